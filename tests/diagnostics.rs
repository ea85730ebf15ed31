//! Broken sites, and what exactly is said about them: place, fact, remedy.

mod addresses;
mod bodies;
mod configuration;
mod front_matter;
mod names;
mod translations;
