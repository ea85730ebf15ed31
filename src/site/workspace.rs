//! A site that is edited: applies file changes and builds the next snapshot.
//!
//! It is pure; [`crate::io`] watches files and serves pages.

pub mod desk;
mod edit_position;
mod snapshot;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::atlas::Atlas;
use crate::content::parse::Parsed;
use crate::content::parse::files::CONFIG;
use crate::diagnostic::{Code, Diagnostic};
use crate::site::{self, Inputs, Overrides, PipelineMemory, Prepared, Site};
use crate::source::{Content, File, Tree};
use crate::time::moment::Moment;
pub use snapshot::{Delta, PagePosition, Snapshot};

/// A change of a file.
#[derive(Clone, Debug)]
pub enum Change {
    /// The file is new or its content changed. For copied files, the content is unknown.
    Put(File),
    /// The file was removed.
    Gone(String),
}

impl Change {
    /// The path of the file.
    pub fn path(&self) -> &str {
        match self {
            Self::Put(file) => &file.path,
            Self::Gone(path) => path,
        }
    }
}

/// Builds a snapshot after each change.
///
/// Files with errors are replaced by their last version without errors. There are thus two builds: one of the
/// actual files, for diagnostics, and, while there are errors, one of the files to show.
pub struct Workspace {
    atlas: Atlas,
    memory: PipelineMemory,
    inputs: Inputs,
    /// Last content without errors of each file that has errors; `None` if there is none.
    last_good: BTreeMap<String, Option<Content>>,
    /// Ends of all embargoes in the last snapshot.
    embargoes: Vec<Moment>,
    last: Option<Arc<Snapshot>>,
}

impl Workspace {
    /// Starts empty: the first update adds all files.
    pub fn new(atlas: Atlas, overrides: Overrides) -> Self {
        Self {
            atlas,
            memory: PipelineMemory::default(),
            inputs: Inputs { tree: Tree::default(), overrides },
            last_good: BTreeMap::new(),
            embargoes: Vec::new(),
            last: None,
        }
    }

    /// Applies changes. `unreadable` are errors about files that could not be read.
    pub fn update(&mut self, changes: Vec<Change>, unreadable: &[Diagnostic]) -> Arc<Snapshot> {
        let before = apply(&mut self.inputs.tree, changes);
        let actual = site::prepare_with(&self.inputs, &self.atlas, &mut self.memory);
        let mut diagnostics = actual.diagnostics.clone();
        let missing = self.missing_configuration(unreadable);
        site::add_unreadable(&mut diagnostics, unreadable.iter().cloned().chain(missing));

        let faulty: BTreeSet<&str> =
            diagnostics.iter().filter(|it| it.is_error()).map(|it| it.path.as_str()).collect();
        let already_held: BTreeSet<String> = self.last_good.keys().cloned().collect();
        self.last_good.retain(|path, _| faulty.contains(path.as_str()));
        for (path, content) in &before {
            if faulty.contains(path.as_str()) && !already_held.contains(path) {
                self.last_good.insert(path.clone(), content.clone());
            }
        }
        let shown = self.shown(&actual);
        let states = [Some(&actual), shown.as_ref().map(|(_, prepared)| prepared)];
        let parsed = states.into_iter().flatten().filter_map(|prepared| prepared.parsed.as_ref());
        let drafts = parsed.flat_map(|parsed| &parsed.drafts.sessions);
        self.embargoes = drafts.filter_map(|draft| draft.embargo).collect();

        let (tree, prepared) = shown
            .as_ref()
            .map_or((&self.inputs.tree, &actual), |(inputs, prepared)| (&inputs.tree, prepared));
        let last = self.last.as_ref();
        let site = prepared.site.clone().or_else(|| last.and_then(|last| last.site.clone()));
        let step = step(site.as_deref(), tree, prepared.parsed.as_ref(), &before);
        let sources: BTreeSet<&str> = diagnostics.iter().map(|diagnostic| diagnostic.path.as_str()).collect();
        let sources = sources.into_iter().filter_map(|path| self.inputs.tree.get(path).cloned());
        let snapshot = Arc::new(Snapshot {
            number: last.map_or(1, |last| last.number + 1),
            site,
            sources: Tree { files: sources.collect() },
            diagnostics,
            step,
        });
        self.last = Some(Arc::clone(&snapshot));
        snapshot
    }

    /// The snapshot at a later time, when embargoes may have ended.
    pub fn later(&mut self, at: Moment, unreadable: &[Diagnostic]) -> Arc<Snapshot> {
        self.inputs.overrides.embargoes.at = Some(at);
        self.update(Vec::new(), unreadable)
    }

