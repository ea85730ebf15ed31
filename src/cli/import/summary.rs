//! What was imported, what is missing and what to decide, for people and as JSON.

mod facts;
mod json;

use std::fmt::Write as _;

use super::outcome::{ImportOutcome, ImportStatus};
use crate::cli::args::ImportArgs;
use crate::cli::console::Console;
use crate::cli::format::count;
use crate::import::problem::{ImportRemark, RemarkKind};
use crate::io::import::SkippedFile;
use crate::source::excerpt::harmless;
use facts::DraftOverview;
pub(super) use json::json;

/// Shows what became of each file.
pub(super) fn show(
    console: Console,
    asked: &ImportArgs,
    outcomes: &[ImportOutcome],
    skipped: &[SkippedFile],
) -> anyhow::Result<()> {
    if console.is_json() {
        console.print(&json(outcomes))?;
        return Ok(());
    }
    if console.quiet {
        for outcome in outcomes {
            if let ImportStatus::Failed(error) = &outcome.status {
                console.tell(&format!("{}: not imported: {error}\n", harmless(&outcome.source)))?;
            }
        }
        return Ok(());
    }
    let mut out = String::new();
    for outcome in outcomes {
        add(outcome, &mut out);
    }
    add_total(asked, outcomes, skipped, &mut out);
    console.print(&out)?;
    Ok(())
}

fn add(outcome: &ImportOutcome, out: &mut String) {
    let source = match outcome.row {
        Some(row) => format!("{}, row {row}", harmless(&outcome.source)),
        None => harmless(&outcome.source),
    };
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
            remarks
        }
        ImportStatus::Imported(draft) => {
            let overview = DraftOverview::of(draft);
            let _ = writeln!(out, "{source}\n  → {}", draft.path);
            let pictures = match draft.pictures.len() {
                0 => String::new(),
                1 => ", 1 picture".to_owned(),
                several => format!(", {several} pictures"),
            };
            let words = count(draft.words);
            let _ = writeln!(
                out,
                "  title: {} ({}, {words} words{pictures})",
                harmless(&draft.title),
                draft.language
            );
            let mut line = |label: &str, values: &[String]| {
                if !values.is_empty() {
                    let _ = writeln!(out, "  {label}: {}", harmless(&values.join(", ")));
                }
            };
            line("found", &overview.found);
            line("to decide (behind # in the file)", &overview.likely);
            line("missing", &overview.missing);
            &draft.remarks
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

fn add_total(asked: &ImportArgs, outcomes: &[ImportOutcome], skipped: &[SkippedFile], out: &mut String) {
    let number =
        |is: fn(&ImportStatus) -> bool| outcomes.iter().filter(|outcome| is(&outcome.status)).count();
    let imported = number(|status| matches!(status, ImportStatus::Imported(_)));
    let known = number(|status| matches!(status, ImportStatus::Known(_)));
    let failed = number(|status| matches!(status, ImportStatus::Failed(_)));
    let drafts = if imported == 1 { "1 draft".to_owned() } else { format!("{} drafts", count(imported)) };
    let verb = if asked.dry_run { "would be written" } else { "written" };
    let _ = write!(out, "{drafts} {verb}");
    for (number, what) in [(known, "imported already"), (failed, "not imported")] {
        if number > 0 {
            let _ = write!(out, ", {} {what}", count(number));
        }
    }
    if let Some(first) = skipped.first() {
        let _ = write!(
            out,
            "; {} other files were left alone, such as {}",
            count(skipped.len()),
            harmless(&first.shown)
        );
    }
    out.push('\n');
    if imported > 0 && !asked.dry_run {
        out.push_str(
            "Next: open each draft, fill in what is missing, and remove `draft = true`.\n\
             See them with `rapporteur serve --drafts`; check them with `rapporteur check --drafts`.\n",
        );
    }
}
