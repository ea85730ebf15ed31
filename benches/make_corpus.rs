//! `cargo run --release --example corpus -- --sessions 10000 DIR`: a site for measurements.

mod corpus;

use std::path::PathBuf;

use clap::Parser;

/// Writes a site of made-up sessions, the same for the same settings.
#[derive(Parser)]
struct Arguments {
    /// Where to write it
    dir: PathBuf,
    /// How many sessions
    #[arg(long, default_value_t = 1_000)]
    sessions: usize,
    /// The languages, the default one first
    #[arg(long, value_delimiter = ',', default_value = "en")]
    languages: Vec<String>,
    /// Another seed is another corpus
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

fn main() -> std::io::Result<()> {
    let Arguments { dir, sessions, languages, seed } = Arguments::parse();
    corpus::write(&dir, &corpus::Settings { sessions, languages, seed, recommending: corpus::RECOMMENDING })
}
