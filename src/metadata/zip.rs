//! Archives: Word, Excel, `PowerPoint`, `OpenDocument`, EPUB, and files packed together.

use std::io::{Cursor, Read, Seek, SeekFrom};

use ::zip::ZipArchive;
use ::zip::result::ZipError;

use super::facts::{FactKind, Facts};
use super::text::utf8_or_latin;
use super::{FileFormat, HEAD, format, xml};

/// No more of a file in an archive is read.
const MOST_OF_ONE: u64 = 64 * 1024 * 1024;

/// No more is read of the links of a whole package.
const MOST_OF_LINKS: u64 = 1024 * 1024;

/// No more of all files in an archive is read.
const MOST_OF_ALL: usize = 512 * 1024 * 1024;

/// What an archive says; `depth` counts the archives around it.
pub(super) fn read(file: &mut (impl Read + Seek), depth: usize, facts: &mut Facts) {
    if file.seek(SeekFrom::Start(0)).is_err() {
        return;
    }
    let Ok(mut archive) = ZipArchive::new(file) else {
        facts.closed = Some("this archive is damaged");
        return;
    };
    facts.add(FactKind::Comment, &utf8_or_latin(archive.comment()), "archive comment");
    let properties = targets_of_properties(&mut archive);
    let mut total = 0;
    for at in 0..archive.len() {
        let Some(Ok(name)) = archive.name_for_index(at).map(|name| name.map(std::borrow::Cow::into_owned))
        else {
            continue;
        };
        // Names of parts in a package are compared without case.
        let is_target = properties.iter().any(|target| target.eq_ignore_ascii_case(&name));
        let Some(part) = (if is_target { Some(ArchivePart::Properties) } else { part(&name) }) else {
            continue;
        };
        let mut bytes = Vec::new();
        match archive.by_index(at) {
            // What is cut off or packed in an unknown way says as much as could be read.
            Ok(inner) => drop(inner.take(MOST_OF_ONE).read_to_end(&mut bytes)),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                facts.closed = Some("this archive is protected by a password");
            }
            Err(_) => {}
        }
        total += bytes.len();
        if total > MOST_OF_ALL {
            return;
        }
        match part {
            ArchivePart::Properties => xml::properties(&bytes, &name, facts),
            ArchivePart::Text => xml::reviewers(&bytes, &name, facts),
            ArchivePart::Links => xml::links(&bytes, &name, facts),
            ArchivePart::File => inside(&name, &bytes, depth, facts),
        }
    }
}

/// The parts with properties of an Office document, which may have any name: the links of the whole package
/// tell them by their type.
fn targets_of_properties(archive: &mut ZipArchive<impl Read + Seek>) -> Vec<String> {
    let mut bytes = Vec::new();
    if let Ok(links) = archive.by_name("_rels/.rels") {
        // What is cut off says as much as could be read.
        let _ = links.take(MOST_OF_LINKS).read_to_end(&mut bytes);
    }
    let links = xml::targets(&bytes).into_iter();
    let is_of_properties = |kind: &str| kind.ends_with("-properties") || kind.ends_with("Properties");
    let targets = links.filter(|(kind, _)| is_of_properties(kind));
    targets.map(|(_, target)| target.trim_start_matches("./").trim_start_matches('/').to_owned()).collect()
}

/// What a file in an archive is for.
enum ArchivePart {
    /// Properties of the document.
    Properties,
    /// Its text, or what others said of it.
    Text,
    /// Links to other files.
    Links,
    /// A file of its own, as a picture.
    File,
}

fn part(name: &str) -> Option<ArchivePart> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let is_xml = ending == "xml";
    let is_text_of_office = |folder: &str| is_xml && name.starts_with(folder);
    let is_of_slides = is_text_of_office("ppt/") && (name.contains("uthors") || name.contains("omments"));
    let is_of_sheets = is_text_of_office("xl/")
        && ["omments", "persons", "revisions", "workbook"].iter().any(|word| name.contains(word));
    // An object in an OpenDocument has a folder of its own.
    let last = name.rsplit('/').next().unwrap_or(name);
    let is_of_package = matches!(ending.as_str(), "opf" | "psmdcp");
    if (is_xml && name.starts_with("docProps/")) || last == "meta.xml" || is_of_package {
        Some(ArchivePart::Properties)
    } else if is_text_of_office("word/") || is_of_slides || is_of_sheets || last == "content.xml" {
        Some(ArchivePart::Text)
    } else if ending == "rels" {
        Some(ArchivePart::Links)
    } else if name.ends_with('/') || is_xml || matches!(ending.as_str(), "xhtml" | "css" | "html") {
        None
    } else {
        Some(ArchivePart::File)
    }
}

fn inside(name: &str, bytes: &[u8], depth: usize, facts: &mut Facts) {
    let format = format(bytes.get(..HEAD).unwrap_or(bytes));
    if format == FileFormat::Zip && depth > 0 {
        facts.closed = facts.closed.or(Some("this archive holds archives within archives"));
        return;
    }
    let mut inner = Facts::default();
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    super::add(format, &mut Cursor::new(bytes), length, depth + 1, &mut inner);
    facts.closed = facts.closed.or(inner.closed);
    for fact in inner.all {
        facts.add(fact.kind, &fact.value, format!("{name}: {}", fact.field));
    }
}
