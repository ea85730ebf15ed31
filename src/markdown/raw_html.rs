//! Filters raw HTML in Markdown: decides which tags are kept, and reports the others.

mod policy;

use std::collections::BTreeMap;
use std::ops::Range;

use super::body::Problem;
use super::{elements, placeholders, schemes, sentinels};
use crate::diagnostic::Code;
use crate::markdown::options::RawHtml;
use crate::source::html::{self, Tag};
use policy::Policy;

/// Maximum nesting depth. HTML parsers take more than linear time for open elements.
const DEPTH: usize = 200;

/// The state across all HTML of a text.
pub(super) struct RawHtmlReader {
    mode: RawHtml,
    policy: Option<Policy>,
    /// Open elements that need an end tag, with the ranges of their start tags.
    open: Vec<(String, Range<usize>)>,
    /// The number of open `svg` and `math` elements.
    foreign: usize,
    /// The number of open `a` elements.
    pub(super) open_links: usize,
    /// Explicit ids with their ranges.
    pub(super) ids: BTreeMap<String, Range<usize>>,
    /// The range of the first tag.
    pub(super) first: Option<Range<usize>>,
    too_deep: bool,
    pub(super) problems: Vec<Problem>,
}

/// The resolution of a URL attribute.
pub(super) enum HtmlDestination {
    /// The URL is kept.
    Kept,
    /// Replaced by a placeholder for this link.
    Link(usize),
    /// Invalid, which has been reported.
    Nowhere,
}

/// A piece of HTML and its position in the source.
pub(super) struct HtmlFragment<'a> {
    /// The HTML; sentinels replace some characters.
    pub(super) html: &'a str,
    /// For each part, its byte offsets in `html` and in the source.
    pub(super) parts: &'a [(usize, usize)],
    /// Whether it is an HTML block rather than an inline tag.
    pub(super) is_block: bool,
    /// The whole Markdown source.
    pub(super) source: &'a str,
}

impl HtmlFragment<'_> {
    fn in_source(&self, at: &Range<usize>) -> Range<usize> {
        let place = |byte: usize| {
            let part = self.parts.partition_point(|(start, _)| *start <= byte).saturating_sub(1);
            self.parts.get(part).map_or(byte, |(start, source)| source + (byte - start))
        };
        // The end offset may be in the next part, so the last byte is mapped.
        place(at.start)..place(at.end.saturating_sub(1)) + 1
    }
}

impl RawHtmlReader {
    pub(super) fn new(mode: RawHtml) -> Self {
        Self {
            mode,
            policy: None,
            open: Vec::new(),
            foreign: 0,
            open_links: 0,
            ids: BTreeMap::new(),
            first: None,
            too_deep: false,
            problems: Vec::new(),
        }
    }

    /// Filters the fragment. `destination` resolves URLs of links and images.
    pub(super) fn read(
        &mut self,
        fragment: &HtmlFragment<'_>,
        destination: &mut dyn FnMut(&str, Range<usize>, bool) -> HtmlDestination,
    ) -> String {
        let HtmlFragment { html, .. } = *fragment;
        let mut kept = String::with_capacity(html.len());
        let mut at = 0;
        let mut raw = None;
        for tag in html::tags(html) {
            let place = fragment.in_source(&tag.at);
            push_between(&mut kept, &html[at..tag.at.start], raw.is_some());
            at = tag.at.end;
            self.first.get_or_insert_with(|| place.clone());
            if !tag.is_end && fragment.is_block && matches!(&*tag.element, "script" | "style") {
                let end = html[at..].find("</").map_or(html.len(), |end| at + end);
                raw = Some(at..end);
                self.report_script(&tag.element, html[at..end].trim(), place.clone());
            } else {
                raw = None;
            }
            let is_known = raw.is_some()
                || (tag.is_end && fragment.is_block && matches!(&*tag.element, "script" | "style"));
            self.note(&tag, &place);
            if is_known {
                kept.push_str(&sentinels::restore(&html[tag.at]));
            } else {
                self.tag(&tag, &html[tag.at.clone()], &place, fragment.source, destination, &mut kept);
            }
        }
        // An incomplete tag is text; otherwise it would include what follows.
        push_between(&mut kept, &html[at..], raw.is_some());
        kept
    }

    /// Updates the open elements.
    fn note(&mut self, tag: &Tag, place: &Range<usize>) {
        let name = &*tag.element;
        if name == "a" {
            self.open_links =
                if tag.is_end { self.open_links.saturating_sub(1) } else { self.open_links + 1 };
        }
        if matches!(name, "svg" | "math") {
            self.foreign = if tag.is_end { self.foreign.saturating_sub(1) } else { self.foreign + 1 };
        }
        if elements::may_stay_open(name) {
            return;
        }
        if !tag.is_end {
            self.open.push((name.to_owned(), place.clone()));
            if self.open.len() > DEPTH && !self.too_deep {
                self.too_deep = true;
                self.problems.push(Problem::error(
                    Code::NestedTooDeep,
                    place.clone(),
                    format!("HTML elements are nested more than {DEPTH} deep here"),
                    "close the open elements, or use Markdown",
                ));
            }
        } else if let Some(depth) = self.open.iter().rposition(|(open, _)| open == name) {
            self.open.truncate(depth);
        }
    }

