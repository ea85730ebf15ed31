//! The build pipeline: from a tree of files to the content of every output.
//!
//! It is pure: no I/O, no clock, no global state.

mod localized;
mod search_entries;
mod fingerprint;
mod outputs;
mod skins;
pub mod workspace;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::atlas::Atlas;
use crate::content::parse::{self, Parsed};
use crate::content::{consequences, resolve};
use crate::diagnostic::{self, Code, Diagnostic};
use crate::i18n::lang::Lang;
use crate::images;
use crate::index::{Index, index};
use crate::model::proceedings::Proceedings;
use crate::pages::{self, Output, Plan, inventory};
use crate::render::assets::Assets;
use crate::render::skin::Skin;
use crate::render::sources::{SkinFiles, Static};
use crate::source::Tree;
use crate::view::context::{Variables, ViewContext};
use localized::LocalizedSite;
use skins::{Skins, skins};

pub use crate::content::parse::Overrides;
pub use crate::model::embargo::{EmbargoPolicy, Embargoed, Embargoes};
pub use fingerprint::Fingerprint;
pub use search_entries::Findable;

/// A resolved site, from which any of its files can be made.
pub struct Site {
    /// The record.
    pub proceedings: Arc<Proceedings>,
    /// The cross-index.
    pub index: Arc<Index>,
    /// The planned output.
    pub plan: Plan,
    /// Sources and static files of the skin.
    pub skin_files: Arc<SkinFiles>,
    assets: Arc<Assets>,
    localized: BTreeMap<Lang, LocalizedSite>,
    skin_diagnostics: Vec<Diagnostic>,
}

/// Content of an output file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payload {
    /// The content itself.
    Bytes(Vec<u8>),
    /// A copy of this file, relative to the site's root.
    Copy(String),
    /// A resized copy of the image in this file, with its width in pixels.
    Resized(String, usize),
}

/// Counts for the build summary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SiteCounts {
    /// Number of sessions, including drafts.
    pub sessions: usize,
    /// Number of drafts.
    pub drafts: usize,
    /// Number of pages in all languages, including later pages of lists.
    pub pages: usize,
    /// Number of languages.
    pub languages: usize,
}

/// Inputs of the pipeline.
#[derive(Clone, Debug, Default)]
pub struct Inputs {
    /// The files of the site.
    pub tree: Tree,
    /// Options of the command line.
    pub overrides: Overrides,
}

/// Result of the pipeline.
pub struct Prepared {
    /// Sorted by path and position.
    pub diagnostics: Vec<Diagnostic>,
    /// As complete as the files allow; `None` if the configuration or the skin is unusable. Not to be
    /// published if there are errors.
    pub site: Option<Arc<Site>>,
    /// The record, also without a usable skin; `None` if the configuration is unusable.
    pub record: Option<Arc<Proceedings>>,
    /// Sessions hidden only because of their embargo.
    pub waiting: Embargoed,
    /// The parsed files; `None` if the configuration is unusable.
    pub parsed: Option<Parsed>,
}

/// Cache of intermediate results between runs.
#[derive(Default)]
pub struct PipelineMemory {
    parse: parse::ParseMemory,
    resolve: resolve::ResolveMemory,
    skins: skins::SkinMemory,
}

/// Runs the pipeline for publication: there is no site if there are errors.
pub fn prepare(inputs: &Inputs, atlas: &Atlas) -> Prepared {
    let mut prepared = prepare_with(inputs, atlas, &mut PipelineMemory::default());
    if prepared.diagnostics.iter().any(Diagnostic::is_error) {
        prepared.site = None;
    }
    prepared
}

/// Adds errors about files that could not be read to the diagnostics of the others, without what follows from
/// them.
pub fn add_unreadable(diagnostics: &mut Vec<Diagnostic>, unreadable: impl IntoIterator<Item = Diagnostic>) {
    diagnostics.extend(unreadable);
    consequences::leave_out(&BTreeSet::new(), diagnostics);
    diagnostic::sort(diagnostics);
}

