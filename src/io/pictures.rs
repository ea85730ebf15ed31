//! Files of the site as they are published: pictures without their metadata and in smaller copies,
//! everything else as it is.

mod large;
mod smaller;

use std::fs;
use std::path::Path;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::picture::{self, Stripped};

pub use smaller::Smaller;

const SAVE: &str = "save it anew, as JPEG, PNG or WebP, in a program for pictures";

/// The bytes of a file of the site, if they are not just those that lie there.
pub fn published(root: &Path, source: &str) -> Option<Vec<u8>> {
    match strip(root, source)? {
        Stripped::Picture(bytes) => Some(bytes),
        Stripped::Broken | Stripped::Other | Stripped::Nothing => None,
    }
}

/// A smaller copy of a picture, made of its bytes as they are published.
pub fn smaller(bytes: Vec<u8>, source: &str, width: usize) -> Result<Vec<u8>, Diagnostic> {
    picture::copies(bytes, &[width]).and_then(|mut copies| copies.pop()).ok_or_else(|| broken(source))
}

fn broken(source: &str) -> Diagnostic {
    Diagnostic::error(source, None, "this picture is broken, so no smaller copies of it can be made")
        .help(SAVE)
}

/// What is to be said of the pictures among files that are published.
pub fn findings<'a>(root: &Path, sources: impl Iterator<Item = &'a str>) -> Vec<Diagnostic> {
    let sources: Vec<&str> = sources.collect();
    let of_one = |source: &&str| finding(root, source).into_iter().chain(large::finding(root, source));
    sources.par_iter().flat_map_iter(of_one).collect()
}

fn finding(root: &Path, source: &str) -> Option<Diagnostic> {
    if picture::keeps_metadata(source) {
        let message = "what the camera wrote into this picture (place, time, author) is published with it";
        return Some(Diagnostic::warning(source, None, message).help(SAVE));
    }
    match strip(root, source)? {
        Stripped::Picture(_) | Stripped::Nothing => None,
        Stripped::Broken => Some(
            Diagnostic::error(
                source,
                None,
                "this picture is broken, so what its camera wrote into it cannot be removed",
            )
            .help(SAVE),
        ),
        Stripped::Other => Some(
            Diagnostic::warning(source, None, "this picture is of another kind than its name says")
                .help(format!("it is published as it is, with all that is in it; {SAVE}")),
        ),
    }
}

/// A file that cannot be read is reported by who copies it.
fn strip(root: &Path, source: &str) -> Option<Stripped> {
    picture::is_picture(source).then(|| fs::read(root.join(source)).ok()).flatten().map(picture::strip)
}
