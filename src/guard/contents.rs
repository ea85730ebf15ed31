//! What a reader of a published file can learn from its bytes: text, addresses, metadata.

mod file_text;
mod folded;
mod header_codes;
mod json;
mod mail;
mod markup;
mod package;
mod pdf;
mod sheet_rows;
mod strings;
mod typefaces;

use std::borrow::Cow;
use std::io::Read as _;

use flate2::read::MultiGzDecoder;

use crate::metadata::{self, FileFormat};

pub use file_text::FileText;

/// The most bytes of a decompressed file.
const MAX_DECODED: u64 = 64 * 1024 * 1024;

/// Archives within more archives than this are not read.
const MAX_DEPTH: usize = 1;

/// The contents of a file.
pub fn contents(bytes: &[u8]) -> FileText<'_> {
    read(bytes, 0)
}

/// The contents of a file that is within `depth` archives.
fn read(bytes: &[u8], depth: usize) -> FileText<'_> {
    if memchr::memchr(0, bytes.get(..1024).unwrap_or(bytes)).is_none()
        && !bytes.starts_with(b"%PDF")
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return of_text(text, depth);
    }
    let mut contents = match metadata::format(bytes) {
        FileFormat::Pdf => pdf::read(bytes, &|inner| read(inner, MAX_DEPTH).into_owned()),
        FileFormat::Zip if depth <= MAX_DEPTH => {
            package::read(bytes, &|inner| read(inner, depth + 1).into_owned())
        }
        FileFormat::Gzip if depth <= MAX_DEPTH => unzipped(bytes, depth),
        FileFormat::Zip | FileFormat::Gzip => {
            FileText { closed: Some("this archive contains archives within archives"), ..FileText::default() }
        }
        _ => {
            let prose = Cow::Owned(strings::read_ends(bytes));
            FileText { prose, is_guessed: true, ..FileText::default() }
        }
    };
    let facts = metadata::facts_of_bytes(bytes);
    for fact in facts.all {
        contents.add(&fact.value);
    }
    contents.closed = contents.closed.or(facts.closed);
    contents
}

/// The pieces of a file that can be searched one by one: HTML is divided where a paragraph, a row or the like
/// begins, since no text goes on there.
pub fn pieces(bytes: &[u8]) -> Vec<&[u8]> {
    let is_page =
        bytes.get(..64).is_some_and(|head| head.to_ascii_lowercase().starts_with(b"<!doctype html"));
    if is_page { markup::pieces(bytes) } else { vec![bytes] }
}

fn of_text(text: &str, depth: usize) -> FileText<'_> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    match text.as_bytes().first() {
        Some(b'<') => markup::read(text, &markup::html_break),
        Some(b'{' | b'[') => FileText { prose: json::unescaped(text), ..FileText::default() },
        _ if depth <= MAX_DEPTH => of_plain_text(text, depth),
        _ => FileText { prose: Cow::Borrowed(text), ..FileText::default() },
    }
}

fn of_plain_text(text: &str, depth: usize) -> FileText<'_> {
    if let Some(unfolded) = folded::unfolded(text) {
        return FileText { prose: Cow::Owned(unfolded), ..FileText::default() };
    }
    mail::read(text, &|inner| read(inner, depth + 1).into_owned())
        .unwrap_or_else(|| FileText { prose: typefaces::without_typefaces(text), ..FileText::default() })
}

fn unzipped(bytes: &[u8], depth: usize) -> FileText<'static> {
    let mut inner = Vec::new();
    let read = MultiGzDecoder::new(bytes).take(MAX_DECODED).read_to_end(&mut inner);
    let closed = match read {
        Ok(length) => (length as u64 == MAX_DECODED).then_some("this archive is too large"),
        // It is read as far as possible.
        Err(_) => Some("this archive is damaged"),
    };
    // The search index begins its pieces with a word of its own.
    let inner = inner.strip_prefix(b"pagefind_dcd").unwrap_or(&inner);
    let contents = self::read(inner, depth + 1).into_owned();
    FileText { closed: closed.or(contents.closed), ..contents }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    #[test]
    fn all_members_of_a_gzip_file_are_read_and_what_is_damaged_is_said() {
        let member = |text: &str| {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
            encoder.write_all(text.as_bytes()).unwrap();
            encoder.finish().unwrap()
        };
        let two = [member("Ahmad "), member("Karimi")].concat();
        assert_eq!(contents(&two).prose, "Ahmad Karimi");
        assert_eq!(contents(&two).closed, None);
        let cut = contents(&two[..two.len() - 4]);
        assert_eq!((cut.prose.as_ref(), cut.closed), ("Ahmad Karimi", Some("this archive is damaged")));
    }

    #[test]
    fn files_are_recognised_by_their_bytes() {
        assert_eq!(contents(b"{\"a\": \"x\\ny\"}").prose, "{\"a\": \"x\ny\"}");
        assert_eq!(contents(b"a,b\n").prose, "a,b\n");
        assert!(contents(b"<p>A<b>b</b></p>").prose.contains("Ab"));
        assert!(contents(b"\xff\xd8\xff\0\0Ahmad Karimi\0\x01").prose.contains("Ahmad Karimi"));
    }
}
