//! The sites: one record, written as each tool wants it.

mod hugo;
mod rapporteur;
mod zola;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::ValueEnum;

use crate::corpus::{Corpus, Settings};
use crate::record::Record;

/// Whose site it is. The floor reads the one of Hugo, whose links are plain addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Tool {
    /// A program that does only what cannot be left out.
    Floor,
    /// Rapporteur.
    Rapporteur,
    /// Hugo.
    Hugo,
    /// Zola.
    Zola,
}

/// How many entries a feed has, in every tool.
pub(crate) const FEED_LIMIT: usize = 20;

/// The folder of the series.
pub(crate) const SERIES: &str = "series-1";

/// Writes a tool's site into a folder, which need not exist.
pub(crate) fn write(tool: Tool, dir: &Path, sessions: usize) -> Result<()> {
    // No other tool gives each recommendation a page.
    let settings = Settings { sessions, languages: vec!["en".into()], seed: 1, recommending: 0 };
    let record = || Record::new(Corpus::new(&settings));
    match tool {
        Tool::Rapporteur => rapporteur::write(dir, &settings),
        Tool::Floor | Tool::Hugo => hugo::write(dir, &record()),
        Tool::Zola => zola::write(dir, &record()),
    }
}

/// A folder beside this program's source.
fn beside(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/compare").join(name)
}

/// What stands in every page between its title and its matter.
pub(crate) fn chrome() -> Result<String> {
    let path = beside("skin/templates/chrome.html");
    fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))
}

/// Copies a folder with templates; `<!-- chrome -->` in them becomes the chrome.
fn copy_templates(from: &Path, to: &Path, chrome: &str) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("reading {}", from.display()))? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copy_templates(&from, &to, chrome)?;
        } else {
            fs::write(&to, fs::read_to_string(&from)?.replace("<!-- chrome -->\n", chrome))?;
        }
    }
    Ok(())
}

/// Writes a file and the folders that it stands in.
fn put(path: &Path, text: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text).with_context(|| format!("writing {}", path.display()))
}

/// Ids as a list in TOML.
fn list<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    format!("[\"{}\"]", ids.collect::<Vec<_>>().join("\", \""))
}
