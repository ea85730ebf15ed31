//! Formats that are read as one byte slice.

use super::facts::Facts;
use super::format::FileFormat;
use super::{embedded, exif, pdf, postscript, rtf, xml};

/// Reads a byte slice.
pub(super) fn read(format: FileFormat, bytes: &[u8], facts: &mut Facts) {
    match format {
        FileFormat::Xml => return xml::document(bytes, "SVG", facts),
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
