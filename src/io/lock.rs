//! A lock that allows one build of a site at a time.
//!
//! It is a file lock of the operating system, which is released when the process exits, even if it
//! is killed.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use anyhow::Context;

/// Waits for the lock and holds it until the result is dropped.
///
/// `waiting` is called once if another build holds it. `None` if the file system has no locks (some
/// network mounts).
pub fn site(root: &Path, waiting: impl FnOnce()) -> anyhow::Result<Option<File>> {
    // The folder rather than `rapporteur.toml`: editors may replace that file when saving, and two
    // builds would lock different files.
    let held = if cfg!(windows) { lock_file(root)? } else { root.to_owned() };
    let file = if cfg!(windows) { create(&held) } else { File::open(&held) };
    let file = file.with_context(|| format!("could not open {}", held.display()))?;
    let is_locked = wait(&file, waiting).with_context(|| format!("could not lock {}", held.display()))?;
    Ok(is_locked.then_some(file))
}

/// Waits for the lock on a file. `waiting` is called once if another process holds it. `false` if the file system has
/// no locks.
pub(super) fn wait(file: &File, waiting: impl FnOnce()) -> io::Result<bool> {
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            waiting();
            file.lock()?;
        }
        Err(TryLockError::Error(_)) => return Ok(false),
    }
    Ok(true)
}

/// The lock file of a site for Windows, in the temporary folder of the user: Windows cannot lock a
/// folder, and nobody else can read a file that is locked.
fn lock_file(root: &Path) -> anyhow::Result<PathBuf> {
    let real = root.canonicalize().with_context(|| format!("could not open {}", root.display()))?;
    let name = blake3::hash(real.as_os_str().as_encoded_bytes()).to_hex();
    Ok(std::env::temp_dir().join(format!("rapporteur-{name}.lock")))
}

fn create(path: &Path) -> io::Result<File> {
    File::options().write(true).create(true).truncate(false).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_build_waits_for_the_first() -> anyhow::Result<()> {
        let root = tempfile::tempdir()?;
        std::fs::write(root.path().join("rapporteur.toml"), "")?;
        let first = site(root.path(), || ())?;
        let mut waited = false;
        std::thread::scope(|scope| {
            scope.spawn(|| {
                std::thread::sleep(std::time::Duration::from_millis(50));
                drop(first);
            });
            site(root.path(), || waited = true).map(drop)
        })?;
        assert!(waited);
        Ok(())
    }

    #[test]
    fn the_lock_file_for_windows_is_outside_the_site_and_one_for_all_spellings_of_its_path()
    -> anyhow::Result<()> {
        let root = tempfile::tempdir()?;
        let path = lock_file(root.path())?;
        assert!(!path.starts_with(root.path()));
        assert_eq!(lock_file(&root.path().join("."))?, path);
        let (first, second) = (create(&path)?, create(&path)?);
        first.try_lock()?;
        assert!(matches!(second.try_lock(), Err(TryLockError::WouldBlock)));
        drop(first);
        second.try_lock()?;
        std::fs::remove_file(path)?;
        Ok(())
    }
}
