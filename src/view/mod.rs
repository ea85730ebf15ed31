//! What each page shows, as plain data: one struct for each template.
//!
//! A view is built from the record, its index and the plan, for one language. It offers all that its
//! template may use, and what the template does use is the key of the page's freshness.

pub mod appearance;
pub mod citation;
pub mod companions;
pub mod country;
pub mod crossing;
pub mod csv;
pub mod data;
pub mod entry;
pub mod facets;
pub mod feed;
pub mod frame;
pub mod group;
pub mod home;
pub mod json_ld;
pub mod later;
pub mod lists;
pub mod matrix;
pub mod neighbours;
pub mod notice;
pub mod organisation;
pub mod pager;
pub mod parts;
mod recommendation;
pub mod recommendations;
pub mod row;
pub mod scene;
pub mod search;
pub mod seats;
pub mod series;
pub mod session;
pub mod shared;
pub mod sitemap;
pub mod standalone;
pub mod theme;
pub mod timeline;
pub mod value;
pub mod world;
pub mod xml;
pub mod year;
