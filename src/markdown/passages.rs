//! Passages that are not published: `::: internal` and `::: withheld Reason`, each up to a line `:::`.
//!
//! They are left out of the source before it is parsed, so no later stage can see them. What is left is the
//! text as if an internal passage had not been written; a withheld one leaves its reason. In the preview,
//! passages are parsed in their place and marked.

mod edits;
mod fences;
mod notes;
mod offsets;
mod pairs;
mod structure;

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use super::body::{ParsedMarkdown, Problem};
use super::events;
use super::options::{Options, PassagePolicy};
use super::passage_labels::MarkedBreak;
use super::prepare;
use crate::diagnostic::Code;
use crate::source::edit::Edit;
use edits::{LeftOut, MarkedFence, Parts};
use notes::NotesOfPassages;
use offsets::EditedText;

/// Parses a Markdown text. Byte offsets in the result are those of the source.
pub fn parse(source: &str, options: &Options) -> ParsedMarkdown {
    if !fences::may_have(source) {
        return events::parse(source, options, &[]);
    }
    let source = &*prepare::line_ends(source);
    let fences = fences::find(source);
    let is_deep = prepare::too_deep(source).is_some();
    if is_deep || (fences.is_empty() && fences::within_lines(source).next().is_none()) {
        return events::parse(source, options, &[]);
    }
    let mut problems = Vec::new();
    let structure = structure::read(source, &fences, options.raw_html, events::extensions(*options));
    let pairs = pairs::pair(&fences, &structure, &mut problems);
    let parts = Parts { text: source, fences: &fences, structure: &structure, pairs: &pairs };
    let mut left_out = edits::left_out(&parts);
    if !pairs.is_empty() {
        let published = EditedText::new(source, left_out.replacements());
        let whole = EditedText::new(source, edits::marked(&parts).0);
        let extensions = events::extensions(*options);
        if let Some(notes) = NotesOfPassages::read(&published, &whole, options.raw_html, extensions) {
            let spans: Vec<Range<usize>> = parts.spans().collect();
            let is_hidden = |at: usize| spans.iter().any(|span| span.contains(&at));
            let references = notes.references_to_nothing(is_hidden).into_iter();
            let references = references.map(|span| edits::with_space(source, span));
            left_out.remove(references.chain(notes.only_in_passages()).collect());
        }
    }
    let published = with_passages_left_out(source, &left_out, options);
    let mut parsed = if pairs.is_empty() {
        published
    } else {
        let (replacements, marks) = edits::marked(&parts);
        let marked = parse_edited(&EditedText::new(source, replacements), &marks, options);
        match options.passages {
            PassagePolicy::Mark => marked,
            PassagePolicy::LeaveOut => {
                ParsedMarkdown { problems: explained(published.problems, &marked.problems), ..published }
            }
        }
    };
    problems.extend(within_lines(source, &parsed.comments, &left_out.edits));
    // Other messages could quote what must not be published.
    if problems.iter().any(|problem| problem.code == Code::PublishedPassage) {
        parsed.problems.clear();
    }
    parsed.problems.append(&mut problems);
    parsed.problems.sort_by_key(|problem| problem.span.start);
    // Previews show passages, but no page that is published has their ids.
    let is_published =
        |fixed: &&super::FixedId| !left_out.edits.iter().any(|edit| edit.span.contains(&fixed.start));
    parsed.body.ids = parsed.body.ids.iter().filter(is_published).cloned().collect();
    parsed.left_out = left_out.edits;
    parsed
}

/// Parses the text without its passages.
fn with_passages_left_out(source: &str, left_out: &LeftOut, options: &Options) -> ParsedMarkdown {
    parse_edited(&EditedText::new(source, left_out.replacements()), &left_out.withheld, options)
}

fn parse_edited(edited: &EditedText<'_>, marks: &[MarkedFence], options: &Options) -> ParsedMarkdown {
    let breaks: Vec<MarkedBreak<'_>> =
        marks.iter().map(|mark| MarkedBreak { at: edited.edited(mark.at), mark: &mark.mark }).collect();
    let mut parsed = events::parse(&edited.text, options, &breaks);
    let links = parsed.body.links.iter_mut().chain(&mut parsed.html_links).map(|link| &mut link.span);
    let problems = parsed.problems.iter_mut().map(|problem| &mut problem.span);
    for span in links.chain(problems).chain(&mut parsed.comments) {
        *span = edited.source_range(span);
    }
    let headings = parsed.body.headings.iter().cloned();
    parsed.body.headings =
        headings.map(|heading| super::Heading { start: edited.source(heading.start), ..heading }).collect();
    let blocks = parsed.body.blocks.iter().cloned();
    parsed.body.blocks =
        blocks.map(|block| super::Block { start: edited.source(block.start), ..block }).collect();
    let ids = parsed.body.ids.iter().cloned();
    parsed.body.ids =
        ids.map(|fixed| super::FixedId { start: edited.source(fixed.start), ..fixed }).collect();
    parsed
}

/// The problems of a text without its passages. What only the passages use is no problem, and what only they
/// define is explained. `whole` are the problems of the text with them.
fn explained(problems: Vec<Problem>, whole: &[Problem]) -> Vec<Problem> {
    let known: HashSet<(Code, usize)> =
        whole.iter().map(|problem| (problem.code, problem.span.start)).collect();
    let explain = |mut problem: Problem| {
        if known.contains(&(problem.code, problem.span.start)) {
            return Some(problem);
        }
        match problem.code {
            Code::UnusedFootnote | Code::UnusedLinkDefinition => return None,
            Code::UnknownFootnote | Code::LinkAsText => {
                "what this refers to is in a passage that is not published".clone_into(&mut problem.message);
                "move the footnote or the definition of the link out of the passage, or delete what refers \
                 to it"
                    .clone_into(&mut problem.help);
            }
            _ => {}
        }
        Some(problem)
    };
    problems.into_iter().filter_map(explain).collect()
}

/// Reports `::: internal` in the middle of published lines.
fn within_lines<'a>(
    source: &'a str,
    comments: &'a [Range<usize>],
    left_out: &'a [Edit],
) -> impl Iterator<Item = Problem> + 'a {
    let is_published = |span: &Range<usize>| {
        let is_in = |range: &Range<usize>| range.contains(&span.start);
        let line = &source[source[..span.start].rfind('\n').map_or(0, |end| end + 1)..span.start];
        let is_in_code = line.matches('`').count() % 2 == 1;
        let is_fence = fences::markers(line) == line.len();
        !is_fence
            && !is_in_code
            && !comments.iter().any(is_in)
            && !left_out.iter().any(|edit| is_in(&edit.span))
    };
    let found = fences::within_lines(source).filter(move |span| is_published(span));
    found.map(|span| {
        Problem::error(
            Code::PublishedPassage,
            span,
            "a passage begins in the middle of a line, so it would be published",
            "write it on a line of its own; if it is text, write a backslash before the colons",
        )
    })
}

/// The first line that begins a passage, or would.
pub(super) fn sign(text: &str) -> Option<Range<usize>> {
    let fences = fences::find(text);
    let opening = fences.iter().find(|fence| fence.kind.hides());
    opening.map(|fence| fence.start..fence.line.end).or_else(|| fences::within_lines(text).next())
}

/// The text without its passages, except the first lines of withheld ones.
pub fn without_passages<'a>(source: &'a str, left_out: &[Edit]) -> Cow<'a, str> {
    if left_out.is_empty() {
        return Cow::Borrowed(source);
    }
    let text = crate::source::edit::apply(source.as_bytes(), left_out);
    Cow::Owned(String::from_utf8_lossy(&text).into_owned())
}
