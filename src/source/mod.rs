//! The site's files in memory, and positions in them.
//!
//! Does not interpret or read files.

pub mod broken_lines;
pub mod edit;
pub mod excerpt;
pub mod html;
pub mod html_links;
pub mod memo;
pub mod paragraphs;
pub mod revision;
pub mod schema;
pub mod foreign_syntax;
mod toml_help;
pub mod toml_tree;

use std::fmt;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::nfc;

/// All files of a site.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// Sorted by path.
    pub files: Vec<File>,
}

/// Maximum number of items in a rayon task. Without a limit, the last task would have hundreds of items while
/// other threads are idle.
pub const PORTION: usize = 8;

/// A file of the site.
#[derive(Clone, Debug)]
pub struct File {
    /// Relative to the site's root, separated by `/`.
    pub path: String,
    /// The content, in memory or on disk.
    pub content: Content,
}

/// Content of a file.
#[derive(Clone, Debug)]
pub enum Content {
    /// A file that is parsed: front matter, vocabularies, configuration, templates, messages. May be invalid
    /// UTF-8, which the parser reports.
    Text(Arc<[u8]>),
    /// A file that is only copied, and not in memory.
    Copied(Copied),
}

impl Content {
    /// Whether the content is in memory.
    pub fn is_text(&self) -> bool {
        !matches!(self, Self::Copied(_))
    }

    /// The text; `None` if the content is not in memory or not UTF-8.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(bytes) => std::str::from_utf8(bytes).ok(),
            Self::Copied(_) => None,
        }
    }
}

/// Properties of a file that is only copied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Copied {
    /// Size and kind, for an image.
    pub picture: Option<Picture>,
    /// Version, for a static file.
    pub version: Option<Version>,
}

/// A short hash of a file's content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version([u8; 4]);

impl Version {
    /// The version of a content.
    pub fn of(bytes: &[u8]) -> Self {
        Self::from_digest(&blake3::hash(bytes))
    }

    /// The version of a content with this hash.
    pub fn from_digest(digest: &blake3::Hash) -> Self {
        let [a, b, c, d, ..] = *digest.as_bytes();
        Self([a, b, c, d])
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", u32::from_be_bytes(self.0))
    }
}

/// Properties of an image, from its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Displayed size.
    pub size: Size,
    /// Whether it can be resized: not a vector graphic or animation, and in a supported format.
    pub is_still: bool,
}

/// Displayed size of an image in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
}

impl Tree {
    /// The file at exactly this path.
    pub fn get(&self, path: &str) -> Option<&File> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }

    /// Hash of all paths, and of which files are in memory.
    pub fn paths_digest(&self) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        for file in &self.files {
            hasher.update(file.path.as_bytes());
            hasher.update(if file.content.is_text() { b"\n" } else { b"\0" });
        }
        hasher.finalize()
    }

    /// The file at a path, in any Unicode normalisation.
    pub fn find(&self, path: &str) -> Option<&File> {
        self.get(path).or_else(|| {
            let wanted = nfc(path);
            let is_one = |file: &&File| !file.path.is_ascii() && nfc(&file.path) == wanted;
            self.files.iter().find(is_one).filter(|_| !path.is_ascii())
        })
    }

    /// The files below a folder, given without a final `/`.
    pub fn below<'a>(&'a self, folder: &str) -> impl Iterator<Item = &'a File> + use<'a> {
        let folder = format!("{folder}/");
        let start = self.files.partition_point(|file| *file.path < *folder);
        self.files[start..].iter().take_while(move |file| file.path.starts_with(&folder))
    }
}

/// The text of a file; reports invalid UTF-8.
pub fn text<'a>(file: &'a File, out: &mut Vec<Diagnostic>) -> Option<&'a str> {
    let Content::Text(bytes) = &file.content else { return None };
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let at = error.valid_up_to();
            let end = at + error.error_len().unwrap_or(bytes.len() - at);
            out.push(
                Diagnostic::error(Code::InvalidUtf8, &file.path, at..end, "this text is not UTF-8")
                    .help("save the file as UTF-8 in your editor, and check the characters at this position"),
            );
            None
        }
    }
}

/// A position in a text for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}
