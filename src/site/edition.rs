//! The site in one language: its skin, and the rows of lists, each rendered when a list first shows it.

use std::sync::{Arc, OnceLock};

use crate::diagnostic::Diagnostic;
use crate::model::proceedings::SessionIx;
use crate::render::skin::Skin;
use crate::view::parts::Html;
use crate::view::row;
use crate::view::scene::{Rows, Scene};

/// What a language of the site has of its own. A row is a function of the site, so it does not matter
/// who asks for it first.
pub(super) struct Edition {
    pub(super) skin: Arc<Skin>,
    rows: Vec<OnceLock<Html>>,
    mistake: OnceLock<Diagnostic>,
}

impl Edition {
    /// With room for the rows of so many sessions.
    pub(super) fn new(skin: Arc<Skin>, sessions: usize) -> Self {
        let rows = (0..sessions).map(|_| OnceLock::new()).collect();
        Self { skin, rows, mistake: OnceLock::new() }
    }

    /// What the template of rows got wrong, if a row that was asked for could not be rendered.
    pub(super) fn mistake(&self) -> Option<&Diagnostic> {
        self.mistake.get()
    }
}

impl Rows for Edition {
    fn row(&self, scene: &Scene<'_>, ix: SessionIx) -> Html {
        let Some(row) = self.rows.get(ix as usize) else { return Html::default() };
        let render = || match self.skin.render("row.html", &row::row(scene, scene.proceedings.session(ix))) {
            Ok(bytes) => Html(String::from_utf8_lossy(&bytes).trim().into()),
            Err(mistake) => {
                self.mistake.get_or_init(|| mistake);
                Html::default()
            }
        };
        row.get_or_init(render).clone()
    }
}
