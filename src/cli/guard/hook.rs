//! The command `rapporteur guard hook`: Git hooks that search what is about to be committed.

use std::path::Path;

use anyhow::bail;

use crate::cli::console::Console;
use crate::cli::exit_status::ExitStatus;
use crate::io::git::{self, HookOutcome};

/// Git runs another hook for the commit of a merge.
const HOOKS: [&str; 2] = ["pre-commit", "pre-merge-commit"];

/// By this line the hook is known as ours.
const MARK: &str = "# Installed by `rapporteur guard hook`.";

pub(super) fn run(console: Console, root: &Path) -> anyhow::Result<ExitStatus> {
    let repository = git::open(root)?;
    let site = repository.prefix()?;
    let mut foreign = Vec::new();
    for hook in HOOKS {
        match repository.install_hook(hook, MARK, &script(&site))? {
            HookOutcome::Installed(path) => {
                console.print(&format!(
                    "Installed {}: each commit is searched for the names on the sealed roster\n",
                    path.display()
                ))?;
            }
            HookOutcome::Foreign(path) => foreign.push(path.display().to_string()),
        }
    }
    if !foreign.is_empty() {
        bail!(
            "there is another hook at {}, which is not overwritten; add this line to it: {}",
            foreign.join(" and at "),
            command(&site)
        );
    }
    Ok(ExitStatus::Fine)
}

/// The command of the hook. `site` is the site's folder below the top of the repository.
fn command(site: &str) -> String {
    let root = if site.is_empty() { "." } else { site.trim_end_matches('/') };
    format!("rapporteur --root '{}' guard check --sources --staged", root.replace('\'', r"'\''"))
}

fn script(site: &str) -> String {
    format!(
        "#!/bin/sh\n{MARK}\n# Stops a commit that names a person on the sealed roster. Hooks run at the top of the repository.\n\
         if ! command -v rapporteur >/dev/null 2>&1; then\n  echo 'rapporteur is not on the PATH, so the commit is not searched for \
         names' >&2\n  exit 1\nfi\nexec {}\n",
        command(site)
    )
}
