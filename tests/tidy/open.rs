//! What does not hold of every file yet. Nothing is added to these lists.

/// Files that use one another in a circle.
pub(super) const IN_CIRCLES: &[&str] = &[];

/// Names of types that are declared more than once.
pub(super) const HOMONYMS: &[&str] = &[];
