//! Parses the site's files into drafts: their content with names as written and source positions.
//!
//! Checks structure only: the kind of each file, its keys and the types of values. Names are checked by
//! [`crate::content::resolve`].

pub mod body;
mod dates;
pub mod config;
pub mod document;
pub mod draft;
pub mod fields;
pub mod files;
mod file_names;
pub mod front_matter;
mod guard;
pub mod layout;
mod menu;
mod misplaced;
pub mod overrides;
mod speakers;
mod placeholders;
mod remarks;
pub mod schema;
pub mod session;
mod skin_options;
pub mod texts;
mod unread;

pub mod vocabulary;
pub mod vocabulary_draft;
mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::atlas::Atlas;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::lang::Lang;
use crate::i18n::text::Id;
use crate::markdown::{PassagePolicy, RawHtml};
use crate::model::config::Config;
use crate::model::embargo::Embargoes;
use crate::source::memo::{ByAddress, Memo, Pool};
use crate::source::{Content, Tree};
use body::BodyOptions;
use document::{Draft, Read};
use draft::{Drafts, SeriesDraft, Vocabularies};
use layout::{DocumentFiles, Layout};
pub use overrides::Overrides;

/// The parsed files of a site.
pub struct Parsed {
    /// The configuration.
    pub config: ByAddress<Config>,
    /// Content and vocabularies.
    pub drafts: Drafts,
    /// The time of the build, and the policy for embargoes.
    pub embargoes: Embargoes,
    /// The kind of each file.
    pub layout: Layout,
    /// Paths of the files whose content is not fully known: the configuration, vocabularies and originals with
    /// errors in what they define.
    pub unread: BTreeSet<String>,
    /// In the order of `layout.units`.
    documents: Vec<Arc<Read>>,
}

/// Cache of parsed files between builds.
#[derive(Default)]
pub struct ParseMemory {
    config: Pool<Config>,
    reading: Memo<(Lang, Vec<Lang>, RawHtml, PassagePolicy), ByAddress<BodyOptions>>,
    documents: Memo<DocumentKey, Arc<Read>>,
    vocabularies: Memo<VocabulariesKey, (Arc<Vocabularies>, Arc<[Diagnostic]>)>,
    /// Series without an `_index.md`, by folder.
    bare_series: Memo<String, Arc<SeriesDraft>>,
}

/// Cache key of a document: the contents of its files, the original first, and the options. Contents are
/// compared by address and belong to one path each, so paths are not part of the key.
#[derive(PartialEq, Eq, Hash)]
struct DocumentKey {
    texts: Vec<Option<ByAddress<[u8]>>>,
    reading: ByAddress<BodyOptions>,
}

/// Cache key of the vocabularies.
#[derive(PartialEq, Eq, Hash)]
struct VocabulariesKey {
    contents: Vec<Option<ByAddress<[u8]>>>,
    config: ByAddress<Config>,
}

/// `None` if the configuration is missing or unreadable.
pub fn parse(
    tree: &Tree,
    atlas: &Atlas,
    overrides: &Overrides,
    memory: &mut ParseMemory,
    out: &mut Vec<Diagnostic>,
) -> Option<Parsed> {
    let config = memory.config.share(config::parse(tree, atlas, overrides, out)?);
    let how = (config.language.clone(), config.languages.clone(), config.raw_html, overrides.passages);
    let reading =
        memory.reading.get(how, || ByAddress(Arc::new(BodyOptions::new(&config, overrides.passages))));
    let ParseMemory { documents, vocabularies, bare_series, .. } = memory;
    let read_units = || {
        let layout = layout::layout(tree, &config);
        let key = |unit: &DocumentFiles| {
            let original = unit.original.as_deref().and_then(|path| text_at(tree, path));
            let translations = unit.translations.iter().map(|(_, path)| text_at(tree, path));
            let texts = std::iter::once(original).chain(translations).collect();
            DocumentKey { texts, reading: reading.clone() }
        };
        let documents =
            documents.map(&layout.units, key, |unit| Arc::new(document::read(unit, tree, &reading)));
        (layout, documents)
    };
    let read_vocabularies = || {
        let contents = files::VOCABULARIES.iter().map(|name| text_at(tree, &format!("content/{name}")));
        let key = VocabulariesKey { contents: contents.collect(), config: config.clone() };
        vocabularies.get(key, || {
            let mut diagnostics = Vec::new();
            (Arc::new(vocabulary::parse(tree, &config, &mut diagnostics)), diagnostics.into())
        })
    };
    let ((layout, documents), (vocabularies, vocabulary_diagnostics)) =
        rayon::join(read_units, read_vocabularies);
    let mut drafts = drafts(&documents);
    drafts.vocabularies = vocabularies;
    out.extend(layout.diagnostics.iter().chain(vocabulary_diagnostics.iter()).cloned());
    out.extend(documents.iter().flat_map(|read| read.diagnostics.iter().cloned()));
    add_bare_series(&layout, bare_series, &mut drafts, out);
    let unread = unread::unread(&layout, &documents, out);
    Some(Parsed { config, drafts, embargoes: overrides.embargoes, layout, unread, documents })
}

/// The content of a text file, as part of a cache key.
fn text_at(tree: &Tree, path: &str) -> Option<ByAddress<[u8]>> {
    match &tree.get(path)?.content {
        Content::Text(bytes) => Some(ByAddress(Arc::clone(bytes))),
        Content::Copied(_) => None,
    }
}

impl Parsed {
    /// The document and language that a file below `content/` belongs to.
    pub fn part_of(&self, path: &str) -> Option<(&Draft, &Lang)> {
        self.layout.units.iter().zip(&self.documents).find_map(|(unit, read)| {
            let translation = unit.translations.iter().find(|(_, file)| file == path);
            let original = unit.original.as_deref().filter(|file| *file == path);
            let lang = translation.map(|(lang, _)| lang).or(original.map(|_| &self.config.language))?;
            Some((&read.draft, lang))
        })
    }
}

fn drafts(documents: &[Arc<Read>]) -> Drafts {
    let mut drafts = Drafts::default();
    for read in documents {
        match &read.draft {
            Draft::Home(home) => drafts.home = Some(Arc::clone(home)),
            Draft::Page(page) => drafts.pages.push(Arc::clone(page)),
            Draft::Series(folder, series) => {
                drafts.series.insert(Id::from(folder.as_str()), Arc::clone(series));
            }
            Draft::Session(session) => drafts.sessions.push(Arc::clone(session)),
            Draft::None => {}
        }
    }
    drafts
}

/// Adds series for folders of sessions without an `_index.md`.
fn add_bare_series(
    layout: &Layout,
    bare_series: &mut Memo<String, Arc<SeriesDraft>>,
    drafts: &mut Drafts,
    out: &mut Vec<Diagnostic>,
) {
    let bare = |folder: &String| {
        let path = format!("content/{folder}");
        Arc::new(SeriesDraft { path, title: folder.clone(), ..SeriesDraft::default() })
    };
    for (folder, bare) in layout.folders.iter().zip(bare_series.map(&layout.folders, String::clone, bare)) {
        let id = Id::from(folder.as_str());
        if drafts.series.contains_key(&id) {
            continue;
        }
        let message = "the series has no _index.md";
        out.push(Diagnostic::warning(Code::SeriesWithoutIndex, &bare.path, None, message).help(format!(
            "create content/{folder}/_index.md with the title of the series and what its sessions have in \
             common"
        )));
        drafts.series.insert(id, bare);
    }
}
