//! The files of a site as they were read, and what a place in one is.
//!
//! Says nothing of what the files mean, and reads none itself.

pub mod excerpt;
pub mod html;
pub mod html_links;
pub mod memo;
pub mod revision;
pub mod schema;
pub mod foreign_syntax;
pub mod toml_tree;

use std::fmt;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::nfc;

/// Every file that a site is made of, sorted by path.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// The files.
    pub files: Vec<File>,
}

/// How many files a processor takes up at a time. Left to itself, the last one at work would have some
/// hundreds before it while the others wait.
pub const PORTION: usize = 8;

/// One file.
#[derive(Clone, Debug)]
pub struct File {
    /// Relative to the site's root, with `/` between its parts.
    pub path: String,
    /// What is in it.
    pub content: Content,
}

/// What is in a file.
#[derive(Clone, Debug)]
pub enum Content {
    /// A file that Rapporteur reads: front matter, vocabularies, configuration, templates, messages.
    /// May not be UTF-8, which is for the parser to report.
    Text(Arc<[u8]>),
    /// A file that is only copied, and read when it is.
    Copied(Copied),
}

impl Content {
    /// Whether it is a text, and not only copied.
    pub fn is_text(&self) -> bool {
        !matches!(self, Self::Copied(_))
    }
}

/// What is known of a file that is only copied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Copied {
    /// Of a picture, what its first bytes tell.
    pub picture: Option<Picture>,
    /// Of a file that pages are made of, which one it is.
    pub version: Option<Version>,
}

/// What tells the bytes of a file from what they were before, in eight letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version([u8; 4]);

impl Version {
    /// That of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self::from_digest(&blake3::hash(bytes))
    }

    /// That of the bytes with this digest.
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

/// What is known of a picture before it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Picture {
    /// How large it is.
    pub size: Size,
    /// Whether smaller copies can be made of it: neither drawn nor moving, in a format that is read here.
    pub is_still: bool,
}

/// How large a picture is shown, in points of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// From side to side.
    pub width: usize,
    /// From top to bottom.
    pub height: usize,
}

impl Tree {
    /// The file at a path.
    pub fn get(&self, path: &str) -> Option<&File> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }

    /// A digest of the paths of all files, and of which are texts.
    pub fn paths_digest(&self) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        for file in &self.files {
            hasher.update(file.path.as_bytes());
            hasher.update(if file.content.is_text() { b"\n" } else { b"\0" });
        }
        hasher.finalize()
    }

    /// The file at a path in whichever Unicode form its name is written on disk.
    pub fn find(&self, path: &str) -> Option<&File> {
        self.get(path).or_else(|| {
            let wanted = nfc(path);
            let is_one = |file: &&File| !file.path.is_ascii() && nfc(&file.path) == wanted;
            self.files.iter().find(is_one).filter(|_| !path.is_ascii())
        })
    }

    /// The files below a folder, whose name is given without a closing `/`.
    pub fn below<'a>(&'a self, folder: &str) -> impl Iterator<Item = &'a File> + use<'a> {
        let folder = format!("{folder}/");
        let start = self.files.partition_point(|file| *file.path < *folder);
        self.files[start..].iter().take_while(move |file| file.path.starts_with(&folder))
    }
}

/// A file's text; reports bytes that are not UTF-8 where they stand.
pub fn text<'a>(file: &'a File, out: &mut Vec<Diagnostic>) -> Option<&'a str> {
    let Content::Text(bytes) = &file.content else { return None };
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let at = error.valid_up_to();
            let end = at + error.error_len().unwrap_or(bytes.len() - at);
            out.push(
                Diagnostic::error(Code::InvalidUtf8, &file.path, at..end, "this is not UTF-8 text")
                    .help("save the file as UTF-8 in your editor, and look at the letters around this spot"),
            );
            None
        }
    }
}

/// A place in a text as people count it: both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}
