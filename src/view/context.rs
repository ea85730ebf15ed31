//! The inputs of views: the record, its index and addresses, a language, and the variables that the template
//! reads.

use rustc_hash::FxHashSet;

use crate::i18n::lang::Lang;
use crate::i18n::locale::Locale;
use crate::index::Index;
use crate::index::passages::PassageIx;
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::pages::Plan;
use crate::view::cache::ViewCache;
use crate::view::parts::{Html, ListForm};

/// The inputs of the views of one language.
#[derive(Clone, Copy)]
pub struct ViewContext<'a> {
    /// The record.
    pub proceedings: &'a Proceedings,
    /// Its index.
    pub index: &'a Index,
    /// The outputs and their paths.
    pub plan: &'a Plan,
    /// The language of the page.
    pub lang: &'a Lang,
    /// Formats numbers, dates and lists in `lang`.
    pub locale: &'a Locale,
    /// Values shared by the pages of the language.
    pub cache: &'a ViewCache,
    /// Renders list entries with the templates of the skin.
    pub list_entries: &'a dyn RenderListEntry,
    /// Formats the messages of the skin.
    pub messages: &'a dyn FormatMessage,
    /// The variables that the page's template reads.
    pub variables: &'a Variables,
}

/// Formats messages of the skin in the language of the page, for texts that are more than one template shows.
pub trait FormatMessage: Sync {
    /// A message with its arguments; `None` if the skin has none that can be formatted.
    fn message(&self, id: &str, arguments: &[(&'static str, &str)]) -> Option<String>;
}

/// Renders list entries.
pub trait RenderListEntry: Sync {
    /// HTML of a session in the language of the context; empty if the template fails.
    fn render_list_entry(&self, ctx: &ViewContext<'_>, form: ListForm, ix: SessionIx) -> Html;

    /// HTML of a passage in the language of the context; empty if the template fails.
    fn render_passage(&self, ctx: &ViewContext<'_>, ix: PassageIx) -> Html;
}

/// The top-level variables that a template reads, including those of the templates it includes or extends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Variables {
    /// Only these variables.
    Some(FxHashSet<String>),
    /// Any variable: the template reads its whole context.
    All,
}

impl Variables {
    /// Whether the template reads the variable.
    pub fn contains(&self, name: &str) -> bool {
        match self {
            Self::Some(names) => names.contains(name),
            Self::All => true,
        }
    }
}

impl<'a> ViewContext<'a> {
    /// A copy of the context with other variables.
    #[must_use]
    pub fn with_variables(self, variables: &'a Variables) -> Self {
        Self { variables, ..self }
    }

    /// Computes the field `name`, or returns the default if the template does not read it.
    pub fn if_read<T: Default>(&self, name: &str, make: impl FnOnce() -> T) -> T {
        if self.variables.contains(name) { make() } else { T::default() }
    }

    /// Like `if_read`, but also returns the default on later pages of a list.
    pub fn if_read_on_first<T: Default>(&self, name: &str, number: usize, make: impl FnOnce() -> T) -> T {
        if number == 1 { self.if_read(name, make) } else { T::default() }
    }
}
