//! The bodies of Markdown files: rendered once, before it is known where their links lead.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::{Config, RawHtml};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::locale::locale;
use crate::markdown::{self, Options};
use crate::parse::draft::BodyDraft;
use crate::review::RelativeDates;

/// How the bodies of a site are read.
pub struct Reading {
    /// The language of files without one in their name.
    pub language: Lang,
    /// What becomes of HTML in Markdown.
    pub raw_html: RawHtml,
    /// The zeros of the languages of the site.
    pub zeros: BTreeMap<Lang, char>,
    /// Words for days that only the writer knows.
    pub words: RelativeDates,
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
        let words = RelativeDates::default();
        let zeros = config.languages.iter().map(|lang| (lang.clone(), locale(lang).zero()));
        Self { language: config.language.clone(), raw_html: config.raw_html, zeros: zeros.collect(), words }
    }
}

/// Reads a body in a language.
pub fn body(written: Written<'_>, lang: &Lang, reading: &Reading, out: &mut Vec<Diagnostic>) -> BodyDraft {
    let Written { path, text, offset } = written;
    let options = Options {
        raw_html: reading.raw_html,
        // The rule that makes quotes round knows English quotes only.
        smart_punctuation: lang.chain().any(|lang| lang.as_str() == "en"),
        zero: reading.zeros.get(lang).copied().unwrap_or('0'),
    };
    let parsed = (!text.trim().is_empty()).then(|| markdown::parse(text, &options));
    let body = parsed.map(|parsed| {
        for problem in parsed.problems {
            let span = problem.span.start + offset..problem.span.end + offset;
            out.push(Diagnostic::error(path, span, problem.message).help(problem.help));
        }
        Arc::new(parsed.body)
    });
    BodyDraft { path: path.to_owned(), offset, body }
}

/// Warns of days that are named by their distance from an unnamed today.
pub fn report_relative_dates(written: Written<'_>, reading: &Reading, out: &mut Vec<Diagnostic>) {
    let Written { path, text, offset } = written;
    for span in reading.words.find(text) {
        let words = text.get(span.clone()).unwrap_or_default();
        out.push(
            Diagnostic::warning(
                path,
                span.start + offset..span.end + offset,
                format!("\"{words}\" will mean another day to each reader"),
            )
            .help("write the date itself, as precisely as it is known"),
        );
    }
}
