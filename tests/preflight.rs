//! What `check` says of a site before it is published.

mod address;
mod files;
mod hidden;
mod limits;
mod names;
#[cfg(feature = "external")]
mod outside;
mod same_host;
