//! Names for addresses and anchors, from texts in any script.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What to do about it.
pub const SHORTER: &str =
    "give it another name: it becomes part of an address, and the site is to lie on any computer";

/// How many bytes a name between two slashes of an address may have: what ext4 and most others take.
pub const LONGEST_NAME: usize = 255;

/// What is said of a name that no file system takes, if it is one.
pub fn too_long(name: &str) -> Option<String> {
    let start: String = name.chars().take(20).collect();
    let length = name.len();
    (length > LONGEST_NAME).then(|| {
        format!(
            "the name `{start}…` is too long: it has {length} bytes, and file systems take {LONGEST_NAME}"
        )
    })
}

/// The anchor of a heading: its letters and digits in whatever script, small, with `-` between words.
///
/// Never has a `_`, which the ids of page templates have.
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

/// The file name of a new session: ASCII letters and digits, with `-` between words. `None` if a
/// text has none.
pub fn ascii_slug(text: &str) -> Option<String> {
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c)).map(|c| c.to_ascii_lowercase());
    let slug = joined(plain, |c| c.is_ascii_alphanumeric(), text.len());
    (!slug.is_empty()).then_some(slug)
}

/// The characters that belong into a name, which will hardly be longer than so many bytes.
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

/// A name with each letter and its accents as one character where there is one, as addresses have it:
/// some systems write `é` into the names of files as two.
pub fn nfc(name: &str) -> Cow<'_, str> {
    // Most names are ASCII, which has one form only.
    if name.is_ascii() || unicode_normalization::is_nfc(name) {
        Cow::Borrowed(name)
    } else {
        Cow::Owned(name.nfc().collect())
    }
}

/// A text with its percent-encoded bytes decoded; as it stands if they make no UTF-8.
pub fn percent_decode(text: &str) -> Cow<'_, str> {
    percent_encoding::percent_decode_str(text).decode_utf8().unwrap_or(Cow::Borrowed(text))
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
