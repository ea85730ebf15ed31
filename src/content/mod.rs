//! Reads the content files ([`parse`]), resolves their references into the record ([`resolve`]), and
//! renames what they define ([`rename`]).

pub mod parse;
pub mod prose_lint;
pub mod rename;
pub mod resolve;
