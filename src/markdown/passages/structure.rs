//! In which lists, quotations and other containers fences are, as the Markdown parser has it.
//!
//! Each fence is replaced by a thematic break between blank lines, which interrupts every other block. A
//! fence that the parser does not read as a thematic break is in code or in HTML.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options as Extensions, Parser, Tag, TagEnd};

use super::fences::{Fence, markers};
use super::offsets::{EditedText, Replacement};
use crate::markdown::options::RawHtml;
use crate::markdown::prepare;

/// A thematic break that is not part of a list marker.
pub(super) const BREAK: &str = "___";

/// A list, list item, quotation, footnote or definition.
pub(super) struct Container {
    /// The byte range in the source.
    pub(super) span: Range<usize>,
    pub(super) parent: Option<usize>,
    /// The number of the first item, for an ordered list.
    pub(super) first_number: Option<u64>,
    pub(super) is_item: bool,
}

/// Where a fence is.
pub(super) enum FencePlace {
    /// Between blocks, in these containers, the outermost first.
    Block(Vec<usize>),
    /// In code that is meant to show it: between fences, with the language `markdown`.
    Example,
    /// In other code.
    Code,
    /// In a comment.
    Comment,
    /// In HTML or in a text.
    Text,
}

/// The containers of a text.
pub(super) struct Structure {
    pub(super) containers: Vec<Container>,
    /// For each fence.
    pub(super) places: Vec<FencePlace>,
    /// Where something other than a fence begins that readers see, with its container; in order.
    pub(super) leaves: Vec<(usize, Option<usize>)>,
}

/// Reads the containers of a text.
pub(super) fn read(text: &str, fences: &[Fence], raw_html: RawHtml, extensions: Extensions) -> Structure {
    let edited = masked(text, fences);
    let prepared = prepare::prepare(&edited.text, raw_html);
    let mut structure = Structure { containers: Vec::new(), places: Vec::new(), leaves: Vec::new() };
    let mut breaks: Vec<(Range<usize>, Vec<usize>)> = Vec::new();
    let mut code: Vec<(Range<usize>, Option<String>)> = Vec::new();
    let mut html: Vec<Range<usize>> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (event, span) in Parser::new_ext(&prepared.text, extensions).into_offset_iter() {
        let at = edited.source(span.start);
        match &event {
            Event::Start(tag) if is_container(tag) => {
                structure.containers.push(Container {
                    span: edited.source_range(&span),
                    parent: open.last().copied(),
                    first_number: if let Tag::List(number) = tag { *number } else { None },
                    is_item: matches!(tag, Tag::Item),
                });
                open.push(structure.containers.len() - 1);
                continue;
            }
            Event::End(end) if is_end_of_container(*end) => {
                open.pop();
                continue;
            }
            Event::End(_) => continue,
            Event::Rule => {
                breaks.push((span.clone(), open.clone()));
                if fences.binary_search_by_key(&at, |fence| fence.start).is_ok() {
                    continue;
                }
            }
            Event::Start(Tag::CodeBlock(kind)) => code.push((
                span.clone(),
                match kind {
                    CodeBlockKind::Fenced(info) => Some(info.to_string()),
                    CodeBlockKind::Indented => None,
                },
            )),
            Event::Start(Tag::HtmlBlock) => html.push(span.clone()),
            _ => {}
        }
        structure.leaves.push((at, open.last().copied()));
    }
    structure.leaves.sort_unstable();
    let place = |fence: &Fence| {
        let at = edited.edited(fence.start);
        if let Some((_, containers)) = around(&breaks, at, |(span, _)| span) {
            return FencePlace::Block(containers.clone());
        }
        if let Some((span, info)) = around(&code, at, |(span, _)| span) {
            let is_example = info
                .as_deref()
                .is_some_and(|info| is_markdown(info) && is_closed(&edited.text[span.clone()]));
            return if is_example { FencePlace::Example } else { FencePlace::Code };
        }
        let block = around(&html, at, |span| span).map(|span| &edited.text[span.start..at]);
        match block {
            Some(before) if before.rfind("<!--") > before.rfind("-->") => FencePlace::Comment,
            _ => FencePlace::Text,
        }
    };
    structure.places = fences.iter().map(place).collect();
    structure
}

/// The item whose range contains an offset. Ranges are in order.
fn around<T>(all: &[T], at: usize, span: impl Fn(&T) -> &Range<usize>) -> Option<&T> {
    let after = all.partition_point(|item| span(item).start <= at);
    all.get(after.checked_sub(1)?).filter(|item| span(item).contains(&at))
}

/// The text with a thematic break for each fence.
fn masked<'a>(text: &'a str, fences: &[Fence]) -> EditedText<'a> {
    let mut edits = Vec::with_capacity(2 * fences.len());
    for fence in fences {
        let around = continuation(&text[fence.line.start..fence.start]);
        let before = format!("{}\n", around.trim_end());
        let behind = format!("{BREAK}\n{}", around.trim_end());
        edits.push(Replacement { span: fence.line.start..fence.line.start, text: before });
        edits.push(Replacement { span: fence.start..fence.line.end, text: behind });
    }
    EditedText::new(text, edits)
}

/// The markers of a line as they continue on the next one: those of lists are spaces.
pub(super) fn continuation(prefix: &str) -> String {
    prefix.chars().map(|c| if matches!(c, '>' | '\t') { c } else { ' ' }).collect()
}

/// The byte length of the start of `line` that continues the markers `prefix` of an earlier line.
pub(super) fn continued(line: &str, prefix: &str) -> usize {
    let width = prefix.chars().count();
    let (mut column, mut length) = (0, 0);
    let all = markers(line);
    for c in line[..all].chars() {
        if column >= width || !matches!(c, ' ' | '\t' | '>') {
            break;
        }
        column += if c == '\t' { 4 - column % 4 } else { 1 };
        length += c.len_utf8();
    }
    length
}

fn is_container(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::BlockQuote(_)
            | Tag::List(_)
            | Tag::Item
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListDefinition
    )
}

fn is_end_of_container(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListDefinition
    )
}

/// Whether the language of a code block is Markdown.
fn is_markdown(info: &str) -> bool {
    let language = info.split([' ', ',', '{']).next().unwrap_or_default();
    matches!(language.to_ascii_lowercase().as_str(), "markdown" | "md")
}

/// Whether a fenced code block has a closing fence.
fn is_closed(block: &str) -> bool {
    let mut lines = block.trim_end().lines();
    let first = lines.next().unwrap_or_default();
    let last = lines.next_back().unwrap_or_default();
    let last = last[markers(last)..].trim();
    let tick = first.chars().find(|c| matches!(c, '`' | '~')).unwrap_or('`');
    last.len() >= 3 && last.chars().all(|c| c == tick)
}
