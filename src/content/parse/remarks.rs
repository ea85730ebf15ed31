//! Remarks for editors in the texts of front matter and vocabularies, where nothing is a comment: they would be
//! published.

use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::comment_sign;
use crate::source::toml_tree::{Node, Value};

/// Tables whose values are nobody's texts, and texts that are read as Markdown, which has comments.
const LET_PASS: [&str; 3] = ["extra", "skin_options", "note"];

/// Reports what looks like the beginning of a comment in the texts of a table.
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
                            "`{sign}` stands in this text, so this may be a comment that would be published"
                        ),
                    )
                    .help("delete it here; in TOML, a comment stands behind `#`, on a line of its own"),
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
