//! Finds who convened the session: "organised by", "in cooperation with", "the institute held the session".

use std::ops::Range;

use super::anchors;
use super::extracted::{Certainty, ExtractedFact, add};
use super::party_lists::{PartyList, is_only, lists};
use super::phrasebook::PhraseClass;
use super::reading::DocumentReading;
use super::segment_reading::SegmentReading;
use crate::i18n::text::Id;
use crate::model::party::Party;

/// Organisers that the site knows, and the ranges where organisers are named, for those that it does not know.
#[derive(Default)]
pub(super) struct FoundOrganisers {
    pub(super) all: Vec<ExtractedFact<Id>>,
    /// Segment and range of words.
    pub(super) contexts: Vec<(usize, Range<usize>)>,
}

/// All organisers that the document names.
pub(super) fn organisers(reading: &DocumentReading<'_>, number: Option<u32>) -> FoundOrganisers {
    /// Words between "after" and a session.
    const NEAR: usize = 4;

    let mut found = FoundOrganisers::default();
    for (index, segment) in reading.segments.iter().enumerate().filter(|(_, it)| it.is_body()) {
        for value in segment.values(PhraseClass::LabelOrganisers) {
            for list in lists(segment, &value) {
                insert(segment, &list, segment.stated(&list.at), &mut found);
            }
            found.contexts.push((index, value));
        }
        // "After the third session, the forum held a fourth session".
        let is_apart = |noun: &Range<usize>| {
            segment.has(PhraseClass::Apart, &(noun.start.saturating_sub(NEAR)..noun.start))
        };
        let is_of_another = |clause: &Range<usize>| {
            segment
                .all(PhraseClass::Session, clause)
                .any(|noun| !is_apart(noun) && anchors::is_of_another(segment, noun, number))
        };
        let is_told = |clause: &&Range<usize>| {
            segment.is_told(clause)
                && !is_of_another(clause)
                && !anchors::continues_another(segment, clause, number)
        };
        let clauses = segment.clauses.iter().filter(is_told);
        for clause in clauses {
            read_clause(reading, segment, index, clause, &mut found);
        }
    }
    found
}

fn read_clause(
    reading: &DocumentReading<'_>,
    segment: &SegmentReading<'_>,
    index: usize,
    clause: &Range<usize>,
    found: &mut FoundOrganisers,
) {
    const ARTICLES: [PhraseClass; 3] = [PhraseClass::And, PhraseClass::From, PhraseClass::Plain];

    let has_session = segment.has(PhraseClass::Session, clause);
    let is_of_event = segment.has(PhraseClass::Event, clause) && !has_session;
    let begins_held =
        segment.all(PhraseClass::Held, clause).next().is_some_and(|held| held.start <= clause.start + 2);
    if is_of_event || !has_session && !begins_held && !segment.is_head {
        return;
    }
    let certainty = if has_session || begins_held { Certainty::Sure } else { Certainty::Likely };
    let certainty = if segment.is_head { certainty } else { Certainty::Likely };
    let lists = lists(segment, clause);
    let mut is_active = false;
    for class in [PhraseClass::OrganisedBy, PhraseClass::TogetherWith, PhraseClass::LabelOrganisers] {
        let is_further = class == PhraseClass::TogetherWith;
        if is_further && !segment.has_any(&[PhraseClass::OrganisedBy, PhraseClass::Organised], clause) {
            continue;
        }
        // "The organisers were".
        let is_named = class == PhraseClass::LabelOrganisers;
        let is_postposed = matches!(reading.tools.book.tag, "ps" | "ur") && !is_named;
        for mark in segment.all(class, clause) {
            let list = lists.iter().find(|list| {
                if is_postposed {
                    list.at.end <= mark.start && mark.start - list.at.end <= 1
                } else {
                    list.at.start >= mark.end
                        && (is_named && list.at.start - mark.end <= 2
                            || is_only(segment, &(mark.end..list.at.start), &ARTICLES, "':"))
                }
            });
            found.contexts.push((index, mark.end..end_of_names(segment, mark.end, clause)));
            if let Some(list) = list {
                let is_stated = is_named && segment.is_head;
                let certainty = if is_stated { Certainty::Sure } else { certainty };
                insert(segment, list, certainty, found);
                is_active |= !is_further;
            }
        }
    }
    if is_active {
        return;
    }
    for mark in segment.all(PhraseClass::Organised, clause) {
        for list in &lists {
            let is_agent = match reading.tools.book.tag {
                "ar" => list.at.start >= mark.end && list.at.start - mark.end <= 1,
                "fa" | "ps" | "ur" => list.at.end <= mark.start && list.at.start <= clause.start + 2,
                "zh" => {
                    let gap = list.at.end..mark.start.max(list.at.end);
                    list.at.end <= mark.start && gap.len() <= 6 && !segment.has(PhraseClass::Session, &gap)
                }
                _ => list.at.end <= mark.start && is_name_gap(segment, &(list.at.end..mark.start)),
            };
            if is_agent && has_session {
                insert(segment, list, certainty, found);
            }
        }
        if has_session {
            found.contexts.push((index, clause.start..mark.start));
            if reading.tools.book.tag == "ar" {
                found.contexts.push((index, mark.end..end_of_names(segment, mark.end, clause)));
            }
        }
    }
}

/// Whether only brackets, names, small words and "in cooperation with" stand between the organisers and the verb.
fn is_name_gap(segment: &SegmentReading<'_>, gap: &Range<usize>) -> bool {
    const LONGEST: usize = 16;
    const SMALL: usize = 4;

    let fits = |at: usize| {
        let word = &segment.words[at];
        let is_small = word.folded.len() <= SMALL && gap.len() <= SMALL;
        let links = [PhraseClass::And, PhraseClass::TogetherWith, PhraseClass::From];
        !word.is_letters() || word.is_capital || is_small || segment.is_any(&links, at)
    };
    gap.len() <= LONGEST && gap.clone().all(fits)
}

/// Where the names behind "organised by" end: at a comma that is not followed by another name, or at a verb.
fn end_of_names(segment: &SegmentReading<'_>, start: usize, clause: &Range<usize>) -> usize {
    const ENDS: [PhraseClass; 5] = [
        PhraseClass::Support,
        PhraseClass::Attend,
        PhraseClass::Held,
        PhraseClass::Discuss,
        PhraseClass::AttendedBy,
    ];

    let behind = start..clause.end;
    let ends = ENDS.iter().flat_map(|class| segment.all(*class, &behind)).map(|at| at.start);
    ends.min().unwrap_or(clause.end)
}

fn insert(
    segment: &SegmentReading<'_>,
    list: &PartyList<'_>,
    certainty: Certainty,
    found: &mut FoundOrganisers,
) {
    let clause = segment.clause_at(list.at.start);
    for member in &list.members {
        if let Party::Organisation(id) = &member.party {
            let quote = segment.quote_around(&member.at, &clause);
            add(&mut found.all, ExtractedFact::new(id.clone(), certainty.max(member.certainty()), quote));
        }
    }
}
