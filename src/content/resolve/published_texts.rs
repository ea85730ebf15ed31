//! The texts of a session that readers see, with their positions in its files.

use std::borrow::Cow;
use std::ops::Range;

use crate::content::parse::draft::{BodyDraft, SessionDraft};
use crate::content::parse::{front_matter, texts};
use crate::i18n::lang::Lang;
use crate::source::toml_tree::{Node, Value};
use crate::source::{self, File, Tree};

/// A text in a file.
pub(super) struct PublishedText<'a> {
    /// Path of the file.
    pub(super) path: &'a str,
    /// Its language.
    pub(super) lang: Lang,
    /// As written, with spaces in place of what is not published.
    pub(super) text: Cow<'a, str>,
    /// Where it stands in the file.
    position: TextPosition,
}

/// Where a text stands in its file.
enum TextPosition {
    /// From a byte offset on, as it is.
    From(usize),
    /// Somewhere in this range, with escapes.
    Within(Range<usize>),
}

impl PublishedText<'_> {
    /// The range in the file of a range in the text.
    pub(super) fn at(&self, span: &Range<usize>) -> Range<usize> {
        match &self.position {
            TextPosition::From(offset) => span.start + offset..span.end + offset,
            TextPosition::Within(whole) => whole.clone(),
        }
    }
}

/// Keys of a session whose values are no prose of its author: facts, names checked elsewhere, titles of sources.
const NO_PROSE: &[&str] = &[
    "date",
    "end_date",
    "number",
    "format",
    "organisers",
    "party",
    "subjects",
    "themes",
    "rule",
    "speakers",
    "status",
    "to",
    "sources",
    "file",
    "language",
    "draft",
    "embargo",
    "updated",
    "record",
    "slug",
    "aliases",
    "original",
    "translator",
    "participants_known",
];

/// The texts of a session in all languages.
pub(super) fn published_texts<'a>(
    draft: &'a SessionDraft,
    default: &Lang,
    tree: &'a Tree,
) -> Vec<PublishedText<'a>> {
    let mut all = Vec::new();
    add_file(&draft.body, default, tree, &mut all);
    for translation in &draft.translations {
        add_file(&translation.body, &translation.lang, tree, &mut all);
    }
    all
}

fn add_file<'a>(body: &BodyDraft, lang: &Lang, tree: &'a Tree, all: &mut Vec<PublishedText<'a>>) {
    let Some(file) = tree.get(&body.path) else { return };
    // Errors are already reported.
    let Some(cut) = front_matter::cut(file, "this session", &mut Vec::new()) else { return };
    add_values(&cut.node, lang, file, all);
    for role in
        cut.node.get("speakers").map(Node::items).unwrap_or_default().iter().filter_map(|it| it.get("role"))
    {
        add_values(role, lang, file, all);
    }
    all.push(PublishedText {
        path: &file.path,
        lang: lang.clone(),
        text: without(cut.body.text, &body.comments),
        position: TextPosition::From(cut.body.offset),
    });
}

fn add_values<'a>(node: &Node, lang: &Lang, file: &'a File, all: &mut Vec<PublishedText<'a>>) {
    match &node.value {
        Value::Text(text) => {
            let offset = texts::content_offset(node, file);
            let written = offset
                .and_then(|offset| source::text(file, &mut Vec::new())?.get(offset..offset + text.len()));
            let (text, position) = match offset.zip(written) {
                Some((offset, written)) => (Cow::Borrowed(written), TextPosition::From(offset)),
                None => (Cow::Owned(text.clone()), TextPosition::Within(node.span.clone())),
            };
            all.push(PublishedText { path: &file.path, lang: lang.clone(), text, position });
        }
        Value::List(items) => items.iter().for_each(|item| add_values(item, lang, file, all)),
        Value::Table(entries) => {
            for entry in entries.iter().filter(|entry| !NO_PROSE.contains(&entry.key.as_str())) {
                // Keys of a text by language are languages.
                let by_language = entries.iter().all(|entry| Lang::parse(&entry.key).is_some());
                let own = Lang::parse(&entry.key).filter(|_| by_language);
                add_values(&entry.node, own.as_ref().unwrap_or(lang), file, all);
            }
        }
        Value::Integer(_) | Value::Float(_) | Value::Bool(_) | Value::Date(_) => {}
    }
}

/// The text with spaces in these ranges, so that positions stay the same.
fn without<'a>(text: &'a str, hidden: &[Range<usize>]) -> Cow<'a, str> {
    if hidden.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for span in hidden {
        out.push_str(text.get(at..span.start).unwrap_or_default());
        let length = text.len().min(span.end).saturating_sub(out.len());
        out.extend(std::iter::repeat_n(' ', length));
        at = out.len();
    }
    out.push_str(text.get(at..).unwrap_or_default());
    Cow::Owned(out)
}
