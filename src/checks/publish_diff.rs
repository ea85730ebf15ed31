//! What differs between two publications of a site, and what the next one consists of.
//!
//! Functions of lists of files; where the lists come from and what is done about it is for others.

mod moved;
mod summary;
mod text;

use std::collections::{BTreeMap, BTreeSet};

pub use moved::{Identity, heading, moved, numbers};
pub use summary::{ChangeCounts, FileGroup, SessionChange, Summary, sessions, summary};
pub use text::difference;

/// A file that is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedFile {
    /// Its type and permissions, as git has them: `100644`.
    pub mode: String,
    /// The id of its bytes.
    pub id: String,
}

/// Files by their paths.
pub type Listing = BTreeMap<String, PublishedFile>;

/// What becomes of a file, or of whatever files show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileChange {
    /// It was not there before.
    Added,
    /// It was otherwise.
    Changed,
    /// It is no longer there.
    Removed,
}

/// The files that differ.
pub type Changes = BTreeMap<String, FileChange>;

/// Files that GitHub looks for on a branch and that others than Rapporteur may have put there.
const HOST_FILES: [&str; 2] = ["CNAME", ".nojekyll"];

/// Why a site cannot be put on a branch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// The branch has files, these among them, and no list says which of them are Rapporteur's.
    Unlisted(Vec<String>),
    /// Files that are somebody else's are where the site has others.
    InTheWay(Vec<String>),
}

/// The files of the next publication: the built site, and what is on the branch and not Rapporteur's.
/// `ours` are the files that the branch's list says are.
pub fn next(branch: &Listing, ours: Option<&BTreeSet<String>>, built: &Listing) -> Result<Listing, Conflict> {
    let is_ours = |path: &String| ours.is_some_and(|ours| ours.contains(path));
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
        // What is in it makes no difference.
        _ if path == ".nojekyll" => false,
        (Some(kept), Some(built)) => kept.id != built.id && !is_ours(&path.to_owned()),
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

/// `a/b` and `a` of `a/b/c`.
fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// What is different after.
pub fn changes(before: &Listing, after: &Listing) -> Changes {
    let gone =
        before.keys().filter(|path| !after.contains_key(*path)).map(|path| (path, FileChange::Removed));
    let come = after.iter().filter_map(|(path, entry)| match before.get(path) {
        None => Some((path, FileChange::Added)),
        Some(earlier) if earlier != entry => Some((path, FileChange::Changed)),
        Some(_) => None,
    });
    gone.chain(come).map(|(path, change)| (path.clone(), change)).collect()
}

/// The files of Rapporteur's that others have changed on the branch since it was last published, and
/// that the next publication would change once more.
pub fn overwritten(
    published: &Listing,
    branch: &Listing,
    ours: &BTreeSet<String>,
    next: &Listing,
) -> Vec<String> {
    let by_others = changes(published, branch).into_keys();
    by_others.filter(|path| ours.contains(path) && branch.get(path) != next.get(path)).collect()
}
