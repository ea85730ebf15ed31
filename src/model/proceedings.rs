//! The whole resolved corpus, and the vocabularies that it uses.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil;

use super::outline::Outline;
use super::party::{Country, Group, Organisation, Party};
use super::session::{Attachment, Reference, Series, Session};
use crate::i18n::lang::{ByLang, Lang};
use crate::i18n::text::{Id, LanguageNames, Texts, Translation};
use crate::markdown::Body;
use crate::model::config::Config;
use crate::source::Picture;
use crate::source::toml_tree::Spanned;

/// A subject of dialogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Its id, as in addresses.
    pub id: Id,
    /// Its name.
    pub label: Texts,
    /// The theme that it is a part of.
    pub broader: Option<Id>,
    /// Other names that editors may use.
    pub aliases: Vec<String>,
    /// What it covers.
    pub about: Texts,
    /// Old addresses, without a leading `/`, each with its place in the file.
    pub former_addresses: Vec<Spanned<String>>,
}

/// A standalone page, such as `about`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandalonePage {
    /// The file's name, as in its address.
    pub id: Id,
    /// The file, relative to the site's root.
    pub source: String,
    /// Its title.
    pub title: Texts,
    /// One paragraph about it.
    pub summary: Texts,
    /// Old addresses, without a leading `/`, each with its place in the file.
    pub aliases: Vec<Spanned<String>>,
    /// The text, in each language that has one.
    pub bodies: ByLang<Body<Reference>>,
    /// Its translations that have something to read in them.
    pub translations: ByLang<Translation>,
    /// Files that its texts name, which are thereby published.
    pub files: Vec<Attachment>,
}

/// Where readers can help to translate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Help {
    /// A page of the site.
    Page(Id),
    /// An address outside.
    Address(String),
}

/// Everything that the record says.
#[derive(Clone, Debug)]
pub struct Proceedings {
    /// The site's configuration.
    pub config: Config,
    /// All series, by id.
    pub series: BTreeMap<Id, Series>,
    /// All sessions: by the earliest day that their date can mean, then number (those without one
    /// last), then id. A session's place in this list is its [`SessionIx`].
    pub sessions: Vec<Arc<Session>>,
    /// All standalone pages, by id.
    pub pages: BTreeMap<Id, StandalonePage>,
    /// Where readers can help to translate.
    pub help: Option<Help>,
    /// The theme vocabulary, by id.
    pub themes: Arc<BTreeMap<Id, Theme>>,
    /// All groups, built in or the site's own, by id.
    pub groups: Arc<BTreeMap<Id, Group>>,
    /// All organisations, by id.
    pub organisations: Arc<BTreeMap<Id, Organisation>>,
    /// The names of countries, in every language that the site or CLDR has.
    pub countries: Arc<BTreeMap<Country, Texts>>,
    /// Where countries lie on the map of the world.
    pub outlines: Arc<BTreeMap<Country, Outline>>,
    /// The organisations that have their seat in each country.
    pub seats: Arc<BTreeMap<Country, Vec<Id>>>,
    /// The parties that are named outside sessions, in the texts of series and pages.
    pub named_outside_sessions: BTreeSet<Party>,
    /// What pictures are like, by the path of their file.
    pub pictures: Arc<BTreeMap<String, Picture>>,
    /// What languages are called.
    pub languages: Arc<BTreeMap<Lang, LanguageNames>>,
    /// The day that the site is made for, in UTC, if that is known.
    pub today: Option<civil::Date>,
}

/// A session's place in [`Proceedings::sessions`].
pub type SessionIx = u32;

/// The tags with all that they are part of, each once.
pub fn rolled_up<'a>(
    tags: impl IntoIterator<Item = &'a Id>,
    themes: &'a BTreeMap<Id, Theme>,
) -> BTreeSet<&'a Id> {
    let mut all = BTreeSet::new();
    for tag in tags {
        let mut at = Some(tag);
        while let Some(id) = at
            && all.insert(id)
        {
            at = themes.get(id).and_then(|theme| theme.broader.as_ref());
        }
    }
    all
}

impl Proceedings {
    /// The latest day on which a session began, as far as it is known.
    pub fn latest_day(&self) -> Option<civil::Date> {
        // Those before the last one whose day is known began no later.
        let exact = self.sessions.iter().rposition(|session| session.date.is_day()).unwrap_or_default();
        self.sessions.get(exact..)?.iter().map(|session| session.date.first_day()).max()
    }

    /// The sessions with their places.
    pub fn numbered(&self) -> impl DoubleEndedIterator<Item = (SessionIx, &Arc<Session>)> {
        let count = SessionIx::try_from(self.sessions.len()).unwrap_or(SessionIx::MAX);
        (0..count).zip(&self.sessions)
    }

    /// The session at a place.
    pub fn session(&self, ix: SessionIx) -> &Session {
        &self.sessions[ix as usize]
    }

    /// A party's name in the languages that it has one in.
    pub fn party_name(&self, party: &Party) -> Option<&Texts> {
        match party {
            Party::Country(country) => self.countries.get(country),
            Party::Group(id) => self.groups.get(id).map(|group| &group.name),
            Party::Organisation(id) => self.organisations.get(id).map(|organisation| &organisation.name),
        }
    }
}
