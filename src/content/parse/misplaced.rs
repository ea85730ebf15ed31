//! Explains top-level keys that are inside a table by mistake: in TOML, all keys after a line such as
//! `[[recommendations]]` belong to that table.
//!
//! Most are already reported as unknown keys; those errors are replaced by a more specific one. In tables
//! with arbitrary keys, a key that hides a page is an error, since the page would be published by mistake.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::source::schema::{Field, MissingKey, ValueKind};
use crate::source::toml_tree::{Entry, Node, Value};

/// Keys that hide a page.
const HIDING: [&str; 2] = ["draft", "embargo"];

/// A top-level key inside a table.
struct Misplaced<'a> {
    entry: &'a Entry,
    /// Key of the table.
    table: String,
    /// Whether the table is an item of an array.
    is_in_list: bool,
    /// Whether it is an inline table.
    is_inline: bool,
}

/// Replaces errors about unknown keys, from index `first` on, if the key is one of the document's `fields`.
/// `what` names the document; `missing` are required keys that it lacks.
pub(super) fn explain(
    document: &Node,
    fields: &[Field],
    what: &str,
    missing: &[MissingKey],
    path: &str,
    first: usize,
    out: &mut Vec<Diagnostic>,
) {
    let mut misplaced = Vec::new();
    for entry in document.entries() {
        if let Some(field) = fields.iter().find(|field| field.key == entry.key) {
            collect(&entry.node, &field.kind, (&entry.key, false), fields, &mut misplaced);
        }
    }
    let index_by_position: BTreeMap<usize, usize> = (first..)
        .zip(out.iter().skip(first))
        .filter_map(|(at, found)| Some((found.span.as_ref()?.start, at)))
        .collect();
    explain_taken(document, missing, out);
    let mut repeated = BTreeSet::new();
    for misplaced in misplaced {
        let report = explanation(&misplaced, what, path);
        let Entry { key, key_span, .. } = misplaced.entry;
        match index_by_position.get(&key_span.start).and_then(|at| out.get_mut(*at)) {
            Some(unknown) if unknown.span.as_ref() == Some(key_span) => *unknown = report,
            _ => out.push(report),
        }
        // The missing key is the same mistake.
        repeated
            .extend(missing.iter().filter(|lacking| lacking.key == key).map(|lacking| lacking.reported_at));
    }
    report_unread(document, fields, what, path, out);
    let mut indices = 0..;
    out.retain(|_| indices.next().is_none_or(|at| !repeated.contains(&at)));
}

/// Warns of optional keys inside tables with arbitrary keys, where only the skin reads them. Required keys
/// are already reported as missing.
fn report_unread(document: &Node, fields: &[Field], what: &str, path: &str, out: &mut Vec<Diagnostic>) {
    let free = fields.iter().filter(|field| matches!(field.kind, ValueKind::Map(ValueKind::Any)));
    for (table, node) in free.filter_map(|field| Some((field.key, document.get(field.key)?))) {
        for entry in node.entries().iter().filter(|entry| !is_inside(node, entry)) {
            let key = entry.key.as_str();
            let is_own = fields.iter().any(|field| field.key == key && !field.required);
            if is_own && !HIDING.contains(&key) && document.get(key).is_none() {
                let message = format!("`{key}` is below [{table}], so it does not apply to {what}");
                out.push(
                    Diagnostic::warning(Code::MisplacedKey, path, entry.key_span.clone(), message).help(
                        "move it above the first line that begins with `[`; if it is for the skin, give it \
                         another name",
                    ),
                );
            }
        }
    }
}

