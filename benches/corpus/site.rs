//! The record as a site: what an editor would have written.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use super::body::Link;
use super::{Corpus, Session, Settings};

/// Writes the site into a folder, which need not exist.
pub(crate) fn write(dir: &Path, settings: &Settings) -> io::Result<()> {
    let corpus = Corpus::new(settings);
    fs::create_dir_all(dir.join("content/series-1"))?;
    fs::write(dir.join("rapporteur.toml"), configuration(settings))?;
    fs::write(dir.join("content/themes.toml"), themes(&corpus))?;
    fs::write(dir.join("content/organisations.toml"), organisations(&corpus))?;
    fs::write(
        dir.join("content/series-1/_index.md"),
        "+++\ntitle = \"A long dialogue\"\nrule = \"chatham-house\"\n+++\n",
    )?;
    for session in corpus.sessions() {
        let number = session.number;
        let name = format!("content/series-1/{number:06}");
        fs::write(dir.join(format!("{name}.md")), report(&session, &corpus))?;
        for (lang, body) in &session.translations {
            let text = format!("+++\ntitle = \"نشست {number}\"\n+++\n\n{body}");
            fs::write(dir.join(format!("{name}.{lang}.md")), text)?;
        }
    }
    Ok(())
}

fn configuration(settings: &Settings) -> String {
    let languages: Vec<String> = settings.languages.iter().map(|lang| format!("\"{lang}\"")).collect();
    format!(
        "title = \"A record of {} sessions\"\ndescription = \"A site for measurements\"\n\
         base_url = \"https://example.org/\"\nlanguage = {}\nlanguages = [{}]\n",
        settings.sessions,
        languages[0],
        languages.join(", ")
    )
}

/// A text in every language, as vocabularies have it.
fn texts(text: &str, settings: &Settings) -> String {
    let each: Vec<String> = settings.languages.iter().map(|lang| format!("{lang} = \"{text}\"")).collect();
    format!("{{ {} }}", each.join(", "))
}

fn themes(corpus: &Corpus<'_>) -> String {
    corpus.themes.iter().fold(String::new(), |mut text, theme| {
        let _ = writeln!(text, "[{}]\nlabel = {}", theme.id, texts(&theme.label, corpus.settings));
        if let Some(broader) = theme.broader {
            let _ = writeln!(text, "broader = \"{}\"", corpus.themes[broader].id);
        }
        text
    })
}

fn organisations(corpus: &Corpus<'_>) -> String {
    corpus.organisers.iter().fold(String::new(), |mut text, organiser| {
        let _ = writeln!(text, "[{}]\nname = {}", organiser.id, texts(&organiser.name, corpus.settings));
        text
    })
}

fn report(session: &Session, corpus: &Corpus<'_>) -> String {
    let quoted = |ids: Vec<&String>| ids.iter().map(|id| format!("\"{id}\"")).collect::<Vec<_>>().join(", ");
    let organisers = quoted(session.organisers.iter().map(|at| &corpus.organisers[*at].id).collect());
    let participants = quoted(session.participants.iter().map(|at| &corpus.countries[*at]).collect());
    let themes = quoted(session.themes.iter().map(|at| &corpus.themes[*at].id).collect());
    let Session { number, title, date, format, summary, .. } = session;
    let mut text = format!(
        "+++\ntitle = \"{title}\"\nnumber = {number}\ndate = {date}\nformat = \"{format}\"\n\
         organisers = [{organisers}]\nparticipants = [{participants}]\nthemes = [{themes}]\n\
         summary = \"{summary}\"\n",
    );
    if let Some(called_for) = &session.recommendation {
        let _ = writeln!(text, "[[recommendations]]\ntext = \"{called_for}\"\nstatus = \"open\"");
    }
    text.push_str("+++\n\n");
    text + &session.body.markdown(|link| match link {
        Link::Session(number) => format!("[an earlier session](session:series-1/{number})"),
        Link::Theme(at) => format!("[](theme:{})", corpus.themes[at].id),
        Link::Country(at) => format!("[](country:{})", corpus.countries[at]),
    })
}
