//! File metadata for detecting changes without reading the file.

use std::fs::{self, Metadata};
#[cfg(unix)]
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// The coarsest resolution of modification times of any file system (FAT).
const MAX_RESOLUTION: Duration = Duration::from_secs(2);

/// Identifies a version of a file: a different stamp of a path means that the file changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::io) struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
    /// `ctime` since the Unix epoch; `None` except on Unix.
    changed: Option<Duration>,
    /// Device and inode number; `None` except on Unix.
    identity: Option<(u64, u64)>,
}

impl Stamp {
    /// Follows symbolic links.
    pub(in crate::io) fn at(path: &Path) -> std::io::Result<Self> {
        let metadata = fs::metadata(path)?;
        Ok(Self {
            size: metadata.len(),
            modified: metadata.modified().ok(),
            changed: changed(&metadata),
            #[cfg(unix)]
            identity: Some((metadata.dev(), metadata.ino())),
            #[cfg(not(unix))]
            identity: None,
        })
    }

    /// Whether an equal stamp later implies an unchanged file, if this one was taken at `taken`: a
    /// second change within the resolution of the file system's clock does not alter the stamp.
    pub(in crate::io) fn is_conclusive(&self, taken: SystemTime) -> bool {
        let changed = self.changed.and_then(|changed| SystemTime::UNIX_EPOCH.checked_add(changed));
        let is_old = |time| taken.duration_since(time).is_ok_and(|age| age > MAX_RESOLUTION);
        [self.modified, changed].into_iter().flatten().all(is_old)
    }
}

#[cfg(unix)]
fn changed(metadata: &Metadata) -> Option<Duration> {
    let seconds = u64::try_from(metadata.ctime()).ok()?;
    Some(Duration::new(seconds, u32::try_from(metadata.ctime_nsec()).ok()?))
}

#[cfg(not(unix))]
fn changed(_: &Metadata) -> Option<Duration> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_conclusive_only_after_the_maximum_clock_resolution() {
        let file = tempfile::NamedTempFile::new().expect("a file");
        let stamp = Stamp::at(file.path()).expect("a stamp");
        let written = stamp.modified.expect("a time");
        assert!(!stamp.is_conclusive(written));
        assert!(!stamp.is_conclusive(written + MAX_RESOLUTION));
        assert!(stamp.is_conclusive(written + MAX_RESOLUTION * 2));
        // A modification time in the future.
        assert!(!stamp.is_conclusive(written - MAX_RESOLUTION * 2));
    }

    #[test]
    fn a_file_that_replaces_another_has_a_different_stamp() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        fs::write(&old, "a").expect("a file");
        fs::write(&new, "b").expect("a file");
        let before = Stamp::at(&old).expect("a stamp");
        let file = fs::File::options().append(true).open(&new).expect("a file");
        file.set_modified(before.modified.expect("a time")).expect("a time");
        fs::rename(&new, &old).expect("a move");
        assert_eq!(Stamp::at(&old).expect("a stamp").modified, before.modified);
        #[cfg(unix)]
        assert_ne!(Stamp::at(&old).expect("a stamp"), before);
    }
}
