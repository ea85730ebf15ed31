//! The site as a function from route to bytes, made from a tree of files.
//!
//! The whole pipeline in one call, without touching anything but its arguments.

mod dead_links;
mod fingerprint;
mod outputs;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::atlas::Atlas;
use crate::diagnostic::{self, Diagnostic};
use crate::index::cross::{self, Index};
use crate::lang::Lang;
use crate::model::proceedings::Proceedings;
use crate::parse;
use crate::plan::{self, Output, Plan};
use crate::render::skin::{self, Skin, SkinFiles};
use crate::resolve;
use crate::source::Tree;
use crate::view::parts::Html;
use crate::view::row;
use crate::view::scene::{self, Digest, Scene};

pub use crate::parse::Overrides;
pub use dead_links::dead_links;
pub use fingerprint::Fingerprint;

/// A site, ready to be asked for any of its files.
pub struct Site {
    /// The record.
    pub proceedings: Proceedings,
    /// Its index.
    pub index: Index,
    /// What follows from them.
    pub digest: Digest,
    /// Every file.
    pub plan: Plan,
    /// The skin's sources and files.
    pub skin_files: SkinFiles,
    skins: BTreeMap<Lang, Skin>,
    rows: BTreeMap<Lang, Vec<Html>>,
}

/// What a file of the site consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payload {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of this file, relative to the site's root.
    Copy(String),
}

/// Figures for a summary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
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
    /// What the command line changes in the configuration.
    pub overrides: Overrides,
}

/// A site that may be built, or what stands in its way.
pub struct Prepared {
    /// All findings, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// The site; nothing if any finding is an error.
    pub site: Option<Site>,
}

/// Makes a site of its files.
pub fn prepare(inputs: &Inputs, atlas: &Atlas) -> Prepared {
    let mut diagnostics = Vec::new();
    let site = assemble(&inputs.tree, &inputs.overrides, atlas, &mut diagnostics);
    diagnostic::sort(&mut diagnostics);
    let sound = !diagnostics.iter().any(Diagnostic::is_error);
    Prepared { diagnostics, site: site.filter(|_| sound) }
}

fn assemble(tree: &Tree, overrides: &Overrides, atlas: &Atlas, out: &mut Vec<Diagnostic>) -> Option<Site> {
    let (config, drafts) = parse::parse(tree, atlas, overrides, out)?;
    let skin_files = skin::files(tree, &config.skin, out);
    let proceedings = resolve::resolve(config, &drafts, tree, atlas, out);
    drop(drafts);
    let index = cross::index(&proceedings);
    let statics: Vec<String> = skin_files.statics.keys().cloned().collect();
    let plan = plan::plan(&proceedings, &index, tree, &statics, out);
    let digest = scene::digest(&proceedings, &index);
    let config = &proceedings.config;
    let mut skins = BTreeMap::new();
    for lang in &config.languages {
        skins.insert(lang.clone(), skin::compile(&skin_files, lang, &config.language, out)?);
    }
    let mut site = Site { proceedings, index, digest, plan, skin_files, skins, rows: BTreeMap::new() };
    // With an error anywhere no page will be asked for.
    if !out.iter().any(Diagnostic::is_error) {
        site.rows = rows(&site, out)?;
    }
    Some(site)
}

/// Every session's row in every language, rendered once and shared by all lists.
fn rows(site: &Site, out: &mut Vec<Diagnostic>) -> Option<BTreeMap<Lang, Vec<Html>>> {
    let mut rows = BTreeMap::new();
    for (lang, skin) in &site.skins {
        let scene = site.scene(lang);
        let rendered: Result<Vec<Html>, Diagnostic> = site
            .proceedings
            .sessions
            .par_iter()
            .map(|session| {
                let bytes = skin.render("row.html", &row::row(&scene, session))?;
                Ok(Html(String::from_utf8_lossy(&bytes).trim().into()))
            })
            .collect();
        match rendered {
            Ok(rendered) => {
                rows.insert(lang.clone(), rendered);
            }
            Err(finding) => {
                out.push(finding);
                return None;
            }
        }
    }
    Some(rows)
}

impl Site {
    /// The paths of all files below the output folder, sorted.
    pub fn paths(&self) -> Vec<String> {
        self.plan.files.iter().map(|(path, _)| path.clone()).collect()
    }

    /// What stands at the path of that place in [`Site::paths`].
    ///
    /// # Errors
    ///
    /// What a template got wrong.
    pub fn render(&self, at: usize) -> Result<Payload, Diagnostic> {
        match self.plan.files.get(at) {
            Some((_, output)) => outputs::render(self, output),
            None => Ok(Payload::Bytes(Vec::new())),
        }
    }

    /// The file at a path below the output folder.
    pub fn output_at(&self, path: &str) -> Option<&Output> {
        let at = self.plan.files.binary_search_by(|(other, _)| other.as_str().cmp(path)).ok()?;
        self.plan.files.get(at).map(|(_, output)| output)
    }

    /// What a file consists of.
    ///
    /// # Errors
    ///
    /// What a template got wrong.
    pub fn make(&self, output: &Output) -> Result<Payload, Diagnostic> {
        outputs::render(self, output)
    }

    /// The folder that the site is written to, as the configuration names it.
    pub fn output(&self) -> &str {
        &self.proceedings.config.build.output
    }

    /// Figures for a summary.
    pub fn summary(&self) -> Counts {
        let sessions = &self.proceedings.sessions;
        Counts {
            sessions: sessions.len(),
            drafts: sessions.iter().filter(|session| session.draft).count(),
            pages: self.plan.files.iter().filter(|(_, output)| matches!(output, Output::Page(..))).count(),
            languages: self.proceedings.config.languages.len(),
        }
    }

    /// What a view in a language is built from.
    pub fn scene<'a>(&'a self, lang: &'a Lang) -> Scene<'a> {
        Scene {
            proceedings: &self.proceedings,
            index: &self.index,
            digest: &self.digest,
            plan: &self.plan,
            lang,
            rows: self.rows.get(lang).map(Vec::as_slice).unwrap_or_default(),
        }
    }

    /// The skin in a language of the site.
    ///
    /// # Errors
    ///
    /// If the site has no such language.
    pub fn skin(&self, lang: &Lang) -> Result<&Skin, Diagnostic> {
        let missing =
            || Diagnostic::error("rapporteur.toml", None, format!("this site has no language `{lang}`"));
        self.skins.get(lang).ok_or_else(missing)
    }
}
