//! From Markdown's events to HTML: headings get anchors, links of ours become holes, tables a frame,
//! footnotes their place.

mod comments;
mod headings;
mod links;
mod raw;

use std::ops::Range;

use memchr::{memchr, memmem};
use pulldown_cmark::{
    Alignment, BrokenLink, CowStr, Event, Options as Extensions, Parser, Tag, TagEnd, html,
};

use super::footnotes::{self, Footnotes};
use super::holes;
use super::{Body, Heading, Link, Options, Parsed, Problem};
use crate::config::RawHtml;
use comments::Comments;
use headings::Placed;
use links::{Image, OpenLink, broken_link};

/// Reads a text.
pub fn parse(text: &str, options: &Options) -> Parsed {
    // Of the same length, so that spans stay true.
    let clean;
    let text = if holes::has_bound(text) {
        clean = text.replace(holes::is_bound, "\u{fffd}");
        clean.as_str()
    } else {
        text
    };
    let mut broken = Vec::new();
    let mut reader = Reader::new(*options, text);
    let on_broken = |link: BrokenLink<'_>| {
        broken.extend(broken_link(&link));
        None
    };
    let mut events =
        Parser::new_with_broken_link_callback(text, extensions(*options), Some(on_broken)).into_offset_iter();
    for (event, span) in events.by_ref() {
        if matches!(event, Event::Text(_)) {
            reader.problems.extend(footnotes::undefined(text, &span));
        }
        reader.read(event, span);
    }
    drop(events);
    reader.problems.extend(broken);
    let has_raw_html = reader.has_raw_html;
    let mut parsed = reader.finish();
    if has_raw_html {
        parsed.html_links = raw::links(&parsed.body.html, text);
    }
    parsed
}

fn extensions(options: Options) -> Extensions {
    let mut extensions = Extensions::ENABLE_TABLES
        | Extensions::ENABLE_FOOTNOTES
        | Extensions::ENABLE_STRIKETHROUGH
        | Extensions::ENABLE_TASKLISTS
        | Extensions::ENABLE_GFM
        | Extensions::ENABLE_DEFINITION_LIST;
    extensions.set(Extensions::ENABLE_SMART_PUNCTUATION, options.smart_punctuation);
    extensions
}

