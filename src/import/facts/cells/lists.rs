//! Cells with several values: organisers, participants, subjects, themes.

use std::ops::Range;

use super::super::extracted::{
    Attendance, Certainty, ExtractedFact, SessionFacts, SourceQuote, VocabularyKind, add,
};
use super::super::participants::{self, FoundParticipants};
use super::super::phrasebook::PhraseClass;
use super::super::reading::DocumentReading;
use super::super::row_cell::CellKey;
use super::super::segment_reading::SegmentReading;
use super::super::{party_lists, proposals};
use crate::model::party::Party;

/// Adds the values of a cell. Returns how many parts of it are not understood.
pub(super) fn read(facts: &mut SessionFacts, key: CellKey, reading: &DocumentReading<'_>) -> usize {
    let Some(segment) = reading.segments.first() else { return 0 };
    let unread = match key {
        CellKey::Participants => participants(facts, segment, reading),
        CellKey::Themes => themes(facts, segment, reading),
        _ => parties(facts, key, segment, reading),
    };
    for at in &unread {
        facts.unread.push(segment.unread(key, at));
        let kind = match key {
            CellKey::Organisers if !names_party(segment, at) => VocabularyKind::Organisations,
            CellKey::Themes => VocabularyKind::Themes,
            _ => continue,
        };
        proposals::propose(reading, segment, at, kind, facts.language.as_ref(), &mut facts.proposals);
    }
    unread.len()
}

fn participants(
    facts: &mut SessionFacts,
    segment: &SegmentReading<'_>,
    reading: &DocumentReading<'_>,
) -> Vec<Range<usize>> {
    let mut found = FoundParticipants::default();
    participants::read_list(segment, &segment.whole(), &reading.knowledge.names, &mut found);
    for fact in found.all {
        // A column of participants holds nothing else: only what speaks against a party makes it doubtful.
        let certainty = if fact.remark.is_some() { Certainty::Likely } else { Certainty::Sure };
        add(&mut facts.participants, ExtractedFact { certainty, ..fact });
    }
    facts.partial = facts.partial.take().or(found.partial);
    let is_known = |at: &Range<usize>| names_party(segment, at) || segment.has(PhraseClass::Others, at);
    codes(
        segment,
        is_known,
        |code| reading.knowledge.names.party_of_code(code),
        |party, quote| {
            let value = Attendance { party, capacity: None };
            add(&mut facts.participants, ExtractedFact::new(value, Certainty::Sure, quote));
            true
        },
    )
}

fn parties(
    facts: &mut SessionFacts,
    key: CellKey,
    segment: &SegmentReading<'_>,
    reading: &DocumentReading<'_>,
) -> Vec<Range<usize>> {
    let mut put = |party: Party, certainty: Certainty, quote: SourceQuote| match party {
        Party::Organisation(id) if key == CellKey::Organisers => {
            add(&mut facts.organisers, ExtractedFact::new(id, certainty, quote));
            true
        }
        party if key == CellKey::Subjects => {
            add(&mut facts.subjects, ExtractedFact::new(party, certainty, quote));
            true
        }
        _ => false,
    };
    for mention in party_lists::lists(segment, &segment.whole()).iter().flat_map(|list| &list.members) {
        put(mention.party.clone(), mention.certainty(), segment.quote(&mention.at));
    }
    // A country convenes nothing.
    let can_be = |party: &Party| key == CellKey::Subjects || matches!(party, Party::Organisation(_));
    let is_known = |at: &Range<usize>| {
        segment.parties.iter().any(|mention| at.contains(&mention.at.start) && can_be(&mention.party))
    };
    let known = |code: &str| reading.knowledge.names.party_of_code(code);
    codes(segment, is_known, known, |party, quote| put(party, Certainty::Sure, quote))
}

fn themes(
    facts: &mut SessionFacts,
    segment: &SegmentReading<'_>,
    reading: &DocumentReading<'_>,
) -> Vec<Range<usize>> {
    for mention in &segment.themes {
        let quote = segment.quote(&mention.at);
        add(&mut facts.themes, ExtractedFact::new(mention.theme.clone(), Certainty::Sure, quote));
    }
    let is_known = |at: &Range<usize>| segment.themes.iter().any(|theme| at.contains(&theme.at.start));
    let themes = &reading.knowledge.names.themes;
    let known = |code: &str| themes.iter().map(|(id, _)| id).find(|id| id.as_str() == code).cloned();
    codes(segment, is_known, known, |theme, quote| {
        add(&mut facts.themes, ExtractedFact::new(theme, Certainty::Sure, quote));
        true
    })
}

fn names_party(segment: &SegmentReading<'_>, at: &Range<usize>) -> bool {
    segment.parties.iter().any(|mention| at.contains(&mention.at.start))
}

/// Reads the parts of a list in which nothing is known as codes or ids, and returns the others.
fn codes<T>(
    segment: &SegmentReading<'_>,
    is_known: impl Fn(&Range<usize>) -> bool,
    of_code: impl Fn(&str) -> Option<T>,
    mut put: impl FnMut(T, SourceQuote) -> bool,
) -> Vec<Range<usize>> {
    let mut parts = proposals::parts(segment, &segment.whole());
    parts.retain(|at| {
        let mut is_code = || of_code(segment.text(at)).is_some_and(|value| put(value, segment.quote(at)));
        !is_known(at) && !is_code()
    });
    parts
}
