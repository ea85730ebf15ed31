//! Controls transparent huge pages on Linux.
//!
//! The allocator requests huge pages (2 MiB). They make the build of a large site a tenth faster,
//! but waste memory for a small one: a hundred sessions take 41 MiB instead of 30. Other systems
//! are not affected.

#[cfg(target_os = "linux")]
use rustix::thread::{disable_transparent_huge_pages as disable, transparent_huge_pages_are_disabled};

/// Number of files from which a site is large.
const LARGE: usize = 1_000;

/// Remembers whether `small_pages` disabled huge pages.
pub struct SmallPages {
    asked: bool,
}

/// Disables huge pages for the process, where the system supports that.
pub fn small_pages() -> SmallPages {
    #[cfg(target_os = "linux")]
    let asked = transparent_huge_pages_are_disabled() == Ok(false) && disable(true).is_ok();
    #[cfg(not(target_os = "linux"))]
    let asked = false;
    SmallPages { asked }
}

impl SmallPages {
    /// Enables huge pages again for a large site.
    pub fn unless_large(self, files: usize) {
        if self.asked && files >= LARGE {
            #[cfg(target_os = "linux")]
            let _ = disable(false);
        }
    }
}
