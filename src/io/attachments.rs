//! Publishes attached files without their metadata, as `metadata` in `[guard]` says.

use std::fs::File;
use std::io;
use std::path::Path;

use crate::cleaning::{self, Cleaned, FilePiece, Uncleanable};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::images;
use crate::io::{load, pictures};
use crate::metadata;
use crate::model::config::MetadataPolicy;

/// What is published of a file.
#[derive(Debug)]
pub enum AttachmentContent {
    /// The file as it is.
    Same,
    /// A new file.
    Bytes(Vec<u8>),
    /// Parts of the file.
    Pieces(Vec<FilePiece>),
}

/// The way out, for those who know what is in the file.
const KEEP: &str = "to publish all files with their metadata, set `metadata = \"keep\"` in `[guard]` in \
    rapporteur.toml";

/// What is published of a file, and the diagnostic about its metadata, if that is a warning. An error if it
/// cannot be published. A file that cannot be read is published as it is, and reported when it is copied.
pub fn published(
    root: &Path,
    source: &str,
    policy: MetadataPolicy,
) -> Result<(AttachmentContent, Option<Diagnostic>), Diagnostic> {
    let place = root.join(source);
    let Ok(head) = load::head(&place, metadata::HEAD) else { return Ok((AttachmentContent::Same, None)) };
    if images::format(&head).is_some() {
        let bytes = pictures::published(root, source)?;
        return Ok((bytes.map_or(AttachmentContent::Same, AttachmentContent::Bytes), None));
    }
    let inspected = match policy {
        MetadataPolicy::Strip => return stripped(&place, &head, source),
        MetadataPolicy::Refuse | MetadataPolicy::Keep => of_people(&place, &head, source).ok().flatten(),
    };
    match inspected {
        Some(diagnostic) if policy == MetadataPolicy::Refuse => Err(as_error(diagnostic)),
        inspected => Ok((AttachmentContent::Same, inspected)),
    }
}

/// A file without its metadata.
fn stripped(
    place: &Path,
    head: &[u8],
    source: &str,
) -> Result<(AttachmentContent, Option<Diagnostic>), Diagnostic> {
    let cleaned = File::open(place).and_then(|mut file| {
        let length = file.metadata()?.len();
        cleaning::clean(&mut file, length)
    });
    let Ok(cleaned) = cleaned else { return Ok((AttachmentContent::Same, None)) };
    let (cleaned, mut facts) = cleaned.map_err(|refusal| refused(source, &refusal))?;
    if !matches!(cleaned, Cleaned::Unsupported) {
        // What could not be read has been written anew.
        facts.closed = None;
    }
    if let Some(diagnostic) = facts.warning(source, metadata::format(head)) {
        return Err(as_error(diagnostic));
    }
    let published = match cleaned {
        Cleaned::Bytes(bytes) => AttachmentContent::Bytes(bytes),
        Cleaned::Pieces(pieces) => AttachmentContent::Pieces(pieces),
        Cleaned::Unsupported => AttachmentContent::Same,
    };
    Ok((published, None))
}

/// The diagnostic about personal metadata of a file.
fn of_people(place: &Path, head: &[u8], source: &str) -> io::Result<Option<Diagnostic>> {
    let format = metadata::format(head);
    let mut file = File::open(place)?;
    let length = file.metadata()?.len();
    Ok(metadata::facts(format, &mut file, length).warning(source, format))
}

fn refused(source: &str, refusal: &Uncleanable) -> Diagnostic {
    let (message, help) = match refusal {
        Uncleanable::Damaged => ("is damaged, so its metadata cannot be removed", "save it again"),
        Uncleanable::Content { message, help } => (message.as_str(), *help),
    };
    Diagnostic::error(Code::UncleanableFile, source, None, format!("this file {message}"))
        .help(format!("{help}; {KEEP}"))
}

fn as_error(diagnostic: Diagnostic) -> Diagnostic {
    let help = diagnostic.help.as_deref().map_or_else(|| KEEP.to_owned(), |help| format!("{help}; {KEEP}"));
    Diagnostic { severity: Severity::Error, ..diagnostic }.help(help)
}
