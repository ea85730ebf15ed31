//! The folder that a publication is made in. Nobody else may read it, and it goes however the program
//! ends, short of being killed: what is in it may not be public yet.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::Context;
use tempfile::TempDir;

/// The exit code of a program that was interrupted, as shells have it.
const INTERRUPTED: i32 = 130;

/// How often a folder is removed into which somebody still writes.
const TRIES: usize = 100;

/// A folder for temporary files.
pub(super) struct Workshop(TempDir);

impl Workshop {
    /// Makes the folder. From now on the program ends as soon as it is interrupted or told to end, and
    /// removes the folder before.
    pub(super) fn open() -> anyhow::Result<Self> {
        let made: Arc<Mutex<Option<PathBuf>>> = Arc::default();
        let known = Arc::clone(&made);
        let on_end = move || {
            if let Some(folder) = &*known.lock().unwrap_or_else(PoisonError::into_inner) {
                remove(folder);
            }
            std::process::exit(INTERRUPTED)
        };
        ctrlc::set_handler(on_end).context("could not prepare for being interrupted")?;
        let mut made = made.lock().unwrap_or_else(PoisonError::into_inner);
        let mut folder = tempfile::Builder::new();
        folder.prefix("rapporteur-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            folder.permissions(fs::Permissions::from_mode(0o700));
        }
        let folder = folder.tempdir().context("could not make a folder for temporary files")?;
        *made = Some(folder.path().to_owned());
        Ok(Self(folder))
    }

    /// The folder.
    pub(super) fn path(&self) -> &Path {
        self.0.path()
    }
}

/// Removes a folder, though other threads may still be at work in it.
fn remove(folder: &Path) {
    for _ in 0..TRIES {
        let removed = fs::remove_dir_all(folder);
        if removed.is_ok() || !folder.exists() {
            return;
        }
        thread::sleep(Duration::from_millis(1));
    }
}
