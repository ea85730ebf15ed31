//! The edge towards the disk: reading a site's files, writing the built site, and git.
//!
//! Knows no meaning: it hands over bytes and takes bytes.

pub mod git;
pub mod inspect;
pub mod load;
pub mod lock;
pub mod memory;
pub mod output;
#[cfg(feature = "external")]
pub mod external_links;
pub mod pictures;
pub mod remote;
#[cfg(feature = "search")]
pub mod search;
#[cfg(feature = "serve")]
pub mod serve;
pub mod sizes;
#[cfg(feature = "serve")]
pub mod watch;
pub mod workflows;

/// The stack of threads that render pages, in bytes: a template may lie in another, and that in a third.
/// Only what is used of it takes memory.
pub const STACK: usize = 64 << 20;

/// A path as sites and manifests write it, with `/` between its parts.
fn slashed(path: &str) -> String {
    if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() }
}
