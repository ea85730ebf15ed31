//! Cells with one value: number, dates, place, format, rule, summary.

use super::super::date::{self, DateContext};
use super::super::day_order::DayOrder;
use super::super::extracted::{Certainty, ExtractedFact, SessionDays, SessionFacts, StatedRule, Venue, add};
use super::super::reading::DocumentReading;
use super::super::row_cell::CellKey;
use super::super::segment_reading::SegmentReading;
use super::super::words::TextWord;
use super::super::{number, place, redaction, terms};
use crate::model::party::Party;
use crate::model::session::Format;
use crate::time::date::Date;

/// Adds the value of a cell. Returns how much of it is not understood: nothing, or the whole.
pub(super) fn read(
    facts: &mut SessionFacts,
    key: CellKey,
    order: DayOrder,
    reading: &DocumentReading<'_>,
) -> usize {
    let Some(segment) = reading.segments.first() else { return 0 };
    let is_read = match key {
        CellKey::Number => put(&mut facts.number, number::number(reading), segment),
        CellKey::Date => put(&mut facts.date, dates(reading, segment, order), segment),
        CellKey::EndDate => end_date(facts, &dates(reading, segment, order), segment),
        CellKey::Place => {
            // A column of places holds nothing else.
            let stated = segment.stated(&segment.whole());
            let mut places = place::place(reading, None);
            for place in places.iter_mut().filter(|place| place.value.country.is_none()) {
                place.certainty = stated;
            }
            let is_place = put(&mut facts.place, places, segment);
            // "Online" is no place.
            let formats = terms::format(reading, None);
            let is_online = formats.iter().any(|format| format.value == Format::Virtual);
            is_place || is_online && put(&mut facts.format, formats, segment)
        }
        CellKey::Country => country(facts, segment, reading),
        CellKey::Format => put(&mut facts.format, terms::format(reading, None), segment),
        CellKey::Rule => {
            let rules = terms::rules(segment).into_iter().map(|(rule, at)| {
                let value = StatedRule { rule, basis: None };
                ExtractedFact::new(value, Certainty::Sure, segment.quote(&at))
            });
            put(&mut facts.rule, rules.collect(), segment)
        }
        CellKey::Summary if segment.names.is_empty() => {
            let text = redaction::one_line(&segment.source.text);
            facts.summary = Some(ExtractedFact::new(text, Certainty::Sure, segment.quote(&segment.whole())));
            true
        }
        _ => false,
    };
    if !is_read {
        facts.unread.push(segment.unread(key, &segment.whole()));
    }
    usize::from(!is_read)
}

/// Adds what a cell was read as, with the whole cell as evidence.
fn put<T: PartialEq>(
    known: &mut Vec<ExtractedFact<T>>,
    found: Vec<ExtractedFact<T>>,
    segment: &SegmentReading<'_>,
) -> bool {
    let is_read = !found.is_empty();
    for mut fact in found {
        fact.evidence = vec![segment.quote(&segment.whole())];
        add(known, fact);
    }
    is_read
}

fn dates(
    reading: &DocumentReading<'_>,
    segment: &SegmentReading<'_>,
    order: DayOrder,
) -> Vec<ExtractedFact<SessionDays>> {
    if let Some(from) = year_or_month(segment) {
        let quote = segment.quote(&segment.whole());
        return vec![ExtractedFact::new(SessionDays::on(from), Certainty::Sure, quote)];
    }
    date::date(reading, &DateContext { number: None, published: None, is_web_page: false, order })
}

/// A cell that is nothing but a year, or a year and a month: 2021, 2021-09.
fn year_or_month(segment: &SegmentReading<'_>) -> Option<Date> {
    let numbers: Vec<u32> = segment.words.iter().filter_map(TextWord::number).collect();
    let written = match (segment.words.as_slice(), numbers.as_slice()) {
        ([_], [year]) => format!("{year:04}"),
        ([_, mark, _], [year, month]) if mark.is_mark("-/") => format!("{year:04}-{month:02}"),
        _ => return None,
    };
    Date::parse(&written).filter(|date| (1900..=2100).contains(&date.year()))
}

/// Adds the last day to the first, which was read before.
fn end_date(
    facts: &mut SessionFacts,
    found: &[ExtractedFact<SessionDays>],
    segment: &SegmentReading<'_>,
) -> bool {
    let (Some(date), Some(end)) = (facts.date.first_mut(), found.first()) else { return false };
    let first = date.value.first_day();
    if end.value.last_day() < first {
        return false;
    }
    if end.value.first_day() > first {
        date.value.until = Some(end.value.until.unwrap_or(end.value.from));
    }
    date.certainty = date.certainty.max(end.certainty);
    date.remark = date.remark.take().or_else(|| end.remark.clone());
    date.evidence.push(segment.quote(&segment.whole()));
    true
}

/// Adds the country to the town, which was read before. A session has one host.
fn country(facts: &mut SessionFacts, segment: &SegmentReading<'_>, reading: &DocumentReading<'_>) -> bool {
    let code = reading.knowledge.names.party_of_code(segment.source.text.trim());
    let named = segment.parties.iter().map(|mention| (mention.party.clone(), mention.certainty()));
    let mut named: Vec<(Party, Certainty)> = match code {
        Some(party) => vec![(party, Certainty::Sure)],
        None => named.collect(),
    };
    named.dedup();
    let [(Party::Country(host), certainty)] = named.as_slice() else { return false };
    let quote = segment.quote(&segment.whole());
    match facts.place.first_mut() {
        Some(place) => {
            place.value.country = Some(*host);
            place.certainty = place.certainty.max(*certainty);
            place.evidence.push(quote);
        }
        None => {
            let venue = Venue { name: None, country: Some(*host) };
            facts.place.push(ExtractedFact::new(venue, *certainty, quote));
        }
    }
    true
}
