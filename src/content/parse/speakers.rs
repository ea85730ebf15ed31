//! Detects speakers among the participants of a session: `{ name = "…", role = "…" }`.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::toml_tree::Node;

/// Replaces the errors about such entries, from index `first` on.
pub(super) fn explain(document: &Node, path: &str, first: usize, out: &mut Vec<Diagnostic>) {
    let of_speakers = ["name", "role", "named_by"];
    let items = document.get("participants").map(Node::items).unwrap_or_default();
    let mut reports = Vec::new();
    let (mut keys, mut starts) = (BTreeSet::new(), BTreeSet::new());
    for item in items.iter().filter(|item| item.get("party").is_none()) {
        let Some(name) = item.entries().iter().find(|entry| entry.key == "name") else { continue };
        let own = item.entries().iter().filter(|entry| of_speakers.contains(&entry.key.as_str()));
        keys.extend(own.map(|entry| entry.key_span.start));
        starts.insert(item.span.start);
        let message = "an item of `participants` names a person, but only countries, groups and \
            organisations can be parties";
        reports
            .push(Diagnostic::error(Code::PersonAsParty, path, name.key_span.clone(), message).help(
                "write the country or organisation as `party` here, and list the person in `speakers`",
            ));
    }
    let mut at = 0;
    out.retain(|found| {
        at += 1;
        let is_of_item = found.span.as_ref().is_some_and(|span| {
            keys.contains(&span.start) || (starts.contains(&span.start) && found.code == Code::MissingKey)
        });
        at <= first || !is_of_item
    });
    out.extend(reports);
}
