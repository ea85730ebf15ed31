//! The styles of an `OpenDocument` text: what is bold, which lists have numbers.

use std::collections::BTreeMap;

use crate::import::content::InlineStyle;
use crate::import::xml_tree::XmlTag;

/// The styles of a document.
#[derive(Default)]
pub(super) struct OdtStyles {
    /// By family and name.
    all: BTreeMap<(String, String), OdtStyle>,
    /// The levels of list styles: the format of numbers, or none for bullets, and the first number.
    lists: BTreeMap<String, BTreeMap<usize, ListLevel>>,
    pub(super) language: Option<String>,
}

/// A level of a list.
#[derive(Clone, Debug, Default)]
pub(super) struct ListLevel {
    /// Whether it has numbers.
    pub(super) is_numbered: bool,
    /// The first number.
    pub(super) start: u64,
}

#[derive(Default)]
struct OdtStyle {
    parent: Option<String>,
    display_name: Option<String>,
    list: Option<String>,
    bold: Option<bool>,
    italic: Option<bool>,
    strike: Option<bool>,
    raised: Option<i8>,
    hidden: Option<bool>,
    language: Option<String>,
}

impl OdtStyles {
    pub(super) fn read(common: Option<&XmlTag>, content: &XmlTag) -> Self {
        let mut styles = Self::default();
        for tree in common.into_iter().chain([content]) {
            for group in tree.tags().filter(|tag| tag.name.ends_with("styles")) {
                for tag in group.tags() {
                    styles.add(tag);
                }
            }
        }
        styles.language =
            styles.all.get(&("paragraph".to_owned(), String::new())).and_then(|style| style.language.clone());
        styles
    }

    fn add(&mut self, tag: &XmlTag) {
        let name = tag.attribute("style:name").unwrap_or_default().to_owned();
        match tag.name.as_str() {
            "style:style" | "style:default-style" => {
                let family = tag.attribute("style:family").unwrap_or_default().to_owned();
                self.all.insert((family, name), style(tag));
            }
            "text:list-style" => {
                let levels = tag.tags().filter_map(|level| {
                    let depth: usize = level.attribute("text:level")?.parse().ok()?;
                    let format = level.attribute("style:num-format").unwrap_or_default();
                    let is_numbered = level.name == "text:list-level-style-number" && !format.is_empty();
                    let start = level.attribute("text:start-value").and_then(|start| start.parse().ok());
                    Some((depth, ListLevel { is_numbered, start: start.unwrap_or(1) }))
                });
                self.lists.insert(name, levels.collect());
            }
            _ => {}
        }
    }

    /// A style and its parents.
    fn chain<'a>(&'a self, family: &'a str, name: Option<&str>) -> impl Iterator<Item = &'a OdtStyle> {
        let find = move |name: &str| self.all.get(&(family.to_owned(), name.to_owned()));
        let mut next = name.and_then(find);
        std::iter::from_fn(move || {
            let style = next?;
            next = style.parent.as_deref().and_then(find);
            Some(style)
        })
        .take(20)
    }

    /// The names of a style and its parents, in lower case.
    pub(super) fn names(&self, name: Option<&str>) -> Vec<String> {
        let own = name.map(str::to_owned).into_iter();
        let parents = self
            .chain("paragraph", name)
            .flat_map(|style| style.display_name.iter().chain(&style.parent).cloned().collect::<Vec<_>>());
        own.chain(parents).map(|name| name.replace("_20_", " ").to_lowercase()).collect()
    }

    /// The list that a paragraph style belongs to.
    pub(super) fn list_of(&self, name: Option<&str>) -> Option<String> {
        self.chain("paragraph", name).find_map(|style| style.list.clone()).filter(|list| !list.is_empty())
    }

    /// A level of a list style.
    pub(super) fn level(&self, list: &str, depth: usize) -> ListLevel {
        self.lists.get(list).and_then(|levels| levels.get(&depth)).cloned().unwrap_or_default()
    }

    /// The format of a text style over that of the text around it, and whether it is hidden.
    pub(super) fn text(&self, name: Option<&str>, around: InlineStyle) -> (InlineStyle, bool) {
        let find = |get: fn(&OdtStyle) -> Option<bool>| self.chain("text", name).find_map(get);
        let raised = self.chain("text", name).find_map(|style| style.raised);
        let style = InlineStyle {
            strong: find(|style| style.bold).unwrap_or(around.strong),
            emphasis: find(|style| style.italic).unwrap_or(around.emphasis),
            strike: find(|style| style.strike).unwrap_or(around.strike),
            superscript: raised.map_or(around.superscript, |raised| raised > 0),
            subscript: raised.map_or(around.subscript, |raised| raised < 0),
        };
        (style, find(|style| style.hidden).unwrap_or(false))
    }

    /// The format that an automatic style gives to a whole paragraph: one that somebody has set by hand.
    pub(super) fn paragraph(&self, name: Option<&str>) -> (InlineStyle, bool) {
        let own = name.and_then(|name| self.all.get(&("paragraph".to_owned(), name.to_owned())));
        let is_automatic = own.is_some_and(|style| style.display_name.is_none() && style.parent.is_some());
        let Some(own) = own.filter(|_| is_automatic) else { return (InlineStyle::default(), false) };
        let style = InlineStyle {
            strong: own.bold.unwrap_or(false),
            emphasis: own.italic.unwrap_or(false),
            strike: own.strike.unwrap_or(false),
            ..InlineStyle::default()
        };
        (style, own.hidden.unwrap_or(false))
    }
}

fn style(tag: &XmlTag) -> OdtStyle {
    let properties = tag.child("style:text-properties");
    let get = |name: &str| properties.and_then(|tag| tag.attribute(name));
    let weight = |value: &str| value == "bold" || value.parse::<u32>().is_ok_and(|weight| weight >= 600);
    let either = |names: [&str; 2]| names.into_iter().find_map(get);
    let language = get("fo:language").filter(|language| !matches!(*language, "none" | "zxx"));
    OdtStyle {
        parent: tag.attribute("style:parent-style-name").map(str::to_owned),
        display_name: tag.attribute("style:display-name").map(str::to_owned),
        list: tag.attribute("style:list-style-name").map(str::to_owned),
        bold: either(["fo:font-weight", "style:font-weight-complex"]).map(weight),
        italic: either(["fo:font-style", "style:font-style-complex"])
            .map(|value| matches!(value, "italic" | "oblique")),
        strike: get("style:text-line-through-style").map(|value| value != "none"),
        raised: get("style:text-position").map(|value| {
            let first = value.split_whitespace().next().unwrap_or_default();
            match first {
                "super" => 1,
                "sub" => -1,
                first if first.starts_with('-') => -1,
                first if first.starts_with('0') => 0,
                _ => 1,
            }
        }),
        hidden: get("text:display").map(|value| value == "none"),
        language: language.map(str::to_owned),
    }
}
