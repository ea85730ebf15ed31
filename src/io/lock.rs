//! One build of a site at a time.
//!
//! The lock is the operating system's, so it goes with the process that holds it, however that ends.

use std::fs::{File, TryLockError};
use std::path::Path;

use anyhow::Context;

/// Waits until no other build holds the site, and holds it as long as the answer lives.
///
/// `waiting` is called once if there is another. Where the file system cannot lock (some network
/// mounts), the answer is none and the build goes on without.
pub fn site(root: &Path, waiting: impl FnOnce()) -> anyhow::Result<Option<File>> {
    // The folder rather than `rapporteur.toml`: editors replace that file when they save it, and two
    // builds would hold two different files. Windows opens no folders.
    let held = if cfg!(windows) { root.join("rapporteur.toml") } else { root.to_owned() };
    let file = File::open(&held).with_context(|| format!("could not open {}", held.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => {
            waiting();
            file.lock().with_context(|| format!("could not lock {}", held.display()))?;
            Ok(Some(file))
        }
        Err(TryLockError::Error(_)) => Ok(None),
    }
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
}
