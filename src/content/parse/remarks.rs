//! Detects HTML comments in front matter and vocabularies, where they would be published as text.

use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::comment_sign;
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
        }
        Value::Table(entries) => {
            let texts = entries.iter().filter(|entry| !LET_PASS.contains(&entry.key.as_str()));
            texts.for_each(|entry| report(path, &entry.node, out));
        }
        Value::List(items) => items.iter().for_each(|item| report(path, item, out)),
        _ => {}
    }
}
