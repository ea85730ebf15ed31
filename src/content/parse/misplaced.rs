//! Keys of a front matter that ended up inside one of its tables: in TOML, everything below a line such as
//! `[[recommendations]]` belongs to that table.
//!
//! Most of them are reported already, as keys that the table does not have. Here the report is put in the
//! words of what happened. Where a table takes any key, a key that keeps a page back is an error: the
//! editor believes that the page is not published.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::source::schema::{Field, MissingKey, ValueKind};
use crate::source::toml_tree::{Entry, Node, Value};

/// The keys that keep a page back.
const HIDING: [&str; 2] = ["draft", "embargo"];

/// A key of the document inside one of its tables.
struct Misplaced<'a> {
    entry: &'a Entry,
    /// The key of the table, which may be inside another one.
    table: String,
    /// Whether it is one of a list of tables.
    is_in_list: bool,
    /// Whether the table stands between braces.
    is_inline: bool,
}

/// Explains the reports of unknown keys in tables, from `first` on, whose key is one of the document's own
/// `fields`, and adds the keys that hide something where a table takes any. `what` is the document, `missing` are
/// the keys that it lacks itself.
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
    let known: BTreeMap<usize, usize> = (first..)
        .zip(out.iter().skip(first))
        .filter_map(|(at, found)| Some((found.span.as_ref()?.start, at)))
        .collect();
    explain_taken(document, missing, out);
    let mut repeated = BTreeSet::new();
    for misplaced in misplaced {
        let report = explanation(&misplaced, what, path);
        let Entry { key, key_span, .. } = misplaced.entry;
        match known.get(&key_span.start).and_then(|at| out.get_mut(*at)) {
            Some(known) if known.span.as_ref() == Some(key_span) => *known = report,
            _ => out.push(report),
        }
        // That the document itself lacks the key is the same mistake.
        repeated
            .extend(missing.iter().filter(|lacking| lacking.key == key).map(|lacking| lacking.reported_at));
    }
    report_unread(document, fields, what, path, out);
    let mut indices = 0..;
    out.retain(|_| indices.next().is_none_or(|at| !repeated.contains(&at)));
}

/// Warns of keys that the document lacks and that stand below the line of a table that takes any: there they
/// are the skin's. That one of those that must be there is missing has been reported.
fn report_unread(document: &Node, fields: &[Field], what: &str, path: &str, out: &mut Vec<Diagnostic>) {
    let free = fields.iter().filter(|field| matches!(field.kind, ValueKind::Map(ValueKind::Any)));
    for (table, node) in free.filter_map(|field| Some((field.key, document.get(field.key)?))) {
        for entry in node.entries().iter().filter(|entry| !is_inside(node, entry)) {
            let key = entry.key.as_str();
            let is_own = fields.iter().any(|field| field.key == key && !field.required);
            if is_own && !HIDING.contains(&key) && document.get(key).is_none() {
                let message = format!("`{key}` stands below [{table}], so it is not read as {what}'s");
                out.push(Diagnostic::warning(Code::MisplacedKey, path, entry.key_span.clone(), message).help(
                    "move it above the first line that begins with `[`; if it is meant for the skin, give it another name",
                ));
            }
        }
    }
}

/// Where a key that the document lacks may be meant by one of the same name in a table, says so.
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
                "everything below the line `{header}` belongs to it, and so does a `{key}` there: write `{key} = …` above the first line that begins with `[`"
            ));
        }
    }
}

fn explanation(misplaced: &Misplaced<'_>, what: &str, path: &str) -> Diagnostic {
    let Misplaced { entry, table, is_in_list, is_inline } = misplaced;
    let key = &entry.key;
    let hides = HIDING.iter().any(|hiding| key.eq_ignore_ascii_case(hiding));
    let effect = if hides { " and keeps nothing back" } else { "" };
    let message = format!("`{key}` belongs to `{table}` here, not to {what},{effect}");
    let help = if *is_inline {
        format!("write `{key} = …` on a line of its own, above the first line that begins with `[`")
    } else {
        let header = if *is_in_list { format!("[[{table}]]") } else { format!("[{table}]") };
        format!(
            "everything below the line `{header}` belongs to it: move `{key}` above the first line that begins with `[`"
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

/// Collects what is misplaced in the value at a key of the document: the key's name, and whether the value
/// is in a list there.
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

/// Whether an entry stands between the braces of its table, rather than below a line with its name.
fn is_inside(table: &Node, entry: &Entry) -> bool {
    table.span.start < entry.key_span.start && entry.key_span.end < table.span.end
}
