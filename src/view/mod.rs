//! What each page shows, as plain owned data: one struct for each template.
//!
//! A view is built from the record, its index and the plan, for one language. A part of it that is costly
//! and that its template never reads is left empty; the digest of a view is the key of its page's
//! freshness.

pub mod appearance;
pub mod cache;
pub mod charts;
pub mod chrome;
pub mod citation;
pub mod context;
pub mod countries;
pub mod country;
pub mod crossing;
pub mod entry;
pub mod facets;
pub mod feed;
pub mod group;
pub mod groups;
pub mod home;
pub mod json_ld;
pub mod links;
pub mod lists;
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
pub mod value;
pub mod year;

/// The facts that one template shows.
pub trait View: serde::Serialize {
    /// The template's name.
    const TEMPLATE: &'static str;
}
