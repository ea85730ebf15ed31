//! Finds what a record under a rule of attribution must not say: who said what, names, and ways to reach people.
//!
//! Pure functions from texts to positions. They find; they do not prove that nothing is there.

pub mod attribution;
