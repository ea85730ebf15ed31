//! Inputs of the resolution of a single file.

use crate::content::resolve::link_targets::LinkTargets;
use crate::content::resolve::vocabulary::Vocabulary;
use crate::model::config::Config;
use crate::model::embargo::Embargoes;
use crate::source::Tree;
use crate::source::memo::ByAddress;

/// Inputs of the resolution of a single file.
pub struct Context<'a> {
    /// The configuration.
    pub config: &'a Config,
    /// Parties and themes, with their names.
    pub vocabulary: &'a Vocabulary,
    /// The time of the build, and the policy for embargoes.
    pub embargoes: Embargoes,
    /// Link targets.
    pub places: &'a LinkTargets,
    /// The site's files.
    pub tree: &'a Tree,
}

/// The part of a session's cache key that does not depend on its own files.
#[derive(PartialEq)]
pub(super) struct ContextKey {
    pub(super) config: ByAddress<Config>,
    pub(super) vocabulary: ByAddress<Vocabulary>,
    pub(super) places: ByAddress<LinkTargets>,
    pub(super) embargoes: Embargoes,
    /// Hash of all paths, since links may point to any file.
    pub(super) paths: blake3::Hash,
}
