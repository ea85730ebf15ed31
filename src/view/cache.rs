//! Cache of values that many pages of a language show. Each is a pure function of the site, so the order of
//! the pages does not matter.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use crate::i18n::locale::SortKey;
use crate::index::Index;
use crate::index::passages::PassageIx;
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::pages::inventory;
use crate::pages::route::{Page, party_page};
use crate::view::chrome::SiteChrome;
use crate::view::parts::{Appearance, FeedEntry, Html, Link, ListForm, Neighbour, ParticipantView};
use crate::view::shared::Shared;

/// Values shared by the pages of one language, computed on first use.
pub struct ViewCache {
    rows: ListEntries,
    lines: ListEntries,
    feed_entries: Vec<OnceLock<Arc<FeedEntry>>>,
    passages: Vec<OnceLock<Html>>,
    chrome: OnceLock<SiteChrome>,
    /// Keyed by the page of the party, theme, series or year.
    names: FxHashMap<Page, CachedNames>,
}

/// The sessions in one form of list entry.
struct ListEntries {
    html: Vec<OnceLock<Html>>,
    appearances: Vec<OnceLock<Shared<Appearance>>>,
}

#[derive(Default)]
struct CachedNames {
    name: OnceLock<NamedLink>,
    neighbours: OnceLock<Arc<[Neighbour]>>,
}

/// A link with its sort key, cached per page.
#[derive(Clone, Debug)]
pub struct NamedLink {
    /// The name and address.
    pub link: Shared<Link>,
    /// Collation key in the language of the page.
    pub key: Arc<SortKey>,
    /// The party in a list of participants without a count or a capacity.
    pub seated: Shared<ParticipantView>,
}

impl ViewCache {
    /// An empty cache, sized for the sessions and names of the record.
    pub fn new(proceedings: &Proceedings, index: &Index) -> Self {
        let parties = inventory::named(proceedings, index);
        let pages = (parties.iter().map(party_page))
            .chain(proceedings.themes.keys().cloned().map(Page::Theme))
            .chain(proceedings.series.keys().cloned().map(Page::Series))
            .chain(index.years.keys().copied().map(Page::Year));
        Self {
            rows: list_entries(proceedings),
            lines: list_entries(proceedings),
            feed_entries: one_a_session(proceedings),
            passages: index.passages.all.iter().map(|_| OnceLock::new()).collect(),
            chrome: OnceLock::new(),
            names: pages.map(|page| (page, CachedNames::default())).collect(),
        }
    }

    /// The session's list entry, rendered by `make` on first use.
    pub fn list_entry(&self, form: ListForm, ix: SessionIx, make: impl FnOnce() -> Html) -> Html {
        cached(self.list_entries(form).html.get(ix as usize), make)
    }

    /// The session as listed for parties that appear in one capacity only.
    pub fn appearance(
        &self,
        form: ListForm,
        ix: SessionIx,
        make: impl FnOnce() -> Shared<Appearance>,
    ) -> Shared<Appearance> {
        cached(self.list_entries(form).appearances.get(ix as usize), make)
    }

    fn list_entries(&self, form: ListForm) -> &ListEntries {
        match form {
            ListForm::Row => &self.rows,
            ListForm::Line => &self.lines,
        }
    }

    /// The beginning of a passage, rendered by `make` on first use.
    pub fn passage(&self, ix: PassageIx, make: impl FnOnce() -> Html) -> Html {
        cached(self.passages.get(ix as usize), make)
    }

    /// The session's entry in the feeds of the language.
    pub fn feed_entry(&self, ix: SessionIx, make: impl FnOnce() -> FeedEntry) -> Arc<FeedEntry> {
        cached(self.feed_entries.get(ix as usize), || Arc::new(make()))
    }

    /// The metadata common to all pages.
    pub fn chrome(&self, make: impl FnOnce() -> SiteChrome) -> &SiteChrome {
        self.chrome.get_or_init(make)
    }

    /// The link to a page of a party, theme, series or year.
    pub fn named(&self, page: &Page, make: impl FnOnce() -> NamedLink) -> NamedLink {
        cached(self.names.get(page).map(|cached| &cached.name), make)
    }

    /// The most frequent crossings of a party or theme, keyed by its page.
    pub fn neighbours(&self, of: &Page, make: impl FnOnce() -> Vec<Neighbour>) -> Arc<[Neighbour]> {
        cached(self.names.get(of).map(|cached| &cached.neighbours), || Arc::from(make()))
    }
}

fn list_entries(proceedings: &Proceedings) -> ListEntries {
    ListEntries { html: one_a_session(proceedings), appearances: one_a_session(proceedings) }
}

fn one_a_session<T>(proceedings: &Proceedings) -> Vec<OnceLock<T>> {
    proceedings.sessions.iter().map(|_| OnceLock::new()).collect()
}

fn cached<T: Clone>(slot: Option<&OnceLock<T>>, make: impl FnOnce() -> T) -> T {
    match slot {
        Some(slot) => slot.get_or_init(make).clone(),
        None => make(),
    }
}
