//! Asks for a passphrase on the terminal.

use std::io::{self, IsTerminal as _};

use anyhow::Context as _;

use crate::cli::exit_status::Usage;
use crate::io::guard::{PASSPHRASE_VARIABLE, variable};

/// The least characters of a new passphrase.
const LEAST: usize = 12;

/// The passphrase of a roster; `None` if there is neither the variable nor a terminal.
pub(super) fn known() -> anyhow::Result<Option<String>> {
    if let Some(passphrase) = variable(PASSPHRASE_VARIABLE) {
        return Ok(Some(passphrase));
    }
    if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
        return Ok(None);
    }
    asked("Passphrase of the roster: ").map(Some)
}

/// A new passphrase, asked for twice.
pub(super) fn new() -> anyhow::Result<String> {
    let passphrase = match variable(PASSPHRASE_VARIABLE) {
        Some(passphrase) => passphrase,
        None if !io::stdin().is_terminal() => {
            return Err(Usage(format!(
                "there is no terminal to ask for the passphrase; set {PASSPHRASE_VARIABLE}"
            ))
            .into());
        }
        None => {
            let first = asked("New passphrase: ")?;
            if first != asked("The same again: ")? {
                return Err(Usage("the two passphrases are not the same".into()).into());
            }
            first
        }
    };
    if passphrase.trim().chars().count() < LEAST {
        return Err(Usage(format!(
            "the passphrase is too short: use at least {LEAST} characters, for instance four words"
        ))
        .into());
    }
    Ok(passphrase)
}

fn asked(prompt: &str) -> anyhow::Result<String> {
    rpassword::prompt_password(prompt).context("could not ask for the passphrase")
}
