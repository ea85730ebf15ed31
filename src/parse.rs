//! From files to drafts: what each file says, with names still as written and with their places.
//!
//! Checks form: which file is what, which keys it has, what kind of value stands at each. Whether a
//! name means anything is [`crate::resolve`]'s to say.

pub mod body;
pub mod config;
pub mod draft;
pub mod fields;
mod forms;
pub mod front_matter;
pub mod layout;
mod misplaced;
mod people;
mod placeholders;
mod remarks;
pub mod schema;
pub mod session;
mod skin_options;
mod texts;
pub mod unit;
pub mod vocabulary;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use url::Url;

use crate::atlas::Atlas;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::embargo::Embargoes;
use crate::model::text::Id;
use crate::slug::nfc;
use crate::source::{Changes, PORTION, Tree};
use body::Reading;
use draft::{Drafts, SeriesDraft, Vocabularies};
use layout::{Layout, Unit};
use unit::{Draft, Read};

/// What the command line asks for beside, or in place of, the configuration.
#[derive(Clone, Debug, Default)]
pub struct Overrides {
    /// `--base-url`
    pub base_url: Option<Url>,
    /// `--drafts`
    pub drafts: bool,
    /// `--at`, and whether sessions under embargo are shown all the same.
    pub embargoes: Embargoes,
}

/// What the files of a site say.
pub struct Parsed {
    /// The configuration.
    pub config: Config,
    /// Everything else.
    pub drafts: Drafts,
    /// The moment that they are read for.
    pub embargoes: Embargoes,
    /// Which file is what.
    pub layout: Arc<Layout>,
    reading: Arc<Reading>,
    reads: Reads,
    /// What is wrong with the vocabularies.
    vocabulary_findings: Vec<Diagnostic>,
}

/// What was read for each unit of the layout, in its order.
#[derive(Clone, Default)]
struct Reads {
    all: Vec<Arc<Read>>,
    /// The places of those with findings.
    noted: BTreeSet<usize>,
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
    let config = config::parse(tree, atlas, overrides, out)?;
    let same_reading = |config: &Config, other: &Config| {
        (&config.language, &config.languages, config.raw_html)
            == (&other.language, &other.languages, other.raw_html)
    };
    let before = before.filter(|(before, _)| same_reading(&before.config, &config));
    let layout = || match before {
        Some((before, changes)) if !changes.paths => Arc::clone(&before.layout),
        _ => Arc::new(layout::layout(tree, &config)),
    };
    let reading =
        || before.map_or_else(|| Arc::new(Reading::new(&config)), |(before, _)| Arc::clone(&before.reading));
    let vocabularies = || vocabularies(tree, &config, before);
    let (layout, (reading, (vocabularies, vocabulary_findings))) =
        rayon::join(layout, || (reading(), vocabularies()));
    let (reads, mut drafts) = match before.filter(|(before, _)| Arc::ptr_eq(&before.layout, &layout)) {
        Some((before, changes)) => read_again(&layout, tree, &reading, before, changes),
        None => {
            let reads = read_all(&layout, tree, &reading, before);
            let drafts = drafts(&reads);
            (reads, drafts)
        }
    };
    drafts.vocabularies = vocabularies;
    out.extend(layout.findings.iter().cloned());
    out.extend_from_slice(&vocabulary_findings);
    let noted = reads.noted.iter().filter_map(|at| reads.all.get(*at));
    out.extend(noted.flat_map(|read| read.findings.iter().cloned()));
    add_series_without_a_file(&layout, before.map(|(before, _)| before), &mut drafts, out);
    let embargoes = overrides.embargoes;
    Some(Parsed { config, drafts, embargoes, layout, reading, reads, vocabulary_findings })
}

impl Parsed {
    /// Lets go of everything on all processors at once: there are many small parts.
    pub fn give_up(self) {
        drop(self.drafts);
        self.reads.all.into_par_iter().for_each(drop);
    }

