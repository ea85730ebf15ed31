//! Writes drafts. Nothing is overwritten.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::Context as _;

use super::outcome::ImportOutcome;
use crate::cli::new_file;

/// Writes the files of all drafts; pictures and translations first, so that a session is never there without them.
pub(super) fn write(root: &Path, outcomes: &[ImportOutcome]) -> anyhow::Result<()> {
    for draft in outcomes.iter().filter_map(ImportOutcome::draft) {
        for (path, bytes) in &draft.pictures {
            let place = root.join(path);
            if let Some(folder) = place.parent() {
                fs::create_dir_all(folder)
                    .with_context(|| format!("could not create the folder {}", folder.display()))?;
            }
            fs::File::create_new(&place)
                .and_then(|mut file| file.write_all(bytes))
                .with_context(|| format!("could not write {}", place.display()))?;
        }
        if let Some((path, content)) = &draft.translation {
            new_file::write(&root.join(path), content)?;
        }
        new_file::write(&root.join(&draft.path), &draft.text())?;
    }
    Ok(())
}
