//! The bodies of Markdown files: rendered once, before it is known where their links lead.

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

/// How the bodies of a site are read.
pub struct BodyOptions {
    /// The language of files without one in their name.
    pub language: Lang,
    /// What becomes of HTML in Markdown.
    pub raw_html: RawHtml,
    /// What is particular to each language of the site.
    pub languages: BTreeMap<Lang, Particulars>,
}

/// What is particular to a language in the reading of bodies.
pub struct Particulars {
    /// The zero of its digits.
    pub zero: char,
    /// Its words for days that only the writer knows.
    pub relative_dates: RelativeDates,
}

/// A body as it stands in its file.
#[derive(Clone, Copy, Debug)]
pub struct BodySource<'a> {
    /// The file.
    pub path: &'a str,
    /// The Markdown.
    pub text: &'a str,
    /// The byte of the file at which it begins.
    pub offset: usize,
}

impl BodyOptions {
    /// As the configuration has it.
    pub fn new(config: &Config) -> Self {
        let particulars =
            |lang| Particulars { zero: locale::zero(lang), relative_dates: RelativeDates::of(lang) };
        let languages = config.languages.iter().map(|lang| (lang.clone(), particulars(lang))).collect();
        Self { language: config.language.clone(), raw_html: config.raw_html, languages }
    }
}

/// How Markdown in a language is read.
pub fn options(lang: &Lang, reading: &BodyOptions) -> Options {
    Options {
        raw_html: reading.raw_html,
        // The rule that makes quotes round knows English quotes only.
        smart_punctuation: lang.tags().any(|tag| tag == "en"),
        zero: reading.languages.get(lang).map_or('0', |particulars| particulars.zero),
        alert_labels: markdown::alert_labels(lang),
    }
}

/// Reads a body in a language.
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

/// What a body says without editors' remarks, in the pieces that they leave of it; nothing if its file
/// cannot be read, which has been reported.
pub fn texts<'a>(draft: &BodyDraft, file: &'a File) -> Vec<&'a str> {
    let text = source::text(file, &mut Vec::new()).and_then(|text| text.get(draft.offset..));
    let written = BodySource { path: &file.path, text: text.unwrap_or_default(), offset: draft.offset };
    written.without(&draft.comments).into_iter().map(|(_, piece)| piece).collect()
}

impl<'a> BodySource<'a> {
    /// The text in the pieces that comments leave of it, each with the byte at which it begins.
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

/// Where a body names days by their distance from an unnamed today.
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
