//! The menu at the head of every page.

use super::chrome::MenuLink;
use super::context::ViewContext;
use super::shared::Shared;

use crate::pages::kind::Section;
use crate::pages::menu::{MenuEntry, MenuTarget};

/// The menu on pages of a section.
pub fn menu(ctx: &ViewContext<'_>, current: Option<Section>) -> Shared<Vec<MenuLink>> {
    let section = |section: Section| {
        let address = ctx.address(&section.page())?;
        Some(MenuLink { key: Some(section.key()), label: None, address, current: Some(section) == current })
    };
    Shared::new(match &ctx.plan.menu {
        Some(entries) => entries.iter().map(|item| entry(ctx, item, current)).collect(),
        None => Section::ALL.into_iter().filter_map(section).collect(),
    })
}

/// The menu with the items marked that lead to the page itself.
pub fn on_page(menu: &Shared<Vec<MenuLink>>, address: &str) -> Shared<Vec<MenuLink>> {
    if menu.iter().all(|item| item.current || item.address != address) {
        return menu.clone();
    }
    let marked =
        menu.iter().map(|item| MenuLink { current: item.current || item.address == address, ..item.clone() });
    Shared::new(marked.collect())
}

fn entry(ctx: &ViewContext<'_>, entry: &MenuEntry, current: Option<Section>) -> MenuLink {
    let routes = &ctx.plan.routes;
    let address = match &entry.target {
        MenuTarget::Page(page, lang, rest) => routes.address(page, lang.as_ref().unwrap_or(ctx.lang)) + rest,
        MenuTarget::Feed(page, rest) => routes.feed_address(page, ctx.lang) + rest,
        MenuTarget::File(path, rest) => routes.below(path) + rest,
        MenuTarget::Address(address) => address.clone(),
    };
    let is_current = match &entry.target {
        // An address with a query or fragment is a part of the list.
        MenuTarget::Page(page, _, rest) => {
            rest.is_empty() && current.is_some_and(|current| current.page() == *page)
        }
        _ => false,
    };
    MenuLink { key: None, label: ctx.text(&entry.label), address, current: is_current }
}
