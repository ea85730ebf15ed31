//! The edits of a text that leave passages out, or mark them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::fences::{Fence, FenceKind, WITHHELD, markers};
use super::offsets::Replacement;
use super::pairs::Pair;
use super::structure::{BREAK, FencePlace, Structure, continuation, continued};
use crate::markdown::passage_labels::PassageMark;
use crate::source::edit::Edit;

/// A thematic break that stands for the start or end of a passage, at a fence.
pub(super) struct MarkedFence {
    pub(super) at: usize,
    pub(super) mark: PassageMark,
}

/// What is left of a text without its passages.
pub(super) struct LeftOut {
    /// In order, without overlaps. A withheld passage is replaced by its first line.
    pub(super) edits: Vec<Edit>,
    /// The first lines of withheld passages.
    pub(super) withheld: Vec<MarkedFence>,
}

impl LeftOut {
    /// The replacements, with a thematic break for each withheld passage.
    pub(super) fn replacements(&self) -> Vec<Replacement> {
        let is_withheld =
            |edit: &Edit| self.withheld.binary_search_by_key(&edit.span.start, |mark| mark.at).is_ok();
        let text = |edit: &Edit| if is_withheld(edit) { BREAK.to_owned() } else { edit.text.clone() };
        self.edits.iter().map(|edit| Replacement { span: edit.span.clone(), text: text(edit) }).collect()
    }

    /// Removes further ranges, with the edits in them.
    pub(super) fn remove(&mut self, ranges: Vec<Range<usize>>) {
        let is_within = |at: usize| ranges.iter().any(|range| range.contains(&at));
        self.edits.retain(|edit| !is_within(edit.span.start));
        self.withheld.retain(|mark| !is_within(mark.at));
        self.edits.extend(ranges.into_iter().map(|span| Edit { span, text: String::new() }));
        self.edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    }
}

/// A text with its fences and passages.
pub(super) struct Parts<'a> {
    pub(super) text: &'a str,
    pub(super) fences: &'a [Fence],
    pub(super) structure: &'a Structure,
    pub(super) pairs: &'a [Pair],
}

impl Parts<'_> {
    /// The passages from the colons that begin them to the end of the line that ends them.
    pub(super) fn spans(&self) -> impl Iterator<Item = Range<usize>> {
        self.pairs.iter().filter_map(|pair| Some(self.fences.get(pair.open)?.start..self.end(pair)))
    }

    /// The end of the line that ends a passage.
    fn end(&self, pair: &Pair) -> usize {
        let close = pair.close.and_then(|at| self.fences.get(at));
        close.map_or(self.text.len(), |close| close.line.end)
    }
}

/// A range within a line that is removed, with the space in front of it if none is needed there.
pub(super) fn with_space(text: &str, span: Range<usize>) -> Range<usize> {
    let ends = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')');
    let is_free = text[..span.start].ends_with(' ') && text[span.end..].chars().next().is_none_or(ends);
    span.start - usize::from(is_free)..span.end
}

/// Replaces each fence by a thematic break.
pub(super) fn marked(parts: &Parts<'_>) -> (Vec<Replacement>, Vec<MarkedFence>) {
    let mut marks = Vec::new();
    for Pair { open, close, .. } in parts.pairs {
        let (Some(open), Some(close)) = (parts.fences.get(*open), close.and_then(|at| parts.fences.get(at)))
        else {
            continue;
        };
        let mark = match &open.kind {
            FenceKind::Withheld(reason) => PassageMark::OpenWithheld(reason.clone()),
            _ => PassageMark::OpenInternal,
        };
        marks.push((open, MarkedFence { at: open.start, mark }));
        marks.push((close, MarkedFence { at: close.start, mark: PassageMark::Close }));
    }
    marks.sort_by_key(|(fence, _)| fence.start);
    let replacement =
        |fence: &Fence| Replacement { span: fence.start..fence.line.end, text: BREAK.to_owned() };
    (
        marks.iter().map(|(fence, _)| replacement(fence)).collect(),
        marks.into_iter().map(|(_, mark)| mark).collect(),
    )
}

