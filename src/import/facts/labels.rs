//! Labels in front of values ("Date: 28 May 2020"), in the first column of a table, and as headings over lists.

use std::ops::Range;

use super::phrasebook::PhraseClass;
use super::segment_reading::SegmentReading;
use super::words::TextWord;
use crate::import::document::SegmentKind;

const LABELS: [PhraseClass; 12] = [
    PhraseClass::LabelDate,
    PhraseClass::LabelNumber,
    PhraseClass::LabelPlace,
    PhraseClass::LabelFormat,
    PhraseClass::LabelOrganisers,
    PhraseClass::LabelParticipants,
    PhraseClass::LabelThemes,
    PhraseClass::LabelRule,
    PhraseClass::LabelRecommendations,
    PhraseClass::LabelSeries,
    PhraseClass::LabelTitle,
    PhraseClass::LabelSource,
];

/// Finds the labels of a document.
pub(super) fn mark(segments: &mut [SegmentReading<'_>]) {
    let mut section = None;
    let mut is_list_label = false;
    let mut row_label: Option<(u32, PhraseClass)> = None;
    let countries = cells_of_countries(segments);
    for (index, segment) in segments.iter_mut().enumerate() {
        let whole = segment.whole();
        match segment.source.kind {
            SegmentKind::Heading(_) => {
                section = whole_label(segment, &whole).or_else(|| label_of_recommendations(segment));
                is_list_label = false;
            }
            SegmentKind::Cell { row, column } => {
                if countries.contains(&index) {
                    segment.labelled.push((PhraseClass::LabelParticipants, whole));
                    continue;
                }
                let known = row_label.filter(|(labelled, _)| *labelled == row && column > 1);
                match known {
                    Some((_, label)) => segment.labelled.push((label, whole)),
                    None => row_label = whole_label(segment, &whole).map(|label| (row, label)),
                }
                continue;
            }
            SegmentKind::Margin | SegmentKind::Note => continue,
            SegmentKind::Paragraph | SegmentKind::Item(_) => {
                let is_paragraph = segment.source.kind == SegmentKind::Paragraph;
                // "Participants:" over a list.
                if is_paragraph && let Some(label) = whole_label(segment, &whole) {
                    section = Some(label);
                    is_list_label = true;
                    continue;
                }
                // "The session recommends:" over a list.
                if is_paragraph && calls_for_list(segment, &whole) {
                    section = Some(PhraseClass::LabelRecommendations);
                    is_list_label = true;
                    continue;
                }
                if is_paragraph && is_list_label && !begins_item(segment, whole.start) {
                    section = None;
                    is_list_label = false;
                }
                segment.section = section;
            }
        }
        segment.labelled = lines(segment).into_iter().filter_map(|line| labelled(segment, &line)).collect();
    }
}

/// Whether words end with a colon and call for what stands behind it.
pub(super) fn calls_for_list(segment: &SegmentReading<'_>, words: &Range<usize>) -> bool {
    const CALLS: [PhraseClass; 3] = [PhraseClass::Call, PhraseClass::Wish, PhraseClass::LabelRecommendations];

    let is_ended = words.end.checked_sub(1).is_some_and(|last| segment.is_mark(last, ":"));
    is_ended
        && segment.has_any(&CALLS, words)
        && !segment.has_any(&[PhraseClass::Negation, PhraseClass::Other, PhraseClass::OrganisedBy], words)
}

/// Whether an item of a list begins at a word: "1.", "(a)", "–".
pub(super) fn begins_item(segment: &SegmentReading<'_>, at: usize) -> bool {
    let at = at + usize::from(segment.is_mark(at, "("));
    let Some(first) = segment.words.get(at) else { return false };
    let is_letter = first.is_letters() && first.folded.chars().count() <= 2 && !first.folded.is_empty();
    let ends = if is_letter { ")" } else { ".)-" };
    first.is_mark("-•*·")
        || (is_letter || first.number().is_some())
            && segment.is_mark(at + 1, ends)
            && !segment.words[at + 1].is_spaced
}

/// Items of a list in the lines or sentences of a range, each with the lines that continue it.
pub(super) fn items(segment: &SegmentReading<'_>, within: &Range<usize>) -> Vec<Range<usize>> {
    let starts = lines(segment).into_iter().chain(segment.sentences.iter().cloned()).map(|it| it.start);
    let mut starts: Vec<usize> =
        starts.filter(|at| within.contains(at) && begins_item(segment, *at)).collect();
    starts.sort_unstable();
    starts.dedup();
    let ends = starts.iter().skip(1).copied().chain([within.end]);
    let without_break = |start: usize, end: usize| {
        let last = (start..end).rev().find(|at| !segment.is_mark(*at, "\n"));
        start..last.map_or(start, |last| last + 1)
    };
    starts.iter().zip(ends).map(|(start, end)| without_break(*start, end)).collect()
}

/// A short heading that speaks of recommendations: "Recommendations to the governments".
fn label_of_recommendations(segment: &SegmentReading<'_>) -> Option<PhraseClass> {
    const LONGEST: usize = 8;

    let whole = segment.whole();
    let is_told = !segment.has_any(&[PhraseClass::Negation, PhraseClass::Other], &whole);
    (whole.len() <= LONGEST && is_told && segment.has(PhraseClass::LabelRecommendations, &whole))
        .then_some(PhraseClass::LabelRecommendations)
}

/// The indices of cells that list the countries that took part: of a table with a head such as "Country | Participants".
fn cells_of_countries(segments: &[SegmentReading<'_>]) -> Vec<usize> {
    let is_next = |one: &SegmentReading<'_>, next: &SegmentReading<'_>| match (cell(one), cell(next)) {
        (Some(one), Some(next)) => next >= one && next != (1, 1),
        _ => false,
    };
    let mut all = Vec::new();
    let mut start = 0;
    for table in segments.chunk_by(is_next) {
        all.extend(countries_of_table(table).into_iter().map(|index| start + index));
        start += table.len();
    }
    all
}

fn countries_of_table(table: &[SegmentReading<'_>]) -> Vec<usize> {
    let Some((first, _)) = table.first().and_then(cell) else { return Vec::new() };
    let of_row =
        |row: u32| table.iter().filter(move |segment| cell(segment).is_some_and(|(at, _)| at == row));
    let is_head = |segment: &&SegmentReading<'_>| {
        whole_label_of(&[PhraseClass::LabelCountry], segment, &segment.whole()).is_some()
    };
    let speaks_of_people = |segment: &SegmentReading<'_>| {
        segment.has_any(&[PhraseClass::Attendees, PhraseClass::LabelParticipants], &segment.whole())
    };
    // "Iran | 0" did not take part.
    let is_nobody = |segment: &SegmentReading<'_>| {
        let is_zero = match segment.words.as_slice() {
            [only] => only.number() == Some(0) || only.is_mark("-"),
            _ => false,
        };
        is_zero || segment.has(PhraseClass::Negation, &segment.whole())
    };
    let head = of_row(first).find(is_head).filter(|_| of_row(first).any(speaks_of_people));
    let Some((_, column)) = head.and_then(cell) else { return Vec::new() };
    let is_country = |segment: &SegmentReading<'_>| {
        cell(segment).is_some_and(|(row, at)| row > first && at == column && !of_row(row).any(is_nobody))
    };
    table.iter().enumerate().filter(|(_, segment)| is_country(segment)).map(|(index, _)| index).collect()
}

