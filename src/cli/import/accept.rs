//! Makes sure that a site with the drafts builds: what it does not accept goes behind `#`, with the reason.

use std::ops::Range;

use super::new_draft::NewDraft;
use super::outcome::ImportOutcome;
use crate::atlas::atlas;
use crate::checks::guard;
use crate::cli::guard::GuardState;
use crate::diagnostic::Diagnostic;
use crate::guard::search::Matcher;
use crate::import::problem::{ImportRemark, RemarkKind};
use crate::site::{self, Inputs, Overrides, PipelineMemory};
use crate::source::{Content, Tree};

/// How often a site with the drafts is checked: one fact can hide the errors of another.
const ROUNDS: usize = 6;

/// Corrects drafts, and searches them for names on the roster.
pub(super) fn accept(tree: &Tree, overrides: &Overrides, state: &GuardState, outcomes: &mut [ImportOutcome]) {
    if outcomes.iter().all(|outcome| outcome.draft().is_none()) {
        return;
    }
    let overrides = Overrides { drafts: true, ..overrides.clone() };
    let mut memory = PipelineMemory::default();
    let before = errors(&Inputs { tree: tree.clone(), overrides: overrides.clone() }, &mut memory).0;
    let mut proceedings = None;
    for round in 1..=ROUNDS {
        let inputs = Inputs {
            tree: with_drafts(tree, outcomes.iter().filter_map(ImportOutcome::draft)),
            overrides: overrides.clone(),
        };
        let (found, site) = errors(&inputs, &mut memory);
        proceedings = site.map(|site| site.proceedings.clone()).or(proceedings);
        let new: Vec<Diagnostic> = found.into_iter().filter(|error| !before.contains(error)).collect();
        let mut has_changed = false;
        for draft in outcomes.iter_mut().filter_map(ImportOutcome::draft_mut) {
            has_changed |= round < ROUNDS && reject(draft, &new);
        }
        if !has_changed {
            for draft in outcomes.iter_mut().filter_map(ImportOutcome::draft_mut) {
                add_errors(draft, &new);
            }
            break;
        }
    }
    let matcher = proceedings.and_then(|proceedings| state.matcher(&proceedings));
    match matcher {
        Some(matcher) => search(&matcher, outcomes),
        None => warn_of_roster(state, outcomes),
    }
}

/// The tree with the files of drafts.
fn with_drafts<'a>(tree: &Tree, drafts: impl Iterator<Item = &'a NewDraft>) -> Tree {
    let mut tree = tree.clone();
    for draft in drafts {
        tree.files.extend(draft.source_files());
    }
    tree.files.sort_by(|a, b| a.path.cmp(&b.path));
    tree
}

/// The errors of a site, and the site itself.
fn errors(
    inputs: &Inputs,
    memory: &mut PipelineMemory,
) -> (Vec<Diagnostic>, Option<std::sync::Arc<site::Site>>) {
    let prepared = site::prepare_with(inputs, &atlas(), memory);
    let errors = prepared.diagnostics.into_iter().filter(Diagnostic::is_error).collect();
    (errors, prepared.site)
}

/// Puts the facts with errors behind `#`, and says so. Returns whether there were any.
fn reject(draft: &mut NewDraft, errors: &[Diagnostic]) -> bool {
    let of_draft = errors.iter().filter(|error| error.path == draft.path);
    // The positions are those in the text before the first correction.
    let located: Vec<(Range<usize>, &Diagnostic)> = of_draft
        .filter_map(|error| Some((draft.front_matter.facts_at(error.span.as_ref()?.start), error)))
        .collect();
    let mut has_changed = false;
    for (facts, error) in located {
        let Some(shown) = draft.front_matter.reject(facts, &error.message) else { continue };
        has_changed = true;
        let help = error.help.as_ref().map_or_else(String::new, |help| format!("; {help}"));
        let text = format!("`{shown}` is behind `#`: {}{help}", error.message);
        draft.remarks.push(ImportRemark::new(RemarkKind::Fact, text));
    }
    has_changed
}

/// Says which errors the site will have.
fn add_errors(draft: &mut NewDraft, errors: &[Diagnostic]) {
    let paths: Vec<String> = draft.source_files().into_iter().map(|file| file.path).collect();
    for error in errors.iter().filter(|error| paths.contains(&error.path)) {
        let text = format!("the site will not accept this: {} (run `rapporteur check`)", error.message);
        let remark = ImportRemark::new(RemarkKind::Format, text);
        if !draft.remarks.contains(&remark) {
            draft.remarks.push(remark);
        }
    }
}

/// Reports names on the roster.
fn search(matcher: &Matcher, outcomes: &mut [ImportOutcome]) {
    for outcome in outcomes {
        let Some(draft) = outcome.draft_mut() else { continue };
        let files = Tree { files: draft.source_files() };
        let found = guard::sources(matcher, &files);
        draft.remarks.extend(found.iter().map(|found| named(found, &files)));
    }
}

/// The remark on a name: in which file and line it is, and how it is written there.
fn named(found: &Diagnostic, files: &Tree) -> ImportRemark {
    let text = files.get(&found.path).and_then(|file| match &file.content {
        Content::Text(bytes) => std::str::from_utf8(bytes).ok(),
        Content::Copied(_) => None,
    });
    let at = text.zip(found.span.clone()).and_then(|(text, span)| {
        let line = text.get(..span.start)?.matches('\n').count() + 1;
        let words = text.get(span)?.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(format!(", line {line}, “{words}”"))
    });
    let text = format!("{}{}: {}", found.path, at.unwrap_or_default(), found.message);
    ImportRemark::new(RemarkKind::Guard, text)
}

/// Says if there is a roster that cannot be opened.
fn warn_of_roster(state: &GuardState, outcomes: &mut [ImportOutcome]) {
    let Some(diagnostic) = state.diagnostic() else { return };
    let first = outcomes.iter_mut().find_map(ImportOutcome::draft_mut);
    if let Some(draft) = first {
        let text = format!("the drafts were not searched for names on the roster: {}", diagnostic.message);
        draft.remarks.push(ImportRemark::new(RemarkKind::Guard, text));
    }
}
