//! The files of a site while their links are checked.

use crate::diagnostic::Diagnostic;
use crate::pages::Output;
use crate::site::{Payload, Site};
use crate::source::html_links::{self, Scanned};

/// A site with all its files.
pub(super) struct SiteFiles<'a> {
    pub(super) site: &'a Site,
    pub(super) files: Vec<(String, Output)>,
}

/// A link to a place on a page of the site.
pub(super) struct AnchorLink {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) id: String,
}

/// The bytes of a file; nothing for one that is copied.
pub(super) fn make(site: &SiteFiles<'_>, at: usize) -> Result<Option<Vec<u8>>, Diagnostic> {
    let Some((_, output)) = site.files.get(at) else { return Ok(None) };
    match site.site.make(output)? {
        Payload::Bytes(bytes) => Ok(Some(bytes)),
        Payload::Copy(_) | Payload::Resized(..) => Ok(None),
    }
}

/// A finished page, taken apart; nothing for what is no page.
pub(super) fn scan(site: &SiteFiles<'_>, at: usize, bytes: &[u8]) -> Option<Scanned> {
    let (path, output) = site.files.get(at)?;
    let is_page = path.ends_with(".html")
        && matches!(output, Output::Page(..) | Output::NotFound | Output::Redirect(..));
    is_page.then(|| html_links::scan(bytes))
}
