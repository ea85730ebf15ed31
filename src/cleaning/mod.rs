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

use std::io::{self, Cursor, Read, Seek};

use crate::images::{self, Stripped};
use crate::metadata::seek::{self, ReadSeek};
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
    let cleaned = match cleaned(file, length, 0)? {
        Ok(cleaned) => cleaned,
        // What can be read of it is read for names, as for other formats.
        Err(Uncleanable::Damaged) => Cleaned::Unsupported,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let facts_of = |file: &mut dyn ReadSeek, length: u64| -> io::Result<Facts> {
        let format = metadata::format(&seek::bytes(file, 0, metadata::HEAD as u64)?);
        Ok(metadata::facts(format, file, length))
    };
    let facts = match &cleaned {
        Cleaned::Unsupported => facts_of(file, length)?,
        Cleaned::Bytes(bytes) => metadata::facts_of_bytes(bytes),
        Cleaned::Pieces(pieces) => {
            let mut reader = PiecesReader::new(pieces, file);
            let length = reader.len();
            facts_of(&mut reader, length)?
        }
    };
    Ok(Ok((cleaned, facts)))
}

/// Cleans a file that is within `depth` archives.
fn cleaned(file: &mut dyn ReadSeek, length: u64, depth: usize) -> io::Result<Result<Cleaned>> {
    let head = seek::bytes(file, 0, metadata::HEAD as u64)?;
    let format = metadata::format(&head);
    Ok(match format {
        FileFormat::Film => film::pieces(file, length)?.map(Cleaned::Pieces),
        FileFormat::Audio if sound::is_supported(&head) => sound::pieces(file, length)?.map(Cleaned::Pieces),
        _ if !is_supported(format, &head) => Ok(Cleaned::Unsupported),
        // A file within another one is in memory already.
        _ if depth == 0 && length > MAX_IN_MEMORY => Err(Uncleanable::too_large()),
        _ => in_memory(&seek::bytes(file, 0, length)?, depth),
    })
}

fn is_supported(format: FileFormat, head: &[u8]) -> bool {
    matches!(format, FileFormat::Pdf | FileFormat::Zip | FileFormat::Gif | FileFormat::Tiff | FileFormat::Xml)
        || images::format(head).is_some()
        || bmp::is_bitmap(head)
}

fn in_memory(bytes: &[u8], depth: usize) -> Result<Cleaned> {
    if images::format(bytes.get(..metadata::HEAD).unwrap_or(bytes)).is_some() {
        return match images::strip(bytes) {
            Stripped::Picture(bytes) => Ok(Cleaned::Bytes(bytes)),
            Stripped::Broken => Err(Uncleanable::Damaged),
            Stripped::Other => Ok(Cleaned::Unsupported),
        };
    }
    let within = |bytes: Vec<u8>, name: &str| inner(bytes, name, depth + 1);
    let cleaned = match metadata::format(bytes) {
        _ if bmp::is_bitmap(bytes) => bmp::clean(bytes)?,
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
    let mut source = Cursor::new(&bytes);
    match cleaned(&mut source, bytes.len() as u64, depth).unwrap_or(Err(Uncleanable::Damaged)) {
        Ok(Cleaned::Bytes(cleaned)) => Ok(cleaned),
        Ok(Cleaned::Pieces(pieces)) => {
            let mut cleaned = Vec::new();
            let read = PiecesReader::new(&pieces, &mut source).read_to_end(&mut cleaned);
            read.map(|_| cleaned).map_err(|_| Uncleanable::Damaged)
        }
        Ok(Cleaned::Unsupported) | Err(Uncleanable::Damaged) => Ok(bytes),
        Err(Uncleanable::Content { message, help }) => {
            Err(Uncleanable::new(format!("contains a file, {name}, that {message}"), help))
        }
    }
}
