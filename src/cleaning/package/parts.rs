//! The files in an archive, and what is said of those that are refused.

use super::super::uncleanable::Uncleanable;

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

/// The refusal of a document with comments and the like. `found` are kinds of content; `None` if there are
/// none.
pub(super) fn refusal(mut found: Vec<String>) -> Option<Uncleanable> {
    found.sort();
    found.dedup();
    let (last, others) = found.split_last()?;
    let all = if others.is_empty() { last.clone() } else { format!("{} and {last}", others.join(", ")) };
    Some(Uncleanable::new(
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
