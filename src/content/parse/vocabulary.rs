//! Parses `themes.toml`, `organisations.toml` and `groups.toml` into drafts.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry::{Occupied, Vacant};

use unicode_normalization::char::is_combining_mark;

use crate::content::parse::draft::{GroupDraft, MemberDraft, OrganisationDraft, ThemeDraft, Vocabularies};
use crate::content::parse::texts::by_key;
use crate::content::parse::{fields, placeholders, remarks};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::{SHORTER, nfc, too_long};
use crate::i18n::suggest::fold;
use crate::model::config::Config;
use crate::source::schema::{self, Field};
use crate::source::toml_tree::{self, Entry, Node, Spanned, Value};
use crate::source::{self, Tree, broken_lines};

/// Missing files are empty vocabularies.
pub fn parse(tree: &Tree, config: &Config, out: &mut Vec<Diagnostic>) -> Vocabularies {
    let themes = entries(tree, "content/themes.toml", "theme", fields::THEME, out, |entry| ThemeDraft {
        id: id(entry),
        label: by_key(&entry.node, "label", &config.language),
        broader: entry.node.spanned_at("broader"),
        aliases: entry.node.texts_at("aliases"),
        about: by_key(&entry.node, "about", &config.language),
        former_addresses: entry.node.texts_at("former_addresses"),
    });
    let organisations =
        entries(tree, "content/organisations.toml", "organisation", fields::ORGANISATION, out, |entry| {
            OrganisationDraft {
                id: id(entry),
                name: by_key(&entry.node, "name", &config.language),
                short: entry.node.get("short").map(|_| by_key(&entry.node, "short", &config.language)),
                url: entry.node.text_at("url").map(str::to_owned),
                country: entry.node.spanned_at("country"),
                aliases: entry.node.texts_at("aliases"),
                former_addresses: entry.node.texts_at("former_addresses"),
            }
        });
    let groups = entries(tree, "content/groups.toml", "group", fields::GROUP, out, |entry| GroupDraft {
        id: id(entry),
        name: by_key(&entry.node, "name", &config.language),
        aliases: entry.node.texts_at("aliases"),
        members: entry.node.get("members").map(members).unwrap_or_default(),
        source: entry.node.text_at("source").map(str::to_owned),
        former_addresses: entry.node.texts_at("former_addresses"),
    });
    Vocabularies { themes, organisations, groups }
}

fn id(entry: &Entry) -> Spanned<String> {
    Spanned { value: nfc(&entry.key).into_owned(), span: entry.key_span.clone() }
}

/// Parses the list `members` of a group.
pub fn members(list: &Node) -> Vec<MemberDraft> {
    let one = |item: &Node| match &item.value {
        Value::Text(_) => Some(MemberDraft { party: item.spanned()?, from: None, until: None }),
        _ => Some(MemberDraft {
            party: item.spanned_at("party")?,
            from: item.get("from").and_then(Node::day),
            until: item.get("until").and_then(Node::day),
        }),
    };
    list.items().iter().filter_map(one).collect()
}

fn entries<T>(
    tree: &Tree,
    path: &str,
    what: &str,
    fields: &[Field],
    out: &mut Vec<Diagnostic>,
    read: impl Fn(&Entry) -> T,
) -> Vec<T> {
    let Some(text) = tree.get(path).and_then(|file| source::text(file, out)) else { return Vec::new() };
    let first = out.len();
    let node = toml_tree::read(text, 0, path, out);
    let before = out.len();
    let whole = first == before;
    remarks::report(path, &node, out);
    placeholders::report_values(path, text, &node, out);
    let mut found = Vec::new();
    let mut ids = BTreeMap::new();
    for entry in node.entries() {
        if !matches!(entry.node.value, Value::Table(_)) {
            out.push(
                Diagnostic::error(
                    Code::KeyOutsideEntry,
                    path,
                    entry.key_span.clone(),
                    format!("`{}` is not part of any {what}", entry.key),
                )
                .help(format!(
                    "begin each {what} with a line that has its id in brackets, such as [{}]",
                    example_id(what)
                )),
            );
            continue;
        }
        if !is_id(&nfc(&entry.key)) {
            out.push(
                Diagnostic::error(
                    Code::InvalidId,
                    path,
                    entry.key_span.clone(),
                    format!("`{}` is not a valid id", entry.key),
                )
                .help(
                    "use letters, digits and hyphens only, and begin and end with a letter or digit: \
                     the id becomes part of an address",
                ),
            );
        }
        if what == "theme" && entry.key == "passages" {
            let message = "`passages` cannot be the id of a theme, since the passages of countries and groups have this address";
            out.push(
                Diagnostic::error(Code::InvalidId, path, entry.key_span.clone(), message)
                    .help("choose another id; the label can stay"),
            );
        }
        if let Some(message) = too_long(&nfc(&entry.key)) {
            out.push(
                Diagnostic::error(Code::NameTooLong, path, entry.key_span.clone(), message).help(SHORTER),
            );
        }
        match ids.entry(fold(&entry.key)) {
            Vacant(place) => {
                place.insert(&entry.key);
            }
            Occupied(first) => {
                let help = if nfc(first.get()) == nfc(&entry.key) {
                    "remove one of them; they differ only in the Unicode form of their accents"
                } else {
                    "choose another id; ids are compared without case, accents and hyphens"
                };
                let message = format!("`{}` is the same id as `{}`", entry.key, first.get());
                out.push(
                    Diagnostic::error(Code::IndistinguishableNames, path, entry.key_span.clone(), message)
                        .help(help),
                );
            }
        }
        let mut table = entry.node.clone();
        table.span = entry.key_span.clone();
        schema::check(&table, fields, &format_args!("the {what} `{}`", entry.key), whole, path, out);
        found.push(read(entry));
    }
    broken_lines::leave_out(text, first..before, out);
    found
}

fn example_id(what: &str) -> &'static str {
    match what {
        "theme" => "recognition",
        "organisation" => "chs",
        _ => "contact-group",
    }
}

/// Whether a text is usable in an address without escaping, other than percent-encoding.
pub fn is_id(text: &str) -> bool {
    let inner = |c: char| {
        c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '-' | '_' | '\u{200c}' | '\u{200d}')
    };
    text.chars().all(inner)
        && text.starts_with(char::is_alphanumeric)
        && text.ends_with(|c: char| c.is_alphanumeric() || is_combining_mark(c))
}
