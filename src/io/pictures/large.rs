//! Pictures with more pixels than can be worked on. Only their beginning is read: a small file may stand
//! for a picture that no memory has room for.

use std::path::Path;

use crate::diagnostic::{Code, Diagnostic};
use crate::images;
use crate::io::load;

/// What is to be said of a picture with too many pixels.
pub(in crate::io) fn diagnostic(root: &Path, source: &str) -> Option<Diagnostic> {
    if !images::is_picture(source) {
        return None;
    }
    let picture = images::probe(source, &load::head(&root.join(source)).ok()?)?;
    // Of others no smaller copies are made anyway, and what they say of their size may mean nothing.
    let size = Some(picture).filter(|picture| picture.is_still)?.size;
    let message = format!(
        "this picture is {} × {} pixels large, too large for smaller copies of it and for many browsers",
        size.width, size.height
    );
    images::is_too_large(size).then(|| {
        Diagnostic::warning(Code::LargePicture, source, None, message)
            .help("save it smaller: 5000 pixels from side to side are enough for every screen")
    })
}