/// Adds a hint to errors about missing keys if a table contains the key.
fn explain_taken(document: &Node, missing: &[MissingKey], out: &mut [Diagnostic]) {
    for MissingKey { key, reported_at } in missing {
        let Some(found) = out.get_mut(*reported_at) else { continue };
        let has_it = |table: &Node| {
            let mut entries = table.entries().iter();
            entries.any(|entry| entry.key == *key && !is_inside(table, entry))
        };
        let taken = document.entries().iter().find_map(|entry| match &entry.node.value {
            Value::List(items) if items.iter().any(has_it) => Some(format!("[[{}]]", entry.key)),
            Value::Table(_) if has_it(&entry.node) => Some(format!("[{}]", entry.key)),
            _ => None,
        });
        if let Some(header) = taken {
            found.help = Some(format!(
                "the `{key}` below the line `{header}` belongs to that table; write `{key} = …` above the \
                 first line that begins with `[`"
            ));
        }
    }
}

fn explanation(misplaced: &Misplaced<'_>, what: &str, path: &str) -> Diagnostic {
    let Misplaced { entry, table, is_in_list, is_inline } = misplaced;
    let key = &entry.key;
    let hides = HIDING.iter().any(|hiding| key.eq_ignore_ascii_case(hiding));
    let effect = if hides { " so it has no effect" } else { "" };
    let message = format!("`{key}` belongs to the table `{table}` here, not to {what},{effect}");
    let help = if *is_inline {
        format!("write `{key} = …` on a separate line, above the first line that begins with `[`")
    } else {
        let header = if *is_in_list { format!("[[{table}]]") } else { format!("[{table}]") };
        format!(
            "all keys below the line `{header}` belong to that table; move `{key}` above the first line \
             that begins with `[`"
        )
    };
    Diagnostic::error(
        Code::MisplacedKey,
        path,
        entry.key_span.clone(),
        message.trim_end_matches(',').to_owned(),
    )
    .help(help)
}

/// Collects misplaced keys in a value. `at` is the key of the value, and whether it is inside an array.
fn collect<'a>(
    node: &'a Node,
    kind: &ValueKind,
    at: (&str, bool),
    top: &[Field],
    found: &mut Vec<Misplaced<'a>>,
) {
    let (table, is_in_list) = at;
    let misplaced = |entry: &'a Entry| Misplaced {
        entry,
        table: table.to_owned(),
        is_in_list,
        is_inline: is_inside(node, entry),
    };
    let is_own = |entry: &Entry| top.iter().any(|field| field.key == entry.key);
    match (kind, &node.value) {
        (ValueKind::List(item), Value::List(items)) => {
            for node in items {
                collect(node, item, (table, true), top, found);
            }
        }
        (ValueKind::Any, Value::List(items)) => {
            for node in items {
                collect(node, &ValueKind::Any, (table, true), top, found);
            }
        }
        (ValueKind::Either(kinds), Value::Table(_)) => {
            for kind in kinds.iter().filter(|kind| matches!(kind, ValueKind::Table(_))) {
                collect(node, kind, at, top, found);
            }
        }
        (ValueKind::Table(fields), Value::Table(entries)) => {
            for entry in entries {
                match fields.iter().find(|field| field.key == entry.key) {
                    Some(field) => {
                        let inner = format!("{table}.{}", entry.key);
                        collect(&entry.node, &field.kind, (&inner, false), top, found);
                    }
                    None => found.extend(is_own(entry).then(|| misplaced(entry))),
                }
            }
        }
        (ValueKind::Texts, Value::Table(entries)) => {
            found.extend(entries.iter().filter(|entry| is_own(entry)).map(misplaced));
        }
        (ValueKind::Map(_) | ValueKind::Any, Value::Table(entries)) => {
            let hides = |entry: &Entry| {
                let hiding = HIDING.iter().filter(|hiding| entry.key.eq_ignore_ascii_case(hiding));
                hiding.into_iter().any(|hiding| top.iter().any(|field| field.key == *hiding))
            };
            for entry in entries {
                found.extend(hides(entry).then(|| misplaced(entry)));
                let inner = format!("{table}.{}", entry.key);
                collect(&entry.node, &ValueKind::Any, (&inner, false), top, found);
            }
        }
        _ => {}
    }
}

/// Whether an entry is inside the braces of an inline table.
fn is_inside(table: &Node, entry: &Entry) -> bool {
    table.span.start < entry.key_span.start && entry.key_span.end < table.span.end
}
