//! Pictures of the index, as plain data: maps, timelines, the matrix, who sat with whom.

pub mod companions;
pub mod matrix;
pub mod seats;
pub mod timeline;
pub mod world;
