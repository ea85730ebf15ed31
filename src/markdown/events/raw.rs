//! Where raw HTML leads: the addresses in it that are not plainly outside.

use std::collections::BTreeSet;

use super::super::body::WrittenLink;
use crate::source::html_links;

/// The addresses that rendered HTML has as they were written, each once, with its first place in `text`
/// or, if it cannot be found there, the text's beginning. Links of Markdown into the site are placeholders yet,
/// and not among them.
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

/// Whether an address cannot be one of the site, which has `http:` or `https:` or no scheme.
fn has_other_scheme(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| {
        scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
            && !scheme.eq_ignore_ascii_case("http")
            && !scheme.eq_ignore_ascii_case("https")
    })
}
