//! Names for new files that no other file has.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::i18n::slug::ascii_slug;
use crate::import::file_format::file_stem;
use crate::source::Tree;

/// The most characters of a name.
const LONGEST: usize = 60;

/// The names of sessions that are taken.
pub(super) struct FreeNames {
    root: PathBuf,
    /// `series/name`, in lower case: some file systems know no capitals.
    taken: BTreeSet<String>,
}

impl FreeNames {
    pub(super) fn new(root: &Path, tree: &Tree) -> Self {
        let mut taken = BTreeSet::new();
        for file in tree.below("content") {
            let Some(path) = file.path.strip_prefix("content/") else { continue };
            let mut parts = path.split('/');
            let (Some(series), Some(name)) = (parts.next(), parts.next()) else { continue };
            // Also translations: `name.fa.md`.
            let name = name.split('.').next().unwrap_or(name);
            taken.insert(format!("{series}/{name}").to_lowercase());
        }
        Self { root: root.to_owned(), taken }
    }

    /// A name for a session with this title. `source` is the name of the file that it comes from.
    pub(super) fn take(&mut self, series: &str, number: Option<u32>, title: &str, source: &str) -> String {
        let slug = ascii_slug(title).or_else(|| ascii_slug(file_stem(source)));
        let mut slug = slug.unwrap_or_else(|| "session".to_owned());
        slug.truncate(LONGEST);
        slug.truncate(slug.trim_end_matches('-').len());
        let name = number.map_or_else(|| slug.clone(), |number| format!("{number:02}-{slug}"));
        // A folder's own file is `index.md`.
        let name = if name == "index" || name.starts_with('_') { format!("session-{name}") } else { name };
        let mut free = name.clone();
        for count in 2.. {
            let key = format!("{series}/{free}").to_lowercase();
            let folder = self.root.join("content").join(series);
            let exists = [free.clone(), format!("{free}.md")]
                .iter()
                .any(|name| folder.join(name).symlink_metadata().is_ok());
            if !exists && self.taken.insert(key) {
                break;
            }
            free = format!("{name}-{count}");
        }
        free
    }
}
