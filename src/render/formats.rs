//! The files of a site that no template makes: feeds, sitemaps, the record as data.

pub mod atom;
pub mod csv;
pub mod data;
pub mod sitemap;
pub mod xml;
