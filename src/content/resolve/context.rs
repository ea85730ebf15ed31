//! What the resolution of any one file may look at.

use crate::content::resolve::link_targets::LinkTargets;
use crate::content::resolve::vocabulary::Vocabulary;
use crate::model::config::Config;
use crate::model::embargo::Embargoes;
use crate::source::Tree;
use crate::source::memo::ByAddress;

/// What the resolution of any one file may look at.
pub struct Context<'a> {
    /// The configuration.
    pub config: &'a Config,
    /// Parties and themes, with their names.
    pub vocabulary: &'a Vocabulary,
    /// The moment that readers see the site at.
    pub embargoes: Embargoes,
    /// What links may point at.
    pub places: &'a LinkTargets,
    /// The site's files.
    pub tree: &'a Tree,
}

/// Everything that a session is made from beside its own files.
#[derive(PartialEq)]
pub(super) struct ContextKey {
    pub(super) config: ByAddress<Config>,
    pub(super) vocabulary: ByAddress<Vocabulary>,
    pub(super) places: ByAddress<LinkTargets>,
    pub(super) embargoes: Embargoes,
    /// The paths of all files, since links may lead to them.
    pub(super) paths: blake3::Hash,
}
