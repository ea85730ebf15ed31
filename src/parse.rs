//! From files to drafts: what each file says, with names still as written and with their places.
//!
//! Checks form: which file is what, which keys it has, what kind of value stands at each. Whether a
//! name means anything is [`crate::resolve`]'s to say.

pub mod config;
pub mod draft;
pub mod fields;
pub mod front_matter;
pub mod layout;
pub mod schema;
pub mod session;
pub mod vocabulary;

use url::Url;

use crate::atlas::Atlas;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::source::Tree;
use draft::Drafts;

/// What the command line changes in the configuration.
#[derive(Clone, Debug, Default)]
pub struct Overrides {
    /// `--base-url`
    pub base_url: Option<Url>,
    /// `--drafts`
    pub drafts: bool,
}

/// Reads every file of a site. Nothing comes back if the configuration itself is unusable.
pub fn parse(
    tree: &Tree,
    atlas: &Atlas,
    overrides: &Overrides,
    out: &mut Vec<Diagnostic>,
) -> Option<(Config, Drafts)> {
    let config = config::parse(tree, atlas, overrides, out)?;
    let drafts = layout::parse(tree, &config, out);
    Some((config, drafts))
}
