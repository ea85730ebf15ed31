//! Rows of a table as sessions.

use std::fmt::Write as _;

use super::cells::SheetCell;
use super::columns::{self, ColumnMap, SheetField};
use super::dates::{self, DayOrder};
use super::fields::{SheetFact, SureFact, fact, items};
use super::sessions::{SheetSession, SheetSessions};
use crate::import::content::{DocBlock, DocContent, DocInline, DocList, DocParagraph, InlineStyle};
use crate::import::document::{ImportedDocument, Locator, Segment, SegmentKind};
use crate::import::problem::{ImportError, ImportRemark, RemarkKind};
use crate::import::{text_file, write};
use crate::source::toml_tree::basic_string;

/// How many rows can stand above the heads: a title, a date of export.
const ABOVE_HEADS: usize = 10;

/// The columns of a table.
struct Columns {
    heads: Vec<String>,
    fields: Vec<Option<SheetField>>,
    order: DayOrder,
}

/// The sessions of a table, whose first row has this number; `None` if the table is empty.
pub(super) fn sessions(
    grid: &[Vec<SheetCell>],
    first_row: u32,
    map: &ColumnMap,
) -> Option<Result<SheetSessions, ImportError>> {
    let full = |row: &[SheetCell]| row.iter().filter(|cell| !cell.is_blank()).count();
    let first = grid.iter().position(|row| full(row) > 0)?;
    let heads_of = |row: &[SheetCell]| row.iter().map(|cell| cell.text.clone()).collect::<Vec<String>>();
    let known = |row: &[SheetCell]| columns::fields(&heads_of(row), map).iter().flatten().count();
    let best =
        (first..grid.len().min(first + ABOVE_HEADS)).max_by_key(|at| (known(&grid[*at]), usize::MAX - at))?;
    let heads = heads_of(&grid[best]);
    let fields = columns::fields(&heads, map);
    let is_known = |wanted: SheetField| fields.contains(&Some(wanted));
    if !(is_known(SheetField::Title) || is_known(SheetField::Number) || is_known(SheetField::Date)) {
        return Some(Err(ImportError::Heads(
            heads_of(&grid[first]).into_iter().filter(|it| !it.is_empty()).collect(),
        )));
    }
    let mut remarks = Vec::new();
    for missing in map.missing(&heads) {
        remarks.push(ImportRemark::new(RemarkKind::Column, format!("there is no column “{missing}”")));
    }
    let unknown: Vec<String> = heads
        .iter()
        .zip(&fields)
        .filter(|(head, field)| field.is_none() && !head.trim().is_empty())
        .map(|(head, _)| format!("“{}”", head.trim()))
        .collect();
    if !unknown.is_empty() {
        let text = format!(
            "these columns are not known, and stand in the text of each draft: {}",
            unknown.join(", ")
        );
        remarks.push(ImportRemark::new(RemarkKind::Column, text));
    }
    let dates = |row: &Vec<SheetCell>| {
        let cells = row.iter().zip(&fields);
        let dates = cells.filter(|(_, field)| matches!(field, Some(SheetField::Date | SheetField::EndDate)));
        dates.map(|(cell, _)| cell.text.clone()).collect::<Vec<_>>()
    };
    let written: Vec<String> = grid[best + 1..].iter().flat_map(dates).collect();
    let order = dates::order(written.iter().map(String::as_str));
    let columns = Columns { heads, fields, order };
    let numbered = (first_row..).zip(grid).skip(best + 1).filter(|(_, row)| full(row) > 0);
    let sessions = numbered.map(|(number, row)| session(number, row, &columns)).collect();
    Some(Ok(SheetSessions { sessions, remarks }))
}

