//! Headers and footers of Excel sheets, whose texts have codes for position and format: `&LAhmad &BKarimi&B`.

use std::borrow::Cow;

use super::markup::text_of;

/// The elements with such texts.
const ELEMENTS: [&str; 6] =
    ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];

/// The XML of a sheet with the codes in its headers and footers resolved.
pub(super) fn resolved(xml: &str) -> Cow<'_, str> {
    if memchr::memmem::find(xml.as_bytes(), b"eaderFooter").is_none() && !xml.contains("ddHeader") {
        return Cow::Borrowed(xml);
    }
    let mut out = String::with_capacity(xml.len());
    let mut rest = xml;
    while let Some((start, end)) = next_text(rest) {
        out.push_str(&rest[..start]);
        let text = without_codes(&text_of(&rest[start..end]));
        out.push_str(&text.replace('&', "&amp;").replace('<', "&lt;"));
        rest = &rest[end..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The next text of a header or footer.
fn next_text(xml: &str) -> Option<(usize, usize)> {
    let starts = ELEMENTS.iter().filter_map(|name| {
        let is_start = |at: &usize| {
            let before = xml[..*at].rfind('<').map(|open| &xml[open + 1..*at]);
            before.is_some_and(|prefix| {
                prefix.is_empty() || (prefix.ends_with(':') && !prefix.starts_with('/'))
            })
        };
        xml.match_indices(name).map(|(at, _)| at).find(is_start)
    });
    let at = starts.min()?;
    let start = at + xml[at..].find('>')? + 1;
    let end = start + xml[start..].find('<')?;
    Some((start, end))
}

/// The text without codes. The left, centre and right section are texts of their own.
pub(super) fn without_codes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '&' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('L' | 'C' | 'R') => out.push_str("\n\n"),
            // Page, pages, date, time, path, file, sheet, picture.
            Some('P' | 'N' | 'D' | 'T' | 'Z' | 'F' | 'A' | 'G') => out.push(' '),
            // Bold, italic, underlined and the like.
            Some('B' | 'I' | 'U' | 'E' | 'S' | 'X' | 'Y' | 'O' | 'H') => {}
            // A typeface, a colour, a size.
            Some('"') => while chars.next().is_some_and(|c| c != '"') {},
            Some('K') => {
                let is_colour = |c: &char| c.is_ascii_hexdigit() || matches!(c, '+' | '-');
                for _ in 0..6 {
                    if chars.next_if(is_colour).is_none() {
                        break;
                    }
                }
            }
            Some(c) if c.is_ascii_digit() => while chars.next_if(char::is_ascii_digit).is_some() {},
            Some('&') | None => out.push('&'),
            Some(c) => out.extend(['&', c]),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_no_part_of_the_text() {
        for (text, expected) in [
            ("&LAhmad Karimi&RPage &P", "\n\nAhmad Karimi\n\nPage  "),
            ("&C&\"Arial,Bold\"&12&K01+000Ahmad &BKarimi&B", "\n\nAhmad Karimi"),
            ("R&&D", "R&D"),
        ] {
            assert_eq!(without_codes(text), expected);
        }
    }

    #[test]
    fn headers_and_footers_are_found_with_and_without_a_prefix() {
        for prefix in ["", "x:"] {
            let xml = format!(
                "<{prefix}headerFooter><{prefix}oddHeader>&amp;LAhmad</{prefix}oddHeader>\
                 <{prefix}oddFooter>&amp;CSara</{prefix}oddFooter></{prefix}headerFooter>"
            );
            let found = resolved(&xml);
            assert!(found.contains(">\n\nAhmad<") && found.contains(">\n\nSara<"), "{found}");
        }
    }
}
