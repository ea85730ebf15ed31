//! From files to the record: what they say ([`parse`]), and what that means ([`resolve`]).

pub mod parse;
pub mod prose_lint;
pub mod resolve;
