//! One test program, a module for each feature.

mod fixture;
mod groups_over_time;
mod index;
mod index_oracle;
mod parties;
mod sessions;
mod sessions_data;
