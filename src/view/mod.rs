//! View models: the data of each page as plain structs, one for each template.
//!
//! A view is built from the record, its index and the plan, for one language. Costly fields that the template
//! does not read are left empty. The hash of a view tells whether its page has to be rendered again.

pub mod appearance;
pub mod cache;
pub mod charts;
pub mod chrome;
pub mod citation;
pub mod context;
pub mod countries;
pub mod country;
pub mod crossing;
pub mod data;
pub mod entry;
pub mod facets;
pub mod feed;
pub mod group;
pub mod groups;
pub mod home;
pub mod json_ld;
pub mod line;
pub mod links;
pub mod lists;
pub mod menu;
pub mod names;
pub mod neighbours;
pub mod notice;
pub mod organisation;
pub mod organisations;
pub mod page_meta;
pub mod pager;
pub mod parts;
pub mod recommendation;
pub mod recommendations;
pub mod row;
pub mod search;
pub mod series;
pub mod session;
pub mod sessions;
pub mod shared;
pub mod sitemap;
pub mod standalone;
pub mod texts;
pub mod theme;
pub mod theme_families;
pub mod value;
pub mod year;

/// The data of a template.
pub trait View: serde::Serialize {
    /// File name of the template.
    const TEMPLATE: &'static str;
}
