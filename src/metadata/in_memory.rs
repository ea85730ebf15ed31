//! Formats that are read as one byte slice.

use super::facts::Facts;
use super::format::{FileFormat, HEAD};
use super::{embedded, exif, pdf, postscript, rtf, xml};

/// Reads a byte slice.
pub(super) fn read(format: FileFormat, bytes: &[u8], facts: &mut Facts) {
    match format {
        FileFormat::Xml => return xml::document(bytes, kind_of_xml(bytes), facts),
        FileFormat::Pdf => pdf::read(bytes, facts),
        FileFormat::Rtf => rtf::read(bytes, facts),
        FileFormat::PostScript => postscript::read(bytes, facts),
        _ => {}
    }
    embedded::search(bytes, facts);
    if format == FileFormat::Boxed {
        exif::read_container(bytes, facts);
    }
}

/// What the facts of an XML file are said to be of.
fn kind_of_xml(bytes: &[u8]) -> &'static str {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let is_document = memchr::memmem::find(head, b"office:document").is_some();
    if is_document { "OpenDocument" } else { "SVG" }
}
