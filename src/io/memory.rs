//! How the system hands out memory: in large pages or in small ones. Not for what is kept in it.
//!
//! Linux hands it out in pages of 2 MiB to those who want them, as the allocator does. A large site is built
//! a tenth sooner for it; of a small one most of each page would stay unused, and a hundred sessions take
//! 41 MiB instead of 30. Other systems are not asked.

#[cfg(target_os = "linux")]
use rustix::thread::{disable_transparent_huge_pages as disable, transparent_huge_pages_are_disabled};

/// From so many files on, a site is large.
const LARGE: usize = 1_000;

/// Memory comes in small pages, because this asked for it or because it was so before.
pub struct SmallPages {
    asked: bool,
}

/// Asks for small pages from here on. Where the system does not let itself be asked, all stays as it is.
pub fn small_pages() -> SmallPages {
    #[cfg(target_os = "linux")]
    let asked = transparent_huge_pages_are_disabled() == Ok(false) && disable(true).is_ok();
    #[cfg(not(target_os = "linux"))]
    let asked = false;
    SmallPages { asked }
}

impl SmallPages {
    /// Takes that back if the site turns out to have so many files that it is large.
    pub fn unless_large(self, files: usize) {
        if self.asked && files >= LARGE {
            #[cfg(target_os = "linux")]
            let _ = disable(false);
        }
    }
}
