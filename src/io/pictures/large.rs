//! Warns of pictures with too many pixels to process. Reads only the header: a small file may
//! decode to more pixels than fit in memory.

use std::path::Path;

use crate::diagnostic::{Code, Diagnostic};
use crate::images;
use crate::io::load;

pub(in crate::io) fn diagnostic(root: &Path, source: &str) -> Option<Diagnostic> {
    if !images::is_picture(source) {
        return None;
    }
    let picture = images::probe(source, &load::head(&root.join(source), load::PICTURE_HEAD).ok()?)?;
    // Animations are not resized, and the size in their header may be meaningless.
    let size = Some(picture).filter(|picture| picture.is_still)?.size;
    let message = format!(
        "this picture has {} × {} pixels, too many to create smaller copies and for many browsers",
        size.width, size.height
    );
    images::is_too_large(size).then(|| {
        Diagnostic::warning(Code::LargePicture, source, None, message)
            .help("reduce it: a width of 5000 pixels is enough for every screen")
    })
}
