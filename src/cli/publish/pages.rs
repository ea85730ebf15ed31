//! Reads published files from the repository, and new ones from the build.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context;

use crate::checks::publish_diff::{self, Changes, Listing};
use crate::io::git::Repository;

/// How many files are read at a time, to limit memory.
pub(super) const AT_A_TIME: usize = 200;

/// The sources of file contents.
pub(super) struct PageBytes<'a> {
    pub(super) repository: &'a Repository,
    /// The folder of the build; `None` if nothing was built.
    pub(super) folder: Option<&'a Path>,
    /// The files in that folder.
    pub(super) built: &'a Listing,
}

impl PageBytes<'_> {
    /// The content of a file; `None` if it does not exist.
    pub(super) fn bytes(&self, listing: &Listing, path: &str) -> anyhow::Result<Option<Vec<u8>>> {
        Ok(self.all(listing, &[path])?.pop().flatten())
    }

    /// The contents of files, in the given order.
    pub(super) fn all(&self, listing: &Listing, paths: &[&str]) -> anyhow::Result<Vec<Option<Vec<u8>>>> {
        let is_built =
            |path: &str| listing.get(path).is_some_and(|entry| self.built.get(path) == Some(entry));
        let stored = paths.iter().filter(|path| !is_built(path)).filter_map(|path| listing.get(*path));
        let mut ids: Vec<String> = stored.map(|entry| entry.id.clone()).collect();
        ids.sort_unstable();
        ids.dedup();
        let contents = if ids.is_empty() { BTreeMap::new() } else { self.repository.contents(&ids)? };
        let bytes = |path: &&str| match self.folder.filter(|_| is_built(path)) {
            Some(folder) => {
                let bytes = fs::read(folder.join(path));
                Ok(Some(bytes.with_context(|| format!("could not read the built file {path}"))?))
            }
            None => Ok(listing.get(*path).and_then(|entry| contents.get(&entry.id).cloned())),
        };
        paths.iter().map(bytes).collect()
    }

    /// The text differences between the changed pages of two publications.
    pub(super) fn difference(
        &self,
        changes: &Changes,
        before: &Listing,
        after: &Listing,
    ) -> anyhow::Result<String> {
        let pages: Vec<&str> =
            changes.keys().map(String::as_str).filter(|path| path.ends_with(".html")).collect();
        let mut text = String::new();
        for some in pages.chunks(AT_A_TIME) {
            let (old, new) = (self.all(before, some)?, self.all(after, some)?);
            for ((path, old), new) in some.iter().zip(old).zip(new) {
                let page =
                    |bytes: Option<Vec<u8>>| String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned();
                text.push_str(&publish_diff::difference(path, &page(old), &page(new)));
            }
        }
        Ok(text)
    }
}
