//! Links to headings in passages that are not published: their addresses have the words of the heading.

use std::collections::BTreeSet;

use super::links::{check_links, hidden_ids};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::percent_decode;
use crate::site::Site;
use crate::source::Tree;

/// Reports such links. Pages are only rendered if a file mentions the id of a heading in a passage.
pub fn links_into_passages(site: &Site, tree: &Tree) -> Vec<Diagnostic> {
    let config = &site.proceedings.config;
    let texts = || tree.files.iter().filter_map(|file| Some((file.path.as_str(), file.content.as_str()?)));
    let bodies = texts().filter(|(path, text)| path.ends_with(".md") && text.contains(":::"));
    let hidden: BTreeSet<String> = bodies.flat_map(|(_, text)| hidden_ids(text, config)).collect();
    let is_mentioned = |text: &str| hidden.iter().any(|id| text.contains(&format!("#{id}")));
    if hidden.is_empty()
        || !texts().any(|(_, text)| is_mentioned(text) || is_mentioned(&percent_decode(text)))
    {
        return Vec::new();
    }
    let mut found = check_links(site, tree, &|_, _| {}, &|_| {}).diagnostics;
    found.retain(|diagnostic| diagnostic.code == Code::LinkIntoPassage);
    found
}
