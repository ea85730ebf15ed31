//! Reads one cell of a spreadsheet as the value of one key.

use super::date::DateContext;
use super::extracted::{
    Attendance, Certainty, ExtractedFact, SessionDays, SessionFacts, SourceQuote, StatedRule, Venue,
    WebSource, add,
};
use super::knowledge::Knowledge;
use super::participants::FoundParticipants;
use super::phrasebook::{PhraseClass, languages};
use super::reading::DocumentReading;
use super::segment_reading::SegmentReading;
use super::{date, language, number, participants, party_lists, place, proposals, redaction, terms};
use crate::import::document::{Locator, Segment, SegmentKind};
use crate::model::party::Party;

/// A key that a column can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CellKey {
    /// The title, as it is.
    Title,
    /// The number, in digits or words.
    Number,
    /// The date, or a period.
    Date,
    /// The last day; read after the date.
    EndDate,
    /// Town and country.
    Place,
    /// The format.
    Format,
    /// Organisations.
    Organisers,
    /// Parties.
    Participants,
    /// Parties that it was about.
    Subjects,
    /// Themes.
    Themes,
    /// The rule of attribution.
    Rule,
    /// The title or folder of the series.
    Series,
    /// The address of a page.
    Source,
}

/// Adds what a cell says to the facts, as sure. Returns the parts that could not be read as a value of the key.
pub fn read_cell(
    facts: &mut SessionFacts,
    key: CellKey,
    text: &str,
    position: Locator,
    knowledge: &Knowledge,
) -> Vec<String> {
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    let quote = || SourceQuote { words: redaction::shortened(text), position };
    match key {
        CellKey::Title => {
            facts.title = Some(ExtractedFact::new(redaction::one_line(text), Certainty::Sure, quote()));
            return Vec::new();
        }
        CellKey::Source => return source(facts, text, quote()),
        CellKey::Series => {
            let is_named =
                |title: &String| crate::i18n::suggest::fold(title) == crate::i18n::suggest::fold(text);
            let known = knowledge
                .series
                .iter()
                .find(|series| series.id.as_str() == text || series.titles.iter().any(is_named));
            if let Some(series) = known {
                add(&mut facts.series, ExtractedFact::new(series.id.clone(), Certainty::Sure, quote()));
            }
            return if known.is_some() { Vec::new() } else { vec![text.to_owned()] };
        }
        _ => {}
    }
    let segments = [Segment { text: text.to_owned(), kind: SegmentKind::Paragraph, position }];
    let first =
        language::of_text(text).into_iter().chain(knowledge.language.tags().filter_map(super::known_tag));
    let mut best: Option<(SessionFacts, Vec<String>)> = None;
    let mut tried: Vec<&str> = Vec::new();
    for tag in first.chain(["en"]).chain(languages()) {
        if tried.contains(&tag) {
            continue;
        }
        tried.push(tag);
        let Some(tools) = knowledge.tools(tag) else { continue };
        let mut reading = DocumentReading::new(&segments, knowledge, tools);
        let Some(segment) = reading.segments.first_mut() else { continue };
        segment.section = None;
        segment.labelled = vec![(label(key), segment.whole())];
        let mut read = facts.clone();
        let unread = read_in_language(&mut read, key, &reading);
        let is_done = unread.is_empty();
        if best.as_ref().is_none_or(|(_, least)| unread.len() < least.len()) {
            best = Some((read, unread));
        }
        if is_done {
            break;
        }
    }
    let Some((read, unread)) = best else { return vec![text.to_owned()] };
    *facts = read;
    if key == CellKey::Place && !unread.is_empty() {
        // A town that is in no table.
        let venue = Venue { name: Some(redaction::one_line(text)), country: None };
        add(&mut facts.place, ExtractedFact::new(venue, Certainty::Sure, quote()));
        return Vec::new();
    }
    unread
}

fn label(key: CellKey) -> PhraseClass {
    match key {
        CellKey::Number => PhraseClass::LabelNumber,
        CellKey::Place => PhraseClass::LabelPlace,
        CellKey::Format => PhraseClass::LabelFormat,
        CellKey::Organisers => PhraseClass::LabelOrganisers,
        CellKey::Participants | CellKey::Subjects => PhraseClass::LabelParticipants,
        CellKey::Themes => PhraseClass::LabelThemes,
        CellKey::Rule => PhraseClass::LabelRule,
        CellKey::Date | CellKey::EndDate => PhraseClass::LabelDate,
        CellKey::Title => PhraseClass::LabelTitle,
        CellKey::Series => PhraseClass::LabelSeries,
        CellKey::Source => PhraseClass::LabelSource,
    }
}

