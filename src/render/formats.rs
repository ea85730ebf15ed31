//! Output formats without templates: feeds, sitemaps and data files.

pub mod atom;
pub mod csv;
pub mod data;
pub mod data_package;
mod schemas;
pub mod sitemap;
pub mod skos;
pub mod xml;