/// Removes internal passages, with the list items, quotations and footnotes that have nothing else, and
/// replaces withheld ones.
pub(super) fn left_out(parts: &Parts<'_>) -> LeftOut {
    let outer = parts.pairs.iter().filter(|pair| !pair.is_nested);
    let passages: Vec<(&Fence, &FencePlace, Range<usize>)> = outer
        .filter_map(|pair| {
            let open = parts.fences.get(pair.open)?;
            Some((open, parts.structure.places.get(pair.open)?, open.line.start..parts.end(pair)))
        })
        .collect();
    let visible = visible_containers(parts, &passages);
    let (mut lines, mut starts) = (Vec::new(), Vec::new());
    let (mut withheld, mut replaced) = (Vec::new(), Vec::new());
    for (open, place, span) in &passages {
        if let FenceKind::Withheld(reason) = &open.kind {
            withheld.push(MarkedFence { at: open.start, mark: PassageMark::Withheld(reason.clone()) });
            replaced.push(Edit { span: open.start..span.end, text: format!("::: {WITHHELD} {reason}") });
            continue;
        }
        let containers: &[usize] = if let FencePlace::Block(containers) = place { containers } else { &[] };
        let emptied = containers.iter().copied().find(|at| !visible[*at]);
        let start = emptied.map_or(open.start, |at| parts.structure.containers[at].span.start);
        let line_start = parts.text[..start].rfind('\n').map_or(0, |end| end + 1);
        let end = line_end(parts.text, span.end);
        if is_blank(&parts.text[line_start..start]) {
            lines.push(with_blank_lines(parts.text, line_start..end, &parts.text[line_start..start]));
        } else {
            starts.push((line_start, start..end));
        }
    }
    let mut removed = joined(lines);
    let moved = starts.into_iter().map(|(line, span)| up_to_next(parts.text, line, span, &removed));
    let moved: Vec<Range<usize>> = moved.collect();
    removed.extend(moved);
    replaced.extend(renumbered(parts, &visible));
    LeftOut { edits: merged(joined(removed), replaced), withheld }
}

/// For each container, whether readers see anything of it.
fn visible_containers(parts: &Parts<'_>, passages: &[(&Fence, &FencePlace, Range<usize>)]) -> Vec<bool> {
    let containers = &parts.structure.containers;
    let mut visible = vec![false; containers.len()];
    let mut see = |mut at: Option<usize>| {
        while let Some(container) = at.filter(|at| !visible[*at]) {
            visible[container] = true;
            at = containers[container].parent;
        }
    };
    let is_hidden = |at: usize| {
        let after = passages.partition_point(|(.., span)| span.start <= at);
        after.checked_sub(1).is_some_and(|last| at < passages[last].2.end)
    };
    let is_withheld = |at: usize| {
        let open = passages.binary_search_by_key(&at, |(open, ..)| open.start);
        open.is_ok_and(|open| matches!(passages[open].0.kind, FenceKind::Withheld(_)))
    };
    for (at, container) in &parts.structure.leaves {
        if !is_hidden(*at) {
            see(*container);
        }
    }
    for (fence, place) in parts.fences.iter().zip(&parts.structure.places) {
        let FencePlace::Block(containers) = place else { continue };
        if is_withheld(fence.start) || !is_hidden(fence.start) {
            see(containers.last().copied());
        }
    }
    visible
}

/// The range to remove if markers of other containers are before `span` on its line: what follows takes its
/// place. `removed` are lines that are removed as a whole.
fn up_to_next(text: &str, line_start: usize, span: Range<usize>, removed: &[Range<usize>]) -> Range<usize> {
    let prefix = &text[line_start..span.start];
    let mut at = span.end;
    while at < text.len() {
        let after = removed.partition_point(|range| range.start <= at);
        if let Some(range) =
            after.checked_sub(1).map(|last| &removed[last]).filter(|range| range.contains(&at))
        {
            at = range.end;
            continue;
        }
        let end = line_end(text, at);
        if !is_blank(&text[at..end]) {
            return span.start..at + continued(&text[at..end], &continuation(prefix));
        }
        at = end;
    }
    span
}

