//! `rapporteur build`

use std::path::Path;
use std::sync::mpsc::sync_channel;
use std::time::Instant;

use anyhow::Context;

use crate::atlas;
use crate::cli::Status;
use crate::cli::console::Console;
use crate::cli::figures::{count, counted, size, time, waiting};
use crate::cli::folders;
use crate::cli::progress::Progress;
use crate::cli::report::report;
use crate::diagnostic::{self, Diagnostic};
use crate::io::output::{self, Batch, Late, Outcome, Written};
use crate::io::pictures::{self, Smaller};
use crate::io::{load, lock};
use crate::lang::Lang;
use crate::plan::Output;
use crate::site::{self, Counts, Inputs, Overrides, Payload, Site, Waiting};

/// Writes the site, unless its content has errors.
pub(super) fn run(console: Console, root: &Path, overrides: Overrides) -> anyhow::Result<Status> {
    // From before anything is read until all is written, so that the last one to build is the one
    // that has read last.
    let _held = lock::site(root, || {
        let _ = console.remark("another rapporteur is building this site; waiting");
    })?;
    let start = Instant::now();
    console.detail(&format!("reading {}", root.display()))?;
    let (tree, mut findings) = load::load(root)?;
    let inputs = Inputs { tree, overrides };
    let read = Instant::now();
    let prepared = site::prepare(&inputs, &atlas::atlas());
    let waiting = prepared.waiting;
    findings.extend(prepared.diagnostics);
    let folder = prepared.site.as_ref().map(|site| folders::output(root, site.output()));
    if let Some(Err(finding)) = &folder {
        findings.push(finding.clone());
    }
    if let Some(site) = &prepared.site {
        findings.extend(pictures::findings(root, site.copied()));
    }
    diagnostic::sort(&mut findings);
    let prepared_at = Instant::now();
    let (Some(site), Some(Ok(folder)), false) =
        (prepared.site, folder, findings.iter().any(Diagnostic::is_error))
    else {
        report(console, root, &inputs.tree, &findings)?;
        console.remark("nothing was written")?;
        return Ok(Status::Faulty);
    };
    console.detail(&format!("writing {}", folder.display()))?;
    let (names, outputs): (Vec<_>, Vec<_>) = site.files().into_iter().unzip();
    let written = match write(console, root, &folder, &site, &names, &outputs) {
        Ok(Written::Replaced(outcome)) => outcome,
        Ok(Written::Failed(failures)) => {
            findings.extend(failures);
            diagnostic::sort(&mut findings);
            report(console, root, &inputs.tree, &findings)?;
            console.remark("nothing was written")?;
            return Ok(Status::Faulty);
        }
        Err(error) => {
            report(console, root, &inputs.tree, &findings)?;
            return Err(error);
        }
    };
    report(console, root, &inputs.tree, &findings)?;
    if !console.quiet && !console.json {
        let stages = format!(
            "reading {}, preparing {}, rendering and writing {}",
            time(read - start),
            time(prepared_at - read),
            time(prepared_at.elapsed())
        );
        let head = format!("Built {} in {}\n", site.output(), time(start.elapsed()));
        console
            .print(&(head + &summary(site.summary(&outputs), waiting, written, &stages, findings.len())))?;
    }
    Ok(Status::Fine)
}

fn write(
    console: Console,
    root: &Path,
    folder: &Path,
    site: &Site,
    names: &[String],
    outputs: &[Output],
) -> anyhow::Result<Written> {
    let progress = Progress::new(console, "rendering", outputs.len());
    let languages = &site.proceedings.config.languages;
    let smaller = &Smaller::new(site, root, folder, output::written(folder));
    let written = std::thread::scope(|scope| {
        // The index of words takes longest and needs nothing of what is written: it is made beside that,
        // no more than one language ahead.
        let (sender, indexes) = sync_channel(0);
        let beside = scope.spawn(move || {
            // Once a build has failed nobody takes what is left.
            languages.iter().try_for_each(|lang| sender.send(index(site, lang)))
        });
        // One language after another, so that no more than one is held in memory.
        let batches = languages.iter().map(|lang| {
            let site = site.afresh();
            let of_language = |(at, output)| (site.language(output) == lang).then_some(at);
            let files = outputs.iter().enumerate().filter_map(of_language).collect();
            let render = move |at: usize| {
                let payload = match outputs.get(at) {
                    Some(output) => site.make(output),
                    None => Ok(Payload::Bytes(Vec::new())),
                };
                Ok(match payload? {
                    Payload::Bytes(bytes) => output::Payload::Bytes(bytes),
                    Payload::Copy(path) => match pictures::published(root, &path) {
                        Some(bytes) => output::Payload::Bytes(bytes),
                        None => output::Payload::Copy(root.join(path)),
                    },
                    Payload::Smaller(path, width) => smaller.copy(&names[at], &path, width)?,
                })
            };
            let waiting = &indexes;
            let late = || waiting.recv().context("the search index could not be made")?;
            Batch { files, render: Box::new(render), late: Box::new(late) }
        });
        let written = output::replace(folder, names, batches, &|_| progress.step());
        drop(indexes);
        // Whatever became of it has been told where the index was waited for.
        let _ = beside.join();
        written
    });
    progress.finish();
    written
}

/// The files of the index of a language's search.
#[cfg(feature = "search")]
fn index(site: &Site, lang: &Lang) -> anyhow::Result<Result<Vec<Late>, Diagnostic>> {
    crate::io::search::files(site, lang)
}

#[cfg(not(feature = "search"))]
fn index(_: &Site, _: &Lang) -> anyhow::Result<Result<Vec<Late>, Diagnostic>> {
    Ok(Ok(Vec::new()))
}

fn summary(counts: Counts, embargoes: Waiting, written: Outcome, stages: &str, warnings: usize) -> String {
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
