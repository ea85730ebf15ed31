//! From Markdown's events to HTML: headings get anchors, links of ours become holes, tables a frame,
//! footnotes their place.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{
    Alignment, BrokenLink, CowStr, Event, HeadingLevel, LinkType, Options as Extensions, Parser, Tag, TagEnd,
    html,
};

use super::footnotes::Footnotes;
use super::holes;
use super::{Body, Heading, Link, Options, Parsed, Problem};
use crate::config::RawHtml;
use crate::slug::slug;

/// Reads a text.
pub fn parse(text: &str, options: &Options) -> Parsed {
    // Of the same length, so that spans stay true.
    let clean;
    let text = if text.contains(holes::is_bound) {
        clean = text.replace(holes::is_bound, "\u{fffd}");
        clean.as_str()
    } else {
        text
    };
    let mut broken = Vec::new();
    let mut reader = Reader { raw_html: options.raw_html, ..Reader::default() };
    let on_broken = |link: BrokenLink<'_>| {
        broken.extend(broken_link(&link));
        None
    };
    let mut events =
        Parser::new_with_broken_link_callback(text, extensions(*options), Some(on_broken)).into_offset_iter();
    for (event, span) in events.by_ref() {
        reader.read(event, span);
    }
    drop(events);
    reader.problems.extend(broken);
    reader.finish()
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

/// `[text]` may well be text; `[text][name]` and `[^name]` are meant to lead somewhere.
fn broken_link(link: &BrokenLink<'_>) -> Option<Problem> {
    let name = link.reference.as_ref();
    let (message, help) = match (name.strip_prefix('^'), link.link_type) {
        (Some(note), _) => {
            (format!("there is no footnote `{note}`"), format!("add a line `[^{note}]: …` with its text"))
        }
        (
            None,
            LinkType::Reference
            | LinkType::ReferenceUnknown
            | LinkType::Collapsed
            | LinkType::CollapsedUnknown,
        ) => (
            format!("the reference `{name}` is not defined"),
            format!("add a line `[{name}]: https://…`, or write the address in round brackets"),
        ),
        _ => return None,
    };
    Some(Problem { span: link.span.clone(), message, help })
}

/// What is known while the events go by.
struct Reader<'a> {
    raw_html: RawHtml,
    main: Vec<Event<'a>>,
    /// The footnote that is being read, with the events before it set aside.
    note: Option<(String, Vec<Event<'a>>, Range<usize>)>,
    notes: Footnotes<'a>,
    links: Vec<Link>,
    open_links: Vec<OpenLink>,
    /// An image that is being read: what is inside it is its alternative text.
    image: Option<Image>,
    heading: Option<(usize, u8, String)>,
    headings: Vec<(usize, Heading)>,
    alignments: Vec<Alignment>,
    cell: usize,
    in_head: bool,
    has_raw_html: bool,
    problems: Vec<Problem>,
}

impl Default for Reader<'_> {
    fn default() -> Self {
        Self {
            raw_html: RawHtml::Escape,
            main: Vec::new(),
            note: None,
            notes: Footnotes::default(),
            links: Vec::new(),
            open_links: Vec::new(),
            image: None,
            heading: None,
            headings: Vec::new(),
            alignments: Vec::new(),
            cell: 0,
            in_head: false,
            has_raw_html: false,
            problems: Vec::new(),
        }
    }
}

enum OpenLink {
    /// It stays as it is.
    Outside,
    /// A link into the site; the number of events before its text tells whether there is one.
    Inside { link: usize, from: usize },
    /// It leads nowhere, and is left out.
    Nowhere,
}

struct Image {
    depth: usize,
    source: String,
    title: String,
    text: String,
}

