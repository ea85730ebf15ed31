//! Parses the output of `entry.html` into a search document.
//!
//! The template uses Pagefind's attributes: `data-pagefind-meta`, `-filter` and `-sort` mark values,
//! `-ignore` excludes an element, `-weight` sets its weight, and an element with an `id` that is a heading or
//! has a `-title` begins a section. They are evaluated here, because the index contains normalised words.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use serde::Serialize;

use crate::source::html::{Piece, each, is_inline, is_void};

/// A parsed search document.
#[derive(Default)]
pub(super) struct SearchEntry {
    /// Title, date, series and other values by key.
    pub(super) meta: BTreeMap<String, String>,
    /// Filters with their values.
    pub(super) filters: Vec<(String, String)>,
    /// Sort keys: `date:12`.
    pub(super) sorts: Vec<String>,
    /// The sections of the text.
    pub(super) parts: Vec<EntryPart>,
}

/// A section of a page that results can link to.
#[derive(Default, Serialize)]
pub(super) struct EntryPart {
    /// Id of its element; empty for the text before the first section.
    pub(super) id: String,
    /// Heading, if it is part of the text.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) heading: String,
    /// Label, if it is not part of the text.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) label: String,
    /// Text of the section.
    pub(super) text: String,
    /// The numbered paragraphs: where each begins in the text, in UTF-16 code units as in browsers, and its
    /// number.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) paragraphs: Vec<(usize, usize)>,
    /// Weight of the heading.
    #[serde(skip)]
    pub(super) heading_weight: String,
    /// Weights of the text, with the byte offsets at which they begin.
    #[serde(skip)]
    pub(super) weights: Vec<(usize, String)>,
}

/// An open element.
#[derive(Default)]
struct OpenElement {
    name: Vec<u8>,
    is_ignored: bool,
    weight: Option<String>,
    /// Key for which its text is the value.
    meta: Option<String>,
    filter: Option<String>,
    is_heading: bool,
}

/// Elements without visible text.
const NO_TEXT: [&[u8]; 7] = [b"head", b"script", b"style", b"noscript", b"svg", b"template", b"iframe"];
/// Classes to exclude: footnote references would be joined to the previous word.
const NO_WORDS: [&str; 2] = ["footnote-ref", "footnote-back"];
const HEADINGS: [&[u8]; 6] = [b"h1", b"h2", b"h3", b"h4", b"h5", b"h6"];

/// Parses the output of the template.
pub(super) fn read(html: &str) -> SearchEntry {
    let mut reader =
        EntryReader { entry: SearchEntry::default(), open: Vec::new(), attributes: BTreeMap::new() };
    reader.entry.parts.push(EntryPart::default());
    each(html.as_bytes(), &mut |piece| {
        match piece {
            Piece::Attribute { name, value, .. } => {
                let [name, value] = [name, value].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
                reader.attributes.insert(name, value);
            }
            Piece::AttributeName(_) => {}
            Piece::Start { element, at } => reader.start(element, html.get(at).unwrap_or_default()),
            Piece::End { element, .. } => reader.end(element),
            Piece::Text(text) => reader.text(&String::from_utf8_lossy(text)),
        }
        ControlFlow::Continue(())
    });
    let tidy = |text: &mut String| *text = text.trim_end().to_owned();
    for part in &mut reader.entry.parts {
        tidy(&mut part.text);
        tidy(&mut part.heading);
        in_utf16(&part.text, &mut part.paragraphs);
    }
    reader.entry
}

struct EntryReader {
    entry: SearchEntry,
    open: Vec<OpenElement>,
    /// Attributes of the current start tag.
    attributes: BTreeMap<String, String>,
}

