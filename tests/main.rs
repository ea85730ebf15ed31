//! One test program, a module for each feature.

// A test that cannot go on says so by failing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod diagnostics;
mod fixture;
mod index;
mod tidy;
