//! The guard: looks for the names of people who must not be named.
//!
//! It knows them only as keyed digests (the sealed roster). What it finds is there; what it does not find may
//! still be there in a form that nobody has thought of.

pub mod contents;
pub mod names;
pub mod roster;
pub mod seal;
pub mod search;
