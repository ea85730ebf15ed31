//! Measuring: what one run of a tool takes, as the system accounts for it.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use wait4::Wait4;

/// What a run has taken.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cost {
    /// From start to end.
    pub(crate) wall: Duration,
    /// Time of processors, in the program and in the system for it.
    pub(crate) cpu: Duration,
    /// The most memory that it held at one time, in bytes.
    pub(crate) memory: u64,
}

/// What a tool has written.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Written {
    /// Files.
    pub(crate) files: usize,
    /// Their bytes.
    pub(crate) bytes: u64,
}

/// Runs a command to its end. This process must hold little memory itself: the system counts what the
/// parent holds as the child's until the child's program has begun.
pub(crate) fn run(command: &mut Command) -> Result<Cost> {
    let start = Instant::now();
    let mut child = command.spawn().with_context(|| format!("starting {command:?}"))?;
    let used = child.wait4()?;
    let wall = start.elapsed();
    ensure!(used.status.success(), "{command:?} failed");
    let used = used.rusage;
    Ok(Cost { wall, cpu: used.utime + used.stime, memory: used.maxrss })
}

/// The median of each figure.
pub(crate) fn median(costs: &[Cost]) -> Cost {
    fn middle<T: Ord + Copy + Default>(values: impl Iterator<Item = T>) -> T {
        let mut values: Vec<T> = values.collect();
        values.sort_unstable();
        values.get(values.len() / 2).copied().unwrap_or_default()
    }
    Cost {
        wall: middle(costs.iter().map(|cost| cost.wall)),
        cpu: middle(costs.iter().map(|cost| cost.cpu)),
        memory: middle(costs.iter().map(|cost| cost.memory)),
    }
}

/// What lies in a folder.
pub(crate) fn written(folder: &Path) -> Result<Written> {
    let mut written = Written::default();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            written.files += 1;
            written.bytes += entry.metadata()?.len();
        }
    }
    Ok(written)
}
