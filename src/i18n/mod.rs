//! Languages: tags (BCP 47), texts in several of them, and how each writes dates, numbers, lists and words.

pub mod folding;
pub mod lang;
pub mod locale;
pub mod slug;
pub mod suggest;
pub mod text;
