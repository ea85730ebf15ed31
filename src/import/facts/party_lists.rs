//! Lists of parties in a text: "Iran, Pakistan and the European Union".

use std::ops::Range;

use super::gazetteer::{MentionKind, PartyMention};
use super::phrasebook::PhraseClass;
use super::ranges::is_within;
use super::segment_reading::SegmentReading;
use crate::model::party::Party;

/// Parties that follow one another, with only commas and words such as "and" between them.
pub(super) struct PartyList<'a> {
    pub(super) at: Range<usize>,
    pub(super) members: Vec<&'a PartyMention>,
}

/// The lists within a range. A party in the name of an institution ("Embassy of Qatar") is none of the members.
pub(super) fn lists<'a>(segment: &'a SegmentReading<'_>, within: &Range<usize>) -> Vec<PartyList<'a>> {
    let mut all: Vec<PartyList<'a>> = Vec::new();
    for mention in segment.parties.iter().filter(|mention| is_within(&mention.at, within)) {
        if is_of_institution(segment, mention) || is_about(segment, mention) {
            continue;
        }
        match all.last_mut() {
            Some(last)
                if is_gap_of_list(segment, &(last.at.end..mention.at.start))
                    && !begins_list(segment, last, mention) =>
            {
                last.at.end = mention.at.end;
                last.members.push(mention);
            }
            _ => all.push(PartyList { at: mention.at.clone(), members: vec![mention] }),
        }
    }
    all
}

/// Whether a member begins a list with people of its own: "officials from Iran, Pakistani scholars".
fn begins_list(segment: &SegmentReading<'_>, before: &PartyList<'_>, mention: &PartyMention) -> bool {
    let is_behind_name = before.members.last().is_some_and(|last| last.kind == MentionKind::Name);
    is_behind_name
        && mention.kind == MentionKind::Adjective
        && segment.is(PhraseClass::People, mention.at.end)
        && !segment.is(PhraseClass::And, mention.at.start - 1)
}

/// Whether all words of a gap join the members of a list.
fn is_gap_of_list(segment: &SegmentReading<'_>, gap: &Range<usize>) -> bool {
    const LONGEST: usize = 5;

    let joins = |at: usize| {
        segment.is_mark(at, ",&/") || segment.is(PhraseClass::And, at) && !segment.is(PhraseClass::From, at)
    };
    let fits = |at: usize| {
        let word = &segment.words[at];
        word.is_mark(",()'&/")
            || word.number().is_some()
            || word.is_letters()
                && segment.is_any(&[PhraseClass::And, PhraseClass::From], at)
                && !segment.is_any(&[PhraseClass::People, PhraseClass::Attendees], at)
    };
    // "إيران وباكستان": written together with the word.
    let is_attached =
        || segment.words[gap.end].folded.starts_with('و') && segment.words[gap.end].forms.len() > 1;
    gap.len() <= LONGEST
        && gap.clone().all(fits)
        && (gap.clone().any(joins) || gap.end < segment.words.len() && is_attached())
}

/// Whether a party is a part of an institution's name: "Embassy of Qatar", "Qatar University".
pub(super) fn is_of_institution(segment: &SegmentReading<'_>, mention: &PartyMention) -> bool {
    const REACH: usize = 6;

    let before = mention.at.start.saturating_sub(REACH)..mention.at.start;
    let institution = segment.all(PhraseClass::Institution, &before).last();
    let is_country = matches!(mention.party, Party::Country(_));
    let is_behind = institution.filter(|_| is_country).is_some_and(|institution| {
        let between = institution.end..mention.at.start;
        let is_joined = |at: usize| {
            let word = &segment.words[at];
            let is_link = segment.is_any(&[PhraseClass::From, PhraseClass::Plain], at);
            word.is_letters()
                && (is_link || word.is_capital || !segment.words[institution.start].folded.is_ascii())
                && !segment.has(PhraseClass::Attend, &(at..at + 1))
        };
        between.clone().all(is_joined) && (between.len() <= 1 || !segment.has(PhraseClass::And, &between))
    });
    // "Qatar University", "United Nations Regional Centre".
    let is_before = (mention.at.end..(mention.at.end + REACH).min(segment.words.len()))
        .take_while(|at| segment.words[*at].is_letters() && segment.words[*at].is_capital)
        .any(|at| segment.is(PhraseClass::Institution, at));
    is_behind || is_before
}

/// Whether somebody is talked about rather than named: "sanctions on Iran", "the situation in Afghanistan".
fn is_about(segment: &SegmentReading<'_>, mention: &PartyMention) -> bool {
    const ABOUT: &str = "on about in against towards toward regarding concerning with to sur contre dans vers \
                         sobre contra en против о об على حول بشان ضد في علیه درباره در به فی";

    let before = mention.at.start.checked_sub(1).map(|at| &segment.words[at]);
    before.is_some_and(|word| ABOUT.split(' ').any(|about| about == word.folded))
}

/// Whether a gap holds nothing but words of the classes, and marks in `marks`.
pub(super) fn is_only(
    segment: &SegmentReading<'_>,
    gap: &Range<usize>,
    classes: &[PhraseClass],
    marks: &str,
) -> bool {
    gap.clone().all(|at| {
        let word = &segment.words[at];
        word.is_mark(marks) || word.number().is_some() || segment.is_any(classes, at)
    })
}
