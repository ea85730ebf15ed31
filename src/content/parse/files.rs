//! Paths and names of files with a fixed meaning.

use crate::i18n::lang::Lang;

/// Path of the configuration.
pub const CONFIG: &str = "rapporteur.toml";

/// Name of the file with the home page's own text, in `content/`, without language and extension.
pub const HOME: &str = "_index";

/// The folder of an `index.md`, which may have a language in its name; `None` for other files.
pub fn folder_of_index(path: &str) -> Option<&str> {
    let (folder, name) = path.rsplit_once('/')?;
    let stem = name.strip_suffix(".md")?;
    let tag = stem.strip_prefix("index.");
    (stem == "index" || tag.is_some_and(|tag| Lang::parse(tag).is_some())).then_some(folder)
}

/// Names of the vocabularies, in `content/`.
pub const VOCABULARIES: &[&str] = &["themes.toml", "organisations.toml", "groups.toml"];
