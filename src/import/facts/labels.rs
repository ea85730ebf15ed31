//! Labels in front of values ("Date: 28 May 2020"), in the first column of a table, and as headings over lists.

use std::ops::Range;

use super::phrasebook::PhraseClass;
use super::segment_reading::SegmentReading;
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
    for segment in segments {
        let whole = segment.whole();
        match segment.source.kind {
            SegmentKind::Heading(_) => {
                section = whole_label(segment, &whole);
                is_list_label = false;
            }
            SegmentKind::Cell { row, column } => {
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
                if is_paragraph && is_list_label {
                    section = None;
                    is_list_label = false;
                }
                segment.section = section;
            }
        }
        segment.labelled = lines(segment).into_iter().filter_map(|line| labelled(segment, &line)).collect();
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
    let is_end = |at: usize| {
        segment.words.get(at..line.end).is_some_and(|rest| rest.iter().all(|word| word.is_mark(":.")))
    };
    // "3. Recommendations".
    let is_start = |at: usize| {
        segment.words.get(line.start..at).is_some_and(|before| before.iter().all(|word| !word.is_letters()))
    };
    let is_whole = |at: &Range<usize>| is_start(at.start) && is_end(at.end);
    LABELS.into_iter().find(|label| segment.all(*label, line).any(is_whole))
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
