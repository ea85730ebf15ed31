//! A site while it is edited: takes what changed in its files, gives the next state to be shown.
//!
//! Touches nothing but its arguments. Watching files is [`crate::io`]'s, showing pages likewise.

pub mod desk;
mod edit_position;
mod snapshot;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::atlas::Atlas;
use crate::content::parse::Parsed;
use crate::content::parse::files::CONFIG;
use crate::diagnostic::{self, Code, Diagnostic};
use crate::site::{self, Inputs, Overrides, PipelineMemory, Prepared, Site};
use crate::source::{Content, File, Tree};
use crate::time::moment::Moment;
pub use snapshot::{Delta, PagePosition, Snapshot};

/// A change of one file.
#[derive(Clone, Debug)]
pub enum Change {
    /// The file is new, or has other contents; of a file that is only copied, any contents.
    Put(File),
    /// There is no file at this path any more.
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

/// Makes one state after the other.
///
/// Files with errors are shown as they were when they last had none. So there are two states of the files:
/// as they are, which yields the diagnostics, and, while anything is wrong, as they are shown.
pub struct Workspace {
    atlas: Atlas,
    memory: PipelineMemory,
    inputs: Inputs,
    /// What files with errors held before; `None` if they were not there.
    last_good: BTreeMap<String, Option<Content>>,
    /// The moments of the embargoes in all files, of the last state.
    embargoes: Vec<Moment>,
    last: Option<Arc<Snapshot>>,
}

impl Workspace {
    /// Nothing is there yet: the first update brings all files.
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

    /// The state after changes. `unreadable` is what is known of files that could not be read.
    pub fn update(&mut self, changes: Vec<Change>, unreadable: &[Diagnostic]) -> Arc<Snapshot> {
        let before = apply(&mut self.inputs.tree, changes);
        let actual = site::prepare_with(&self.inputs, &self.atlas, &mut self.memory);
        let mut diagnostics = actual.diagnostics.clone();
        diagnostics.extend_from_slice(unreadable);
        diagnostics.extend(self.missing_configuration(unreadable));
        diagnostic::sort(&mut diagnostics);

        let faulty: BTreeSet<&str> =
            diagnostics.iter().filter(|it| it.is_error()).map(|it| it.path.as_str()).collect();
        let known: BTreeSet<String> = self.last_good.keys().cloned().collect();
        self.last_good.retain(|path, _| faulty.contains(path.as_str()));
        for (path, content) in &before {
            if faulty.contains(path.as_str()) && !known.contains(path) {
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

    /// The state at a later moment, when embargoes may have ended.
    pub fn later(&mut self, at: Moment, unreadable: &[Diagnostic]) -> Arc<Snapshot> {
        self.inputs.overrides.embargoes.at = Some(at);
        self.update(Vec::new(), unreadable)
    }

    /// The moment that the last state was made for.
    pub fn moment(&self) -> Option<Moment> {
        self.inputs.overrides.embargoes.at
    }

    /// The moments at which embargoes end or have ended, of the sessions in all files.
    pub fn embargoes(&self) -> &[Moment] {
        &self.embargoes
    }

    /// Who reads a site's files reports a configuration that cannot be read, but not that none is there.
    fn missing_configuration(&self, unreadable: &[Diagnostic]) -> Option<Diagnostic> {
        let is_known = self.inputs.tree.get(CONFIG).is_some()
            || unreadable.iter().any(|diagnostic| diagnostic.path == CONFIG);
        let missing = || {
            Diagnostic::error(Code::MissingConfiguration, CONFIG, None, "the configuration is gone")
                .help("put it back; until then the site is shown as it last was")
        };
        (!is_known).then(missing)
    }

    /// Notes the moment if another day has begun: what was in the future may no longer be. The next update
    /// follows it.
    pub fn note_day(&mut self, now: Moment) {
        let at = &mut self.inputs.overrides.embargoes.at;
        if at.is_some_and(|at| at.day() < now.day()) {
            *at = Some(now);
        }
    }

    /// The files as they are shown, and what came of them; `None` if they are shown as they are.
    fn shown(&mut self, actual: &Prepared) -> Option<(Inputs, Prepared)> {
        let is_shown_as_it_is = self.last_good.values().all(Option::is_none) && actual.site.is_some();
        if self.last_good.is_empty() || is_shown_as_it_is {
            return None;
        }
        let mut inputs = self.inputs.clone();
        for (path, content) in &self.last_good {
            // A file that was never without errors is shown as far as it goes.
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

/// Applies changes; gives back what stood there before.
fn apply(tree: &mut Tree, changes: Vec<Change>) -> BTreeMap<String, Option<Content>> {
    let mut before = BTreeMap::new();
    if tree.files.is_empty() {
        // The first ones come all at once.
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

/// Puts a content at a path, or takes the file away. Gives back what was there.
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

/// What led to a site. `tree` and `parsed` are what it was made from.
fn step(
    site: Option<&Site>,
    tree: &Tree,
    parsed: Option<&Parsed>,
    changed: &BTreeMap<String, Option<Content>>,
) -> Delta {
    // Whoever changes many files at once is not writing in one of them.
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

/// The published paths of files that are copied and have changed.
fn copies(site: &Site, tree: &Tree, changed: &BTreeMap<String, Option<Content>>) -> Vec<String> {
    let is_copied =
        |path: &&String| tree.get(path).is_some_and(|file| matches!(file.content, Content::Copied(_)));
    let copied: BTreeSet<&String> = changed.keys().filter(is_copied).collect();
    if copied.is_empty() { Vec::new() } else { site.published(&copied) }
}
