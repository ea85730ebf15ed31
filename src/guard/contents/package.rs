//! ZIP archives: Word, Excel, `PowerPoint`, `OpenDocument`, EPUB.

use std::io::Cursor;

use zip::ZipArchive;

use super::file_text::FileText;
use super::markup::{self, TagBreak};
use super::{header_codes, sheet_rows};
use crate::metadata::{archived_bytes, archived_name};

/// The most bytes of a file in an archive.
const MAX_DECODED: u64 = 64 * 1024 * 1024;

/// The most bytes of all files in an archive.
const MAX_TOTAL: usize = 512 * 1024 * 1024;

/// The contents of all parts of an archive. `read_inner` reads files that are not XML.
pub(super) fn read(bytes: &[u8], read_inner: &dyn Fn(&[u8]) -> FileText<'static>) -> FileText<'static> {
    let mut contents = FileText::default();
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        contents.closed = Some("this archive is damaged");
        return contents;
    };
    contents.add(&String::from_utf8_lossy(archive.comment()));
    let mut total = 0;
    let (mut shared_strings, mut sheets) = (String::new(), Vec::new());
    for at in 0..archive.len() {
        let name = archived_name(&archive, at);
        contents.add_path(&name);
        let (part, closed) = archived_bytes(&mut archive, at, MAX_DECODED);
        contents.closed = contents.closed.or(closed);
        total += part.len();
        if total > MAX_TOTAL {
            contents.closed = Some("this archive is too large");
            break;
        }
        contents.add_inner(&of_part(&name, &part, read_inner));
        if name.ends_with("/sharedStrings.xml") {
            shared_strings = String::from_utf8(part).unwrap_or_default();
        } else if name.contains("/worksheets/") && name.ends_with(".xml") {
            sheets.extend(String::from_utf8(part));
        }
    }
    contents.add(&sheet_rows::rows(&shared_strings, &sheets));
    contents
}

fn of_part(name: &str, bytes: &[u8], read_inner: &dyn Fn(&[u8]) -> FileText<'static>) -> FileText<'static> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let is_xml = matches!(ending.as_str(), "xml" | "rels" | "opf" | "ncx" | "psmdcp" | "vml");
    match std::str::from_utf8(bytes) {
        Ok(text) if is_xml => markup::read(&header_codes::resolved(text), &office_break),
        _ => {
            let mut contents = read_inner(bytes);
            // The sheets of a binary workbook.
            if name.contains("/worksheets/") {
                contents.add(&header_codes::without_codes(&contents.prose.clone()));
            }
            contents
        }
    }
}

/// The breaks of Office and `OpenDocument`: a sentence is divided into runs of the same format.
fn office_break(element: &str) -> TagBreak {
    match element {
        // Runs, their formats, and what can stand between them.
        "r"
        | "t"
        | "span"
        | "a"
        | "hyperlink"
        | "smartTag"
        | "ins"
        | "del"
        | "delText"
        | "proofErr"
        | "sdt"
        | "sdtContent"
        | "bookmark"
        | "bookmark-start"
        | "bookmark-end"
        | "bookmarkStart"
        | "bookmarkEnd"
        | "soft-page-break"
        | "lastRenderedPageBreak"
        | "softHyphen"
        | "noBreakHyphen"
        | "latin"
        | "ea"
        | "cs"
        | "solidFill"
        | "srgbClr"
        | "schemeClr"
        | "b"
        | "i"
        | "u"
        | "sz"
        | "szCs"
        | "bCs"
        | "iCs"
        | "lang"
        | "color"
        | "rFonts"
        | "rStyle"
        | "highlight"
        | "rtl"
        | "kern"
        | "vertAlign"
        | "strike"
        | "shd"
        | "em"
        | "strong" => TagBreak::None,
        // Properties of runs: `rPr`.
        _ if element.ends_with("Pr") && element != "sectPr" => TagBreak::None,
        "s" | "tab" | "br" | "cr" | "line-break" => TagBreak::Space,
        "tc" | "table-cell" | "covered-table-cell" => TagBreak::Cell,
        "tr" | "table-row" => TagBreak::Row,
        _ => TagBreak::Paragraph,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    /// An archive of one file, with bytes changed in its two headers: by their offsets in the first of them.
    fn changed(at: usize, value: u8) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file("ahmad-karimi.txt", zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(b"Sara Tolzai").unwrap();
        let mut bytes = archive.finish().unwrap().into_inner();
        for (signature, at) in [(b"PK\x03\x04", at), (b"PK\x01\x02", at + 2)] {
            let header = memchr::memmem::find(&bytes, signature).unwrap();
            bytes[header + at] = value;
        }
        bytes
    }

    #[test]
    fn a_file_that_cannot_be_read_is_said_and_its_name_is_read_all_the_same() {
        const FLAGS: usize = 6;
        const METHOD: usize = 8;

        let inner = |bytes: &[u8]| FileText {
            prose: String::from_utf8_lossy(bytes).into_owned().into(),
            ..FileText::default()
        };
        let whole = read(&changed(FLAGS, 0), &inner);
        assert!(whole.prose.contains("Sara Tolzai") && whole.closed.is_none(), "{whole:?}");
        for (bytes, why) in [
            (changed(FLAGS, 1), "this archive is protected by a password"),
            (changed(METHOD, 14), "part of this archive is compressed in a way that cannot be read"),
        ] {
            let found = read(&bytes, &inner);
            assert_eq!(found.closed, Some(why));
            assert!(found.paths.contains("ahmad-karimi.txt"), "{found:?}");
        }
    }
}
