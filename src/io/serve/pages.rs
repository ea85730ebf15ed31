//! The content of an address in a snapshot, and its version.
//!
//! Renders, so it must not be called on the async thread.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use axum::body::Bytes;
use axum::http::StatusCode;

use super::address::{self, Destination};
use super::diagnostics::{self, TabContent, TabDiagnostics};
use super::page_cache::CachedPage;
use super::script_injection::{InjectedData, with_line, with_script};
use super::state::ServerState;
use super::{media, not_found, renders};
use crate::diagnostic::{Code, Diagnostic};
use crate::io::attachments::{self, AttachmentContent};
use crate::io::pictures;
use crate::pages::Output;
use crate::site::workspace::Snapshot;
use crate::site::{Fingerprint, Payload, Site};

/// The content of an address.
pub(super) enum AddressContent {
    /// A response from memory.
    Bytes { status: StatusCode, content_type: &'static str, version: String, bytes: Bytes },
    /// A file to stream from disk.
    File { path: PathBuf, content_type: &'static str },
    /// A redirect.
    Elsewhere(String),
}

pub(super) fn shown(shared: &ServerState, snapshot: &Snapshot, address: &str) -> AddressContent {
    let page = |status, bytes: Vec<u8>, own: &str| {
        let (version, bytes) = injected(&bytes, own);
        AddressContent::Bytes { status, content_type: media::HTML, version, bytes }
    };
    let own = own_address(snapshot);
    let Some(site) = &snapshot.site else {
        return page(StatusCode::INTERNAL_SERVER_ERROR, not_found::nothing_yet(snapshot), &own);
    };
    match address::find(&**site, address) {
        Destination::Elsewhere(address) => AddressContent::Elsewhere(address),
        Destination::Outside => page(StatusCode::NOT_FOUND, not_found::outside(&site.plan.routes), &own),
        Destination::Nowhere(path) => nowhere(shared, snapshot, site, &path),
        Destination::File(path, output) => match file(shared, snapshot, site, &path, &output) {
            Ok(MadePage::Page(made)) => AddressContent::Bytes {
                status: StatusCode::OK,
                content_type: media::content_type(&path),
                version: hex(made.fingerprint),
                bytes: made.bytes,
            },
            Ok(MadePage::File(source)) => {
                AddressContent::File { path: source, content_type: media::content_type(&path) }
            }
            Ok(MadePage::Gone) => nowhere(shared, snapshot, site, &path),
            Err(diagnostic) => page(StatusCode::INTERNAL_SERVER_ERROR, not_found::failed(&diagnostic), &own),
        },
    }
}

/// The response for a page that timed out: its last version, or an error page.
pub(super) fn meanwhile(shared: &ServerState, snapshot: &Snapshot, address: &str) -> AddressContent {
    let diagnostic = late(snapshot, address);
    shared.failed(snapshot, &diagnostic);
    let last = snapshot.site.as_ref().and_then(|site| match address::find(&**site, address) {
        Destination::File(path, _) => Some((media::content_type(&path), shared.memo().last(&path)?)),
        _ => None,
    });
    if let Some((content_type, last)) = last {
        let (version, bytes) = (hex(last.fingerprint), last.bytes);
        return AddressContent::Bytes { status: StatusCode::OK, content_type, version, bytes };
    }
    let (version, bytes) = injected(&not_found::late(&diagnostic), &own_address(snapshot));
    AddressContent::Bytes {
        status: StatusCode::SERVICE_UNAVAILABLE,
        content_type: media::HTML,
        version,
        bytes,
    }
}

/// The diagnostic for a page that timed out.
pub(super) fn late(snapshot: &Snapshot, address: &str) -> Diagnostic {
    let skin = snapshot.site.as_ref().map_or("standard", |site| site.skin_files.name.as_str());
    let seconds = renders::LIMIT.as_secs();
    let message = format!(
        "the page {address} was not rendered within {seconds} seconds: its template may have an endless \
         loop"
    );
    Diagnostic::error(Code::EndlessTemplate, format!("themes/{skin}/templates"), None, message).help(
        "check the loops in the page's template and in the templates that it includes, and save it \
         to try again",
    )
}

/// The version that tabs compare; `None` for files, which no tab shows as a page.
pub(super) fn version(shown: &AddressContent) -> Option<String> {
    match shown {
        AddressContent::Bytes { version, .. } => Some(version.clone()),
        // The page has moved; the tab follows the redirect.
        AddressContent::Elsewhere(address) => Some(address.clone()),
        AddressContent::File { .. } => None,
    }
}

/// The errors that affect an address.
pub(super) fn diagnostics(shared: &ServerState, snapshot: &Snapshot, address: &str) -> TabDiagnostics {
    let found = snapshot.site.as_ref().map(|site| (site, address::find(&**site, address)));
    let content = match &found {
        Some((site, Destination::File(_, output))) => TabContent::Output(site, output),
        Some((_, Destination::Nowhere(path))) => TabContent::Nothing(path),
        _ => TabContent::Nothing(""),
    };
    diagnostics::diagnostics(snapshot, &shared.failures(snapshot), &content)
}

/// The address of the preview's own endpoints.
pub(super) fn own_address(snapshot: &Snapshot) -> String {
    snapshot.site.as_ref().map_or_else(|| "/__rapporteur/".to_owned(), |site| own(site))
}

fn own(site: &Site) -> String {
    format!("{}__rapporteur/", site.plan.routes.base)
}

enum MadePage {
    Page(CachedPage),
    File(PathBuf),
    /// The file is in the plan but no longer on disk.
    Gone,
}

/// A file of the site, from the cache if it is current. If rendering fails, the last good version.
fn file(
    shared: &ServerState,
    snapshot: &Snapshot,
    site: &Arc<Site>,
    path: &str,
    output: &Output,
) -> Result<MadePage, Diagnostic> {
    let is_html = media::is_html(path);
    match output {
        Output::Copy(source) => return Ok(copy(shared, site, source, is_html)),
        Output::Resized(source, width) => {
            let made = smaller(shared, path, source, *width);
            return made.inspect_err(|diagnostic| shared.failed(snapshot, diagnostic));
        }
        _ => {}
    }
    let last = || shared.memo().last(path);
    let failed = |diagnostic: Diagnostic| {
        shared.failed(snapshot, &diagnostic);
        last().map(MadePage::Page).ok_or(diagnostic)
    };
    let fingerprint = match site.fingerprint(output) {
        Ok(fingerprint) => fingerprint,
        Err(diagnostic) => return failed(diagnostic),
    };
    if let Some(page) = last().filter(|page| page.fingerprint == fingerprint) {
        return Ok(MadePage::Page(page));
    }
    let bytes = match site.make(output) {
        Ok(Payload::Bytes(bytes)) => bytes,
        Ok(Payload::Copy(source)) => return Ok(copy(shared, site, &source, is_html)),
        Ok(Payload::Resized(source, width)) => return smaller(shared, path, &source, width),
        Err(diagnostic) => return failed(diagnostic),
    };
    let bytes = if is_html {
        with_script(&bytes, &InjectedData { own: &own(site), version: &hex(fingerprint) })
    } else {
        bytes
    };
    let page = CachedPage { fingerprint, bytes: bytes.into() };
    shared.memo().remember(path, page.clone());
    Ok(MadePage::Page(page))
}

fn copy(shared: &ServerState, site: &Site, source: &str, is_html: bool) -> MadePage {
    let path = shared.settings.root.join(source);
    match attachments::published(&shared.settings.root, source, site.proceedings.config.guard.metadata) {
        Ok((AttachmentContent::Bytes(bytes), _)) => {
            return MadePage::Page(CachedPage { fingerprint: digest(&bytes), bytes: bytes.into() });
        }
        // A build omits it too, and a diagnostic of the file reports it.
        Err(_) => return MadePage::Gone,
        // Only the preview is large and has its metadata.
        Ok((AttachmentContent::Pieces(_) | AttachmentContent::Same, _)) => {}
    }
    if is_html {
        let Ok(bytes) = fs::read(&path) else { return MadePage::Gone };
        let fingerprint = digest(&bytes);
        let bytes = with_script(&bytes, &InjectedData { own: &own(site), version: &hex(fingerprint) });
        return MadePage::Page(CachedPage { fingerprint, bytes: bytes.into() });
    }
    if path.is_file() { MadePage::File(path) } else { MadePage::Gone }
}

/// A resized copy of a picture, from the cache if the original is unchanged.
fn smaller(shared: &ServerState, path: &str, source: &str, width: usize) -> Result<MadePage, Diagnostic> {
    let Ok(Some(original)) = pictures::published(&shared.settings.root, source) else {
        return Ok(MadePage::Gone);
    };
    let fingerprint = digest(&original);
    let last = shared.memo().last(path);
    if let Some(page) = last.filter(|page| page.fingerprint == fingerprint) {
        return Ok(MadePage::Page(page));
    }
    let bytes = pictures::smaller(original, source, width)?;
    let page = CachedPage { fingerprint, bytes: bytes.into() };
    shared.memo().remember(path, page.clone());
    Ok(MadePage::Page(page))
}

/// The site's 404 page with suggestions.
fn nowhere(shared: &ServerState, snapshot: &Snapshot, site: &Arc<Site>, path: &str) -> AddressContent {
    let was_there =
        shared.memo().last(path).is_some() || shared.memo().last(&format!("{path}index.html")).is_some();
    let line = not_found::line(&not_found::KnownRoutes::of(site).meant(path, was_there)).unwrap_or_default();
    let page = match site.make(&Output::NotFound) {
        Ok(Payload::Bytes(bytes)) => with_line(&bytes, &line),
        Ok(Payload::Copy(_) | Payload::Resized(..)) => not_found::plain("Page not found", &line),
        Err(diagnostic) => {
            shared.failed(snapshot, &diagnostic);
            not_found::failed(&diagnostic)
        }
    };
    let (version, bytes) = injected(&page, &own(site));
    AddressContent::Bytes { status: StatusCode::NOT_FOUND, content_type: media::HTML, version, bytes }
}

fn injected(page: &[u8], own: &str) -> (String, Bytes) {
    let version = hex(digest(page));
    let bytes = with_script(page, &InjectedData { own, version: &version });
    (version, bytes.into())
}

pub(super) fn digest(bytes: &[u8]) -> Fingerprint {
    let mut digest = [0; 16];
    blake3::Hasher::new().update(bytes).finalize_xof().fill(&mut digest);
    Fingerprint(digest)
}

pub(super) fn hex(fingerprint: Fingerprint) -> String {
    format!("{:032x}", u128::from_be_bytes(fingerprint.0))
}
