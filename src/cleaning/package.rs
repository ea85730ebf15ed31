//! ZIP archives, written anew: documents of Office and `OpenDocument` without properties, and other archives
//! with each file in them cleaned.

mod hidden_names;
mod hidden_styles;
mod office;
mod open_document;
mod open_document_settings;
mod parts;
mod relationships;
mod variables;

use std::io::{Cursor, Read, Write};

use ::zip::result::ZipError;
use ::zip::write::SimpleFileOptions;
use ::zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::uncleanable::{CleanInner, Result, Uncleanable};
use parts::ArchiveFile;

/// The most bytes of all files in an archive.
const MAX_TOTAL: u64 = 512 * 1024 * 1024;

/// Removes metadata from an archive.
pub(super) fn clean(bytes: &[u8], inner: &CleanInner<'_>) -> Result<Vec<u8>> {
    let parts = read(bytes)?;
    let has = |name: &str| parts.iter().any(|part| part.name == name);
    let mimetype = parts.iter().find(|part| part.name == "mimetype").map(|part| part.bytes.trim_ascii());
    if has("[Content_Types].xml") {
        return write(office::clean(parts, inner)?);
    }
    match mimetype {
        Some(kind) if kind.starts_with(b"application/vnd.oasis.opendocument.") => {
            write(open_document::clean(parts, inner)?)
        }
        _ => write(cleaned(parts, inner)?),
    }
}

/// Cleans each file of an archive.
fn cleaned(parts: Vec<ArchiveFile>, inner: &CleanInner<'_>) -> Result<Vec<ArchiveFile>> {
    let clean =
        |part: ArchiveFile| Ok(ArchiveFile { bytes: inner(part.bytes, &part.name)?, name: part.name });
    parts.into_iter().map(clean).collect()
}

fn read(bytes: &[u8]) -> Result<Vec<ArchiveFile>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Uncleanable::Damaged)?;
    let mut parts = Vec::new();
    let mut left = MAX_TOTAL;
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Uncleanable::new(
                "is protected by a password, so its metadata cannot be removed",
                "publish a file without a password",
            ),
            _ => Uncleanable::Damaged,
        })?;
        if file.is_dir() {
            continue;
        }
        let name = file.name().map_err(|_| Uncleanable::Damaged)?.into_owned();
        let mut bytes = Vec::new();
        file.take(left).read_to_end(&mut bytes).map_err(|_| Uncleanable::Damaged)?;
        left -= bytes.len() as u64;
        if left == 0 {
            return Err(Uncleanable::too_large());
        }
        parts.push(ArchiveFile { name, bytes });
    }
    Ok(parts)
}

/// Writes an archive without times, comments and extra fields.
fn write(parts: Vec<ArchiveFile>) -> Result<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for ArchiveFile { name, bytes } in parts {
        // `OpenDocument` and EPUB need their type without compression.
        let method = if name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(::zip::DateTime::default())
            .unix_permissions(0o644);
        writer.start_file(name, options).map_err(|_| Uncleanable::Damaged)?;
        writer.write_all(&bytes).map_err(|_| Uncleanable::Damaged)?;
    }
    Ok(writer.finish().map_err(|_| Uncleanable::Damaged)?.into_inner())
}
