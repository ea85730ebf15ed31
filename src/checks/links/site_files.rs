//! The outputs of a site during the link check.

use crate::diagnostic::Diagnostic;
use crate::pages::Output;
use crate::site::{Payload, Site};
use crate::source::html_links::{self, Scanned};

pub(super) struct SiteFiles<'a> {
    pub(super) site: &'a Site,
    pub(super) files: Vec<(String, Output)>,
}

/// A link with a fragment, between pages given by index.
pub(super) struct AnchorLink {
    pub(super) from: usize,
    pub(super) to: usize,
    /// The address as the page has it.
    pub(super) link: String,
    pub(super) id: String,
}

/// Content of a file; `None` if it is copied.
pub(super) fn make(site: &SiteFiles<'_>, at: usize) -> Result<Option<Vec<u8>>, Diagnostic> {
    let Some((_, output)) = site.files.get(at) else { return Ok(None) };
    match site.site.make(output)? {
        Payload::Bytes(bytes) => Ok(Some(bytes)),
        Payload::Copy(_) | Payload::Resized(..) => Ok(None),
    }
}

/// Links and anchors of a page; `None` for other files.
pub(super) fn scan(site: &SiteFiles<'_>, at: usize, bytes: &[u8]) -> Option<Scanned> {
    let (path, output) = site.files.get(at)?;
    let is_page = path.ends_with(".html")
        && matches!(output, Output::Page(..) | Output::NotFound | Output::Redirect(..));
    is_page.then(|| html_links::scan(bytes))
}
