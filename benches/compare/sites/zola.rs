//! The site for Zola: sessions with their facts as taxonomies, names as data, and templates that ask for
//! as little as will do.

use std::path::Path;

use anyhow::Result;

use super::hugo::names;
use super::{FEED_LIMIT, SERIES, beside, chrome, copy_templates, list, put};
use crate::corpus::Session;
use crate::record::Record;

/// Writes it.
pub(super) fn write(dir: &Path, record: &Record<'_>) -> Result<()> {
    let content = dir.join("content");
    for session in record.corpus.sessions() {
        put(&content.join(format!("{SERIES}/{:06}.md", session.number)), report(&session, record))?;
    }
    let home = "+++\ntitle = \"A record of dialogue\"\nsort_by = \"date\"\n+++\n";
    put(&content.join("_index.md"), home)?;
    // Its sessions belong to the home page's section, too; it has no page of its own.
    let series = "+++\nsort_by = \"date\"\ntransparent = true\nrender = false\n+++\n";
    put(&content.join(format!("{SERIES}/_index.md")), series)?;
    let section = |title: &str, template: &str| {
        format!("+++\ntitle = \"{title}\"\ntemplate = \"{template}.html\"\n+++\n")
    };
    put(&content.join("sessions/_index.md"), section("Sessions", "sessions"))?;
    put(&content.join("matrix/_index.md"), section("Countries by themes", "matrix"))?;
    put(&dir.join("names.toml"), names(record))?;
    put(&dir.join("config.toml"), configuration(record))?;
    copy_templates(&beside("zola"), dir, &chrome()?)
}

fn configuration(record: &Record<'_>) -> String {
    format!(
        "title = \"A record of {} sessions\"\nfeed_limit = {FEED_LIMIT}\n{}",
        record.corpus.settings.sessions,
        include_str!("zola.toml")
    )
}

fn report(session: &Session, record: &Record<'_>) -> String {
    let corpus = &record.corpus;
    let theme = |at: &usize| corpus.themes[*at].id.as_str();
    let countries = record.participants(session);
    let second = session.number % (24 * 60 * 60);
    let text = format!(
        "+++\ntitle = \"{}\"\n# The time puts those of one day in order.\ndate = {}T{:02}:{:02}:{:02}Z\n\
         description = \"{}\"\n[taxonomies]\ncountries = {}\nthemes = {}\norganisations = {}\n\
         years = [\"{}\"]\n[extra]\n# As tagged, without broader themes.\ntagged = {}\n+++\n\n",
        session.title,
        session.date,
        second / 3600,
        second / 60 % 60,
        second % 60,
        session.summary,
        list(countries.iter().map(|at| corpus.countries[*at].as_str())),
        list(record.rolled_up(session).iter().map(theme)),
        list(session.organisers.iter().map(|at| corpus.organisers[*at].id.as_str())),
        &session.date[..4],
        list(session.themes.iter().map(theme)),
    );
    text + &record.plain_markdown(session)
}