/// What is known while the events go by.
struct Reader<'a> {
    raw_html: RawHtml,
    /// Of the text, in bytes.
    length: usize,
    /// Whether the text may name characters by their numbers.
    has_references: bool,
    main: Vec<Event<'a>>,
    /// The footnote that is being read, with the events before it set aside.
    note: Option<(String, Vec<Event<'a>>, Range<usize>)>,
    notes: Footnotes<'a>,
    links: Vec<Link>,
    open_links: Vec<OpenLink>,
    /// An image that is being read: what is inside it is its alternative text.
    image: Option<Image>,
    images_without_text: Vec<Range<usize>>,
    heading: Option<(usize, Heading)>,
    headings: Vec<Placed>,
    alignments: Vec<Alignment>,
    cell: usize,
    in_head: bool,
    has_raw_html: bool,
    comments: Comments,
    /// The number of events before the block of HTML that is being read.
    html_block: Option<usize>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn new(options: Options, text: &str) -> Self {
        Self {
            raw_html: options.raw_html,
            has_references: memmem::find(text.as_bytes(), b"&#").is_some(),
            // About as many events as prose has.
            main: Vec::with_capacity(text.len() / 20),
            note: None,
            notes: Footnotes::new(options.zero),
            links: Vec::new(),
            open_links: Vec::new(),
            image: None,
            images_without_text: Vec::new(),
            heading: None,
            headings: Vec::new(),
            alignments: Vec::new(),
            cell: 0,
            in_head: false,
            has_raw_html: false,
            comments: Comments::default(),
            html_block: None,
            problems: Vec::new(),
            length: text.len(),
        }
    }

    fn push(&mut self, event: Event<'a>) {
        self.main.push(event);
    }

    fn push_html(&mut self, html: impl Into<CowStr<'a>>) {
        self.main.push(Event::InlineHtml(html.into()));
    }

    fn read(&mut self, event: Event<'a>, span: Range<usize>) {
        if self.image.is_some() {
            self.read_in_image(&event);
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag),
            Event::FootnoteReference(label) => {
                let html = self.notes.mention(&label, span);
                self.push_html(html);
            }
            Event::Html(html) => self.read_html(html, span, Event::Html),
            Event::InlineHtml(html) => {
                self.read_html(html, span, Event::InlineHtml);
                self.problems.extend(self.comments.end());
            }
            Event::Text(text) | Event::Code(text) if self.has_references && holes::has_bound(&text) => {
                // From a character reference such as `&#xFDD0;`.
                self.push(Event::Text(text.replace(holes::is_bound, "\u{fffd}").into()));
            }
            Event::Text(ref text) | Event::Code(ref text) => {
                if let Some((_, heading)) = &mut self.heading {
                    heading.text.push_str(text);
                }
                self.push(event);
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some((_, heading)) = &mut self.heading {
                    heading.text.push(' ');
                }
                self.push(event);
            }
            event => self.push(event),
        }
    }

    fn start(&mut self, tag: Tag<'a>, span: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => self.start_heading(level, span.start),
            Tag::Link { dest_url, title, .. } => self.start_link(&dest_url, &title, span),
            Tag::Image { dest_url, title, .. } => self.start_image(&dest_url, title, span),
            Tag::FootnoteDefinition(label) => {
                let before = std::mem::take(&mut self.main);
                self.note = Some((label.into_string(), before, span));
            }
            Tag::Table(alignments) => {
                self.alignments = alignments;
                self.push_html("<div class=\"table\"><table>\n");
            }
            Tag::TableHead => {
                (self.in_head, self.cell) = (true, 0);
                self.push_html("<thead><tr>");
            }
            Tag::TableRow => {
                self.cell = 0;
                self.push_html("<tr>");
            }
            Tag::TableCell => {
                self.push_html(if self.in_head { "<th scope=\"col\"" } else { "<td" });
                self.push_html(match self.alignments.get(self.cell) {
                    Some(Alignment::Left) => " class=\"align-start\">",
                    Some(Alignment::Center) => " class=\"align-center\">",
                    Some(Alignment::Right) => " class=\"align-end\">",
                    _ => ">",
                });
            }
            Tag::HtmlBlock => {
                self.html_block = Some(self.main.len());
                let is_text = self.raw_html == RawHtml::Escape;
                self.push(Event::Start(if is_text { Tag::Paragraph } else { tag }));
            }
            tag => self.push(Event::Start(tag)),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::Link => self.end_link(),
            TagEnd::FootnoteDefinition => {
                if let Some((label, before, span)) = self.note.take() {
                    let note = std::mem::replace(&mut self.main, before);
                    self.notes.define(&label, note, span);
                }
            }
            TagEnd::Table => self.push_html("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.push_html("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => self.push_html("</tr>\n"),
            TagEnd::TableCell => {
                self.cell += 1;
                self.push_html(if self.in_head { "</th>" } else { "</td>" });
            }
            TagEnd::HtmlBlock => self.end_html_block(),
            tag => self.push(Event::End(tag)),
        }
    }

    /// Raw HTML without its comments.
    fn read_html(&mut self, html: CowStr<'a>, span: Range<usize>, event: fn(CowStr<'a>) -> Event<'a>) {
        if self.html_block.is_some_and(|before| self.main.len() == before + 1) {
            self.comments.begin(&html);
        }
        let html = match self.comments.strip(&html, span.start) {
            Some(kept) if kept.trim().is_empty() => return,
            Some(kept) => kept.into(),
            None => html,
        };
        if self.raw_html == RawHtml::Escape {
            self.push(Event::Text(html));
        } else {
            self.has_raw_html = true;
            self.push(event(html));
        }
    }

    fn end_html_block(&mut self) {
        self.problems.extend(self.comments.end());
        let Some(before) = self.html_block.take() else { return };
        if self.main.len() == before + 1 {
            // There was nothing in it but comments.
            self.main.truncate(before);
        } else if self.raw_html == RawHtml::Escape {
            self.push(Event::End(TagEnd::Paragraph));
        } else {
            self.push(Event::End(TagEnd::HtmlBlock));
        }
    }

    fn finish(mut self) -> Parsed {
        let headings = self.close_headings();
        let mut html = String::with_capacity(self.length + self.length / 2);
        html::push_html(&mut html, self.main.into_iter());
        self.notes.section(&mut html, &mut self.problems);
        if self.has_raw_html && self.raw_html == RawHtml::Sanitise {
            html = sanitise(&html);
        }
        // HTML has no place for it (and CommonMark asks for this).
        if memchr(0, html.as_bytes()).is_some() {
            html = html.replace('\0', "\u{fffd}");
        }
        let (html, holes, links) = holes::cut(&html, &self.links);
        self.problems.sort_by_key(|problem| problem.span.start);
        let comments = self.comments.all;
        Parsed {
            body: Body { html, holes, links, headings: headings.into() },
            comments,
            html_links: Vec::new(),
            images_without_text: self.images_without_text,
            problems: self.problems,
        }
    }
}

/// Takes out of HTML what could run or restyle the page. The whole body goes through, since a tag
/// may open in one piece of raw HTML and close in another.
fn sanitise(html: &str) -> String {
    ammonia::Builder::default()
        .add_tags(["section", "figure", "figcaption", "details", "summary"])
        .add_generic_attributes(["id", "class", "dir", "lang", "role", "title"])
        .add_tag_attributes("th", ["scope"])
        .add_tag_attributes("img", ["loading", "decoding", super::holes::SIZE_ATTRIBUTE])
        .add_tag_attributes("input", ["type", "checked", "disabled"])
        .add_tags(["input"])
        .url_schemes(["http", "https", "mailto", "tel"].into())
        .link_rel(None)
        .clean(html)
        .to_string()
}

#[cfg(test)]
mod tests;
