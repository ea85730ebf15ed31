//! Lists the committed versions of a file.

use jiff::Timestamp;

use super::Repository;

/// A committed version of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileVersion {
    /// The date of the commit, as ISO 8601.
    pub day: String,
    /// The object ID of the blob.
    pub id: String,
}

impl Repository {
    /// When a path first appeared in the history of a commit; `None` if it did not. `path` is relative to the root of
    /// the commit's tree.
    pub fn first_committed(&self, commit: &str, path: &str) -> anyhow::Result<Option<Timestamp>> {
        let path = format!(":(top,literal){path}");
        let arguments = ["log", "--format=%ct", "--diff-filter=A", commit, "--", &path];
        let ran = self.ran(&arguments)?;
        ran.sound(&arguments)?;
        let seconds = ran.text().lines().last().and_then(|line| line.trim().parse().ok());
        Ok(seconds.and_then(|seconds| Timestamp::from_second(seconds).ok()))
    }

    /// All versions of a file, newest first, across renames. `path` is relative to the site's
    /// folder.
    pub fn versions(&self, path: &str) -> anyhow::Result<Vec<FileVersion>> {
        // Merge commits are compared with each parent.
        let arguments = [
            "--literal-pathspecs",
            "log",
            "--follow",
            "-m",
            "--raw",
            "--no-abbrev",
            "--format=%cs",
            "--",
            path,
        ];
        let ran = self.ran(&arguments)?;
        ran.sound(&arguments[1..])?;
        let text = ran.text();
        let mut versions: Vec<FileVersion> = Vec::new();
        let mut day = "";
        for line in text.lines().filter(|line| !line.is_empty()) {
            let Some(facts) = line.strip_prefix(':') else {
                day = line;
                continue;
            };
            // Fields of the raw format: modes before and after, then IDs before and after, which
            // are zeros for a deleted file.
            if let Some(id) = facts.split_whitespace().nth(3)
                && id.bytes().any(|byte| byte != b'0')
                && !versions.iter().any(|known| known.id == id)
            {
                versions.push(FileVersion { day: day.to_owned(), id: id.to_owned() });
            }
        }
        Ok(versions)
    }
}
