//! Gzip (RFC 1952), such as SVGZ.

use std::io::{BufReader, Read, Result};

use flate2::bufread::GzDecoder;

use super::facts::{FactKind, Facts};
use super::seek::{MAX_END, ReadSeek};
use super::text::decode_utf8_or_latin;

/// Reads the header, and the compressed file with `read_inner`.
pub(super) fn read(
    file: &mut dyn ReadSeek,
    facts: &mut Facts,
    read_inner: &dyn Fn(&[u8]) -> Facts,
) -> Result<()> {
    file.rewind()?;
    let mut decoder = GzDecoder::new(BufReader::new(file));
    let mut bytes = Vec::new();
    // A damaged file is decoded as far as possible.
    let _ = decoder.by_ref().take(MAX_END).read_to_end(&mut bytes);
    if let Some(header) = decoder.header() {
        let text = |field: Option<&[u8]>| decode_utf8_or_latin(field.unwrap_or_default());
        facts.add_signs(&text(header.filename()), "gzip file name");
        facts.add(FactKind::Comment, &text(header.comment()), "gzip comment");
    }
    facts.add_inner(read_inner(&bytes), "");
    Ok(())
}
