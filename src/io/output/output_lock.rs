//! A lock that allows one build at a time to write to an output folder, even from two checkouts.
//!
//! It is a file lock of the operating system, which is released when the process exits, even if it
//! is killed. The lock file is beside the output folder, which is itself replaced, and is deleted
//! with the lock.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use same_file::Handle;

use super::swap;
use crate::io::lock;

/// The lock, held until dropped.
#[derive(Debug)]
pub struct Held {
    path: PathBuf,
    /// `None` where the file system cannot lock (some network mounts).
    file: Option<File>,
}

/// Waits for the lock on the folder `output`. `waiting` is called once if another build holds it.
pub fn hold(output: &Path, waiting: impl FnOnce()) -> anyhow::Result<Held> {
    let path = swap::locate(output)?.lock;
    let failed = || {
        format!(
            "could not create {}, which locks {}; change the permissions of the parent folder, or choose \
             another output folder (`output` in `[build]`)",
            path.display(),
            output.display()
        )
    };
    let mut waiting = Some(waiting);
    loop {
        let file = match fs::symlink_metadata(&path) {
            Ok(about) if !about.is_file() => bail!(
                "{} was not written by Rapporteur, but a build needs this path for its lock; move it",
                path.display()
            ),
            _ => open(&path).with_context(failed)?,
        };
        let say = || waiting.take().into_iter().for_each(|waiting| waiting());
        if !lock::wait(&file, say).with_context(failed)? {
            return Ok(Held { path, file: None });
        }
        // The previous holder may have deleted this file; others then lock the new one.
        if is_at(&file, &path) {
            return Ok(Held { path, file: Some(file) });
        }
    }
}

/// Opens or creates the lock file. Read access is enough for a lock, and the file may belong to
/// another user.
fn open(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt as _;
        options.custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed());
    }
    match options.clone().write(true).create_new(true).open(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        made => return made,
    }
    match options.read(true).open(path) {
        // Deleted in the meantime.
        Err(error) if error.kind() == ErrorKind::NotFound => open(path),
        opened => opened,
    }
}

fn is_at(file: &File, path: &Path) -> bool {
    let open = file.try_clone().and_then(Handle::from_file);
    open.is_ok_and(|open| Handle::from_path(path).is_ok_and(|there| there == open))
}

impl Drop for Held {
    fn drop(&mut self) {
        // Deleted before the lock is released: a waiting build then finds that its file is gone.
        let _ = fs::remove_file(&self.path);
        drop(self.file.take());
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn one_build_holds_an_output_at_a_time_and_leaves_no_lock_behind() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let output = root.path().join("public");
        let (inside, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        let held = hold(&output, || ()).expect("a lock");
                        most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                        std::thread::yield_now();
                        inside.fetch_sub(1, Ordering::SeqCst);
                        drop(held);
                    }
                });
            }
        });
        assert_eq!(most.into_inner(), 1);
        assert_eq!(fs::read_dir(root.path()).expect("a folder").count(), 0);
    }

    #[test]
    fn who_has_to_wait_is_told_so() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let output = root.path().join("public");
        let first = hold(&output, || ()).expect("a lock");
        let mut waited = false;
        std::thread::scope(|scope| {
            scope.spawn(|| {
                std::thread::sleep(std::time::Duration::from_millis(50));
                drop(first);
            });
            hold(&output, || waited = true).map(drop).expect("a lock");
        });
        assert!(waited);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_the_lock_is_refused_by_name_and_not_followed() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let lock = root.path().join(".public.rapporteur-lock");
        std::os::unix::fs::symlink(root.path().join("made"), &lock).expect("a link");
        let refusal = hold(&root.path().join("public"), || ()).expect_err("a refusal").to_string();
        assert!(refusal.contains(".public.rapporteur-lock was not written by Rapporteur"), "{refusal}");
        assert!(lock.is_symlink() && !root.path().join("made").exists());
    }
}
