//! Organisations and themes that the site does not have, as entries to copy into its vocabularies.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::described::{first_of, source};
use crate::cli::format::counted;
use crate::cli::import::new_draft::NewDraft;
use crate::cli::import::outcome::ImportOutcome;
use crate::i18n::suggest::fold;
use crate::import::facts::extracted::{VocabularyKind, VocabularyProposal};
use crate::import::problem::{ImportRemark, RemarkKind};
use crate::source::excerpt::harmless;

/// The most entries of a vocabulary that are written out.
const WRITTEN_OUT: usize = 30;

/// The most places of a name that are listed.
const PLACES: usize = 3;

/// The remarks on a draft, those on its proposals last.
pub(super) fn with_remarks(draft: &NewDraft) -> Vec<ImportRemark> {
    draft.remarks.iter().cloned().chain(draft.proposals.iter().map(remark)).collect()
}

/// The remark on a proposal of one draft.
fn remark(proposal: &VocabularyProposal) -> ImportRemark {
    let (what, file) = vocabulary(proposal.kind);
    let places: Vec<String> = proposal.evidence.iter().map(|quote| quote.position.to_string()).collect();
    let entry = proposal.entry.trim().replace('\n', "\n    ");
    ImportRemark::new(
        RemarkKind::Fact,
        format!(
            "the site has no {what} “{}” ({}); if it should, add to content/{file}:\n    {entry}",
            proposal.name,
            places.join(", ")
        ),
    )
}

fn vocabulary(kind: VocabularyKind) -> (&'static str, &'static str) {
    match kind {
        VocabularyKind::Organisations => ("organisation", "organisations.toml"),
        VocabularyKind::Themes => ("theme", "themes.toml"),
    }
}

/// A name, and the drafts that have it.
struct ProposedName<'a> {
    first: &'a VocabularyProposal,
    places: Vec<String>,
}

/// The proposals of all drafts, each once, those of most drafts first.
pub(super) fn of_all(outcomes: &[ImportOutcome]) -> String {
    let mut out = String::new();
    for kind in [VocabularyKind::Organisations, VocabularyKind::Themes] {
        let mut names: BTreeMap<String, ProposedName<'_>> = BTreeMap::new();
        for outcome in outcomes {
            let proposals = outcome.draft().into_iter().flat_map(|draft| &draft.proposals);
            for proposal in proposals.filter(|proposal| proposal.kind == kind) {
                let known = names
                    .entry(fold(&proposal.name))
                    .or_insert_with(|| ProposedName { first: proposal, places: Vec::new() });
                let first = proposal.evidence.first().map(|quote| format!(", {}", quote.position));
                known.places.push(format!("{}{}", source(outcome), first.unwrap_or_default()));
            }
        }
        let mut names: Vec<ProposedName<'_>> = names.into_values().collect();
        names.sort_by(|a, b| {
            b.places.len().cmp(&a.places.len()).then_with(|| a.first.name.cmp(&b.first.name))
        });
        add(kind, &names, &mut out);
    }
    out
}

fn add(kind: VocabularyKind, names: &[ProposedName<'_>], out: &mut String) {
    if names.is_empty() {
        return;
    }
    let (what, file) = vocabulary(kind);
    let _ = writeln!(
        out,
        "The drafts name {} that the site does not have. Copy what it should have into content/{file}:\n",
        counted(names.len(), what)
    );
    let mut ids = BTreeSet::new();
    for name in names.iter().take(WRITTEN_OUT) {
        let _ = writeln!(
            out,
            "# in {}: {}",
            counted(name.places.len(), "draft"),
            harmless(&first_of(&name.places, PLACES)).replace('\n', " ")
        );
        let mut entry = name.first.entry.trim().to_owned();
        // Two names can have the same id in two drafts.
        let id = &name.first.id;
        let free = (1..).map(|count| if count == 1 { id.clone() } else { format!("{id}-{count}") });
        if let Some(free) = free.into_iter().find(|free| ids.insert(free.clone()))
            && free != *id
        {
            entry = entry.replacen(&format!("[{id}]"), &format!("[{free}]"), 1);
        }
        let lines = entry.lines().filter(|line| !line.starts_with('#'));
        let _ = writeln!(out, "{}\n", harmless(&lines.collect::<Vec<_>>().join("\n")));
    }
    if names.len() > WRITTEN_OUT {
        let rest: Vec<String> =
            names[WRITTEN_OUT..].iter().map(|name| format!("“{}”", name.first.name)).collect();
        let _ = writeln!(out, "Further names: {}\n", harmless(&rest.join(", ")));
    }
}
