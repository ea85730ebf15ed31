//! Parses a page, series or session from its files.

use std::sync::Arc;

use crate::content::parse::body::{self, BodyOptions};
use crate::content::parse::draft::{PageDraft, SeriesDraft, SessionDraft, TranslationDraft};
use crate::content::parse::layout::DocumentFiles;
use crate::content::parse::session::{Keys, Of};
use crate::content::parse::{fields, files, session};
use crate::diagnostic::Diagnostic;
use crate::i18n::lang::Lang;
use crate::markdown::BodyKind;
use crate::source::Tree;
use crate::source::revision::{Original, Revision};

/// The result of parsing a document.
#[derive(Debug)]
pub struct Read {
    /// The document.
    pub draft: Draft,
    /// Errors in its files.
    pub diagnostics: Vec<Diagnostic>,
}

/// A parsed document.
#[derive(Clone, Debug)]
pub enum Draft {
    /// The home page's own text.
    Home(Arc<PageDraft>),
    /// A standalone page.
    Page(Arc<PageDraft>),
    /// A series, with its folder.
    Series(String, Arc<SeriesDraft>),
    /// A session.
    Session(Arc<SessionDraft>),
    /// The original is missing or unreadable.
    None,
}

impl Draft {
    /// Byte offset of the body in the original; the largest number if the front matter could not be read.
    pub fn body_offset(&self) -> usize {
        let body = match self {
            Self::Home(page) | Self::Page(page) => &page.body,
            Self::Series(_, series) => &series.body,
            Self::Session(session) => &session.body,
            Self::None => return usize::MAX,
        };
        // A series without front matter has no body.
        if body.path.is_empty() { usize::MAX } else { body.offset }
    }
}

/// Parses a document from its files.
pub fn read(unit: &DocumentFiles, tree: &Tree, reading: &BodyOptions) -> Read {
    let mut diagnostics = Vec::new();
    let draft = draft(unit, tree, reading, &mut diagnostics).unwrap_or(Draft::None);
    Read { draft, diagnostics }
}

fn draft(
    unit: &DocumentFiles,
    tree: &Tree,
    reading: &BodyOptions,
    out: &mut Vec<Diagnostic>,
) -> Option<Draft> {
    let file = tree.get(unit.original.as_ref()?)?;
    match unit.name.split_once('/') {
        None => {
            let is_home = unit.name == files::HOME;
            let facts = if is_home { fields::HOME } else { fields::PAGE };
            let keys = Keys { allowed: fields::TRANSLATION, facts, body: BodyKind::Page };
            let page = session::page(file, &unit.name, reading, out);
            let texts = || {
                page.as_ref().map(|page| Original {
                    title: &page.title,
                    summary: page.summary.as_deref(),
                    recommendations: Vec::new(),
                    body: body::texts(&page.body, file),
                })
            };
            let translations = translations(unit, keys, &unit.name, texts, tree, reading, out);
            let page = Arc::new(PageDraft { translations, ..page? });
            Some(if is_home { Draft::Home(page) } else { Draft::Page(page) })
        }
        Some((folder, "_index")) => {
            let keys = Keys { allowed: fields::TRANSLATION, facts: fields::SERIES, body: BodyKind::Page };
            let mut series = session::series(file, reading, out);
            let texts = || {
                Some(Original {
                    title: &series.title,
                    summary: series.summary.as_deref(),
                    recommendations: Vec::new(),
                    body: body::texts(&series.body, file),
                })
            };
            let translations = translations(unit, keys, folder, texts, tree, reading, out);
            if series.title.is_empty() {
                folder.clone_into(&mut series.title);
            }
            Some(Draft::Series(folder.to_owned(), Arc::new(SeriesDraft { translations, ..series })))
        }
        Some((folder, stem)) => {
            let keys = Keys {
                allowed: fields::SESSION_TRANSLATION,
                facts: fields::SESSION,
                body: BodyKind::Translation,
            };
            let session = session::session(file, folder, stem, reading, out);
            let name = session.as_ref().map_or_else(|| unit.name.clone(), SessionDraft::called);
            let texts = || {
                let session = session.as_ref()?;
                let calls = session.recommendations.iter();
                Some(Original {
                    title: &session.title,
                    summary: session.summary.as_ref().map(|summary| summary.value.as_str()),
                    recommendations: calls.map(|item| (item.text.as_str(), item.note.as_deref())).collect(),
                    body: body::texts(&session.body, file),
                })
            };
            let translations = translations(unit, keys, &name, texts, tree, reading, out);
            let session = session?;
            Some(Draft::Session(Arc::new(SessionDraft { translations, ..session })))
        }
    }
}

/// The translations of a document. `revision` is called only if there are any; it returns `None` if the
/// original is unreadable.
fn translations<'a>(
    unit: &DocumentFiles,
    keys: Keys,
    name: &str,
    original: impl FnOnce() -> Option<Original<'a>>,
    tree: &Tree,
    reading: &BodyOptions,
    out: &mut Vec<Diagnostic>,
) -> Vec<TranslationDraft> {
    if unit.translations.is_empty() {
        return Vec::new();
    }
    let of = Of { name, revision: original().as_ref().map(Revision::of) };
    let translation = |(lang, path): &(Lang, String)| {
        let file = tree.get(path)?;
        session::translation(file, lang, keys, of, reading, out)
    };
    unit.translations.iter().filter_map(translation).collect()
}
