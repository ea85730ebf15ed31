//! ZIP archives: Word, Excel, `PowerPoint`, `OpenDocument`, EPUB and others.

use std::io::{Error, ErrorKind, Read, Result, Seek};

use ::zip::ZipArchive;
use ::zip::result::ZipError;

use super::facts::{FactKind, Facts};
use super::seek::ReadSeek;
use super::text::decode_utf8_or_latin;
use super::{folders, relationships, xml};

/// The most bytes of a file in an archive that are read.
const MAX_FILE: u64 = 64 * 1024 * 1024;

/// The most bytes of the relationships of a package that are read.
const MAX_RELATIONSHIPS: u64 = 1024 * 1024;

/// The most bytes of all files in an archive that are read.
const MAX_TOTAL: usize = 512 * 1024 * 1024;

/// What a file in an archive is for.
enum ArchivePart {
    /// Properties of the document.
    Properties,
    /// The text of the document, or comments.
    Text,
    /// Formats, settings and data of the document.
    Data,
    /// Links to other files.
    Relationships,
    /// An independent file, such as a picture.
    File,
}

/// Reads an archive, and the independent files in it with `read_inner`.
pub(super) fn read(
    file: &mut dyn ReadSeek,
    facts: &mut Facts,
    read_inner: &dyn Fn(&[u8]) -> Facts,
) -> Result<()> {
    file.rewind()?;
    let Ok(mut archive) = ZipArchive::new(file) else {
        facts.closed = Some("this archive is damaged");
        return Ok(());
    };
    facts.add(FactKind::Comment, &decode_utf8_or_latin(archive.comment()), "archive comment");
    let properties = properties_parts(&mut archive);
    let mut total = 0;
    for at in 0..archive.len() {
        let name = archived_name(&archive, at);
        // The names of the parts of a package are case-insensitive.
        let is_properties = properties.iter().any(|part| part.eq_ignore_ascii_case(&name));
        let Some(part) = (if is_properties { Some(ArchivePart::Properties) } else { part(&name) }) else {
            continue;
        };
        let (bytes, closed) = archived_bytes(&mut archive, at, MAX_FILE);
        facts.closed = facts.closed.or(closed);
        total += bytes.len();
        if total > MAX_TOTAL {
            facts.closed = Some("this archive is too large");
            break;
        }
        match part {
            ArchivePart::Properties => xml::properties(&bytes, &name, facts),
            ArchivePart::Text => {
                xml::reviewers(&bytes, &name, facts);
                folders::read(&bytes, &name, facts);
            }
            ArchivePart::Data => folders::read(&bytes, &name, facts),
            ArchivePart::Relationships => relationships::read(&bytes, &name, facts),
            ArchivePart::File => facts.add_inner(read_inner(&bytes), &format!("{name}: ")),
        }
    }
    Ok(())
}

/// The name of a file in an archive; empty if it is not text.
pub fn archived_name<F: Read + Seek>(archive: &ZipArchive<F>, at: usize) -> String {
    archive.name_for_index(at).and_then(|name| Some(name.ok()?.into_owned())).unwrap_or_default()
}

/// At most `most` bytes of a file in an archive, as far as it is intact, and why not all of it can be read.
pub fn archived_bytes<F: Read + Seek>(
    archive: &mut ZipArchive<F>,
    at: usize,
    most: u64,
) -> (Vec<u8>, Option<&'static str>) {
    let mut bytes = Vec::new();
    let read = archive.by_index(at).and_then(|file| Ok(file.take(most).read_to_end(&mut bytes)?));
    let closed = match read {
        Ok(length) => (length as u64 == most).then_some("part of this archive is too large"),
        Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
            Some("this archive is protected by a password")
        }
        Err(error) => Some(match Error::from(error).kind() {
            ErrorKind::Unsupported => "part of this archive is compressed in a way that cannot be read",
            _ => "part of this archive is damaged",
        }),
    };
    (bytes, closed)
}

/// The names of the property files of an Office document. Only the type of their relationship is fixed.
fn properties_parts(archive: &mut ZipArchive<&mut dyn ReadSeek>) -> Vec<String> {
    let at = archive.index_for_name("_rels/.rels");
    let bytes = at.map(|at| archived_bytes(archive, at, MAX_RELATIONSHIPS).0).unwrap_or_default();
    relationships::all(&bytes)
        .into_iter()
        .filter(|(kind, _)| kind.ends_with("-properties") || kind.ends_with("Properties"))
        .map(|(_, target)| target.trim_start_matches("./").trim_start_matches('/').to_owned())
        .collect()
}

fn part(name: &str) -> Option<ArchivePart> {
    let (_, file_name) = name.rsplit_once('/').unwrap_or(("", name));
    let extension = file_name.rsplit_once('.').map(|(_, it)| it.to_ascii_lowercase()).unwrap_or_default();
    let contains = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let folder = name.split('/').next().unwrap_or_default();
    match (extension.as_str(), folder) {
        _ if file_name.is_empty() => None,
        ("opf" | "psmdcp", _) | ("xml", "docProps") => Some(ArchivePart::Properties),
        // Objects in an OpenDocument have folders of their own.
        _ if file_name == "meta.xml" => Some(ArchivePart::Properties),
        _ if file_name == "content.xml" => Some(ArchivePart::Text),
        ("xml", "word") => Some(ArchivePart::Text),
        ("xml", "ppt") if contains(&["uthors", "omments"]) => Some(ArchivePart::Text),
        ("xml", "xl") if contains(&["omments", "persons", "revisions", "workbook"]) => {
            Some(ArchivePart::Text)
        }
        ("xml", "xl" | "ppt") => Some(ArchivePart::Data),
        _ if matches!(file_name, "styles.xml" | "settings.xml") => Some(ArchivePart::Data),
        ("rels", _) => Some(ArchivePart::Relationships),
        ("xml" | "xhtml" | "css" | "html", _) => None,
        _ => Some(ArchivePart::File),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use super::*;

    #[test]
    fn a_file_that_is_longer_than_what_is_read_is_said() {
        let mut archive = ::zip::ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file("a", ::zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(b"Jane Doe").unwrap();
        let mut archive = archive.finish_into_readable().unwrap();
        assert_eq!(archived_bytes(&mut archive, 0, 100), (b"Jane Doe".to_vec(), None));
        let (bytes, closed) = archived_bytes(&mut archive, 0, 4);
        assert_eq!(
            (bytes.as_slice(), closed),
            (b"Jane".as_slice(), Some("part of this archive is too large"))
        );
    }
}
