//! XML: properties of documents, XMP, SVG, and the names of those who commented or changed a text.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use encoding_rs::{Encoding, UTF_8};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::exif;
use super::facts::{FactKind, Facts};
use super::text::utf16;

/// What kind of file a text is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// Properties alone: every text in it is metadata.
    Properties,
    /// A text with properties in it: SVG, `OpenDocument` in one file.
    Document,
    /// The text of a document, in which only reviewers are looked for.
    Reviewers,
}

/// Elements and attributes with a name or the like, in any namespace, and what they are.
const NAMES: [(&str, FactKind); 25] = [
    ("creator", FactKind::Author),
    ("contributor", FactKind::Author),
    ("author", FactKind::Author),
    ("initial-creator", FactKind::Author),
    ("artist", FactKind::Author),
    ("byline", FactKind::Author),
    ("lastmodifiedby", FactKind::Editor),
    ("lastauthor", FactKind::Editor),
    ("captionwriter", FactKind::Editor),
    ("manager", FactKind::Person),
    ("printed-by", FactKind::Person),
    ("owner", FactKind::Person),
    ("ownername", FactKind::Person),
    ("cameraownername", FactKind::Person),
    ("credit", FactKind::Person),
    ("personinimage", FactKind::Person),
    ("company", FactKind::Company),
    ("gpslatitude", FactKind::Position),
    ("gpslongitude", FactKind::Position),
    ("sublocation", FactKind::Position),
    ("bodyserialnumber", FactKind::Device),
    ("serialnumber", FactKind::Device),
    ("usercomment", FactKind::Comment),
    ("ciemailwork", FactKind::Email),
    ("citelwork", FactKind::Person),
];

/// Words in the names of free properties that make their value one of a person.
const OF_PERSONS: [&str; 12] = [
    "author", "owner", "creator", "editor", "manager", "mail", "contact", "checked", "approved", "client",
    "reviewer", "typist",
];

/// The properties of a document, from a file of its own.
pub(super) fn properties(bytes: &[u8], name: &str, facts: &mut Facts) {
    walk(&decoded(bytes), name, Mode::Properties, facts);
}

/// A drawing or a text that is one XML file.
pub(super) fn document(bytes: &[u8], name: &str, facts: &mut Facts) {
    walk(&decoded(bytes), name, Mode::Document, facts);
}

/// The text of a document, in which changes and comments have authors.
pub(super) fn reviewers(bytes: &[u8], name: &str, facts: &mut Facts) {
    walk(&decoded(bytes), name, Mode::Reviewers, facts);
}

/// The links of a part of an Office document, which name the folders of templates and of linked files.
pub(super) fn links(bytes: &[u8], name: &str, facts: &mut Facts) {
    for (kind, target) in targets(bytes) {
        let field = format!("{name} {}", kind.rsplit('/').next().unwrap_or(&kind));
        let is_of_web = target.contains("://") && !target.starts_with("file:");
        if target.starts_with("file:") || (target.contains('\\') && !is_of_web) {
            facts.add(FactKind::Folder, &target, field);
        } else if !target.starts_with("mailto:") {
            facts.add_signs(&target, &field);
        }
    }
}

/// The links of a package or of a part: the type of each, and where it leads.
pub(super) fn targets(bytes: &[u8]) -> Vec<(String, String)> {
    let text = decoded(bytes);
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    let mut found = Vec::new();
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) | Event::Empty(element) => {
                if let (Some(kind), Some(target)) =
                    (attribute(&element, "Type"), attribute(&element, "Target"))
                {
                    found.push((kind, target));
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    found
}

/// XMP anywhere in a file.
pub(super) fn packets(bytes: &[u8], facts: &mut Facts) {
    let mut from = 0;
    while let Some(at) = memchr::memmem::find(bytes.get(from..).unwrap_or_default(), b"<rdf:RDF") {
        let packet = bytes.get(from + at..).unwrap_or_default();
        let end = b"</rdf:RDF>";
        let length = memchr::memmem::find(packet, end).map_or(packet.len(), |at| at + end.len());
        properties(packet.get(..length).unwrap_or(packet), "XMP", facts);
        from += at + length.max(1);
    }
}

/// The text of XML by its mark, its first bytes or its declaration; else UTF-8.
pub(super) fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [b'<', 0, ..] => return Cow::Owned(utf16(bytes)),
        [0, b'<', ..] => return Cow::Owned(utf16(&[&[0xfe, 0xff], bytes].concat())),
        _ => {}
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let declaration = bytes.split(|byte| *byte == b'>').next().unwrap_or_default();
    let label = memchr::memmem::find(declaration, b"encoding=").and_then(|at| {
        let value = declaration.get(at + b"encoding='".len()..)?;
        value.split(|byte| matches!(byte, b'"' | b'\'')).next()
    });
    let encoding = label.and_then(Encoding::for_label).unwrap_or(UTF_8);
    encoding.decode_without_bom_handling(bytes).0
}

