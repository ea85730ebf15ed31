//! Rapporteur beside other tools: the same record as a site for each, what they make of it compared,
//! and what it costs them. `benches/compare/run` is the way in.
//!
//! Every part runs as a process of its own, so that none of it weighs on what is measured.

mod check;
mod comparison;
#[path = "../corpus/mod.rs"]
mod corpus;
mod floor;
mod measure;
mod record;
mod results;
mod sites;
mod table;
mod tools;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};

use comparison::Comparison;
use sites::Tool;

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    part: Part,
}

#[derive(Subcommand)]
enum Part {
    /// Writes the site of a tool
    Write {
        /// For which tool
        tool: Tool,
        /// Where to write it
        dir: PathBuf,
        /// How many sessions
        #[arg(long, default_value_t = 1_000)]
        sessions: usize,
    },
    /// Does what cannot be left out
    Floor {
        /// The site of the floor
        site: PathBuf,
        /// Where what comes of it goes
        output: PathBuf,
    },
    /// Says how the output of a tool differs from that of Rapporteur
    Check {
        /// What Rapporteur has made
        ours: PathBuf,
        /// The other tool
        tool: Tool,
        /// What it has made
        theirs: PathBuf,
    },
    /// Compares and measures the programs that the environment names: RAPPORTEUR, HUGO and ZOLA
    Measure {
        /// Numbers of sessions
        #[arg(default_values_t = [100, 1_000, 10_000])]
        sizes: Vec<usize>,
        /// Measured runs of each tool at each size, of which the median counts
        #[arg(long, default_value_t = 5)]
        runs: usize,
        /// A folder in memory, for builds
        #[arg(long)]
        memory: PathBuf,
        /// A folder on disk, for rebuilds
        #[arg(long)]
        disk: PathBuf,
        /// Where the results go
        #[arg(long, default_value = "benches/RESULTS.md")]
        results: PathBuf,
    },
}

fn main() -> Result<()> {
    match Arguments::parse().part {
        Part::Write { tool, dir, sessions } => sites::write(tool, &dir, sessions),
        Part::Floor { site, output } => floor::run(&site, &output),
        Part::Check { ours, tool, theirs } => {
            let found = check::differences(&ours, tool, &theirs)?;
            anyhow::ensure!(found.is_empty(), "{tool:?} differs from Rapporteur:\n{}", found.join("\n"));
            Ok(())
        }
        Part::Measure { sizes, runs, memory, disk, results } => {
            comparison::compare(&Comparison { sizes, runs, memory, disk, results })
        }
    }
}
