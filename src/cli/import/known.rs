//! What was imported before, by the digests in the front matter of sessions.

use std::collections::BTreeMap;

use crate::content::parse::front_matter;
use crate::source::Tree;

/// The digests of imported files, and the sessions made of them.
pub(super) struct KnownImports(BTreeMap<String, String>);

impl KnownImports {
    pub(super) fn of(tree: &Tree) -> Self {
        let mut known = BTreeMap::new();
        for file in tree.below("content").filter(|file| file.path.ends_with(".md")) {
            // `check` reports its errors.
            let Some(cut) = front_matter::cut(file, "", &mut Vec::new()) else { continue };
            let digest = cut.node.get("extra").and_then(|extra| extra.text_at("imported"));
            known.extend(digest.map(|digest| (digest.to_owned(), file.path.clone())));
        }
        Self(known)
    }

    /// The session that was made of a file with this digest.
    pub(super) fn get(&self, digest: &str) -> Option<&str> {
        self.0.get(digest).map(String::as_str)
    }

    /// Adds a file that is imported now.
    pub(super) fn insert(&mut self, digest: &str, path: &str) {
        self.0.insert(digest.to_owned(), path.to_owned());
    }
}
