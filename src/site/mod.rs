//! The site as a function from route to bytes, made from a tree of files.
//!
//! The whole pipeline in one call, without touching anything but its arguments.

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
use crate::content::resolve;
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

/// A site, ready to be asked for any of its files.
pub struct Site {
    /// The record.
    pub proceedings: Arc<Proceedings>,
    /// Its index, and what follows from it.
    pub index: Arc<Index>,
    /// What is where.
    pub plan: Plan,
    /// The skin's sources and files.
    pub skin_files: Arc<SkinFiles>,
    assets: Arc<Assets>,
    localized: BTreeMap<Lang, LocalizedSite>,
    skin_diagnostics: Vec<Diagnostic>,
}

/// What a file of the site consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payload {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of this file, relative to the site's root.
    Copy(String),
    /// A smaller copy of the picture in this file, so many points wide.
    Resized(String, usize),
}

/// Figures for a summary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SiteCounts {
    /// Sessions.
    pub sessions: usize,
    /// Those of them that are drafts.
    pub drafts: usize,
    /// Pages, in all languages and parts.
    pub pages: usize,
    /// Languages.
    pub languages: usize,
}

/// What a site is made from.
#[derive(Clone, Debug, Default)]
pub struct Inputs {
    /// The files.
    pub tree: Tree,
    /// What the command line asks for.
    pub overrides: Overrides,
}

/// What came of a site's files.
pub struct Prepared {
    /// All diagnostics, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// The site as whole as the files allow; `None` if they allow none. It may be published if no diagnostic is
    /// an error.
    pub site: Option<Arc<Site>>,
    /// What it does not have yet.
    pub waiting: Embargoed,
    /// What the files say; `None` if the configuration is unusable.
    pub parsed: Option<Parsed>,
}

/// What is remembered of the site's earlier states.
#[derive(Default)]
pub struct PipelineMemory {
    parse: parse::ParseMemory,
    resolve: resolve::ResolveMemory,
    skins: skins::SkinMemory,
}

/// Makes a site that may be published. It has none if any diagnostic is an error.
pub fn prepare(inputs: &Inputs, atlas: &Atlas) -> Prepared {
    let mut prepared = prepare_with(inputs, atlas, &mut PipelineMemory::default());
    if prepared.diagnostics.iter().any(Diagnostic::is_error) {
        prepared.site = None;
    }
    prepared
}

/// Makes a site as whole as its files allow, sooner if the memory has what did not change.
pub fn prepare_with(inputs: &Inputs, atlas: &Atlas, memory: &mut PipelineMemory) -> Prepared {
    let mut diagnostics = Vec::new();
    let PipelineMemory { parse: read, resolve: resolved, skins: compiled } = memory;
    let tree = &inputs.tree;
    let Some(parsed) = parse::parse(tree, atlas, &inputs.overrides, read, &mut diagnostics) else {
        diagnostic::sort(&mut diagnostics);
        return Prepared {
            diagnostics: diagnostics,
            site: None,
            waiting: Embargoed::default(),
            parsed: None,
        };
    };
    let record = || {
        let resolved = resolve::resolve(&parsed, tree, atlas, resolved, &mut diagnostics);
        let index = index(&resolved.proceedings);
        (resolved, index)
    };
    // The record asks nothing of how it will look.
    let ((resolved, index), skins) = rayon::join(record, || skins(tree, &parsed.config, compiled));
    let site = site(tree, &resolved.proceedings, Arc::new(index), skins, &mut diagnostics);
    diagnostic::sort(&mut diagnostics);
    Prepared {
        diagnostics: diagnostics,
        site: site.map(Arc::new),
        waiting: resolved.waiting,
        parsed: Some(parsed),
    }
}

/// The plan of a record, and with it the site.
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
    /// All files below the output folder, sorted by path.
    pub fn files(&self) -> Vec<(String, Output)> {
        self.plan.files(&self.proceedings, &self.index)
    }

    /// The file at a path below the output folder.
    pub fn output_at(&self, path: &str) -> Option<Output> {
        self.plan.output_at(path, &self.proceedings, &self.index)
    }

    /// The same site, of which nothing has been rendered yet. What a site has rendered for many of its
    /// files, it holds until it is dropped.
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

    /// The language in which a file is rendered.
    pub fn language<'a>(&'a self, output: &'a Output) -> &'a Lang {
        match output {
            Output::Page(_, lang, _) | Output::Feed(_, lang) | Output::Redirect(_, lang) => lang,
            _ => &self.proceedings.config.language,
        }
    }

    /// Whether there is such a page, as a part of a list or its feed.
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
            _ => true,
        }
    }

    /// The files of the site's root that are published as they are, pictures among them.
    pub fn copied(&self) -> impl Iterator<Item = &str> {
        self.plan.assets().filter_map(|(_, output)| match output {
            Output::Copy(path) => Some(path.as_str()),
            Output::Skin(name) => match self.skin_files.statics.get(name) {
                Some(Static::Own(path)) => Some(path.as_str()),
                _ => None,
            },
            _ => None,
        })
    }

    /// The widths in which a picture of the site is copied.
    pub fn widths(&self, source: &str) -> Vec<usize> {
        self.proceedings.pictures.get(source).map(images::widths).unwrap_or_default()
    }

    /// The pictures of which there are smaller copies: where each is published, and its file.
    pub fn copied_smaller(&self) -> BTreeMap<&str, &str> {
        let smaller = self.plan.assets().filter_map(|(path, output)| match output {
            Output::Resized(source, width) => Some((images::original_of(path, *width)?, source.as_str())),
            _ => None,
        });
        smaller.collect()
    }

    /// The paths below the output folder at which files of the site's root are published, and smaller
    /// copies of them.
    pub fn published(&self, files: &BTreeSet<&String>) -> Vec<String> {
        let is_one = |output: &Output| match output {
            Output::Copy(path) | Output::Resized(path, _) => files.contains(path),
            Output::Skin(name) => match self.skin_files.statics.get(name) {
                Some(Static::Own(path)) => files.contains(path),
                _ => false,
            },
            _ => false,
        };
        self.plan.assets().filter(|(_, output)| is_one(output)).map(|(path, _)| path.clone()).collect()
    }

    /// The folder that the site is written to, as the configuration names it.
    pub fn output(&self) -> &str {
        &self.proceedings.config.build.output
    }

    /// Figures for a summary of these files.
    pub fn summary(&self, files: &[Output]) -> SiteCounts {
        let sessions = &self.proceedings.sessions;
        SiteCounts {
            sessions: sessions.len(),
            drafts: sessions.iter().filter(|session| session.draft).count(),
            pages: files.iter().filter(|output| matches!(output, Output::Page(..))).count(),
            languages: self.proceedings.config.languages.len(),
        }
    }

    /// What a view in a language is built from.
    ///
    /// # Errors
    ///
    /// If the site has no such language.
    pub fn context<'a>(&'a self, lang: &'a Lang) -> Result<ViewContext<'a>, Diagnostic> {
        let localized = self.localized(lang)?;
        Ok(ViewContext {
            proceedings: &self.proceedings,
            index: &self.index,
            plan: &self.plan,
            lang,
            locale: &localized.skin.locale,
            cache: &localized.cache,
            rows: localized,
            variables: &Variables::All,
        })
    }

    /// The skin in a language of the site.
    ///
    /// # Errors
    ///
    /// If the site has no such language.
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

    /// What the template of rows got wrong in a language.
    fn row_error(&self, lang: &Lang) -> Option<&Diagnostic> {
        self.localized.get(lang).and_then(LocalizedSite::row_error)
    }
}
