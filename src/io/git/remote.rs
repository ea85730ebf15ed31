//! Queries the Git configuration of a site: its remotes, default branch and top folder.

use std::path::{Path, PathBuf};

use super::Repository;

/// The URL of a remote, after Git's `insteadOf` rewriting; `None` without such a remote, a
/// repository or Git.
pub fn address(root: &Path, remote: &str) -> Option<String> {
    line(root, &["remote", "get-url", "--", remote])
}

/// The default branch of `origin` if it is known, else the current branch. `None` without a
/// repository or Git.
pub fn default_branch(root: &Path) -> Option<String> {
    let of_remote = line(root, &["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"]);
    let of_remote = of_remote.and_then(|branch| branch.strip_prefix("origin/").map(str::to_owned));
    of_remote.or_else(|| line(root, &["symbolic-ref", "--quiet", "--short", "HEAD"]))
}

/// The top folder of the repository; `None` without a repository or Git.
pub fn top(root: &Path) -> Option<PathBuf> {
    line(root, &["rev-parse", "--show-toplevel"]).map(PathBuf::from)
}

fn line(root: &Path, arguments: &[&str]) -> Option<String> {
    let ran = Repository { root: root.to_owned() }.ran(arguments).ok().filter(|ran| ran.ok)?;
    Some(ran.line()).filter(|line| !line.is_empty())
}
