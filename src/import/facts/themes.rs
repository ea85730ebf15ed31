//! Finds the themes of the session, and what it was about.

use std::collections::BTreeMap;
use std::ops::Range;

use super::extracted::{Certainty, ExtractedFact, SourceQuote, add};
use super::gazetteer::{MentionKind, ThemeMention};
use super::party_lists::is_of_institution;
use super::phrasebook::PhraseClass;
use super::reading::DocumentReading;
use super::segment_reading::SegmentReading;
use crate::i18n::text::Id;
use crate::model::party::Party;

/// Mentions that make a theme a likely one.
const OFTEN: usize = 2;

/// Themes of the site that the document names. Those listed, in a heading or said to be discussed are sure.
pub(super) fn themes(reading: &DocumentReading<'_>) -> Vec<ExtractedFact<Id>> {
    let mut found = Vec::new();
    let mut mentions: BTreeMap<&Id, Vec<SourceQuote>> = BTreeMap::new();
    for segment in reading.text() {
        let labelled: Vec<Range<usize>> = segment.values(PhraseClass::LabelThemes).collect();
        for mention in &segment.themes {
            let clause = segment.clause_at(mention.at.start);
            let quote = segment.quote_around(&mention.at, &clause);
            mentions.entry(&mention.theme).or_default().push(quote.clone());
            // "Themes: not sanctions, but trade".
            let is_denied = segment.has(PhraseClass::Negation, &clause);
            let is_listed = !is_denied && labelled.iter().any(|value| value.contains(&mention.at.start));
            if is_listed || is_heading_of(segment, mention) || is_discussed(reading, segment, mention) {
                add(&mut found, ExtractedFact::new(mention.theme.clone(), Certainty::Sure, quote));
            } else if is_subject(segment, mention, &clause) || is_named_in_heading(segment, mention) {
                add(&mut found, ExtractedFact::new(mention.theme.clone(), Certainty::Likely, quote));
            }
        }
    }
    for (theme, quotes) in mentions {
        if quotes.len() >= OFTEN && !found.iter().any(|known| known.value == *theme) {
            let evidence = quotes.into_iter().take(2).collect();
            let (value, certainty) = (theme.clone(), Certainty::Likely);
            found.push(ExtractedFact { value, certainty, evidence, remark: None });
        }
    }
    found
}

/// Whether a heading consists of the theme: "Recognition", "3. On recognition".
fn is_heading_of(segment: &SegmentReading<'_>, mention: &ThemeMention) -> bool {
    let is_small = |at: usize| {
        !segment.words[at].is_letters()
            || segment.is_any(&[PhraseClass::Plain, PhraseClass::And, PhraseClass::From], at)
    };
    let is_theme = |at: usize| segment.themes.iter().any(|theme| theme.at.contains(&at));
    segment.is_heading()
        && mention.at.start < segment.words.len()
        && segment.whole().all(|at| is_theme(at) || is_small(at))
}

/// Whether a heading names the theme beside other words: "Prisoners and ceasefire".
fn is_named_in_heading(segment: &SegmentReading<'_>, mention: &ThemeMention) -> bool {
    segment.is_heading() && !segment.has(PhraseClass::Negation, &segment.clause_at(mention.at.start))
}

/// Whether a sentence begins with the theme and says that it was discussed: "Border trade was discussed".
fn is_subject(segment: &SegmentReading<'_>, mention: &ThemeMention, clause: &Range<usize>) -> bool {
    const BEFORE: usize = 3;
    const BEHIND: usize = 4;

    let is_first = mention.at.start <= clause.start + BEFORE;
    is_first
        && segment.is_told(clause)
        && segment
            .all(PhraseClass::Discuss, clause)
            .any(|discuss| mention.at.end <= discuss.start && discuss.start - mention.at.end <= BEHIND)
}

/// Whether the session is said to have discussed the theme.
fn is_discussed(reading: &DocumentReading<'_>, segment: &SegmentReading<'_>, mention: &ThemeMention) -> bool {
    const REACH: usize = 12;

    let clause = segment.clause_at(mention.at.start);
    let is_session =
        segment.has_any(&[PhraseClass::Session, PhraseClass::Attendees, PhraseClass::Talk], &clause);
    let is_near = segment.all(PhraseClass::Discuss, &clause).any(|discuss| {
        let gap = discuss.end..mention.at.start.max(discuss.end);
        let is_behind =
            discuss.end <= mention.at.start && gap.len() <= REACH && !segment.has(PhraseClass::Apart, &gap);
        is_behind || reading.tools.book.has_verb_last && discuss.start >= mention.at.end
    });
    // "Обсуждались …".
    let begins = segment.is_head
        && segment.all(PhraseClass::Discuss, &clause).any(|discuss| discuss.start <= clause.start + 1);
    is_near && (is_session || begins) && segment.is_told(&clause)
}

/// Countries in the title: what the session was about, rather than who took part.
pub(super) fn subjects(reading: &DocumentReading<'_>) -> Vec<ExtractedFact<Party>> {
    let mut found = Vec::new();
    for segment in reading.segments.iter().filter(|segment| segment.is_title) {
        for mention in &segment.parties {
            let is_country =
                matches!(mention.party, Party::Country(_)) && mention.kind != MentionKind::Misspelt;
            let is_place = segment
                .towns
                .iter()
                .any(|town| mention.at.start >= town.at.end && mention.at.start - town.at.end <= 2);
            if is_country && !is_place && !is_of_institution(segment, mention) {
                let quote = segment.quote(&segment.whole());
                add(&mut found, ExtractedFact::new(mention.party.clone(), Certainty::Likely, quote));
            }
        }
    }
    found
}
