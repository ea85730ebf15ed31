//! Input and output: reading a site's files, writing the built site, the preview server, and git.
//!
//! Does not interpret what it reads and writes.

pub mod atomic_file;
pub mod attachments;
pub mod change_files;
pub mod git;
pub mod guard;
pub mod import;
pub mod inspect;
pub mod load;
pub mod lock;
pub mod memory;
pub mod output;
#[cfg(feature = "external")]
pub mod external_links;
pub mod paths;
pub mod pictures;
#[cfg(feature = "search")]
pub mod search;
#[cfg(feature = "serve")]
pub mod serve;
pub mod sizes;
#[cfg(feature = "serve")]
pub mod watch;
pub mod workflows;

/// Stack size in bytes of threads that render pages: templates may be nested deeply. Only pages
/// that are touched take memory.
pub const STACK: usize = 64 << 20;

/// A path with `/` as the separator on all systems.
fn slashed(path: &str) -> String {
    if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() }
}
