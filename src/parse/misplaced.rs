//! Keys of a front matter that ended up inside one of its tables: in TOML, everything below a line such as
//! `[[recommendations]]` belongs to that table.
//!
//! Most of them are reported already, as keys that the table does not have. Here the report is put in the
//! words of what happened. Where a table takes any key, a key that keeps a page back is an error: the
//! editor believes that the page is not published.

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::shape::{Field, Kind};
use crate::toml_tree::{Entry, Node, Value};

/// The keys that keep a page back.
const HIDING: [&str; 2] = ["draft", "embargo"];

/// A key of the document inside one of its tables.
struct Misplaced<'a> {
    entry: &'a Entry,
    /// The key of the table, which may be inside another one.
    table: String,
    /// Whether the table stands between braces.
    is_inline: bool,
}

/// Explains the reports of unknown keys in tables, from `first` on, whose key is one of the document's own
/// `fields`, and adds the keys that hide something where a table takes any. `what` is the document.
pub(super) fn explain(
    document: &Node,
    fields: &[Field],
    what: &str,
    path: &str,
    first: usize,
    out: &mut Vec<Diagnostic>,
) {
    let mut misplaced = Vec::new();
    for entry in document.entries() {
        if let Some(field) = fields.iter().find(|field| field.key == entry.key) {
            collect(&entry.node, &field.kind, &entry.key, fields, &mut misplaced);
        }
    }
    for Misplaced { entry, table, is_inline } in misplaced {
        let key = &entry.key;
        let report = explanation(entry, &table, is_inline, what, path);
        let known = out.iter_mut().skip(first).find(|found| is_at(found, &entry.key_span));
        match known {
            Some(known) => *known = report,
            None => out.push(report),
        }
        // That the document itself lacks the key is the same mistake.
        if document.get(key).is_none() {
            let missing = format!("{what} has no `{key}`");
            let mut at = 0;
            out.retain(|found| {
                at += 1;
                at <= first || found.message != missing
            });
        }
    }
}

fn is_at(found: &Diagnostic, span: &Range<usize>) -> bool {
    found.span.as_ref() == Some(span)
}

fn explanation(entry: &Entry, table: &str, is_inline: bool, what: &str, path: &str) -> Diagnostic {
    let key = &entry.key;
    let hides = HIDING.iter().any(|hiding| key.eq_ignore_ascii_case(hiding));
    let effect = if hides { " and keeps nothing back" } else { "" };
    let message = format!("`{key}` belongs to `{table}` here, not to {what},{effect}");
    let help = if is_inline {
        format!("write `{key} = …` on a line of its own, above the first line that begins with `[`")
    } else {
        format!(
            "everything below a line such as `[{table}]` belongs to it: move `{key}` above the first line that begins with `[`"
        )
    };
    Diagnostic::error(path, entry.key_span.clone(), message.trim_end_matches(',').to_owned()).help(help)
}

/// Collects what is misplaced in the value at a key of the document.
fn collect<'a>(node: &'a Node, kind: &Kind, table: &str, top: &[Field], found: &mut Vec<Misplaced<'a>>) {
    match (kind, &node.value) {
        (Kind::List(item), Value::List(items)) => {
            for node in items {
                collect(node, item, table, top, found);
            }
        }
        (Kind::Either(kinds), Value::Table(_)) => {
            for kind in kinds.iter().filter(|kind| matches!(kind, Kind::Table(_))) {
                collect(node, kind, table, top, found);
            }
        }
        (Kind::Table(fields), Value::Table(entries)) => {
            for entry in entries {
                match fields.iter().find(|field| field.key == entry.key) {
                    Some(field) => {
                        collect(&entry.node, &field.kind, &format!("{table}.{}", entry.key), top, found);
                    }
                    None if top.iter().any(|field| field.key == entry.key) => {
                        found.push(Misplaced {
                            entry,
                            table: table.to_owned(),
                            is_inline: is_inside(node, entry),
                        });
                    }
                    None => {}
                }
            }
        }
        (Kind::Texts, Value::Table(entries)) => {
            let own = entries.iter().filter(|entry| top.iter().any(|field| field.key == entry.key));
            found.extend(own.map(|entry| Misplaced {
                entry,
                table: table.to_owned(),
                is_inline: is_inside(node, entry),
            }));
        }
        (Kind::Map(_) | Kind::Any, Value::Table(entries)) => {
            let hides = |key: &str| {
                HIDING.iter().any(|hiding| {
                    key.eq_ignore_ascii_case(hiding) && top.iter().any(|field| field.key == *hiding)
                })
            };
            for entry in entries {
                if hides(&entry.key) {
                    found.push(Misplaced {
                        entry,
                        table: table.to_owned(),
                        is_inline: is_inside(node, entry),
                    });
                }
                collect(&entry.node, &Kind::Any, &format!("{table}.{}", entry.key), top, found);
            }
        }
        (Kind::Any, Value::List(items)) => {
            for node in items {
                collect(node, &Kind::Any, table, top, found);
            }
        }
        _ => {}
    }
}

/// Whether an entry stands between the braces of its table, rather than below a line with its name.
fn is_inside(table: &Node, entry: &Entry) -> bool {
    table.span.start < entry.key_span.start && entry.key_span.end < table.span.end
}
