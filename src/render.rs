//! From a view to bytes, through the skin's templates and messages.
//!
//! The only place that knows Tera and Fluent.

mod asked;
pub mod assets;
pub mod messages;
mod mistakes;
pub mod skin;
pub mod sources;
