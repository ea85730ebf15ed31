//! Asks Git about the repository that a site lies in. Not for reaching a remote.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The address of a remote of the repository that a site lies in, as Git understands it; nothing if
/// there is no such remote, no repository or no Git.
pub fn address(root: &Path, remote: &str) -> Option<String> {
    line(root, &["remote", "get-url", "--", remote])
}

/// The branch that a host publishes from: the default branch of `origin` if that is known, else the current one. `None`
/// without a repository or Git.
pub fn default_branch(root: &Path) -> Option<String> {
    let of_remote = line(root, &["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"]);
    let of_remote = of_remote.and_then(|branch| branch.strip_prefix("origin/").map(str::to_owned));
    of_remote.or_else(|| line(root, &["symbolic-ref", "--quiet", "--short", "HEAD"]))
}

/// The top folder of the repository that a site lies in; `None` without a repository or Git.
pub fn top(root: &Path) -> Option<PathBuf> {
    line(root, &["rev-parse", "--show-toplevel"]).map(PathBuf::from)
}

fn line(root: &Path, arguments: &[&str]) -> Option<String> {
    let mut git = Command::new("git");
    git.current_dir(root).args(arguments).stdin(Stdio::null());
    let output = git.output().ok().filter(|output| output.status.success())?;
    let line = String::from_utf8(output.stdout).ok()?;
    Some(line.trim().to_owned()).filter(|line| !line.is_empty())
}
