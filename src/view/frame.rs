//! What every page has around its content: title, addresses, languages, the way back home.

use std::collections::BTreeMap;

use serde::Serialize;

use super::parts::{Link, Text};
use crate::lang::{Direction, Lang};

/// The frame of one page. In templates: `frame`.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// The language of the page.
    pub lang: Lang,
    /// Its direction.
    pub dir: Direction,
    /// The kind of page: `home`, `session`, `country` …; a hook for styles.
    pub kind: &'static str,
    /// The page's own title; nothing on the home page.
    pub title: Option<Text>,
    /// One paragraph for search engines and cards.
    pub description: Option<String>,
    /// The site's title.
    pub site_title: Text,
    /// The site's description.
    pub site_description: Option<Text>,
    /// The path below the host under which the site lives: `/` or `/dialogues/`.
    pub base: String,
    /// The home page in this language.
    pub home: String,
    /// This page, from the host's root.
    pub address: String,
    /// This page with scheme and host.
    pub canonical: String,
    /// This page in every language of the site, this one among them; empty on a site of one.
    pub alternates: Vec<Alternate>,
    /// The address for readers of no particular language; set whenever `alternates` is.
    pub x_default: Option<String>,
    /// The feed that follows this page; the site's where the page has none of its own.
    pub feed: String,
    /// From the home page down to the page above this one, home left out.
    pub breadcrumbs: Vec<Link>,
    /// The main ways in. Each label is a message of the skin: `nav-{key}`.
    pub navigation: Vec<NavigationItem>,
    /// Standalone pages.
    pub pages: Vec<Link>,
    /// `skin_options` of the configuration.
    pub options: BTreeMap<String, serde_json::Value>,
}

/// The same page in another language.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// The language.
    pub lang: Lang,
    /// Its direction.
    pub dir: Direction,
    /// Its own name for itself: `دری`.
    pub name: String,
    /// The page in it, from the host's root.
    pub address: String,
    /// The page in it, with scheme and host.
    pub canonical: String,
    /// Whether it is the language of this page.
    pub current: bool,
}

/// One of the main ways into the site.
#[derive(Clone, Debug, Serialize)]
pub struct NavigationItem {
    /// `sessions`, `countries`, `groups`, `themes`, `organisations`, `years`, `matrix`, `recommendations`, `data`.
    pub key: &'static str,
    /// Where it leads.
    pub address: String,
    /// Whether this page is there or below.
    pub current: bool,
}
