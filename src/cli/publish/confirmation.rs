//! Asks for confirmation on the terminal.

use std::io::{self, IsTerminal};

use crate::cli::args;
use crate::cli::console::Console;
use crate::cli::exit_status::Usage;

/// An error, before any work is done, if there is neither a terminal nor `--yes`.
pub(super) fn require_answer(asked: &args::PublishArgs) -> anyhow::Result<()> {
    let is_terminal = io::stdin().is_terminal() && io::stderr().is_terminal();
    if asked.yes || asked.dry_run || is_terminal {
        return Ok(());
    }
    Err(Usage(
        "publishing needs confirmation, but there is no terminal; use `--yes` to publish without \
         confirmation, or `--dry-run` to see what would change"
            .into(),
    )
    .into())
}

/// Asks a question; any answer but yes means no.
pub(super) fn confirm(console: Console, question: &str) -> anyhow::Result<bool> {
    console.tell(&format!("{question} [y/N] "))?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}
