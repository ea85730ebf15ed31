//! Parses the bodies of Markdown files. Link targets are resolved later.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::content::parse::draft::BodyDraft;
use crate::content::prose_lint::RelativeDates;
use crate::diagnostic::{Diagnostic, Severity};
use crate::i18n::lang::Lang;
use crate::i18n::locale;
use crate::markdown::RawHtml;
use crate::markdown::{self, Options};
use crate::model::config::Config;
use crate::source::toml_tree::Spanned;
use crate::source::{self, File};

/// Options for parsing bodies, from the configuration.
pub struct BodyOptions {
    /// Language of files without a language in their name.
    pub language: Lang,
    /// Policy for raw HTML in Markdown.
    pub raw_html: RawHtml,
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
    pub fn new(config: &Config) -> Self {
        let particulars =
            |lang| Particulars { zero: locale::zero(lang), relative_dates: RelativeDates::of(lang) };
        let languages = config.languages.iter().map(|lang| (lang.clone(), particulars(lang))).collect();
        Self { language: config.language.clone(), raw_html: config.raw_html, languages }
    }
}

/// Markdown options for a language.
pub fn options(lang: &Lang, reading: &BodyOptions) -> Options {
    Options {
        raw_html: reading.raw_html,
        smart_punctuation: markdown::has_smart_punctuation(lang),
        zero: reading.languages.get(lang).map_or('0', |particulars| particulars.zero),
        alert_labels: markdown::alert_labels(lang),
    }
}

/// Parses a body.
pub fn body(
    written: BodySource<'_>,
    lang: &Lang,
    reading: &BodyOptions,
    out: &mut Vec<Diagnostic>,
) -> BodyDraft {
    let BodySource { path, text, offset } = written;
    let options = options(lang, reading);
    let (mut body, mut html_links, mut comments) = (None, Vec::new(), Vec::new());
    if !text.trim().is_empty() {
        let parsed = markdown::parse(text, &options);
        for problem in parsed.problems {
            let span = problem.span.start + offset..problem.span.end + offset;
            let found = match problem.severity {
                Severity::Error => Diagnostic::error(problem.code, path, span, problem.message),
                Severity::Warning => Diagnostic::warning(problem.code, path, span, problem.message),
            };
            out.push(found.help(problem.help));
        }
        body = Some(parsed.body).filter(|body| !body.is_blank()).map(Arc::new);
        html_links = parsed.html_links;
        comments = parsed.comments;
    }
    BodyDraft { path: path.to_owned(), offset, body, html_links, comments, relative_dates: Vec::new() }
}

/// The body's text between comments. Empty if the file is unreadable, which is reported elsewhere.
pub fn texts<'a>(draft: &BodyDraft, file: &'a File) -> Vec<&'a str> {
    let text = source::text(file, &mut Vec::new()).and_then(|text| text.get(draft.offset..));
    let written = BodySource { path: &file.path, text: text.unwrap_or_default(), offset: draft.offset };
    written.without(&draft.comments).into_iter().map(|(_, piece)| piece).collect()
}

impl<'a> BodySource<'a> {
    /// The text between comments, with byte offsets.
    pub fn without(self, comments: &[Range<usize>]) -> Vec<(usize, &'a str)> {
        let mut pieces = Vec::new();
        let mut at = 0;
        for comment in comments {
            pieces.extend(self.text.get(at..comment.start).map(|piece| (at, piece)));
            at = comment.end;
        }
        pieces.extend(self.text.get(at..).map(|piece| (at, piece)));
        pieces
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
    for (at, text) in written.without(&body.comments) {
        let start = written.offset + at;
        found.extend(relative_dates.find(text).into_iter().map(|span| Spanned {
            value: text.get(span.clone()).unwrap_or_default().to_owned(),
            span: start + span.start..start + span.end,
        }));
    }
    found
}
