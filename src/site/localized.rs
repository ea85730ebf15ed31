//! The site in one language: its skin and cache.

use std::sync::{Arc, OnceLock};

use crate::diagnostic::Diagnostic;
use crate::index::Index;
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::render::skin::Skin;
use crate::view::View;
use crate::view::cache::ViewCache;
use crate::view::context::{RenderRow, ViewContext};
use crate::view::parts::{Html, Row};
use crate::view::row;

/// The part of a site that depends on the language.
pub(super) struct LocalizedSite {
    pub(super) skin: Arc<Skin>,
    pub(super) cache: ViewCache,
    row_error: OnceLock<Diagnostic>,
}

impl LocalizedSite {
    /// With an empty cache.
    pub(super) fn new(skin: Arc<Skin>, proceedings: &Proceedings, index: &Index) -> Self {
        Self { skin, cache: ViewCache::new(proceedings, index), row_error: OnceLock::new() }
    }

    /// The error of the row template, if rendering a row failed.
    pub(super) fn row_error(&self) -> Option<&Diagnostic> {
        self.row_error.get()
    }
}

impl RenderRow for LocalizedSite {
    fn render_row(&self, ctx: &ViewContext<'_>, ix: SessionIx) -> Html {
        let ctx = ctx.with_variables(self.skin.variables(Row::TEMPLATE));
        match self.skin.render_text(&row::row(&ctx, ctx.proceedings.session(ix))) {
            Ok(text) => Html::new(text.trim()),
            Err(mistake) => {
                self.row_error.get_or_init(|| mistake);
                Html::default()
            }
        }
    }
}
