//! The workflows of the repository that a site lies in, as GitHub finds them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::checks::preflight::Workflow;
use crate::io::remote;

/// Where GitHub looks for them, from the top of the repository.
pub const FOLDER: &str = ".github/workflows";

/// Longer files are none of GitHub's.
const LONGEST: u64 = 1 << 20;

/// The repository of a site.
pub struct WorkflowRepository {
    /// Its top folder; the site's own if there is none.
    pub top: PathBuf,
    /// The site's folder below it, with `/` between names; empty if it is the same.
    pub site: String,
}

/// The repository that a site lies in.
pub fn repository(root: &Path) -> WorkflowRepository {
    let of_git = || {
        let top = remote::top(root)?;
        let site = root.canonicalize().ok()?.strip_prefix(top.canonicalize().ok()?).ok()?.to_owned();
        let names: Option<Vec<&str>> = site.components().map(|name| name.as_os_str().to_str()).collect();
        let site = names?.join("/");
        // As it was called, if it is the site's own folder.
        Some(WorkflowRepository { top: if site.is_empty() { root.to_owned() } else { top }, site })
    };
    of_git().unwrap_or_else(|| WorkflowRepository { top: root.to_owned(), site: String::new() })
}

/// The workflows, by name; those that cannot be read are left out.
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
