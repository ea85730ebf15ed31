//! Figures as tables in Markdown.

use std::fmt::Write as _;

use crate::measure::{Cost, Written};
use crate::sites::Tool;

/// The figures of a tool at one size.
pub(crate) struct Line {
    /// How many sessions.
    pub(crate) sessions: usize,
    /// The tool.
    pub(crate) tool: Tool,
    /// What it took.
    pub(crate) cost: Cost,
    /// What it wrote.
    pub(crate) written: Written,
}

/// A table of all figures, each with its ratios: to the floor, and of each tool to Rapporteur.
pub(crate) fn table(lines: &[Line]) -> String {
    let mut text = "| sessions | tool | wall s | cpu s | peak MiB | files | output MB | wall, cpu ÷ floor | \
                    wall, cpu, peak ÷ Rapporteur |\n|---:|---|---:|---:|---:|---:|---:|---:|---:|\n"
        .to_owned();
    for Line { sessions, tool, cost, written } in lines {
        let of = |tool: Tool| lines.iter().find(|line| line.tool == tool && line.sessions == *sessions);
        let to_floor = of(Tool::Floor).map_or_else(String::new, |floor| {
            format!(
                "{}, {}",
                ratio(seconds(cost).0, seconds(&floor.cost).0),
                ratio(seconds(cost).1, seconds(&floor.cost).1)
            )
        });
        let to_ours = of(Tool::Rapporteur).map_or_else(String::new, |ours| {
            format!(
                "{}, {}, {}",
                ratio(seconds(cost).0, seconds(&ours.cost).0),
                ratio(seconds(cost).1, seconds(&ours.cost).1),
                ratio(mebibytes(cost), mebibytes(&ours.cost))
            )
        });
        let _ = writeln!(
            text,
            "| {sessions} | {tool:?} | {:.3} | {:.3} | {:.0} | {} | {:.1} | {to_floor} | {to_ours} |",
            seconds(cost).0,
            seconds(cost).1,
            mebibytes(cost),
            written.files,
            megabytes(written),
        );
    }
    text
}

fn seconds(cost: &Cost) -> (f64, f64) {
    (cost.wall.as_secs_f64(), cost.cpu.as_secs_f64())
}

#[allow(clippy::cast_precision_loss, reason = "figures for people")]
fn mebibytes(cost: &Cost) -> f64 {
    cost.memory as f64 / f64::from(1 << 20)
}

#[allow(clippy::cast_precision_loss, reason = "figures for people")]
fn megabytes(written: &Written) -> f64 {
    written.bytes as f64 / 1e6
}

fn ratio(a: f64, b: f64) -> String {
    if b > 0.0 { format!("{:.1}", a / b) } else { "–".into() }
}
