//! The id of a renamed theme, in the vocabulary and wherever it is used by its id.

use crate::content::parse::Parsed;
use crate::content::rename::addresses;
use crate::content::rename::renaming::Renaming;
use crate::content::resolve::vocabulary::THEMES;
use crate::i18n::suggest::fold;
use crate::source::edit::Edit;
use crate::source::toml_tree::{self, Spanned};
use crate::source::{self, Tree};

/// Edits the vocabulary, and front matter that names the theme by its id.
pub(super) fn edit(parsed: &Parsed, tree: &Tree, old: &str, new: &str, renaming: &mut Renaming) {
    edit_vocabulary(tree, old, new, renaming);
    let vocabulary = &parsed.drafts.vocabularies.themes;
    let broader = vocabulary.iter().filter_map(|theme| theme.broader.as_ref());
    let in_vocabulary = broader.map(|name| (THEMES, name));
    let in_sessions = parsed.drafts.sessions.iter().flat_map(|session| {
        let called_for = session.recommendations.iter().flat_map(|item| &item.themes);
        session.themes.iter().chain(called_for).map(|name| (session.path.as_str(), name))
    });
    for (path, name) in in_vocabulary.chain(in_sessions) {
        if is_id(parsed, old, &name.value) {
            renaming.edit(path, replaced(name, new));
        }
    }
}

fn replaced(name: &Spanned<String>, new: &str) -> Edit {
    Edit { span: name.span.clone(), text: toml_tree::basic_string(new) }
}

/// Whether a name means the theme only by its id: labels and aliases stay as they are.
pub(super) fn is_id(parsed: &Parsed, id: &str, name: &str) -> bool {
    if name == id {
        return true;
    }
    let theme = parsed.drafts.vocabularies.themes.iter().find(|theme| theme.id.value == id);
    let others = theme.into_iter().flat_map(|theme| {
        let labels = theme.label.0.iter().map(|(_, text)| text.as_str());
        labels.chain(theme.aliases.iter().map(|alias| alias.value.as_str()))
    });
    fold(name) == fold(id) && !others.map(fold).any(|other| other == fold(name))
}

/// Renames the table of the theme with its subtables, and adds the old address.
fn edit_vocabulary(tree: &Tree, old: &str, new: &str, renaming: &mut Renaming) {
    let Some(file) = tree.get(THEMES) else { return };
    let Some(text) = source::text(file, &mut Vec::new()) else { return };
    let root = toml_tree::read(text, 0, THEMES, &mut Vec::new());
    let Some(entry) = root.entries().iter().find(|entry| entry.key == old) else { return };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let header = line.trim_start().trim_start_matches('[').trim_start();
        let at = start + line.len() - header.len();
        let key = header.split(['.', ']']).next().unwrap_or_default().trim_end();
        if line.trim_start().starts_with('[') && key.trim_matches(['"', '\'']) == old {
            renaming.edit(THEMES, Edit { span: at..at + key.len(), text: toml_tree::key(new) });
        }
        start += line.len();
    }
    if !renaming.edits.contains_key(THEMES) {
        // An inline table: `recognition = { label = "…" }`.
        renaming.edit(THEMES, Edit { span: entry.key_span.clone(), text: toml_tree::key(new) });
    }
    let (address, current) = (format!("/themes/{old}/"), format!("/themes/{new}/"));
    let after = entry.key_span.end;
    for edit in addresses::list(text, &entry.node, "former_addresses", after, &address, &current) {
        renaming.edit(THEMES, edit);
    }
}
