//! XML as a tree, with the prefixes that its standard uses, whatever the file calls its namespaces.

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::{NsReader, XmlVersion};

use super::problem::ImportError;
use crate::metadata::decode_xml;

/// Elements nested deeper than this are no document of a person.
const MAX_DEPTH: usize = 256;

/// An element with what it contains.
#[derive(Debug, Default)]
pub(super) struct XmlTag {
    /// `w:p`
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    pub(super) children: Vec<XmlNode>,
}

/// What an element contains.
#[derive(Debug)]
pub(super) enum XmlNode {
    Tag(XmlTag),
    Text(String),
}

/// The usual prefix of each namespace that documents of Word and `OpenDocument` use. The end of its address tells
/// it: there are several for each, of different years.
const PREFIXES: &[(&str, &str)] = &[
    ("/wordprocessingml/main", "w:"),
    ("/wordprocessingml/2006/main", "w:"),
    ("/officeDocument/2006/relationships", "r:"),
    ("/officeDocument/relationships", "r:"),
    ("/spreadsheetml/2006/main", "x:"),
    ("/spreadsheetml/main", "x:"),
    ("/threadedcomments", "tc:"),
    ("/wordprocessingDrawing", "wp:"),
    ("/drawingml/2006/main", "a:"),
    ("/drawingml/main", "a:"),
    ("/drawingml/2006/chart", "c:"),
    ("/drawingml/chart", "c:"),
    ("/drawing/2014/chartex", "cx:"),
    ("urn:schemas-microsoft-com:office:office", "o:"),
    ("/markup-compatibility/2006", "mc:"),
    ("/officeDocument/2006/math", "m:"),
    ("/officeDocument/math", "m:"),
    ("urn:schemas-microsoft-com:vml", "v:"),
    ("opendocument:xmlns:office:1.0", "office:"),
    ("opendocument:xmlns:text:1.0", "text:"),
    ("opendocument:xmlns:table:1.0", "table:"),
    ("opendocument:xmlns:drawing:1.0", "draw:"),
    ("opendocument:xmlns:chart:1.0", "chart:"),
    ("opendocument:xmlns:style:1.0", "style:"),
    ("opendocument:xmlns:xsl-fo-compatible:1.0", "fo:"),
    ("opendocument:xmlns:svg-compatible:1.0", "svg:"),
    ("opendocument:xmlns:meta:1.0", "meta:"),
    ("opendocument:xmlns:manifest:1.0", "manifest:"),
    ("/1999/xlink", "xlink:"),
    ("/XML/1998/namespace", "xml:"),
    ("dc/elements/1.1/", "dc:"),
];

