//! Markdown of another program: its text stays as it is; its pictures and relative links are not ours.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::content::PictureSource;
use super::document::{DocumentTitle, Locator, Segment, SegmentKind};
use super::encoding;
use super::foreign_front_matter;
use super::pictures::PictureFile;
use super::problem::{ImportError, ImportRemark, RemarkKind};
use super::report::ImportedReport;
use super::{segments, title};

/// Reads a Markdown file.
pub(super) fn read(bytes: &[u8]) -> Result<ImportedReport, ImportError> {
    let (text, remark) = encoding::decode(bytes, None);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let (front, body, first_line) = foreign_front_matter::cut(&text);
    let mut report = ImportedReport { remarks: remark.into_iter().collect(), ..ImportedReport::default() };
    report.document.title = front.title();
    report.document.declared_date = front.value("date");
    report.document.declared_language = front.value("lang").or_else(|| front.value("language"));
    let (stated, others) = front.facts();
    report.stated = stated;
    if !others.is_empty() {
        report.remarks.push(ImportRemark::new(
            RemarkKind::LeftOut,
            format!("the front matter of the file was left out: {}", others.join(", ")),
        ));
    }
    let mut walk = MarkdownWalk::new(body, first_line);
    walk.read();
    if walk.segments.is_empty() && walk.pictures.is_empty() {
        return Err(ImportError::Empty);
    }
    if !walk.unlinked.is_empty() {
        report.remarks.push(ImportRemark::new(
            RemarkKind::Format,
            format!("links to other files are text now: {}", walk.unlinked.join(", ")),
        ));
    }
    if report.document.title.is_none()
        && let Some((heading, title)) = walk.title()
    {
        report.heading = Some(body[heading.clone()].to_owned());
        walk.edits.push((heading, String::new()));
        report.document.title = Some(title);
    }
    report.document.title = report.document.title.or_else(|| title::find(&walk.segments, None));
    report.document.markdown = edited(body, walk.edits);
    report.document.segments = walk.segments;
    report.pictures = walk.pictures;
    Ok(report)
}

struct MarkdownWalk<'a> {
    body: &'a str,
    first_line: u32,
    /// Up to where the lines of the body were counted, and how many there are.
    counted: (usize, u32),
    segments: Vec<Segment>,
    pictures: Vec<PictureFile>,
    /// Replacements in the body.
    edits: Vec<(Range<usize>, String)>,
    unlinked: Vec<String>,
    headings: Vec<MarkdownHeading>,
}

struct MarkdownHeading {
    level: HeadingLevel,
    span: Range<usize>,
    title: DocumentTitle,
    /// Whether it has nothing but text.
    is_plain: bool,
}

impl<'a> MarkdownWalk<'a> {
    fn new(body: &'a str, first_line: u32) -> Self {
        Self {
            body,
            first_line,
            counted: (0, 0),
            segments: Vec::new(),
            pictures: Vec::new(),
            edits: Vec::new(),
            unlinked: Vec::new(),
            headings: Vec::new(),
        }
    }

