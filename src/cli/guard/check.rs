//! The command `rapporteur guard check`: searches what would be public, or the sources.

use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::opened::{GuardState, KeyPrompt, open};
use super::output_guard::OutputGuard;
use super::public_log::without_names;
use crate::atlas;
use crate::checks::guard::{in_attachments, search_published, sources as source_diagnostics};
use crate::cli::console::Console;
use crate::cli::exit_status::ExitStatus;
use crate::cli::report::report;
use crate::diagnostic::{self, Diagnostic};
use crate::guard::seal::SEALED;
use crate::guard::search::{Matcher, SearchMemory};
use crate::io::git;
use crate::io::guard::searchable_bytes;
use crate::io::load;
use crate::site::{self, Inputs, Overrides, Payload};
use crate::source::{Content, File, Tree};

/// Searches every file of the site as it would be built.
pub(super) fn site(console: Console, root: &Path, overrides: Overrides) -> anyhow::Result<ExitStatus> {
    let state = open(root, KeyPrompt::Ask)?;
    if let Some(status) = unusable(console, root, &state)? {
        return Ok(status);
    }
    let (tree, mut diagnostics) = load::load(root)?;
    let inputs = Inputs { tree, overrides };
    let prepared = site::prepare(&inputs, &atlas::atlas());
    diagnostics.extend(prepared.diagnostics);
    let Some(site) = prepared.site else {
        diagnostics.retain(Diagnostic::is_error);
        report(console, root, &inputs.tree, &without_names(console, &state, &inputs.tree, diagnostics))?;
        console.remark("the site cannot be searched until these errors are fixed")?;
        return Ok(ExitStatus::Faulty);
    };
    let Some(matcher) = state.matcher(&site.proceedings) else { return Ok(ExitStatus::Faulty) };
    let guard = OutputGuard::new(matcher);
    let files = site.files();
    let mut found: Vec<Diagnostic> = files
        .par_iter()
        .filter(|(_, output)| !site.is_built_in(output))
        .filter_map(|(path, output)| match site.make(output) {
            Ok(Payload::Bytes(bytes)) => {
                // The guard keeps what it finds.
                let _ = guard.search(path, None, &bytes);
                None
            }
            Ok(Payload::Copy(_) | Payload::Resized(..)) => None,
            Err(diagnostic) => Some(diagnostic),
        })
        .collect();
    guard.search_copies(root, &site);
    found.extend(guard.diagnostics(&site, &inputs.tree));
    finish(console, root, &state, &inputs.tree, found, &format!("{} files", files.len()))
}

/// Searches the sources, published or not; only those that Git would commit if `staged`.
pub(super) fn sources(console: Console, root: &Path, staged: bool) -> anyhow::Result<ExitStatus> {
    let state = open(root, KeyPrompt::Ask)?;
    if let Some(status) = unusable(console, root, &state)? {
        return Ok(status);
    }
    let (site_tree, unreadable) = load::load(root)?;
    let Some(matcher) = source_matcher(&state, &site_tree) else { return Ok(ExitStatus::Faulty) };
    let (tree, copies): (Tree, Vec<(String, Vec<u8>)>) = if staged {
        let (texts, others) = git::open(root)?.staged()?.into_iter().partition(|(_, bytes)| is_text(bytes));
        (tree(texts), others)
    } else {
        let others = site_tree.files.iter().filter(|file| !file.content.is_text());
        let read = |file: &File| Some((file.path.clone(), searchable_bytes(&root.join(&file.path)).ok()?));
        let copies: Vec<_> = others.filter_map(read).collect();
        (site_tree, copies)
    };
    let mut found = source_diagnostics(&matcher, &tree);
    found.extend(unreadable);
    let in_copies: Vec<_> = copies
        .par_iter()
        .map_init(SearchMemory::default, |memory, (path, bytes)| {
            search_published(&matcher, path, Some(path), bytes, memory)
        })
        .collect();
    found.extend(in_attachments(&in_copies.concat()));
    let count = tree.files.len() + if staged { copies.len() } else { 0 };
    finish(console, root, &state, &tree, found, &format!("{count} files"))
}

/// The names on the roster, without those that the site calls public, as far as its files can be read.
fn source_matcher(state: &GuardState, tree: &Tree) -> Option<Matcher> {
    let inputs = Inputs { tree: tree.clone(), overrides: Overrides { drafts: true, ..Overrides::default() } };
    let prepared = site::prepare_with(&inputs, &atlas::atlas(), &mut site::PipelineMemory::default());
    match prepared.site {
        Some(site) => state.matcher(&site.proceedings),
        None => {
            let (roster, digester) = state.roster()?;
            Some(Matcher::new(roster, digester, None))
        }
    }
}

fn is_text(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| !text.contains('\0'))
}

fn tree(texts: Vec<(String, Vec<u8>)>) -> Tree {
    let file = |(path, bytes): (String, Vec<u8>)| File { path, content: Content::Text(Arc::from(bytes)) };
    let mut files: Vec<File> = texts.into_iter().map(file).collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Tree { files }
}

/// Says why there is nothing to search for.
fn unusable(console: Console, root: &Path, state: &GuardState) -> anyhow::Result<Option<ExitStatus>> {
    match state {
        GuardState::Open(_) => Ok(None),
        GuardState::Absent => {
            console.remark(&format!("there is no {SEALED}, so there are no names to search for"))?;
            Ok(Some(ExitStatus::Fine))
        }
        // Here, a missing key is no warning beside other results: there are none.
        GuardState::Unusable(diagnostic) => {
            let diagnostic = Diagnostic { severity: diagnostic::Severity::Error, ..diagnostic.clone() };
            report(console, root, &Tree::default(), &[diagnostic])?;
            Ok(Some(ExitStatus::Faulty))
        }
    }
}

fn finish(
    console: Console,
    root: &Path,
    state: &GuardState,
    tree: &Tree,
    found: Vec<Diagnostic>,
    searched: &str,
) -> anyhow::Result<ExitStatus> {
    let mut found = without_names(console, state, tree, found);
    diagnostic::sort(&mut found);
    report(console, root, tree, &found)?;
    if found.is_empty() && console.prints_summary() {
        console.print(&format!(
            "no names of the roster found in {searched}; this is no proof that there are none\n"
        ))?;
    }
    Ok(if found.iter().any(Diagnostic::is_error) { ExitStatus::Faulty } else { ExitStatus::Fine })
}
