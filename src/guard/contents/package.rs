//! ZIP archives: Word, Excel, `PowerPoint`, `OpenDocument`, EPUB.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::file_text::FileText;
use super::markup::{self, TagBreak};
use super::{header_codes, sheet_rows};

/// The most bytes of a file in an archive.
const MAX_DECODED: u64 = 64 * 1024 * 1024;

/// The most bytes of all files in an archive.
const MAX_TOTAL: usize = 512 * 1024 * 1024;

/// The contents of all parts of an archive. `read_inner` reads files that are not XML.
pub(super) fn read(bytes: &[u8], read_inner: &dyn Fn(&[u8]) -> FileText<'static>) -> FileText<'static> {
    let mut contents = FileText::default();
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        contents.closed = Some("the archive is damaged");
        return contents;
    };
    let comment = String::from_utf8_lossy(archive.comment()).into_owned();
    contents.add(&comment);
    let mut total = 0;
    let (mut shared_strings, mut sheets) = (String::new(), Vec::new());
    for at in 0..archive.len() {
        let mut part = Vec::new();
        let name = match archive.by_index(at) {
            Ok(mut file) => {
                // A damaged file is read as far as possible.
                let _ = file.by_ref().take(MAX_DECODED).read_to_end(&mut part);
                file.name().map(std::borrow::Cow::into_owned).unwrap_or_default()
            }
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                contents.closed = Some("it is protected by a password");
                continue;
            }
            Err(_) => continue,
        };
        contents.add_path(&name);
        total += part.len();
        if total > MAX_TOTAL {
            contents.closed = Some("it is too large");
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
        Ok(text) if is_xml => markup::read(&header_codes::resolved(text, &markup::text_of), &office_break),
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