impl EntryReader {
    fn start(&mut self, name: &[u8], tag: &str) {
        let mut attributes = std::mem::take(&mut self.attributes);
        let mut take = |name: &str| attributes.remove(name);
        if !is_inline(name) {
            self.space("");
        }
        if is_void(name) {
            return;
        }
        let class = take("class");
        if class.as_deref() == Some("para") {
            self.paragraph(take("id").or(take("href")).as_deref());
            return self.open.push(OpenElement {
                name: name.to_owned(),
                is_ignored: true,
                ..OpenElement::default()
            });
        }
        let is_of_no_words =
            class.is_some_and(|class| class.split(' ').any(|class| NO_WORDS.contains(&class)));
        let level = HEADINGS.iter().position(|heading| *heading == name);
        let (id, label) = (take("id"), take("data-pagefind-title"));
        let weight = take("data-pagefind-weight");
        let outer = self.weight();
        // Pagefind's default: weight 7 for `h1`, down to 2 for `h6`.
        let of_heading = level.filter(|_| outer.is_none()).map(|level| (7 - level).to_string());
        let mut open = OpenElement {
            name: name.to_owned(),
            is_ignored: self.is_ignored()
                || is_of_no_words
                || NO_TEXT.contains(&name)
                || tag.contains("data-pagefind-ignore"),
            weight: weight.or(of_heading),
            meta: take("data-pagefind-meta"),
            filter: take("data-pagefind-filter"),
            is_heading: false,
        };
        self.entry.sorts.extend(take("data-pagefind-sort"));
        if let Some(id) = id.filter(|_| !open.is_ignored && (level.is_some() || label.is_some())) {
            open.is_heading = label.is_none();
            let label = label.unwrap_or_default();
            let heading_weight = open.weight.clone().or(outer).unwrap_or_else(usual);
            self.entry.parts.push(EntryPart { id, label, heading_weight, ..EntryPart::default() });
        }
        self.open.push(open);
    }

    /// Notes the number of the paragraph that begins here, from its address: `p7` or `#p7`.
    fn paragraph(&mut self, address: Option<&str>) {
        let number = address.and_then(|id| id.trim_start_matches('#').strip_prefix('p')?.parse().ok());
        if let (Some(number), Some(part)) = (number, self.entry.parts.last_mut()) {
            part.paragraphs.push((part.text.len(), number));
        }
    }

    fn end(&mut self, name: &[u8]) {
        if !is_inline(name) {
            self.space(".");
        }
        // Ignore unmatched end tags; an end tag also closes inner elements.
        if let Some(at) = self.open.iter().rposition(|open| open.name == name) {
            self.open.truncate(at);
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(name) = self.open.iter().rev().find_map(|open| open.meta.as_ref()) {
            add(self.entry.meta.entry(name.clone()).or_default(), text);
            return;
        }
        if let Some(name) = self.open.iter().rev().find_map(|open| open.filter.as_ref()) {
            if !text.trim().is_empty() {
                self.entry.filters.push((name.clone(), text.trim().to_owned()));
            }
            return;
        }
        if self.is_ignored() {
            return;
        }
        let weight = self.weight().unwrap_or_else(usual);
        let is_heading = self.open.iter().any(|open| open.is_heading);
        let Some(part) = self.entry.parts.last_mut() else { return };
        if is_heading {
            add(&mut part.heading, text);
            return;
        }
        if part.weights.last().is_none_or(|(_, last)| *last != weight) {
            part.weights.push((part.text.len(), weight));
        }
        add(&mut part.text, text);
    }

    fn weight(&self) -> Option<String> {
        self.open.iter().rev().find_map(|open| open.weight.clone())
    }

    fn is_ignored(&self) -> bool {
        self.open.iter().any(|open| open.is_ignored)
    }

    /// Separates two blocks; `stop` ends the first as a sentence.
    fn space(&mut self, stop: &str) {
        let is_heading = self.open.iter().any(|open| open.is_heading);
        let is_text =
            !self.is_ignored() && !self.open.iter().any(|open| open.meta.is_some() || open.filter.is_some());
        let Some(part) = self.entry.parts.last_mut().filter(|_| is_text && !is_heading) else { return };
        if part
            .text
            .ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '"' | '”' | '»' | '\'' | '’'))
        {
            part.text.push_str(stop);
        }
        add(&mut part.text, " ");
    }
}

/// Converts byte offsets, which are in order, to offsets in UTF-16 code units.
fn in_utf16(text: &str, paragraphs: &mut [(usize, usize)]) {
    let (mut at, mut units) = (0, 0);
    for (start, _) in paragraphs {
        units += text.get(at..*start).map_or(0, |piece| piece.encode_utf16().count());
        at = *start;
        *start = units;
    }
}

/// Default weight.
fn usual() -> String {
    "1".to_owned()
}

/// Appends text with collapsed spaces.
fn add(whole: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            c if c.is_whitespace() => {
                if !whole.is_empty() && !whole.ends_with(' ') {
                    whole.push(' ');
                }
            }
            c => whole.push(c),
        }
    }
}
