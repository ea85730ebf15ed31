//! Old addresses of what is renamed, added to front matter so that they redirect.

use crate::content::parse::draft::SessionDraft;
use crate::content::parse::{Parsed, front_matter};
use crate::content::rename::renaming::{Renaming, Subject};
use crate::content::resolve::collect_targets::session_name;
use crate::source::edit::Edit;
use crate::source::toml_tree::{Node, basic_string};
use crate::source::{self, Tree};

/// Whether the address of a document does not depend on its file's name.
pub(super) fn is_kept(parsed: &Parsed, subject: &Subject) -> bool {
    let Subject::Document(name) = subject else { return false };
    let sessions = parsed.drafts.sessions.iter();
    let has_slug =
        |draft: &SessionDraft| *name == format!("{}/{}", draft.series, draft.stem) && draft.slug.is_some();
    let is_session = sessions.clone().any(|draft| has_slug(draft));
    let unit = parsed.layout.units.iter().find(|unit| unit.name == *name);
    let file = unit.and_then(|unit| unit.original.as_ref());
    is_session || parsed.drafts.pages.iter().any(|page| page.slug.is_some() && file == Some(&page.path))
}

/// Adds the old addresses of a renamed document, or of a series and its sessions.
pub(super) fn keep(parsed: &Parsed, tree: &Tree, subject: &Subject, new: &str, renaming: &mut Renaming) {
    let drafts = &parsed.drafts;
    let mut add = |path: &str, key: &str, old: String, new: String| {
        if old == new {
            return;
        }
        let Some(file) = tree.get(path) else { return };
        let Some(text) = source::text(file, &mut Vec::new()) else { return };
        let Some(cut) = front_matter::cut(file, "", &mut Vec::new()) else { return };
        let Some(title) = cut.node.get("title") else { return };
        for edit in list(text, &cut.node, key, title.span.end, &old, &new) {
            renaming.edit(path, edit);
        }
    };
    let of_session = |draft: &SessionDraft| format!("/{}/{}/", draft.series, session_name(draft));
    match subject {
        Subject::Document(name) => {
            let sessions = drafts.sessions.iter();
            for draft in sessions.filter(|draft| *name == format!("{}/{}", draft.series, draft.stem)) {
                // The address of a session with a `slug` does not change.
                if draft.slug.is_none() {
                    add(&draft.path, "aliases", of_session(draft), format!("/{}/{new}/", draft.series));
                }
            }
            for page in drafts.pages.iter().filter(|page| page.slug.is_none() && page.id.as_str() == name) {
                add(&page.path, "aliases", format!("/{name}/"), format!("/{new}/"));
            }
        }
        Subject::Series(old) => {
            if let Some(series) = drafts.series.get(old.as_str()) {
                add(&series.path, "former_addresses", format!("/{old}/"), format!("/{new}/"));
            }
            for draft in drafts.sessions.iter().filter(|draft| draft.series.as_str() == old) {
                let address = format!("/{new}/{}/", session_name(draft));
                add(&draft.path, "aliases", of_session(draft), address);
            }
        }
        Subject::Theme(_) => {}
    }
}

/// The edits that add `address` to the list `key` of a table, and take out the one that is in use now. A new
/// list stands on the line after the byte offset `after`.
pub(super) fn list(
    text: &str,
    table: &Node,
    key: &str,
    after: usize,
    address: &str,
    current: &str,
) -> Vec<Edit> {
    let quoted = basic_string(address);
    if let Some(list) = table.get(key) {
        let is = |item: &&Node, address: &str| {
            item.text().is_some_and(|text| text.trim_matches('/') == address.trim_matches('/'))
        };
        if list.items().iter().any(|item| is(&item, address)) {
            return Vec::new();
        }
        // An address that becomes the page's own cannot redirect to it: the new one takes its place.
        if let Some(taken) = list.items().iter().find(|item| is(item, current)) {
            return vec![Edit { span: taken.span.clone(), text: quoted }];
        }
        let end = list.span.end.saturating_sub(1);
        let inside = text.get(list.span.start + 1..end).unwrap_or_default();
        let separator = if inside.trim().is_empty() || inside.trim_end().ends_with(',') { "" } else { ", " };
        let before = list.items().last().map_or(end, |last| last.span.end);
        // Directly after the last item, since a comment may stand behind it.
        let at = if separator.is_empty() { end } else { before };
        return vec![Edit::insert(at, format!("{separator}{quoted}"))];
    }
    if text.get(table.span.clone()).is_some_and(|written| written.starts_with('{')) {
        return vec![Edit::insert(table.span.start + 1, format!(" {key} = [{quoted}],"))];
    }
    let rest = text.get(after..).unwrap_or_default();
    let line_end = rest.find('\n').map_or(text.len(), |at| after + at);
    let line_break = if text[..line_end].ends_with('\r') { "\r\n" } else { "\n" };
    let at = if text[..line_end].ends_with('\r') { line_end - 1 } else { line_end };
    vec![Edit::insert(at, format!("{line_break}{key} = [{quoted}]"))]
}
