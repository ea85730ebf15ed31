//! A private temporary folder for a publication, since its files may not be public yet. Deleted on
//! every exit except a kill.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::Context;
use tempfile::TempDir;

/// The exit code after SIGINT, by the convention of shells.
const INTERRUPTED: i32 = 130;

/// Maximum attempts to delete a folder that other threads write to.
const TRIES: usize = 100;

pub(super) struct ScratchFolder(TempDir);

impl ScratchFolder {
    /// Creates the folder. From now on SIGINT and SIGTERM delete it and exit.
    pub(super) fn open() -> anyhow::Result<Self> {
        let made: Arc<Mutex<Option<PathBuf>>> = Arc::default();
        let known = Arc::clone(&made);
        let on_end = move || {
            if let Some(folder) = &*known.lock().unwrap_or_else(PoisonError::into_inner) {
                remove(folder);
            }
            std::process::exit(INTERRUPTED)
        };
        ctrlc::set_handler(on_end).context("could not set up the handling of interruptions")?;
        let mut made = made.lock().unwrap_or_else(PoisonError::into_inner);
        let mut folder = tempfile::Builder::new();
        folder.prefix("rapporteur-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            folder.permissions(fs::Permissions::from_mode(0o700));
        }
        let folder = folder.tempdir().context("could not create a folder for temporary files")?;
        *made = Some(folder.path().to_owned());
        Ok(Self(folder))
    }

    pub(super) fn path(&self) -> &Path {
        self.0.path()
    }
}

/// Deletes a folder that other threads may still write to.
fn remove(folder: &Path) {
    for _ in 0..TRIES {
        let removed = fs::remove_dir_all(folder);
        if removed.is_ok() || !folder.exists() {
            return;
        }
        thread::sleep(Duration::from_millis(1));
    }
}
