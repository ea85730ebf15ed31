//! Compares two publications of a site, and computes the files of the next.
//!
//! It is pure: callers read and write the files.

mod moved;
mod paragraphs;
mod summary;
mod text;

use std::collections::{BTreeMap, BTreeSet};

pub use moved::{Identity, heading, moved, numbers};
pub use paragraphs::{ParagraphChanges, paragraph_changes, shown_corrections};
pub use summary::{ChangeCounts, FileGroup, SessionChange, Summary, sessions, summary};
pub use text::difference;

/// A published file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedFile {
    /// Git file mode: `100644`.
    pub mode: String,
    /// Git object id of the content.
    pub id: String,
}

/// Files by path.
pub type Listing = BTreeMap<String, PublishedFile>;

/// Kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileChange {
    /// Not in the previous publication.
    Added,
    /// Different content or mode.
    Changed,
    /// Not in the new publication.
    Removed,
}

/// Changed files by path.
pub type Changes = BTreeMap<String, FileChange>;

/// Files on a branch that may not come from Rapporteur but matter to GitHub.
const HOST_FILES: [&str; 2] = ["CNAME", ".nojekyll"];

/// Why a site cannot be published to a branch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// The branch has files, such as these, and no manifest tells which are Rapporteur's.
    Unlisted(Vec<String>),
    /// Files of others are at paths of the site's files.
    InTheWay(Vec<String>),
}

/// The files of the next publication: the built site, and files of the branch that are not Rapporteur's.
/// `ours` are the paths in the branch's manifest.
pub fn next(branch: &Listing, ours: Option<&BTreeSet<String>>, built: &Listing) -> Result<Listing, Conflict> {
    let is_ours = |path: &str| ours.is_some_and(|ours| ours.contains(path));
    let is_host = |path: &String| HOST_FILES.contains(&path.as_str());
    if ours.is_none() {
        let unlisted: Vec<String> = branch.keys().filter(|path| !is_host(path)).cloned().collect();
        if !unlisted.is_empty() {
            return Err(Conflict::Unlisted(unlisted));
        }
    }
    let kept = branch.iter().filter(|(path, _)| !is_ours(path) || is_host(path));
    let kept: Listing = kept.map(|(path, entry)| (path.clone(), entry.clone())).collect();
    let differs = |path: &str| match (kept.get(path), built.get(path)) {
        // The content of `.nojekyll` is irrelevant.
        _ if path == ".nojekyll" => false,
        (Some(kept), Some(built)) => kept.id != built.id && !is_ours(path),
        _ => false,
    };
    let is_inside = |path: &str, others: &Listing| folders(path).any(|folder| others.contains_key(folder));
    let in_the_way: Vec<String> = (kept.keys())
        .filter(|path| {
            let folder = format!("{path}/");
            let holds = built.range(folder.clone()..).next().is_some_and(|(at, _)| at.starts_with(&folder));
            differs(path) || holds || is_inside(path, built)
        })
        .cloned()
        .collect();
    if !in_the_way.is_empty() {
        return Err(Conflict::InTheWay(in_the_way));
    }
    let mut next = kept;
    next.extend(built.iter().map(|(path, entry)| (path.clone(), entry.clone())));
    Ok(next)
}

/// Parent folders: `a` and `a/b` for `a/b/c`.
fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// The changes from one listing to another.
pub fn changes(before: &Listing, after: &Listing) -> Changes {
    let removed =
        before.keys().filter(|path| !after.contains_key(*path)).map(|path| (path, FileChange::Removed));
    let added = after.iter().filter_map(|(path, entry)| match before.get(path) {
        None => Some((path, FileChange::Added)),
        Some(earlier) if earlier != entry => Some((path, FileChange::Changed)),
        Some(_) => None,
    });
    removed.chain(added).map(|(path, change)| (path.clone(), change)).collect()
}

/// Rapporteur's files that others have changed on the branch since the last publication, and that the next
/// one would overwrite.
pub fn overwritten(
    published: &Listing,
    branch: &Listing,
    ours: &BTreeSet<String>,
    next: &Listing,
) -> Vec<String> {
    let by_others = changes(published, branch).into_keys();
    by_others.filter(|path| ours.contains(path) && branch.get(path) != next.get(path)).collect()
}
