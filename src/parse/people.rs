//! People among the participants of a session, written as speakers are: `{ name = "…", role = "…" }`.

use crate::diagnostic::Diagnostic;
use crate::toml_tree::Node;

/// Puts the reports of such entries, which are from `first` on, in the words of the mistake.
pub(super) fn explain(document: &Node, path: &str, first: usize, out: &mut Vec<Diagnostic>) {
    let of_speakers = ["name", "role", "named_by"];
    let items = document.get("participants").map(Node::items).unwrap_or_default();
    for item in items.iter().filter(|item| item.get("party").is_none()) {
        let Some(name) = item.entries().iter().find(|entry| entry.key == "name") else { continue };
        let own = item.entries().iter().filter(|entry| of_speakers.contains(&entry.key.as_str()));
        let own: Vec<_> = own.map(|entry| &entry.key_span).collect();
        let mut at = 0;
        out.retain(|found| {
            at += 1;
            let is_of_item = found.span.as_ref().is_some_and(|span| {
                own.contains(&span)
                    || (span.start == item.span.start && found.message.ends_with("has no `party`"))
            });
            at <= first || !is_of_item
        });
        let message = "an item of `participants` names a person, and people are never parties";
        out.push(
            Diagnostic::error(path, name.key_span.clone(), message)
                .help("name the country or organisation with `party` here, and the person under `speakers`"),
        );
    }
}
