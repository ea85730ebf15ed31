//! Converts Markdown events to HTML: adds anchors to headings, wrappers to tables and footnotes,
//! and replaces internal links by placeholders.

mod attributes;
mod comments;
mod figures;
mod headings;
mod html_pieces;
pub(super) mod links;
mod numbering;
mod numbers;
mod passage_marks;
mod raw;
mod reader;
mod sentinel_events;
mod tables;
mod text;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use memchr::memchr;
use pulldown_cmark::{
    Alignment, BrokenLink, CodeBlockKind, CowStr, Event, Options as Extensions, Parser, Tag, TagEnd, html,
};

use super::blocks::BlockKind;
use super::body::{Body, FixedId, ParsedMarkdown};
use super::definitions::{self, Definition, ParsedLine};
use super::delimiter_runs::Marks;
use super::footnotes::{self, Footnotes};
use super::passage_labels::MarkedBreak;
use super::raw_html::RawHtmlReader;
use super::{Options, placeholders, prepare, sentinels};
use crate::markdown::options::RawHtml;
use comments::Comments;
pub(super) use comments::beginnings;
use links::broken_link;
use numbering::Numbering;
use reader::{CodeBlock, EventReader};

/// Parses a Markdown text whose passages are left out or marked.
pub(super) fn parse(source: &str, options: &Options, breaks: &[MarkedBreak<'_>]) -> ParsedMarkdown {
    let source = &*prepare::line_ends(source);
    if let Some(problem) = prepare::too_deep(source) {
        return ParsedMarkdown { problems: vec![problem], ..ParsedMarkdown::default() };
    }
    let prepared = prepare::prepare(source, options.raw_html);
    let text: &str = &prepared.text;
    let has_stand_ins = prepared.has_stand_ins;
    let mut broken = Vec::new();
    let mut reader = EventReader::new(*options, source, prepared.addresses, prepared.definitions);
    reader.problems = prepared.problems;
    reader.unclosed = prepared.unclosed;
    reader.breaks = breaks.to_vec();
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
        let event = match event {
            // The character of a reference is not a sentinel.
            Event::Text(character) if is_reference(&character, &text[span.clone()]) => {
                Event::Text(reader.without_reserved(character, &span))
            }
            event if has_stand_ins => sentinel_events::restored(event),
            event => event,
        };
        reader.read(event, span);
    }
    let mut spans = BTreeMap::new();
    if !reader.definitions.is_empty() {
        let all = events.reference_definitions().iter();
        spans.extend(all.map(|(label, found)| (definitions::folded(label), found.span.clone())));
    }
    drop(events);
    reader.problems.extend(broken);
    let has_raw_html = reader.html.first.is_some();
    let mut parsed = reader.finish(&spans);
    if has_raw_html {
        parsed.html_links = raw::links(&parsed.body.html, source);
    }
    parsed
}

/// Whether a text event is a character reference.
fn is_reference(event: &str, written: &str) -> bool {
    written.starts_with('&') && written.ends_with(';') && event != written
}

pub(super) fn extensions(options: Options) -> Extensions {
    let mut extensions = Extensions::ENABLE_TABLES
        | Extensions::ENABLE_FOOTNOTES
        | Extensions::ENABLE_STRIKETHROUGH
        | Extensions::ENABLE_TASKLISTS
        | Extensions::ENABLE_GFM
        | Extensions::ENABLE_HEADING_ATTRIBUTES
        | Extensions::ENABLE_DEFINITION_LIST;
    extensions.set(Extensions::ENABLE_SMART_PUNCTUATION, options.smart_punctuation);
    extensions
}

impl<'a> EventReader<'a> {
    fn new(
        options: Options,
        source: &'a str,
        addresses: Vec<Range<usize>>,
        definitions: Vec<Definition>,
    ) -> Self {
        Self {
            options,
            source,
            addresses,
            definitions,
            unclosed: Vec::new(),
            breaks: Vec::new(),
            used: BTreeSet::new(),
            // An estimate for prose.
            main: Vec::with_capacity(source.len() / 20),
            open_notes: Vec::new(),
            notes: Footnotes::new(options.zero),
            links: Vec::new(),
            open_links: Vec::new(),
            image: None,
            paragraph: None,
            first_picture: None,
            heading: None,
            headings: Vec::new(),
            numbers: Numbering::default(),
            alignments: Vec::new(),
            cell: 0,
            in_head: false,
            cell_end: 0,
            code: None,
            marks: Marks::default(),
            html: RawHtmlReader::new(options.raw_html),
            comments: Comments::default(),
            html_block: None,
            problems: Vec::new(),
        }
    }

