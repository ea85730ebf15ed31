//! The site in one language: its skin and cache.

use std::sync::{Arc, OnceLock};

use crate::diagnostic::Diagnostic;
use crate::index::Index;
use crate::index::passages::PassageIx;
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::render::skin::Skin;
use crate::view::View;
use crate::view::cache::ViewCache;
use crate::view::context::{FormatMessage, RenderListEntry, ViewContext};
use crate::view::line::{self, SessionLine};
use crate::view::parts::{Html, ListForm, Row};
use crate::view::passages::{self, PassageView};
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

    fn entry(&self, rendered: Result<String, Diagnostic>) -> Html {
        match rendered {
            Ok(text) => Html::new(text.trim()),
            Err(mistake) => {
                self.row_error.get_or_init(|| mistake);
                Html::default()
            }
        }
    }

    /// The error of the templates of list entries, if rendering one failed.
    pub(super) fn row_error(&self) -> Option<&Diagnostic> {
        self.row_error.get()
    }
}

impl FormatMessage for LocalizedSite {
    fn message(&self, id: &str, arguments: &[(&'static str, &str)]) -> Option<String> {
        self.skin.message(id, arguments)
    }
}

impl RenderListEntry for LocalizedSite {
    fn render_list_entry(&self, ctx: &ViewContext<'_>, form: ListForm, ix: SessionIx) -> Html {
        let session = ctx.proceedings.session(ix);
        let reading = |template| ctx.with_variables(self.skin.variables(template));
        let rendered = match form {
            ListForm::Row => self.skin.render_text(&row::row(&reading(Row::TEMPLATE), session)),
            ListForm::Line => self.skin.render_text(&line::line(&reading(SessionLine::TEMPLATE), session)),
        };
        self.entry(rendered)
    }

    fn render_passage(&self, ctx: &ViewContext<'_>, ix: PassageIx) -> Html {
        let ctx = ctx.with_variables(self.skin.variables(PassageView::TEMPLATE));
        self.entry(self.skin.render_text(&passages::passage(&ctx, ix)))
    }
}
