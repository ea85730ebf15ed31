//! Facts about people in a file, and how a warning quotes them.

use super::FileFormat;
use crate::diagnostic::{Code, Diagnostic};

/// So many facts are quoted; of the rest, only the number.
const QUOTED: usize = 4;

/// So many characters of a value are quoted.
const LONGEST: usize = 80;

/// No file has more that is worth reading.
const MOST: usize = 1000;

/// What a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FactKind {
    /// Who wrote or made it.
    Author,
    /// Who saved it last.
    Editor,
    /// Who commented on it or changed its text.
    Reviewer,
    /// Another person.
    Person,
    /// A company.
    Company,
    /// Where it was made.
    Position,
    /// An e-mail address.
    Email,
    /// A note in the metadata.
    Comment,
    /// A camera or another device.
    Device,
    /// A folder on a computer, which names its user more often than not.
    Folder,
}

/// A value of a file's metadata that says something of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub kind: FactKind,
    /// The value.
    pub value: String,
    /// Where it stands, in the words of the format.
    pub field: String,
}

/// All such values of a file, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The values.
    pub all: Vec<Fact>,
    /// Why a file could not be looked into, if it could not.
    pub closed: Option<&'static str>,
}

impl Facts {
    /// Adds a value, unless it is empty or nobody's.
    pub(super) fn add(&mut self, kind: FactKind, value: &str, field: impl Into<String>) {
        let value = cleaned(value);
        let is_of_program =
            matches!(kind, FactKind::Author | FactKind::Editor | FactKind::Reviewer | FactKind::Person);
        let is_nobody = value.is_empty()
            || (is_of_program && is_of_nobody(&value))
            || (kind == FactKind::Comment && is_of_maker(&value));
        let is_known = |fact: &Fact| fact.value == value && fact.kind == kind;
        if !is_nobody && self.all.len() < MOST && !self.all.iter().any(is_known) {
            self.all.push(Fact { kind, value, field: field.into() });
        }
    }

    /// Adds what a text holds by its look alone: an e-mail address, a folder of a user.
    pub(super) fn add_signs(&mut self, text: &str, field: &str) {
        if let Some(address) = text.split(is_around_address).find(|word| is_address(word)) {
            self.add(FactKind::Email, address.trim_end_matches('.'), field);
        } else if is_folder(text) {
            self.add(FactKind::Folder, text, field);
        }
    }

    /// Adds the names in a free text, as a comment in a drawing: "Author: Jane Doe", "drawn by Jane Doe".
    pub(super) fn add_remark(&mut self, text: &str, field: &str) {
        self.add_signs(text, field);
        for line in text.lines() {
            let line = line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '-' | '#' | '@'));
            if let Some(name) = named(line) {
                self.add(FactKind::Author, name, field);
            }
        }
    }

    /// A warning that quotes the values of a file; `None` if there are none.
    pub fn warning(mut self, path: &str, format: FileFormat) -> Option<Diagnostic> {
        self.all.sort_by_key(|fact| fact.kind);
        let Some(first) = self.all.first() else {
            let message = format!("{}, so its metadata was not looked at", self.closed?);
            return Some(
                Diagnostic::warning(Code::UnreadableMetadata, path, None, message)
                    .help("publish a file that can be read without a password, or make sure that its properties name nobody"),
            );
        };
        let mut message = format!("this file {} {}", sentence(first.kind), quoted(first));
        for fact in self.all.iter().take(QUOTED).skip(1) {
            message = format!("{message}; {} {}", noun(fact.kind), quoted(fact));
        }
        if self.all.len() > QUOTED {
            message = format!("{message}; and {} more", self.all.len() - QUOTED);
        }
        Some(Diagnostic::warning(Code::PersonalMetadata, path, None, message).help(remedy(format)))
    }
}

fn quoted(fact: &Fact) -> String {
    let mut value: String = fact.value.chars().take(LONGEST).collect();
    if value.len() < fact.value.len() {
        value.push('…');
    }
    format!("\"{value}\" ({})", fact.field)
}

