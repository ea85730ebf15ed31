//! URL schemes of external links, and paths in URLs.

use super::placeholders;

/// Allowed schemes besides `http` and `https`, from the IANA registry
/// (<https://www.iana.org/assignments/uri-schemes>). None of them runs code from the page.
pub(super) const OTHER_SCHEMES: [&str; 21] = [
    "callto", "doi", "ftp", "ftps", "geo", "git", "irc", "ircs", "magnet", "mailto", "matrix", "news",
    "nntp", "sftp", "sip", "sms", "ssh", "tel", "urn", "webcal", "xmpp",
];

/// Whether a URL in HTML may be a file path relative to the source. A URL ending in `/` is that of
/// a page.
pub(super) fn may_be_path(address: &str) -> bool {
    let path = address.split('#').next().unwrap_or_default();
    !path.is_empty()
        && !path.starts_with(['/', '\\'])
        && !path.ends_with(['/', '.'])
        && !address.contains([':', '?'])
        && !address.contains(placeholders::is_bound)
}
