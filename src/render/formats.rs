//! Output formats without templates: feeds, calendars, sitemaps and data files.

pub mod atom;
pub mod csv;
pub mod data;
pub mod data_package;
mod schemas;
pub mod recommendations_data;
pub mod icalendar;
pub mod sitemap;
pub mod skos;
pub mod xml;
