//! Gzip (RFC 1952), such as SVGZ.

use std::io::{BufRead as _, BufReader, Read as _, Result};

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
    let mut file = BufReader::new(file);
    let mut bytes = Vec::new();
    // A file can have several members, one after another.
    while !file.fill_buf()?.is_empty() && (bytes.len() as u64) < MAX_END {
        let mut decoder = GzDecoder::new(&mut file);
        let read = decoder.by_ref().take(MAX_END - bytes.len() as u64).read_to_end(&mut bytes);
        if let Some(header) = decoder.header() {
            let text = |field: Option<&[u8]>| decode_utf8_or_latin(field.unwrap_or_default());
            facts.search_text(&text(header.filename()), "gzip file name");
            facts.add(FactKind::Comment, &text(header.comment()), "gzip comment");
        }
        // A damaged file is decoded as far as possible.
        if read.is_err() {
            break;
        }
    }
    facts.add_inner(read_inner(&bytes), "");
    Ok(())
}
