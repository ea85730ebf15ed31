//! The cross-index: who took part, as what, on which themes, when; and what follows from it.
//!
//! A function of the proceedings alone. Knows nothing of pages, languages or addresses.

pub mod calls;
pub mod cross;
mod crossings;
pub mod reading_order;
pub mod related;
pub mod sessions;
pub mod tally;
mod then;
mod update;

pub use update::{Change, change, index, reindex};
