//! Facts about people in a file's metadata.

use super::patterns;

/// The most facts that are kept of one file.
const MAX_FACTS: usize = 1000;

/// What a fact is about. The order is that in which a warning quotes facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FactKind {
    /// Who wrote or made the file.
    Author,
    /// Who saved the file last.
    Editor,
    /// Who commented on the file or changed its text.
    Reviewer,
    /// Another person.
    Person,
    /// A company.
    Company,
    /// Where the file was made: coordinates or the name of a place.
    Position,
    /// An e-mail address.
    Email,
    /// A free-text comment.
    Comment,
    /// A camera or another device.
    Device,
    /// A folder on a computer, whose path usually contains a user name.
    Folder,
}

/// A metadata value that says something about a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What the value is about.
    pub kind: FactKind,
    /// The value on one line.
    pub value: String,
    /// The format and the name of the field, as "PDF Author".
    pub field: String,
}

/// The facts of a file, without duplicates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Sorted by their place in the file.
    pub all: Vec<Fact>,
    /// Why a file, or a part of it, could not be read.
    pub closed: Option<&'static str>,
}

impl Facts {
    /// Adds a value, unless it is empty, a duplicate, or the default value of a program.
    pub(super) fn add(&mut self, kind: FactKind, value: &str, field: impl Into<String>) {
        let value = one_line(value);
        let is_default = match kind {
            FactKind::Author | FactKind::Editor | FactKind::Reviewer | FactKind::Person => {
                patterns::is_default_name(&value)
            }
            FactKind::Comment => patterns::is_generator_comment(&value),
            _ => false,
        };
        let is_known = |fact: &Fact| fact.value == value && fact.kind == kind;
        if !value.is_empty() && !is_default && self.all.len() < MAX_FACTS && !self.all.iter().any(is_known) {
            self.all.push(Fact { kind, value, field: field.into() });
        }
    }

    /// Adds the first e-mail address in a text, or the text if it is a path in a user's folder.
    pub(super) fn add_signs(&mut self, text: &str, field: &str) {
        if let Some(address) = patterns::email_address(text) {
            self.add(FactKind::Email, address, field);
        } else if patterns::is_user_folder(text) {
            self.add(FactKind::Folder, text, field);
        }
    }

    /// Adds the names in a free text, such as a comment in a drawing: "Author: Jane Doe", "drawn by Jane Doe".
    pub(super) fn add_remark(&mut self, text: &str, field: &str) {
        self.add_signs(text, field);
        for name in text.lines().filter_map(patterns::labelled_name) {
            self.add(FactKind::Author, name, field);
        }
    }

    /// Adds the facts of a file inside this one; `prefix` goes before the names of their fields.
    pub(super) fn add_inner(&mut self, inner: Facts, prefix: &str) {
        self.closed = self.closed.or(inner.closed);
        for fact in inner.all {
            self.add(fact.kind, &fact.value, format!("{prefix}{}", fact.field));
        }
    }
}

/// Replaces control characters and runs of white space by single spaces.
fn one_line(value: &str) -> String {
    let is_space = |c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}';
    let words: Vec<&str> = value.split(is_space).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::FileFormat;

    #[test]
    fn one_warning_quotes_four_values_and_counts_the_rest() {
        let mut facts = Facts::default();
        facts.add(FactKind::Email, "jane@example.org", "PDF Keywords");
        facts.add(FactKind::Author, "Jane\nDoe ", "PDF Author");
        facts.add(FactKind::Author, "Jane Doe", "XMP creator");
        for at in 0..4 {
            facts.add(FactKind::Reviewer, &format!("R{at}"), "PDF T");
        }
        let warning = facts.warning("a.pdf", FileFormat::Pdf).expect("a warning");
        assert_eq!(
            warning.message,
            "this file names its author: \"Jane Doe\" (PDF Author); reviewer \"R0\" (PDF T); reviewer \"R1\" (PDF T); \
             reviewer \"R2\" (PDF T); and 2 more"
        );
    }

    #[test]
    fn programs_and_empty_fields_are_nobody() {
        let mut facts = Facts::default();
        for nobody in ["", "  ", "python-docx", "Microsoft Office User", "Unknown", "\0\0", "-"] {
            facts.add(FactKind::Author, nobody, "x");
        }
        facts.add(FactKind::Comment, "Created with The GIMP", "x");
        assert_eq!(facts, Facts::default());
        assert_eq!(facts.warning("a", FileFormat::Pdf), None);
    }

    #[test]
    fn addresses_and_folders_are_known_by_their_look() {
        let signs = |text: &str| {
            let mut facts = Facts::default();
            facts.add_signs(text, "x");
            facts.all.first().map(|fact| (fact.kind, fact.value.clone()))
        };
        assert_eq!(signs("by <jane.doe@un.org>."), Some((FactKind::Email, "jane.doe@un.org".into())));
        for text in ["/home/jane/a.doc", "C:\\Users\\jane\\a.doc", "file:///Users/jane/a"] {
            assert_eq!(signs(text).map(|(kind, _)| kind), Some(FactKind::Folder), "{text}");
        }
        for nothing in
            ["Inkscape 1.2", "a @ b", "x@y", "@media print", "https://example.org/home/jane", "/home/"]
        {
            assert_eq!(signs(nothing), None, "{nothing}");
        }
    }
}
