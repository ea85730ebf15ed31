//! Paths of files with a fixed location.

/// Path of the configuration.
pub const CONFIG: &str = "rapporteur.toml";

/// Name of the file with the home page's own text, in `content/`, without language and extension.
pub const HOME: &str = "_index";

/// Names of the vocabularies, in `content/`.
pub const VOCABULARIES: &[&str] = &["themes.toml", "organisations.toml", "groups.toml"];