fn session(number: u32, row: &[SheetCell], columns: &Columns) -> SheetSession {
    let position = Locator::Row(number);
    let mut session = SheetSession { row: number, digest: digest(row, columns), ..SheetSession::default() };
    let mut blocks = Vec::new();
    let mut rest: Vec<Vec<DocBlock>> = Vec::new();
    let (mut place, mut country) = (None, None);
    let mut sources = Vec::new();
    let mut segments = Vec::new();
    for (at, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_blank()) {
        let head = columns.heads.get(at).map_or("", |head| head.trim());
        let field = columns.fields.get(at).copied().flatten();
        let column = u32::try_from(at + 1).unwrap_or(u32::MAX);
        let text = cell.text.as_str();
        segments.push(Segment {
            text: text.to_owned(),
            kind: SegmentKind::Cell { row: number, column },
            position,
        });
        match field {
            Some(SheetField::Title) => {
                session.title = Some(text.split_whitespace().collect::<Vec<_>>().join(" "));
            }
            Some(SheetField::Place) => place = Some((head, text)),
            Some(SheetField::Country) => country = Some((head, text)),
            Some(SheetField::Source) => {
                let (addresses, others): (Vec<&str>, Vec<&str>) =
                    text.split_whitespace().partition(|word| word.starts_with("http"));
                sources.extend(addresses.iter().map(|it| it.trim_end_matches([',', ';']).to_owned()));
                if !others.is_empty() {
                    rest.push(labelled(head, text, position));
                }
            }
            Some(SheetField::Report) => blocks.extend(text_file::blocks(text)),
            Some(field) => match fact(field, head, text, columns.order) {
                Some(fact) => session.facts.push(fact),
                None => rest.push(labelled(head, text, position)),
            },
            None => rest.push(labelled(head, text, position)),
        }
    }
    session.facts.extend(place_fact(place, country));
    if !sources.is_empty() {
        let mut value = String::from("[\n");
        for address in &sources {
            let _ = writeln!(value, "  {{ url = {} }},", basic_string(address));
        }
        value.push(']');
        let evidence = sources.join(" ");
        session.facts.push(SheetFact { key: "sources", value, sureness: SureFact::Sure, evidence });
    }
    if !rest.is_empty() {
        blocks.push(DocBlock::List(DocList { start: None, items: rest }));
    }
    let content = DocContent { blocks, ..DocContent::default() };
    let markdown = write::markdown(&content, Vec::new());
    session.document = ImportedDocument { segments, markdown, ..ImportedDocument::default() };
    for fact in session.facts.iter().filter(|fact| fact.sureness == SureFact::Likely) {
        let text = format!("row {number}: `{}` is not certain ({})", fact.key, fact.evidence);
        session.remarks.push(ImportRemark::new(RemarkKind::Fact, text));
    }
    session
}

/// The place and its country as one key.
fn place_fact(place: Option<(&str, &str)>, country: Option<(&str, &str)>) -> Option<SheetFact> {
    let evidence = place.iter().chain(&country).map(|(head, text)| format!("{head}: {text}"));
    let evidence = evidence.collect::<Vec<_>>().join("; ");
    let place_name = place.map(|(_, text)| basic_string(text));
    // A session has one host.
    let country = country.filter(|(_, text)| items(text).len() == 1).map(|(_, text)| basic_string(text));
    let value = match (place_name, country) {
        (Some(name), Some(country)) => format!("{{ name = {name}, country = {country} }}"),
        (Some(name), None) => name,
        (None, Some(country)) => format!("{{ country = {country} }}"),
        (None, None) => return None,
    };
    Some(SheetFact { key: "place", value, sureness: SureFact::Sure, evidence })
}

/// A cell that is text: its head in bold, and what it says.
fn labelled(head: &str, text: &str, position: Locator) -> Vec<DocBlock> {
    let bold = InlineStyle { strong: true, ..InlineStyle::default() };
    let mut paragraph = DocParagraph::plain(text, position);
    if !head.is_empty() {
        paragraph.inlines.insert(0, DocInline::styled(format!("{head}:"), bold));
        paragraph.inlines.insert(1, DocInline::text(" "));
    }
    vec![DocBlock::Paragraph(paragraph)]
}

/// The digest of the heads and cells of a row.
fn digest(row: &[SheetCell], columns: &Columns) -> String {
    let mut hasher = blake3::Hasher::new();
    for (at, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_blank()) {
        for part in [columns.heads.get(at).map_or("", String::as_str), cell.text.as_str()] {
            hasher.update(part.as_bytes());
            hasher.update(&[0x1f]);
        }
    }
    hasher.finalize().to_hex().to_string()
}
