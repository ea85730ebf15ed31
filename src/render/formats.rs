//! Output formats without templates: feeds, calendars, sitemaps and data files.

pub mod atom;
pub mod csv;
pub mod data;
pub mod icalendar;
pub mod sitemap;
pub mod xml;
