//! Parses `[[menu]]` and `[[partners]]` of the configuration.

use crate::content::parse::texts::by_key;
use crate::i18n::lang::Lang;
use crate::model::config::{MenuItem, Partner};
use crate::source::toml_tree::Node;

/// The items of the menu; `None` for the built-in menu. Where they lead is checked when addresses are known.
pub(super) fn menu(config: &Node, default: &Lang) -> Option<Vec<MenuItem>> {
    let item = |node: &Node| {
        let url = node.spanned_at("url").filter(|url| !url.value.trim().is_empty())?;
        Some(MenuItem { label: by_key(node, "label", default), url })
    };
    Some(config.get("menu")?.items().iter().filter_map(item).collect())
}

/// The partners. Their logos are checked when the files of the skin are known.
pub(super) fn partners(config: &Node, default: &Lang) -> Vec<Partner> {
    let partner = |node: &Node| Partner {
        name: by_key(node, "name", default),
        logo: node.spanned_at("logo").filter(|logo| !logo.value.trim().is_empty()),
        url: node.text_at("url").map(str::to_owned),
    };
    config.get("partners").map(Node::items).unwrap_or_default().iter().map(partner).collect()
}
