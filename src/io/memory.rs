//! How the system hands out memory: in large pages or in small ones. Not for what is kept in it.

/// From so many files on, a site is large.
const LARGE: usize = 2_000;

/// Asks for memory as suits a site of so many files, from here on.
///
/// Linux hands it out in pages of 2 MiB to those who want them, as the allocator does. A large site is
/// built a tenth sooner for it; of a small one most of each page would stay unused, and a hundred sessions
/// take 50 MiB instead of 31.
#[cfg(target_os = "linux")]
pub fn suit(files: usize) {
    // Where the system does not let itself be asked, all stays as it is.
    let _ = rustix::thread::disable_transparent_huge_pages(files < LARGE);
}

/// Other systems are not asked.
#[cfg(not(target_os = "linux"))]
pub fn suit(_: usize) {}
