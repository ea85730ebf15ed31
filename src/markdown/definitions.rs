//! Link reference definitions, `[name]: https://…`, and lines that only look like one, such as
//! `[Chair]: Agreed.`
//!
//! Definitions are not rendered, so one that no link uses may be text lost by mistake.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use memchr::memmem;

use super::body::Problem;
use super::escapes::is_escaped;
use crate::diagnostic::Code;
use crate::source::paragraphs;

/// A line in the form of a definition.
pub(super) struct Definition {
    /// From the opening bracket to the end of the line.
    pub(super) span: Range<usize>,
    /// The normalised label.
    label: String,
    kind: DefinitionLine,
    /// How the parser has read it.
    pub(super) seen: ParsedLine,
}

/// The intended meaning of a line in the form of a definition.
#[derive(Clone, Copy, PartialEq, Eq)]
enum DefinitionLine {
    /// A link reference definition.
    Link,
    /// A comment: `[//]: # (…)`.
    Comment,
    /// Text, since no URL follows the colon at this byte.
    Text { colon: usize, begins_paragraph: bool },
    /// Not a definition to the parser either, unless it is a malformed comment.
    None,
}

/// How the parser has read a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ParsedLine {
    /// A definition, which the page does not show.
    No,
    /// Text.
    Text,
    /// Code, or HTML.
    Code,
}

/// The lines of a text in the form of a definition, in order.
pub(super) fn find(text: &str) -> Vec<Definition> {
    let mut found: Vec<Definition> = Vec::new();
    let (mut line_start, mut last) = (0, 0);
    for at in memmem::find_iter(text.as_bytes(), "]:") {
        let Some(open) = opening(text, at) else { continue };
        // Labels do not overlap.
        if open < last {
            continue;
        }
        line_start = text[last..open].rfind('\n').map_or(line_start, |end| last + end + 1);
        last = open;
        let begins_paragraph = || {
            let before = text[..line_start].trim_end_matches([' ', '\t', '>']);
            let before = before.strip_suffix('\n').unwrap_or(before);
            let line = &before[before.rfind('\n').map_or(0, |end| end + 1)..];
            line.trim_matches([' ', '\t', '\r', '>']).is_empty()
                || found.last().is_some_and(|last| last.span.end >= before.trim_end().len())
        };
        if is_marker(&text[line_start..open]) {
            let definition = definition(text, open, at, begins_paragraph);
            found.push(definition);
        }
    }
    found.retain(|definition| definition.kind != DefinitionLine::None);
    found
}

/// The opening bracket of the label that ends at `at`. A label has no unescaped brackets, no blank line and
/// at most 999 characters (`CommonMark`).
fn opening(text: &str, at: usize) -> Option<usize> {
    const LONGEST: usize = 999;

    let mut start = at.saturating_sub(LONGEST);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    if is_escaped(text, at) {
        return None;
    }
    let open =
        text[start..at].rmatch_indices(['[', ']']).find(|(found, _)| !is_escaped(text, start + found))?;
    let name = &text[start + open.0 + 1..at];
    let is_name = open.1 == "["
        && paragraphs::end_of_first(name) == name.len()
        && !name.starts_with('^')
        && !name.trim().is_empty();
    is_name.then_some(start + open.0)
}

/// Whether the text before a definition consists of block markers: of quotes, lists and footnotes.
fn is_marker(before: &str) -> bool {
    const LONGEST: usize = 1_000;

    if before.len() > LONGEST {
        return false;
    }
    let mut before = before.to_owned();
    while let Some((start, rest)) = before.split_once("[^") {
        let Some((_, rest)) = rest.split_once("]:") else { return false };
        before = format!("{start}{rest}");
    }
    before.chars().all(|c| " \t>-*+.):".contains(c) || c.is_ascii_digit())
}

