//! Publishes files: removes metadata from pictures and resizes them; other files are copied.

mod large;
mod resized;

use std::fs;
use std::path::Path;

use crate::diagnostic::{Code, Diagnostic};
use crate::images::{self, Stripped};
use crate::io::load;

pub(super) use large::diagnostic as too_large;
pub use resized::Resized;

const SAVE: &str = "open it in an image editor and save it as JPEG, PNG or WebP, or remove it";

/// The published bytes of a file; `None` if it is copied unchanged. An error if its metadata cannot
/// be removed.
pub fn published(root: &Path, source: &str) -> Result<Option<Vec<u8>>, Diagnostic> {
    match strip(root, source) {
        Some(Stripped::Picture(bytes)) => Ok(Some(bytes)),
        Some(Stripped::Broken) => Err(not_stripped(source)),
        Some(Stripped::Other) | None => Ok(None),
    }
}

/// The error for a damaged picture.
pub(super) fn not_stripped(source: &str) -> Diagnostic {
    let message = "this picture is damaged, so its metadata (place, time, author) cannot be removed";
    Diagnostic::error(Code::DamagedPicture, source, None, message).help(SAVE)
}

/// A resized copy of a picture, from its published bytes.
pub fn smaller(bytes: Vec<u8>, source: &str, width: usize) -> Result<Vec<u8>, Diagnostic> {
    images::copies(bytes, &[width]).and_then(|mut copies| copies.pop()).ok_or_else(|| broken(source))
}

fn broken(source: &str) -> Diagnostic {
    Diagnostic::error(
        Code::DamagedPicture,
        source,
        None,
        "this picture is damaged, so smaller copies cannot be created",
    )
    .help(SAVE)
}

/// Removes the metadata of a file; `None` if it cannot be read, which the copy reports.
fn strip(root: &Path, source: &str) -> Option<Stripped> {
    let place = root.join(source);
    let head = load::head(&place, images::HEAD).ok()?;
    images::format(&head)?;
    Some(images::strip(&fs::read(place).ok()?))
}
