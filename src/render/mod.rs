//! Renders views to HTML with the skin's templates and messages, and writes feeds and data files.
//!
//! Fluent is used only here, Tera only here and in [`crate::view::value`].

pub mod assets;
pub mod formats;
pub mod messages;
mod paragraph_labels;
mod passage_labels;
mod template_errors;
pub mod templates;
mod template_depth;
mod requirement;
mod sharing_picture;
pub mod skin;
pub mod sources;
pub mod statics;
mod styles;
