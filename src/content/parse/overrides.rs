//! What the command line asks for in place of the configuration.

use url::Url;

use crate::model::embargo::Embargoes;

/// What the command line asks for beside, or in place of, the configuration.
#[derive(Clone, Debug, Default)]
pub struct Overrides {
    /// `--base-url`
    pub base_url: Option<Url>,
    /// `--drafts`
    pub drafts: bool,
    /// `--at`, and whether sessions under embargo are shown all the same.
    pub embargoes: Embargoes,
}
