//! The command `rapporteur completions`.

use clap::CommandFactory;

use crate::cli::args::Cli;
use crate::cli::console::Console;
use crate::cli::exit_status::ExitStatus;

/// Prints the completion script of a shell.
pub(super) fn run(console: Console, shell: clap_complete::Shell) -> anyhow::Result<ExitStatus> {
    // Into memory first, since clap panics on a closed pipe.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "rapporteur", &mut script);
    console.print(&String::from_utf8_lossy(&script))?;
    Ok(ExitStatus::Fine)
}
