//! One test program, a module for each feature.

mod fixture;
mod index;
mod reading;
