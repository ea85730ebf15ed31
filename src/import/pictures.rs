//! Pictures of a document as files of a session.

use super::content::{DocContent, EmbeddedPicture, PictureSource};
use super::problem::{ImportRemark, RemarkKind};
use super::remarks::excerpt;

/// A picture that is written beside a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureFile {
    /// The name of the file.
    pub name: String,
    /// Where its bytes are.
    pub source: PictureSource,
}

/// Bytes as the source of a picture, if browsers show them.
pub(super) fn source(bytes: Vec<u8>) -> PictureSource {
    match extension(&bytes) {
        Some(_) => PictureSource::Bytes(bytes),
        None => PictureSource::Missing,
    }
}

/// The extension of a picture that browsers show.
fn extension(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("png"),
        [0xff, 0xd8, 0xff, ..] => Some("jpg"),
        [b'G', b'I', b'F', b'8', ..] => Some("gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("webp"),
        _ => None,
    }
}

/// The file of each picture, what is to be written, and what a person should know. Equal pictures are one file.
pub(super) fn files(content: &DocContent) -> (Vec<Option<String>>, Vec<PictureFile>, Vec<ImportRemark>) {
    let mut names = Vec::new();
    let mut files: Vec<PictureFile> = Vec::new();
    let mut remarks = Vec::new();
    for (at, EmbeddedPicture { alt, source }) in content.pictures.iter().enumerate() {
        let known = files.iter().find(|file| file.source == *source).map(|file| file.name.clone());
        let extension = match source {
            PictureSource::Bytes(bytes) => extension(bytes).map(str::to_owned),
            PictureSource::Beside(path) => path.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()),
            PictureSource::Web(_) | PictureSource::Missing => None,
        };
        let name = known.or_else(|| extension.map(|end| format!("picture-{}.{end}", files.len() + 1)));
        match &name {
            None => {
                let what = match source {
                    PictureSource::Web(address) => format!("picture {} is on the web ({address})", at + 1),
                    _ => format!("picture {} is missing, or in a format that browsers do not show", at + 1),
                };
                let alt = if alt.is_empty() { String::new() } else { format!(": {}", excerpt(alt)) };
                remarks.push(ImportRemark::new(
                    RemarkKind::Picture,
                    format!("{what}{alt}; add it by hand if the report needs it"),
                ));
            }
            Some(name) if alt.trim().is_empty() => remarks.push(ImportRemark::new(
                RemarkKind::Picture,
                format!("{name} has no alternative text: write between its brackets what it shows"),
            )),
            Some(_) => {}
        }
        if let Some(name) = name.clone().filter(|name| files.iter().all(|file| file.name != *name)) {
            files.push(PictureFile { name, source: source.clone() });
        }
        names.push(name);
    }
    (names, files, remarks)
}
