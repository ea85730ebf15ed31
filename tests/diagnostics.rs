//! Broken sites, and what exactly is said about them: place, fact, remedy.

mod front_matter;
