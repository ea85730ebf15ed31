//! What the frames of all pages of a language have in common: titles, menus, the steps back home.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::i18n::lang::Direction;
use crate::view::parts::{Link, Text};
use crate::view::shared::Shared;

/// What the frames of one language have in common.
#[derive(Clone, Debug)]
pub struct SiteChrome {
    /// Its direction.
    pub dir: Direction,
    /// As Open Graph names it.
    pub og_locale: String,
    /// The address of the home page.
    pub home: String,
    /// The address of the search.
    pub search: Option<String>,
    /// The site's title.
    pub site_title: Shared<Text>,
    /// The site's description.
    pub site_description: Shared<Option<Text>>,
    /// Standalone pages.
    pub pages: Shared<Vec<Shared<Link>>>,
    /// `skin_options` of the configuration.
    pub options: Shared<BTreeMap<String, serde_json::Value>>,
    /// The menu as seen from each section, and then from elsewhere.
    pub navigation: Vec<Shared<Vec<NavigationItem>>>,
    /// The step that each section is on the way to what is below it.
    pub steps: Vec<Shared<Crumb>>,
}

/// A step on the way from the home page: either a page that lists everything of one kind, whose
/// label is the skin's message `nav-{key}`, or a page with a name of its own.
#[derive(Clone, Debug, Serialize)]
pub struct Crumb {
    /// As in [`NavigationItem::key`].
    pub key: Option<&'static str>,
    /// The page's own name.
    pub label: Option<Text>,
    /// Where it leads.
    pub address: Option<String>,
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
