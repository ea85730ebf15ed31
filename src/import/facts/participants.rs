//! Finds who took part, and in what capacity: "former officials from Qatar and Central Asia attended".

use std::ops::Range;

use super::anchors::{continues_another, is_this};
use super::capacities::{LINKS, PEOPLE, capacity_after, capacity_before};
use super::extracted::{Attendance, Certainty, ExtractedFact, add};
use super::gazetteer::MentionKind;
use super::known_names::KnownNames;
use super::party_lists::{PartyList, is_only, lists};
use super::phrasebook::PhraseClass;
use super::reading::DocumentReading;
use super::redaction;
use super::segment_reading::SegmentReading;
use crate::model::party::Party;

/// Parties, and whether there were others.
#[derive(Default)]
pub(super) struct FoundParticipants {
    pub(super) all: Vec<ExtractedFact<Attendance>>,
    pub(super) partial: Option<ExtractedFact<()>>,
}

/// All participants that the document names.
pub(super) fn participants(reading: &DocumentReading<'_>, number: Option<u32>) -> FoundParticipants {
    let mut found = FoundParticipants::default();
    let mut denied: Vec<Party> = Vec::new();
    for segment in reading.body() {
        let listed: Vec<Range<usize>> = segment.values(PhraseClass::LabelParticipants).collect();
        for value in &listed {
            read_list(segment, value, &reading.knowledge.names, &mut found);
        }
        for clause in
            segment.clauses.iter().filter(|clause| !listed.iter().any(|value| value.contains(&clause.start)))
        {
            if segment.has(PhraseClass::Negation, clause) {
                let is_of_attending = segment.has(PhraseClass::Attend, clause)
                    || segment.has_any(&PEOPLE, clause)
                    || clause.len() < 12;
                let named = segment.parties.iter().filter(|party| clause.contains(&party.at.start));
                denied.extend(named.filter(|_| is_of_attending).map(|party| party.party.clone()));
                // "Iran, which did not attend".
                let before = segment.parties.iter().rev().find(|party| party.at.end == clause.start);
                denied.extend(before.map(|party| party.party.clone()));
            } else if segment.is_told(clause) {
                read_clause(reading, segment, clause, number, &mut found);
            }
        }
    }
    for fact in &mut found.all {
        if denied.contains(&fact.value.party) && fact.is_sure() {
            fact.certainty = Certainty::Likely;
            fact.remark = Some("elsewhere the document seems to say the opposite".to_owned());
        }
    }
    prefer_capacities(&mut found.all);
    found
}

/// A list under "Participants".
pub(super) fn read_list(
    segment: &SegmentReading<'_>,
    value: &Range<usize>,
    known: &KnownNames,
    found: &mut FoundParticipants,
) {
    const OF_LISTS: [PhraseClass; 7] = [
        PhraseClass::And,
        PhraseClass::From,
        PhraseClass::People,
        PhraseClass::Attendees,
        PhraseClass::Others,
        PhraseClass::Including,
        PhraseClass::Plain,
    ];

    if segment.has(PhraseClass::Negation, value) {
        return;
    }
    let codes = codes(segment, value, known);
    let lists = lists(segment, value);
    let is_of_list = |at: usize| {
        lists.iter().any(|list| list.at.contains(&at))
            || codes.iter().any(|(code, _)| *code == at)
            || !segment.words[at].is_letters()
            || segment.is_any(&OF_LISTS, at)
    };
    let mut is_any_sure = false;
    for list in &lists {
        // Beside other words, a country can be that of a person in the list.
        let is_end = |at: &usize| segment.is_mark(*at, ";\n");
        let start = (value.start..list.at.start).rev().find(is_end).map_or(value.start, |at| at + 1);
        let end = (list.at.end..value.end).find(is_end).unwrap_or(value.end);
        let is_sure = (start..end).all(is_of_list);
        is_any_sure |= is_sure;
        let certainty = if is_sure { Certainty::Sure } else { Certainty::Likely };
        let part = start..end;
        let capacity = capacity_before(segment, list, &part).or_else(|| capacity_after(segment, list, &part));
        insert(segment, list, certainty, capacity.as_ref(), found);
    }
    for (at, party) in codes {
        let value = Attendance { party, capacity: None };
        add(&mut found.all, ExtractedFact::new(value, Certainty::Sure, segment.quote(&(at..at + 1))));
    }
    let certainty = if is_any_sure { Certainty::Sure } else { Certainty::Likely };
    if !lists.is_empty() {
        note_others(segment, value, certainty, found);
    }
}

