//! The styles of a Word document: what is a heading, what is bold.

use std::collections::BTreeMap;

use crate::import::content::InlineStyle;
use crate::import::xml_tree::XmlTag;

/// The styles of a document by id.
#[derive(Default)]
pub(super) struct WordStyles {
    all: BTreeMap<String, WordStyle>,
    /// The language of the text, unless a stretch of it says otherwise.
    pub(super) language: Option<String>,
}

#[derive(Default)]
struct WordStyle {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    numbering: Option<(Option<String>, Option<usize>)>,
    runs: RunProperties,
}

/// What a paragraph is by its style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ParagraphRole {
    /// The title of the document.
    Title,
    /// A heading with its level from 1.
    Heading(u8),
    /// A line of a table of contents.
    Contents,
    /// A paragraph that may continue an item of a list.
    ListText,
    /// A quotation.
    Quote,
    Text,
}

/// Formats of a run; `None` is inherited.
#[derive(Clone, Copy, Default)]
pub(super) struct RunProperties {
    bold: Option<bool>,
    bold_complex: Option<bool>,
    italic: Option<bool>,
    italic_complex: Option<bool>,
    strike: Option<bool>,
    vanish: Option<bool>,
    /// Of a complex script, such as Arabic.
    complex: Option<bool>,
    raised: Option<i8>,
}

impl RunProperties {
    pub(super) fn read(tag: Option<&XmlTag>) -> Self {
        let mut properties = Self::default();
        for tag in tag.into_iter().flat_map(XmlTag::tags) {
            let on = || {
                let off = tag.attribute("w:val").is_some_and(|value| matches!(value, "0" | "false" | "off"));
                Some(!off)
            };
            match tag.name.as_str() {
                "w:b" => properties.bold = on(),
                "w:bCs" => properties.bold_complex = on(),
                "w:i" => properties.italic = on(),
                "w:iCs" => properties.italic_complex = on(),
                "w:strike" | "w:dstrike" => properties.strike = on(),
                "w:vanish" => properties.vanish = on(),
                "w:rtl" | "w:cs" => properties.complex = on(),
                "w:vertAlign" => {
                    properties.raised = Some(match tag.attribute("w:val") {
                        Some("superscript") => 1,
                        Some("subscript") => -1,
                        _ => 0,
                    });
                }
                _ => {}
            }
        }
        properties
    }

    /// These, and those of a style for what these do not say.
    pub(super) fn or(self, style: Self) -> Self {
        Self {
            bold: self.bold.or(style.bold),
            bold_complex: self.bold_complex.or(style.bold_complex),
            italic: self.italic.or(style.italic),
            italic_complex: self.italic_complex.or(style.italic_complex),
            strike: self.strike.or(style.strike),
            vanish: self.vanish.or(style.vanish),
            complex: self.complex.or(style.complex),
            raised: self.raised.or(style.raised),
        }
    }

    pub(super) fn is_hidden(self) -> bool {
        self.vanish == Some(true)
    }

    pub(super) fn style(self) -> InlineStyle {
        let is_complex = self.complex == Some(true);
        let pick = |simple: Option<bool>, complex: Option<bool>| {
            (if is_complex { complex } else { simple }).unwrap_or(false)
        };
        InlineStyle {
            strong: pick(self.bold, self.bold_complex),
            emphasis: pick(self.italic, self.italic_complex),
            strike: self.strike.unwrap_or(false),
            superscript: self.raised == Some(1),
            subscript: self.raised == Some(-1),
        }
    }
}

impl WordStyles {
    pub(super) fn read(tree: Option<&XmlTag>) -> Self {
        let mut styles = Self::default();
        let Some(tree) = tree else { return styles };
        let language = tree.descend(&["w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang"]);
        styles.language = language.and_then(|tag| tag.attribute("w:val")).map(str::to_owned);
        for tag in tree.tags().filter(|tag| tag.name == "w:style") {
            let Some(id) = tag.attribute("w:styleId") else { continue };
            let properties = tag.child("w:pPr");
            styles.all.insert(
                id.to_owned(),
                WordStyle {
                    name: tag.property("w:name").unwrap_or_default().to_lowercase(),
                    based_on: tag.property("w:basedOn").map(str::to_owned),
                    outline: properties.and_then(|tag| tag.property("w:outlineLvl")?.parse().ok()),
                    numbering: properties.and_then(|tag| tag.child("w:numPr")).map(numbering),
                    runs: RunProperties::read(tag.child("w:rPr")),
                },
            );
        }
        styles
    }

    /// A style and those that it is based on.
    fn chain(&self, id: Option<&str>) -> impl Iterator<Item = &WordStyle> {
        let mut next = id.and_then(|id| self.all.get(id));
        std::iter::from_fn(move || {
            let style = next?;
            next = style.based_on.as_deref().and_then(|id| self.all.get(id));
            Some(style)
        })
        // A style may be based on itself.
        .take(20)
    }

    /// What a paragraph with a style is.
    pub(super) fn role(&self, id: Option<&str>) -> ParagraphRole {
        for style in self.chain(id) {
            let name = style.name.as_str();
            let level = name.strip_prefix("heading ").and_then(|level| level.trim().parse::<u8>().ok());
            match (name, level, style.outline) {
                ("title", ..) => return ParagraphRole::Title,
                (_, Some(level @ 1..=9), _) => return ParagraphRole::Heading(level),
                (_, _, Some(level @ 0..=8)) => return ParagraphRole::Heading(level + 1),
                ("quote" | "intense quote" | "block text", ..) => return ParagraphRole::Quote,
                ("list paragraph", ..) => return ParagraphRole::ListText,
                _ if name.starts_with("list continue") => return ParagraphRole::ListText,
                _ if name.strip_prefix("toc ").is_some_and(|level| level.parse::<u8>().is_ok()) => {
                    return ParagraphRole::Contents;
                }
                _ => {}
            }
        }
        ParagraphRole::Text
    }

    /// The list and the depth that a style gives to paragraphs.
    pub(super) fn numbering(&self, id: Option<&str>) -> (Option<String>, Option<usize>) {
        let mut found = (None, None);
        for (list, depth) in self.chain(id).filter_map(|style| style.numbering.as_ref()) {
            found.0 = found.0.or_else(|| list.clone());
            found.1 = found.1.or(*depth);
        }
        found
    }

    /// How deep the built-in styles of lists stand: `List Bullet 2` is one deeper, in a list of its own.
    pub(super) fn depth(&self, id: Option<&str>) -> usize {
        let depth = |style: &WordStyle| {
            let rest = style.name.strip_prefix("list bullet ").or(style.name.strip_prefix("list number "))?;
            rest.trim().parse::<usize>().ok()
        };
        self.chain(id).find_map(depth).map_or(0, |depth| depth.clamp(1, 9) - 1)
    }

    /// The formats that a character style gives. Those of paragraph styles are left to the site's design.
    pub(super) fn run(&self, id: Option<&str>) -> RunProperties {
        self.chain(id).fold(RunProperties::default(), |found, style| found.or(style.runs))
    }
}

/// The list and the depth that properties of a paragraph name.
pub(super) fn numbering(tag: &XmlTag) -> (Option<String>, Option<usize>) {
    (tag.property("w:numId").map(str::to_owned), tag.property("w:ilvl").and_then(|depth| depth.parse().ok()))
}
