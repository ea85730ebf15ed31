//! One test program, a module for each feature.

// A test that cannot go on says so by failing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod diagnostics;
mod fixture;
mod groups_over_time;
mod index;
mod index_oracle;
mod parties;
mod sessions;
mod sessions_data;
mod tidy;
