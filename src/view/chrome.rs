//! Page metadata common to all pages of a language: titles, menus, breadcrumbs.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::i18n::lang::Direction;
use crate::view::parts::{Link, Text};
use crate::view::shared::Shared;

/// Page metadata common to all pages of a language.
#[derive(Clone, Debug)]
pub struct SiteChrome {
    /// Direction of writing.
    pub dir: Direction,
    /// Open Graph locale: `fa_AF`.
    pub og_locale: String,
    /// Address of the home page.
    pub home: String,
    /// Address of the search page; `None` if the site has none.
    pub search: Option<String>,
    /// Address of the list of corrections; `None` if there are none.
    pub corrections: Option<String>,
    /// Address of the site's calendar; `None` if it has none.
    pub calendar: Option<String>,
    /// The site's title.
    pub site_title: Shared<Text>,
    /// The site's description.
    pub site_description: Shared<Option<Text>>,
    /// Links to the standalone pages.
    pub pages: Shared<Vec<Shared<Link>>>,
    /// The picture for links to the site.
    pub sharing: Shared<Option<SharingView>>,
    /// `skin_options` of the configuration.
    pub options: Shared<BTreeMap<String, serde_json::Value>>,
    /// The menu for each section as the current one, in the order of `Section::ALL`; the last one has no
    /// current item.
    pub navigation: Vec<Shared<Vec<NavigationItem>>>,
    /// Likewise the menu at the head of the page.
    pub menu: Vec<Shared<Vec<MenuLink>>>,
    /// The breadcrumb of each section, in the order of `Section::ALL`.
    pub steps: Vec<Shared<Crumb>>,
}

/// A breadcrumb: either a section, whose label is the message `nav-{key}` of the skin, or a page with its own
/// label.
#[derive(Clone, Debug, Serialize)]
pub struct Crumb {
    /// Key of the section, as in `navigation`; absent for a page with a label.
    pub key: Option<&'static str>,
    /// Name of the page; absent for a section.
    pub label: Option<Text>,
    /// Address of the page; absent if it has none.
    pub address: Option<String>,
}

/// An item of the main navigation.
#[derive(Clone, Debug, Serialize)]
pub struct NavigationItem {
    /// `sessions`, `countries`, `groups`, `themes`, `organisations`, `years`, `matrix`, `recommendations`, `data`.
    pub key: &'static str,
    /// Address from the host's root.
    pub address: String,
    /// Whether the current page is in this section.
    pub current: bool,
}

/// An item of the menu at the head of every page.
#[derive(Clone, Debug, Serialize)]
pub struct MenuLink {
    /// Key of the section, as in `navigation`; absent in a menu of the site's own.
    pub key: Option<&'static str>,
    /// Label; absent for a section, whose label is the message `nav-{key}` of the skin.
    pub label: Option<Text>,
    /// Address, including the base path.
    pub address: String,
    /// Whether it leads to the current page or its section.
    pub current: bool,
}

/// The picture that other sites show with links to this one.
#[derive(Clone, Debug, Serialize)]
pub struct SharingView {
    /// Path below the output folder, for the filter `asset`.
    pub path: String,
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
}
