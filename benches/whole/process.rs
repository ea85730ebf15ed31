//! One run of the program: what it says of itself, and what the system says of it.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use wait4::Wait4 as _;

/// The key of the rosters that are sealed here.
const KEY: (&str, &str) =
    ("RAPPORTEUR_GUARD_KEY", "0707070707070707070707070707070707070707070707070707070707070707");

/// A build that went well.
#[derive(Clone, Debug)]
pub(crate) struct Build {
    /// From its start to its end.
    pub(crate) wall: Duration,
    /// Of all threads, in the program and in the system.
    pub(crate) processor: Duration,
    /// The most memory that it held, in bytes.
    pub(crate) peak: u64,
    /// Reading, preparing, rendering and writing, in its own words.
    pub(crate) stages: String,
    /// How many files are new or have changed.
    pub(crate) written: u64,
    /// The size of the site.
    pub(crate) bytes: u64,
}

/// Seals the roster of a site.
pub(crate) fn seal(root: &Path, names: &str) -> anyhow::Result<()> {
    let mut file = tempfile::NamedTempFile::new()?;
    file.write_all(names.as_bytes())?;
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
    command.args(["guard", "seal", "--quiet", "--root"]).arg(root).arg(file.path()).env(KEY.0, KEY.1);
    ensure!(command.status()?.success(), "the names were not sealed");
    Ok(())
}

/// Builds a site.
pub(crate) fn build(root: &Path) -> anyhow::Result<Build> {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(["build", "--color", "never", "--root"])
        .arg(root)
        .env(KEY.0, KEY.1)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut said = String::new();
    child.stdout.take().context("no standard output")?.read_to_string(&mut said)?;
    let used = child.wait4()?;
    let wall = start.elapsed();
    ensure!(used.status.success(), "the site was not built: {said}");
    let line = |name: &str| {
        let line = said.lines().find_map(|line| line.trim_start().strip_prefix(name));
        line.map(str::trim).with_context(|| format!("nothing is said of {name}: {said}"))
    };
    let written = line("files")?.split_whitespace().next().unwrap_or_default().replace(',', "").parse()?;
    let sizes = walkdir::WalkDir::new(root.join("public")).into_iter().filter_map(Result::ok);
    let sizes = sizes.filter_map(|entry| entry.metadata().ok()).filter(std::fs::Metadata::is_file);
    Ok(Build {
        wall,
        processor: used.rusage.utime + used.rusage.stime,
        peak: used.rusage.maxrss,
        stages: line("time")?.to_owned(),
        written,
        bytes: sizes.map(|file| file.len()).sum(),
    })
}

/// The build in the middle by its processor time.
pub(crate) fn median(mut builds: Vec<Build>) -> Build {
    builds.sort_by_key(|build| build.processor);
    builds.swap_remove(builds.len() / 2)
}
