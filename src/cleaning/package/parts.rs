//! The files in an archive, and what is said of those that are refused.

use super::super::uncleanable::{Result, Uncleanable};

/// A file in an archive.
pub(super) struct ArchiveFile {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

impl ArchiveFile {
    /// The ending of its name, in lower case.
    pub(super) fn extension(&self) -> String {
        self.name.rsplit_once('.').map(|(_, it)| it.to_ascii_lowercase()).unwrap_or_default()
    }
}

/// Refuses a document with comments and the like. `found` are kinds of content.
pub(super) fn require_visible(mut found: Vec<String>) -> Result<()> {
    found.sort();
    found.dedup();
    let Some((last, others)) = found.split_last() else { return Ok(()) };
    let all = if others.is_empty() { last.clone() } else { format!("{} and {last}", others.join(", ")) };
    Err(Uncleanable::new(
        format!("contains {all}"),
        "accept or reject the changes, delete comments, notes and hidden text, and save it again; in Word, \
         Excel or PowerPoint, File, Info, Check for Issues, Inspect Document lists them",
    ))
}

/// A kind of content with the name of a person, if it is known.
pub(super) fn by(what: &str, person: Option<String>) -> String {
    match person.filter(|name| !name.trim().is_empty()) {
        Some(name) => format!("{what} by \"{}\"", name.trim()),
        None => what.to_owned(),
    }
}
