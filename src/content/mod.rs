//! Reads the content files ([`parse`]) and resolves their references into the record ([`resolve`]).

pub mod parse;
pub mod prose_lint;
pub mod resolve;
