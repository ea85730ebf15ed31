//! The edge towards the disk: reading a site's files, writing the built site, and git.
//!
//! Knows no meaning: it hands over bytes and takes bytes.

pub mod git;
pub mod load;
pub mod lock;
pub mod output;
pub mod pictures;
#[cfg(feature = "search")]
pub mod search;
#[cfg(feature = "serve")]
pub mod serve;
#[cfg(feature = "serve")]
pub mod watch;
