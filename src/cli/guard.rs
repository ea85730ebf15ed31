//! The command `rapporteur guard`, and the guard as a part of other commands.

mod check;
mod diagnostics;
mod hook;
mod languages;
mod opened;
mod output_guard;
mod passphrase;
mod public_log;
mod seal;
mod status;

use std::path::Path;

pub(super) use languages::languages_without_rules;
pub(super) use opened::{GuardState, KeyPrompt, open};
pub(super) use output_guard::OutputGuard;
pub(super) use public_log::without_names;

use crate::cli::args::GuardWhat;
use crate::cli::console::Console;
use crate::cli::exit_status::ExitStatus;
use crate::site::Overrides;

/// Runs one of the commands.
pub(super) fn run(
    console: Console,
    root: &Path,
    overrides: Overrides,
    what: &GuardWhat,
) -> anyhow::Result<ExitStatus> {
    match what {
        GuardWhat::Seal(asked) => seal::run(console, root, asked),
        GuardWhat::Status { show_key } => status::run(console, root, overrides, *show_key),
        GuardWhat::Check { sources, staged } if *sources || *staged => check::sources(console, root, *staged),
        GuardWhat::Check { .. } => check::site(console, root, overrides),
        GuardWhat::Hook => hook::run(console, root),
    }
}
