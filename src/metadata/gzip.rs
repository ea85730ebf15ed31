//! Gzip (RFC 1952): the file that is packed in it, as a drawing in SVGZ.

use std::io::{BufReader, Cursor, Read, Seek, SeekFrom};

use flate2::bufread::GzDecoder;

use super::facts::{FactKind, Facts};
use super::text::utf8_or_latin;
use super::{FileFormat, HEAD, MOST, format};

/// What a packed file says; `depth` counts the archives around it.
pub(super) fn read(file: &mut (impl Read + Seek), depth: usize, facts: &mut Facts) {
    if depth > 1 || file.seek(SeekFrom::Start(0)).is_err() {
        return;
    }
    // Without dynamic dispatch, readers within readers would be types without end.
    let file: &mut dyn Read = file;
    let mut unpacked = GzDecoder::new(BufReader::new(file));
    let mut bytes = Vec::new();
    // One that is cut off says as much as could be unpacked.
    let _ = unpacked.by_ref().take(MOST).read_to_end(&mut bytes);
    if let Some(header) = unpacked.header() {
        facts.add_signs(&utf8_or_latin(header.filename().unwrap_or_default()), "gzip file name");
        facts.add(FactKind::Comment, &utf8_or_latin(header.comment().unwrap_or_default()), "gzip comment");
    }
    let format = format(bytes.get(..HEAD).unwrap_or(&bytes));
    if format != FileFormat::Zip || depth == 0 {
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        super::add(format, &mut Cursor::new(bytes), length, depth + 1, facts);
    }
}
