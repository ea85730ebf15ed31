//! XML: properties of documents, XMP, SVG, and the names of reviewers.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::exif;
use super::facts::{FactKind, Facts};
use super::text::decode_xml;

/// The most bytes of the text of an element.
const MAX_TEXT: usize = 2000;

/// Which parts of a file are metadata.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// All: a file of properties, or XMP.
    Properties,
    /// The `metadata` element: SVG, flat `OpenDocument`.
    Document,
    /// Only the names of reviewers: the text of a document, or comments.
    Reviewers,
}

/// What an element or an attribute is about, by its name in lower case without a prefix.
fn kind(name: &str) -> Option<FactKind> {
    Some(match name {
        "creator" | "contributor" | "author" | "initial-creator" | "artist" | "byline" => FactKind::Author,
        "lastmodifiedby" | "lastauthor" | "captionwriter" => FactKind::Editor,
        "manager" | "printed-by" | "owner" | "ownername" | "cameraownername" | "credit" | "personinimage"
        | "citelwork" => FactKind::Person,
        "company" => FactKind::Company,
        "gpslatitude" | "gpslongitude" | "sublocation" => FactKind::Position,
        "bodyserialnumber" | "serialnumber" => FactKind::Device,
        "usercomment" => FactKind::Comment,
        "ciemailwork" => FactKind::Email,
        _ => return None,
    })
}

/// Whether the name of a custom property says that its value is a person.
fn is_about_person(property: &str) -> bool {
    const WORDS: [&str; 12] = [
        "author", "owner", "creator", "editor", "manager", "mail", "contact", "checked", "approved",
        "client", "reviewer", "typist",
    ];
    let property = property.to_lowercase();
    WORDS.iter().any(|word| property.contains(word))
}

/// Whether an element only contains others, whose text is read on its own.
fn is_container(local: &str, qualified: &str) -> bool {
    const CONTAINERS: &str = " metadata meta document-meta work coreproperties core-properties properties package \
         titlesofparts headingpairs vector variant creatorcontactinfo xmpmeta history agent license ";
    qualified.starts_with("rdf:") || CONTAINERS.split(' ').any(|container| container == local)
}

/// Reads a file of properties.
pub(super) fn properties(bytes: &[u8], name: &str, facts: &mut Facts) {
    walk(bytes, name, Mode::Properties, facts);
}

/// Reads SVG or flat `OpenDocument`.
pub(super) fn document(bytes: &[u8], name: &str, facts: &mut Facts) {
    walk(bytes, name, Mode::Document, facts);
}

/// Reads the reviewers in the text of a document, or in its comments.
pub(super) fn reviewers(bytes: &[u8], name: &str, facts: &mut Facts) {
    walk(bytes, name, Mode::Reviewers, facts);
}

/// Reads the XMP anywhere in a byte slice.
pub(super) fn packets(bytes: &[u8], facts: &mut Facts) {
    const END: &[u8] = b"</rdf:RDF>";
    let mut rest = bytes;
    while let Some(at) = memchr::memmem::find(rest, b"<rdf:RDF") {
        let packet = &rest[at..];
        let length = memchr::memmem::find(packet, END).map_or(packet.len(), |at| at + END.len());
        let (packet, after) = packet.split_at(length);
        properties(packet, "XMP", facts);
        rest = after;
    }
}

/// An element whose text is being read.
struct OpenText {
    depth: usize,
    kind: Option<FactKind>,
    field: String,
    text: String,
}

impl OpenText {
    fn push(&mut self, part: &str) {
        if self.text.len() < MAX_TEXT {
            self.text.push_str(part);
        }
    }
}

/// The state of reading a file.
struct XmlWalk<'a> {
    /// The name of the file or the format.
    name: &'a str,
    mode: Mode,
    facts: &'a mut Facts,
    /// How many elements are open.
    depth: usize,
    /// The depth of the open element whose content is metadata.
    metadata: Option<usize>,
    open: Option<OpenText>,
}

/// A reader that goes on after mistakes such as a missing end tag.
pub(super) fn lenient_reader(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_dangling_amp = true;
    config.allow_unmatched_ends = true;
    reader
}

/// The text of a reference such as `&#65;` or `&amp;`; `None` for an entity that XML does not define.
pub(super) fn resolved(reference: &BytesRef<'_>) -> Option<String> {
    let character = reference.resolve_char_ref().ok().flatten().map(String::from);
    let name = reference.xml_content(XmlVersion::Implicit1_0);
    character.or_else(|| quick_xml::escape::resolve_predefined_entity(&name).map(str::to_owned))
}

