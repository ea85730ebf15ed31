//! Whether to go on, asked of whoever sits at the terminal.

use std::io::{self, IsTerminal};

use crate::cli::args;
use crate::cli::console::Console;
use crate::cli::exit_status::Usage;

/// Makes sure before any work is done that there will be an answer.
pub(super) fn require_answer(asked: &args::PublishArgs) -> anyhow::Result<()> {
    let is_terminal = io::stdin().is_terminal() && io::stderr().is_terminal();
    if asked.yes || asked.dry_run || is_terminal {
        return Ok(());
    }
    Err(Usage(
        "there is no terminal to ask at; say `--yes` to publish without being asked, \
         or `--dry-run` to see what would change"
            .into(),
    )
    .into())
}

/// Asks; anything but yes is no.
pub(super) fn confirm(console: Console, question: &str) -> anyhow::Result<bool> {
    console.tell(&format!("{question} [y/N] "))?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}
