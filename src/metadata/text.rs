//! Texts as files of many kinds hold them: code pages, UTF-16, comments of PostScript.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::facts::{FactKind, Facts};

/// A text in one of the code pages of Windows.
pub(super) fn of_code_page(bytes: &[u8], page: u16) -> String {
    let bytes = bytes.split(|byte| *byte == 0).next().unwrap_or_default();
    let encoding = match page {
        65001 => UTF_8,
        932 => encoding_rs::SHIFT_JIS,
        936 => encoding_rs::GBK,
        949 => encoding_rs::EUC_KR,
        950 => encoding_rs::BIG5,
        10000 => encoding_rs::MACINTOSH,
        page => Encoding::for_label(format!("windows-{page}").as_bytes()).unwrap_or(WINDOWS_1252),
    };
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// A text that is UTF-8 or, if it cannot be that, Latin.
pub(super) fn utf8_or_latin(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| of_code_page(bytes, 1252), str::to_owned)
}

/// UTF-16 with the order of bytes that it says itself, else that of Windows.
pub(super) fn utf16(bytes: &[u8]) -> String {
    let is_big = bytes.starts_with(&[0xfe, 0xff]);
    let text = bytes.strip_prefix(&[0xfe, 0xff]).or(bytes.strip_prefix(&[0xff, 0xfe])).unwrap_or(bytes);
    let (pairs, _) = text.as_chunks::<2>();
    let unit = |pair: &[u8; 2]| if is_big { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) };
    let units: Vec<u16> = pairs.iter().map(unit).take_while(|unit| *unit != 0).collect();
    String::from_utf16_lossy(&units)
}

/// What the comments of a PostScript file say.
pub(super) fn postscript(bytes: &[u8], facts: &mut Facts) {
    for line in bytes
        .split(|byte| matches!(byte, b'\n' | b'\r'))
        .take_while(|line| !line.starts_with(b"%%EndComments"))
    {
        let line = utf8_or_latin(line);
        let Some((name, value)) = line.strip_prefix("%%").and_then(|line| line.split_once(':')) else {
            continue;
        };
        let value = value.trim().trim_start_matches('(').trim_end_matches(')');
        match name {
            "For" | "Author" => facts.add(FactKind::Author, value, format!("PostScript {name}")),
            "Routing" => facts.add(FactKind::Person, value, "PostScript Routing"),
            _ => facts.add_signs(value, &format!("PostScript {name}")),
        }
    }
}
