//! JSON as text: with its escape sequences resolved.

use std::borrow::Cow;

/// The text without escape sequences. Line ends stay line ends, so that words beside them stay whole.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut units: Vec<u16> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        if !before.is_empty() {
            flush(&mut units, &mut out);
        }
        out.push_str(before);
        let unit = escape.get(2..6).filter(|_| escape[1..].starts_with('u'));
        if let Some(unit) = unit.and_then(|digits| u16::from_str_radix(digits, 16).ok()) {
            // Two units may be one character.
            units.push(unit);
            rest = &escape[6..];
            continue;
        }
        flush(&mut units, &mut out);
        let c = escape[1..].chars().next();
        out.push(match c {
            Some('n' | 'r') => '\n',
            Some('t' | 'b' | 'f') => ' ',
            Some(c) => c,
            None => break,
        });
        rest = &escape[1 + c.map_or(0, char::len_utf8)..];
    }
    flush(&mut units, &mut out);
    out.push_str(rest);
    Cow::Owned(out)
}

fn flush(units: &mut Vec<u16>, out: &mut String) {
    out.push_str(&String::from_utf16_lossy(units));
    units.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_resolved() {
        assert_eq!(unescaped(r#""a\nb \u0041\u062d \ud83d\ude00 \"\\ é\u00e9""#), "\"a\nb Aح 😀 \"\\ éé\"");
        assert_eq!(unescaped(r"\u12"), "u12");
        assert_eq!(unescaped("\\"), "\\");
    }
}
