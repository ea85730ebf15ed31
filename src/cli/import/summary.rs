//! What was imported, what is missing and what to decide, for people and as JSON.

mod compact;
mod described;
mod facts;
mod full;
mod json;
mod proposals;

use std::fmt::Write as _;

use super::outcome::{ImportOutcome, ImportStatus};
use crate::cli::args::ImportArgs;
use crate::cli::console::Console;
use crate::cli::format::{count, counted};
use crate::io::import::SkippedFile;
use crate::source::excerpt::harmless;
use described::source;
pub(super) use json::json;

/// So many files or rows are shown in full.
const FEW: usize = 10;

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
                console.tell(&format!("{}: not imported: {error}\n", harmless(&source(outcome))))?;
            }
        }
        return Ok(());
    }
    let mut out = if outcomes.len() > FEW { compact::text(outcomes) } else { full::text(outcomes) };
    add_total(asked, outcomes, skipped, &mut out);
    console.print(&out)?;
    Ok(())
}

fn add_total(asked: &ImportArgs, outcomes: &[ImportOutcome], skipped: &[SkippedFile], out: &mut String) {
    let number =
        |is: fn(&ImportStatus) -> bool| outcomes.iter().filter(|outcome| is(&outcome.status)).count();
    let imported = number(|status| matches!(status, ImportStatus::Imported(_)));
    let known = number(|status| matches!(status, ImportStatus::Known(_)));
    let failed = number(|status| matches!(status, ImportStatus::Failed(_)));
    let verb = if asked.dry_run { "would be written" } else { "written" };
    let _ = write!(out, "{} {verb}", counted(imported, "draft"));
    for (number, what) in [(known, "imported already"), (failed, "not imported")] {
        if number > 0 {
            let _ = write!(out, ", {} {what}", count(number));
        }
    }
    if let Some(first) = skipped.first() {
        let _ = write!(
            out,
            "; {} left alone, such as {}",
            counted(skipped.len(), "other file"),
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
