//! The results as they are published: the tables, and what has to be known to read them.

use std::fs;

use anyhow::Result;

use crate::comparison::Comparison;
use crate::sites::{FEED_LIMIT, Tool};
use crate::table::{Line, table};
use crate::tools::Program;

/// The text, with figures in the places of names in braces.
const TEXT: &str = include_str!("results.md");

/// The whole document.
pub(crate) fn text(
    programs: &[Program],
    comparison: &Comparison,
    builds: &[Line],
    rebuilds: &[Line],
) -> Result<String> {
    let versions: Vec<String> =
        programs.iter().map(|program| format!("- {:?}: {}", program.tool, program.version)).collect();
    let zola = if programs.iter().any(|program| program.tool == Tool::Zola) {
        "Zola was run, too."
    } else {
        "Zola was not run here, so nothing is said about it: its site is written from its documentation, and \
         the check has not seen what it makes."
    };
    let figures = [
        ("{date}", jiff::Timestamp::now().to_string().chars().take(10).collect()),
        ("{machine}", machine()?),
        ("{versions}", versions.join("\n")),
        ("{runs}", comparison.runs.to_string()),
        ("{feed limit}", FEED_LIMIT.to_string()),
        ("{zola}", zola.to_owned()),
        ("{builds}", table(builds)),
        ("{rebuilds}", table(rebuilds)),
    ];
    let filled = |text: String, (place, figure): &(&str, String)| text.replace(place, figure);
    Ok(figures.iter().fold(TEXT.to_owned(), filled))
}

/// Processor, cores, memory and kernel, as Linux tells of them.
fn machine() -> Result<String> {
    let told = |path: &str, key: &str| {
        let text = fs::read_to_string(path).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(key));
        line.and_then(|line| line.split_once(':'))
            .map_or_else(String::new, |(_, told)| told.trim().to_owned())
    };
    let cores = std::thread::available_parallelism()?;
    let memory = told("/proc/meminfo", "MemTotal");
    let kibibytes: u64 = memory.split(' ').next().unwrap_or_default().parse().unwrap_or(0);
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let processor = told("/proc/cpuinfo", "model name");
    Ok(format!("{processor}, {cores} cores, {} GiB of memory, Linux {}", kibibytes >> 20, kernel.trim()))
}
