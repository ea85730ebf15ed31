//! Makes drafts of sessions from documents that an institute already has.

pub mod document;
pub mod facts;
