//! ZIP archives, written anew: documents of Office and `OpenDocument` without properties, and other archives
//! with each file in them cleaned.

mod office;
mod open_document;

use std::io::{Cursor, Read, Write};

use ::zip::result::ZipError;
use ::zip::write::SimpleFileOptions;
use ::zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::{Refusal, Result, inner};

/// The most bytes of all files in an archive.
const MAX_TOTAL: u64 = 512 * 1024 * 1024;

/// A file in an archive.
pub(super) struct Part {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

impl Part {
    /// The ending of its name, in lower case.
    fn extension(&self) -> String {
        self.name.rsplit_once('.').map(|(_, it)| it.to_ascii_lowercase()).unwrap_or_default()
    }
}

/// Removes metadata from an archive that is within `depth` others.
pub(super) fn clean(bytes: &[u8], depth: usize) -> Result<Vec<u8>> {
    let parts = read(bytes)?;
    let has = |name: &str| parts.iter().any(|part| part.name == name);
    let mimetype = parts.iter().find(|part| part.name == "mimetype").map(|part| part.bytes.trim_ascii());
    if has("[Content_Types].xml") {
        return write(office::clean(parts, depth)?);
    }
    match mimetype {
        Some(kind) if kind.starts_with(b"application/vnd.oasis.opendocument.") => {
            write(open_document::clean(parts, depth)?)
        }
        _ => write(cleaned(parts, depth)?),
    }
}

/// Cleans each file of an archive.
fn cleaned(parts: Vec<Part>, depth: usize) -> Result<Vec<Part>> {
    let clean = |part: Part| Ok(Part { bytes: inner(part.bytes, &part.name, depth + 1)?, name: part.name });
    parts.into_iter().map(clean).collect()
}

fn read(bytes: &[u8]) -> Result<Vec<Part>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let mut parts = Vec::new();
    let mut left = MAX_TOTAL;
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refusal::new(
                "is protected by a password, so its metadata cannot be removed",
                "publish a file without a password",
            ),
            _ => Refusal::Damaged,
        })?;
        if file.is_dir() {
            continue;
        }
        let name = file.name().map_err(|_| Refusal::Damaged)?.into_owned();
        let mut bytes = Vec::new();
        file.take(left).read_to_end(&mut bytes).map_err(|_| Refusal::Damaged)?;
        left -= bytes.len() as u64;
        if left == 0 {
            return Err(Refusal::too_large());
        }
        parts.push(Part { name, bytes });
    }
    Ok(parts)
}

/// Writes an archive without times, comments and extra fields.
fn write(parts: Vec<Part>) -> Result<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for Part { name, bytes } in parts {
        // `OpenDocument` and EPUB need their type without compression.
        let method = if name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(::zip::DateTime::default())
            .unix_permissions(0o644);
        writer.start_file(name, options).map_err(|_| Refusal::Damaged)?;
        writer.write_all(&bytes).map_err(|_| Refusal::Damaged)?;
    }
    Ok(writer.finish().map_err(|_| Refusal::Damaged)?.into_inner())
}

/// The refusal of a document with comments and the like. `found` are kinds of content; `None` if there are
/// none.
fn refusal(mut found: Vec<String>) -> Option<Refusal> {
    found.sort();
    found.dedup();
    let (last, others) = found.split_last()?;
    let all = if others.is_empty() { last.clone() } else { format!("{} and {last}", others.join(", ")) };
    Some(Refusal::new(
        format!("contains {all}"),
        "accept or reject the changes, delete comments, notes and hidden text, and save it again; in Word, \
         Excel or PowerPoint, File, Info, Check for Issues, Inspect Document lists them",
    ))
}

/// A kind of content with the name of a person, if it is known.
fn by(what: &str, person: Option<String>) -> String {
    match person.filter(|name| !name.trim().is_empty()) {
        Some(name) => format!("{what} by \"{}\"", name.trim()),
        None => what.to_owned(),
    }
}
