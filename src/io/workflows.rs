//! Finds the GitHub workflows of the repository that contains a site.

use std::fs;
use std::path::{Path, PathBuf};

use crate::checks::preflight::Workflow;
use crate::io::git::remote;

/// The folder of workflows, from the top of the repository.
pub const FOLDER: &str = ".github/workflows";

/// Maximum size in bytes of a workflow; larger files are ignored.
const LONGEST: u64 = 1 << 20;

/// The repository of a site.
pub struct WorkflowRepository {
    /// Its top folder; without a repository the site's folder.
    pub top: PathBuf,
    /// The site's folder relative to `top`, with `/`; empty if they are the same.
    pub site: String,
}

/// Finds the repository of a site with Git.
pub fn repository(root: &Path) -> WorkflowRepository {
    let of_git = || {
        let top = remote::top(root)?;
        let site = root.canonicalize().ok()?.strip_prefix(top.canonicalize().ok()?).ok()?.to_owned();
        let names: Option<Vec<&str>> = site.components().map(|name| name.as_os_str().to_str()).collect();
        let site = names?.join("/");
        // The path as the caller wrote it, if the site is at the top.
        Some(WorkflowRepository { top: if site.is_empty() { root.to_owned() } else { top }, site })
    };
    of_git().unwrap_or_else(|| WorkflowRepository { top: root.to_owned(), site: String::new() })
}

/// The workflows, sorted by name; unreadable ones are left out.
pub fn read(root: &Path) -> Vec<Workflow> {
    let WorkflowRepository { top, site } = repository(root);
    let up = "../".repeat(site.split('/').filter(|name| !name.is_empty()).count());
    let mut found: Vec<Workflow> = fs::read_dir(top.join(FOLDER))
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let name = entry.file_name().into_string().ok()?;
            let is_workflow = Path::new(&name).extension().is_some_and(|it| it == "yml" || it == "yaml");
            let data = entry.metadata().ok().filter(|data| data.is_file() && data.len() <= LONGEST);
            data.filter(|_| is_workflow)?;
            let text = fs::read_to_string(entry.path()).ok()?;
            Some(Workflow { path: format!("{up}{FOLDER}/{name}"), text })
        })
        .collect();
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}
