//! The command `rapporteur guard status`.

use std::path::Path;

use super::languages::languages_without_rules;
use super::opened::{GuardState, KeyPrompt, open};
use crate::atlas;
use crate::cli::console::Console;
use crate::cli::exit_status::ExitStatus;
use crate::cli::format::{count, size};
use crate::cli::report::report;
use crate::diagnostic::Code;
use crate::guard::seal::{KeySource, SEALED, Seal};
use crate::io::{guard, load};
use crate::site::{self, Inputs, Overrides, PipelineMemory};
use crate::source::Tree;

pub(super) fn run(
    console: Console,
    root: &Path,
    overrides: Overrides,
    show_key: bool,
) -> anyhow::Result<ExitStatus> {
    let (tree, _) = load::load(root)?;
    let prepared =
        site::prepare_with(&Inputs { tree, overrides }, &atlas::atlas(), &mut PipelineMemory::default());
    let line = prepared.site.and_then(|site| languages_without_rules(&site.proceedings));
    if let Some(line) = line.filter(|_| !console.is_json()) {
        console.print(&line)?;
    }
    let state = open(root, KeyPrompt::Ask)?;
    if let Some(seal) = guard::read_seal(root)?.and_then(|bytes| Seal::read(&bytes).ok())
        && !console.is_json()
    {
        let kind = match seal.key_source {
            KeySource::Random => "a random key",
            KeySource::Passphrase(_) => "a passphrase",
        };
        console.print(&format!(
            "roster  {SEALED}, {} when padded\nkey     {kind}, id {}\n",
            size(seal.padded_size as u64),
            seal.key_id
        ))?;
    }
    match state {
        GuardState::Absent => {
            console.print(&format!(
                "there is no sealed roster; seal one with `rapporteur guard seal NAMES`, with a file of names from outside \
                 {}\n",
                root.display()
            ))?;
            Ok(ExitStatus::Fine)
        }
        GuardState::Unusable(diagnostic) => {
            let status =
                if diagnostic.code == Code::GuardKeyMissing { ExitStatus::Fine } else { ExitStatus::Faulty };
            report(console, root, &Tree::default(), &[diagnostic])?;
            Ok(status)
        }
        GuardState::Open(open) => {
            let when = jiff::Timestamp::from_second(open.opened.sealed_at);
            let when = when.map(|when| when.strftime("%Y-%m-%d %H:%M UTC").to_string()).unwrap_or_default();
            console.print(&format!(
                "opens   with {}\npeople  {}\nsealed  {when}\n",
                open.key_place,
                count(open.opened.roster.entries.len())
            ))?;
            if show_key {
                console.print(&format!("{}\n", open.key.text()))?;
            }
            Ok(ExitStatus::Fine)
        }
    }
}
