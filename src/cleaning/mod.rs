//! Removes metadata from attached files: documents, pictures, sound and films.
//!
//! Each format has an allowlist or is rewritten; what is left is read again by [`crate::metadata`]. What cannot
//! be removed, such as comments and tracked changes, is refused. The same file gives the same bytes.
//! [`crate::images`] does the same for photographs.

mod bmp;
mod film;
mod gif;
mod package;
mod pdf;
mod pieces;
mod sound;
mod svg;
mod tiff;
mod uncleanable;
mod xml_filter;

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use crate::images::{self, Stripped};
use crate::metadata::{self, Facts, FileFormat};
pub use pieces::{FilePiece, PiecesReader};
use uncleanable::Result;
pub use uncleanable::Uncleanable;

/// The most bytes of a file that is rewritten in memory.
const MAX_IN_MEMORY: u64 = 256 * 1024 * 1024;

/// Archives within more archives than this are not cleaned.
const MAX_DEPTH: usize = 3;

/// A file without its metadata.
#[derive(Debug, PartialEq, Eq)]
pub enum Cleaned {
    /// The new file.
    Bytes(Vec<u8>),
    /// Parts of the file, and bytes between them. For large files.
    Pieces(Vec<FilePiece>),
    /// The metadata of this format cannot be removed.
    Unsupported,
}

/// A file without its metadata, and the facts about people that are still in it.
///
/// # Errors
///
/// The inner error says what is in a file that cannot be cleaned.
pub fn clean<F: Read + Seek>(file: &mut F, length: u64) -> io::Result<Result<(Cleaned, Facts)>> {
    let mut head = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.by_ref().take(metadata::HEAD as u64).read_to_end(&mut head)?;
    let format = metadata::format(&head);
    let cleaned = match format {
        FileFormat::Film => film::pieces(file, length)?.map(Cleaned::Pieces),
        FileFormat::Audio if sound::is_supported(&head) => sound::pieces(file, length)?.map(Cleaned::Pieces),
        _ if !is_supported(format, &head) => Ok(Cleaned::Unsupported),
        _ if length > MAX_IN_MEMORY => Err(Uncleanable::too_large()),
        _ => {
            let mut bytes = Vec::new();
            file.seek(SeekFrom::Start(0))?;
            file.read_to_end(&mut bytes)?;
            in_memory(&bytes, 0)
        }
    };
    let cleaned = match cleaned {
        Ok(cleaned) => cleaned,
        // What can be read of it is read for names, as for other formats.
        Err(Uncleanable::Damaged) => Cleaned::Unsupported,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let facts = match &cleaned {
        Cleaned::Unsupported => metadata::facts(format, file, length),
        Cleaned::Bytes(bytes) => facts(bytes),
        Cleaned::Pieces(pieces) => {
            let mut reader = PiecesReader::new(pieces, file);
            let length = reader.len();
            metadata::facts(format, &mut reader, length)
        }
    };
    Ok(Ok((cleaned, facts)))
}

/// The facts about people in a file.
fn facts(bytes: &[u8]) -> Facts {
    let format = metadata::format(bytes.get(..metadata::HEAD).unwrap_or(bytes));
    metadata::facts(format, &mut Cursor::new(bytes), bytes.len() as u64)
}

fn is_supported(format: FileFormat, head: &[u8]) -> bool {
    matches!(format, FileFormat::Pdf | FileFormat::Zip | FileFormat::Gif | FileFormat::Tiff | FileFormat::Xml)
        || images::format(head).is_some()
        || bmp::is_bitmap(head)
}

/// Cleans a file that is within `depth` archives.
fn in_memory(bytes: &[u8], depth: usize) -> Result<Cleaned> {
    let head = bytes.get(..metadata::HEAD).unwrap_or(bytes);
    if images::format(head).is_some() {
        return match images::strip(bytes) {
            Stripped::Picture(bytes) => Ok(Cleaned::Bytes(bytes)),
            Stripped::Broken => Err(Uncleanable::Damaged),
            Stripped::Other => Ok(Cleaned::Unsupported),
        };
    }
    if bmp::is_bitmap(head) {
        return bmp::clean(bytes).map(Cleaned::Bytes);
    }
    let within = |bytes: Vec<u8>, name: &str| inner(bytes, name, depth + 1);
    let cleaned = match metadata::format(head) {
        FileFormat::Pdf => pdf::clean(bytes, &within)?,
        FileFormat::Zip => package::clean(bytes, &within)?,
        FileFormat::Gif => gif::clean(bytes)?,
        FileFormat::Tiff => tiff::clean(bytes)?,
        FileFormat::Xml => {
            return Ok(svg::clean(bytes, &within)?.map_or(Cleaned::Unsupported, Cleaned::Bytes));
        }
        _ => return Ok(Cleaned::Unsupported),
    };
    Ok(Cleaned::Bytes(cleaned))
}

/// A file within another one, named `name`.
fn inner(bytes: Vec<u8>, name: &str, depth: usize) -> Result<Vec<u8>> {
    if depth > MAX_DEPTH {
        return Err(Uncleanable::new(
            "contains archives within archives",
            "publish the files in it on their own",
        ));
    }
    let within = |refusal: Uncleanable| match refusal {
        Uncleanable::Damaged => Uncleanable::Damaged,
        Uncleanable::Content { message, help } => {
            Uncleanable::new(format!("contains a file, {name}, that {message}"), help)
        }
    };
    let head = bytes.get(..metadata::HEAD).unwrap_or(&bytes);
    let mut source = Cursor::new(&bytes);
    let length = bytes.len() as u64;
    let pieces = match metadata::format(head) {
        FileFormat::Film => film::pieces(&mut source, length),
        FileFormat::Audio if sound::is_supported(head) => sound::pieces(&mut source, length),
        _ => {
            return match in_memory(&bytes, depth).map_err(within) {
                Ok(Cleaned::Bytes(bytes)) => Ok(bytes),
                Ok(Cleaned::Pieces(_) | Cleaned::Unsupported) | Err(Uncleanable::Damaged) => Ok(bytes),
                Err(refusal) => Err(refusal),
            };
        }
    };
    let pieces = match pieces.map_err(|_| Uncleanable::Damaged).and_then(|pieces| pieces).map_err(within) {
        Ok(pieces) => pieces,
        Err(Uncleanable::Damaged) => return Ok(bytes),
        Err(refusal) => return Err(refusal),
    };
    let mut cleaned = Vec::new();
    PiecesReader::new(&pieces, &mut source).read_to_end(&mut cleaned).map_err(|_| Uncleanable::Damaged)?;
    Ok(cleaned)
}
