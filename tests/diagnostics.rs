//! Broken sites, and what exactly is said about them: place, fact, remedy.

mod addresses;
mod any_input;
mod bodies;
mod configuration;
mod consequences;
mod files;
mod front_matter;
mod large;
mod misplaced;
mod names;
mod remedies;
mod skins;
mod terminal;
mod translations;
mod unharmed;