    /// What a file below `content/` is a part of, and in which language.
    pub fn part_of(&self, path: &str) -> Option<(&Draft, &Lang)> {
        let files = BTreeSet::from([path.to_owned()]);
        units_of(&self.layout, &files).into_iter().find_map(|(at, unit)| {
            let translation = unit.translations.iter().find(|(_, file)| file == path);
            let original = unit.original.as_deref().filter(|file| *file == path);
            let lang = translation.map(|(lang, _)| lang).or(original.map(|_| &self.config.language))?;
            Some((&self.reads.all.get(at)?.draft, lang))
        })
    }
}

/// Every unit read; those of another layout kept where they are the same.
fn read_all(layout: &Layout, tree: &Tree, reading: &Reading, before: Option<(&Parsed, &Changes)>) -> Reads {
    let kept = |unit: &Unit| {
        let (before, changes) = before?;
        let at = before.layout.units.binary_search_by(|other| other.name.cmp(&unit.name)).ok()?;
        let mut paths = unit.original.iter().chain(unit.translations.iter().map(|(_, path)| path));
        let is_same = before.layout.units[at] == *unit && !paths.any(|path| changes.files.contains(path));
        is_same.then(|| Arc::clone(&before.reads.all[at]))
    };
    let read = |unit: &Unit| kept(unit).unwrap_or_else(|| Arc::new(unit::read(unit, tree, reading)));
    let all: Vec<Arc<Read>> = layout.units.par_iter().with_max_len(PORTION).map(read).collect();
    let noted = all.iter().enumerate().filter(|(_, read)| !read.findings.is_empty()).map(|(at, _)| at);
    Reads { noted: noted.collect(), all }
}

/// Of the same layout, only the units whose files have changed.
fn read_again(
    layout: &Layout,
    tree: &Tree,
    reading: &Reading,
    before: &Parsed,
    changes: &Changes,
) -> (Reads, Drafts) {
    let mut reads = before.reads.clone();
    let (mut sessions, mut is_all) = (Vec::new(), true);
    let touched = units_of(layout, &changes.files).into_par_iter();
    for (at, read) in touched.map(|(at, unit)| (at, unit::read(unit, tree, reading))).collect::<Vec<_>>() {
        if read.findings.is_empty() {
            reads.noted.remove(&at);
        } else {
            reads.noted.insert(at);
        }
        let old = std::mem::replace(&mut reads.all[at], Arc::new(read));
        match (&old.draft, &reads.all[at].draft) {
            (Draft::Session(old), Draft::Session(new)) => {
                sessions.push((Arc::clone(old), Arc::clone(new)));
            }
            _ => is_all = false,
        }
    }
    // Sessions are many and the rest is little: they are put in the place of what they were.
    if !is_all {
        let drafts = drafts(&reads);
        return (reads, drafts);
    }
    let mut drafts = before.drafts.clone();
    for (old, new) in sessions {
        if let Some(draft) = drafts.sessions.iter_mut().find(|draft| Arc::ptr_eq(draft, &old)) {
            *draft = new;
        }
    }
    (reads, drafts)
}

/// The units that files may belong to.
fn units_of<'a>(layout: &'a Layout, files: &BTreeSet<String>) -> Vec<(usize, &'a Unit)> {
    let files: Vec<Cow<'_, str>> = files.iter().map(|path| nfc(path)).collect();
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

fn drafts(reads: &Reads) -> Drafts {
    let mut drafts = Drafts::default();
    for read in &reads.all {
        match &read.draft {
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

/// Every folder with sessions is a series, whether it says so or not.
fn add_series_without_a_file(
    layout: &Layout,
    before: Option<&Parsed>,
    drafts: &mut Drafts,
    out: &mut Vec<Diagnostic>,
) {
    for folder in &layout.folders {
        let id = Id::from(folder.as_str());
        let path = format!("content/{folder}");
        if drafts.series.get(&id).is_some_and(|series| series.path != path) {
            continue;
        }
        out.push(Diagnostic::warning(&path, None, "this series has no _index.md").help(format!(
            "create content/{folder}/_index.md with the series' title and what its sessions have in common"
        )));
        let known =
            before.and_then(|before| before.drafts.series.get(&id)).filter(|known| known.path == path);
        let series = known.cloned().unwrap_or_else(|| {
            Arc::new(SeriesDraft { path, title: folder.clone(), ..SeriesDraft::default() })
        });
        drafts.series.insert(id, series);
    }
}
