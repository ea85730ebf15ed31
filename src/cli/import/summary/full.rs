//! What became of one file, in full.

use std::fmt::Write as _;

use super::described::{described, source};
use super::facts::DraftOverview;
use super::proposals;
use crate::cli::import::outcome::{ImportOutcome, ImportStatus};
use crate::import::problem::{ImportRemark, RemarkKind};
use crate::source::excerpt::harmless;

/// The summary of a few files without its last lines.
pub(super) fn text(outcomes: &[ImportOutcome]) -> String {
    let mut out = String::new();
    for outcome in outcomes {
        add(outcome, &mut out);
    }
    out
}

fn add(outcome: &ImportOutcome, out: &mut String) {
    let source = harmless(&source(outcome));
    let remarks = match &outcome.status {
        ImportStatus::Failed(error) => {
            let _ = write!(out, "{source}: not imported\n  {}\n\n", harmless(&error.to_string()));
            return;
        }
        ImportStatus::Known(path) => {
            let _ = write!(out, "{source}: imported already, as {path}\n\n");
            return;
        }
        ImportStatus::Remarks(remarks) => {
            let _ = writeln!(out, "{source}");
            remarks.clone()
        }
        ImportStatus::Imported(draft) => {
            let overview = DraftOverview::of(draft);
            let _ = writeln!(out, "{source}\n  → {}", draft.path);
            let _ = writeln!(out, "  title: {} ({})", harmless(&draft.title), described(draft));
            let mut line = |label: &str, values: String| {
                if !values.is_empty() {
                    let _ = writeln!(out, "  {label}: {}", harmless(&values));
                }
            };
            line("found", overview.found.join(", "));
            line("to decide (behind # in the file)", overview.likely.join(", "));
            line("missing", overview.missing.join(", "));
            proposals::with_remarks(draft)
        }
    };
    for (label, chosen) in [("names", true), ("look at", false)] {
        let of_label: Vec<&ImportRemark> =
            remarks.iter().filter(|remark| (remark.kind == RemarkKind::Guard) == chosen).collect();
        for (at, remark) in of_label.iter().enumerate() {
            if at == 0 {
                let _ = writeln!(out, "  {label}:");
            }
            let _ = writeln!(out, "  - {}", harmless(&remark.text));
        }
    }
    out.push('\n');
}
