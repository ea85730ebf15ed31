//! The repository that a site lies in, by way of the `git` command.
//!
//! Only plumbing that touches neither the working tree nor the index nor any branch of the repository.
//! What the commits mean is the caller's to know.

mod branch;
mod command;
mod history;
mod objects;
mod state;

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use command::Ran;

pub use branch::{Branch, Pushed};
pub use history::FileVersion;
pub use objects::NewCommit;
pub use state::CommitInfo;

/// The repository that a folder lies in.
#[derive(Clone, Debug)]
pub struct Repository {
    /// The folder: commands run there, and git finds the rest.
    root: PathBuf,
}

/// Finds the repository of a site's folder. Whatever the environment says of another one, as it does
/// while a hook runs, is left aside.
pub fn open(root: &Path) -> anyhow::Result<Repository> {
    let root = std::path::absolute(root).with_context(|| format!("could not find {}", root.display()))?;
    let repository = Repository { root };
    let ran = repository.ran(&["rev-parse", "--is-inside-work-tree"])?;
    let place = repository.root.display();
    if !ran.ok && ran.stderr.contains("not a git repository") {
        bail!(
            "{place} is in no git repository; make it one with `git init` and commit the site, \
             then add where it is published: `git remote add origin URL`"
        );
    }
    if !ran.ok {
        bail!("git cannot use the repository of {place}: {}", ran.complaint());
    }
    if ran.line() != "true" {
        bail!("{place} is inside a bare repository, which has no sources; publish from a clone of it");
    }
    Ok(repository)
}

impl Repository {
    /// Runs git, whatever comes of it.
    fn ran(&self, arguments: &[&str]) -> anyhow::Result<Ran> {
        command::run(&self.root, arguments, &[], &mut |_| Ok(()))
    }

    /// What git answers, on one line; that it refuses is a failure.
    fn asked(&self, arguments: &[&str]) -> anyhow::Result<String> {
        let ran = self.ran(arguments)?;
        ran.sound(arguments)?;
        Ok(ran.line())
    }
}
