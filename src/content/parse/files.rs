//! Paths of files with a fixed location.

/// Path of the configuration.
pub const CONFIG: &str = "rapporteur.toml";

/// Names of the vocabularies, in `content/`.
pub const VOCABULARIES: &[&str] = &["themes.toml", "organisations.toml", "groups.toml"];
