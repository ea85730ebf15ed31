//! The texts of a session that readers see, with their positions in its files.

use std::borrow::Cow;
use std::iter;
use std::ops::Range;

use crate::content::parse::body::{BodySource, PublishedPiece};
use crate::content::parse::draft::{BodyDraft, SessionDraft};
use crate::content::parse::{front_matter, texts};
use crate::i18n::lang::Lang;
use crate::source::toml_tree::{Node, Value};
use crate::source::{File, Tree};

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
    "of",
    "repeats",
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

/// The texts of a session in the languages of the site, the default one first.
pub(super) fn published_texts<'a>(
    draft: &SessionDraft,
    languages: &[Lang],
    tree: &'a Tree,
) -> Vec<PublishedText<'a>> {
    let mut all = Vec::new();
    let translations = draft.translations.iter().map(|it| (&it.body, &it.lang));
    for (body, lang) in
        languages.first().map(|default| (&draft.body, default)).into_iter().chain(translations)
    {
        if let Some(file) = tree.get(&body.path) {
            TextReader { file, languages, all: &mut all }.file(body, lang);
        }
    }
    all
}

/// Reads the texts of one file.
struct TextReader<'r, 'a> {
    file: &'a File,
    languages: &'r [Lang],
    all: &'r mut Vec<PublishedText<'a>>,
}

impl<'a> TextReader<'_, 'a> {
    fn file(&mut self, body: &BodyDraft, lang: &Lang) {
        // Errors are already reported.
        let Some(cut) = front_matter::cut(self.file, "this session", &mut Vec::new()) else { return };
        self.values(&cut.node, lang);
        for speaker in cut.node.get("speakers").map(Node::items).unwrap_or_default() {
            speaker.get("role").into_iter().for_each(|role| self.values(role, lang));
        }
        let text = published(cut.body, body);
        self.add(text, lang, TextPosition::From(cut.body.offset));
    }

    fn values(&mut self, node: &Node, lang: &Lang) {
        match &node.value {
            Value::Text(text) => {
                let offset = texts::content_offset(node, self.file);
                let written =
                    offset.and_then(|offset| self.file.content.as_str()?.get(offset..offset + text.len()));
                match offset.zip(written) {
                    Some((offset, written)) => {
                        self.add(Cow::Borrowed(written), lang, TextPosition::From(offset));
                    }
                    None => self.add(Cow::Owned(text.clone()), lang, TextPosition::Within(node.span.clone())),
                }
            }
            Value::List(items) => items.iter().for_each(|item| self.values(item, lang)),
            Value::Table(entries) => {
                for entry in entries.iter().filter(|entry| !NO_PROSE.contains(&entry.key.as_str())) {
                    // The language of the site that shows a text of this language.
                    let own = Lang::parse(&entry.key)
                        .and_then(|own| self.languages.iter().find(|shown| shown.is_served_by(&own)));
                    self.values(&entry.node, own.unwrap_or(lang));
                }
            }
            Value::Integer(_) | Value::Float(_) | Value::Bool(_) | Value::Date(_) => {}
        }
    }

    fn add(&mut self, text: Cow<'a, str>, lang: &Lang, position: TextPosition) {
        self.all.push(PublishedText { path: &self.file.path, lang: lang.clone(), text, position });
    }
}

/// The body with spaces in place of comments and passages, so that positions stay the same. Of a withheld passage,
/// the first line stays.
fn published<'a>(body: BodySource<'a>, draft: &BodyDraft) -> Cow<'a, str> {
    if draft.comments.is_empty() && draft.left_out.is_empty() {
        return Cow::Borrowed(body.text);
    }
    let mut out = String::with_capacity(body.text.len());
    for PublishedPiece { at, text, instead } in body.published(draft) {
        out.extend(iter::repeat_n(' ', at.saturating_sub(out.len())));
        out.push_str(text);
        if body.text.get(out.len()..).is_some_and(|rest| rest.starts_with(instead)) {
            out.push_str(instead);
        }
    }
    Cow::Owned(out)
}
