//! The resolved record with its vocabularies.

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
use crate::time::moment::Moment;

/// A theme of the vocabulary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Id, as in addresses.
    pub id: Id,
    /// Its name.
    pub label: Texts,
    /// The broader theme.
    pub broader: Option<Id>,
    /// Alternative names that editors may use.
    pub aliases: Vec<String>,
    /// Description.
    pub about: Texts,
    /// Old addresses, without a leading `/`, each with its place in the file.
    pub former_addresses: Vec<Spanned<String>>,
}

/// A standalone page, such as `about`, or the text of the home page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandalonePage {
    /// The file's name without extension, as in its address. Empty for the home page.
    pub id: Id,
    /// Path of the file, relative to the site's root.
    pub source: String,
    /// Its title.
    pub title: Texts,
    /// Summary of one paragraph.
    pub summary: Texts,
    /// Old addresses, without a leading `/`, each with its place in the file.
    pub aliases: Vec<Spanned<String>>,
    /// The text by language.
    pub bodies: ByLang<Body<Reference>>,
    /// Translations that have any text.
    pub translations: ByLang<Translation>,
    /// Files that its texts link to, which are published.
    pub files: Vec<Attachment>,
}

/// Where readers can help to translate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Help {
    /// A page of the site.
    Page(Id),
    /// A URL outside the site.
    Address(String),
}

/// The whole record.
#[derive(Clone, Debug)]
pub struct Proceedings {
    /// The site's configuration.
    pub config: Config,
    /// Keyed by id.
    pub series: BTreeMap<Id, Series>,
    /// Sessions that were held, sorted by the first possible day of the date, then number (those without one
    /// last), then id. A [`SessionIx`] is a position in this list.
    pub sessions: Vec<Arc<Session>>,
    /// The first possible day of sessions that cannot have begun on the first day of their date, since sessions
    /// of their series with smaller numbers began later.
    pub later_starts: BTreeMap<SessionIx, civil::Date>,
    /// Planned sessions, sorted likewise. They are not in the index.
    pub planned: Vec<Arc<Session>>,
    /// The home page's own text, if there is any.
    pub home: Option<StandalonePage>,
    /// Keyed by id.
    pub pages: BTreeMap<Id, StandalonePage>,
    /// Series, sessions and pages that are not published, by id: the end of the embargo, or `None` for drafts.
    pub unpublished: BTreeMap<Id, Option<Moment>>,
    /// Where readers can help to translate, if configured.
    pub help: Option<Help>,
    /// The theme vocabulary, by id.
    pub themes: Arc<BTreeMap<Id, Theme>>,
    /// Built-in groups and those of the site, by id.
    pub groups: Arc<BTreeMap<Id, Group>>,
    /// Keyed by id.
    pub organisations: Arc<BTreeMap<Id, Organisation>>,
    /// Names of countries, from the site or CLDR.
    pub countries: Arc<BTreeMap<Country, Texts>>,
    /// Positions and outlines on the world map.
    pub outlines: Arc<BTreeMap<Country, Outline>>,
    /// Organisations by the country of their seat.
    pub seats: Arc<BTreeMap<Country, Vec<Id>>>,
    /// Parties named in the texts of series and pages.
    pub named_outside_sessions: BTreeSet<Party>,
    /// Metadata of images, by path of their file.
    pub pictures: Arc<BTreeMap<String, Picture>>,
    /// Names of languages.
    pub languages: Arc<BTreeMap<Lang, LanguageNames>>,
    /// Date of the build in UTC, if known.
    pub today: Option<civil::Date>,
}

/// Position of a session in [`Proceedings::sessions`].
pub type SessionIx = u32;

/// The themes with their broader themes, without duplicates.
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
    /// The latest first day of a session.
    pub fn latest_day(&self) -> Option<civil::Date> {
        self.numbered().next_back().map(|(ix, _)| self.start(ix))
    }

    /// The first day on which a session may have begun, given its neighbours. Panics if the position is out of
    /// range.
    pub fn start(&self, ix: SessionIx) -> civil::Date {
        self.later_starts.get(&ix).copied().unwrap_or_else(|| self.session(ix).date.first_day())
    }

    /// The year in which a session counts: the earliest in which it may have begun. Panics if the position is
    /// out of range.
    pub fn year(&self, ix: SessionIx) -> i16 {
        self.start(ix).year()
    }

    /// A text in the default language, or else as [`Texts::get`] says; `None` if there is none in any.
    pub fn default_text<'a>(&self, texts: &'a Texts) -> Option<&'a str> {
        texts.get(&self.config.language, &self.config.language).map(|(_, text)| text)
    }

    /// The sessions that were held and those that are planned.
    pub fn with_planned(&self) -> impl Iterator<Item = &Arc<Session>> {
        self.sessions.iter().chain(&self.planned)
    }

    /// The sessions with their positions.
    pub fn numbered(&self) -> impl DoubleEndedIterator<Item = (SessionIx, &Arc<Session>)> {
        let count = SessionIx::try_from(self.sessions.len()).unwrap_or(SessionIx::MAX);
        (0..count).zip(&self.sessions)
    }

    /// Panics if the position is out of range.
    pub fn session(&self, ix: SessionIx) -> &Session {
        &self.sessions[ix as usize]
    }

    /// `None` if the party has no name.
    pub fn party_name(&self, party: &Party) -> Option<&Texts> {
        match party {
            Party::Country(country) => self.countries.get(country),
            Party::Group(id) => self.groups.get(id).map(|group| &group.name),
            Party::Organisation(id) => self.organisations.get(id).map(|organisation| &organisation.name),
        }
    }
}
