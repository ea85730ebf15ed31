//! The site in one language: its skin, and what many of its pages show, each made when a page first
//! shows it.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use crate::diagnostic::Diagnostic;
use crate::index::Index;
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::pages::extent;
use crate::pages::route::{Page, party_page};
use crate::render::skin::Skin;
use crate::view::appearance::Appearance;
use crate::view::feed::Told;
use crate::view::frame::{self, Surroundings};
use crate::view::neighbours::Neighbour;
use crate::view::parts::Html;
use crate::view::row;
use crate::view::scene::{Common, Named, Scene};
use crate::view::shared::Shared;

/// What a language of the site has of its own. All of it is a function of the site, so it does not matter
/// who asks for it first.
pub(super) struct Edition {
    pub(super) skin: Arc<Skin>,
    rows: Vec<OnceLock<Html>>,
    /// Rows on the pages of those who were there in one capacity.
    appearances: Vec<OnceLock<Shared<Appearance>>>,
    /// Sessions as feeds tell of them.
    told: Vec<OnceLock<Arc<Told>>>,
    surroundings: OnceLock<Surroundings>,
    /// Parties, themes, series and years, by their pages.
    known: FxHashMap<Page, Known>,
    mistake: OnceLock<Diagnostic>,
}

/// What other pages show of a party, theme, series or year.
#[derive(Default)]
struct Known {
    name: OnceLock<Named>,
    neighbours: OnceLock<Arc<[Neighbour]>>,
}

impl Edition {
    /// With room for the rows and names of a record.
    pub(super) fn new(skin: Arc<Skin>, proceedings: &Proceedings, index: &Index) -> Self {
        let parties = extent::named(proceedings, index);
        let pages = (parties.iter().map(party_page))
            .chain(proceedings.themes.keys().cloned().map(Page::Theme))
            .chain(proceedings.series.keys().cloned().map(Page::Series))
            .chain(index.years.keys().copied().map(Page::Year));
        let known = pages.map(|page| (page, Known::default())).collect();
        Self {
            skin,
            rows: one_a_session(proceedings),
            appearances: one_a_session(proceedings),
            told: one_a_session(proceedings),
            surroundings: OnceLock::new(),
            known,
            mistake: OnceLock::new(),
        }
    }

    /// What the template of rows got wrong, if a row that was asked for could not be rendered.
    pub(super) fn mistake(&self) -> Option<&Diagnostic> {
        self.mistake.get()
    }
}

fn one_a_session<T>(proceedings: &Proceedings) -> Vec<OnceLock<T>> {
    proceedings.sessions.iter().map(|_| OnceLock::new()).collect()
}

impl Common for Edition {
    fn row(&self, scene: &Scene<'_>, ix: SessionIx) -> Html {
        let Some(row) = self.rows.get(ix as usize) else { return Html::default() };
        let render =
            || match self.skin.render_text("row.html", &row::row(scene, scene.proceedings.session(ix))) {
                Ok(text) => Html::new(text.trim()),
                Err(mistake) => {
                    self.mistake.get_or_init(|| mistake);
                    Html::default()
                }
            };
        row.get_or_init(render).clone()
    }

    fn appearance(&self, ix: SessionIx, make: &dyn Fn() -> Shared<Appearance>) -> Shared<Appearance> {
        let appearance = self.appearances.get(ix as usize);
        appearance.map_or_else(make, |appearance| appearance.get_or_init(make).clone())
    }

    fn told(&self, ix: SessionIx, make: &dyn Fn() -> Told) -> Arc<Told> {
        let make = || Arc::new(make());
        self.told.get(ix as usize).map_or_else(make, |told| Arc::clone(told.get_or_init(make)))
    }

    fn surroundings(&self, scene: &Scene<'_>) -> &Surroundings {
        self.surroundings.get_or_init(|| frame::surroundings(scene))
    }

    fn named(&self, page: &Page, make: &dyn Fn() -> Named) -> Named {
        self.known.get(page).map_or_else(make, |known| known.name.get_or_init(make).clone())
    }

    fn neighbours(&self, of: &Page, make: &dyn Fn() -> Vec<Neighbour>) -> Arc<[Neighbour]> {
        let make = || Arc::from(make());
        self.known.get(of).map_or_else(make, |known| Arc::clone(known.neighbours.get_or_init(make)))
    }
}
