//! Internationalisation: language tags (BCP 47), multilingual texts, formatting, search normalisation.

pub mod folding;
pub mod lang;
pub mod latin_letters;
pub mod locale;
pub mod slug;
pub mod suggest;
pub mod text;
