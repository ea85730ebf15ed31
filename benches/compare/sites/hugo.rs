//! The site for Hugo: sessions with their facts as taxonomies, a page for every term that has a name,
//! names as data, and templates that ask for as little as will do.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;

use super::{FEED_LIMIT, SERIES, beside, chrome, copy_templates, list, put};
use crate::corpus::Session;
use crate::record::{Record, named_countries};

/// Writes it.
pub(super) fn write(dir: &Path, record: &Record<'_>) -> Result<()> {
    let content = dir.join("content");
    let (mut named, mut organisers) = (BTreeSet::new(), BTreeSet::new());
    for session in record.corpus.sessions() {
        named.extend(named_countries(&session));
        organisers.extend(session.organisers.iter().copied());
        put(&content.join(format!("{SERIES}/{:06}.md", session.number)), report(&session, record))?;
    }
    let title = |title: &str| format!("+++\ntitle = \"{title}\"\n+++\n");
    put(&content.join("_index.md"), title("A record of dialogue"))?;
    put(&content.join("sessions.md"), "+++\ntitle = \"Sessions\"\nlayout = \"sessions\"\n+++\n")?;
    put(&content.join("matrix.md"), "+++\ntitle = \"Countries by themes\"\nlayout = \"matrix\"\n+++\n")?;
    put(&content.join("countries/_index.md"), title("Countries"))?;
    put(&content.join("themes/_index.md"), title("Themes"))?;
    put(&content.join("organisations/_index.md"), title("Organisers"))?;
    // Years have no feeds.
    let years = "+++\ntitle = \"Years\"\n[[cascade]]\noutputs = [\"html\"]\n[cascade.target]\n\
                 kind = \"term\"\n+++\n";
    put(&content.join("years/_index.md"), years)?;
    for at in named {
        let code = record.corpus.countries[at].to_lowercase();
        put(&content.join(format!("countries/{code}/_index.md")), title(&record.countries[at]))?;
    }
    for theme in &record.corpus.themes {
        put(&content.join(format!("themes/{}/_index.md", theme.id)), title(&theme.label))?;
    }
    // An organisation that no session names has no page.
    for organiser in organisers.into_iter().map(|at| &record.corpus.organisers[at]) {
        put(&content.join(format!("organisations/{}/_index.md", organiser.id)), title(&organiser.name))?;
    }
    put(&dir.join("data/names.toml"), names(record))?;
    put(&dir.join("hugo.toml"), configuration(record))?;
    copy_templates(&beside("hugo"), dir, &chrome()?)
}

fn configuration(record: &Record<'_>) -> String {
    format!(
        "title = \"A record of {} sessions\"\n{}feedLimit = {FEED_LIMIT}\n",
        record.corpus.settings.sessions,
        include_str!("hugo.toml")
    )
}

/// What terms are called, by id: so that their pages need not be asked.
pub(super) fn names(record: &Record<'_>) -> String {
    let mut text = "[countries]\n".to_owned();
    for (code, name) in record.corpus.countries.iter().zip(&record.countries) {
        let _ = writeln!(text, "{code} = \"{name}\"");
    }
    text.push_str("[themes]\n");
    for theme in &record.corpus.themes {
        let _ = writeln!(text, "{} = \"{}\"", theme.id, theme.label);
    }
    text.push_str("[organisations]\n");
    for organiser in &record.corpus.organisers {
        let _ = writeln!(text, "{} = \"{}\"", organiser.id, organiser.name);
    }
    text
}

fn report(session: &Session, record: &Record<'_>) -> String {
    let corpus = &record.corpus;
    let theme = |at: &usize| corpus.themes[*at].id.as_str();
    let countries = record.participants(session);
    let weight = corpus.settings.sessions + 1 - session.number;
    let mut text = String::with_capacity(8 * 1024);
    let _ = write!(
        text,
        "+++\ntitle = \"{}\"\ndate = {}\n# Newest first, also among those of one day.\nweight = {weight}\n\
         countries = {}\nthemes = {}\norganisations = {}\nyears = [\"{}\"]\n[params]\nsummary = \"{}\"\n\
         # As tagged, without broader themes.\ntagged = {}\n+++\n\n",
        session.title,
        session.date,
        list(countries.iter().map(|at| corpus.countries[*at].as_str())),
        list(record.rolled_up(session).iter().map(theme)),
        list(session.organisers.iter().map(|at| corpus.organisers[*at].id.as_str())),
        &session.date[..4],
        session.summary,
        list(session.themes.iter().map(theme)),
    );
    text + &record.plain_markdown(session)
}
