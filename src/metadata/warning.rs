//! The warning about the personal metadata of a file.

use super::facts::{Fact, FactKind, Facts};
use super::format::FileFormat;
use crate::diagnostic::{Code, Diagnostic};

/// The most facts that a warning quotes; of others it gives the number.
const MAX_QUOTED: usize = 4;

/// The most characters of a value that a warning quotes.
const MAX_VALUE_LENGTH: usize = 80;

impl Facts {
    /// A warning that quotes facts or, if there are none, says why the file could not be read.
    pub fn warning(mut self, path: &str, format: FileFormat) -> Option<Diagnostic> {
        self.all.sort_by_key(|fact| fact.kind);
        let Some(first) = self.all.first() else {
            let message = format!("{}, so its metadata was not checked", self.closed?);
            return Some(Diagnostic::warning(Code::UnreadableMetadata, path, None, message).help(
                "publish a file without a password, or check that its properties do not name anybody",
            ));
        };
        let mut message = format!("this file {} {}", sentence(first.kind), quoted(first));
        for fact in self.all.iter().take(MAX_QUOTED).skip(1) {
            message = format!("{message}; {} {}", noun(fact.kind), quoted(fact));
        }
        if self.all.len() > MAX_QUOTED {
            message = format!("{message}; and {} more", self.all.len() - MAX_QUOTED);
        }
        Some(Diagnostic::warning(Code::PersonalMetadata, path, None, message).help(remedy(format)))
    }
}

fn quoted(fact: &Fact) -> String {
    let mut value: String = fact.value.chars().take(MAX_VALUE_LENGTH).collect();
    if value.len() < fact.value.len() {
        value.push('…');
    }
    format!("\"{value}\" ({})", fact.field)
}

fn sentence(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Author => "names its author:",
        FactKind::Editor => "names the person who saved it last:",
        FactKind::Reviewer => "names a person who commented on it or changed it:",
        FactKind::Person => "names a person:",
        FactKind::Company => "names a company:",
        FactKind::Position => "contains the place where it was made:",
        FactKind::Email => "contains an e-mail address in its metadata:",
        FactKind::Comment => "contains a comment in its metadata:",
        FactKind::Device => "names the device used to make it:",
        FactKind::Folder => "names a folder on a computer:",
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
            "remove the author and other properties from the original document, export the PDF again, and \
             replace this file; an edited PDF keeps the old values"
        }
        FileFormat::Zip | FileFormat::Ole => {
            "accept changes and delete comments; then in Word, Excel or PowerPoint use File, Info, Check \
             for Issues, Inspect Document, Remove All; in LibreOffice use File, Properties, Reset \
             Properties with \"Apply user data\" off; then save"
        }
        FileFormat::Gzip => {
            "unpack it, remove the metadata of the file in it, and pack it again with `gzip -n`"
        }
        FileFormat::Rtf => "clear the properties of the document in your word processor, and save it again",
        FileFormat::PostScript => "publish a PDF without an author instead",
        FileFormat::Xml => {
            "save it as \"Optimised SVG\" (Inkscape), or without metadata in another drawing program"
        }
        FileFormat::Film | FileFormat::Matroska => {
            "remove it with `ffmpeg -i FILE -map_metadata -1 -map 0:v -map 0:a? -c copy NEW-FILE`"
        }
        FileFormat::Audio | FileFormat::Asf => {
            "remove it with `ffmpeg -i FILE -map_metadata -1 -c copy NEW-FILE`, or clear the tags in your \
             audio player"
        }
        FileFormat::Boxed | FileFormat::Tiff | FileFormat::Gif => {
            "save it as JPEG, PNG or WebP; Rapporteur removes the metadata of these formats"
        }
        FileFormat::Other => "remove it with `exiftool -all= FILE`, or save the file again without metadata",
    }
}