/// Runs the pipeline with a cache, and returns a site even if there are errors.
pub fn prepare_with(inputs: &Inputs, atlas: &Atlas, memory: &mut PipelineMemory) -> Prepared {
    let mut diagnostics = Vec::new();
    let PipelineMemory { parse: read, resolve: resolved, skins: compiled } = memory;
    let tree = &inputs.tree;
    let Some(parsed) = parse::parse(tree, atlas, &inputs.overrides, read, &mut diagnostics) else {
        diagnostic::sort(&mut diagnostics);
        let waiting = Embargoed::default();
        return Prepared { diagnostics, site: None, record: None, waiting, parsed: None };
    };
    let record = || {
        let resolved = resolve::resolve(&parsed, tree, atlas, resolved, &mut diagnostics);
        let index = index(&resolved.proceedings);
        (resolved, index)
    };
    // The record and the skins are independent.
    let ((resolved, index), skins) = rayon::join(record, || skins(tree, &parsed.config, compiled));
    let site = site(tree, &resolved.proceedings, Arc::new(index), skins, &mut diagnostics);
    consequences::leave_out(&parsed.unread, &mut diagnostics);
    diagnostic::sort(&mut diagnostics);
    Prepared {
        diagnostics,
        site: site.map(Arc::new),
        record: Some(resolved.proceedings),
        waiting: resolved.waiting,
        parsed: Some(parsed),
    }
}

/// Plans the output and assembles the site.
fn site(
    tree: &Tree,
    proceedings: &Arc<Proceedings>,
    index: Arc<Index>,
    skins: Skins,
    out: &mut Vec<Diagnostic>,
) -> Option<Site> {
    let Skins { files: skin_files, assets, by_language, diagnostics: skin_diagnostics } = skins;
    let statics: Vec<String> = skin_files.statics.keys().cloned().collect();
    let plan = pages::plan(proceedings, &index, tree, &statics, out);
    let localized = |(lang, skin)| (lang, LocalizedSite::new(skin, proceedings, &index));
    let localized: BTreeMap<Lang, LocalizedSite> = by_language.into_iter().map(localized).collect();
    out.extend(skin_diagnostics.iter().cloned());
    let is_whole = localized.len() == proceedings.config.languages.len();
    is_whole.then(|| Site {
        proceedings: Arc::clone(proceedings),
        index,
        plan,
        skin_files,
        assets,
        localized,
        skin_diagnostics,
    })
}

impl Site {
    /// All outputs with their paths below the output folder, sorted by path.
    pub fn files(&self) -> Vec<(String, Output)> {
        self.plan.files(&self.proceedings, &self.index)
    }

    /// The output at a path below the output folder.
    pub fn output_at(&self, path: &str) -> Option<Output> {
        self.plan.output_at(path, &self.proceedings, &self.index)
    }

    /// The same site with empty caches, which otherwise grow until it is dropped.
    #[must_use]
    pub fn afresh(&self) -> Self {
        let localized = |(lang, localized): (&Lang, &LocalizedSite)| {
            let skin = Arc::clone(&localized.skin);
            (lang.clone(), LocalizedSite::new(skin, &self.proceedings, &self.index))
        };
        Self {
            proceedings: Arc::clone(&self.proceedings),
            index: Arc::clone(&self.index),
            plan: self.plan.clone(),
            skin_files: Arc::clone(&self.skin_files),
            assets: Arc::clone(&self.assets),
            localized: self.localized.iter().map(localized).collect(),
            skin_diagnostics: self.skin_diagnostics.clone(),
        }
    }

    /// The language in which an output is rendered.
    pub fn language<'a>(&'a self, output: &'a Output) -> &'a Lang {
        match output {
            Output::Page(_, lang, _)
            | Output::Feed(_, lang)
            | Output::Calendar(_, lang)
            | Output::Redirect(_, lang) => lang,
            _ => &self.proceedings.config.language,
        }
    }

    /// Whether the page (or page of a list) or its feed exists.
    pub fn has(&self, output: &Output) -> bool {
        match output {
            Output::Page(page, lang, number) => {
                self.localized.contains_key(lang)
                    && inventory::parts(page, &self.proceedings, &self.index)
                        .is_some_and(|parts| *number <= parts)
            }
            Output::Feed(page, lang) => {
                self.localized.contains_key(lang) && inventory::exists(page, &self.proceedings, &self.index)
            }
            Output::Calendar(page, lang) => {
                self.localized.contains_key(lang) && inventory::has_calendar(page, &self.proceedings)
            }
            _ => true,
        }
    }

