//! Command-line options that override the configuration.

use url::Url;

use crate::markdown::PassagePolicy;
use crate::model::embargo::Embargoes;

/// Command-line options that override the configuration.
#[derive(Clone, Debug, Default)]
pub struct Overrides {
    /// `--base-url`
    pub base_url: Option<Url>,
    /// `--drafts`
    pub drafts: bool,
    /// `--at`, and the policy for sessions under embargo.
    pub embargoes: Embargoes,
    /// Whether passages that are not published are shown.
    pub passages: PassagePolicy,
}
