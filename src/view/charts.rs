//! Data for charts: maps, timelines, the matrix and the companions of a country.

pub mod companions;
pub mod course_years;
pub mod matrix;
pub mod seats;
pub mod timeline;
pub mod world;
