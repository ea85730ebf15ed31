//! Detects HTML comments and unpublished passages in front matter and vocabularies, where they would be published as text.

use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::{comment_sign, passage_sign};
use crate::source::toml_tree::{Node, Value};

/// Keys to skip: custom data, and Markdown, in which comments are removed.
const LET_PASS: [&str; 3] = ["extra", "skin_options", "note"];

/// Reports texts of a table that contain the start of a comment.
pub(super) fn report(path: &str, node: &Node, out: &mut Vec<Diagnostic>) {
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
        }
        Value::Table(entries) => {
            let texts = entries.iter().filter(|entry| !LET_PASS.contains(&entry.key.as_str()));
            texts.for_each(|entry| report(path, &entry.node, out));
        }
        Value::List(items) => items.iter().for_each(|item| report(path, item, out)),
        _ => {}
    }
}
