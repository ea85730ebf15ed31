//! Reads the cells of a row of a spreadsheet, each as the value of one key.

mod lists;
mod values;

use super::extracted::{
    Certainty, ExtractedFact, SessionFacts, SourceQuote, UnreadValue, Venue, WebSource, add,
};
use super::knowledge::Knowledge;
use super::phrasebook::{PhraseClass, languages};
use super::reading::DocumentReading;
use super::row_cell::{CellKey, RowCell};
use super::{language, origin, redaction};
use crate::i18n::suggest::fold;
use crate::import::document::{Segment, SegmentKind};

/// Adds what the cells of a row say to what is given. What cannot be read as a value of its key is [`UnreadValue`].
pub fn read_row(given: SessionFacts, cells: &[RowCell], knowledge: &Knowledge) -> SessionFacts {
    let mut facts = given;
    let text = cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("\n");
    language::fill(&mut facts, &text, None, knowledge);
    let mut keyed: Vec<(CellKey, &RowCell)> = cells
        .iter()
        .filter_map(|cell| Some((cell.key?, cell)))
        .filter(|(_, cell)| !cell.text.trim().is_empty())
        .collect();
    // The last day after the first one, the country after the town.
    keyed.sort_by_key(|(key, _)| *key);
    for (key, cell) in keyed {
        match key {
            CellKey::Report => {}
            CellKey::Source => read_sources(&mut facts, cell),
            CellKey::Series => read_series(&mut facts, cell, knowledge),
            key => facts = read_cell(facts, key, cell, knowledge),
        }
    }
    facts
}

/// Reads a cell in the language in which most of it is understood.
fn read_cell(facts: SessionFacts, key: CellKey, cell: &RowCell, knowledge: &Knowledge) -> SessionFacts {
    let text = cell.text.trim();
    let segments = [Segment { text: text.to_owned(), kind: SegmentKind::Paragraph, position: cell.position }];
    let first = language::of_text(text).into_iter();
    let first = first.chain(knowledge.language.tags().filter_map(super::known_tag));
    let mut best: Option<(usize, SessionFacts)> = None;
    let mut names_somebody = false;
    let mut tried: Vec<&str> = Vec::new();
    for tag in first.chain(["en"]).chain(languages()) {
        if tried.contains(&tag) {
            continue;
        }
        tried.push(tag);
        let Some(tools) = knowledge.tools(tag) else { continue };
        let mut reading = DocumentReading::new(&segments, knowledge, tools);
        let Some(segment) = reading.segments.first_mut() else { continue };
        names_somebody |= !segment.names.is_empty();
        segment.section = None;
        segment.labelled = label(key).map(|label| (label, segment.whole())).into_iter().collect();
        let mut read = facts.clone();
        let unread = match key {
            CellKey::Title => {
                read.title = Some(origin::titled(text, cell.position, tools.guard.as_ref()));
                0
            }
            CellKey::Organisers | CellKey::Participants | CellKey::Subjects | CellKey::Themes => {
                lists::read(&mut read, key, &reading)
            }
            key => values::read(&mut read, key, cell.order, &reading),
        };
        if best.as_ref().is_none_or(|(least, _)| unread < *least) {
            best = Some((unread, read));
        }
        if unread == 0 {
            break;
        }
    }
    match best {
        // A town that is in no table.
        Some((1.., _)) if key == CellKey::Place && !names_somebody => {
            let venue = Venue { name: Some(redaction::one_line(text)), country: None };
            let mut facts = facts;
            add(&mut facts.place, ExtractedFact::new(venue, Certainty::Sure, quote(cell)));
            facts
        }
        Some((_, read)) => read,
        None => facts,
    }
}

/// The label behind which the values of a key stand in a text.
fn label(key: CellKey) -> Option<PhraseClass> {
    match key {
        CellKey::Number => Some(PhraseClass::LabelNumber),
        CellKey::Date | CellKey::EndDate => Some(PhraseClass::LabelDate),
        CellKey::Place | CellKey::Country => Some(PhraseClass::LabelPlace),
        CellKey::Format => Some(PhraseClass::LabelFormat),
        CellKey::Organisers => Some(PhraseClass::LabelOrganisers),
        CellKey::Participants | CellKey::Subjects => Some(PhraseClass::LabelParticipants),
        CellKey::Themes => Some(PhraseClass::LabelThemes),
        CellKey::Rule => Some(PhraseClass::LabelRule),
        _ => None,
    }
}

fn quote(cell: &RowCell) -> SourceQuote {
    SourceQuote { words: redaction::shortened(&cell.text), position: cell.position }
}

fn unread(key: CellKey, cell: &RowCell) -> UnreadValue {
    UnreadValue { key, text: redaction::one_line(&cell.text), position: cell.position }
}

fn read_sources(facts: &mut SessionFacts, cell: &RowCell) {
    let words = cell.text.split_whitespace().map(|word| word.trim_end_matches([',', ';']));
    let addresses: Vec<&str> = words.filter(|word| origin::is_web_address(word)).collect();
    if addresses.is_empty() {
        facts.unread.push(unread(CellKey::Source, cell));
    }
    for address in addresses {
        let source = WebSource { title: None, url: address.to_owned(), published: None };
        let quote = SourceQuote { words: redaction::shortened(address), position: cell.position };
        add(&mut facts.sources, ExtractedFact::new(source, Certainty::Sure, quote));
    }
}

fn read_series(facts: &mut SessionFacts, cell: &RowCell, knowledge: &Knowledge) {
    let text = cell.text.trim();
    let is_named = |title: &String| fold(title) == fold(text);
    let known = knowledge
        .series
        .iter()
        .find(|series| series.id.as_str() == text || series.titles.iter().any(is_named));
    match known {
        Some(series) => {
            add(&mut facts.series, ExtractedFact::new(series.id.clone(), Certainty::Sure, quote(cell)));
        }
        None => facts.unread.push(unread(CellKey::Series, cell)),
    }
}
