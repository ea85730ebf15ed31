//! Output formats without templates: feeds, sitemaps and data files.

pub mod atom;
pub mod csv;
pub mod data;
pub mod recommendations_data;
pub mod sitemap;
pub mod xml;