/// Removed lines with the empty ones that only they need: those after them if there are others before them,
/// and those before them at the end of a list item or quotation. `prefix` are the markers before them.
fn with_blank_lines(text: &str, lines: Range<usize>, prefix: &str) -> Range<usize> {
    let before = text[..lines.start].lines().next_back().unwrap_or_default();
    if !is_blank(before) {
        return lines;
    }
    let next = text[lines.end..].lines().next();
    if next.is_none_or(|next| !continues(next, prefix)) {
        let kept = text[..lines.start].trim_end_matches(|c: char| c.is_whitespace() || c == '>').len();
        return line_end(text, kept).min(lines.start)..lines.end;
    }
    let same = |line: &&str| is_blank(line) && line.trim() == before.trim();
    let after = text[lines.end..].split_inclusive('\n').take_while(same).map(str::len).sum::<usize>();
    lines.start..lines.end + after
}

/// Whether a line is in the same list items and quotations as one with these markers.
fn continues(line: &str, prefix: &str) -> bool {
    let quotations = |text: &str| text.matches('>').count();
    if is_blank(line) {
        return quotations(line) >= quotations(prefix);
    }
    line[..continued(line, prefix)].chars().count() >= prefix.chars().count()
}

fn is_blank(line: &str) -> bool {
    line.chars().all(|c| c.is_whitespace() || c == '>')
}

/// The end of a line with its line end.
fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}

/// If the first items of an ordered list are removed, the next one begins with their number.
fn renumbered(parts: &Parts<'_>, visible: &[bool]) -> Vec<Edit> {
    let containers = &parts.structure.containers;
    // The first item of each list, and the first that is visible.
    let mut items: BTreeMap<usize, (usize, Option<usize>)> = BTreeMap::new();
    for (at, container) in containers.iter().enumerate().filter(|(_, container)| container.is_item) {
        let Some(list) = container.parent else { continue };
        let (_, shown) = items.entry(list).or_insert((at, None));
        *shown = shown.or(visible[at].then_some(at));
    }
    let mut edits = Vec::new();
    for (list, (of_all, shown)) in items {
        let (Some(number), Some(first)) = (containers[list].first_number, shown) else { continue };
        if first == of_all {
            continue;
        }
        let start = containers[first].span.start;
        let start = start + markers_before_digit(&parts.text[start..]);
        let digits = parts.text[start..].bytes().take_while(u8::is_ascii_digit).count();
        let number = number.to_string();
        // The content of the item keeps its indentation.
        let Some(padding) = digits.checked_sub(number.len()) else { continue };
        let end = start + digits + 1;
        let delimiter = parts.text.get(start + digits..end).unwrap_or_default();
        edits.push(Edit { span: start..end, text: format!("{number}{delimiter}{}", " ".repeat(padding)) });
    }
    edits
}

/// The white space before the number of an item.
fn markers_before_digit(text: &str) -> usize {
    let space = text.len() - text.trim_start_matches([' ', '\t']).len();
    space.min(markers(text))
}

/// Joins ranges that meet.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match joined.last_mut().filter(|last| range.start <= last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => joined.push(range),
        }
    }
    joined
}

/// All edits in order, without replacements in removed ranges.
fn merged(removed: Vec<Range<usize>>, replaced: Vec<Edit>) -> Vec<Edit> {
    let is_within = |edit: &Edit| {
        let after = removed.partition_point(|range| range.start <= edit.span.start);
        after.checked_sub(1).is_some_and(|last| removed[last].contains(&edit.span.start))
    };
    let mut edits: Vec<Edit> = replaced.into_iter().filter(|edit| !is_within(edit)).collect();
    edits.extend(removed.into_iter().map(|span| Edit { span, text: String::new() }));
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    edits
}
