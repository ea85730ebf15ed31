//! The facts of a document whose front matter states some: those go before what its text says.

use super::document::ImportedDocument;
use super::facts;
use super::facts::cells::read_row;
use super::facts::extracted::{Certainty, SessionFacts};
use super::facts::knowledge::Knowledge;
use super::facts::row_cell::{CellKey, RowCell};

/// The facts of a document. `stated` is what its front matter says.
pub fn find(
    document: &ImportedDocument,
    stated: &[RowCell],
    knowledge: &Knowledge,
    given: SessionFacts,
) -> SessionFacts {
    let is_date = |cell: &RowCell| cell.key == Some(CellKey::Date);
    let (dates, others): (Vec<RowCell>, Vec<RowCell>) = stated.iter().cloned().partition(is_date);
    if others.iter().any(is_of_session) {
        return facts::find(document, knowledge, read_row(given, stated, knowledge));
    }
    // Many programs write the day of publication there.
    let published = read_row(SessionFacts::default(), &dates, knowledge);
    let mut facts = facts::find(document, knowledge, read_row(given, &others, knowledge));
    facts.unread.extend(published.unread);
    for mut date in published.date {
        match facts.date.iter_mut().find(|known| known.value == date.value) {
            Some(known) => known.evidence.extend(date.evidence),
            None => {
                date.certainty = Certainty::Likely;
                date.remark = Some("this can be the day on which the text was published".to_owned());
                facts.date.push(date);
            }
        }
    }
    facts
}

/// Whether a key is one that only a session has, so that the date beside it is that of the session.
fn is_of_session(cell: &RowCell) -> bool {
    matches!(
        cell.key,
        Some(
            CellKey::Number
                | CellKey::EndDate
                | CellKey::Place
                | CellKey::Country
                | CellKey::Format
                | CellKey::Organisers
                | CellKey::Participants
                | CellKey::Rule
        )
    )
}
