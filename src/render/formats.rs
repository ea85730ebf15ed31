//! Output formats without templates: feeds, calendars, sitemaps and data files.

pub mod atom;
pub mod csv;
pub mod data;
pub mod data_package;
pub mod icalendar;
mod schemas;
pub mod sitemap;
pub mod skos;
pub mod xml;
