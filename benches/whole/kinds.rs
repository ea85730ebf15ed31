//! What each kind of file costs: for what every site has and cannot be without, and so cannot be measured
//! by leaving it out.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use anyhow::{Context, anyhow};
use rapporteur::atlas;
use rapporteur::content::parse::Overrides;
use rapporteur::io::load;
use rapporteur::site::{self, Inputs, Payload};

use crate::corpus;
use crate::kind::kind;

/// Prints it for a site of so many sessions as it comes: in one language, with crossings.
pub(crate) fn table(sessions: usize) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    corpus::write(
        folder.path(),
        &corpus::Settings {
            sessions,
            languages: vec!["en".into()],
            seed: 1,
            recommending: corpus::RECOMMENDING,
        },
    )?;
    let inputs = Inputs { tree: load::load(folder.path())?.0, overrides: Overrides::default() };
    let site = site::prepare(&inputs, &atlas::atlas()).site.context("the site is unusable")?;
    let mut kinds: BTreeMap<String, (Duration, usize, usize)> = BTreeMap::new();
    for (_, output) in site.files() {
        let start = Instant::now();
        let payload = site.make(&output).map_err(|diagnostic| anyhow!(diagnostic.message))?;
        let time = start.elapsed();
        let Payload::Bytes(bytes) = payload else { continue };
        let kind = kinds.entry(kind(&output)).or_default();
        *kind = (kind.0 + time, kind.1 + 1, kind.2 + bytes.len());
    }
    let all: Duration = kinds.values().map(|(time, ..)| *time).sum();
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|(_, (time, ..))| std::cmp::Reverse(*time));
    println!("\n{sessions} sessions, view and rendering on one thread, {:.2} s in all:\n", all.as_secs_f64());
    println!("| kind of file | files | MB | s | of all | µs a file |");
    println!("|---|---:|---:|---:|---:|---:|");
    for (kind, (time, files, bytes)) in kinds {
        println!(
            "| {kind} | {files} | {}.{} | {:.3} | {:.1} % | {} |",
            bytes / 1_000_000,
            bytes / 100_000 % 10,
            time.as_secs_f64(),
            100.0 * time.as_secs_f64() / all.as_secs_f64(),
            time.as_micros() / files as u128,
        );
    }
    Ok(())
}
