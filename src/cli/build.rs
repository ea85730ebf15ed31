//! `rapporteur build`

use std::path::{Component, Path, PathBuf};
use std::time::Instant;

use crate::atlas;
use crate::cli::Status;
use crate::cli::console::Console;
use crate::cli::figures::{count, counted, size, time};
use crate::cli::progress::Progress;
use crate::cli::report::report;
use crate::diagnostic::{self, Diagnostic};
use crate::io::output::{self, Outcome, Written};
use crate::io::{load, lock};
use crate::site::{self, Inputs, Overrides, Payload, Site};

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
    let folder = prepared.site.as_ref().map(|site| output_folder(root, site.output()));
    if let Some(Err(finding)) = &folder {
        findings.push(finding.clone());
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
    let written = match write(console, root, &folder, &site) {
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
        console.print(&(head + &summary(&site, written, &stages, findings.len())))?;
    }
    Ok(Status::Fine)
}

fn write(console: Console, root: &Path, folder: &Path, site: &Site) -> anyhow::Result<Written> {
    let files = site.paths();
    let progress = Progress::new(console, "rendering", files.len());
    let render = |at| {
        site.render(at).map(|payload| match payload {
            Payload::Bytes(bytes) => output::Payload::Bytes(bytes),
            Payload::Copy(path) => output::Payload::Copy(root.join(path)),
        })
    };
    let written = output::replace(folder, &files, &render, &|_| progress.step());
    progress.finish();
    written
}

fn summary(site: &Site, written: Outcome, stages: &str, warnings: usize) -> String {
    let counts = site.summary();
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

/// The folder to write, which is replaced as a whole: it must not be one that a site is made from.
fn output_folder(root: &Path, output: &str) -> Result<PathBuf, Diagnostic> {
    let refusal = |what: &str| {
        Diagnostic::error("rapporteur.toml", None, format!("the site cannot be built to `{output}`: {what}"))
            .help("name a folder of its own in `[build]`, such as `output = \"public\"`")
    };
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| plain(path));
    let root_real = real(root);
    let folder = root.join(output);
    // What the path says and where it leads, through whatever links there are.
    for place in [plain(&root_real.join(output)), real(&folder)] {
        if root_real.starts_with(&place) {
            return Err(refusal("that is the site's own folder, or one around it"));
        }
        for source in ["content", "static", "themes"] {
            if place.starts_with(root_real.join(source)) {
                return Err(refusal(&format!("that is inside `{source}`, which it is built from")));
            }
        }
    }
    Ok(folder)
}

/// A path without `.` and `..`, as it is written.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(plain.pop()),
            Component::CurDir => {}
            part => plain.push(part),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_output_is_never_a_folder_that_the_site_is_made_from() {
        let root = tempfile::tempdir().expect("a temporary folder");
        for fine in ["public", "./dist/../public", "../elsewhere", "contents"] {
            assert!(output_folder(root.path(), fine).is_ok(), "{fine}");
        }
        for wrong in ["", ".", "..", "/", "content", "content/public", "public/../static", "public/.."] {
            assert!(output_folder(root.path(), wrong).is_err(), "{wrong}");
        }
        #[cfg(unix)]
        {
            std::fs::create_dir(root.path().join("content")).expect("a folder");
            std::os::unix::fs::symlink("content", root.path().join("www")).expect("a link");
            assert!(output_folder(root.path(), "www").is_err());
        }
    }
}
