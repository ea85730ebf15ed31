//! Decoding text: Windows code pages, UTF-16, XML.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// Decodes the bytes before the first zero from a Windows code page.
pub(super) fn decode_code_page(bytes: &[u8], page: u16) -> String {
    let encoding = match page {
        65001 => UTF_8,
        932 => encoding_rs::SHIFT_JIS,
        936 => encoding_rs::GBK,
        949 => encoding_rs::EUC_KR,
        950 => encoding_rs::BIG5,
        10000 => encoding_rs::MACINTOSH,
        page => Encoding::for_label(format!("windows-{page}").as_bytes()).unwrap_or(WINDOWS_1252),
    };
    encoding.decode_without_bom_handling(until_zero(bytes)).0.into_owned()
}

/// Decodes UTF-8 or, if it is invalid, Windows-1252.
pub(super) fn decode_utf8_or_latin(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| decode_code_page(bytes, 1252), str::to_owned)
}

/// Decodes UTF-16 up to the first zero; little-endian without a byte order mark.
pub(super) fn decode_utf16(bytes: &[u8]) -> String {
    let is_big = bytes.starts_with(&[0xfe, 0xff]);
    let text = bytes.strip_prefix(&[0xfe, 0xff]).or(bytes.strip_prefix(&[0xff, 0xfe])).unwrap_or(bytes);
    let (pairs, _) = text.as_chunks::<2>();
    let unit = |pair: &[u8; 2]| if is_big { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) };
    let units: Vec<u16> = pairs.iter().map(unit).take_while(|unit| *unit != 0).collect();
    String::from_utf16_lossy(&units)
}

/// Decodes XML by its byte order mark, its first bytes or its declaration; otherwise as UTF-8.
pub fn decode_xml(bytes: &[u8]) -> Cow<'_, str> {
    match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [b'<', 0, ..] => return Cow::Owned(decode_utf16(bytes)),
        [0, b'<', ..] => return Cow::Owned(decode_utf16(&[&[0xfe, 0xff], bytes].concat())),
        _ => {}
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let declaration = bytes.split(|byte| *byte == b'>').next().unwrap_or_default();
    let label = memchr::memmem::find(declaration, b"encoding=").and_then(|at| {
        let value = declaration.get(at + b"encoding='".len()..)?;
        value.split(|byte| matches!(byte, b'"' | b'\'')).next()
    });
    let encoding = label.and_then(Encoding::for_label).unwrap_or(UTF_8);
    encoding.decode_without_bom_handling(bytes).0
}

/// The bytes before the first zero.
pub(super) fn until_zero(bytes: &[u8]) -> &[u8] {
    bytes.split(|byte| *byte == 0).next().unwrap_or_default()
}

/// A text string of a PDF: UTF-16 or UTF-8 with a byte order mark, else `PDFDocEncoding`, which differs in few characters
/// from Windows-1252, and most programs write that.
pub fn decode_pdf_text(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => encoding_rs::UTF_16BE.decode_without_bom_handling(rest).0.into_owned(),
        [0xff, 0xfe, rest @ ..] => encoding_rs::UTF_16LE.decode_without_bom_handling(rest).0.into_owned(),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        bytes => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}
