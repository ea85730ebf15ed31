//! SVG: without metadata, comments and the elements and attributes of drawing programs.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::uncleanable::{CleanInner, Result, Uncleanable};
use super::xml_filter::{FilterVerdict, Rules, XmlElement, filter};
use crate::metadata::{data_url, decode_xml};

/// Namespaces whose elements and attributes are kept, without their scheme.
const KEPT: [&str; 6] = [
    "www.w3.org/2000/svg",
    "www.w3.org/1999/xlink",
    "www.w3.org/XML/1998/namespace",
    "www.w3.org/1999/xhtml",
    "www.w3.org/1998/Math/MathML",
    "www.w3.org/2000/xmlns/",
];

/// Prefixes that need no declaration, or are often used without one.
const KEPT_PREFIXES: [&str; 3] = ["xml", "xlink", "svg"];

/// Removes metadata from a drawing. `None` for other XML, and for a drawing that declares entities, which could
/// contain anything.
pub(super) fn clean(bytes: &[u8], inner: &CleanInner<'_>) -> Result<Option<Vec<u8>>> {
    let text = decode_xml(bytes);
    let declaration = text.split_once("<!DOCTYPE").and_then(|(_, rest)| rest.split_once('>'));
    if declaration.is_some_and(|(declaration, _)| declaration.contains('[')) {
        return Ok(None);
    }
    let mut rules =
        SvgRules { kept: KEPT_PREFIXES.map(str::to_owned).into(), refusal: None, is_drawing: false, inner };
    let cleaned = filter(bytes, &mut rules)?;
    match rules.refusal {
        Some(refusal) => Err(refusal),
        None => Ok(rules.is_drawing.then_some(cleaned)),
    }
}

struct SvgRules<'a> {
    /// The prefixes of the namespaces that are kept.
    kept: BTreeSet<String>,
    refusal: Option<Uncleanable>,
    is_drawing: bool,
    inner: &'a CleanInner<'a>,
}

impl SvgRules<'_> {
    fn is_removed(&self, name: &str) -> bool {
        name.split_once(':').is_some_and(|(prefix, local)| match prefix {
            "xmlns" => !self.kept.contains(local),
            prefix => !self.kept.contains(prefix),
        })
    }
}

impl Rules for SvgRules<'_> {
    fn element(&mut self, path: &[String], element: &XmlElement<'_>) -> FilterVerdict {
        if path.is_empty() {
            self.is_drawing = element.local() == "svg";
        }
        for (prefix, namespace) in element.namespaces() {
            let address = namespace.split_once("://").map_or(namespace.as_str(), |(_, address)| address);
            if KEPT.contains(&address) {
                self.kept.insert(prefix);
            } else {
                self.kept.remove(&prefix);
            }
        }
        if let Some(url) = element.attribute("href").filter(|url| url.starts_with("data:"))
            && let Err(refusal) = cleaned_data(&url, self.inner)
        {
            self.refusal.get_or_insert(refusal);
        }
        if element.local() == "metadata" || self.is_removed(element.name()) {
            return FilterVerdict::Remove;
        }
        FilterVerdict::Keep
    }

    fn keeps_attribute(&self, _: &str, name: &str) -> bool {
        !self.is_removed(name)
    }

    fn value(&self, _: &str, name: &str, value: &str) -> Option<String> {
        let is_link = name == "href" || name.ends_with(":href");
        (is_link && value.starts_with("data:")).then(|| cleaned_data(value, self.inner).ok().flatten())?
    }
}

/// A `data:` address with a picture without metadata; `None` if it has no bytes.
fn cleaned_data(url: &str, inner: &CleanInner<'_>) -> Result<Option<String>> {
    let Some((head, bytes)) = data_url(url) else { return Ok(None) };
    Ok(Some(format!("{head};base64,{}", STANDARD.encode(inner(bytes, "a picture")?))))
}
