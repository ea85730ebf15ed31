//! Rewrites XML without some of its elements, attributes, comments and processing instructions.

use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesDecl, BytesStart, Event};
use quick_xml::{Reader, Writer, XmlVersion};

use super::uncleanable::{Result, Uncleanable};
use crate::metadata::{decode_xml, xml_attribute};

/// What to do with an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FilterVerdict {
    Keep,
    /// Remove it with its content.
    Remove,
}

/// Which parts of a document are kept.
pub(super) trait Rules {
    /// An element at its start. `path` are the local names of those around it, the outermost first.
    fn element(&mut self, path: &[String], element: &XmlElement<'_>) -> FilterVerdict;

    /// Whether an attribute is kept. `name` may have a prefix.
    fn keeps_attribute(&self, _element: &str, _name: &str) -> bool {
        true
    }

    /// The new value of an attribute; `None` if it does not change.
    fn value(&self, _element: &str, _name: &str, _value: &str) -> Option<String> {
        None
    }

    /// The text of a kept element.
    fn text(&mut self, _path: &[String], _text: &str) {}
}

/// The start of an element.
pub(super) struct XmlElement<'a>(&'a BytesStart<'a>);

impl XmlElement<'_> {
    /// The name without a prefix.
    pub(super) fn local(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The name as written.
    pub(super) fn name(&self) -> &str {
        self.0.name().into_inner()
    }

    /// The prefixes that it declares, with their namespaces.
    pub(super) fn namespaces(&self) -> Vec<(String, String)> {
        let mut attributes = self.0.attributes();
        let attributes = attributes.with_checks(false).filter_map(std::result::Result::ok);
        let declared = attributes.filter_map(|attribute| {
            let prefix = attribute.key.into_inner().strip_prefix("xmlns:")?.to_owned();
            Some((prefix, attribute.value.into_owned()))
        });
        declared.collect()
    }

    /// The value of an attribute, by its name without a prefix.
    pub(super) fn attribute(&self, local: &str) -> Option<String> {
        xml_attribute(self.0, local)
    }
}

/// Rewrites a document.
pub(super) fn filter(bytes: &[u8], rules: &mut dyn Rules) -> Result<Vec<u8>> {
    let text = decode_xml(bytes);
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut writer = Writer::new(Vec::with_capacity(bytes.len()));
    let mut path: Vec<String> = Vec::new();
    // The number of open elements within a removed one, with it.
    let mut removed = 0_usize;
    loop {
        let event = reader.read_event().map_err(|_| Uncleanable::Damaged)?;
        let event = match event {
            Event::Eof if path.is_empty() && removed == 0 => return Ok(writer.into_inner()),
            Event::Eof => return Err(Uncleanable::Damaged),
            Event::Start(_) if removed > 0 => {
                removed += 1;
                continue;
            }
            Event::End(_) if removed > 0 => {
                removed -= 1;
                continue;
            }
            _ if removed > 0 => continue,
            Event::Start(element) => {
                if rules.element(&path, &XmlElement(&element)) == FilterVerdict::Remove {
                    removed = 1;
                    continue;
                }
                path.push(element.local_name().into_inner().to_owned());
                Event::Start(kept(&element, rules))
            }
            Event::Empty(element) => {
                if rules.element(&path, &XmlElement(&element)) == FilterVerdict::Remove {
                    continue;
                }
                Event::Empty(kept(&element, rules))
            }
            Event::End(end) => {
                path.pop();
                Event::End(end)
            }
            Event::Text(part) => {
                rules.text(&path, &part.xml_content(XmlVersion::Implicit1_0));
                Event::Text(part)
            }
            Event::CData(part) => {
                rules.text(&path, &part.xml_content(XmlVersion::Implicit1_0));
                Event::CData(part)
            }
            Event::Decl(declaration) => {
                let standalone = declaration.standalone().and_then(std::result::Result::ok);
                Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), standalone.as_deref()))
            }
            Event::Comment(_) | Event::PI(_) | Event::DocType(_) => continue,
            event @ Event::GeneralRef(_) => event,
        };
        writer.write_event(event).map_err(|_| Uncleanable::Damaged)?;
    }
}

/// The start of an element with the attributes that are kept.
fn kept<'a>(element: &BytesStart<'a>, rules: &dyn Rules) -> BytesStart<'a> {
    let name = element.name().into_inner().to_owned();
    let mut new = BytesStart::new(name.clone());
    for attribute in element.attributes().with_checks(false).filter_map(std::result::Result::ok) {
        let key = attribute.key.into_inner();
        if !rules.keeps_attribute(&name, key) {
            continue;
        }
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok();
        match value.and_then(|value| rules.value(&name, key, &value)) {
            Some(value) => new.push_attribute((key, value.as_str())),
            None => new.push_attribute(Attribute { key: attribute.key, value: attribute.value.clone() }),
        }
    }
    new
}
