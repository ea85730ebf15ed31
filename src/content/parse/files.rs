//! The files that have a place of their own.

/// The configuration.
pub const CONFIG: &str = "rapporteur.toml";

/// The vocabularies, in `content/`.
pub const VOCABULARIES: &[&str] = &["themes.toml", "organisations.toml", "groups.toml"];
