//! Reads and writes Git objects: blobs, trees, and commits without a branch.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, Read as _, Write};
use std::path::Path;

use anyhow::{Context, bail, ensure};

use super::{Repository, command};
use crate::checks::publish_diff::{Listing, PublishedFile};

/// The fields of a commit to create.
#[derive(Clone, Copy, Debug)]
pub struct NewCommit<'a> {
    /// The object ID of its tree.
    pub tree: &'a str,
    /// The parent commit; `None` for a root commit.
    pub parent: Option<&'a str>,
    /// The commit message.
    pub message: &'a str,
    /// The author and committer: a name and an e-mail address. Those of Git's settings if unset.
    pub author: Option<(&'a str, &'a str)>,
}

impl Repository {
    /// All files in the tree of a commit.
    pub fn listing(&self, commit: &str) -> anyhow::Result<Listing> {
        let arguments = ["ls-tree", "-r", "-z", "--full-tree", commit];
        let ran = self.ran(&arguments)?;
        ran.sound(&arguments)?;
        let mut listing = Listing::new();
        for line in ran.stdout.split(|byte| *byte == 0).filter(|line| !line.is_empty()) {
            let Ok(line) = str::from_utf8(line) else {
                bail!(
                    "the published branch has a file whose name is not UTF-8 ({}); remove it from the \
                     branch first",
                    String::from_utf8_lossy(line)
                );
            };
            let (facts, path) = line.split_once('\t').context("git listed files in an unknown format")?;
            let mut facts = facts.split(' ');
            let (mode, id) = (facts.next(), facts.nth(1));
            let (mode, id) = mode.zip(id).context("git listed files in an unknown format")?;
            listing.insert(path.to_owned(), PublishedFile { mode: mode.to_owned(), id: id.to_owned() });
        }
        Ok(listing)
    }

    /// The files `names` of a folder with their blob IDs, without storing them.
    pub fn hashed(&self, folder: &Path, names: &[String]) -> anyhow::Result<Listing> {
        let entry = |id| PublishedFile { mode: "100644".to_owned(), id };
        let folder = std::path::absolute(folder)?;
        let folder = folder.to_str().filter(|folder| !folder.contains('\n'));
        let folder = folder.context("git cannot read the path of the folder for temporary files")?;
        let arguments = ["hash-object", "--no-filters", "--stdin-paths"];
        let ran = command::run(&self.root, &arguments, &[], &mut |stdin| {
            names.iter().try_for_each(|name| Ok(writeln!(stdin, "{folder}/{name}")?))
        })?;
        ran.sound(&arguments)?;
        let ids: Vec<String> = ran.text().lines().map(str::to_owned).collect();
        ensure!(ids.len() == names.len(), "git read only {} of {} files", ids.len(), names.len());
        Ok(names.iter().cloned().zip(ids.into_iter().map(entry)).collect())
    }

    /// Stores the files `names` of a folder as blobs in one pack. `stream` is the path of a
    /// temporary file.
    pub fn store(&self, folder: &Path, names: &[String], stream: &Path) -> anyhow::Result<()> {
        // Through a pipe, `fast-import` would leave a crash report in the repository if this
        // process were killed.
        write_blobs(folder, names, stream).context("could not write a file for git")?;
        let arguments = ["fast-import", "--quiet"];
        command::run_on(&self.root, &arguments, File::open(stream)?)?.sound(&arguments)
    }

    /// The contents of blobs by their IDs.
    pub fn contents(&self, ids: &[String]) -> anyhow::Result<BTreeMap<String, Vec<u8>>> {
        let arguments = ["cat-file", "--batch"];
        let ran = command::run(&self.root, &arguments, &[], &mut |stdin| {
            ids.iter().try_for_each(|id| Ok(writeln!(stdin, "{id}")?))
        })?;
        ran.sound(&arguments)?;
        let mut rest = ran.stdout.as_slice();
        let mut contents = BTreeMap::new();
        for id in ids {
            let end = rest.iter().position(|byte| *byte == b'\n').context("git left out a file")?;
            let head = String::from_utf8_lossy(&rest[..end]);
            let size: Option<usize> = head.rsplit(' ').next().and_then(|size| size.parse().ok());
            let size = size.with_context(|| format!("git could not read a published file: {head}"))?;
            let bytes = rest.get(end + 1..end + 1 + size).context("git truncated a file")?;
            contents.insert(id.clone(), bytes.to_vec());
            rest = rest.get(end + 2 + size..).unwrap_or_default();
        }
        Ok(contents)
    }

    /// Stores a tree of existing blobs. `index` is the path of a temporary index file.
    pub fn tree(&self, listing: &Listing, index: &Path) -> anyhow::Result<String> {
        let environment = [("GIT_INDEX_FILE", index.as_os_str())];
        let fill = ["update-index", "-z", "--index-info"];
        let ran = command::run(&self.root, &fill, &environment, &mut |stdin| {
            listing.iter().try_for_each(|(path, PublishedFile { mode, id })| {
                Ok(write!(stdin, "{mode} {id}\t{path}\0")?)
            })
        })?;
        ran.sound(&fill)?;
        let write = ["write-tree"];
        let ran = command::run(&self.root, &write, &environment, &mut |_| Ok(()))?;
        ran.sound(&write)?;
        Ok(ran.line())
    }

    /// The ID of a commit's tree.
    pub fn tree_of(&self, commit: &str) -> anyhow::Result<String> {
        self.asked(&["rev-parse", "--verify", "--quiet", &format!("{commit}^{{tree}}")])
    }

    /// Stores a commit and returns its ID. No branch refers to it yet.
    pub fn commit(&self, commit: &NewCommit<'_>) -> anyhow::Result<String> {
        let mut arguments = vec!["commit-tree", commit.tree, "-F", "-"];
        arguments.extend(commit.parent.into_iter().flat_map(|parent| ["-p", parent]));
        let mut environment: Vec<(&str, &OsStr)> = Vec::new();
        if let Some((name, email)) = commit.author {
            for (key, value) in [
                ("GIT_AUTHOR_NAME", name),
                ("GIT_COMMITTER_NAME", name),
                ("GIT_AUTHOR_EMAIL", email),
                ("GIT_COMMITTER_EMAIL", email),
                // The time zone would say where the person is.
                ("TZ", "UTC"),
            ] {
                environment.push((key, value.as_ref()));
            }
        }
        let ran = command::run(&self.root, &arguments, &environment, &mut |stdin| {
            Ok(stdin.write_all(commit.message.as_bytes())?)
        })?;
        ran.sound(&arguments)?;
        Ok(ran.line())
    }
}

/// Writes files in the format of `git fast-import`.
fn write_blobs(folder: &Path, names: &[String], to: &Path) -> io::Result<()> {
    let mut stream = BufWriter::new(File::create(to)?);
    for name in names {
        // In chunks: a recording may be larger than the memory.
        let file = File::open(folder.join(name))?;
        let length = file.metadata()?.len();
        write!(stream, "blob\ndata {length}\n")?;
        if io::copy(&mut file.take(length), &mut stream)? < length {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        stream.write_all(b"\n")?;
    }
    stream.flush()
}