/// An element whose text is being read: how deep it is, and what the text is.
struct OpenText {
    depth: usize,
    kind: Option<FactKind>,
    field: String,
    text: String,
}

/// Reads a text as far as it is XML.
fn walk(text: &str, name: &str, mode: Mode, facts: &mut Facts) {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_dangling_amp = true;
    config.allow_unmatched_ends = true;
    let mut depth = 0_usize;
    // Within `<metadata>` of a drawing, all is metadata.
    let mut metadata = (mode == Mode::Properties).then_some(0);
    let mut open: Option<OpenText> = None;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                depth += 1;
                let local = local(&element);
                if local == "metadata" && metadata.is_none() && mode == Mode::Document {
                    metadata = Some(depth);
                }
                attributes(&element, &local, name, mode, metadata.is_some(), facts);
                // A name may stand inside an element that says nothing by its own name.
                if open.as_ref().is_none_or(|open| open.kind.is_none()) {
                    let inner = opened(&element, &local, name, mode, metadata.is_some(), depth);
                    let is_wanted = |inner: &OpenText| open.is_none() || inner.kind.is_some();
                    if let Some(inner) = inner.filter(is_wanted) {
                        open = Some(inner);
                    }
                }
            }
            Ok(Event::Empty(element)) => {
                attributes(&element, &local(&element), name, mode, metadata.is_some(), facts);
            }
            Ok(Event::End(_)) => {
                if let Some(done) = open.take_if(|open| open.depth >= depth) {
                    let text = done.text.trim_matches(|c: char| c == ',' || c.is_whitespace());
                    match done.kind {
                        Some(kind) => facts.add(kind, text, done.field),
                        None => facts.add_signs(text, &done.field),
                    }
                }
                // Names of a list stand in elements of their own.
                if open.as_ref().is_some_and(|open| !open.text.trim_end().ends_with([',', '\0'])) {
                    add(&mut open, ", ");
                }
                if metadata.is_some_and(|from| from >= depth && from > 0) {
                    metadata = None;
                }
                depth = depth.saturating_sub(1);
            }
            Ok(Event::Text(part)) => add(&mut open, &part.xml_content(XmlVersion::Implicit1_0)),
            Ok(Event::CData(part)) => add(&mut open, &part.xml_content(XmlVersion::Implicit1_0)),
            Ok(Event::GeneralRef(part)) => {
                let character = part.resolve_char_ref().ok().flatten().map(String::from);
                let name = part.xml_content(XmlVersion::Implicit1_0);
                let known = quick_xml::escape::resolve_predefined_entity(&name).map(str::to_owned);
                // An entity that the document declares itself is quoted as it is written.
                add(&mut open, &character.or(known).unwrap_or_else(|| format!("&{name};")));
            }
            Ok(Event::Comment(comment)) if mode != Mode::Reviewers => {
                facts.add_remark(&comment.xml_content(XmlVersion::Implicit1_0), &format!("{name} comment"));
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

fn add(open: &mut Option<OpenText>, part: &str) {
    if let Some(open) = open.as_mut().filter(|open| open.text.len() < 2000) {
        open.text.push_str(part);
    }
}

/// Whether the text of an element is to be read.
fn opened(
    element: &BytesStart<'_>,
    local: &str,
    name: &str,
    mode: Mode,
    is_metadata: bool,
    depth: usize,
) -> Option<OpenText> {
    let qualified = qualified(element);
    let known = NAMES.iter().find(|(known, _)| *known == local).map(|(_, kind)| *kind);
    let of_person =
        || matches!(local, "property" | "user-defined").then(|| attribute(element, "name")).flatten();
    let (kind, field) = match (mode, known) {
        (Mode::Reviewers, _) => {
            (Some(FactKind::Reviewer).filter(|_| matches!(local, "author" | "creator")), qualified)
        }
        (Mode::Properties, Some(kind)) => (Some(kind), qualified),
        (Mode::Document, Some(kind)) if is_metadata || matches!(local, "creator" | "initial-creator") => {
            (Some(kind), qualified)
        }
        _ => match of_person() {
            Some(property) => {
                let lower = property.to_lowercase();
                let is_one = OF_PERSONS.iter().any(|word| lower.contains(word));
                (is_one.then_some(FactKind::Person), property)
            }
            None => (None, qualified),
        },
    };
    // A text of no known element may still be an address, but only the innermost element has it whole.
    let is_leaf_of_metadata = kind.is_none() && is_metadata && !is_structure(local, &field);
    (kind.is_some() || is_leaf_of_metadata).then(|| OpenText {
        depth,
        kind,
        field: format!("{name} {field}"),
        text: String::new(),
    })
}

/// Elements that hold others, in which names are looked for one by one.
fn is_structure(local: &str, qualified: &str) -> bool {
    qualified.starts_with("rdf:")
        || matches!(
            local,
            "metadata"
                | "meta"
                | "document-meta"
                | "work"
                | "coreproperties"
                | "core-properties"
                | "properties"
                | "package"
                | "titlesofparts"
                | "headingpairs"
                | "vector"
                | "variant"
                | "creatorcontactinfo"
                | "xmpmeta"
                | "history"
                | "agent"
                | "license"
        )
}

fn attributes(
    element: &BytesStart<'_>,
    local: &str,
    name: &str,
    mode: Mode,
    is_metadata: bool,
    facts: &mut Facts,
) {
    for attribute in element.attributes().with_checks(false).filter_map(Result::ok) {
        let key = attribute.key.local_name().into_inner().to_lowercase();
        let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) else { continue };
        let field = || format!("{name} {}", attribute.key.into_inner());
        match mode {
            Mode::Reviewers => {
                let is_name = matches!(key.as_str(), "author" | "displayname")
                    || (key == "username" && matches!(local, "filesharing" | "header"))
                    || (key == "name" && matches!(local, "cmauthor" | "author" | "userinfo"));
                if local == "abspath" && key == "url" {
                    facts.add(FactKind::Folder, &value, field());
                } else if is_name {
                    facts.add(FactKind::Reviewer, &value, field());
                }
            }
            Mode::Properties | Mode::Document => {
                let known = NAMES.iter().find(|(known, _)| *known == key);
                match (known, key.as_str()) {
                    (Some((_, kind)), _) if is_metadata => facts.add(*kind, &value, field()),
                    (_, "export-filename" | "docbase" | "absref") if value.contains(['/', '\\']) => {
                        facts.add(FactKind::Folder, &value, field());
                    }
                    (_, "docname") => facts.add_signs(&value, &field()),
                    (_, "href") if value.starts_with("data:") => embedded(&value, name, facts),
                    _ if is_metadata => facts.add_signs(&value, &field()),
                    _ => {}
                }
            }
        }
    }
}

/// A picture inside a drawing.
fn embedded(address: &str, name: &str, facts: &mut Facts) {
    let Some((_, text)) = address.split_once(";base64,") else { return };
    let text: String = text.split_whitespace().collect();
    if let Ok(bytes) = STANDARD.decode(text) {
        let mut inner = Facts::default();
        packets(&bytes, &mut inner);
        exif::anywhere(&bytes, &mut inner);
        for fact in inner.all {
            facts.add(fact.kind, &fact.value, format!("picture in the {name}: {}", fact.field));
        }
    }
}

fn local(element: &BytesStart<'_>) -> String {
    element.local_name().into_inner().to_lowercase()
}

fn qualified(element: &BytesStart<'_>) -> String {
    element.name().into_inner().to_owned()
}

fn attribute(element: &BytesStart<'_>, wanted: &str) -> Option<String> {
    let mut all = element.attributes();
    let mut named = all.with_checks(false).filter_map(Result::ok);
    let found = named.find(|attribute| attribute.key.local_name().into_inner() == wanted)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}