    fn read(&mut self) {
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
        let mut text = String::new();
        let mut start = 0;
        let (mut depth, mut notes) = (0u8, 0);
        let (mut row, mut column) = (0, 0);
        let mut links: Vec<(Range<usize>, bool)> = Vec::new();
        let mut is_plain = true;
        for (event, span) in Parser::new_ext(self.body, options).into_offset_iter() {
            match event {
                Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock) => {
                    self.flush(&mut text, start, SegmentKind::Item(depth.max(1)));
                    start = span.start;
                    is_plain = true;
                }
                Event::Start(Tag::List(_)) => {
                    self.flush(&mut text, start, SegmentKind::Item(depth.max(1)));
                    depth = depth.saturating_add(1);
                }
                Event::Start(Tag::Item) => start = span.start,
                Event::End(TagEnd::List(_)) => depth = depth.saturating_sub(1),
                Event::End(TagEnd::Item) => self.flush(&mut text, start, SegmentKind::Item(depth.max(1))),
                Event::Start(Tag::FootnoteDefinition(_)) => notes += 1,
                Event::End(TagEnd::FootnoteDefinition) => notes -= 1,
                Event::Start(Tag::Table(_)) => (row, column) = (0, 0),
                Event::Start(Tag::TableHead | Tag::TableRow) => (row, column) = (row + 1, 0),
                Event::Start(Tag::TableCell) => {
                    column += 1;
                    start = span.start;
                }
                Event::End(TagEnd::TableCell) => {
                    self.flush(&mut text, start, SegmentKind::Cell { row, column });
                }
                Event::End(TagEnd::Heading(level)) => {
                    let position = Locator::Line(self.line(span.start));
                    let title = DocumentTitle { text: text.trim().to_owned(), position };
                    self.headings.push(MarkdownHeading { level, span, title, is_plain });
                    self.flush(&mut text, start, SegmentKind::Heading(level as u8));
                }
                Event::End(TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock) => {
                    let kind = match (notes, depth) {
                        (1.., _) => SegmentKind::Note,
                        (_, 0) => SegmentKind::Paragraph,
                        (_, depth) => SegmentKind::Item(depth),
                    };
                    self.flush(&mut text, start, kind);
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    is_plain = false;
                    let is_dead = is_relative(&dest_url);
                    if is_dead {
                        self.unlinked.push(dest_url.to_string());
                    }
                    links.push((span, is_dead));
                }
                Event::End(TagEnd::Link) => {
                    if let Some((span, true)) = links.pop() {
                        self.unlink(span);
                    }
                }
                Event::Start(Tag::Image { dest_url, .. }) => {
                    is_plain = false;
                    self.picture(&dest_url, &span);
                }
                Event::Text(part) | Event::Code(part) => text.push_str(&part),
                Event::SoftBreak => text.push(' '),
                Event::HardBreak => text.push('\n'),
                Event::FootnoteReference(_) | Event::InlineHtml(_) => is_plain = false,
                _ => {}
            }
        }
        self.flush(&mut text, start, SegmentKind::Paragraph);
    }

    fn flush(&mut self, text: &mut String, start: usize, kind: SegmentKind) {
        let done = std::mem::take(text);
        let done = done.trim();
        if !done.is_empty() {
            let position = Locator::Line(self.line(start));
            segments::push(done, kind, position, &mut self.segments);
        }
    }

    /// The line of the file that a position of the body is in.
    fn line(&mut self, at: usize) -> u32 {
        let (from, before) = if self.counted.0 <= at { self.counted } else { (0, 0) };
        let lines = self.body[from..at].matches('\n').count();
        let lines = before.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        self.counted = (at, lines);
        self.first_line.saturating_add(lines)
    }

    /// Takes a link away from its text.
    fn unlink(&mut self, span: Range<usize>) {
        let whole = &self.body[span.clone()];
        if let Some(end) = whole.strip_prefix('[').and_then(|_| whole.rfind("](")) {
            self.edits.push((span.start..span.start + 1, String::new()));
            self.edits.push((span.start + end..span.end, String::new()));
        }
    }

    /// A picture in a file beside the document gets a name of its own beside the session.
    fn picture(&mut self, address: &str, span: &Range<usize>) {
        if address.contains("://") || address.starts_with("data:") {
            return;
        }
        let whole = &self.body[span.clone()];
        let extension = address.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
        let (Some(extension), Some(at)) = (extension, whole.rfind("](").map(|at| at + 2)) else { return };
        let Some(found) = whole[at..].find(address) else { return };
        let known =
            self.pictures.iter().find(|file| file.source == PictureSource::Beside(address.to_owned()));
        let name = known.map_or_else(
            || format!("picture-{}.{extension}", self.pictures.len() + 1),
            |file| file.name.clone(),
        );
        let start = span.start + at + found;
        self.edits.push((start..start + address.len(), name.clone()));
        if known.is_none() {
            self.pictures.push(PictureFile { name, source: PictureSource::Beside(address.to_owned()) });
        }
    }

    /// The first heading, if it is above all others and begins the text.
    fn title(&self) -> Option<(Range<usize>, DocumentTitle)> {
        let MarkdownHeading { level, span, title, is_plain } = self.headings.first()?;
        let is_first = self.body[..span.start].trim().is_empty();
        let is_above = self.headings[1..].iter().all(|other| other.level > *level);
        (is_first && is_above && *is_plain && !title.text.is_empty()).then(|| (span.clone(), title.clone()))
    }
}

/// Whether an address is that of a file of another site's sources.
fn is_relative(address: &str) -> bool {
    let has_scheme = address.split(['/', '?', '#']).next().is_some_and(|start| start.contains(':'));
    !has_scheme && !address.starts_with('#') && !address.starts_with("//")
}

/// A text with replacements, the later of which do not overlap the earlier.
fn edited(text: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(span, _)| (span.start, span.end));
    let mut out = String::new();
    let mut at = 0;
    for (span, new) in edits {
        if span.start < at {
            continue;
        }
        out.push_str(&text[at..span.start]);
        out.push_str(&new);
        at = span.end;
    }
    out.push_str(&text[at..]);
    out
}