impl<'a> Reader<'a> {
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
            Event::Html(html) if self.raw_html == RawHtml::Escape => self.push(Event::Text(html)),
            Event::InlineHtml(html) if self.raw_html == RawHtml::Escape => self.push(Event::Text(html)),
            Event::Html(_) | Event::InlineHtml(_) => {
                self.has_raw_html = true;
                self.push(event);
            }
            Event::Text(text) | Event::Code(text) if text.contains(holes::is_bound) => {
                // From a character reference such as `&#xFDD0;`.
                self.push(Event::Text(text.replace(holes::is_bound, "\u{fffd}").into()));
            }
            Event::Text(ref text) | Event::Code(ref text) => {
                if let Some((_, _, heading)) = &mut self.heading {
                    heading.push_str(text);
                }
                self.push(event);
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some((_, _, heading)) = &mut self.heading {
                    heading.push(' ');
                }
                self.push(event);
            }
            event => self.push(event),
        }
    }

    fn start(&mut self, tag: Tag<'a>, span: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.heading = Some((self.main.len(), level_number(level), String::new()));
                self.push_html("");
            }
            Tag::Link { dest_url, title, .. } => self.start_link(&dest_url, &title, span),
            Tag::Image { dest_url, title, .. } => {
                let source = self.address(&dest_url, span, true);
                self.image =
                    Some(Image { depth: 0, source, title: title.into_string(), text: String::new() });
            }
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
                let class = match self.alignments.get(self.cell) {
                    Some(Alignment::Left) => " class=\"align-start\"",
                    Some(Alignment::Center) => " class=\"align-center\"",
                    Some(Alignment::Right) => " class=\"align-end\"",
                    _ => "",
                };
                let cell = if self.in_head { "th scope=\"col\"" } else { "td" };
                self.push_html(format!("<{cell}{class}>"));
            }
            Tag::HtmlBlock if self.raw_html == RawHtml::Escape => self.push(Event::Start(Tag::Paragraph)),
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
                    self.notes.define(label, note, span);
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
            TagEnd::HtmlBlock if self.raw_html == RawHtml::Escape => self.push(Event::End(TagEnd::Paragraph)),
            tag => self.push(Event::End(tag)),
        }
    }

    fn end_heading(&mut self) {
        let Some((at, level, text)) = self.heading.take() else { return };
        // Inside a footnote there is no place for it in the contents.
        if self.note.is_some() {
            self.main[at] = Event::InlineHtml("<p><strong>".into());
            self.push_html("</strong></p>\n");
            return;
        }
        let id = slug(&text);
        self.headings.push((at, Heading { level, id, text: text.trim().to_owned() }));
        // The closing tag is written when the levels of all headings are known.
        self.push_html("");
        let end = self.main.len() - 1;
        self.headings.push((end, Heading { level, id: String::new(), text: String::new() }));
    }

    fn start_link(&mut self, destination: &CowStr<'a>, title: &CowStr<'a>, span: Range<usize>) {
        let before = self.problems.len();
        let address = self.address(destination, span, false);
        if self.problems.len() > before {
            self.open_links.push(OpenLink::Nowhere);
            return;
        }
        let mut html = String::from("<a href=\"");
        // An address of ours is a hole as yet; others are escaped as attributes are.
        let hole = address.starts_with(holes::is_bound);
        if hole {
            html.push_str(&address);
        } else {
            holes::escape(&address, &mut html);
        }
        html.push('"');
        if !title.is_empty() {
            html.push_str(" title=\"");
            holes::escape(title, &mut html);
            html.push('"');
        }
        html.push('>');
        self.push_html(html);
        self.open_links.push(if hole {
            OpenLink::Inside { link: self.links.len() - 1, from: self.main.len() }
        } else {
            OpenLink::Outside
        });
    }

    fn end_link(&mut self) {
        match self.open_links.pop() {
            Some(OpenLink::Inside { link, from }) => {
                if self.main.len() == from {
                    self.push_html(holes::label(link));
                }
                self.push_html("</a>");
            }
            Some(OpenLink::Outside) => self.push_html("</a>"),
            Some(OpenLink::Nowhere) | None => {}
        }
    }

    /// The address that goes into the HTML: as written if it leads outside or stays on the page,
    /// else a hole. Schemes that run programs are a problem.
    fn address(&mut self, destination: &str, span: Range<usize>, image: bool) -> String {
        let scheme = destination.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| {
            scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
        });
        let outside = match scheme.map(str::to_ascii_lowercase).as_deref() {
            Some("http" | "https") => true,
            Some("mailto" | "tel") => !image,
            Some("session" | "country" | "theme" | "group" | "organisation") => false,
            Some(scheme) => {
                self.problems.push(Problem {
                    span,
                    message: format!("a link cannot begin with `{scheme}:`"),
                    help: "links begin with https:, mailto:, session:, country:, group:, organisation: or theme:, or are paths of files".into(),
                });
                return String::new();
            }
            None => destination.starts_with('#') || destination.starts_with("//"),
        };
        if outside {
            return destination.replace(holes::is_bound, "\u{fffd}");
        }
        self.links.push(Link { destination: destination.to_owned(), span });
        holes::address(self.links.len() - 1)
    }

    fn read_in_image(&mut self, event: &Event<'a>) {
        let Some(image) = &mut self.image else { return };
        match event {
            Event::Start(_) => image.depth += 1,
            Event::End(_) if image.depth > 0 => image.depth -= 1,
            Event::End(_) => {
                if let Some(image) = self.image.take() {
                    let mut html = String::from("<img src=\"");
                    if image.source.starts_with(holes::is_bound) {
                        html.push_str(&image.source);
                    } else {
                        holes::escape(&image.source, &mut html);
                    }
                    html.push_str("\" alt=\"");
                    holes::escape(&image.text, &mut html);
                    html.push('"');
                    if !image.title.is_empty() {
                        html.push_str(" title=\"");
                        holes::escape(&image.title, &mut html);
                        html.push('"');
                    }
                    html.push_str(" loading=\"lazy\">");
                    self.push_html(html);
                }
            }
            Event::Text(text) | Event::Code(text) => image.text.push_str(text),
            Event::SoftBreak | Event::HardBreak => image.text.push(' '),
            _ => {}
        }
    }

    fn finish(mut self) -> Parsed {
        let headings = self.close_headings();
        let mut html = String::with_capacity(8 * 1024);
        html::push_html(&mut html, self.main.into_iter());
        self.notes.section(&mut html, &mut self.problems);
        if self.has_raw_html && self.raw_html == RawHtml::Sanitise {
            html = sanitise(&html);
        }
        let pieces = holes::cut(&html, &self.links);
        Parsed { body: Body { pieces, headings }, problems: self.problems }
    }

    /// Writes the headings' tags: the page's title is the one heading of level 1, and no two have
    /// the same anchor.
    fn close_headings(&mut self) -> Vec<Heading> {
        let shift = u8::from(self.headings.iter().any(|(_, heading)| heading.level == 1));
        let mut taken: BTreeMap<String, usize> = BTreeMap::new();
        let mut headings = Vec::new();
        for (at, mut heading) in std::mem::take(&mut self.headings) {
            heading.level = (heading.level + shift).clamp(2, 6);
            if heading.id.is_empty() {
                self.main[at] = Event::InlineHtml(format!("</h{}>\n", heading.level).into());
                continue;
            }
            let base = heading.id.clone();
            while taken.contains_key(&heading.id) {
                let next = taken.entry(base.clone()).or_insert(1);
                *next += 1;
                heading.id = format!("{base}-{next}");
            }
            taken.insert(heading.id.clone(), 1);
            self.main[at] = Event::InlineHtml(format!("<h{} id=\"{}\">", heading.level, heading.id).into());
            headings.push(heading);
        }
        headings
    }
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// Takes out of HTML what could run or restyle the page. The whole body goes through, since a tag
/// may open in one piece of raw HTML and close in another.
fn sanitise(html: &str) -> String {
    ammonia::Builder::default()
        .add_tags(["section", "figure", "figcaption", "details", "summary"])
        .add_generic_attributes(["id", "class", "dir", "lang", "role", "title"])
        .add_tag_attributes("th", ["scope"])
        .add_tag_attributes("img", ["loading"])
        .add_tag_attributes("input", ["type", "checked", "disabled"])
        .add_tags(["input"])
        .url_schemes(["http", "https", "mailto", "tel"].into())
        .link_rel(None)
        .clean(html)
        .to_string()
}

#[cfg(test)]
mod tests;