    /// The time for which the last snapshot was built.
    pub fn moment(&self) -> Option<Moment> {
        self.inputs.overrides.embargoes.at
    }

    /// Ends of all embargoes, past or future.
    pub fn embargoes(&self) -> &[Moment] {
        &self.embargoes
    }

    /// Reports a missing configuration, unless reading it failed, which is already reported.
    fn missing_configuration(&self, unreadable: &[Diagnostic]) -> Option<Diagnostic> {
        let is_known = self.inputs.tree.get(CONFIG).is_some()
            || unreadable.iter().any(|diagnostic| diagnostic.path == CONFIG);
        let missing = || {
            Diagnostic::error(Code::MissingConfiguration, CONFIG, None, "rapporteur.toml was removed")
                .help("restore it; until then, the preview shows the last version")
        };
        (!is_known).then(missing)
    }

    /// Sets the time if the day has changed, since future dates may no longer be so. Used by the next update.
    pub fn note_day(&mut self, now: Moment) {
        let at = &mut self.inputs.overrides.embargoes.at;
        if at.is_some_and(|at| at.day() < now.day()) {
            *at = Some(now);
        }
    }

    /// The inputs to show and their result; `None` if they are the actual files.
    fn shown(&mut self, actual: &Prepared) -> Option<(Inputs, Prepared)> {
        let is_shown_as_it_is = self.last_good.values().all(Option::is_none) && actual.site.is_some();
        if self.last_good.is_empty() || is_shown_as_it_is {
            return None;
        }
        let mut inputs = self.inputs.clone();
        for (path, content) in &self.last_good {
            // A file that never was without errors is used as it is.
            if let Some(content) = content {
                put(&mut inputs.tree, path, Some(content.clone()));
            }
        }
        let mut prepared = site::prepare_with(&inputs, &self.atlas, &mut self.memory);
        if prepared.site.is_none() {
            for (path, _) in self.last_good.iter().filter(|(_, content)| content.is_none()) {
                put(&mut inputs.tree, path, None);
            }
            prepared = site::prepare_with(&inputs, &self.atlas, &mut self.memory);
        }
        Some((inputs, prepared))
    }
}

/// Applies changes, and returns the previous contents.
fn apply(tree: &mut Tree, changes: Vec<Change>) -> BTreeMap<String, Option<Content>> {
    let mut before = BTreeMap::new();
    if tree.files.is_empty() {
        // The first update adds all files.
        tree.files.reserve(changes.len());
    }
    for change in changes {
        let (path, content) = match change {
            Change::Put(file) => (file.path, Some(file.content)),
            Change::Gone(path) => (path, None),
        };
        let old = put(tree, &path, content);
        before.entry(path).or_insert(old);
    }
    before
}

/// Replaces or removes a file, and returns its previous content.
fn put(tree: &mut Tree, path: &str, content: Option<Content>) -> Option<Content> {
    let place = match tree.files.last() {
        Some(last) if last.path.as_str() < path => Err(tree.files.len()),
        _ => tree.files.binary_search_by(|file| file.path.as_str().cmp(path)),
    };
    match (place, content) {
        (Ok(at), Some(content)) => Some(std::mem::replace(&mut tree.files[at].content, content)),
        (Ok(at), None) => Some(tree.files.remove(at).content),
        (Err(at), Some(content)) => {
            tree.files.insert(at, File { path: path.to_owned(), content });
            None
        }
        (Err(_), None) => None,
    }
}

/// The difference from the previous snapshot.
fn step(
    site: Option<&Site>,
    tree: &Tree,
    parsed: Option<&Parsed>,
    changed: &BTreeMap<String, Option<Content>>,
) -> Delta {
    // Many changes at once do not come from an editor.
    let edited = (changed.len() <= 4).then(|| {
        let places = changed.iter().filter_map(|(path, before)| {
            edit_position::place(parsed?, path, before.as_ref(), tree.get(path).map(|file| &file.content))
        });
        places.into_iter().find(|place| site.is_some_and(|site| site.has(&place.page)))
    });
    Delta {
        files: changed.keys().cloned().collect(),
        copies: site.map(|site| copies(site, tree, changed)).unwrap_or_default(),
        edited: edited.flatten(),
    }
}

/// Output paths of copied files that changed.
fn copies(site: &Site, tree: &Tree, changed: &BTreeMap<String, Option<Content>>) -> Vec<String> {
    let is_copied = |path: &&str| tree.get(path).is_some_and(|file| !file.content.is_text());
    let copied: BTreeSet<&str> = changed.keys().map(String::as_str).filter(is_copied).collect();
    if copied.is_empty() { Vec::new() } else { site.published(&copied) }
}