/// A value on one line, without what text processors pad values with.
fn cleaned(value: &str) -> String {
    let shown = |c: char| if c.is_control() || c == '\u{feff}' { ' ' } else { c };
    let text: String = value.chars().map(shown).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What programs write where the name of an author is not known, and their own names.
fn is_of_nobody(value: &str) -> bool {
    const NOBODY: [&str; 24] = [
        "-",
        "admin",
        "administrator",
        "anonymous",
        "apache poi",
        "author",
        "default",
        "google docs",
        "libreoffice",
        "microsoft office user",
        "none",
        "openpyxl",
        "owner",
        "pdf24",
        "python-docx",
        "root",
        "steve canny",
        "unknown",
        "unknown author",
        "un-named",
        "unnamed",
        "user",
        "windows user",
        "xlsxwriter",
    ];
    NOBODY.contains(&value.to_lowercase().as_str()) || !value.chars().any(char::is_alphanumeric)
}

/// Whether a comment only says which program made the file.
fn is_of_maker(comment: &str) -> bool {
    const BEGINNINGS: [&str; 6] =
        ["created with ", "generated by ", "generated with ", "made with ", "file written by adobe", "lavc"];
    let lower = comment.to_lowercase();
    BEGINNINGS.iter().any(|beginning| lower.starts_with(beginning)) && !lower.contains('@')
}

/// The name in a line that says of itself that it names somebody.
fn named(line: &str) -> Option<&str> {
    const LABELS: [&str; 12] = [
        "artist",
        "author",
        "authors",
        "contact",
        "copyright",
        "created by",
        "creator",
        "designer",
        "edited by",
        "editor",
        "illustrator",
        "owner",
    ];
    const VERBS: [&str; 8] = [
        "author ",
        "copyright ",
        "created by ",
        "designed by ",
        "drawn by ",
        "edited by ",
        "made by ",
        "\u{a9} ",
    ];

    if let Some((label, name)) = line.split_once([':', '=']) {
        let label = label.trim().to_lowercase();
        if LABELS.contains(&label.as_str()) || VERBS.iter().any(|verb| verb.trim_end() == label) {
            return Some(name.trim_matches(|c: char| c.is_whitespace() || c == '"'));
        }
    }
    VERBS.iter().find_map(|verb| {
        let start = line.get(..verb.len())?;
        start.eq_ignore_ascii_case(verb).then(|| &line[verb.len()..])
    })
}

fn is_around_address(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | ',' | ';' | ':' | '"' | '\'' | '|' | '=')
}

fn is_address(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    word.split_once('@').is_some_and(|(name, host)| {
        let is_of_host = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.');
        let last = host.rsplit_once('.').map_or("", |(_, last)| last);
        !name.is_empty()
            && name.chars().all(|c| c.is_alphanumeric() || "._%+-".contains(c))
            && host.chars().all(is_of_host)
            && last.chars().count() >= 2
            && last.chars().all(char::is_alphabetic)
    })
}

/// Whether a text is a path below a user's folder.
fn is_folder(text: &str) -> bool {
    let text = text.replace('\\', "/").replace("file://", "");
    // An address of the web is no folder of a computer.
    !text.contains("://")
        && ["/home/", "/Users/", "/Documents and Settings/"].iter().any(|folder| {
            text.split_once(folder).is_some_and(|(_, rest)| rest.starts_with(|c: char| c.is_alphanumeric()))
        })
}

fn sentence(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Author => "names its author:",
        FactKind::Editor => "names who saved it last:",
        FactKind::Reviewer => "names who commented on it or changed it:",
        FactKind::Person => "names a person:",
        FactKind::Company => "names a company:",
        FactKind::Position => "says where it was made:",
        FactKind::Email => "has an e-mail address in its metadata:",
        FactKind::Comment => "has a comment in its metadata:",
        FactKind::Device => "names the device that it was made with:",
        FactKind::Folder => "names a folder of a computer:",
    }
}

fn noun(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Author => "author",
        FactKind::Editor => "saved by",
        FactKind::Reviewer => "reviewer",
        FactKind::Person => "person",
        FactKind::Company => "company",
        FactKind::Position => "position",
        FactKind::Email => "e-mail address",
        FactKind::Comment => "comment",
        FactKind::Device => "device",
        FactKind::Folder => "folder",
    }
}

fn remedy(format: FileFormat) -> &'static str {
    match format {
        FileFormat::Pdf => {
            "empty the author and other properties in the document that it was made from, export it again, and \
             replace this file; a PDF that was only edited keeps the old values"
        }
        FileFormat::Zip | FileFormat::Ole => {
            "in Word, Excel or PowerPoint use File, Info, Check for Issues, Inspect Document, Remove All; in LibreOffice \
             use File, Properties, Reset Properties with \"Apply user data\" off; accept changes and delete \
             comments; then save"
        }
        FileFormat::Gzip => {
            "unpack it, remove the metadata of the file in it, and pack it again with `gzip -n`"
        }
        FileFormat::Rtf => "empty the properties of the document in your word processor, and save it again",
        FileFormat::PostScript => "publish a PDF without author instead",
        FileFormat::Xml => {
            "save it as \"Optimised SVG\" (Inkscape) or without metadata in your drawing program"
        }
        FileFormat::Film | FileFormat::Matroska => {
            "remove it with `ffmpeg -i FILE -map_metadata -1 -map 0:v -map 0:a? -c copy NEW-FILE`"
        }
        FileFormat::Audio | FileFormat::Asf => {
            "remove it with `ffmpeg -i FILE -map_metadata -1 -c copy NEW-FILE`, or empty the tags in your player"
        }
        FileFormat::Boxed | FileFormat::Tiff | FileFormat::Gif => {
            "save it as JPEG, PNG or WebP: the metadata of these is removed when they are published"
        }
        FileFormat::Other => "remove it with `exiftool -all= FILE`, or save the file again without metadata",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
