//! Finds links in raw HTML.

use std::collections::BTreeSet;

use super::super::body::WrittenLink;
use crate::source::html_links;

/// The URLs in rendered HTML, each once, with the first range in `text`; at its start if not found.
/// Excludes internal Markdown links, which are placeholders.
pub(super) fn links(html: &str, text: &str) -> Vec<WrittenLink> {
    let mut links: Vec<WrittenLink> = Vec::new();
    let mut known = BTreeSet::new();
    for destination in html_links::scan(html.as_bytes()).links {
        let is_elsewhere =
            destination.is_empty() || destination.starts_with('#') || has_other_scheme(&destination);
        if !is_elsewhere && known.insert(destination.clone()) {
            let start = text.find(&destination);
            let span = start.map_or(0..0, |start| start..start + destination.len());
            links.push(WrittenLink { destination, span, is_html: true });
        }
    }
    links
}

/// Whether a URL has a scheme other than `http` and `https`, so it cannot be internal.
fn has_other_scheme(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| {
        scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
            && !scheme.eq_ignore_ascii_case("http")
            && !scheme.eq_ignore_ascii_case("https")
    })
}
