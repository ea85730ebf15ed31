//! The bodies of Markdown files: rendered once, before it is known where their links lead.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::config::{Config, RawHtml};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::locale;
use crate::markdown::{self, Options};
use crate::parse::draft::BodyDraft;
use crate::review::RelativeDates;
use crate::source::{self, File};

/// How the bodies of a site are read.
pub struct Reading {
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
pub struct Written<'a> {
    /// The file.
    pub path: &'a str,
    /// The Markdown.
    pub text: &'a str,
    /// The byte of the file at which it begins.
    pub offset: usize,
}

impl Reading {
    /// As the configuration has it.
    pub fn new(config: &Config) -> Self {
        let particulars =
            |lang| Particulars { zero: locale::zero(lang), relative_dates: RelativeDates::of(lang) };
        let languages = config.languages.iter().map(|lang| (lang.clone(), particulars(lang))).collect();
        Self { language: config.language.clone(), raw_html: config.raw_html, languages }
    }
}

/// How Markdown in a language is read.
pub fn options(lang: &Lang, reading: &Reading) -> Options {
    Options {
        raw_html: reading.raw_html,
        // The rule that makes quotes round knows English quotes only.
        smart_punctuation: lang.tags().any(|tag| tag == "en"),
        zero: reading.languages.get(lang).map_or('0', |particulars| particulars.zero),
    }
}

/// Reads a body in a language.
pub fn body(written: Written<'_>, lang: &Lang, reading: &Reading, out: &mut Vec<Diagnostic>) -> BodyDraft {
    let Written { path, text, offset } = written;
    let options = options(lang, reading);
    let (mut body, mut comments) = (None, Vec::new());
    if !text.trim().is_empty() {
        let parsed = markdown::parse(text, &options);
        for problem in parsed.problems {
            let span = problem.span.start + offset..problem.span.end + offset;
            out.push(Diagnostic::error(path, span, problem.message).help(problem.help));
        }
        for image in parsed.images_without_text {
            let span = image.start + offset..image.end + offset;
            out.push(
                Diagnostic::warning(path, span, "this picture has no text for those who do not see it")
                    .help("say between the square brackets what it shows: ![The table in Doha](room.jpg)"),
            );
        }
        body = Some(parsed.body).filter(|body| !body.is_blank()).map(Arc::new);
        comments = parsed.comments;
    }
    BodyDraft { path: path.to_owned(), offset, body, comments }
}

/// What a body says without editors' remarks, in the pieces that they leave of it; nothing if its file
/// cannot be read, which has been reported.
pub fn texts<'a>(draft: &BodyDraft, file: &'a File) -> Vec<&'a str> {
    let text = source::text(file, &mut Vec::new()).and_then(|text| text.get(draft.offset..));
    let written = Written { path: &file.path, text: text.unwrap_or_default(), offset: draft.offset };
    written.without(&draft.comments).into_iter().map(|(_, piece)| piece).collect()
}

impl<'a> Written<'a> {
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

/// Warns of days that are named by their distance from an unnamed today.
pub fn report_relative_dates(
    written: Written<'_>,
    body: &BodyDraft,
    lang: &Lang,
    reading: &Reading,
    out: &mut Vec<Diagnostic>,
) {
    let Some(Particulars { relative_dates, .. }) = reading.languages.get(lang) else { return };
    for (at, text) in written.without(&body.comments) {
        let start = written.offset + at;
        for span in relative_dates.find(text) {
            let words = text.get(span.clone()).unwrap_or_default();
            out.push(
                Diagnostic::warning(
                    written.path,
                    start + span.start..start + span.end,
                    format!("\"{words}\" will mean another day to each reader"),
                )
                .help("write the date itself, as precisely as it is known"),
            );
        }
    }
}
