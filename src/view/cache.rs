//! What many pages of a language show, made when the first of them does. All of it is a function of the
//! site, so it does not matter which page asks first.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use crate::i18n::locale::SortKey;
use crate::index::Index;
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::pages::inventory;
use crate::pages::route::{Page, party_page};
use crate::view::chrome::SiteChrome;
use crate::view::parts::{Appearance, FeedEntry, Html, Link, Neighbour, ParticipantView};
use crate::view::shared::Shared;

/// What the pages of one language share.
pub struct ViewCache {
    rows: Vec<OnceLock<Html>>,
    appearances: Vec<OnceLock<Shared<Appearance>>>,
    feed_entries: Vec<OnceLock<Arc<FeedEntry>>>,
    chrome: OnceLock<SiteChrome>,
    /// Of parties, themes, series and years, by their pages.
    names: FxHashMap<Page, CachedNames>,
}

/// What other pages show of a party, theme, series or year.
#[derive(Default)]
struct CachedNames {
    name: OnceLock<NamedLink>,
    neighbours: OnceLock<Arc<[Neighbour]>>,
}

/// A name that leads to a page.
#[derive(Clone, Debug)]
pub struct NamedLink {
    /// As it is shown.
    pub link: Shared<Link>,
    /// What it is sorted by.
    pub key: Arc<SortKey>,
    /// The party at a table, if nothing more is said of it there.
    pub seated: Shared<ParticipantView>,
}

impl ViewCache {
    /// An empty cache with room for the rows and names of a record.
    pub fn new(proceedings: &Proceedings, index: &Index) -> Self {
        let parties = inventory::named(proceedings, index);
        let pages = (parties.iter().map(party_page))
            .chain(proceedings.themes.keys().cloned().map(Page::Theme))
            .chain(proceedings.series.keys().cloned().map(Page::Series))
            .chain(index.years.keys().copied().map(Page::Year));
        Self {
            rows: one_a_session(proceedings),
            appearances: one_a_session(proceedings),
            feed_entries: one_a_session(proceedings),
            chrome: OnceLock::new(),
            names: pages.map(|page| (page, CachedNames::default())).collect(),
        }
    }

    /// A session's row.
    pub fn row(&self, ix: SessionIx, make: impl FnOnce() -> Html) -> Html {
        cached(self.rows.get(ix as usize), make)
    }

    /// A session on the pages of those who were there in one capacity.
    pub fn appearance(&self, ix: SessionIx, make: impl FnOnce() -> Shared<Appearance>) -> Shared<Appearance> {
        cached(self.appearances.get(ix as usize), make)
    }

    /// A session in feeds.
    pub fn feed_entry(&self, ix: SessionIx, make: impl FnOnce() -> FeedEntry) -> Arc<FeedEntry> {
        cached(self.feed_entries.get(ix as usize), || Arc::new(make()))
    }

    /// What the frames of all pages have in common.
    pub fn chrome(&self, make: impl FnOnce() -> SiteChrome) -> &SiteChrome {
        self.chrome.get_or_init(make)
    }

    /// The name of a page that others lead to.
    pub fn named(&self, page: &Page, make: impl FnOnce() -> NamedLink) -> NamedLink {
        cached(self.names.get(page).map(|cached| &cached.name), make)
    }

    /// The most frequent crossings of a party or theme, by its page.
    pub fn neighbours(&self, of: &Page, make: impl FnOnce() -> Vec<Neighbour>) -> Arc<[Neighbour]> {
        cached(self.names.get(of).map(|cached| &cached.neighbours), || Arc::from(make()))
    }
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