    fn push(&mut self, event: Event<'a>) {
        self.main.push(event);
    }

    fn push_html(&mut self, html: impl Into<CowStr<'a>>) {
        self.main.push(Event::InlineHtml(html.into()));
    }

    fn read(&mut self, event: Event<'a>, span: Range<usize>) {
        self.note_definitions(&event, &span);
        if self.image.is_some() {
            self.read_in_image(&event);
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::FootnoteReference(label) => {
                let html = self.notes.mention(&label);
                self.push_html(html);
            }
            Event::Html(html) | Event::InlineHtml(html) => self.read_html(&html, span),
            Event::Text(text) => self.read_text(text, span),
            Event::Code(text) => {
                self.problems.extend(comments::published(self.source, &span));
                self.say_in_heading(&text);
                self.push(Event::Code(text));
            }
            Event::SoftBreak | Event::HardBreak => {
                self.say_in_heading(" ");
                self.push(event);
            }
            Event::Rule => self.read_break(&span),
            event => self.push(event),
        }
    }

    /// Appends text to the current heading, if any.
    fn say_in_heading(&mut self, text: &str) {
        if let Some((_, heading)) = &mut self.heading {
            heading.text.push_str(text);
        }
    }

    fn start(&mut self, tag: Tag<'a>, span: Range<usize>) {
        match &tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } => self.marks.enter(),
            Tag::Image { .. } => {}
            _ => self.settle_marks(),
        }
        match tag {
            Tag::Heading { level, id, attrs, .. } => {
                self.report_attributes(&attrs, &span);
                self.start_heading(level, id, span);
            }
            Tag::Link { link_type, dest_url, title, id } => {
                self.use_definition(link_type, &id);
                self.start_link(link_type, &dest_url, &title, span);
            }
            Tag::Image { link_type, dest_url, title, id } => {
                self.use_definition(link_type, &id);
                self.start_image(&dest_url, title, span);
            }
            // GFM also accepts one tilde, but before a number it means "about".
            Tag::Strikethrough if !self.source[span.start..].starts_with("~~") => {
                self.push(Event::Text("~".into()));
            }
            Tag::BlockQuote(kind) => self.start_quotation(kind, span.start),
            Tag::List(_) | Tag::DefinitionList => {
                self.read_attributes(span.start);
                self.numbers.depth += 1;
                self.push(Event::Start(tag));
            }
            Tag::Item => {
                self.open_block(BlockKind::Item, 1, span.start, ("<li", ""));
                self.push(Event::Start(tag));
            }
            Tag::DefinitionListDefinition => {
                self.open_block(BlockKind::Definition, 1, span.start, ("<dd", ""));
                self.push(Event::Start(tag));
            }
            Tag::CodeBlock(kind) => {
                self.code = Some(match &kind {
                    CodeBlockKind::Fenced(info) => {
                        self.problems.extend(text::lost_info(info, &span));
                        CodeBlock::Fenced
                    }
                    CodeBlockKind::Indented => CodeBlock::Indented,
                });
                self.open_code(&kind, span.start);
                self.push(Event::Start(Tag::CodeBlock(kind)));
            }
            Tag::FootnoteDefinition(label) => {
                self.numbers.depth += 1;
                let before = std::mem::take(&mut self.main);
                self.open_notes.push((label.into_string(), before, span));
            }
            Tag::Table(alignments) => {
                self.alignments = alignments;
                self.open_block(BlockKind::Table, 0, span.start, ("<div class=\"table\"", "<table>\n"));
                self.numbers.depth += 1;
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
            Tag::HtmlBlock => self.html_block = Some((String::new(), Vec::new())),
            Tag::Paragraph => self.start_paragraph(span.start),
            tag => self.push(Event::Start(tag)),
        }
    }

    fn end(&mut self, tag: TagEnd, span: Range<usize>) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link => self.marks.leave(),
            TagEnd::Image => {}
            _ => self.settle_marks(),
        }
        match tag {
            TagEnd::Heading(_) => self.end_heading(span),
            TagEnd::Strikethrough if !self.source[span.start..].starts_with("~~") => {
                self.push(Event::Text("~".into()));
            }
            TagEnd::BlockQuote(_) => {
                self.numbers.depth -= 1;
                self.close_block(BlockKind::Quotation, 0);
                self.push_html("</blockquote>\n");
            }
            TagEnd::List(_) | TagEnd::DefinitionList => {
                self.numbers.depth -= 1;
                self.push(Event::End(tag));
            }
            TagEnd::Item | TagEnd::DefinitionListDefinition => {
                let kind = if tag == TagEnd::Item { BlockKind::Item } else { BlockKind::Definition };
                self.read_attributes(span.end);
                self.close_block(kind, 1);
                self.push(Event::End(tag));
            }
            TagEnd::CodeBlock => {
                self.code = None;
                self.close_block(BlockKind::Code, 0);
                self.push(Event::End(tag));
            }
            TagEnd::Link => self.end_link(),
            TagEnd::FootnoteDefinition => {
                self.numbers.depth -= 1;
                if let Some((label, before, span)) = self.open_notes.pop() {
                    let note = std::mem::replace(&mut self.main, before);
                    self.problems.extend(self.notes.define(&label, note, span));
                }
            }
            TagEnd::Table => {
                self.push_html("</tbody></table>");
                self.numbers.depth -= 1;
                self.close_block(BlockKind::Table, 0);
                self.push_html("</div>\n");
            }
            TagEnd::TableHead => {
                self.in_head = false;
                self.push_html("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => {
                self.add_surplus_cells(&span);
                self.push_html("</tr>\n");
            }
            TagEnd::TableCell => {
                self.cell += 1;
                self.cell_end = span.end;
                self.push_html(if self.in_head { "</th>" } else { "</td>" });
            }
            TagEnd::HtmlBlock => self.end_html_block(),
            TagEnd::Paragraph => self.end_paragraph(span.end),
            tag => self.push(Event::End(tag)),
        }
    }

    /// Processes unmatched asterisks at the end of a block.
    fn settle_marks(&mut self) {
        self.marks.settle(&mut self.main, &mut self.problems);
    }

    fn finish(mut self, spans: &BTreeMap<String, Range<usize>>) -> ParsedMarkdown {
        self.settle_marks();
        self.report_unread_breaks();
        self.report_ids();
        let headings = self.close_headings();
        let mut html = String::with_capacity(self.source.len() + self.source.len() / 2);
        html::push_html(&mut html, self.main.into_iter());
        self.notes.section(&mut html, &mut self.problems);
        self.html.report_open();
        if self.html.first.is_some() && self.options.raw_html == RawHtml::Sanitise {
            html = self.html.sanitise(&html);
        }
        self.problems.append(&mut self.html.problems);
        // HTML and CommonMark forbid NUL.
        if memchr(0, html.as_bytes()).is_some() {
            html = html.replace('\0', "\u{fffd}");
        }
        let mut blocks = self.numbers.blocks;
        let (mut html, placeholders, mut links) = placeholders::cut(&html, &self.links, &mut blocks);
        for theme in blocks.iter_mut().flat_map(|block| &mut block.themes) {
            *theme += links.len();
        }
        links.extend(self.numbers.themes);
        // From character references in titles and the like.
        if sentinels::has_reserved(&html) {
            html = sentinels::without_reserved(&html).into();
        }
        let definitions = self.definitions;
        let remarks = definitions::report(self.source, definitions, &self.used, spans, &mut self.problems);
        self.problems.sort_by_key(|problem| problem.span.start);
        let mut comments = self.comments.all;
        comments.extend(remarks.into_iter().chain(self.numbers.facts));
        comments.sort_by_key(|comment| comment.start);
        let ids = FixedId::in_order(&self.html.ids);
        ParsedMarkdown {
            body: Body { html, placeholders, links, headings: headings.into(), blocks: blocks.into(), ids },
            comments,
            problems: self.problems,
            ..ParsedMarkdown::default()
        }
    }
}
