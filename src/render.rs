//! From a view to bytes, through the skin's templates and messages.
//!
//! The only place that knows Fluent, and with [`crate::ready`] the only one that knows Tera.

mod asked;
pub mod assets;
pub mod messages;
mod mistakes;
mod nesting;
mod requirement;
pub mod skin;
pub mod sources;
mod styles;