/// Words between "among them" and the parties.
const EXAMPLES: usize = 8;

/// Codes and ids of parties in a list: "QA", "EU".
fn codes(segment: &SegmentReading<'_>, value: &Range<usize>, known: &KnownNames) -> Vec<(usize, Party)> {
    let is_named = |at: usize| segment.parties.iter().any(|party| party.at.contains(&at));
    let code = |at: usize| {
        let word = segment.text(&(at..at + 1));
        Some((at, known.party_of_code(word).filter(|_| word.chars().all(char::is_uppercase))?))
    };
    value.clone().filter(|at| !is_named(*at)).filter_map(code).collect()
}

fn read_clause(
    reading: &DocumentReading<'_>,
    segment: &SegmentReading<'_>,
    clause: &Range<usize>,
    number: Option<u32>,
    found: &mut FoundParticipants,
) {
    let is_of_another = segment.all(PhraseClass::Session, clause).any(|noun| !is_this(segment, noun, number))
        || continues_another(segment, clause, number);
    // "Participants called on Pakistan".
    let called = segment.all(PhraseClass::Call, clause).map(|call| call.start).min();
    if is_of_another || reading.tools.book.has_verb_last && called.is_some() {
        return;
    }
    let attends = |within: &Range<usize>| {
        segment.all(PhraseClass::Attend, within).any(|attend| !is_of_event(segment, attend, clause))
    };
    // "The opening ceremony was attended by".
    if segment.has(PhraseClass::Event, clause) && !segment.has(PhraseClass::Session, clause) {
        return;
    }
    for list in lists(segment, clause) {
        if is_organiser(segment, &list, clause) || called.is_some_and(|call| call < list.at.start) {
            continue;
        }
        let including =
            list.at.start.checked_sub(1).is_some_and(|before| segment.is(PhraseClass::Including, before));
        let near = list.at.start.saturating_sub(EXAMPLES).max(clause.start)..list.at.start;
        let is_of_examples = segment.has(PhraseClass::Including, &near);
        let before = capacity_before(segment, &list, clause);
        let after = capacity_after(segment, &list, clause);
        let is_linked = before.is_some()
            || after.is_some()
            || including && segment.has_any(&PEOPLE, &(clause.start..list.at.start));
        let is_attended_by = segment.all(PhraseClass::AttendedBy, clause).any(|mark| {
            mark.end <= list.at.start
                && is_only(segment, &(mark.end..list.at.start), &[LINKS.as_slice(), &PEOPLE].concat(), ",")
        });
        let is_subject = is_subject(segment, &list, clause, reading.tools.book.tag);
        let certainty = if attends(clause) && (is_linked || is_subject)
            || is_attended_by && (is_linked || attends(clause))
        {
            Certainty::Sure
        } else if is_linked && segment.is_head && !segment.has(PhraseClass::Event, clause) {
            Certainty::Likely
        } else {
            continue;
        };
        insert(segment, &list, certainty, before.as_ref().or(after.as_ref()), found);
        if is_of_examples {
            found.partial.get_or_insert_with(|| {
                ExtractedFact::new((), certainty, segment.quote_around(&list.at, clause))
            });
        }
        note_others(segment, clause, certainty, found);
    }
}

/// Whether somebody attended something else: "attended the Bonn conference".
fn is_of_event(segment: &SegmentReading<'_>, attend: &Range<usize>, clause: &Range<usize>) -> bool {
    let rest = attend.end..clause.end;
    let event = segment.all(PhraseClass::Event, &rest).map(|at| at.start).min();
    let session = segment.all(PhraseClass::Session, &rest).map(|at| at.start).min();
    event.is_some_and(|event| session.is_none_or(|session| event < session))
}

/// Whether the list names those who convened or supported the session.
fn is_organiser(segment: &SegmentReading<'_>, list: &PartyList<'_>, clause: &Range<usize>) -> bool {
    const BY: [PhraseClass; 3] = [PhraseClass::OrganisedBy, PhraseClass::TogetherWith, PhraseClass::Support];

    let is_by = |mark: &Range<usize>| {
        let gap = mark.end..list.at.start.max(mark.end);
        let is_near = mark.end <= list.at.start && gap.len() <= 3;
        // "Together with officials from Bangladesh".
        is_near && !segment.has_any(&PEOPLE, &gap) && !segment.is(PhraseClass::AttendedBy, mark.start)
    };
    let is_behind = BY.iter().any(|class| segment.all(*class, clause).any(is_by));
    let is_only_organisations =
        list.members.iter().all(|member| matches!(member.party, Party::Organisation(_)));
    let is_first = list.at.start <= clause.start + 2;
    let is_active = segment.all(PhraseClass::Organised, clause).any(|mark| {
        let is_in_front = mark.start >= list.at.end && (is_first || mark.start - list.at.end <= 4);
        is_in_front || list.at.start >= mark.end && list.at.start - mark.end <= 1
    });
    is_behind || is_only_organisations && is_active
}

