//! `cargo bench --bench whole -- 100 1000 10000`: the program as it is run, on made-up sites of these
//! sizes: a build where there was none, one more with nothing changed, and one after an edit.
//!
//! Processor time and memory are those that the system counted for the process, so they mean something on
//! a machine that does other work too; all figures are medians. `--features` shows instead what each
//! feature of a site costs, and each kind of file. Sites are written where temporary files are:
//! `TMPDIR=/dev/shm` leaves the disk out of it. What is printed is Markdown.

#![allow(clippy::print_stdout, reason = "what it prints is what it is for")]

mod corpus;
#[path = "whole/features.rs"]
mod features;
mod kind;
#[path = "whole/kinds.rs"]
mod kinds;
#[path = "whole/process.rs"]
mod process;

use std::fs;
use std::io;
use std::path::Path;

use clap::Parser;

use process::{Build, median};

/// Measures the program on made-up sites.
#[derive(Parser)]
struct Arguments {
    /// How many sessions; one site for each number
    #[arg(default_values_t = [100, 1_000])]
    sessions: Vec<usize>,
    /// How often each build is measured
    #[arg(long, default_value_t = 5)]
    times: usize,
    /// Show what each feature costs
    #[arg(long)]
    features: bool,
    /// Given by Cargo
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> anyhow::Result<()> {
    let Arguments { sessions, times, features, .. } = Arguments::parse();
    let times = times.max(1);
    if features {
        return sessions.into_iter().try_for_each(|sessions| {
            features::table(sessions, times)?;
            kinds::table(sessions)
        });
    }
    println!("| sessions | build | wall s | processor s | peak MiB | files written | MB |");
    println!("|---:|---|---:|---:|---:|---:|---:|");
    sessions.into_iter().try_for_each(|sessions| builds(sessions, times))
}

/// What is done to a site before it is built.
type Before = fn(&Path, usize) -> anyhow::Result<()>;

fn builds(sessions: usize, times: usize) -> anyhow::Result<()> {
    let kinds: [(&str, Before); 3] = [
        ("cold", |root, _| Ok(clear(root)?)),
        ("nothing changed", |_, _| Ok(())),
        ("one report edited", edit),
    ];
    let folder = tempfile::tempdir()?;
    let root = folder.path();
    let settings = corpus::Settings {
        sessions,
        languages: vec!["en".into()],
        seed: 1,
        recommending: corpus::RECOMMENDING,
    };
    corpus::write(root, &settings)?;
    for (name, before) in kinds {
        let mut builds = Vec::new();
        for _ in 0..times {
            before(root, sessions)?;
            builds.push(process::build(root)?);
        }
        let Build { wall, processor, peak, written, bytes, .. } = median(builds);
        println!(
            "| {sessions} | {name} | {:.3} | {:.3} | {} | {written} | {} |",
            wall.as_secs_f64(),
            processor.as_secs_f64(),
            peak >> 20,
            bytes / 1_000_000,
        );
    }
    Ok(())
}

/// Takes away what was built, if anything was.
fn clear(root: &Path) -> io::Result<()> {
    match fs::remove_dir_all(root.join("public")) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        taken => taken,
    }
}

/// Writes one more sentence into a report in the middle of the record.
fn edit(root: &Path, sessions: usize) -> anyhow::Result<()> {
    let path = root.join(format!("content/series-1/{:06}.md", sessions.div_ceil(2)));
    let text = fs::read_to_string(&path)?;
    Ok(fs::write(path, text + "\n\nAnd one more sentence.\n")?)
}
