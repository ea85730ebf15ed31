//! What views are built from: the record, its index, its addresses, a language, and what the template of
//! the page reads.

use rustc_hash::FxHashSet;

use crate::i18n::lang::Lang;
use crate::i18n::locale::Locale;
use crate::index::Index;
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::pages::Plan;
use crate::view::cache::ViewCache;
use crate::view::parts::Html;

/// Everything that a view of one language may be built from.
#[derive(Clone, Copy)]
pub struct ViewContext<'a> {
    /// The record.
    pub proceedings: &'a Proceedings,
    /// Its index.
    pub index: &'a Index,
    /// What exists, and where.
    pub plan: &'a Plan,
    /// The language of the page.
    pub lang: &'a Lang,
    /// How it writes numbers, dates and lists.
    pub locale: &'a Locale,
    /// What the pages of the language share.
    pub cache: &'a ViewCache,
    /// Renders rows of lists, which is the business of a skin.
    pub rows: &'a dyn RenderRow,
    /// The names that the template of the page reads from its view.
    pub variables: &'a Variables,
}

/// Renders the rows of lists.
pub trait RenderRow: Sync {
    /// A session's row in the language of the context; empty if the template of rows fails.
    fn render_row(&self, ctx: &ViewContext<'_>, ix: SessionIx) -> Html;
}

/// The top-level names that a template, with all that it includes and extends, reads from its view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Variables {
    /// These.
    Some(FxHashSet<String>),
    /// Any: the template prints its whole context.
    All,
}

impl Variables {
    /// Whether a template reads this name.
    pub fn contains(&self, name: &str) -> bool {
        match self {
            Self::Some(names) => names.contains(name),
            Self::All => true,
        }
    }
}

impl<'a> ViewContext<'a> {
    /// The same for the page of a template that reads these names.
    #[must_use]
    pub fn with_variables(self, variables: &'a Variables) -> Self {
        Self { variables, ..self }
    }

    /// The part of a view that has this name; the default, without making it, if the template never reads it.
    pub fn if_read<T: Default>(&self, name: &str, make: impl FnOnce() -> T) -> T {
        if self.variables.contains(name) { make() } else { T::default() }
    }

    /// The same for what stands beside a list, which is shown on its first part alone.
    pub fn if_read_on_first<T: Default>(&self, name: &str, number: usize, make: impl FnOnce() -> T) -> T {
        if number == 1 { self.if_read(name, make) } else { T::default() }
    }
}
