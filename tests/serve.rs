//! The preview over HTTP: what it answers, whom it refuses, and which tabs it tells of what.

mod attachments;
pub(crate) mod client;
mod dropped;
mod embargo;
mod events;
mod home;
mod loops;
mod pictures;
mod requests;
mod roster;
mod terminal;
