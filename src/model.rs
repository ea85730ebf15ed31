//! What a dialogue series is: the resolved record, every name an id and every text in its languages.
//!
//! Data only. How it is read stands in [`crate::parse`] and [`crate::resolve`].

pub mod date;
pub mod embargo;
pub mod moment;
pub mod outline;
pub mod party;
pub mod proceedings;
pub mod revision;
pub mod session;
pub mod text;
