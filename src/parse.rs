//! From files to drafts: what each file says, with names still as written and with their places.
//!
//! Checks form: which file is what, which keys it has, what kind of value stands at each. Whether a
//! name means anything is [`crate::resolve`]'s to say.

pub mod body;
pub mod config;
pub mod draft;
pub mod fields;
pub mod front_matter;
pub mod layout;
pub mod schema;
pub mod session;
pub mod unit;
pub mod vocabulary;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use url::Url;

use crate::atlas::Atlas;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::text::Id;
use crate::source::{Changes, Tree};
use body::Reading;
use draft::{Drafts, SeriesDraft, Vocabularies};
use layout::{Layout, Unit};
use unit::{Draft, Read};

/// What the command line changes in the configuration.
#[derive(Clone, Debug, Default)]
pub struct Overrides {
    /// `--base-url`
    pub base_url: Option<Url>,
    /// `--drafts`
    pub drafts: bool,
}

/// What the files of a site say.
pub struct Parsed {
    /// The configuration.
    pub config: Config,
    /// Everything else.
    pub drafts: Drafts,
    /// Which file is what.
    pub layout: Arc<Layout>,
    /// What was read for each unit of the layout, in its order.
    reads: Vec<Arc<Read>>,
    /// What is wrong with the vocabularies.
    vocabulary_findings: Vec<Diagnostic>,
    /// What is wrong.
    pub findings: Vec<Diagnostic>,
}

/// Reads every file of a site; of a site that has been read before, those that have changed since.
/// Nothing comes back if the configuration itself is unusable.
pub fn parse(
    tree: &Tree,
    atlas: &Atlas,
    overrides: &Overrides,
    before: Option<(&Parsed, &Changes)>,
    out: &mut Vec<Diagnostic>,
) -> Option<Parsed> {
    let mut findings = Vec::new();
    let Some(config) = config::parse(tree, atlas, overrides, &mut findings) else {
        out.extend(findings);
        return None;
    };
    let same_reading = |config: &Config, other: &Config| {
        (&config.language, &config.languages, config.raw_html)
            == (&other.language, &other.languages, other.raw_html)
    };
    let before = before.filter(|(before, _)| same_reading(&before.config, &config));
    let layout = match before {
        Some((before, changes)) if !changes.paths => Arc::clone(&before.layout),
        _ => Arc::new(layout::layout(tree, &config)),
    };
    let reads = reads(&layout, tree, &Reading::new(&config), before);
    let (vocabularies, vocabulary_findings) = vocabularies(tree, &config, before);
    findings.extend(layout.findings.iter().cloned());
    findings.extend_from_slice(&vocabulary_findings);
    findings.extend(reads.iter().flat_map(|read| read.findings.iter().cloned()));
    let drafts = drafts(&layout, &reads, vocabularies, before.map(|(before, _)| before), &mut findings);
    out.extend_from_slice(&findings);
    Some(Parsed { config, drafts, layout, reads, vocabulary_findings, findings })
}

impl Parsed {
    /// What a file below `content/` is a part of, and in which language.
    pub fn part_of(&self, path: &str) -> Option<(&Draft, &Lang)> {
        let files = BTreeSet::from([path.to_owned()]);
        units_of(&self.layout, &files).into_iter().find_map(|(at, unit)| {
            let translation = unit.translations.iter().find(|(_, file)| file == path);
            let original = unit.original.as_deref().filter(|file| *file == path);
            let lang = translation.map(|(lang, _)| lang).or(original.map(|_| &self.config.language))?;
            Some((&self.reads.get(at)?.draft, lang))
        })
    }
}

