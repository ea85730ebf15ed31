//! One page, series or session read from its files.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::parse::body::Reading;
use crate::parse::draft::{PageDraft, SeriesDraft, SessionDraft, TranslationDraft};
use crate::parse::layout::Unit;
use crate::parse::session::{Keys, Of};
use crate::parse::{fields, session};
use crate::source::Tree;

/// What the files of a unit say.
#[derive(Debug)]
pub struct Read {
    /// What it is.
    pub draft: Draft,
    /// What is wrong with its files.
    pub findings: Vec<Diagnostic>,
}

/// A page, a series or a session.
#[derive(Clone, Debug)]
pub enum Draft {
    /// A page.
    Page(Arc<PageDraft>),
    /// A series, by its folder.
    Series(String, Arc<SeriesDraft>),
    /// A session.
    Session(Arc<SessionDraft>),
    /// Nothing that can be shown: the original is missing or cannot be read.
    None,
}

/// Reads a unit.
pub fn read(unit: &Unit, tree: &Tree, reading: &Reading) -> Read {
    let mut findings = Vec::new();
    let draft = draft(unit, tree, reading, &mut findings).unwrap_or(Draft::None);
    Read { draft, findings }
}

fn draft(unit: &Unit, tree: &Tree, reading: &Reading, out: &mut Vec<Diagnostic>) -> Option<Draft> {
    let file = tree.get(unit.original.as_ref()?)?;
    match unit.name.split_once('/') {
        None if unit.name == "_index" => {
            out.push(
                Diagnostic::warning(
                    &file.path,
                    None,
                    "this file is not used: the home page has no text of its own",
                )
                .help(
                    "write the site's description in rapporteur.toml, and longer texts in a page such as content/about.md",
                ),
            );
            None
        }
        None => {
            let keys = Keys { allowed: fields::TRANSLATION, facts: fields::PAGE };
            let page = session::page(file, &unit.name, reading, out);
            let of = Of { name: &unit.name, revision: page.as_ref().map(|page| page.revision) };
            let (translations, page) = (translations(unit, keys, of, tree, reading, out), page?);
            Some(Draft::Page(Arc::new(PageDraft { translations, files: unit.files.clone(), ..page })))
        }
        Some((folder, "_index")) => {
            let keys = Keys { allowed: fields::TRANSLATION, facts: fields::SERIES };
            let mut series = session::series(file, reading, out);
            let of = Of { name: folder, revision: Some(series.revision) };
            let translations = translations(unit, keys, of, tree, reading, out);
            if series.title.is_empty() {
                folder.clone_into(&mut series.title);
            }
            Some(Draft::Series(folder.to_owned(), Arc::new(SeriesDraft { translations, ..series })))
        }
        Some((folder, stem)) => {
            let keys = Keys { allowed: fields::SESSION_TRANSLATION, facts: fields::SESSION };
            let session = session::session(file, folder, stem, reading, out);
            let name = session.as_ref().map_or_else(|| unit.name.clone(), SessionDraft::called);
            let of = Of { name: &name, revision: session.as_ref().map(|session| session.revision) };
            let (translations, session) = (translations(unit, keys, of, tree, reading, out), session?);
            let files = unit.files.clone();
            Some(Draft::Session(Arc::new(SessionDraft { translations, files, ..session })))
        }
    }
}

fn translations(
    unit: &Unit,
    keys: Keys,
    of: Of<'_>,
    tree: &Tree,
    reading: &Reading,
    out: &mut Vec<Diagnostic>,
) -> Vec<TranslationDraft> {
    let files = unit.translations.iter().filter_map(|(lang, path)| Some((lang, tree.get(path)?)));
    files.filter_map(|(lang, file)| session::translation(file, lang, keys, of, reading, out)).collect()
}
