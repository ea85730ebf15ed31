//! The command `rapporteur guard hook`: a Git hook that searches what is about to be committed.

use std::path::Path;

use anyhow::bail;

use crate::cli::console::Console;
use crate::cli::exit_status::ExitStatus;
use crate::io::git::{self, HookOutcome};

/// By this line the hook is known as ours.
const MARK: &str = "# Installed by `rapporteur guard hook`.";

pub(super) fn run(console: Console, root: &Path) -> anyhow::Result<ExitStatus> {
    let repository = git::open(root)?;
    let site = repository.prefix()?;
    match repository.install_hook("pre-commit", MARK, &script(&site))? {
        HookOutcome::Installed(path) => {
            console.print(&format!(
                "Installed {}: each commit is searched for the names on the sealed roster\n",
                path.display()
            ))?;
        }
        HookOutcome::Foreign(path) => bail!(
            "there is another hook at {}, which is not overwritten; add this line to it: {}",
            path.display(),
            command(&site)
        ),
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
