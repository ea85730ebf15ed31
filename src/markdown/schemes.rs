//! Addresses in texts: the schemes outside the site, beside `http` and `https`, and what may be a path.

use super::placeholders;

/// Other schemes under which readers find something outside, of those in the register of IANA
/// (<https://www.iana.org/assignments/uri-schemes>). None of them runs a program that the page brings.
pub(super) const OTHER_SCHEMES: [&str; 21] = [
    "callto", "doi", "ftp", "ftps", "geo", "git", "irc", "ircs", "magnet", "mailto", "matrix", "news",
    "nntp", "sftp", "sip", "sms", "ssh", "tel", "urn", "webcal", "xmpp",
];

/// Whether an address in HTML may be the path of a file, from where the text stands. One that ends in `/` is
/// a page's.
pub(super) fn may_be_path(address: &str) -> bool {
    let path = address.split('#').next().unwrap_or_default();
    !path.is_empty()
        && !path.starts_with(['/', '\\'])
        && !path.ends_with(['/', '.'])
        && !address.contains([':', '?'])
        && !address.contains(placeholders::is_bound)
}
