//! Links to what is renamed, in Markdown and HTML: their new destinations.

use std::ops::Range;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::content::parse::Parsed;
use crate::content::parse::draft::{BodyDraft, TranslationDraft};
use crate::content::rename::renaming::{Renaming, Subject};
use crate::content::rename::themes;
use crate::content::resolve::paths::{beside, from_file};
use crate::i18n::slug::{nfc, percent_decode};
use crate::source::edit::Edit;
use crate::source::toml_tree::basic_string;
use crate::source::{Content, Tree};

/// Characters that end a destination in Markdown, or have a meaning in an address.
const ESCAPED: &AsciiSet = &CONTROLS.add(b' ').add(b'(').add(b')').add(b'<').add(b'>').add(b'#').add(b'%');

/// Edits all links whose destination changes.
pub(super) fn edit(parsed: &Parsed, tree: &Tree, subject: &Subject, new: &str, renaming: &mut Renaming) {
    for body in bodies(parsed) {
        let Some(Content::Text(bytes)) = tree.get(&body.path).map(|file| &file.content) else { continue };
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        let markdown = body.body.as_ref().map(|body| body.links.as_slice()).unwrap_or_default();
        for link in markdown.iter().chain(&body.html_links) {
            let Some(destination) = renamed(&link.destination, &body.path, parsed, subject, new, renaming)
            else {
                continue;
            };
            let span = link.span.start + body.offset..link.span.end + body.offset;
            // The theme of a heading is its name alone.
            if let (Some(old), Some(new)) =
                (link.destination.strip_prefix("theme:"), destination.strip_prefix("theme:"))
                && text.get(span.clone()) == Some(old)
            {
                renaming.edit(&body.path, Edit { span, text: new.to_owned() });
                continue;
            }
            let mut places = occurrences(text, span, &link.destination);
            if places.is_empty() {
                places = definitions(text, body.offset, &link.destination);
            }
            for span in places {
                renaming.edit(&body.path, Edit { span, text: destination.clone() });
            }
        }
    }
    for draft in &parsed.drafts.sessions {
        for document in &draft.documents {
            let written = &document.file;
            let Some(file) = by_path(&written.value, &draft.path, renaming) else { continue };
            let text = basic_string(&file);
            renaming.edit(&draft.path, Edit { span: written.span.clone(), text });
        }
    }
}

/// All texts with links.
fn bodies(parsed: &Parsed) -> Vec<&BodyDraft> {
    fn add<'a>(all: &mut Vec<&'a BodyDraft>, body: &'a BodyDraft, translations: &'a [TranslationDraft]) {
        all.push(body);
        for translation in translations {
            all.push(&translation.body);
            all.extend(translation.recommendations.iter().filter_map(|item| item.note.as_ref()));
        }
    }
    let mut all = Vec::new();
    let drafts = &parsed.drafts;
    for page in drafts.pages.iter().chain(&drafts.home) {
        add(&mut all, &page.body, &page.translations);
    }
    for series in drafts.series.values() {
        add(&mut all, &series.body, &series.translations);
    }
    for session in &drafts.sessions {
        add(&mut all, &session.body, &session.translations);
        all.extend(session.recommendations.iter().flat_map(|item| item.notes.iter().map(|(_, note)| note)));
    }
    all
}

/// The new destination of a link in the file `path`, if it changes.
fn renamed(
    written: &str,
    path: &str,
    parsed: &Parsed,
    subject: &Subject,
    new: &str,
    renaming: &Renaming,
) -> Option<String> {
    let (destination, fragment) = match written.find('#') {
        Some(at) => written.split_at(at),
        None => (written, ""),
    };
    let decoded = nfc(&percent_decode(destination)).into_owned();
    let changed = match (subject, decoded.split_once(':')) {
        (Subject::Theme(old), Some(("theme", name))) => {
            themes::is_id(parsed, old, name).then(|| format!("theme:{new}"))
        }
        (Subject::Series(old), Some(("session", rest))) => {
            let (series, name) = rest.split_once('/')?;
            (series == old).then(|| format!("session:{new}/{name}"))
        }
        (Subject::Document(old), Some(("session", rest))) => {
            let (series, last) = old.split_once('/')?;
            match rest.trim_matches('/').split_once('/') {
                Some(named) => (named == (series, last)).then(|| format!("session:{series}/{new}")),
                None => {
                    let own_series = path.split('/').nth(1)?;
                    (nfc(own_series) == series && rest == last).then(|| format!("session:{new}"))
                }
            }
        }
        (_, Some(_)) => None,
        (_, None) => by_path(&percent_decode(destination), path, renaming)
            .map(|path| utf8_percent_encode(&path, ESCAPED).to_string()),
    };
    changed.map(|destination| destination + fragment)
}

/// The new relative path in a file that may move, to another that may move.
fn by_path(written: &str, from: &str, renaming: &Renaming) -> Option<String> {
    if written.is_empty() || written.starts_with('/') {
        return None;
    }
    let old = beside(from, written)?;
    let (new, new_from) = (renaming.moved(&old), renaming.moved(from));
    let stays = beside(&new_from, written).is_some_and(|path| path == new);
    (!stays).then(|| from_file(&new_from, &new))
}

/// Where a destination is written in a link.
fn occurrences(text: &str, span: Range<usize>, destination: &str) -> Vec<Range<usize>> {
    let Some(link) = text.get(span.clone()) else { return Vec::new() };
    let is_edge = |c: Option<char>, edges: &str| c.is_none_or(|c| c.is_whitespace() || edges.contains(c));
    let found = link.match_indices(destination).filter(|(at, _)| {
        let after = &link[at + destination.len()..];
        is_edge(link[..*at].chars().next_back(), "(<\"'=") && is_edge(after.chars().next(), ")>\"'")
    });
    found.map(|(at, _)| span.start + at..span.start + at + destination.len()).collect()
}

/// Where a destination is written in link definitions: `[label]: destination`.
fn definitions(text: &str, offset: usize, destination: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = offset;
    for line in text.get(offset..).unwrap_or_default().split_inclusive('\n') {
        let behind =
            line.trim_start_matches([' ', '>']).strip_prefix('[').and_then(|rest| rest.split_once("]:"));
        if let Some((_, rest)) = behind {
            let at = start + line.len() - rest.len();
            found.extend(occurrences(text, at..start + line.len(), destination));
        }
        start += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_destination_is_found_as_a_whole_only() {
        let text = "[session:a/1](session:a/1) and <a href=\"session:a/1\">, not (session:a/12)";
        assert_eq!(occurrences(text, 0..text.len(), "session:a/1"), [14..25, 40..51]);
        let text = "x\n\n[a]: <session:a/1>\n> [b]: session:a/1 'x'\n";
        assert_eq!(definitions(text, 0, "session:a/1"), [9..20, 29..40]);
    }
}
