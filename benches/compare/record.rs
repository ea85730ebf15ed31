//! The record as every tool's site tells it: what things are called, where their pages are, and what
//! sessions count for.

use std::collections::BTreeSet;

use rapporteur::atlas::{self, Atlas};
use rapporteur::i18n::lang::Lang;
use rapporteur::model::party::Country;

use crate::corpus::body::Link;
use crate::corpus::{Corpus, Session};
use crate::sites::SERIES;

/// A record with its names.
pub(crate) struct Record<'a> {
    /// What is in it.
    pub(crate) corpus: Corpus<'a>,
    /// What its countries are called, by their places.
    pub(crate) countries: Vec<String>,
}

impl<'a> Record<'a> {
    /// A record, with the names that its countries have in English.
    pub(crate) fn new(corpus: Corpus<'a>) -> Self {
        let atlas = atlas::atlas();
        let countries = corpus.countries.iter().map(|code| name(&atlas, code)).collect();
        Self { corpus, countries }
    }

    /// The themes that a session counts for: its own and broader ones, each once.
    pub(crate) fn rolled_up(&self, session: &Session) -> BTreeSet<usize> {
        let broader = session.themes.iter().filter_map(|at| self.corpus.themes[*at].broader);
        session.themes.iter().copied().chain(broader).collect()
    }

    /// Where a link leads, from the host's root.
    pub(crate) fn address(&self, link: Link) -> String {
        match link {
            Link::Session(number) => format!("/{SERIES}/{number:06}/"),
            Link::Theme(at) => format!("/themes/{}/", self.corpus.themes[at].id),
            Link::Country(at) => format!("/countries/{}/", self.corpus.countries[at].to_lowercase()),
        }
    }

    /// What a link says.
    fn label(&self, link: Link) -> &str {
        match link {
            Link::Session(_) => "an earlier session",
            Link::Theme(at) => &self.corpus.themes[at].label,
            Link::Country(at) => &self.countries[at],
        }
    }

    /// A report in Markdown that knows nothing of the record: links have addresses and labels.
    pub(crate) fn plain_markdown(&self, session: &Session) -> String {
        session.body.markdown(|link| format!("[{}]({})", self.label(link), self.address(link)))
    }

    /// The places of the countries that took part, in the order of their names.
    pub(crate) fn participants(&self, session: &Session) -> Vec<usize> {
        let mut places = session.participants.clone();
        places.sort_by_key(|at| &self.countries[*at]);
        places
    }
}

/// The places of the countries that a session names: those that took part, and those in its report.
pub(crate) fn named_countries(session: &Session) -> BTreeSet<usize> {
    let mut named: BTreeSet<usize> = session.participants.iter().copied().collect();
    session.body.markdown(|link| {
        if let Link::Country(at) = link {
            named.insert(at);
        }
        String::new()
    });
    named
}

fn name(atlas: &Atlas, code: &str) -> String {
    let record = Country::from_code(code).and_then(|country| atlas.countries.get(&country));
    let name = Lang::parse("en").and_then(|lang| Some(record?.name.get(&lang, &lang)?.1.to_owned()));
    name.unwrap_or_else(|| code.to_owned())
}
