//! Parses the bodies of Markdown files. Link targets are resolved later.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::content::parse::draft::BodyDraft;
use crate::content::prose_lint::RelativeDates;
use crate::diagnostic::Diagnostic;
use crate::i18n::lang::Lang;
use crate::i18n::locale;
use crate::markdown::{self, Options};
use crate::markdown::{BodyKind, PassagePolicy, RawHtml};
use crate::model::config::Config;
use crate::source::toml_tree::Spanned;
use crate::source::{self, File};

/// Options for parsing bodies, from the configuration.
pub struct BodyOptions {
    /// Language of files without a language in their name.
    pub language: Lang,
    /// Policy for raw HTML in Markdown.
    pub raw_html: RawHtml,
    /// The treatment of passages that are not published.
    pub passages: PassagePolicy,
    /// Options by language of the site.
    pub languages: BTreeMap<Lang, Particulars>,
}

/// Options for one language.
pub struct Particulars {
    /// Digit zero of the language.
    pub zero: char,
    /// Detects relative dates, such as "yesterday".
    pub relative_dates: RelativeDates,
}

/// A body in its source file.
#[derive(Clone, Copy, Debug)]
pub struct BodySource<'a> {
    /// Path of the file.
    pub path: &'a str,
    /// The Markdown.
    pub text: &'a str,
    /// Byte offset of the body in the file.
    pub offset: usize,
}

impl BodyOptions {
    /// The options for a configuration.
    pub fn new(config: &Config, passages: PassagePolicy) -> Self {
        let particulars =
            |lang| Particulars { zero: locale::zero(lang), relative_dates: RelativeDates::of(lang) };
        let languages = config.languages.iter().map(|lang| (lang.clone(), particulars(lang))).collect();
        Self { language: config.language.clone(), raw_html: config.raw_html, passages, languages }
    }
}

/// Markdown options for a line of text in a language.
pub fn options(lang: &Lang, reading: &BodyOptions) -> Options {
    Options {
        raw_html: reading.raw_html,
        smart_punctuation: markdown::has_smart_punctuation(lang),
        zero: reading.languages.get(lang).map_or('0', |particulars| particulars.zero),
        alert_labels: markdown::alert_labels(lang),
        passages: reading.passages,
        kind: BodyKind::Line,
    }
}

/// Parses a body.
pub fn body(
    written: BodySource<'_>,
    kind: BodyKind,
    lang: &Lang,
    reading: &BodyOptions,
    out: &mut Vec<Diagnostic>,
) -> BodyDraft {
    let BodySource { path, text, offset } = written;
    let options = Options { kind, ..options(lang, reading) };
    let draft = BodyDraft { path: path.to_owned(), offset, ..BodyDraft::default() };
    if text.trim().is_empty() {
        return draft;
    }
    let parsed = markdown::parse(text, &options);
    out.extend(parsed.problems.into_iter().map(|problem| {
        let span = problem.span.start + offset..problem.span.end + offset;
        problem.in_file(path, span)
    }));
    BodyDraft {
        body: Some(parsed.body).filter(|body| !body.is_blank()).map(Arc::new),
        html_links: parsed.html_links,
        comments: parsed.comments,
        left_out: parsed.left_out,
        ..draft
    }
}

/// The body's published text: without comments and passages that are not published. Empty if the file is
/// unreadable, which is reported elsewhere.
pub fn texts<'a>(draft: &'a BodyDraft, file: &'a File) -> Vec<&'a str> {
    let pieces = source_of(draft, file).published(draft).into_iter();
    pieces.flat_map(|piece| [piece.text, piece.instead]).filter(|text| !text.is_empty()).collect()
}

/// The body's text without comments, but with the passages that are not published.
pub fn whole_texts<'a>(draft: &BodyDraft, file: &'a File) -> Vec<&'a str> {
    source_of(draft, file)
        .without(draft.comments.iter().cloned())
        .into_iter()
        .map(|(_, piece)| piece)
        .collect()
}

fn source_of<'a>(draft: &BodyDraft, file: &'a File) -> BodySource<'a> {
    let text = source::text(file, &mut Vec::new()).and_then(|text| text.get(draft.offset..));
    BodySource { path: &file.path, text: text.unwrap_or_default(), offset: draft.offset }
}

/// A piece of a body's published text.
pub struct PublishedPiece<'a> {
    /// Its byte offset in the body.
    pub at: usize,
    /// The text as it is in the source.
    pub text: &'a str,
    /// What replaces the part of the source after it.
    pub instead: &'a str,
}

impl<'a> BodySource<'a> {
    /// The text between ranges, with byte offsets.
    pub(super) fn without(self, ranges: impl Iterator<Item = Range<usize>>) -> Vec<(usize, &'a str)> {
        let mut pieces = Vec::new();
        let mut at = 0;
        for range in ranges {
            pieces.extend(self.text.get(at..range.start).map(|piece| (at, piece)));
            at = range.end.max(at);
        }
        pieces.extend(self.text.get(at..).map(|piece| (at, piece)));
        pieces
    }

    /// The pieces between comments and passages that are not published.
    pub fn published(self, draft: &'a BodyDraft) -> Vec<PublishedPiece<'a>> {
        let comments = draft.comments.iter().map(|comment| (comment.clone(), ""));
        let passages = draft.left_out.iter().map(|edit| (edit.span.clone(), edit.text.as_str()));
        let mut gaps: Vec<(Range<usize>, &str)> = comments.chain(passages).collect();
        gaps.sort_by_key(|(range, _)| range.start);
        // A comment may be within a passage.
        let mut end = 0;
        gaps.retain(|(range, _)| {
            let is_apart = range.start >= end;
            end = end.max(range.end);
            is_apart
        });
        let instead = gaps.iter().map(|(_, instead)| *instead).chain([""]);
        let pieces = self.without(gaps.iter().map(|(range, _)| range.clone()));
        pieces
            .into_iter()
            .zip(instead)
            .map(|((at, text), instead)| PublishedPiece { at, text, instead })
            .collect()
    }
}

/// Byte ranges of relative dates in the body.
pub fn relative_dates(
    written: BodySource<'_>,
    body: &BodyDraft,
    lang: &Lang,
    reading: &BodyOptions,
) -> Vec<Spanned<String>> {
    let Some(Particulars { relative_dates, .. }) = reading.languages.get(lang) else { return Vec::new() };
    let mut found = Vec::new();
    for PublishedPiece { at, text, .. } in written.published(body) {
        let start = written.offset + at;
        found.extend(relative_dates.find(text).into_iter().map(|span| Spanned {
            value: text.get(span.clone()).unwrap_or_default().to_owned(),
            span: start + span.start..start + span.end,
        }));
    }
    found
}