    fn tag(
        &mut self,
        tag: &Tag,
        written: &str,
        place: &Range<usize>,
        source: &str,
        destination: &mut dyn FnMut(&str, Range<usize>, bool) -> HtmlDestination,
        kept: &mut String,
    ) {
        let name = &*tag.element;
        if self.is_text(tag, written) {
            html::escape(&sentinels::restore(written), kept);
            return;
        }
        let is_stray = elements::is_part_of_table(name) && !self.open.iter().any(|(open, _)| open == "table");
        if self.mode == RawHtml::Sanitise && (is_stray || !self.policy().tags.contains(name)) {
            if !elements::is_within_word(name) && is_between_words(source, place) {
                kept.push(' ');
            }
            self.leave_out(tag, written, place);
            return;
        }
        if tag.is_end {
            kept.extend(["</", name, ">"]);
            return;
        }
        let mut is_same = !sentinels::has_reserved(written);
        let mut attributes: Vec<(&str, &str, Option<usize>)> = Vec::with_capacity(tag.attributes.len());
        let mut left_out = Vec::new();
        let values: Vec<_> = tag.attributes.iter().map(|(_, value)| sentinels::restore(value)).collect();
        for ((attribute, _), value) in tag.attributes.iter().zip(&values) {
            let attribute = match &**attribute {
                // The anchor syntax of HTML 4.
                "name" if name == "a" && !tag.attributes.iter().any(|(other, _)| other == "id") => "id",
                attribute => attribute,
            };
            if self.mode == RawHtml::Sanitise && !self.policy().allows(name, attribute) {
                left_out.push(attribute);
                continue;
            }
            let mut link = None;
            match (name, attribute) {
                ("a", "href") | ("img", "src") => match destination(value, place.clone(), name == "img") {
                    HtmlDestination::Kept => {}
                    HtmlDestination::Link(number) => link = Some(number),
                    HtmlDestination::Nowhere => {
                        is_same = false;
                        continue;
                    }
                },
                // Other attributes from which browsers load a URL.
                (element, "src" | "poster" | "href") if element != "base" && schemes::may_be_path(value) => {
                    if let HtmlDestination::Link(number) = destination(value, place.clone(), true) {
                        link = Some(number);
                    }
                }
                (_, "id") if !self.is_free(value, place) => {
                    is_same = false;
                    continue;
                }
                _ => {}
            }
            is_same &= link.is_none() && attribute != "id";
            attributes.push((attribute, value, link));
        }
        if !left_out.is_empty() {
            self.problems.push(Problem::warning(
                Code::RemovedHtml,
                place.clone(),
                format!("{} of `{}` will be removed", listed(&left_out), sentinels::restore(written)),
                "delete it, or set `raw_html = \"allow\"` in `[markdown]` in rapporteur.toml",
            ));
        }
        if is_same && left_out.is_empty() {
            kept.push_str(written);
            return;
        }
        kept.push('<');
        kept.push_str(name);
        for (attribute, value, link) in attributes {
            kept.extend([" ", &sentinels::restore(attribute), "=\""]);
            match link {
                Some(link) => placeholders::push_address(kept, link),
                None => html::escape(&value.replace(placeholders::is_bound, "\u{fffd}"), kept),
            }
            kept.push('"');
        }
        kept.push('>');
    }

    /// Whether a tag is text: an address in angle brackets (an autolink in Markdown, but not in
    /// HTML), or an escaped or unknown tag.
    fn is_text(&self, tag: &Tag, written: &str) -> bool {
        let name = &*tag.element;
        let is_plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') && !name.ends_with('-');
        let is_custom = self.mode == RawHtml::Allow && name.contains('-');
        let is_known =
            elements::is_html(name) || is_custom || (self.foreign > 0 && elements::is_foreign(name));
        let written = written.to_ascii_lowercase();
        let is_bare = |(name, value): &(String, String)| {
            value.is_empty() && !elements::is_boolean(name) && !written.contains(&format!("{name}="))
        };
        !is_plain || !is_known || tag.attributes.iter().any(is_bare)
    }

    /// Whether an id is unused; reports a duplicate.
    pub(super) fn is_free(&mut self, id: &str, place: &Range<usize>) -> bool {
        if self.ids.contains_key(id) {
            self.problems.push(Problem::warning(
                Code::DuplicateHtmlId,
                place.clone(),
                format!("the id `{id}` is used twice on this page; links go to the first one"),
                "change one of the two ids",
            ));
            return false;
        }
        self.ids.insert(id.to_owned(), place.clone());
        true
    }

