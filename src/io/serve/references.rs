//! Finds the static files that a page uses, itself or through its style sheets.

use std::collections::BTreeSet;
use std::fs;

use super::address::{Destination, find};
use super::pages::{AddressContent, shown};
use super::state::ServerState;
use crate::site::workspace::Snapshot;
use crate::source::html_links;

/// The addresses of those changed files, given by output path, that a page uses.
pub(super) fn shown_by(
    shared: &ServerState,
    snapshot: &Snapshot,
    page: &str,
    changed: &BTreeSet<String>,
) -> Vec<String> {
    let Some(site) = snapshot.site.as_ref().filter(|_| !changed.is_empty()) else { return Vec::new() };
    let AddressContent::Bytes { bytes, .. } = shown(shared, snapshot, page) else { return Vec::new() };
    let links = html_links::scan(&bytes).links;
    let mut waiting: Vec<(String, String)> = links.into_iter().map(|link| (page.to_owned(), link)).collect();
    let (mut known, mut found) = (BTreeSet::new(), Vec::new());
    while let Some((from, link)) = waiting.pop() {
        let Some(address) = joined(&from, &link) else { continue };
        if !known.insert(address.clone()) {
            continue;
        }
        let Destination::File(path, _) = find(&**site, &address) else { continue };
        if changed.contains(&path) {
            found.push(address.clone());
        }
        if path.ends_with(".css") {
            let css = match shown(shared, snapshot, &address) {
                AddressContent::Bytes { bytes, .. } => bytes.to_vec(),
                AddressContent::File { path, .. } => fs::read(path).unwrap_or_default(),
                AddressContent::Elsewhere(_) => Vec::new(),
            };
            let links = in_styles(&String::from_utf8_lossy(&css));
            waiting.extend(links.into_iter().map(|link| (address.clone(), link)));
        }
    }
    found.sort();
    found
}

/// Resolves a link against the page's address; `None` if it leads to another host.
fn joined(from: &str, link: &str) -> Option<String> {
    let base = url::Url::parse("http://host/").ok()?.join(from).ok()?;
    let target = base.join(link).ok()?;
    (target.host_str() == Some("host")).then(|| target.path().to_owned())
}

/// The URLs in a style sheet.
fn in_styles(css: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in css.match_indices("url(") {
        let rest = css[at + 4..].trim_start();
        let end = match rest.chars().next() {
            Some(quote @ ('"' | '\'')) => rest[1..].find(quote).map(|end| (1, end + 1)),
            _ => rest.find(')').map(|end| (0, end)),
        };
        found.extend(end.map(|(start, end)| rest[start..end].trim().to_owned()));
    }
    for (at, _) in css.match_indices("@import") {
        let rest = css[at + 7..].trim_start();
        if let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            found.extend(rest[1..].split(quote).next().map(str::to_owned));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_name_files_in_several_ways() {
        let css = "@import 'a.css'; @import url(b.css); x { src: url( \"c d.woff2\" ) , url('e.png') } url(";
        let mut found = in_styles(css);
        found.sort();
        assert_eq!(found, ["a.css", "b.css", "c d.woff2", "e.png"]);
    }

    #[test]
    fn an_address_is_read_from_where_it_stands() {
        assert_eq!(joined("/d/assets/a.css", "../i.png?x#y").as_deref(), Some("/d/i.png"));
        assert_eq!(joined("/d/", "/d/a b.png").as_deref(), Some("/d/a%20b.png"));
        for foreign in ["https://example.org/x", "//example.org/x", "data:image/png,x", "mailto:a@b"] {
            assert_eq!(joined("/d/", foreign), None, "{foreign}");
        }
    }
}
