//! A cell of a row of a spreadsheet, and what it holds.

use super::day_order::DayOrder;
use crate::import::document::Locator;

/// What a column holds. A row is read in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CellKey {
    /// The number of the session, in figures or words.
    Number,
    /// Its title.
    Title,
    /// The title or folder of its series.
    Series,
    /// Its date, or a period.
    Date,
    /// Its last day.
    EndDate,
    /// Its place: a town, perhaps with its country.
    Place,
    /// The country of its place.
    Country,
    /// In person, virtual or hybrid.
    Format,
    /// Its organisers.
    Organisers,
    /// Who took part.
    Participants,
    /// Whom it was about.
    Subjects,
    /// Its themes.
    Themes,
    /// Its rule of attribution.
    Rule,
    /// Its summary.
    Summary,
    /// Addresses of its sources.
    Source,
    /// Its text.
    Report,
}

impl CellKey {
    /// All keys with their names.
    pub const ALL: [(&'static str, Self); 16] = [
        ("number", Self::Number),
        ("title", Self::Title),
        ("series", Self::Series),
        ("date", Self::Date),
        ("end_date", Self::EndDate),
        ("place", Self::Place),
        ("country", Self::Country),
        ("format", Self::Format),
        ("organisers", Self::Organisers),
        ("participants", Self::Participants),
        ("subjects", Self::Subjects),
        ("themes", Self::Themes),
        ("rule", Self::Rule),
        ("summary", Self::Summary),
        ("source", Self::Source),
        ("report", Self::Report),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, key)| *key == self).map_or("", |(name, _)| name)
    }
}

/// A cell of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowCell {
    /// The head of its column.
    pub head: String,
    /// What its column holds; `None` if that is not known.
    pub key: Option<CellKey>,
    /// Its text.
    pub text: String,
    /// Where it stands.
    pub position: Locator,
    /// The order of day and month in the dates of its table.
    pub order: DayOrder,
}
