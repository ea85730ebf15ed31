//! What a file system says of a file without reading it: enough to tell that it was changed, never
//! that it was not.

use std::fs::{self, Metadata};
#[cfg(unix)]
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// The coarsest clock that a file system keeps (FAT).
const TICK: Duration = Duration::from_secs(2);

/// Two different stamps of a path mean that the file was changed or replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::io) struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
    /// When anything about the file was changed, be it its name; nothing if the system keeps no such
    /// record.
    changed: Option<Duration>,
    /// The device and the number of the file on it, likewise.
    identity: Option<(u64, u64)>,
}

impl Stamp {
    /// The stamp of the file at a place, or at the end of the links there.
    pub(in crate::io) fn at(place: &Path) -> std::io::Result<Self> {
        let metadata = fs::metadata(place)?;
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

    /// Whether the same stamp at a later time proves the same file, if this one was taken at a given
    /// time: a second change within one tick of the file system's clock does not show.
    pub(in crate::io) fn is_proof(&self, taken: SystemTime) -> bool {
        let changed = self.changed.and_then(|changed| SystemTime::UNIX_EPOCH.checked_add(changed));
        let is_old = |time| taken.duration_since(time).is_ok_and(|age| age > TICK);
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
    fn a_stamp_proves_nothing_before_the_coarsest_clock_has_moved_on() {
        let file = tempfile::NamedTempFile::new().expect("a file");
        let stamp = Stamp::at(file.path()).expect("a stamp");
        let written = stamp.modified.expect("a time");
        assert!(!stamp.is_proof(written));
        assert!(!stamp.is_proof(written + TICK));
        assert!(stamp.is_proof(written + TICK * 2));
        // As after a clock was set back.
        assert!(!stamp.is_proof(written - TICK * 2));
    }

    #[test]
    fn a_file_that_takes_the_place_of_another_has_another_stamp() {
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
