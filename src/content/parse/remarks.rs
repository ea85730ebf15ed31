//! Detects what would be published as text in front matter, vocabularies and the configuration: comments, passages that
//! are not for publication, and Markdown.

use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::{comment_sign, passage_sign, shown_markup};
use crate::source::toml_tree::{Node, Value};

/// Tables of a skin, which may take their texts as Markdown.
const CUSTOM: [&str; 2] = ["extra", "skin_options"];
/// The tables whose `note` is Markdown, in which comments are removed.
const WITH_NOTES: &str = "recommendations";

/// Reports texts of a table that are not as its author meant them.
pub(super) fn report(path: &str, node: &Node, out: &mut Vec<Diagnostic>) {
    report_below("", path, node, out);
}

/// `key` is that of the value, or of the list that it is in.
fn report_below(key: &str, path: &str, node: &Node, out: &mut Vec<Diagnostic>) {
    match &node.value {
        Value::Text(text) => {
            if let Some(sign) = comment_sign(text) {
                let sign = &text[sign];
                out.push(
                    Diagnostic::error(
                        Code::PublishedComment,
                        path,
                        node.span.clone(),
                        format!(
                            "this text contains `{sign}`, so it looks like a comment, but it would be \
                             published"
                        ),
                    )
                    .help("remove it; in TOML, write a comment on a separate line that begins with `#`"),
                );
            }
            if passage_sign(text).is_some() {
                let message =
                    "this text contains a passage that is not for publication, but it would be published";
                out.push(
                    Diagnostic::error(Code::PublishedPassage, path, node.span.clone(), message)
                        .help("move it to the text below the front matter, or remove it"),
                );
            }
            let is_address = text.contains("://") && !text.contains(char::is_whitespace);
            if let Some((code, markup)) = shown_markup(text).filter(|_| !is_address) {
                let markup = &text[markup];
                out.push(
                    Diagnostic::warning(
                        code,
                        path,
                        node.span.clone(),
                        format!("this text is not Markdown, so `{markup}` is shown as it is written"),
                    )
                    .help(
                        "write plain words; only the report below the front matter, and the `note` of a \
                         recommendation, are Markdown",
                    ),
                );
            }
        }
        Value::Table(entries) => {
            for entry in entries {
                let name = entry.key.as_str();
                if !CUSTOM.contains(&name) && (name != "note" || key != WITH_NOTES) {
                    report_below(name, path, &entry.node, out);
                }
            }
        }
        Value::List(items) => items.iter().for_each(|item| report_below(key, path, item, out)),
        _ => {}
    }
}
