//! Pairs the fences that begin and end passages, and reports those that do not pair.

use std::ops::Range;

use super::fences::{Fence, FenceKind};
use super::structure::{FencePlace, Structure};
use crate::diagnostic::Code;
use crate::markdown::body::Problem;

/// A passage between two fences, given by their indices.
#[derive(Clone, Copy)]
pub(super) struct Pair {
    pub(super) open: usize,
    /// `None` if the passage is not closed: it extends to the end of the text.
    pub(super) close: Option<usize>,
    /// Whether it is within another passage that is not published.
    pub(super) is_nested: bool,
}

/// An open passage.
struct Open<'a> {
    fence: usize,
    kind: &'a FenceKind,
    containers: &'a [usize],
}

/// The passages that are not published, by the start of their content.
pub(super) fn pair(fences: &[Fence], structure: &Structure, problems: &mut Vec<Problem>) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut open: Vec<Open<'_>> = Vec::new();
    for (number, (fence, place)) in fences.iter().zip(&structure.places).enumerate() {
        let hides = |open: &[Open<'_>]| open.iter().any(|open| open.kind.hides());
        let FencePlace::Block(containers) = place else {
            problems.extend(published(fence, place).filter(|_| !hides(&open)));
            continue;
        };
        while let Some(last) = open.last().filter(|last| !containers.starts_with(last.containers)) {
            if hides(&open) {
                let close = Some(fence).filter(|fence| fence.kind == FenceKind::Close);
                problems.push(unclosed(fences, &open, close));
                pairs.push(Pair {
                    open: outermost(&open).unwrap_or(last.fence),
                    close: None,
                    is_nested: false,
                });
                return sorted(pairs);
            }
            open.pop();
        }
        if fence.kind == FenceKind::Close {
            match open.last() {
                Some(last) if last.containers == containers => {
                    let (opened, is_hidden) = (last.fence, last.kind.hides());
                    open.pop();
                    if is_hidden {
                        let is_nested = hides(&open);
                        pairs.push(Pair { open: opened, close: Some(number), is_nested });
                    }
                }
                Some(_) if hides(&open) => {
                    problems.push(unclosed(fences, &open, Some(fence)));
                    let first = outermost(&open).unwrap_or_default();
                    pairs.push(Pair { open: first, close: None, is_nested: false });
                    return sorted(pairs);
                }
                Some(_) => {}
                None => problems.push(stray(fence)),
            }
            continue;
        }
        if hides(&open) {
            if fence.kind.hides() {
                problems.push(nested(fence));
            }
        } else {
            problems.extend(misspelt(fence));
        }
        open.push(Open { fence: number, kind: &fence.kind, containers });
    }
    if let Some(first) = outermost(&open) {
        problems.push(unclosed(fences, &open, None));
        pairs.push(Pair { open: first, close: None, is_nested: false });
    }
    sorted(pairs)
}

fn sorted(mut pairs: Vec<Pair>) -> Vec<Pair> {
    pairs.sort_by_key(|pair| pair.open);
    pairs
}

/// The outermost open passage that is not published.
fn outermost(open: &[Open<'_>]) -> Option<usize> {
    open.iter().find(|open| open.kind.hides()).map(|open| open.fence)
}

fn span(fence: &Fence) -> Range<usize> {
    // Without the text after the fence, which may not be published.
    let length = match &fence.kind {
        FenceKind::Close => fence.line.end - fence.start,
        _ => fence.colons,
    };
    fence.start..fence.start + length
}

/// A fence that does not begin a passage where it is, so that the passage would be published.
fn published(fence: &Fence, place: &FencePlace) -> Option<Problem> {
    if !fence.kind.hides() {
        return None;
    }
    let (message, help) = match place {
        FencePlace::Code => (
            "this passage is in code, so it would be published",
            "close the code before it, or indent it less; to show how passages are written, begin the code \
             with ```markdown",
        ),
        FencePlace::Text => (
            "this passage begins within other text or HTML, so it would be published",
            "write an empty line before it, at the indentation of the text around it",
        ),
        FencePlace::Block(_) | FencePlace::Example | FencePlace::Comment => return None,
    };
    Some(Problem::error(Code::PublishedPassage, span(fence), message, help))
}

fn misspelt(fence: &Fence) -> Option<Problem> {
    if let Some((message, help)) = fence.mistake {
        return Some(Problem::error(Code::InvalidPassage, span(fence), message, help));
    }
    let FenceKind::Unknown(word) = &fence.kind else { return None };
    Some(Problem::warning(
        Code::FenceAsText,
        span(fence),
        format!("there are no passages of the kind `{word}`, so this line is shown as text"),
        "delete it; only `::: internal` and `::: withheld` have a meaning",
    ))
}

fn nested(fence: &Fence) -> Problem {
    Problem::warning(
        Code::NestedPassage,
        span(fence),
        "this passage is within another one that is not published",
        "delete this line and the `:::` that ends the passage, or end the passage around it first",
    )
}

fn stray(fence: &Fence) -> Problem {
    Problem::error(
        Code::InvalidPassage,
        span(fence),
        "this `:::` ends no passage",
        "check where the passage above it begins and ends; delete the line, or write a backslash before it if \
         it is text",
    )
}

/// `close` is a fence that may be meant to end the passage, but is in other lists or quotations.
fn unclosed(fences: &[Fence], open: &[Open<'_>], close: Option<&Fence>) -> Problem {
    let first = outermost(open).and_then(|first| fences.get(first));
    let place = first.map(span).unwrap_or_default();
    match close {
        Some(close) => Problem::error(
            Code::UnclosedPassage,
            span(close),
            "this `:::` is not in the same list item or quotation as the beginning of its passage",
            "write it with the same indentation and the same `>` as the line that begins the passage",
        ),
        None => Problem::error(
            Code::UnclosedPassage,
            place,
            "this passage is not closed",
            "write `:::` on a line of its own below it, with the same indentation and the same `>`; after \
             code or HTML, write an empty line first",
        ),
    }
}
