//! Parses `[skin_options]` of the configuration.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::content::parse::files::CONFIG;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::accent::{Colour, Pale, pale};
use crate::source::toml_tree::{Entry, Node};
use crate::source::{Content, Tree};

/// Options of the skin `standard`; other keys are for custom skins.
const KNOWN: [&str; 3] = ["accent", "logo", "stylesheets"];

/// The options as passed to templates, and the accent colour.
pub(super) fn skin_options(
    table: Option<&Node>,
    tree: &Tree,
    out: &mut Vec<Diagnostic>,
) -> (BTreeMap<String, Value>, Option<Colour>) {
    let entries = table.map(Node::entries).unwrap_or_default();
    for entry in entries {
        report_misspelled(entry, tree, out);
    }
    let accent = entries.iter().find(|entry| entry.key == "accent");
    let accent = accent.and_then(|entry| accent_of(&entry.node, out));
    (entries.iter().map(|entry| (entry.key.clone(), entry.node.json())).collect(), accent)
}

fn accent_of(node: &Node, out: &mut Vec<Diagnostic>) -> Option<Colour> {
    let Some(colour) = node.text().and_then(|text| Colour::parse(text.trim())) else {
        let message = match node.text() {
            Some(text) => format!("`accent` is not a colour: \"{text}\""),
            None => format!("`accent` must be a colour, not {}", node.kind()),
        };
        out.push(
            Diagnostic::error(Code::InvalidColour, CONFIG, node.span.clone(), message)
                .help("write # and six hexadecimal digits: accent = \"#7a1f2b\""),
        );
        return None;
    };
    if let Some(Pale { contrast, nearest }) = pale(colour) {
        let hex = colour.hex();
        // Rounded down, so that 4.496 is not shown as 4.5.
        let contrast = (contrast * 10.0).floor() / 10.0;
        out.push(
            Diagnostic::warning(
                Code::LowContrast,
                CONFIG,
                node.span.clone(),
                format!(
                    "links in {hex} are hard to read on a light page: the contrast is {contrast} to \
                     1, but should be at least 4.5 to 1"
                ),
            )
            .help(format!("use \"{0}\" or another darker colour; until then, pages use {0}", nearest.hex())),
        );
    }
    Some(colour)
}

/// Reports a key that is within one or two edits of a known one, unless a template of the site uses it.
fn report_misspelled(entry: &Entry, tree: &Tree, out: &mut Vec<Diagnostic>) {
    let key = entry.key.to_lowercase();
    // Short keys with two edits are different words.
    let limit = |known: &str| if known.len() > 4 { 2 } else { 1 };
    let distance = |known: &&str| strsim::osa_distance(&key, known);
    let near = KNOWN.into_iter().filter(|known| distance(known) <= limit(known)).min_by_key(distance);
    let Some(near) = near.filter(|near| *near != entry.key) else { return };
    let is_read = |content: &Content| matches!(content, Content::Text(bytes) if String::from_utf8_lossy(bytes).contains(&entry.key));
    if tree.below("themes").any(|file| is_read(&file.content)) {
        return;
    }
    out.push(
        Diagnostic::warning(
            Code::UnknownSkinOption,
            CONFIG,
            entry.key_span.clone(),
            format!("the skin has no option `{}`", entry.key),
        )
        .help(format!("did you mean `{near}`?")),
    );
}
