//! The encoding of a text: what it says, what its bytes show, and else what its letters suggest.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use super::problem::{ImportRemark, RemarkKind};

/// The text of a file. `declared` is the name of an encoding that the file itself gives.
pub(super) fn decode(bytes: &[u8], declared: Option<&str>) -> (String, Option<ImportRemark>) {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return (encoding.decode_without_bom_handling(&bytes[length..]).0.into_owned(), None);
    }
    if let Some(encoding) = utf16(bytes) {
        return (encoding.decode_without_bom_handling(bytes).0.into_owned(), None);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), None);
    }
    if let Some(encoding) = declared.and_then(|label| Encoding::for_label(label.trim().as_bytes())) {
        let (text, _, has_errors) = encoding.decode(bytes);
        if !has_errors {
            return (text.into_owned(), None);
        }
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Allow);
    let (text, ..) = encoding.decode(bytes);
    let remark = ImportRemark::new(
        RemarkKind::Unverified,
        format!(
            "the file does not say in which encoding it is, and was read as {}; if letters are wrong, save it as \
             UTF-8 and import it again",
            encoding.name().to_lowercase()
        ),
    );
    (text.into_owned(), Some(remark))
}

/// The text of bytes in UTF-16, with or without a byte order mark; `None` if they are not.
pub(super) fn utf16_text(bytes: &[u8]) -> Option<String> {
    let marked =
        Encoding::for_bom(bytes).filter(|(encoding, _)| *encoding == UTF_16LE || *encoding == UTF_16BE);
    let (encoding, length) = marked.or_else(|| utf16(bytes).map(|encoding| (encoding, 0)))?;
    // The end of the bytes can lie within a character.
    let even = bytes.len() / 2 * 2;
    let text = encoding.decode_without_bom_handling(&bytes[length..even]).0;
    Some(text.trim_end_matches('\u{fffd}').to_owned())
}

/// UTF-16 without a byte order mark, in a text with spaces or Latin letters.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096)];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // A text of few Latin letters has a zero in every space and line end at least.
    let enough = (head.len() / 30).max(3);
    match (even, odd) {
        (0, odd) if odd > enough => Some(UTF_16LE),
        (even, 0) if even > enough => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_code_pages_are_told_apart_by_their_letters() {
        for (encoding, text) in [
            (encoding_rs::WINDOWS_1252, "Les participants ont souligné l’intérêt d’une démarche régionale."),
            (encoding_rs::WINDOWS_1251, "Участники обсудили положение в регионе и пути сотрудничества."),
            (encoding_rs::WINDOWS_1256, "ناقش المشاركون الوضع في المنطقة وسبل التعاون بين الدول المجاورة."),
        ] {
            let (bytes, ..) = encoding.encode(text);
            let (decoded, remark) = decode(&bytes, None);
            assert_eq!(decoded, text);
            assert!(remark.is_some());
            assert_eq!(decode(&bytes, Some(encoding.name())), (text.to_owned(), None));
        }
        let utf16: Vec<u8> = "A b c d".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&utf16, None).0, "A b c d");
        assert_eq!(decode(&[&[0xff, 0xfe][..], &utf16].concat(), None).0, "A b c d");
    }
}
