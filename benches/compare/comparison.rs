//! The comparison from end to end: sites, one run of each tool, the check, then the measured runs in turn.

use std::env;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use clap::ValueEnum;

use crate::measure::{self, Cost};
use crate::results;
use crate::sites::Tool;
use crate::table::Line;
use crate::tools::Program;

/// What to compare, and where.
pub(crate) struct Comparison {
    /// Numbers of sessions.
    pub(crate) sizes: Vec<usize>,
    /// Measured runs of each tool at each size.
    pub(crate) runs: usize,
    /// A folder in memory, for builds.
    pub(crate) memory: PathBuf,
    /// A folder on disk, for rebuilds.
    pub(crate) disk: PathBuf,
    /// Where the results go.
    pub(crate) results: PathBuf,
}

/// Compares the tools and writes the results down.
pub(crate) fn compare(comparison: &Comparison) -> Result<()> {
    let programs = Program::all()?;
    let (mut builds, mut rebuilds) = (Vec::new(), Vec::new());
    for sessions in &comparison.sizes {
        let folder = comparison.memory.join(sessions.to_string());
        builds.extend(at_size(&programs, &folder, *sessions, comparison.runs, &afresh)?);
        let folder = comparison.disk.join(sessions.to_string());
        rebuilds.extend(at_size(&programs, &folder, *sessions, comparison.runs, &after_an_edit)?);
    }
    let text = results::text(&programs, comparison, &builds, &rebuilds)?;
    io::stdout().write_all(text.as_bytes())?;
    fs::write(&comparison.results, text).with_context(|| format!("writing {}", comparison.results.display()))
}

/// What is done before a measured run: with which program, below which folder, of how many sessions, and
/// which run it is.
type Before = dyn Fn(&Program, &Path, usize, usize) -> Result<()>;

/// Nothing is there.
fn afresh(program: &Program, folder: &Path, _: usize, _: usize) -> Result<()> {
    program.clear(folder)
}

/// What it made before is there, and one report says one sentence more.
fn after_an_edit(program: &Program, folder: &Path, sessions: usize, run: usize) -> Result<()> {
    let path = program.report(folder, sessions / 2);
    let text = fs::read_to_string(&path)?;
    let end_of_facts = text.rfind("+++\n").context("a report without front matter")?;
    let (facts, body) = text.split_at(end_of_facts + "+++\n".len());
    Ok(fs::write(path, format!("{facts}\nThis was added before run {run}.\n{body}"))?)
}

fn at_size(
    programs: &[Program],
    folder: &Path,
    sessions: usize,
    runs: usize,
    before: &Before,
) -> Result<Vec<Line>> {
    say(&format!("{sessions} sessions in {}", folder.display()))?;
    for program in programs {
        write(program, folder, sessions)?;
        measure::run(&mut program.build(folder))?;
    }
    check(programs, folder)?;
    let mut costs: Vec<Vec<Cost>> = programs.iter().map(|_| Vec::new()).collect();
    for run in 1..=runs {
        for (program, costs) in programs.iter().zip(&mut costs) {
            before(program, folder, sessions, run)?;
            costs.push(measure::run(&mut program.build(folder))?);
        }
    }
    // What came of the last run is as equal as what came of the first.
    check(programs, folder)?;
    let mut lines = Vec::new();
    for (program, costs) in programs.iter().zip(&costs) {
        let written = measure::written(&program.output(folder))?;
        lines.push(Line { sessions, tool: program.tool, cost: measure::median(costs), written });
    }
    fs::remove_dir_all(folder)?;
    Ok(lines)
}

/// In a process of its own, as everything that takes memory.
fn write(program: &Program, folder: &Path, sessions: usize) -> Result<()> {
    let site = program.site(folder);
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    fs::create_dir_all(&site)?;
    let status = Command::new(env::current_exe()?)
        .arg("write")
        .args(name(program.tool))
        .arg(&site)
        .args(["--sessions", &sessions.to_string()])
        .status()?;
    ensure!(status.success(), "the site for {:?} was not written", program.tool);
    Ok(())
}

fn check(programs: &[Program], folder: &Path) -> Result<()> {
    let ours = programs.iter().find(|program| program.tool == Tool::Rapporteur);
    let ours = ours.context("Rapporteur is what the others are compared with")?;
    for program in programs.iter().filter(|program| program.tool != Tool::Rapporteur) {
        let status = Command::new(env::current_exe()?)
            .arg("check")
            .arg(ours.output(folder))
            .args(name(program.tool))
            .arg(program.output(folder))
            .status()?;
        ensure!(status.success(), "what {:?} makes is not what Rapporteur makes", program.tool);
    }
    say("the outputs are equivalent")
}

fn name(tool: Tool) -> Option<String> {
    tool.to_possible_value().map(|value| value.get_name().to_owned())
}

fn say(what: &str) -> Result<()> {
    Ok(writeln!(io::stderr(), "{what}")?)
}
