//! The bytes of a copied file as they are published.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use crate::cleaning::{FilePiece, PiecesReader};
use crate::io::attachments::{self, AttachmentContent};
use crate::model::config::MetadataPolicy;

/// Of larger files, which are recordings, only the beginning and the end are read.
const LARGE: u64 = 128 * 1024 * 1024;

/// How much of them is read at each end.
const END: u64 = 16 * 1024 * 1024;

/// The published bytes of a file of the site; `None` if it cannot be read or published, which the build
/// reports.
pub fn published_bytes(root: &Path, source: &str, policy: MetadataPolicy) -> Option<Vec<u8>> {
    let place = root.join(source);
    match attachments::published(root, source, policy).ok()?.0 {
        AttachmentContent::Bytes(bytes) => Some(bytes),
        AttachmentContent::Pieces(pieces) => searchable_pieces(&place, &pieces).ok(),
        AttachmentContent::Same => searchable_bytes(&place).ok(),
    }
}

/// The bytes of a file that are searched.
pub fn searchable_bytes(place: &Path) -> io::Result<Vec<u8>> {
    let file = File::open(place)?;
    let length = file.metadata()?.len();
    ends(file, length)
}

/// The bytes that are searched of a file made of parts of another one.
pub fn searchable_pieces(place: &Path, pieces: &[FilePiece]) -> io::Result<Vec<u8>> {
    let reader = PiecesReader::new(pieces, File::open(place)?);
    let length = reader.len();
    ends(reader, length)
}

fn ends(mut file: impl Read + Seek, length: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if length > LARGE {
        file.by_ref().take(END).read_to_end(&mut bytes)?;
        file.seek(SeekFrom::Start(length - END))?;
    }
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}
