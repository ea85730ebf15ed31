//! `cargo bench --bench growth`: how memory and work grow with a site, counted in bytes that are
//! allocated, so that neither the machine nor its load makes a difference.
//!
//! Prints each measurement with its verdict. The exit code is 1 if anything grows faster than in
//! proportion. `cargo bench --bench growth -- stages` measures one group. `--profile dev` saves the time
//! of a release build.

#![allow(clippy::print_stdout, reason = "what it prints is what it is for")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that cannot be taken says so by failing"
)]

mod allocations;
#[path = "../corpus/mod.rs"]
mod corpus;
#[path = "../kind.rs"]
mod kind;
mod languages;
#[cfg(feature = "search")]
mod search;
mod stages;

use std::fmt::Debug;
use std::process::{Command, ExitCode};

use clap::Parser;

/// A group of measurements.
type Group = (&'static str, fn() -> Vec<Measurement>);

const GROUPS: &[Group] = &[
    ("stages", stages::measure),
    ("languages", languages::measure),
    #[cfg(feature = "search")]
    ("search", search::measure),
];

/// Counts what sites of growing size allocate.
#[derive(Parser)]
struct Arguments {
    /// The group to measure: stages, languages or search; all groups if none is named
    group: Option<String>,
    /// Given by Cargo
    #[arg(long, hide = true)]
    bench: bool,
}

/// What was measured, and whether it is within its bound.
struct Measurement {
    what: String,
    figures: String,
    is_within: bool,
}

impl Measurement {
    fn new(what: impl Into<String>, figures: &impl Debug, is_within: bool) -> Self {
        Self { what: what.into(), figures: format!("{figures:?}"), is_within }
    }
}

fn main() -> ExitCode {
    let Arguments { group, .. } = Arguments::parse();
    let all_within = match group {
        Some(name) => {
            let (_, measure) =
                GROUPS.iter().find(|(group, _)| *group == name).unwrap_or_else(|| panic!("no group {name}"));
            report(&measure())
        }
        // The peak of allocated memory is known of a whole process only, so each group has its own.
        None => GROUPS.iter().fold(true, |all_within, (name, _)| run(name) && all_within),
    };
    if all_within { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run(group: &str) -> bool {
    println!("{group}");
    let program = std::env::current_exe().expect("the path of this program");
    Command::new(program).arg(group).status().expect("a process").success()
}

fn report(measurements: &[Measurement]) -> bool {
    for Measurement { what, figures, is_within } in measurements {
        println!("  {} {what}: {figures}", if *is_within { "ok  " } else { "FAIL" });
    }
    measurements.iter().all(|measurement| measurement.is_within)
}
