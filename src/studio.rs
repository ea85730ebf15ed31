//! A site while it is edited: takes what changed in its files, gives the next state to be shown.
//!
//! Touches nothing but its arguments. Watching files is [`crate::io`]'s, showing pages likewise.

pub mod desk;

use std::sync::Arc;

use crate::atlas::Atlas;
use crate::diagnostic::{self, Diagnostic};
use crate::plan::Output;
use crate::site::{self, Inputs, Overrides, Site};
use crate::source::{File, Tree};

/// A change of one file.
#[derive(Clone, Debug)]
pub enum Change {
    /// The file is new, or has other contents; of a file that is only copied, any contents.
    Put(File),
    /// There is no file at this path any more.
    Gone(String),
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
pub struct Studio {
    atlas: Atlas,
    inputs: Inputs,
    last: Option<Arc<Snapshot>>,
}

impl Studio {
    /// Nothing is there yet: the first update brings all files.
    pub fn new(atlas: Atlas, overrides: Overrides) -> Self {
        Self { atlas, inputs: Inputs { tree: Tree::default(), overrides }, last: None }
    }

    /// The state after changes. `unreadable` is what is known of files that could not be read.
    pub fn update(&mut self, changes: Vec<Change>, unreadable: &[Diagnostic]) -> Arc<Snapshot> {
        let mut files = Vec::new();
        for change in changes {
            let path = match &change {
                Change::Put(file) => file.path.clone(),
                Change::Gone(path) => path.clone(),
            };
            let known = self.inputs.tree.files.binary_search_by(|file| file.path.cmp(&path));
            match (change, known) {
                (Change::Put(file), Ok(at)) => self.inputs.tree.files[at] = file,
                (Change::Put(file), Err(at)) => self.inputs.tree.files.insert(at, file),
                (Change::Gone(_), Ok(at)) => drop(self.inputs.tree.files.remove(at)),
                (Change::Gone(_), Err(_)) => {}
            }
            files.push(path);
        }
        files.sort_unstable();
        let prepared = site::prepare(&self.inputs, &self.atlas);
        let mut findings = prepared.diagnostics;
        findings.extend_from_slice(unreadable);
        diagnostic::sort(&mut findings);
        let last = self.last.as_ref();
        let of_findings = |file: &&File| findings.iter().any(|finding| finding.path == file.path);
        let site = prepared.site.map(Arc::new).or_else(|| last.and_then(|last| last.site.clone()));
        let step = standin(site.as_deref(), files);
        let snapshot = Arc::new(Snapshot {
            number: last.map_or(1, |last| last.number + 1),
            site,
            sources: Tree { files: self.inputs.tree.files.iter().filter(of_findings).cloned().collect() },
            findings,
            step,
        });
        self.last = Some(Arc::clone(&snapshot));
        snapshot
    }
}

/// A stand-in: what the browser side needs to be tried out.
fn standin(site: Option<&Site>, files: Vec<String>) -> Step {
    let mut step = Step { files, ..Step::default() };
    let Some(site) = site else { return step };
    let changed = |path: &String| step.files.binary_search(path).is_ok();
    for (path, output) in &site.plan.files {
        let is = match output {
            Output::Copy(source) => changed(source),
            Output::Skin(name) => match site.skin_files.statics.get(name) {
                Some(crate::render::skin::Static::Own(source)) => changed(source),
                _ => false,
            },
            _ => false,
        };
        if is {
            step.copies.push(path.clone());
        }
    }
    let session = site.proceedings.sessions.iter().find(|session| changed(&session.source));
    step.edited = session.map(|session| Place {
        page: Output::Page(
            crate::plan::route::Page::Session(session.id.clone()),
            site.plan.routes.default.clone(),
            1,
        ),
        fragment: None,
    });
    step
}
