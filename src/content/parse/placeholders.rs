//! Detects placeholder texts of `init`, `new session` and `translate` that were not replaced.

use memchr::memmem;

use crate::content::parse::body::BodySource;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::toml_tree::{Node, Value};
use crate::source::{self, File};

/// Placeholder values in front matter and `rapporteur.toml`.
const VALUES: [&str; 6] = [
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

/// Reports unchanged placeholders in a file.
pub(super) fn report(file: &File, node: &Node, body: BodySource<'_>, out: &mut Vec<Diagnostic>) {
    // Drafts may have placeholders.
    if node.bool_at("draft") == Some(true) {
        return;
    }
    report_values(&file.path, node, out);
    report_title(file, node, out);
    for text in BODIES {
        if let Some(at) = memmem::find(body.text.as_bytes(), text.as_bytes()) {
            let start = body.offset + at;
            out.push(untouched(&file.path, start..start + text.len()));
        }
    }
}

/// Reports placeholder values in a table.
pub(super) fn report_values(path: &str, node: &Node, out: &mut Vec<Diagnostic>) {
    match &node.value {
        Value::Text(text) if VALUES.contains(&text.as_str()) => {
            out.push(untouched(path, node.span.clone()));
        }
        Value::Table(entries) => entries.iter().for_each(|entry| report_values(path, &entry.node, out)),
        Value::List(items) => items.iter().for_each(|item| report_values(path, item, out)),
        _ => {}
    }
}

/// "Session 12" is a valid title, except in an unchanged file of `new session`.
fn report_title(file: &File, node: &Node, out: &mut Vec<Diagnostic>) {
    let Some(title) = node.get("title").filter(|title| is_made(title, node)) else { return };
    let is_new = source::text(file, &mut Vec::new()).is_some_and(|text| text.contains(NEW_SESSION));
    if is_new {
        out.push(
            Diagnostic::warning(
                Code::PlaceholderText,
                &file.path,
                title.span.clone(),
                "this title is the placeholder written by `new session`",
            )
            .help(
                "write the title of the session; if it has no other title, remove the comments of the \
                 template",
            ),
        );
    }
}

fn is_made(title: &Node, node: &Node) -> bool {
    let number = title.text().and_then(|text| text.strip_prefix("Session ")?.parse::<u32>().ok());
    number.is_some() && number == node.count_at("number")
}

fn untouched(path: &str, span: std::ops::Range<usize>) -> Diagnostic {
    Diagnostic::warning(Code::PlaceholderText, path, span, "this text is a placeholder from the template")
        .help("replace it with your own text, or remove it")
}

/// Keys that `translate` writes as comments with a text to fill in.
const TRANSLATED: [&str; 5] = ["title", "summary", "text", "note", "translator"];

/// Reports translated lines that are still commented out, since readers would see the original.
pub(super) fn report_commented(file: &File, body: BodySource<'_>, out: &mut Vec<Diagnostic>) {
    let Some(front) = source::text(file, &mut Vec::new()).and_then(|text| text.get(..body.offset)) else {
        return;
    };
    let mut at = 0;
    for line in front.split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        let Some((key, value)) = line.trim().strip_prefix('#').and_then(|line| line.split_once('=')) else {
            continue;
        };
        let value = value.trim();
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_stands_in_a_template() {
        let templates = [
            include_str!("../../cli/init/rapporteur.toml"),
            include_str!("../../cli/init/about.md"),
            include_str!("../../cli/init/example-dialogue/_index.md"),
            include_str!("../../cli/init/example-dialogue/01-first-session.md"),
            include_str!("../../cli/new/session.md"),
            include_str!("../../cli/new/page.md"),
            include_str!("../../cli/new/series.md"),
        ];
        for text in VALUES.into_iter().chain(BODIES).chain([NEW_SESSION]) {
            assert!(templates.iter().any(|template| template.contains(text)), "{text}");
        }
    }
}
