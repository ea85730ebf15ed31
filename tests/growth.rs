//! How memory and work grow with a site: counted, never timed, so that the machine and how busy it is
//! make no difference.
//!
//! A program of its own, since every byte that it asks for is counted.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so by failing")]

#[path = "../benches/corpus/mod.rs"]
mod corpus;
#[path = "growth/counted.rs"]
mod counted;
#[path = "../benches/kind.rs"]
mod kind;
#[path = "growth/stages.rs"]
mod stages;
