//! Finds the facts of a session in a document, each with the words that say so. It never guesses what they do not say.
//!
//! Words are data, one file a language in `languages/`; what counts as a statement of a fact is the same for all
//! languages. The names of parties come from the site and from CLDR, those of nationalities from the guard's tables.

mod anchors;
mod calendars;
mod capacities;
pub mod cells;
mod date;
mod date_expressions;
mod day_order;
pub mod draft_fact;
pub mod draft_front_matter;
pub mod extracted;
pub mod front_matter;
mod gazetteer;
pub mod knowledge;
mod known_names;
mod labels;
mod language;
mod number;
mod numeric_dates;
mod organisers;
mod ordinals;
mod origin;
mod participants;
mod party_lists;
mod phrasebook;
mod phrases;
mod place;
mod proposals;
mod ranges;
mod reading;
mod recommendations;
pub(super) mod redaction;
pub mod row_cell;
mod segment_reading;
mod terms;
mod themes;
pub(super) mod words;
mod written_dates;

pub use day_order::DayOrder;

use extracted::{ExtractedFact, SessionFacts};
use knowledge::Knowledge;
use reading::DocumentReading;

use crate::import::document::ImportedDocument;
use crate::model::party::Party;
use crate::model::session::Format;
use crate::time::date::Date;

/// The facts of a session that a document holds. What is given already, by columns of a spreadsheet for instance, is kept
/// and not searched for.
pub fn find(document: &ImportedDocument, knowledge: &Knowledge, given: SessionFacts) -> SessionFacts {
    let mut facts = given;
    language::fill(&mut facts, &document.text(), document.declared_language.as_deref(), knowledge);
    let of_site = || knowledge.language.tags().find_map(known_tag).and_then(|tag| knowledge.tools(tag));
    let tools = facts.text_language.and_then(|tag| knowledge.tools(tag)).or_else(of_site);
    let reading = tools.map(|tools| DocumentReading::new(&document.segments, knowledge, tools));
    if facts.title.is_none() {
        facts.title = origin::title(document, reading.as_ref());
    }
    if facts.sources.is_empty() {
        facts.sources.extend(origin::source(document, facts.title.as_ref()));
    }
    if let Some(reading) = &reading {
        search(document, reading, &mut facts);
    }
    if document.is_unverified {
        facts.doubt("the order of letters and words was not certain");
    }
    facts
}

/// Of a session whose number the text leaves open: what it says of a session with a number can be about another one.
const NO_NUMBER: u32 = 0;

fn known_tag(tag: &str) -> Option<&'static str> {
    phrasebook::languages().find(|known| *known == tag)
}

/// Searches for what is not given.
fn search(document: &ImportedDocument, reading: &DocumentReading<'_>, facts: &mut SessionFacts) {
    fn fill<T>(known: &mut Vec<ExtractedFact<T>>, found: impl FnOnce() -> Vec<ExtractedFact<T>>) {
        if known.is_empty() {
            *known = found();
        }
    }
    fill(&mut facts.series, || origin::series(document, reading));
    fill(&mut facts.number, || number::number(reading));
    let sure = facts.number.iter().find(|number| number.is_sure()).map(|number| number.value);
    let number = sure.or((facts.number.len() > 1).then_some(NO_NUMBER));
    let published = document.declared_date.as_deref().and_then(origin::published);
    let context = date::DateContext {
        number,
        published: published.filter(|date| date.is_day()).map(Date::first_day),
        is_web_page: document.address.is_some(),
        order: DayOrder::Unknown,
    };
    fill(&mut facts.date, || date::date(reading, &context));
    fill(&mut facts.format, || terms::format(reading, number));
    // A session held online has no place.
    if !facts.format.iter().any(|format| format.is_sure() && format.value == Format::Virtual) {
        fill(&mut facts.place, || place::place(reading, number));
    }
    fill(&mut facts.rule, || terms::rule(reading));
    let organisers = organisers::organisers(reading, number);
    fill(&mut facts.organisers, || organisers.all);
    if facts.participants.is_empty() {
        let found = participants::participants(reading, number);
        facts.participants = found.all;
        let convened = |party: &Party| matches!(party, Party::Organisation(id) if facts.organisers.iter().any(|it| it.value == *id));
        facts.participants.retain(|it| !convened(&it.value.party));
        facts.partial = facts.partial.take().or(found.partial);
    }
    fill(&mut facts.themes, || themes::themes(reading));
    fill(&mut facts.subjects, || themes::subjects(reading));
    fill(&mut facts.recommendations, || recommendations::recommendations(reading));
    facts.proposals.extend(proposals::proposals(reading, &organisers.contexts, facts.language.as_ref()));
}
