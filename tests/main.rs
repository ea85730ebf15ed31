//! One test program, a module for each feature.

mod addresses;
mod fixture;
mod groups_over_time;
mod index;
mod index_oracle;
mod languages;
mod links;
mod pagination;
mod parties;
mod record_pages;
mod session_page;
mod sessions;
mod sessions_data;
mod sitemap;