/// Reads the cell in one language, and returns the parts that are not understood.
fn read_in_language(facts: &mut SessionFacts, key: CellKey, reading: &DocumentReading<'_>) -> Vec<String> {
    fn one<T: PartialEq>(
        known: &mut Vec<ExtractedFact<T>>,
        found: Vec<ExtractedFact<T>>,
        text: &str,
    ) -> Vec<String> {
        let unread = if found.is_empty() { vec![text.to_owned()] } else { Vec::new() };
        for fact in found {
            add(known, fact);
        }
        unread
    }
    let Some(segment) = reading.segments.first() else { return Vec::new() };
    let text = segment.source.text.as_str();
    let whole = segment.whole();
    match key {
        CellKey::Number => one(&mut facts.number, number::number(reading), text),
        CellKey::Date => one(&mut facts.date, dates(reading), text),
        CellKey::EndDate => match (facts.date.first_mut(), dates(reading).first()) {
            (Some(date), Some(end)) => {
                let is_later = end.value.from.first_day() > date.value.from.first_day();
                date.value.until = is_later.then_some(end.value.until.unwrap_or(end.value.from));
                Vec::new()
            }
            _ => vec![text.to_owned()],
        },
        CellKey::Place => one(&mut facts.place, place::place(reading, None, false), text),
        CellKey::Format => one(&mut facts.format, terms::format(reading, None), text),
        CellKey::Rule => {
            let known = terms::rules(segment).into_iter().map(|(rule, at)| {
                ExtractedFact::new(StatedRule { rule, basis: None }, Certainty::Sure, segment.quote(&at))
            });
            one(&mut facts.rule, known.collect(), text)
        }
        CellKey::Participants => {
            let mut found = FoundParticipants::default();
            participants::read_list(segment, &whole, &reading.knowledge.names, &mut found);
            for fact in found.all {
                add(
                    &mut facts.participants,
                    ExtractedFact { certainty: Certainty::Sure.max(misspelt(fact.remark.as_ref())), ..fact },
                );
            }
            facts.partial = facts.partial.take().or(found.partial);
            let unknown = unknown_parts(reading, |at| {
                segment.parties.iter().any(|it| at.contains(&it.at.start))
                    || segment.has(PhraseClass::Others, at)
            });
            let known = |code: &str| reading.knowledge.names.party_of_code(code);
            codes(unknown, segment, known, |party, quote| {
                let value = Attendance { party, capacity: None };
                add(&mut facts.participants, ExtractedFact::new(value, Certainty::Sure, quote));
            })
        }
        CellKey::Subjects | CellKey::Organisers => {
            for mention in party_lists::lists(segment, &whole).iter().flat_map(|list| &list.members) {
                let quote = segment.quote(&mention.at);
                match &mention.party {
                    Party::Organisation(id) if key == CellKey::Organisers => {
                        add(
                            &mut facts.organisers,
                            ExtractedFact::new(id.clone(), mention.certainty(), quote),
                        );
                    }
                    party if key == CellKey::Subjects => {
                        add(
                            &mut facts.subjects,
                            ExtractedFact::new(party.clone(), mention.certainty(), quote),
                        );
                    }
                    _ => {}
                }
            }
            let unknown =
                unknown_parts(reading, |at| segment.parties.iter().any(|it| at.contains(&it.at.start)));
            let known = |code: &str| reading.knowledge.names.party_of_code(code);
            codes(unknown, segment, known, |party, quote| match party {
                Party::Organisation(id) if key == CellKey::Organisers => {
                    add(&mut facts.organisers, ExtractedFact::new(id, Certainty::Sure, quote));
                }
                party if key == CellKey::Subjects => {
                    add(&mut facts.subjects, ExtractedFact::new(party, Certainty::Sure, quote));
                }
                _ => {}
            })
        }
        CellKey::Themes => {
            for mention in &segment.themes {
                add(
                    &mut facts.themes,
                    ExtractedFact::new(mention.theme.clone(), Certainty::Sure, segment.quote(&mention.at)),
                );
            }
            let unknown =
                unknown_parts(reading, |at| segment.themes.iter().any(|it| at.contains(&it.at.start)));
            let known = |code: &str| {
                reading
                    .knowledge
                    .names
                    .themes
                    .iter()
                    .map(|(id, _)| id)
                    .find(|id| id.as_str() == code)
                    .cloned()
            };
            codes(unknown, segment, known, |theme, quote| {
                add(&mut facts.themes, ExtractedFact::new(theme, Certainty::Sure, quote));
            })
        }
        CellKey::Title | CellKey::Series | CellKey::Source => Vec::new(),
    }
}

fn misspelt(remark: Option<&String>) -> Certainty {
    if remark.is_some() { Certainty::Likely } else { Certainty::Sure }
}

fn dates(reading: &DocumentReading<'_>) -> Vec<ExtractedFact<SessionDays>> {
    date::date(reading, &DateContext { number: None, published: None, is_web_page: false })
}

/// The parts of a list in which nothing is known.
fn unknown_parts(
    reading: &DocumentReading<'_>,
    is_known: impl Fn(&std::ops::Range<usize>) -> bool,
) -> Vec<String> {
    let Some(segment) = reading.segments.first() else { return Vec::new() };
    let parts = proposals::parts(segment, &segment.whole()).into_iter();
    parts.filter(|at| !is_known(at)).map(|at| redaction::one_line(segment.text(&at))).collect()
}

/// Reads parts that are codes or ids, and returns the others.
fn codes<T>(
    parts: Vec<String>,
    segment: &SegmentReading<'_>,
    known: impl Fn(&str) -> Option<T>,
    mut insert: impl FnMut(T, SourceQuote),
) -> Vec<String> {
    let mut unknown = Vec::new();
    for part in parts {
        match known(&part) {
            Some(value) => insert(value, SourceQuote { words: part, position: segment.source.position }),
            None => unknown.push(part),
        }
    }
    unknown
}

fn source(facts: &mut SessionFacts, text: &str, quote: SourceQuote) -> Vec<String> {
    let is_address = url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
    if !is_address {
        return vec![text.to_owned()];
    }
    let source = WebSource { title: None, url: text.to_owned(), published: None };
    add(&mut facts.sources, ExtractedFact::new(source, Certainty::Sure, quote));
    Vec::new()
}