/// Whether the list is the subject of the verb: "Iran and Pakistan took part".
fn is_subject(segment: &SegmentReading<'_>, list: &PartyList<'_>, clause: &Range<usize>, tag: &str) -> bool {
    const VERB_LAST_REACH: usize = 8;

    let is_name = list.members.iter().all(|member| member.kind != MentionKind::Adjective);
    let is_first = list.at.start <= clause.start + 2;
    let mut attends = segment.all(PhraseClass::Attend, clause);
    is_name
        && attends.any(|attend| match tag {
            "ar" => {
                let is_noun = segment.is(PhraseClass::Attendees, attend.start);
                !is_noun && attend.end <= list.at.start && list.at.start - attend.end <= 1
            }
            "fa" | "ps" | "ur" | "zh" => {
                let gap = list.at.end..attend.start.max(list.at.end);
                is_first
                    && attend.start >= list.at.end
                    && gap.len() <= VERB_LAST_REACH
                    && !segment.has(PhraseClass::Apart, &gap)
                    && segment.has(PhraseClass::Session, &gap)
            }
            _ => {
                let gap = list.at.end..attend.start.max(list.at.end);
                is_first
                    && attend.start >= list.at.end
                    && gap.len() <= 1
                    && !segment.has_any(&PEOPLE, &gap)
                    && !is_passive_or_other(segment, attend)
            }
        })
}

/// "Gathered", "included" and "met" need more than a subject.
fn is_passive_or_other(segment: &SegmentReading<'_>, attend: &Range<usize>) -> bool {
    segment.is_any(&[PhraseClass::Held, PhraseClass::Including, PhraseClass::AttendedBy], attend.start)
}

/// Words between the name of a person and the party of the office.
const NAMED: usize = 8;

fn insert(
    segment: &SegmentReading<'_>,
    list: &PartyList<'_>,
    certainty: Certainty,
    capacity: Option<&Range<usize>>,
    found: &mut FoundParticipants,
) {
    let capacity = capacity.filter(|at| !at.is_empty() && !segment.names_somebody(at));
    let capacity = capacity.map(|at| {
        let words = redaction::one_line(segment.text(at));
        let words = match words.strip_prefix('و') {
            Some(rest) if segment.joined.contains(&at.start) => rest.to_owned(),
            _ => words,
        };
        let begins_sentence = segment.sentences.iter().any(|sentence| sentence.start == at.start);
        if begins_sentence { small(&words) } else { words }
    });
    let clause = segment.clause_at(list.at.start);
    // Somebody who is named took part, perhaps not for the country of the office.
    let near = list.at.start.saturating_sub(NAMED).max(clause.start)..(list.at.end + NAMED).min(clause.end);
    let is_named = segment.names_somebody(&near);
    let certainty = if is_named { Certainty::Likely } else { certainty };
    for member in &list.members {
        let quote = segment.quote_around(&member.at, &clause);
        let value = Attendance { party: member.party.clone(), capacity: capacity.clone() };
        let mut new = ExtractedFact::new(value, certainty.max(member.certainty()), quote);
        if member.kind == MentionKind::Misspelt {
            new.remark = Some("the name seems to be misspelt".to_owned());
        } else if is_named {
            new.remark = Some("a person is named with it".to_owned());
        }
        add(&mut found.all, new);
    }
}

/// With a small first letter.
fn small(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn note_others(
    segment: &SegmentReading<'_>,
    within: &Range<usize>,
    certainty: Certainty,
    found: &mut FoundParticipants,
) {
    if let Some(at) = segment.all(PhraseClass::Others, within).next() {
        found
            .partial
            .get_or_insert_with(|| ExtractedFact::new((), certainty, segment.quote_around(at, within)));
    }
}

/// Of a party that is named with a capacity and without one, the surer stays; of equals, the one with the capacity.
fn prefer_capacities(all: &mut Vec<ExtractedFact<Attendance>>) {
    let known = all.clone();
    all.retain(|fact| {
        let same = known.iter().filter(|other| other.value.party == fact.value.party);
        same.min_by_key(|it| (it.certainty, it.value.capacity.is_none())) == Some(fact)
    });
}