fn definition(text: &str, open: usize, at: usize, begins_paragraph: impl Fn() -> bool) -> Definition {
    let label = &text[open + 1..at];
    let line_end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    let behind = text[at + 2..line_end].trim();
    let behind = if behind.is_empty() {
        // The destination may be on the next line.
        text[line_end..]
            .trim_start_matches('\n')
            .split('\n')
            .next()
            .unwrap_or_default()
            .trim_matches([' ', '\t', '>', '\r'])
    } else {
        behind
    };
    let (destination, title) = match behind.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
        Some((inside, title)) => (inside, title.trim()),
        None => {
            behind.split_once([' ', '\t']).map_or((behind, ""), |(address, title)| (address, title.trim()))
        }
    };
    let is_whole = title.is_empty() || title.starts_with(['"', '\'', '(']);
    let is_remark = matches!(label.trim(), "//" | "_" | "#" | "comment")
        || (matches!(destination, "#" | "") && !behind.is_empty());
    let kind = if is_remark {
        DefinitionLine::Comment
    } else if !is_whole || destination.is_empty() {
        DefinitionLine::None
    } else if looks_like_address(destination) {
        DefinitionLine::Link
    } else {
        DefinitionLine::Text { colon: at + 1, begins_paragraph: begins_paragraph() }
    };
    let span = open..open + text[open..line_end].trim_end().len();
    Definition { span, label: folded(label), kind, seen: ParsedLine::No }
}

impl Definition {
    /// The colon of a line that is text, to be hidden from the parser.
    pub(super) fn colon_of_text(&self) -> Option<usize> {
        match self.kind {
            DefinitionLine::Text { colon, .. } => Some(colon),
            _ => None,
        }
    }
}

/// Whether a destination may be a URL or a path, rather than a word of a sentence.
fn looks_like_address(destination: &str) -> bool {
    let path = destination.split(['#', '?']).next().unwrap_or_default();
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    let has_extension = (2..=5).contains(&extension.len())
        && extension.chars().all(|c| c.is_ascii_alphanumeric())
        && extension.contains(|c: char| c.is_ascii_alphabetic());
    let has_scheme = destination.split_once(':').is_some_and(|(scheme, rest)| {
        !rest.is_empty() && scheme.len() > 1 && scheme.chars().all(|c| c.is_ascii_alphanumeric() || c == '+')
    });
    destination.contains('/') || destination.starts_with('#') || has_scheme || has_extension
}

/// Normalises a label: case and repeated spaces are ignored.
pub(super) fn folded(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Reports definitions whose text is lost to readers. `used` are the labels of links, `spans` the extent of
/// each definition. Returns the ranges of comments.
pub(super) fn report(
    text: &str,
    definitions: Vec<Definition>,
    used: &BTreeSet<String>,
    spans: &BTreeMap<String, Range<usize>>,
    problems: &mut Vec<Problem>,
) -> Vec<Range<usize>> {
    let mut remarks = Vec::new();
    let mut defined = BTreeSet::new();
    for Definition { span, label, kind, seen } in definitions {
        let whole = spans.get(&label).filter(|whole| whole.start == span.start && seen == ParsedLine::No);
        let span = whole.cloned().unwrap_or(span);
        let line = text[span.clone()].trim_end();
        let span = span.start..span.start + line.len();
        match (kind, seen) {
            (DefinitionLine::Comment, ParsedLine::No) => remarks.push(span),
            (DefinitionLine::Comment, ParsedLine::Text) => problems.push(Problem::error(
                Code::PublishedComment,
                span,
                "this is not a valid comment, so it would be published",
                "write it between <!-- and -->, on separate lines; a comment after `[//]:` must follow an \
                 empty line and be in one pair of brackets",
            )),
            (DefinitionLine::Text { begins_paragraph: true, .. }, ParsedLine::Text) => problems.push(Problem::warning(
                Code::LinkAsText,
                span,
                format!("`{line}` looks like a link definition, but has no address, so it is shown as text"),
                format!("if it is text, write a backslash before it: `\\{line}`"),
            )),
            (DefinitionLine::Link, ParsedLine::No) if !defined.insert(label.clone()) => problems.push(Problem::warning(
                Code::UnusedLinkDefinition,
                span,
                format!("`{line}` is not shown: the name is already defined, and the first definition is \
                    used"),
                "give it another name, or delete it; to show it as text, write `\\[` for its first bracket",
            )),
            (DefinitionLine::Link, ParsedLine::No) if !used.contains(&label) => problems.push(Problem::warning(
                Code::UnusedLinkDefinition,
                span,
                format!("`{line}` is not shown: it defines a link that is not used"),
                "use it in a link, or delete it; to show it as text, write `\\[` for its first bracket",
            )),
            _ => {}
        }
    }
    remarks
}
