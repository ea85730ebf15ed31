//! Cells of a spreadsheet, each read as the value of one key.

use rapporteur::import::document::{ImportedDocument, Locator};
use rapporteur::import::facts::cells::read_row;
use rapporteur::import::facts::extracted::{ExtractedFact, SessionFacts};
use rapporteur::import::facts::row_cell::{CellKey, RowCell};
use rapporteur::import::facts::{DayOrder, find};

use super::expected::{json, sure};
use super::site;

fn read(cells: &[(CellKey, &str)]) -> (SessionFacts, Vec<String>) {
    let cell = |(column, (key, text)): (u32, &(CellKey, &str))| RowCell {
        head: key.name().to_owned(),
        key: Some(*key),
        text: (*text).to_owned(),
        position: Locator::Cell { row: 2, column },
        order: DayOrder::Unknown,
    };
    let cells: Vec<RowCell> = (1..).zip(cells).map(cell).collect();
    let facts = read_row(SessionFacts::default(), &cells, &site::KNOWLEDGE);
    let unread = facts.unread.iter().map(|part| part.text.clone()).collect();
    (facts, unread)
}

#[test]
fn the_cells_of_a_row_are_read_by_their_keys() {
    let (facts, unread) = read(&[
        (CellKey::Title, "After the floods"),
        (CellKey::Number, "12"),
        (CellKey::Date, "2020-05-28"),
        (CellKey::EndDate, "29 May 2020"),
        (CellKey::Place, "Doha, Qatar"),
        (CellKey::Format, "In person"),
        (CellKey::Organisers, "GIM; Kabul Policy Forum; Lakeside Centre"),
        (CellKey::Participants, "Iran, QA, Pakistani diplomats, Atlantis"),
        (CellKey::Themes, "Water sharing; Climate"),
        (CellKey::Rule, "Chatham House Rule"),
        (CellKey::Series, "Gulf and Hindu Kush dialogue series"),
        (CellKey::Source, "https://example.org/12"),
    ]);
    assert_eq!(sure(&facts.number, ToString::to_string), ["12"]);
    let days = facts.date[0].value;
    assert_eq!(
        (days.from.to_string(), days.until.map(|it| it.to_string())),
        ("2020-05-28".into(), Some("2020-05-29".into()))
    );
    assert_eq!(sure(&facts.place, |venue| venue.name.clone().unwrap_or_default()), ["Doha"]);
    assert_eq!(sure(&facts.format, json), ["in-person"]);
    assert_eq!(sure(&facts.organisers, ToString::to_string), ["gulf-institute", "kabul-forum"]);
    assert_eq!(
        sure(&facts.participants, |it| it.party.to_string()),
        ["country:IR", "country:PK", "country:QA"]
    );
    assert_eq!(sure(&facts.themes, ToString::to_string), ["water"]);
    assert_eq!(sure(&facts.rule, |rule| json(&rule.rule)), ["chatham-house"]);
    assert_eq!(sure(&facts.series, ToString::to_string), ["gulf"]);
    assert_eq!(unread, ["Lakeside Centre", "Atlantis", "Climate"]);
}

#[test]
fn cells_are_read_in_other_languages_and_what_is_unclear_is_said_to_be() {
    let (facts, unread) = read(&[
        (CellKey::Number, "الثانية عشرة"),
        (CellKey::Date, "۸ جوزا ۱۳۹۹"),
        (CellKey::Place, "دوحه"),
        (CellKey::Format, "آنلاین"),
        (CellKey::Participants, "ایران، پاکستان و قطر"),
    ]);
    assert_eq!(sure(&facts.number, ToString::to_string), ["12"]);
    assert_eq!(sure(&facts.date, |days| days.from.to_string()), ["2020-05-28"]);
    assert_eq!(
        sure(&facts.place, |venue| venue.country.map(|it| it.code().to_owned()).unwrap_or_default()),
        ["QA"]
    );
    assert_eq!(sure(&facts.format, json), ["virtual"]);
    assert_eq!(
        sure(&facts.participants, |it| it.party.to_string()),
        ["country:IR", "country:PK", "country:QA"]
    );
    assert_eq!(unread, [""; 0]);
    let (facts, unread) =
        read(&[(CellKey::Date, "spring"), (CellKey::Format, "as usual"), (CellKey::Date, "03/04/2021")]);
    assert_eq!(unread, ["spring", "as usual"]);
    assert!(!facts.date[0].is_sure());
    assert!(facts.date[0].remark.is_some());
}

#[test]
fn a_cell_with_a_question_mark_is_not_sure() {
    let (facts, _) = read(&[(CellKey::Format, "hybrid?"), (CellKey::Place, "Doha?")]);
    assert!(!facts.format.is_empty() && !facts.format.iter().any(ExtractedFact::is_sure));
    assert!(!facts.place.is_empty() && !facts.place.iter().any(ExtractedFact::is_sure));
    let (facts, unread) = read(&[(CellKey::Place, "online")]);
    assert!(facts.place.is_empty() && unread.is_empty());
    assert_eq!(sure(&facts.format, json), ["virtual"]);
    let (facts, _) = read(&[(CellKey::Place, "Loikaw")]);
    assert_eq!(sure(&facts.place, |venue| venue.name.clone().unwrap_or_default()), ["Loikaw"]);
}

#[test]
fn what_a_column_says_is_not_searched_for_in_the_text() {
    let (given, _) = read(&[(CellKey::Number, "5")]);
    let mut document = ImportedDocument::default();
    document.segments.push(rapporteur::import::document::Segment {
        text: "The twelfth session was held in Doha.".into(),
        kind: rapporteur::import::document::SegmentKind::Paragraph,
        position: Locator::Line(1),
    });
    let facts = find(&document, &site::KNOWLEDGE, given);
    assert_eq!(sure(&facts.number, ToString::to_string), ["5"]);
}

#[test]
fn each_cell_of_sources_without_an_address_is_unread() {
    let (facts, unread) =
        read(&[(CellKey::Source, "https://example.org/12; x"), (CellKey::Source, "the archive of 2012")]);
    assert_eq!((facts.sources.len(), unread), (1, vec!["the archive of 2012".to_owned()]));
}