/// Row and column of a cell.
fn cell(segment: &SegmentReading<'_>) -> Option<(u32, u32)> {
    match segment.source.kind {
        SegmentKind::Cell { row, column } => Some((row, column)),
        _ => None,
    }
}

fn lines(segment: &SegmentReading<'_>) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut start = 0;
    for (at, word) in segment.words.iter().enumerate() {
        if word.is_mark("\n") {
            all.push(start..at);
            start = at + 1;
        }
    }
    all.push(start..segment.words.len());
    all
}

/// The label that a line consists of.
fn whole_label(segment: &SegmentReading<'_>, line: &Range<usize>) -> Option<PhraseClass> {
    whole_label_of(&LABELS, segment, line)
}

/// The label among some that a line consists of.
fn whole_label_of(
    labels: &[PhraseClass],
    segment: &SegmentReading<'_>,
    line: &Range<usize>,
) -> Option<PhraseClass> {
    let is_end = |at: usize| {
        segment.words.get(at..line.end).is_some_and(|rest| rest.iter().all(|word| word.is_mark(":.")))
    };
    // "3. Recommendations", "IV. Recommendations", "五、建议".
    let is_start = |at: usize| {
        let before = segment.words.get(line.start..at);
        let is_numeral = |words: &[TextWord]| {
            let [numeral @ .., mark] = words else { return false };
            numeral.len() <= 2 && numeral.iter().all(TextWord::is_letters) && mark.is_mark(".:,)-")
        };
        before.is_some_and(|before| before.iter().all(|word| !word.is_letters()) || is_numeral(before))
    };
    let is_whole = |at: &Range<usize>| is_start(at.start) && is_end(at.end);
    labels.iter().copied().find(|label| segment.all(*label, line).any(is_whole))
}

/// The label at the beginning of a line, and the words behind it.
fn labelled(segment: &SegmentReading<'_>, line: &Range<usize>) -> Option<(PhraseClass, Range<usize>)> {
    let end_of_label = |at: &Range<usize>| {
        let is_start = at.start == line.start;
        let colon = segment.words.get(at.end)?;
        let is_labelled = is_start && (colon.is_mark(":") || colon.is_mark("-") && colon.is_spaced);
        (is_labelled && at.end + 1 < line.end).then_some(at.end + 1)
    };
    LABELS.into_iter().find_map(|label| {
        let value = segment.all(label, line).find_map(end_of_label)?;
        Some((label, value..line.end))
    })
}
