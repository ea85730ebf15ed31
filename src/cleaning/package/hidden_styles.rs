//! Whether a Word document uses a style whose text is hidden.

use std::collections::HashSet;

use super::super::uncleanable::Result;
use super::super::xml_filter::{FilterVerdict, Rules, XmlElement, filter};
use super::parts::ArchiveFile;

const STYLES: &str = "word/styles.xml";

/// Whether text has a style that hides it.
pub(super) fn are_used(parts: &[ArchiveFile]) -> Result<bool> {
    let mut sheet = StyleSheet::default();
    for part in parts.iter().filter(|part| part.name == STYLES) {
        filter(&part.bytes, &mut sheet)?;
    }
    if sheet.hides_all {
        return Ok(true);
    }
    if !sheet.styles.iter().any(|style| style.is_hidden == Some(true)) {
        return Ok(false);
    }
    let mut uses = StyleUses::default();
    for part in parts {
        if part.name.starts_with("word/") && part.name != STYLES && part.extension() == "xml" {
            filter(&part.bytes, &mut uses)?;
        }
    }
    let is_used = |style: &&Style| style.is_default || uses.0.contains(&style.id);
    Ok(sheet.styles.iter().filter(is_used).any(|style| sheet.hides(style)))
}

/// Whether a property that is on or off is off.
pub(super) fn is_off(property: &XmlElement<'_>) -> bool {
    matches!(property.attribute("val").as_deref(), Some("0" | "false" | "off"))
}

struct Style {
    id: String,
    /// The style that it takes its other properties from.
    based_on: Option<String>,
    /// `None` if it does not say.
    is_hidden: Option<bool>,
    /// Whether text without a style has it.
    is_default: bool,
}

#[derive(Default)]
struct StyleSheet {
    styles: Vec<Style>,
    hides_all: bool,
}

impl StyleSheet {
    fn hides(&self, style: &Style) -> bool {
        let mut style = style;
        // Not more steps than styles: they may be based on each other.
        for _ in 0..self.styles.len() {
            if let Some(is_hidden) = style.is_hidden {
                return is_hidden;
            }
            let base = style.based_on.as_deref();
            match self.styles.iter().find(|other| Some(other.id.as_str()) == base) {
                Some(base) => style = base,
                None => return false,
            }
        }
        false
    }
}

impl Rules for StyleSheet {
    fn element(&mut self, path: &[String], element: &XmlElement<'_>) -> FilterVerdict {
        let is_within = |name: &str| path.iter().any(|it| it == name);
        match element.local() {
            "style" => self.styles.push(Style {
                id: element.attribute("styleId").unwrap_or_default(),
                based_on: None,
                is_hidden: None,
                is_default: matches!(element.attribute("default").as_deref(), Some("1" | "true" | "on")),
            }),
            "basedOn" if is_within("style") => {
                if let Some(style) = self.styles.last_mut() {
                    style.based_on = element.attribute("val");
                }
            }
            // Not that of the mark at the end of a paragraph.
            "vanish" | "specVanish" | "webHidden" if is_within("rPr") && !is_within("pPr") => {
                if is_within("docDefaults") {
                    self.hides_all |= !is_off(element);
                } else if is_within("style")
                    && let Some(style) = self.styles.last_mut()
                {
                    let is_hidden = style.is_hidden.unwrap_or_default() || !is_off(element);
                    style.is_hidden = Some(is_hidden);
                }
            }
            _ => {}
        }
        FilterVerdict::Keep
    }
}

/// The ids of styles that text has.
#[derive(Default)]
struct StyleUses(HashSet<String>);

impl Rules for StyleUses {
    fn element(&mut self, _: &[String], element: &XmlElement<'_>) -> FilterVerdict {
        if matches!(element.local(), "pStyle" | "rStyle" | "tblStyle") {
            self.0.extend(element.attribute("val"));
        }
        FilterVerdict::Keep
    }
}
