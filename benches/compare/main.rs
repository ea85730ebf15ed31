//! Rapporteur beside other tools: the same record as a site for each, what they make of it compared,
//! and what it costs them. `benches/compare/run` is the way in.
//!
//! Every part runs as a process of its own, so that none of it weighs on what is measured.

#[path = "../corpus/mod.rs"]
mod corpus;
mod record;
mod sites;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};

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
}

fn main() -> Result<()> {
    match Arguments::parse().part {
        Part::Write { tool, dir, sessions } => sites::write(tool, &dir, sessions),
    }
}
