//! A site while it is edited: takes what changed in its files, gives the next state to be shown.
//!
//! Touches nothing but its arguments. Watching files is [`crate::io`]'s, showing pages likewise.

mod affected;
pub mod desk;
mod edited;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::atlas::Atlas;
use crate::diagnostic::{self, Diagnostic};
use crate::model::moment::Moment;
use crate::parse::config::PATH as CONFIG;
use crate::plan::Output;
use crate::site::{self, Inputs, Overrides, Site, Stages};
use crate::source::{Changes, Content, File, Tree};

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

/// The site between two changes. Never changes itself.
pub struct Snapshot {
    /// Counts the states from 1.
    pub number: u64,
    /// The site as it can be shown: as the files have it where they are sound, and as they last had
    /// it where they are not. Nothing if it never could be shown.
    pub site: Option<Arc<Site>>,
    /// What is wrong with the files as they are now, sorted.
    pub findings: Vec<Diagnostic>,
    /// The files that the findings are about, for what stands there.
    pub sources: Tree,
    /// What led from the state before to this one.
    pub step: Step,
}

/// What led from one state to the next.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// The paths of the files that changed, sorted, relative to the site's root.
    pub files: Vec<String>,
    /// Files of the built site that are copied and have changed: their paths below the output
    /// folder.
    pub copies: Vec<String>,
    /// How many pages show something of what changed; nothing if it may be any.
    pub pages: Option<usize>,
    /// Where an editor may want to look.
    pub edited: Option<Place>,
}

/// A place on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The page.
    pub page: Output,
    /// The nearest heading above.
    pub fragment: Option<String>,
}

/// Makes one state after the other.
///
/// Files with errors are shown as they were when they last had none. So there are two lines of states:
/// that of the files as they are, which yields the findings, and, while anything is wrong, that of the
/// files as they are shown.
pub struct Studio {
    atlas: Atlas,
    actual: Line,
    shown: Option<Line>,
    /// What files with errors held before; nothing if they were not there.
    sound: BTreeMap<String, Option<Content>>,
    last: Option<Arc<Snapshot>>,
}

/// Files, and all that was made of them.
#[derive(Default)]
struct Line {
    inputs: Inputs,
    stages: Option<Stages>,
}

impl Studio {
    /// Nothing is there yet: the first update brings all files.
    pub fn new(atlas: Atlas, overrides: Overrides) -> Self {
        let actual = Line { inputs: Inputs { tree: Tree::default(), overrides }, stages: None };
        Self { atlas, actual, shown: None, sound: BTreeMap::new(), last: None }
    }

    /// The state after changes. `unreadable` is what is known of files that could not be read.
    pub fn update(&mut self, changes: Vec<Change>, unreadable: &[Diagnostic]) -> Arc<Snapshot> {
        let (changes, before) = apply(&mut self.actual.inputs.tree, changes);
        let stages = advance(&self.actual.inputs, self.actual.stages.as_ref(), &changes, &self.atlas);
        let mut findings = stages.findings.clone();
        findings.extend_from_slice(unreadable);
        findings.extend(self.missing_configuration(unreadable));
        diagnostic::sort(&mut findings);

        let faulty: BTreeSet<&str> =
            findings.iter().filter(|it| it.is_error()).map(|it| it.path.as_str()).collect();
        let were_sound: BTreeSet<String> = self.sound.keys().cloned().collect();
        self.sound.retain(|path, _| faulty.contains(path.as_str()));
        for (path, content) in &before {
            if faulty.contains(path.as_str()) && !were_sound.contains(path) {
                self.sound.insert(path.clone(), content.clone());
            }
        }
        let earlier = self.actual.stages.replace(stages);
        self.show(earlier, &changes, were_sound);

        let last = self.last.as_ref();
        let line = self.shown.as_ref().unwrap_or(&self.actual);
        let site = line.stages.as_ref().and_then(|stages| stages.site.clone());
        let site = site.or_else(|| last.and_then(|last| last.site.clone()));
        let step = step(last.and_then(|last| last.site.as_deref()), site.as_deref(), line, &before);
        let sources: BTreeSet<&str> = findings.iter().map(|finding| finding.path.as_str()).collect();
        let sources = sources.into_iter().filter_map(|path| self.actual.inputs.tree.get(path).cloned());
        let snapshot = Arc::new(Snapshot {
            number: last.map_or(1, |last| last.number + 1),
            site,
            sources: Tree { files: sources.collect() },
            findings,
            step,
        });
        self.last = Some(Arc::clone(&snapshot));
        snapshot
    }

    /// The state at a later moment, when embargoes may have ended.
    pub fn later(&mut self, at: Moment, unreadable: &[Diagnostic]) -> Arc<Snapshot> {
        for line in [Some(&mut self.actual), self.shown.as_mut()].into_iter().flatten() {
            line.inputs.overrides.embargoes.at = Some(at);
        }
        self.update(Vec::new(), unreadable)
    }

    /// The moment that the last state was made for.
    pub fn moment(&self) -> Option<Moment> {
        self.actual.inputs.overrides.embargoes.at
    }

    /// The moments at which embargoes end or have ended, of the sessions in all files.
    pub fn embargoes(&self) -> Vec<Moment> {
        let lines = [Some(&self.actual), self.shown.as_ref()].into_iter().flatten();
        let parsed = lines.filter_map(|line| line.stages.as_ref()?.parsed.as_ref());
        parsed.flat_map(|parsed| parsed.drafts.sessions.iter().filter_map(|draft| draft.embargo)).collect()
    }

