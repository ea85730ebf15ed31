//! From a view to bytes, through the skin's templates and messages.
//!
//! The only place that knows Fluent, and with [`crate::view::value`] the only one that knows Tera.

pub mod assets;
pub mod formats;
pub mod messages;
mod template_errors;
mod template_depth;
mod requirement;
pub mod skin;
pub mod sources;
pub mod statics;
mod styles;
