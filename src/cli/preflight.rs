//! Checks before publication, shared by several commands.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::checks::links::{self, FilePosition};
use crate::checks::preflight;
use crate::cli::console::Console;
use crate::cli::folders;
use crate::cli::guard::OutputGuard;
use crate::cli::progress::WorkProgress;
use crate::diagnostic::Diagnostic;
use crate::io::git::remote;
use crate::io::pictures::Resized;
use crate::io::{inspect, output, sizes};
use crate::site::{Inputs, Site};

pub(super) struct Preflight {
    /// All diagnostics, unsorted.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// External links, not yet checked, with their positions.
    pub(super) outside: BTreeMap<String, Vec<FilePosition>>,
}

/// Runs all checks on a site without writing it, and searches it with the guard.
pub(super) fn look(
    console: Console,
    root: &Path,
    inputs: &Inputs,
    site: &Site,
    guard: Option<&OutputGuard>,
) -> Preflight {
    let mut diagnostics = inspect::diagnostics(root, site.proceedings.config.guard.metadata, site.copied());
    let files = site.files();
    let progress = WorkProgress::new(console, "checking", files.len());
    let built_in = files.iter().filter(|(_, output)| site.is_built_in(output));
    let built_in: BTreeSet<&str> = built_in.map(|(path, _)| path.as_str()).collect();
    let search = |path: &str, bytes: &[u8]| {
        if let Some(guard) = guard.filter(|_| !built_in.contains(path)) {
            // The guard keeps what it finds.
            let _ = guard.search(path, None, bytes);
        }
    };
    let looked = links::check_links(site, &inputs.tree, &search, &|_| progress.step());
    if let Some(guard) = guard {
        guard.search_copies(root, site);
        diagnostics.extend(guard.diagnostics(site, &inputs.tree));
    }
    progress.finish();
    diagnostics.extend(looked.diagnostics);
    let remote = remote::address(root, &site.proceedings.config.publish.remote);
    diagnostics.extend(preflight::names(inputs, site));
    diagnostics.extend(preflight::address(inputs, site, remote.as_deref()));
    match folders::output(root, site.output()) {
        Ok(folder) => {
            let written = output::written(&folder);
            let sizes = sizes::sizes(site, root, &folder, &written, looked.made);
            diagnostics.extend(preflight::limits(site, remote.as_deref(), &sizes));
            diagnostics.extend(Resized::new(site, root, &folder, written).diagnostics());
        }
        Err(diagnostic) => diagnostics.push(diagnostic),
    }
    Preflight { diagnostics, outside: looked.external }
}
