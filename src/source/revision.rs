//! Hashes of translatable texts, to detect outdated translations.
//!
//! Facts are not included, so that correcting a date does not outdate translations.

use std::fmt;

/// Hash of the texts of an original.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Revision([u8; 8]);

/// The translatable texts of an original, as written.
#[derive(Clone, Debug, Default)]
pub struct Original<'a> {
    /// The title.
    pub title: &'a str,
    /// The summary.
    pub summary: Option<&'a str>,
    /// Texts of recommendations, with the notes on their status.
    pub recommendations: Vec<(&'a str, Option<&'a str>)>,
    /// The body without comments, as the pieces between them.
    pub body: Vec<&'a str>,
}

impl Revision {
    /// Hashes the texts. Ignores line endings, surrounding and trailing white space, and the number of blank
    /// lines.
    pub fn of(original: &Original<'_>) -> Self {
        // Hashing one long text is faster than many short ones.
        let length = original.body.iter().map(|piece| piece.len()).sum::<usize>();
        let mut texts = String::with_capacity(length + 2048);
        let mut add = |name: &str, text: &str| {
            // NUL is a separator that texts do not contain.
            texts.push_str(name);
            texts.push('\0');
            let mut last = "";
            for line in text.trim().lines().map(str::trim_end) {
                if !(line.is_empty() && last.is_empty()) {
                    texts.push_str(line);
                    texts.push('\n');
                }
                last = line;
            }
            texts.push('\0');
        };
        add("title", original.title);
        add("summary", original.summary.unwrap_or_default());
        for (text, note) in &original.recommendations {
            add("recommendation", text);
            add("note", note.unwrap_or_default());
        }
        add("body", &original.body.concat());
        let mut digest = [0; 8];
        digest.copy_from_slice(&blake3::hash(texts.as_bytes()).as_bytes()[..8]);
        Self(digest)
    }

    /// Parses 16 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        let is_digits = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = u64::from_str_radix(text, 16).ok().filter(|_| is_digits)?;
        Some(Self(number.to_be_bytes()))
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", u64::from_be_bytes(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_counts_where_it_stands_and_white_space_at_ends_does_not() {
        let original = Original {
            title: "Title",
            summary: Some("Summary."),
            recommendations: vec![("Do.", None), ("Do more.", Some("Done."))],
            body: vec!["One.\n\n", "Two.\n"],
        };
        let revision = Revision::of(&original);
        let spaced = Original { body: vec!["\r\nOne. \r\n", "\r\n\r\nTwo.\t\r\n\r\n"], ..original.clone() };
        assert_eq!(Revision::of(&spaced), revision);
        for other in [
            Original { title: "", summary: Some("Title\nSummary."), ..original.clone() },
            Original { summary: None, ..original.clone() },
            Original {
                recommendations: vec![("Do more.", Some("Done.")), ("Do.", None)],
                ..original.clone()
            },
            Original {
                recommendations: vec![("Do.", Some("Do more.")), ("Done.", None)],
                ..original.clone()
            },
            Original { body: vec!["One. Two."], ..original.clone() },
            Original { body: vec!["One.\n\n    Two."], ..original.clone() },
        ] {
            assert_ne!(Revision::of(&other), revision, "{other:?}");
        }
    }

    #[test]
    fn a_digest_is_read_as_it_is_written() {
        let revision = Revision::of(&Original::default());
        assert_eq!(Revision::parse(&revision.to_string()), Some(revision));
        for wrong in ["", "12", "+123456789abcdef", "0123456789abcdefg", "x123456789abcdef"] {
            assert_eq!(Revision::parse(wrong), None, "{wrong}");
        }
    }
}
