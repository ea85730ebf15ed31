//! Personal data in the metadata of attached files: authors, positions, devices, comments.
//!
//! Formats are detected by their first bytes, not by file names. Large files are read by seeking. [`crate::images`]
//! and [`crate::cleaning`] remove what they can before a file is published.

mod ape;
mod asf;
mod audio;
mod boxes;
mod embedded;
mod exif;
mod facts;
mod folders;
mod format;
mod gif;
mod gzip;
mod id3_frames;
mod in_memory;
mod iptc;
mod matroska;
mod numbers;
mod ole;
mod patterns;
mod pdf;
mod photoshop;
mod png;
mod postscript;
mod relationships;
mod riff;
mod rtf;
pub mod seek;
mod tags;
mod text;
mod tiff;
mod vorbis;
mod warning;
mod xml;
mod zip;

use std::io::Cursor;

pub use boxes::{BoxHead, box_head};
pub use facts::{Fact, FactKind, Facts};
pub use format::{FileFormat, HEAD, format};
pub use pdf::{UndrawnText, undrawn};
use seek::ReadSeek;
pub use text::{decode_pdf_text, decode_xml};
pub use xml::{data_url, xml_attribute};
pub use zip::{archived_bytes, archived_name};

/// Archives within more archives than this are not read.
const MAX_DEPTH: usize = 1;

/// The personal data in the metadata of a file of `length` bytes.
pub fn facts(format: FileFormat, file: &mut dyn ReadSeek, length: u64) -> Facts {
    read(format, file, length, 0)
}

/// The personal data in the metadata of a file.
pub fn facts_of_bytes(bytes: &[u8]) -> Facts {
    read_bytes(bytes, 0)
}

fn read_bytes(bytes: &[u8], depth: usize) -> Facts {
    read(self::format(bytes), &mut Cursor::new(bytes), bytes.len() as u64, depth)
}

/// Reads a file that is within `depth` archives.
fn read(format: FileFormat, file: &mut dyn ReadSeek, length: u64, depth: usize) -> Facts {
    let mut facts = Facts::default();
    let read_inner = |bytes: &[u8]| read_bytes(bytes, depth + 1);
    // A file that cannot be read to the end is reported as far as it was read.
    let _ = match format {
        FileFormat::Zip | FileFormat::Gzip if depth > MAX_DEPTH => {
            facts.closed = Some("this archive contains archives within archives");
            Ok(())
        }
        FileFormat::Zip => zip::read(file, &mut facts, &read_inner),
        FileFormat::Gzip => gzip::read(file, &mut facts, &read_inner),
        FileFormat::Ole => ole::read(file, &mut facts),
        FileFormat::Film => boxes::read(file, length, &mut facts),
        FileFormat::Matroska => matroska::read(file, length, &mut facts),
        FileFormat::Asf => asf::read(file, &mut facts),
        FileFormat::Audio => audio::read(file, length, &mut facts),
        FileFormat::Gif => gif::read(file, &mut facts),
        FileFormat::Tiff => {
            let search = seek::ends(file, length).map(|bytes| embedded::search(&bytes, &mut facts));
            search.and_then(|()| exif::read(file, &mut facts))
        }
        _ => seek::ends(file, length).map(|bytes| in_memory::read(format, &bytes, &mut facts)),
    };
    facts
}
