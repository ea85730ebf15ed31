//! What `check` says of a site before it is published.

mod address;
mod files;
mod limits;
mod names;
