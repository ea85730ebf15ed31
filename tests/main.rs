//! One test program, a module for each feature.

mod atlas;
mod fixture;
mod index;