    /// Files of the site's root that are published unchanged, including images.
    pub fn copied(&self) -> impl Iterator<Item = &str> {
        self.plan.assets().filter_map(|(_, output)| match output {
            Output::Copy(path) => Some(path.as_str()),
            Output::Skin(name) => self.own_static(name),
            _ => None,
        })
    }

    /// The file of the site's root that replaces this static file of the skin.
    pub fn own_static(&self, name: &str) -> Option<&str> {
        match self.skin_files.statics.get(name) {
            Some(Static::Own(path)) => Some(path.as_str()),
            _ => None,
        }
    }

    /// Whether an output is a file of a built-in skin, which names nobody.
    pub fn is_built_in(&self, output: &Output) -> bool {
        let Output::Skin(name) = output else { return false };
        self.skin_files.statics.get(name).is_some_and(Static::is_built_in)
    }

    /// Widths of the resized copies of an image, in pixels.
    pub fn widths(&self, source: &str) -> Vec<usize> {
        self.proceedings.pictures.get(source).map(images::widths).unwrap_or_default()
    }

    /// Images with resized copies: output path by source path of the original.
    pub fn copied_smaller(&self) -> BTreeMap<&str, &str> {
        let smaller = self.plan.assets().filter_map(|(path, output)| match output {
            Output::Resized(source, width) => Some((images::original_of(path, *width)?, source.as_str())),
            _ => None,
        });
        smaller.collect()
    }

    /// Output paths of files in the site's root and of their resized copies.
    pub fn published(&self, files: &BTreeSet<&str>) -> Vec<String> {
        let is_one = |output: &Output| match output {
            Output::Copy(path) | Output::Resized(path, _) => files.contains(path.as_str()),
            Output::Skin(name) => self.own_static(name).is_some_and(|path| files.contains(path)),
            _ => false,
        };
        self.plan.assets().filter(|(_, output)| is_one(output)).map(|(path, _)| path.clone()).collect()
    }

    /// The output folder in the configuration.
    pub fn output(&self) -> &str {
        &self.proceedings.config.build.output
    }

    /// Counts of these outputs.
    pub fn summary(&self, files: &[Output]) -> SiteCounts {
        let sessions = &self.proceedings.sessions;
        SiteCounts {
            sessions: sessions.len(),
            drafts: sessions.iter().filter(|session| session.draft).count(),
            pages: files.iter().filter(|output| matches!(output, Output::Page(..))).count(),
            languages: self.proceedings.config.languages.len(),
        }
    }

    /// The inputs of views in a language.
    ///
    /// # Errors
    ///
    /// If the site does not have the language.
    pub fn context<'a>(&'a self, lang: &'a Lang) -> Result<ViewContext<'a>, Diagnostic> {
        let localized = self.localized(lang)?;
        Ok(ViewContext {
            proceedings: &self.proceedings,
            index: &self.index,
            plan: &self.plan,
            lang,
            locale: &localized.skin.locale,
            cache: &localized.cache,
            list_entries: localized,
            messages: localized,
            variables: &Variables::All,
        })
    }

    /// The skin in a language.
    ///
    /// # Errors
    ///
    /// If the site does not have the language.
    pub fn skin(&self, lang: &Lang) -> Result<&Skin, Diagnostic> {
        Ok(&*self.localized(lang)?.skin)
    }

    fn localized(&self, lang: &Lang) -> Result<&LocalizedSite, Diagnostic> {
        self.localized.get(lang).ok_or_else(|| {
            Diagnostic::error(
                Code::UnknownLanguage,
                "rapporteur.toml",
                None,
                format!("this site has no language `{lang}`"),
            )
        })
    }

    /// The error of the row template in a language, if any.
    fn row_error(&self, lang: &Lang) -> Option<&Diagnostic> {
        self.localized.get(lang).and_then(LocalizedSite::row_error)
    }
}
