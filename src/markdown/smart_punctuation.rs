//! Typographic quotes, dashes and ellipses in plain text, as the parser sets them in Markdown.

use std::borrow::Cow;

use memchr::{memchr2, memmem};
use pulldown_cmark::{Event, Options, Parser};

use super::addresses;
use crate::i18n::lang::Lang;

/// Prepended before parsing, so that no block can begin.
const LEAD: &str = "x ";

/// Whether texts in a language get smart punctuation: its quotes are English.
pub fn has_smart_punctuation(lang: &Lang) -> bool {
    lang.tags().any(|tag| tag == "en")
}

/// Replaces straight quotes, two or three hyphens and three full stops, except in addresses. What is
/// markup in Markdown is text.
pub fn smart_punctuation(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    if memchr2(b'\'', b'"', bytes).is_none()
        && memmem::find(bytes, b"--").is_none()
        && memmem::find(bytes, b"...").is_none()
    {
        return Cow::Borrowed(text);
    }
    let Some(line) = without_markup(text) else { return Cow::Borrowed(text) };
    let mut smart = String::with_capacity(text.len() + 8);
    let mut written = 0;
    for (event, span) in Parser::new_ext(&line, Options::ENABLE_SMART_PUNCTUATION).into_offset_iter() {
        let (Event::Text(set), Some(from)) = (event, span.start.checked_sub(LEAD.len())) else { continue };
        let end = span.end - LEAD.len();
        let as_written = line.get(span).is_some_and(|piece| *piece == *set);
        if !as_written && let Some(before) = text.get(written..from) {
            smart.push_str(before);
            smart.push_str(&set);
            written = end;
        }
    }
    smart.push_str(text.get(written..).unwrap_or_default());
    Cow::Owned(smart)
}

/// A line of the same length, in which other characters of the same kind replace those of markup and of
/// addresses.
fn without_markup(text: &str) -> Option<String> {
    let plain = |byte: u8| match byte {
        b'\'' | b'"' | b'-' | b'.' | b')' => byte,
        // The parser treats quotes after both brackets alike.
        b']' => b')',
        byte if byte.is_ascii_whitespace() || byte == 0 => b' ',
        byte if byte.is_ascii_punctuation() => b',',
        byte => byte,
    };
    let mut line: Vec<u8> = LEAD.bytes().chain(text.bytes().map(plain)).collect();
    for span in addresses::find(text).into_iter().chain(addresses::others(text)) {
        for byte in line.get_mut(span.start + LEAD.len()..span.end + LEAD.len()).into_iter().flatten() {
            if matches!(*byte, b'\'' | b'"' | b'-' | b'.') {
                *byte = b'x';
            }
        }
    }
    String::from_utf8(line).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::options::RawHtml;
    use crate::source::html;

    #[test]
    fn quotes_dashes_and_ellipses_are_set_as_in_a_body() {
        let english = Lang::parse("en").expect("a language");
        let options = super::super::Options {
            raw_html: RawHtml::Escape,
            smart_punctuation: true,
            zero: '0',
            alert_labels: crate::markdown::alert_labels(&english),
            passages: crate::markdown::PassagePolicy::LeaveOut,
            kind: crate::markdown::BodyKind::Line,
        };
        for text in [
            "Asia's \"heart\"",
            "'90s talks -- the envoy's 'last' word...",
            "\"Who said 'no'?\" he asked",
            "(\"in brackets\") and 5' 10\"",
            "the states' own---and others'",
            "۲۰۲۱ \"سخن\" – 'سخن'",
            "see https://a.example/o'brien--x...y and \"z\"",
        ] {
            let body = super::super::parse(text, &options).body.html;
            let mut shown = String::new();
            html::each(body.as_bytes(), &mut |piece| {
                if let html::Piece::Text(bytes) = piece {
                    shown.push_str(&String::from_utf8_lossy(bytes));
                }
                std::ops::ControlFlow::Continue(())
            });
            assert_eq!(smart_punctuation(text), shown.trim_end(), "{text}");
        }
    }

    #[test]
    fn markup_and_everything_else_stay_as_written() {
        assert_eq!(smart_punctuation("# *a* 'b' [c]'s `d`\n\n- \"e\"  "), "# *a* ‘b’ [c]’s `d`\n\n- “e”  ");
        assert_eq!(smart_punctuation("&amp; <b> \\'"), "&amp; <b> \\’");
        assert!(matches!(smart_punctuation("Kabul - Doha. A.B."), Cow::Borrowed(_)));
    }
}
