//! Writes drafts. Nothing is overwritten.

use std::path::Path;

use super::outcome::ImportOutcome;
use crate::cli::new_file;

/// Writes the files of all drafts; pictures and translations first, so that a session is never there without them.
pub(super) fn write(root: &Path, outcomes: &[ImportOutcome]) -> anyhow::Result<()> {
    for draft in outcomes.iter().filter_map(ImportOutcome::draft) {
        for (path, bytes) in &draft.pictures {
            new_file::write(&root.join(path), bytes)?;
        }
        if let Some((path, content)) = &draft.translation {
            new_file::write(&root.join(path), content)?;
        }
        new_file::write(&root.join(&draft.path), draft.text())?;
    }
    Ok(())
}
