//! What a dialogue series is: the resolved record, every name an id and every text in its languages.
//!
//! Data only. How it is read stands in [`crate::content::parse`] and [`crate::content::resolve`].

pub mod accent;
pub mod config;
pub mod embargo;
pub mod outline;
pub mod party;
pub mod proceedings;
pub mod session;
