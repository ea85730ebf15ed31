//! The bytes of what is published and of what is to be: stored in the repository, or just built.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context;

use crate::checks::publish_diff::{self, Changes, Listing};
use crate::io::git::Repository;

/// How many pages are compared at a time, so that not all of them are held at once.
const AT_A_TIME: usize = 200;

/// Where bytes are.
pub(super) struct PageBytes<'a> {
    pub(super) repository: &'a Repository,
    /// The folder of what was built, if anything was.
    pub(super) folder: Option<&'a Path>,
    /// What is in it.
    pub(super) built: &'a Listing,
}

impl PageBytes<'_> {
    /// The bytes of a file of a publication; nothing if there is no such file.
    pub(super) fn bytes(&self, listing: &Listing, path: &str) -> anyhow::Result<Option<Vec<u8>>> {
        Ok(self.all(listing, &[path])?.pop().flatten())
    }

    /// The bytes of files of a publication, in the order asked for.
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
                Ok(Some(bytes.with_context(|| format!("could not read what was built of {path}"))?))
            }
            None => Ok(listing.get(*path).and_then(|entry| contents.get(&entry.id).cloned())),
        };
        paths.iter().map(bytes).collect()
    }

    /// How the texts of the pages differ that two publications have otherwise.
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
