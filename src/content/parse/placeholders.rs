//! Detects placeholder texts of `init`, `new session` and `translate` that were not replaced.

use std::ops::Range;

use memchr::memmem;

use crate::content::parse::body::BodySource;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::excerpt::Lines;
use crate::source::toml_tree::{Node, Value};
use crate::source::{self, File};

/// Placeholder values in front matter, vocabularies and `rapporteur.toml`.
const VALUES: [&str; 8] = [
    "Example dialogue",
    "Example Institute",
    "One paragraph, for lists, feeds and search engines.",
    "An example series; rename its folder or remove it.",
    "What this record is and who maintains it.",
    "Replace this example with a recommendation of the session.",
    "Our dialogues",
    "The public record of our dialogue series",
];

/// First lines of placeholder bodies.
const BODIES: [&str; 5] = [
    "Write the text of the page here.",
    "Describe what the session was about and why it was held.",
    "This is an example report, written in Markdown.",
    "Describe the aim and the origin of the dialogue.",
    "This page is `content/about.md`. Describe the dialogues here, who maintains their record, and under",
];

/// A comment in files made by `new session`; their default title contains the number.
const NEW_SESSION: &str = "# To use a key, remove the # before it";

/// A comment in `rapporteur.toml` made by `init`, and the address below it, which another site could have.
const NEW_SITE: &str = "# The address of the published site. It can have a path";
const NEW_ADDRESS: &str = "https://example.org/";

/// Reports unchanged placeholders in a Markdown file, once. `comments` are the comments of its body.
pub(super) fn report(
    file: &File,
    node: &Node,
    body: BodySource<'_>,
    comments: &[Range<usize>],
    out: &mut Vec<Diagnostic>,
) {
    // Drafts may have placeholders.
    if node.bool_at("draft") == Some(true) {
        return;
    }
    let Some(text) = source::text(file, &mut Vec::new()) else { return };
    let title = node.get("title").filter(|title| is_made(title, node) && text.contains(NEW_SESSION));
    let mut found: Vec<Range<usize>> = title.map(|title| title.span.clone()).into_iter().collect();
    add_values(node, &mut found);
    let pieces = body.without(comments.iter().cloned());
    for placeholder in BODIES {
        let places = pieces.iter().filter_map(|(at, piece)| {
            let start = body.offset + at + memmem::find(piece.as_bytes(), placeholder.as_bytes())?;
            Some(start..start + placeholder.len())
        });
        found.extend(places);
    }
    match title {
        Some(title) if found.len() == 1 => out.push(new_title(&file.path, title)),
        _ => out.extend(one(&file.path, text, found)),
    }
}

/// Reports unchanged placeholders in the configuration or a vocabulary, once.
pub(super) fn report_values(path: &str, text: &str, node: &Node, out: &mut Vec<Diagnostic>) {
    let mut found = Vec::new();
    add_values(node, &mut found);
    let address =
        node.get("base_url").filter(|url| url.text() == Some(NEW_ADDRESS) && text.contains(NEW_SITE));
    found.extend(address.map(|url| url.span.clone()));
    let reported = one(path, text, found);
    out.extend(match address {
        Some(_) => reported.map(|found| {
            found.help(
                "replace them with your own; `base_url` is the address at which the site will be published",
            )
        }),
        None => reported,
    });
}

/// Collects placeholder values in a table.
fn add_values(node: &Node, found: &mut Vec<Range<usize>>) {
    match &node.value {
        Value::Text(text) if VALUES.contains(&text.as_str()) => found.push(node.span.clone()),
        Value::Table(entries) => entries.iter().for_each(|entry| add_values(&entry.node, found)),
        Value::List(items) => items.iter().for_each(|item| add_values(item, found)),
        _ => {}
    }
}

/// "Session 12" is a valid title, except in an unchanged file of `new session`.
fn new_title(path: &str, title: &Node) -> Diagnostic {
    let message = "this title is the placeholder written by `new session`";
    Diagnostic::warning(Code::PlaceholderText, path, title.span.clone(), message)
        .help("write the title of the session; if it has no other title, remove the comments of the template")
}

fn is_made(title: &Node, node: &Node) -> bool {
    let number = title.text().and_then(|text| text.strip_prefix("Session ")?.parse::<u32>().ok());
    number.is_some() && number == node.count_at("number")
}

/// One diagnostic for all placeholders of a file, with the lines of all.
fn one(path: &str, text: &str, mut found: Vec<Range<usize>>) -> Option<Diagnostic> {
    if found.is_empty() {
        return None;
    }
    found.sort_by_key(|span| span.start);
    let lines = Lines::new(text.as_bytes());
    let mut numbers: Vec<String> =
        found.iter().map(|span| lines.position(span.start).line.to_string()).collect();
    numbers.dedup();
    let (message, help) = match numbers.split_last() {
        Some((last, rest)) if !rest.is_empty() => (
            format!("the texts in lines {} and {last} are placeholders from the template", rest.join(", ")),
            "replace them with your own texts, or remove them",
        ),
        _ => (
            "this text is a placeholder from the template".to_owned(),
            "replace it with your own text, or remove it",
        ),
    };
    let first = found.into_iter().next()?;
    Some(Diagnostic::warning(Code::PlaceholderText, path, first, message).help(help))
}

/// Keys that `translate` writes as comments with a text to fill in.
const TRANSLATED: [&str; 5] = ["title", "summary", "text", "note", "translator"];

/// Reports translated lines that are still commented out, since readers would see the original. Returns whether
/// any text other than the translator's name is still to be translated.
pub(super) fn report_commented(file: &File, body: BodySource<'_>, out: &mut Vec<Diagnostic>) -> bool {
    let Some(front) = source::text(file, &mut Vec::new()).and_then(|text| text.get(..body.offset)) else {
        return false;
    };
    let mut is_unfinished = false;
    let mut at = 0;
    for line in front.split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        let Some((key, value)) = line.trim().strip_prefix('#').and_then(|line| line.split_once('=')) else {
            continue;
        };
        let value = value.trim();
        is_unfinished |= TRANSLATED.contains(&key.trim()) && key.trim() != "translator";
        let is_text = value.starts_with(['"', '\'']) && !value.trim_matches(['"', '\'', ' ']).is_empty();
        if TRANSLATED.contains(&key.trim()) && is_text {
            let key = key.trim();
            out.push(
                Diagnostic::warning(
                    Code::CommentedTranslation,
                    &file.path,
                    start..start + line.trim().len(),
                    format!(
                        "this `{key}` is translated but still commented out, so the page shows the original"
                    ),
                )
                .help("remove the # and the space at the start of the line"),
            );
        }
    }
    is_unfinished
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_stands_in_a_template() {
        let templates = [
            include_str!("../../cli/init/rapporteur.toml"),
            include_str!("../../cli/init/organisations.toml"),
            include_str!("../../cli/init/about.md"),
            include_str!("../../cli/init/example-dialogue/_index.md"),
            include_str!("../../cli/init/example-dialogue/01-first-session.md"),
            include_str!("../../cli/new/session.md"),
            include_str!("../../cli/new/page.md"),
            include_str!("../../cli/new/series.md"),
        ];
        for text in VALUES.into_iter().chain(BODIES).chain([NEW_SESSION, NEW_SITE, NEW_ADDRESS]) {
            assert!(templates.iter().any(|template| template.contains(text)), "{text}");
        }
    }
}
