//! Asks Git where a remote is. Not for reaching it.

use std::path::Path;
use std::process::{Command, Stdio};

/// The address of a remote of the repository that a site lies in, as Git understands it; nothing if
/// there is no such remote, no repository or no Git.
pub fn address(root: &Path, remote: &str) -> Option<String> {
    let mut git = Command::new("git");
    git.current_dir(root).args(["remote", "get-url", "--", remote]).stdin(Stdio::null());
    let output = git.output().ok().filter(|output| output.status.success())?;
    let address = String::from_utf8(output.stdout).ok()?;
    Some(address.trim().to_owned()).filter(|address| !address.is_empty())
}
