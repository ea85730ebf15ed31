//! Slugs for addresses, anchors and file names, in any script.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Help text for names that are too long.
pub const SHORTER: &str = "choose another name; it becomes part of an address and must work on all computers";

/// Maximum length of a path segment in bytes, as in ext4 and most file systems.
pub const LONGEST_NAME: usize = 255;

/// The error message for a name that is too long.
pub fn too_long(name: &str) -> Option<String> {
    let start: String = name.chars().take(20).collect();
    let length = name.len();
    (length > LONGEST_NAME).then(|| {
        format!(
            "the name `{start}…` is too long: {length} bytes; the limit of file systems is {LONGEST_NAME}"
        )
    })
}

/// Anchor of a heading: letters and digits of any script in lower case, with `-` between words.
///
/// Never contains `_`, which is reserved for ids of templates.
pub fn slug(text: &str) -> String {
    let slug = if text.is_ascii() {
        let small = text.chars().map(|c| c.to_ascii_lowercase());
        joined(small, |c| c.is_ascii_alphanumeric(), text.len())
    } else {
        let small = text.nfc().flat_map(char::to_lowercase);
        joined(small, |c| c.is_alphanumeric() || is_combining_mark(c), text.len())
    };
    if slug.is_empty() { "section".into() } else { slug }
}

/// File name of a new session: ASCII letters and digits, with `-` between words. `None` if there are none.
pub fn ascii_slug(text: &str) -> Option<String> {
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c)).map(|c| c.to_ascii_lowercase());
    let slug = joined(plain, |c| c.is_ascii_alphanumeric(), text.len());
    (!slug.is_empty()).then_some(slug)
}

/// Keeps the selected characters; `length` is the expected length.
fn joined(chars: impl Iterator<Item = char>, belongs: impl Fn(char) -> bool, length: usize) -> String {
    let mut slug = String::with_capacity(length);
    let mut between = false;
    for c in chars {
        if belongs(c) {
            if between && !slug.is_empty() {
                slug.push('-');
            }
            between = false;
            slug.push(c);
        } else if !matches!(c, '\'' | '’') {
            between = true;
        }
    }
    slug
}

/// Normalises to NFC, since some systems use NFD for file names.
pub fn nfc(name: &str) -> Cow<'_, str> {
    // ASCII is always NFC.
    if name.is_ascii() || unicode_normalization::is_nfc(name) {
        Cow::Borrowed(name)
    } else {
        Cow::Owned(name.nfc().collect())
    }
}

/// Decodes percent-encoding; unchanged if the result is not UTF-8.
pub fn percent_decode(text: &str) -> Cow<'_, str> {
    percent_encoding::percent_decode_str(text).decode_utf8().unwrap_or(Cow::Borrowed(text))
}

/// Whether an id is that of a numbered block of a report: `p7`.
pub fn is_paragraph_number(id: &str) -> bool {
    id.strip_prefix('p')
        .is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_keeps_its_script() {
        assert_eq!(slug("Points of agreement!"), "points-of-agreement");
        assert_eq!(slug("گفت‌وگوی صلح"), "گفت-وگوی-صلح");
        assert_eq!(slug("***"), "section");
    }

    #[test]
    fn a_file_name_is_plain() {
        assert_eq!(ascii_slug("Côte d’Ivoire: après"), Some("cote-divoire-apres".into()));
        assert_eq!(ascii_slug("صلح"), None);
    }
}
