//! `rapporteur build`

use std::path::Path;
use std::time::Instant;

use crate::atlas;
use crate::cli::Status;
use crate::cli::console::Console;
use crate::cli::figures::{count, counted, size, time};
use crate::cli::folders;
use crate::cli::progress::Progress;
use crate::cli::report::report;
use crate::diagnostic::{self, Diagnostic};
use crate::io::output::{self, Batch, Outcome, Written};
use crate::io::pictures::{self, Smaller};
use crate::io::{load, lock};
use crate::plan::Output;
use crate::site::{self, Counts, Inputs, Overrides, Payload, Site};

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
        report(console, &inputs.tree, &findings)?;
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
            report(console, &inputs.tree, &findings)?;
            console.remark("nothing was written")?;
            return Ok(Status::Faulty);
        }
        Err(error) => {
            report(console, &inputs.tree, &findings)?;
            return Err(error);
        }
    };
    report(console, &inputs.tree, &findings)?;
    if !console.quiet && !console.json {
        let stages = format!(
            "reading {}, preparing {}, rendering and writing {}",
            time(read - start),
            time(prepared_at - read),
            time(prepared_at.elapsed())
        );
        let head = format!("Built {} in {}\n", site.output(), time(start.elapsed()));
        console.print(&(head + &summary(site.summary(&outputs), written, &stages, findings.len())))?;
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
    let smaller = &Smaller::new(site, root, folder, output::written(folder));
    // One language after another, so that no more than one is held in memory.
    let batches = site.proceedings.config.languages.iter().map(|lang| {
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
        Batch { files, render: Box::new(render) }
    });
    let written = output::replace(folder, names, batches, &|_| progress.step());
    progress.finish();
    written
}

fn summary(counts: Counts, written: Outcome, stages: &str, warnings: usize) -> String {
    let drafts = match counts.drafts {
        0 => String::new(),
        drafts => format!(" ({})", counted(drafts, "draft")),
    };
    let mut text = format!(
        "  sessions  {}{drafts}\n  pages     {} in {}\n  files     {} written, {} unchanged, {} removed ({})\n  time      {stages}\n",
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