    /// Reports an element that is removed. Its text is kept.
    fn leave_out(&mut self, tag: &Tag, written: &str, place: &Range<usize>) {
        let name = &*tag.element;
        if self.foreign > 0 && !elements::is_html(name) {
            return;
        }
        // The start tag has been reported.
        if tag.is_end {
            return;
        }
        let help = if name == "svg" {
            "save the drawing as a file in the report's folder and add it as a picture, or set `raw_html = \"allow\"` in `[markdown]` in rapporteur.toml".to_owned()
        } else {
            format!(
                "delete it, write `\\<{name}>` if it is text, or set `raw_html = \"allow\"` in `[markdown]` in rapporteur.toml"
            )
        };
        self.problems.push(Problem::warning(
            Code::RemovedHtml,
            place.clone(),
            format!("the tag `{}` will be removed; its text is kept", sentinels::restore(written)),
            help,
        ));
    }

    fn report_script(&mut self, name: &str, content: &str, place: Range<usize>) {
        if self.mode == RawHtml::Sanitise {
            self.problems.push(Problem::warning(
                Code::RemovedHtml,
                place,
                format!("this {name} will be removed: `{}`", sentinels::restore(content)),
                "delete it, or set `raw_html = \"allow\"` in `[markdown]` in rapporteur.toml",
            ));
        }
    }

    /// Reports unclosed elements that would contain the rest of the page.
    pub(super) fn report_open(&mut self) {
        for (name, place) in std::mem::take(&mut self.open) {
            if elements::holds_raw_text(&name) {
                self.problems.push(Problem::error(
                    Code::UnclosedHtml,
                    place,
                    format!("`<{name}>` is not closed, so browsers would not show the text after it"),
                    format!("close it with `</{name}>`, or write `\\<{name}>` if it is text"),
                ));
            }
        }
    }

    /// Sanitises a whole body. Not piecewise: an element may begin in one piece of HTML and end in
    /// another.
    pub(super) fn sanitise(&mut self, html: &str) -> String {
        if self.too_deep {
            // This has been reported as an error.
            return String::new();
        }
        let clean = self.policy().builder.clean(html).to_string();
        let (before, after) = (words(html), words(&clean));
        let lost: Vec<&str> = before
            .iter()
            .filter(|(word, count)| after.get(*word).copied().unwrap_or_default() < **count)
            .map(|(word, _)| word.as_str())
            .take(10)
            .collect();
        if !lost.is_empty() {
            let place = self.first.clone().unwrap_or_default();
            self.problems.push(Problem::error(
                Code::HtmlHidesText,
                place,
                format!("the HTML in this text would hide these words: {}", lost.join(" ")),
                "close all open tags, or use Markdown",
            ));
        }
        clean
    }

    fn policy(&mut self) -> &Policy {
        self.policy.get_or_insert_with(Policy::new)
    }
}

/// Whether a tag separates two words, which would be joined without it.
fn is_between_words(source: &str, tag: &Range<usize>) -> bool {
    let before = source[..tag.start].chars().next_back();
    let behind = source[tag.end..].chars().next();
    before.is_some_and(|c| c.is_alphanumeric() || c == '>')
        && behind.is_some_and(|c| c.is_alphanumeric() || c == '<')
}

/// Appends text between tags, escaping a `<` that does not begin a tag.
fn push_between(kept: &mut String, text: &str, is_script: bool) {
    let text = sentinels::restore(text);
    if is_script || !text.contains('<') {
        kept.push_str(&text);
    } else {
        kept.push_str(&text.replace('<', "&lt;"));
    }
}

fn listed(attributes: &[&str]) -> String {
    let quoted: Vec<String> = attributes.iter().map(|name| format!("`{name}`")).collect();
    match &*quoted {
        [one] => format!("the attribute {one}"),
        several => format!("the attributes {}", several.join(", ")),
    }
}

/// Counts the words of the text, excluding scripts and styles.
fn words(html: &str) -> BTreeMap<String, usize> {
    let mut text = String::with_capacity(html.len());
    let mut hidden = false;
    html::each(html.as_bytes(), &mut |piece| {
        match piece {
            html::Piece::Start { element: b"script" | b"style", .. } => hidden = true,
            html::Piece::End { element: b"script" | b"style", .. } => hidden = false,
            html::Piece::Start { .. } | html::Piece::End { .. } => text.push(' '),
            html::Piece::Text(bytes) if !hidden => text.push_str(&String::from_utf8_lossy(bytes)),
            _ => {}
        }
        std::ops::ControlFlow::Continue(())
    });
    let mut words = BTreeMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *words.entry(word.to_owned()).or_default() += 1;
    }
    words
}