/// Every unit's files read; those of earlier times kept where they are the same.
fn reads(
    layout: &Layout,
    tree: &Tree,
    reading: &Reading,
    before: Option<(&Parsed, &Changes)>,
) -> Vec<Arc<Read>> {
    let read = |unit: &Unit| Arc::new(unit::read(unit, tree, reading));
    let Some((before, changes)) = before else { return layout.units.par_iter().map(read).collect() };
    let changed = |unit: &Unit| {
        let mut paths = unit.original.iter().chain(unit.translations.iter().map(|(_, path)| path));
        paths.any(|path| changes.files.contains(path))
    };
    if std::ptr::eq(layout, &*before.layout) {
        let mut reads = before.reads.clone();
        let touched = units_of(layout, &changes.files).into_par_iter();
        for (at, new) in touched.map(|(at, unit)| (at, read(unit))).collect::<Vec<_>>() {
            reads[at] = new;
        }
        return reads;
    }
    layout
        .units
        .par_iter()
        .map(|unit| {
            let same = before.layout.units.binary_search_by(|other| other.name.cmp(&unit.name)).ok();
            let same = same.filter(|at| before.layout.units[*at] == *unit && !changed(unit));
            same.map_or_else(|| read(unit), |at| Arc::clone(&before.reads[at]))
        })
        .collect()
}

/// The units that files may belong to.
fn units_of<'a>(layout: &'a Layout, files: &BTreeSet<String>) -> Vec<(usize, &'a Unit)> {
    let names = files.iter().filter_map(|path| path.strip_prefix("content/")).flat_map(|inner| {
        let folder = inner.rsplit_once('/').map(|(folder, _)| folder);
        let stem = inner.strip_suffix(".md").unwrap_or(inner);
        let untagged = stem.rsplit_once('.').map(|(name, _)| name);
        [folder, Some(stem), untagged].into_iter().flatten()
    });
    let places: BTreeSet<usize> = names
        .filter_map(|name| layout.units.binary_search_by(|unit| unit.name.as_str().cmp(name)).ok())
        .collect();
    places.into_iter().map(|at| (at, &layout.units[at])).collect()
}

fn vocabularies(
    tree: &Tree,
    config: &Config,
    before: Option<(&Parsed, &Changes)>,
) -> (Arc<Vocabularies>, Vec<Diagnostic>) {
    let is_touched = |changes: &Changes| {
        vocabulary::FILES.iter().any(|name| changes.files.contains(&format!("content/{name}")))
    };
    match before {
        Some((before, changes)) if !is_touched(changes) => {
            (Arc::clone(&before.drafts.vocabularies), before.vocabulary_findings.clone())
        }
        _ => {
            let mut findings = Vec::new();
            (Arc::new(vocabulary::parse(tree, config, &mut findings)), findings)
        }
    }
}

fn drafts(
    layout: &Layout,
    reads: &[Arc<Read>],
    vocabularies: Arc<Vocabularies>,
    before: Option<&Parsed>,
    out: &mut Vec<Diagnostic>,
) -> Drafts {
    let mut drafts = Drafts { vocabularies, ..Drafts::default() };
    let mut folders: Vec<&str> = Vec::new();
    for (unit, read) in layout.units.iter().zip(reads) {
        // Units come by name, so those of a folder come together.
        folders.extend(
            unit.name.split_once('/').map(|(folder, _)| folder).filter(|it| folders.last() != Some(it)),
        );
        match &read.draft {
            Draft::Page(page) => drafts.pages.push(Arc::clone(page)),
            Draft::Series(folder, series) => {
                drafts.series.insert(Id::from(folder.as_str()), Arc::clone(series));
            }
            Draft::Session(session) => drafts.sessions.push(Arc::clone(session)),
            Draft::None => {}
        }
    }
    for folder in folders {
        let id = Id::from(folder);
        if drafts.series.contains_key(&id) {
            continue;
        }
        let path = format!("content/{folder}");
        out.push(Diagnostic::warning(&path, None, "this series has no _index.md").help(format!(
            "create content/{folder}/_index.md with the series' title and what its sessions have in common"
        )));
        let known =
            before.and_then(|before| before.drafts.series.get(&id)).filter(|known| known.path == path);
        let series = known.cloned().unwrap_or_else(|| {
            Arc::new(SeriesDraft { path, title: folder.to_owned(), ..SeriesDraft::default() })
        });
        drafts.series.insert(id, series);
    }
    drafts
}