/// Reads XML.
pub(super) fn read(bytes: &[u8]) -> Result<XmlTag, ImportError> {
    let text = decode_xml(bytes);
    let mut reader = NsReader::from_str(&text);
    let config = reader.config_mut();
    config.allow_dangling_amp = true;
    let damaged = |error: quick_xml::Error| ImportError::Damaged(error.to_string());
    let mut open = vec![XmlTag::default()];
    loop {
        match reader.read_event().map_err(damaged)? {
            Event::Start(element) => {
                if open.len() > MAX_DEPTH {
                    return Err(ImportError::Damaged("its elements are nested too deep".into()));
                }
                open.push(tag(&reader, &element));
            }
            Event::Empty(element) => {
                let tag = tag(&reader, &element);
                add(&mut open, XmlNode::Tag(tag));
            }
            Event::End(_) => {
                if open.len() > 1
                    && let Some(done) = open.pop()
                {
                    add(&mut open, XmlNode::Tag(done));
                }
            }
            Event::Text(part) => add_text(&mut open, &part.xml_content(XmlVersion::Implicit1_0)),
            Event::CData(part) => add_text(&mut open, &part.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(part) => {
                let character = part.resolve_char_ref().ok().flatten().map(String::from);
                let name = part.xml_content(XmlVersion::Implicit1_0);
                let known = quick_xml::escape::resolve_predefined_entity(&name).map(str::to_owned);
                add_text(&mut open, &character.or(known).unwrap_or_else(|| format!("&{name};")));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    // The end of a file that was cut off.
    while open.len() > 1 {
        if let Some(done) = open.pop() {
            add(&mut open, XmlNode::Tag(done));
        }
    }
    let root = open.pop().unwrap_or_default().children.into_iter();
    let mut root = root.filter_map(|node| match node {
        XmlNode::Tag(tag) => Some(tag),
        XmlNode::Text(_) => None,
    });
    root.next().ok_or_else(|| ImportError::Damaged("a part of it is empty".into()))
}

fn add(open: &mut [XmlTag], node: XmlNode) {
    if let Some(last) = open.last_mut() {
        last.children.push(node);
    }
}

fn add_text(open: &mut [XmlTag], text: &str) {
    let Some(last) = open.last_mut() else { return };
    match last.children.last_mut() {
        Some(XmlNode::Text(before)) => before.push_str(text),
        _ => last.children.push(XmlNode::Text(text.to_owned())),
    }
}

fn tag(reader: &NsReader<&[u8]>, element: &BytesStart<'_>) -> XmlTag {
    let resolver = reader.resolver();
    let prefixed = |(namespace, local): (ResolveResult<'_>, &str)| match namespace {
        ResolveResult::Bound(namespace) => {
            let known = PREFIXES.iter().find(|(end, _)| namespace.into_inner().ends_with(end));
            format!("{}{local}", known.map_or("?:", |(_, prefix)| prefix))
        }
        _ => local.to_owned(),
    };
    let (namespace, local) = resolver.resolve_element(element.name());
    let name = prefixed((namespace, local.into_inner()));
    let mut attributes = Vec::new();
    for attribute in element.attributes().with_checks(false).filter_map(Result::ok) {
        let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) else { continue };
        let (namespace, local) = resolver.resolve_attribute(attribute.key);
        attributes.push((prefixed((namespace, local.into_inner())), value.into_owned()));
    }
    XmlTag { name, attributes, children: Vec::new() }
}

impl XmlTag {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The elements in it.
    pub(super) fn tags(&self) -> impl Iterator<Item = &XmlTag> {
        self.children.iter().filter_map(|node| match node {
            XmlNode::Tag(tag) => Some(tag),
            XmlNode::Text(_) => None,
        })
    }

    /// The first element in it with this name.
    pub(super) fn child(&self, name: &str) -> Option<&XmlTag> {
        self.tags().find(|tag| tag.name == name)
    }

    /// The value of a property of Word, such as that of `w:pStyle` in the properties of a paragraph.
    pub(super) fn property(&self, name: &str) -> Option<&str> {
        self.child(name)?.attribute("w:val")
    }

    /// The text of the first element in it with this name, if it has any.
    pub(super) fn child_text(&self, name: &str) -> Option<String> {
        let text = self.child(name)?.text().trim().to_owned();
        Some(text).filter(|text| !text.is_empty())
    }

    /// The element at the end of a path of names.
    pub(super) fn descend(&self, path: &[&str]) -> Option<&XmlTag> {
        path.iter().try_fold(self, |tag, name| tag.child(name))
    }

    /// Itself and all elements in it, in order.
    pub(super) fn all(&self) -> Vec<&XmlTag> {
        let mut found = Vec::new();
        self.add_all(&mut found);
        found
    }

    fn add_all<'a>(&'a self, found: &mut Vec<&'a Self>) {
        found.push(self);
        self.tags().for_each(|tag| tag.add_all(found));
    }

    /// All text in it.
    pub(super) fn text(&self) -> String {
        let parts = self.children.iter().map(|node| match node {
            XmlNode::Text(text) => text.clone(),
            XmlNode::Tag(tag) => tag.text(),
        });
        parts.collect()
    }
}
