//! Git operations on the repository of a site, through the `git` command.
//!
//! Uses plumbing commands only, which change neither the working tree nor the index nor local
//! branches.

mod branch;
mod command;
mod history;
mod hook;
mod objects;
pub mod remote;
mod state;

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use command::Ran;

pub use branch::{Branch, Pushed};
pub use history::FileVersion;
pub use hook::HookOutcome;
pub use objects::NewCommit;
pub use state::CommitInfo;

/// The Git repository that contains a folder.
#[derive(Clone, Debug)]
pub struct Repository {
    /// The working directory of the commands.
    root: PathBuf,
}

/// Finds the repository of a site. Ignores variables such as `GIT_DIR`, which are set while a hook
/// runs.
pub fn open(root: &Path) -> anyhow::Result<Repository> {
    let root = std::path::absolute(root).with_context(|| format!("could not find {}", root.display()))?;
    let repository = Repository { root };
    let ran = repository.ran(&["rev-parse", "--is-inside-work-tree"])?;
    let place = repository.root.display();
    if !ran.ok && ran.stderr.contains("not a git repository") {
        bail!(
            "{place} is not in a git repository; create one with `git init`, commit the site, and add the \
             remote with `git remote add origin URL`"
        );
    }
    if !ran.ok {
        bail!("git cannot use the repository at {place}: {}", ran.complaint());
    }
    if ran.line() != "true" {
        bail!("{place} is a bare repository, which has no working files; publish from a clone of it");
    }
    Ok(repository)
}

impl Repository {
    /// Runs git; a non-zero exit status is no error.
    fn ran(&self, arguments: &[&str]) -> anyhow::Result<Ran> {
        command::run(&self.root, arguments, &[], &mut |_| Ok(()))
    }

    /// The output of git without its line end. A non-zero exit status is an error.
    fn asked(&self, arguments: &[&str]) -> anyhow::Result<String> {
        let ran = self.ran(arguments)?;
        ran.sound(arguments)?;
        Ok(ran.line())
    }
}
