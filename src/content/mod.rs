//! Reads the content files ([`parse`]), resolves their references into the record ([`resolve`]), leaves out
//! mistakes that follow from others ([`consequences`]), and renames what the files define ([`rename`]).

pub mod consequences;
pub mod parse;
pub mod prose_lint;
pub mod rename;
pub mod resolve;
