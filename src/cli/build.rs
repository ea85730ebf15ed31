//! The command `rapporteur build`.

use std::path::Path;
use std::time::Instant;

use crate::atlas;
use crate::checks::passage_links::links_into_passages;
use crate::cli::build_output;
use crate::cli::console::Console;
use crate::cli::exit_status::ExitStatus;
use crate::cli::folders;
use crate::cli::format::{count, counted, size, time, waiting};
use crate::cli::guard::{self, KeyPrompt, OutputGuard};
use crate::cli::report::report;
use crate::diagnostic::{self, Diagnostic};
use crate::io::output::{BuildOutcome, WriteReport};
use crate::io::{inspect, load, memory};
use crate::site::{self, Embargoed, Inputs, Overrides, SiteCounts};

/// Builds the site, unless its content has errors.
pub(super) fn run(console: Console, root: &Path, overrides: Overrides) -> anyhow::Result<ExitStatus> {
    // Held from reading to writing, so that of two builds the last to write is the last to have
    // read.
    let _held = build_output::hold(console, root)?;
    let start = Instant::now();
    console.detail(&format!("reading {}", root.display()))?;
    let small_pages = memory::small_pages();
    let (loaded, atlas) = rayon::join(|| load::load(root), atlas::atlas);
    let (tree, unreadable) = loaded?;
    small_pages.unless_large(tree.files.len());
    let inputs = Inputs { tree, overrides };
    let read = Instant::now();
    let prepared = site::prepare(&inputs, &atlas);
    let waiting = prepared.waiting;
    let mut diagnostics = prepared.diagnostics;
    site::add_unreadable(&mut diagnostics, unreadable);
    let folder = prepared.site.as_ref().map(|site| folders::output(root, site.output()));
    if let Some(Err(diagnostic)) = &folder {
        diagnostics.push(diagnostic.clone());
    }
    if let Some(site) = &prepared.site {
        diagnostics.extend(inspect::diagnostics(root, site.proceedings.config.guard.metadata, site.copied()));
        diagnostics.extend(links_into_passages(site, &inputs.tree));
    }
    let state = guard::open(root, KeyPrompt::Never)?;
    diagnostics.extend(state.diagnostic().cloned());
    let report_all = |diagnostics: Vec<Diagnostic>| {
        report(console, root, &inputs.tree, &guard::without_names(console, &state, &inputs.tree, diagnostics))
    };
    diagnostic::sort(&mut diagnostics);
    let prepared_at = Instant::now();
    let (Some(site), Some(Ok(folder)), false) =
        (prepared.site, folder, diagnostics.iter().any(Diagnostic::is_error))
    else {
        report_all(diagnostics)?;
        console.remark("nothing was written")?;
        return Ok(ExitStatus::Faulty);
    };
    console.detail(&format!("writing {}", folder.display()))?;
    let (names, outputs): (Vec<_>, Vec<_>) = site.files().into_iter().unzip();
    let guard = state.matcher(&site.proceedings).map(OutputGuard::new);
    let from = build_output::From { site: &site, root, earlier: &folder, guard: guard.as_ref() };
    let made = build_output::make(console, &from, &folder, &names, &outputs);
    if let Some(guard) = &guard {
        diagnostics.extend(guard.diagnostics(&site, &inputs.tree));
        diagnostic::sort(&mut diagnostics);
    }
    let written = match made {
        Ok(WriteReport::Replaced(outcome)) => outcome,
        Ok(WriteReport::Failed(failures)) => {
            diagnostics
                .extend(failures.into_iter().filter(|failure| !OutputGuard::stands_for_others(failure)));
            diagnostic::sort(&mut diagnostics);
            report_all(diagnostics)?;
            console.remark("nothing was written")?;
            return Ok(ExitStatus::Faulty);
        }
        Err(error) => {
            report_all(diagnostics)?;
            return Err(error);
        }
    };
    let warnings = diagnostics.len();
    report_all(diagnostics)?;
    if console.prints_summary() {
        let stages = format!(
            "reading {}, preparing {}, rendering and writing {}",
            time(read - start),
            time(prepared_at - read),
            time(prepared_at.elapsed())
        );
        let head = format!("Built {} in {}\n", site.output(), time(start.elapsed()));
        console.print(&(head + &summary(site.summary(&outputs), waiting, written, &stages, warnings)))?;
    }
    // The process exits here; the operating system frees the memory faster than the destructors.
    std::mem::forget((site, inputs, atlas));
    Ok(ExitStatus::Fine)
}

fn summary(
    counts: SiteCounts,
    embargoes: Embargoed,
    written: BuildOutcome,
    stages: &str,
    warnings: usize,
) -> String {
    let drafts = match counts.drafts {
        0 => String::new(),
        drafts => format!(" ({})", counted(drafts, "draft")),
    };
    let embargoes = waiting(embargoes).map(|line| format!("; {line}")).unwrap_or_default();
    let mut text = format!(
        "  sessions  {}{drafts}{embargoes}\n  pages     {} in {}\n  files     {} written, {} unchanged, {} removed ({})\n  time      {stages}\n",
        count(counts.sessions),
        count(counts.pages),
        counted(counts.languages, "language"),
        count(written.written),
        count(written.unchanged),
        count(written.removed),
        size(written.bytes),
    );
    if warnings > 0 {
        text = format!("{text}  warnings  {}\n", count(warnings));
    }
    text
}
