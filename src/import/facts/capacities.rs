//! Finds in what capacity the parties of a list took part: "former diplomats and experts from".

use std::ops::Range;

use super::gazetteer::MentionKind;
use super::party_lists::{PartyList, is_only};
use super::phrasebook::PhraseClass;
use super::ranges::is_within;
use super::segment_reading::SegmentReading;

/// Words that link people with their parties.
pub(super) const LINKS: [PhraseClass; 3] = [PhraseClass::From, PhraseClass::And, PhraseClass::Plain];
/// People with a capacity, and without one.
pub(super) const PEOPLE: [PhraseClass; 2] = [PhraseClass::People, PhraseClass::Attendees];

/// The people in front of a list, linked with it; without a capacity, the range is empty.
pub(super) fn capacity_before(
    segment: &SegmentReading<'_>,
    list: &PartyList<'_>,
    clause: &Range<usize>,
) -> Option<Range<usize>> {
    let people = people_marks(segment, clause)
        .into_iter()
        .filter(|(at, _)| at.end <= list.at.start)
        .max_by_key(|(at, _)| at.end)?;
    let gap = people.0.end..list.at.start;
    let is_linked = gap.len() <= 4 && is_only(segment, &gap, &LINKS, "'");
    is_linked.then(|| capacity(segment, clause, &people.0))
}

/// The people behind a list, linked with it.
pub(super) fn capacity_after(
    segment: &SegmentReading<'_>,
    list: &PartyList<'_>,
    clause: &Range<usize>,
) -> Option<Range<usize>> {
    let people = people_marks(segment, clause)
        .into_iter()
        .filter(|(at, _)| at.start >= list.at.end)
        .min_by_key(|(at, _)| at.start)?;
    let gap = list.at.end..people.0.start;
    let is_linked = gap.len() <= 2 && is_only(segment, &gap, &[PhraseClass::From], "'");
    let of_names = list.members.iter().any(|member| member.kind == MentionKind::Name);
    // "Afghanistan experts" study it.
    let is_scholars = of_names && gap.is_empty() && segment.words[people.0.start].folded.is_ascii();
    (is_linked && !is_scholars).then(|| capacity(segment, clause, &people.0))
}

/// Ranges of people, and whether they are in a capacity.
fn people_marks(segment: &SegmentReading<'_>, clause: &Range<usize>) -> Vec<(Range<usize>, bool)> {
    let officials = segment.all(PhraseClass::People, clause).map(|at| (at.clone(), true));
    let others = segment.all(PhraseClass::Attendees, clause).map(|at| (at.clone(), false));
    officials.chain(others).collect()
}

/// The words for a capacity that end with a noun for people: all of "former diplomats, officials and experts".
fn capacity(segment: &SegmentReading<'_>, clause: &Range<usize>, last: &Range<usize>) -> Range<usize> {
    let people = people_marks(segment, clause);
    let mut start = last.start;
    let is_generic = people.iter().any(|(it, has_capacity)| it == last && !has_capacity);
    if is_generic && !people.iter().any(|(it, has_capacity)| *has_capacity && is_within(last, it)) {
        return last.start..last.start;
    }
    while let Some((before, _)) =
        people.iter().filter(|(at, has)| *has && at.end <= start).max_by_key(|(at, _)| at.end)
    {
        if start - before.end > 2 || !is_only(segment, &(before.end..start), &[PhraseClass::And], ",") {
            break;
        }
        start = people
            .iter()
            .filter(|(at, has)| *has && at.end == before.end)
            .map(|(at, _)| at.start)
            .min()
            .unwrap_or(before.start);
    }
    let longest = people.iter().filter(|(at, has)| *has && is_within(last, at));
    let longest_start = longest.map(|(at, _)| at.start).min().unwrap_or(start);
    start.min(longest_start)..last.end
}
