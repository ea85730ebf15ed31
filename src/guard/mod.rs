//! The guard: finds what a record under a rule of attribution must not say.
//!
//! Wording that tells who said what is found by rules; the names of people on the sealed roster are known only as
//! keyed digests. What it finds is there; what it does not find may still be there in a form that nobody has
//! thought of.

pub mod attribution;
pub mod contents;
pub mod names;
pub mod roster;
pub mod seal;
pub mod search;
