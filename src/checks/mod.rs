//! Checks of a built site: links, publication requirements, and changes since the last publication.

pub mod guard;
pub mod links;
pub mod passage_links;
pub mod preflight;
pub mod publish_diff;