/// Reads XML up to the first error.
fn walk(bytes: &[u8], name: &str, mode: Mode, facts: &mut Facts) {
    let text = decode_xml(bytes);
    let mut reader = lenient_reader(&text);
    let metadata = (mode == Mode::Properties).then_some(0);
    let mut walk = XmlWalk { name, mode, facts, depth: 0, metadata, open: None };
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => walk.start(&element),
            Ok(Event::Empty(element)) => walk.attributes(&element, &local(&element)),
            Ok(Event::End(_)) => walk.end(),
            Ok(Event::Text(part)) => walk.text(&part.xml_content(XmlVersion::Implicit1_0)),
            Ok(Event::CData(part)) => walk.text(&part.xml_content(XmlVersion::Implicit1_0)),
            Ok(Event::GeneralRef(part)) => {
                // Entities that the document declares are not expanded.
                let name = part.xml_content(XmlVersion::Implicit1_0);
                walk.text(&resolved(&part).unwrap_or_else(|| format!("&{name};")));
            }
            Ok(Event::Comment(comment)) if mode != Mode::Reviewers => {
                let comment = comment.xml_content(XmlVersion::Implicit1_0);
                walk.facts.search_comment(&comment, &format!("{name} comment"));
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

impl XmlWalk<'_> {
    fn start(&mut self, element: &BytesStart<'_>) {
        self.depth += 1;
        let local = local(element);
        if local == "metadata" && self.metadata.is_none() && self.mode == Mode::Document {
            self.metadata = Some(self.depth);
        }
        self.attributes(element, &local);
        // An element of known kind replaces one of unknown kind around it.
        if self.open.as_ref().is_none_or(|open| open.kind.is_none())
            && let Some(inner) = self.opened(element, &local)
            && (self.open.is_none() || inner.kind.is_some())
        {
            self.open = Some(inner);
        }
    }

    fn end(&mut self) {
        let depth = self.depth;
        if let Some(done) = self.open.take_if(|open| open.depth >= depth) {
            let text = done.text.trim_matches(|c: char| c == ',' || c.is_whitespace());
            match done.kind {
                Some(kind) => self.facts.add(kind, text, done.field),
                None => self.facts.search_text(text, &done.field),
            }
        }
        // The items of a list are elements.
        if let Some(open) = self.open.as_mut().filter(|open| !open.text.trim_end().ends_with([',', '\0'])) {
            open.push(", ");
        }
        self.metadata.take_if(|start| *start >= depth && *start > 0);
        self.depth = depth.saturating_sub(1);
    }

    fn text(&mut self, part: &str) {
        if let Some(open) = &mut self.open {
            open.push(part);
        }
    }

    /// The state for the text of an element; `None` if the text is not read.
    fn opened(&self, element: &BytesStart<'_>, local: &str) -> Option<OpenText> {
        let qualified = element.name().into_inner().to_owned();
        let is_metadata = self.metadata.is_some();
        let known = match self.mode {
            Mode::Reviewers => matches!(local, "author" | "creator").then_some(FactKind::Reviewer),
            Mode::Document if !is_metadata && !matches!(local, "creator" | "initial-creator") => None,
            Mode::Document | Mode::Properties => kind(local),
        };
        let is_custom =
            known.is_none() && self.mode != Mode::Reviewers && matches!(local, "property" | "user-defined");
        let (kind, field) = match is_custom.then(|| xml_attribute(element, "name")).flatten() {
            Some(property) => (is_about_person(&property).then_some(FactKind::Person), property),
            None => (known, qualified),
        };
        // Text of unknown kind is searched, but only that of the innermost element is complete.
        let is_searched = is_metadata && !is_container(local, &field);
        (kind.is_some() || is_searched).then(|| OpenText {
            depth: self.depth,
            kind,
            field: format!("{} {field}", self.name),
            text: String::new(),
        })
    }

    fn attributes(&mut self, element: &BytesStart<'_>, local: &str) {
        for attribute in element.attributes().with_checks(false).filter_map(Result::ok) {
            let key = attribute.key.local_name().into_inner().to_lowercase();
            let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) else { continue };
            let name = self.name;
            let field = || format!("{name} {}", attribute.key.into_inner());
            match self.mode {
                Mode::Reviewers => match (local, key.as_str()) {
                    ("abspath", "url") => self.facts.add(FactKind::Folder, &value, field()),
                    (_, "author" | "displayname")
                    | ("filesharing" | "header", "username")
                    | ("cmauthor" | "author" | "userinfo", "name") => {
                        self.facts.add(FactKind::Reviewer, &value, field());
                    }
                    _ => {}
                },
                Mode::Properties | Mode::Document => {
                    let is_metadata = self.metadata.is_some();
                    match (kind(&key), key.as_str()) {
                        (Some(kind), _) if is_metadata => self.facts.add(kind, &value, field()),
                        (_, "export-filename" | "docbase" | "absref") if value.contains(['/', '\\']) => {
                            self.facts.add(FactKind::Folder, &value, field());
                        }
                        (_, "href") if value.starts_with("data:") => self.picture(&value),
                        (_, "docname") => self.facts.search_text(&value, &field()),
                        _ if is_metadata => self.facts.search_text(&value, &field()),
                        _ => {}
                    }
                }
            }
        }
    }

    /// Reads a picture in a `data:` URL.
    fn picture(&mut self, url: &str) {
        if let Some((_, bytes)) = data_url(url) {
            let mut inner = Facts::default();
            packets(&bytes, &mut inner);
            exif::search(&bytes, &mut inner);
            self.facts.add_inner(inner, &format!("picture in the {}: ", self.name));
        }
    }
}

fn local(element: &BytesStart<'_>) -> String {
    element.local_name().into_inner().to_lowercase()
}

/// What a `data:` URL in Base64 has before its data, and the data.
pub fn data_url(url: &str) -> Option<(&str, Vec<u8>)> {
    let (head, text) = url.split_once(";base64,")?;
    let text: String = text.split_whitespace().collect();
    Some((head, STANDARD.decode(text).ok()?))
}

/// The value of an attribute of an element, by its name without a prefix.
pub fn xml_attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).filter_map(Result::ok);
    let found = attributes.find(|attribute| attribute.key.local_name().into_inner() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}
