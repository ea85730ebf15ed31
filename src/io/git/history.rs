//! The earlier versions of one file.

use super::Repository;

/// A version of a file that a commit has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileVersion {
    /// The day of the commit, as ISO 8601.
    pub day: String,
    /// The id of the file's bytes.
    pub id: String,
}

impl Repository {
    /// The versions of a file, the newest first, also under its earlier names. `path` counts from the
    /// folder of the site.
    pub fn versions(&self, path: &str) -> anyhow::Result<Vec<FileVersion>> {
        // Of a merge, what differs from each of its parents.
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
            // Modes before and after, then ids before and after; zeros for a file that is gone.
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
