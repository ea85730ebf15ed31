//! Checks of a whole site: its links, what to know before it is published, and what a publication changes.

pub mod links;
pub mod preflight;
pub mod publish_diff;
