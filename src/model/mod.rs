//! The data model: the resolved record, with references as ids and texts in their languages.
//!
//! It is built by [`crate::content::parse`] and [`crate::content::resolve`].

pub mod accent;
pub mod config;
pub mod embargo;
pub mod outline;
pub mod party;
pub mod proceedings;
pub mod session;