    /// Who reads a site's files reports a configuration that cannot be read, but not that none is there.
    fn missing_configuration(&self, unreadable: &[Diagnostic]) -> Option<Diagnostic> {
        let is_known = self.actual.inputs.tree.get(CONFIG).is_some()
            || unreadable.iter().any(|finding| finding.path == CONFIG);
        let missing = || {
            Diagnostic::error(CONFIG, None, "the configuration is gone")
                .help("put it back; until then the site is shown as it last was")
        };
        (!is_known).then(missing)
    }

    /// Notes the moment if another day has begun: what was in the future may no longer be. The next update follows it.
    pub fn note_day(&mut self, now: Moment) {
        for line in [Some(&mut self.actual), self.shown.as_mut()].into_iter().flatten() {
            let at = &mut line.inputs.overrides.embargoes.at;
            if at.is_some_and(|at| at.day() < now.day()) {
                *at = Some(now);
            }
        }
    }

    /// Brings the files as they are shown up to date. `earlier` is what was made of the files as they
    /// were, `were_sound` names the files that then stood as they had been before.
    fn show(&mut self, earlier: Option<Stages>, changes: &Changes, were_sound: BTreeSet<String>) {
        let is_shown_as_it_is = self.sound.values().all(Option::is_none)
            && self.actual.stages.as_ref().is_some_and(|stages| stages.site.is_some());
        if self.sound.is_empty() || is_shown_as_it_is {
            self.shown = None;
            return;
        }
        let mut line =
            self.shown.take().unwrap_or_else(|| Line { inputs: self.actual.inputs.clone(), stages: earlier });
        let files = changes.files.iter().cloned().chain(were_sound).chain(self.sound.keys().cloned());
        let mut changes = Changes { files: files.collect(), paths: changes.paths };
        for path in &changes.files {
            let content = match self.sound.get(path) {
                Some(Some(content)) => Some(content.clone()),
                // One that was never sound is shown as far as it goes.
                _ => self.actual.inputs.tree.get(path).map(|file| file.content.clone()),
            };
            changes.paths |= put(&mut line.inputs.tree, path, content).is_other_path;
        }
        let mut stages = advance(&line.inputs, line.stages.as_ref(), &changes, &self.atlas);
        if stages.site.is_none() {
            for (path, _) in self.sound.iter().filter(|(_, content)| content.is_none()) {
                changes.paths |= put(&mut line.inputs.tree, path, None).is_other_path;
            }
            stages = advance(&line.inputs, line.stages.as_ref(), &changes, &self.atlas);
        }
        line.stages = Some(stages);
        self.shown = Some(line);
    }
}

fn advance(inputs: &Inputs, before: Option<&Stages>, changes: &Changes, atlas: &Atlas) -> Stages {
    site::stages(inputs, atlas, before.map(|before| (before, changes)))
}

/// Applies changes; gives back what is different, and what stood there before.
fn apply(tree: &mut Tree, changes: Vec<Change>) -> (Changes, BTreeMap<String, Option<Content>>) {
    let mut different = Changes::default();
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
        let put = put(tree, &path, content);
        different.paths |= put.is_other_path;
        different.files.insert(path.clone());
        before.entry(path).or_insert(put.before);
    }
    (different, before)
}

/// What putting a file did.
struct Put {
    before: Option<Content>,
    /// Whether there is now another path, or one less, or its file is of another kind.
    is_other_path: bool,
}

/// Puts a content at a path, or takes the file away.
fn put(tree: &mut Tree, path: &str, content: Option<Content>) -> Put {
    let place = match tree.files.last() {
        Some(last) if last.path.as_str() < path => Err(tree.files.len()),
        _ => tree.files.binary_search_by(|file| file.path.as_str().cmp(path)),
    };
    let is_read = |content: &Content| matches!(content, Content::Read(_));
    match (place, content) {
        (Ok(at), Some(content)) => {
            let before = std::mem::replace(&mut tree.files[at].content, content);
            let is_other_path = is_read(&before) != is_read(&tree.files[at].content);
            Put { before: Some(before), is_other_path }
        }
        (Ok(at), None) => Put { before: Some(tree.files.remove(at).content), is_other_path: true },
        (Err(at), Some(content)) => {
            tree.files.insert(at, File { path: path.to_owned(), content });
            Put { before: None, is_other_path: true }
        }
        (Err(_), None) => Put { before: None, is_other_path: false },
    }
}

/// What led from one site to the next.
fn step(
    before: Option<&Site>,
    now: Option<&Site>,
    line: &Line,
    changed: &BTreeMap<String, Option<Content>>,
) -> Step {
    let pages = before.zip(now).and_then(|(before, now)| affected::pages(before, now));
    // Whoever changes many files at once is not writing in one of them.
    let edited = (changed.len() <= 4).then(|| {
        let parsed = line.stages.as_ref()?.parsed.as_ref()?;
        let places = changed.iter().filter_map(|(path, before)| {
            let file = line.inputs.tree.get(path).map(|file| &file.content);
            edited::place(parsed, path, before.as_ref(), file)
        });
        places.into_iter().find(|place| now.is_some_and(|now| now.has(&place.page)))
    });
    Step {
        files: changed.keys().cloned().collect(),
        copies: now.map(|now| copies(now, line, changed)).unwrap_or_default(),
        pages,
        edited: edited.flatten(),
    }
}

/// The published paths of files that are copied and have changed.
fn copies(site: &Site, line: &Line, changed: &BTreeMap<String, Option<Content>>) -> Vec<String> {
    let is_copied = |path: &&String| {
        line.inputs.tree.get(path).is_some_and(|file| matches!(file.content, Content::Copied(_)))
    };
    let copied: BTreeSet<&String> = changed.keys().filter(is_copied).collect();
    if copied.is_empty() { Vec::new() } else { site.published(&copied) }
}
