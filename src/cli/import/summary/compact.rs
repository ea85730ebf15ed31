//! What became of many files: a few lines for each, and once at the end what concerns several of them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::described::{described, first_of, source};
use super::facts::{DraftOverview, EXPECTED};
use super::proposals;
use crate::cli::format::counted;
use crate::cli::import::outcome::{ImportOutcome, ImportStatus};
use crate::import::problem::{ImportRemark, RemarkKind};
use crate::source::excerpt::harmless;

/// The most remarks of a kind on one file.
const OF_KIND: usize = 5;

/// The most files that are named for what concerns several.
const NAMED: usize = 3;

/// The most files that are named as imported already.
const KNOWN: usize = 10;

/// The whole summary without its last lines.
pub(super) fn text(outcomes: &[ImportOutcome]) -> String {
    let shared = shared(outcomes);
    let mut out = String::new();
    let mut counts = KeyCounts::default();
    for outcome in outcomes {
        match &outcome.status {
            ImportStatus::Imported(draft) => {
                let overview = DraftOverview::of(draft);
                counts.add(&overview);
                let source = harmless(&source(outcome));
                let _ = writeln!(out, "{source} → {} ({})", draft.path, described(draft));
                let labelled = [("missing", &overview.missing), ("to decide", &overview.likely)];
                let labelled = labelled.iter().filter(|(_, keys)| !keys.is_empty());
                let parts: Vec<String> =
                    labelled.map(|(label, keys)| format!("{label}: {}", keys.join(", "))).collect();
                if !parts.is_empty() {
                    let _ = writeln!(out, "  {}", parts.join("; "));
                }
                add_remarks(&draft.remarks, &shared, &mut out);
            }
            ImportStatus::Remarks(remarks) => {
                let _ = writeln!(out, "{}", harmless(&source(outcome)));
                add_remarks(remarks, &BTreeMap::new(), &mut out);
            }
            ImportStatus::Known(_) | ImportStatus::Failed(_) => {}
        }
    }
    if !out.is_empty() {
        out.push('\n');
    }
    add_known(outcomes, &mut out);
    add_shared(&shared, &mut out);
    out.push_str(&proposals::of_all(outcomes));
    counts.write(&mut out);
    add_failed(outcomes, &mut out);
    out
}

/// The remarks that stand on several drafts in the same words, and the drafts.
fn shared(outcomes: &[ImportOutcome]) -> BTreeMap<&str, Vec<String>> {
    let mut all: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for outcome in outcomes {
        let remarks = outcome.draft().into_iter().flat_map(|draft| &draft.remarks);
        for remark in remarks.filter(|remark| remark.kind != RemarkKind::Guard) {
            let sources = all.entry(&remark.text).or_default();
            let source = source(outcome);
            if sources.last() != Some(&source) {
                sources.push(source);
            }
        }
    }
    all.retain(|_, sources| sources.len() > 1);
    all
}

/// Adds the remarks on one draft alone. Each name on the roster is listed.
fn add_remarks(remarks: &[ImportRemark], shared: &BTreeMap<&str, Vec<String>>, out: &mut String) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let own = remarks.iter().filter(|remark| !shared.contains_key(remark.text.as_str()));
    for remark in own {
        let count = counts.entry(remark.kind.name()).or_default();
        *count += 1;
        if *count <= OF_KIND || remark.kind == RemarkKind::Guard {
            let label = if remark.kind == RemarkKind::Guard { "name: " } else { "" };
            let _ = writeln!(out, "  - {label}{}", harmless(&remark.text));
        }
    }
    for (kind, count) in counts.into_iter().filter(|(kind, _)| *kind != RemarkKind::Guard.name()) {
        if count > OF_KIND {
            let _ = writeln!(
                out,
                "  - and {} of the kind `{kind}`: `--dry-run --format json` lists all",
                counted(count - OF_KIND, "more remark")
            );
        }
    }
}

fn add_shared(shared: &BTreeMap<&str, Vec<String>>, out: &mut String) {
    if shared.is_empty() {
        return;
    }
    let mut all: Vec<(&&str, &Vec<String>)> = shared.iter().collect();
    all.sort_by_key(|(text, sources)| (std::cmp::Reverse(sources.len()), **text));
    out.push_str("Look at, in several drafts:\n");
    for (text, sources) in all {
        let _ = writeln!(
            out,
            "  - {} (in {}: {})",
            harmless(text),
            counted(sources.len(), "draft"),
            harmless(&first_of(sources, NAMED))
        );
    }
    out.push('\n');
}

fn add_known(outcomes: &[ImportOutcome], out: &mut String) {
    let known = outcomes.iter().filter_map(|outcome| match &outcome.status {
        ImportStatus::Known(path) => Some(format!("  {}, as {path}\n", harmless(&source(outcome)))),
        _ => None,
    });
    let known: Vec<String> = known.collect();
    if known.is_empty() {
        return;
    }
    out.push_str("Imported already:\n");
    out.extend(known.iter().take(KNOWN).map(String::as_str));
    if known.len() > KNOWN {
        let _ = writeln!(out, "  and {} more", known.len() - KNOWN);
    }
    out.push('\n');
}

/// Adds the files that were not imported, those with the same reason together.
fn add_failed(outcomes: &[ImportOutcome], out: &mut String) {
    let mut reasons: Vec<(String, Vec<String>)> = Vec::new();
    for outcome in outcomes {
        let ImportStatus::Failed(error) = &outcome.status else { continue };
        let (reason, source) = (error.to_string(), source(outcome));
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, sources)) => sources.push(source),
            None => reasons.push((reason, vec![source])),
        }
    }
    if reasons.is_empty() {
        return;
    }
    out.push_str("Not imported:\n");
    for (reason, sources) in reasons {
        match sources.as_slice() {
            [only] => {
                let _ = writeln!(out, "  {}: {}", harmless(only), harmless(&reason));
            }
            several => {
                let _ = writeln!(out, "  {} files: {}", several.len(), harmless(&reason));
                for source in several {
                    let _ = writeln!(out, "    {}", harmless(source));
                }
            }
        }
    }
    out.push('\n');
}

/// In how many drafts each key is missing, or to decide.
#[derive(Default)]
struct KeyCounts {
    drafts: usize,
    keys: BTreeMap<&'static str, (usize, usize)>,
}

impl KeyCounts {
    fn add(&mut self, overview: &DraftOverview<'_>) {
        self.drafts += 1;
        for key in &overview.missing {
            self.keys.entry(key).or_default().0 += 1;
        }
        for key in &overview.likely {
            self.keys.entry(key).or_default().1 += 1;
        }
    }

    fn write(self, out: &mut String) {
        if self.keys.is_empty() {
            return;
        }
        let _ = writeln!(
            out,
            "How many of {} lack a key, or have it behind # for you to decide:\n",
            counted(self.drafts, "draft")
        );
        let width = self.keys.keys().map(|key| key.len()).max().unwrap_or(0);
        let _ = writeln!(out, "  {:width$}  missing  to decide", "");
        let order = |key: &str| EXPECTED.iter().position(|known| *known == key).unwrap_or(EXPECTED.len());
        let mut keys: Vec<(&str, (usize, usize))> = self.keys.into_iter().collect();
        keys.sort_by_key(|(key, _)| order(key));
        for (key, (missing, likely)) in keys {
            let _ = writeln!(out, "  {key:width$}  {missing:>7}  {likely:>9}");
        }
        out.push('\n');
    }
}
