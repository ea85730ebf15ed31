//! Characters that are not seen: soft hyphens, zero-width spaces, marks of direction.

use super::Script;

/// The half-space of Arabic script.
pub const HALF_SPACE: char = '\u{200c}';

/// Whether a character has the Unicode property `Default_Ignorable_Code_Point`, which all marks of direction have,
/// too.
pub fn is_invisible(c: char) -> bool {
    // Nearly all characters are below the first one.
    c >= '\u{ad}'
        && matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a character is as if it were not there. A half-space in Arabic script is seen: it divides a word.
/// `after` is the text after the character.
pub fn is_hidden(c: char, after: &str) -> bool {
    is_invisible(c) && (c != HALF_SPACE || next_visible(after).is_some_and(has_capitals))
}

/// The first character of a text that is seen.
pub fn next_visible(text: &str) -> Option<char> {
    text.chars().find(|c| !is_invisible(*c))
}

/// The text with a space for each byte of a character that is as if it were not there, so that positions stay.
/// `None` if there is no such character.
pub fn spaced(text: &str) -> Option<String> {
    let is_one = |(at, c): (usize, char)| is_hidden(c, &text[at + c.len_utf8()..]);
    if text.is_ascii() || !text.char_indices().any(is_one) {
        return None;
    }
    let mut spaced = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if is_one((at, c)) {
            spaced.extend(std::iter::repeat_n(' ', c.len_utf8()));
        } else {
            spaced.push(c);
        }
    }
    Some(spaced)
}

/// The text without characters that are not seen.
pub fn without_invisible(text: &str) -> String {
    text.chars().filter(|c| !is_invisible(*c)).collect()
}

fn has_capitals(c: char) -> bool {
    Script::of(c.encode_utf8(&mut [0; 4])).has_capitals()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_becomes_spaces_of_the_same_length() {
        assert_eq!(spaced("Karimi"), None);
        assert_eq!(spaced("کریم\u{200c}زاده"), None);
        assert_eq!(spaced("Ka\u{200b}ri\u{200c}mi").as_deref(), Some("Ka   ri   mi"));
        assert_eq!(without_invisible("\u{2068}a.k\u{ad}@x.org\u{2069}"), "a.k@x.org");
    }
}
