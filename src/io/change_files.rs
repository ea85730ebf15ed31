//! Changes and moves several files of a site: all of them, or after an error none.

use std::fs;
use std::io;
use std::path::Path;

use anyhow::Context;

use super::atomic_file;

/// A new content for a file.
pub struct NewContent<'a> {
    /// Path below the site's root.
    pub path: &'a str,
    /// The content that is replaced.
    pub old: &'a [u8],
    /// The content that replaces it.
    pub new: &'a [u8],
}

/// Replaces contents, then moves files and folders (old path, new path).
///
/// # Errors
///
/// If a file has changed in between, a new path is taken, or the system refuses. What was done before is
/// undone.
pub fn change(root: &Path, contents: &[NewContent<'_>], moves: &[(&str, &str)]) -> anyhow::Result<()> {
    for (old, new) in moves {
        // On some systems the two may differ only in case, and be the same file.
        let taken = root.join(new).symlink_metadata().is_ok();
        let is_same = taken && same_file::is_same_file(root.join(old), root.join(new)).unwrap_or(false);
        anyhow::ensure!(!taken || is_same, "{new} already exists; nothing was changed");
    }
    for content in contents {
        let now =
            fs::read(root.join(content.path)).with_context(|| format!("could not read {}", content.path))?;
        anyhow::ensure!(
            now == content.old,
            "{} was changed in the meantime; nothing was changed",
            content.path
        );
    }
    let mut done = Undo { root, contents: Vec::new(), moves: Vec::new() };
    let result = done.run(contents, moves);
    if result.is_err() {
        done.undo();
    }
    result
}

/// What has been done.
struct Undo<'a> {
    root: &'a Path,
    contents: Vec<&'a NewContent<'a>>,
    moves: Vec<(&'a str, &'a str)>,
}

impl<'a> Undo<'a> {
    fn run(&mut self, contents: &'a [NewContent<'a>], moves: &[(&'a str, &'a str)]) -> anyhow::Result<()> {
        for content in contents {
            let place = self.root.join(content.path);
            replace(&place, content.new).with_context(|| format!("could not write {}", place.display()))?;
            self.contents.push(content);
        }
        for (old, new) in moves {
            fs::rename(self.root.join(old), self.root.join(new))
                .with_context(|| format!("could not move {old} to {new}"))?;
            self.moves.push((old, new));
        }
        Ok(())
    }

    /// Errors are ignored: the first one is reported.
    fn undo(&self) {
        for (old, new) in self.moves.iter().rev() {
            let _ = fs::rename(self.root.join(new), self.root.join(old));
        }
        for content in &self.contents {
            let _ = replace(&self.root.join(content.path), content.old);
        }
    }
}

/// Replaces the content of a file atomically. Replaces the target of a symbolic link, not the link.
///
/// # Errors
///
/// If the file is missing or cannot be written.
pub fn replace(place: &Path, content: &[u8]) -> io::Result<()> {
    let real = fs::canonicalize(place)?;
    let permissions = fs::metadata(&real)?.permissions();
    atomic_file::write(&real, content, Some(permissions))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_an_error_every_file_is_as_it_was() {
        let root = tempfile::tempdir().expect("a temporary folder");
        fs::write(root.path().join("a"), "old").expect("a file");
        let contents = [NewContent { path: "a", old: b"old", new: b"new" }];
        let missing = change(root.path(), &contents, &[("a", "b"), ("no", "where")]);
        assert!(missing.is_err());
        assert_eq!(fs::read(root.path().join("a")).expect("the file"), b"old");
        change(root.path(), &contents, &[("a", "b")]).expect("changed and moved");
        assert_eq!(fs::read(root.path().join("b")).expect("the file"), b"new");
        assert!(!root.path().join("a").exists());
    }

    #[test]
    fn a_name_may_be_as_long_as_the_file_system_allows() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let place = root.path().join("n".repeat(255));
        fs::write(&place, "old").expect("a file");
        replace(&place, b"new").expect("replaced");
        assert_eq!(fs::read(&place).expect("the file"), b"new");
        assert_eq!(fs::read_dir(root.path()).expect("the folder").count(), 1);
    }

    #[test]
    fn what_is_there_or_has_changed_is_not_overwritten() {
        let root = tempfile::tempdir().expect("a temporary folder");
        for name in ["a", "b"] {
            fs::write(root.path().join(name), name).expect("a file");
        }
        let taken = change(root.path(), &[], &[("a", "b")]).expect_err("a refusal");
        assert!(taken.to_string().contains("already exists"), "{taken}");
        let contents = [NewContent { path: "a", old: b"other", new: b"new" }];
        assert!(change(root.path(), &contents, &[]).is_err());
        assert_eq!(fs::read(root.path().join("a")).expect("the file"), b"a");
    }
}
