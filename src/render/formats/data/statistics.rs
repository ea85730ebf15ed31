//! Tables of counts as CSV: sessions by year, party and theme, their trends, and which parties took part together.

use crate::i18n::text::{Id, Texts};
use crate::index::appearances::{Appearances, Capacity};
use crate::index::statistics::{self, CoAttendance};
use crate::index::{Index, counts, list};
use crate::model::party::Party;
use crate::model::proceedings::Proceedings;
use crate::pages::output::StatisticsTable;
use crate::render::formats::csv::{self, Cells, Column, column, key};

const PARTY: Column =
    column("party", Cells::Text, "Id of the party: country:QA, group:eu or organisation:chs");
const THEME: Column = column("theme", Cells::Text, "Id of the theme");
const YEAR: Column = column("year", Cells::Year, "Year in which the session began");
const COUNT: Cells = Cells::Integer;

/// A table of counts. Texts are in the default language.
pub fn statistics_csv(table: StatisticsTable, proceedings: &Proceedings, index: &Index) -> Vec<u8> {
    let columns = columns(table, index);
    match table {
        StatisticsTable::Years => csv::table(&columns, years(proceedings, index)),
        StatisticsTable::Parties => csv::table(&columns, parties(proceedings, index)),
        StatisticsTable::Themes => csv::table(&columns, themes(proceedings, index)),
        StatisticsTable::PartyTrends => csv::table(&columns, party_trends(proceedings, index)),
        StatisticsTable::ThemeTrends => csv::table(&columns, theme_trends(proceedings, index)),
        StatisticsTable::CoAttendance => csv::table(&columns, together(proceedings, index)),
    }
}

/// The columns of a table.
pub fn columns(table: StatisticsTable, index: &Index) -> Vec<Column> {
    match table {
        StatisticsTable::Years => {
            vec![Column { is_key: true, ..YEAR }, column("sessions", COUNT, "Number of sessions")]
        }
        StatisticsTable::Parties => vec![
            Column { is_key: true, ..PARTY },
            column("name", Cells::Text, "Name in the default language"),
            column("host", COUNT, "Number of sessions held in the country"),
            column("organiser", COUNT, "Number of sessions that the organisation convened"),
            column("participant", COUNT, "Number of sessions in which the party took part in its own name"),
            column(
                "through",
                COUNT,
                "Number of sessions that do not name the country, but were attended by a group of which it was a member",
            ),
            column("subject", COUNT, "Number of sessions about the party"),
        ],
        StatisticsTable::Themes => vec![
            Column { is_key: true, ..THEME },
            column("label", Cells::Text, "Label in the default language"),
            column("broader", Cells::Text, "Id of the broader theme"),
            column("tagged", COUNT, "Number of sessions that name the theme itself"),
            column("sessions", COUNT, "Number of sessions on the theme or a narrower one"),
        ],
        StatisticsTable::PartyTrends => vec![
            PARTY,
            YEAR,
            column("sessions", COUNT, "Number of sessions in which the party took part in its own name"),
        ],
        StatisticsTable::ThemeTrends => {
            vec![THEME, YEAR, column("sessions", COUNT, "Number of sessions on the theme or a narrower one")]
        }
        StatisticsTable::CoAttendance => {
            let about = "Number of sessions in which this party and the party of the row both took part";
            let present = present(index).into_iter().map(|party| Column {
                name: party.to_string().into(),
                cells: COUNT,
                is_key: false,
                about: about.into(),
            });
            std::iter::once(key("party", Cells::Text, "Id of the party")).chain(present).collect()
        }
    }
}

fn years(proceedings: &Proceedings, index: &Index) -> Vec<[String; 2]> {
    let Some(range) = statistics::years(index) else { return Vec::new() };
    let all: Vec<_> = proceedings.numbered().map(|(ix, _)| ix).collect();
    let counts = counts::in_years(proceedings, &all, range).into_iter();
    counts.map(|(year, count)| [year_text(year), count.to_string()]).collect()
}

fn parties(proceedings: &Proceedings, index: &Index) -> Vec<[String; 7]> {
    let row = |(party, appearances): (&Party, &Appearances)| {
        let counts = statistics::party_counts(appearances);
        let name = proceedings.party_name(party).map(|name| text(proceedings, name));
        [
            party.to_string(),
            name.unwrap_or_default(),
            counts.host.to_string(),
            counts.organiser.to_string(),
            counts.participant.to_string(),
            counts.through.to_string(),
            counts.subject.to_string(),
        ]
    };
    index.parties.iter().map(row).collect()
}

fn themes(proceedings: &Proceedings, index: &Index) -> Vec<[String; 5]> {
    let row = |(id, theme): (&Id, &crate::model::proceedings::Theme)| {
        [
            id.to_string(),
            text(proceedings, &theme.label),
            theme.broader.as_ref().map(Id::to_string).unwrap_or_default(),
            list(&index.tagged, id).len().to_string(),
            list(&index.themes, id).len().to_string(),
        ]
    };
    proceedings.themes.iter().map(row).collect()
}

fn party_trends(proceedings: &Proceedings, index: &Index) -> Vec<[String; 3]> {
    let parties = index.in_capacity(Capacity::Participant);
    trends(proceedings, index, parties.map(|(party, sessions)| (party.to_string(), sessions)))
}

fn theme_trends(proceedings: &Proceedings, index: &Index) -> Vec<[String; 3]> {
    trends(
        proceedings,
        index,
        index.themes.iter().map(|(id, sessions)| (id.to_string(), sessions.as_slice())),
    )
}

/// A row for each item and year.
fn trends<'a>(
    proceedings: &Proceedings,
    index: &Index,
    items: impl Iterator<Item = (String, &'a [u32])>,
) -> Vec<[String; 3]> {
    let Some(range) = statistics::years(index) else { return Vec::new() };
    let mut rows = Vec::new();
    for (id, sessions) in items {
        let counts = counts::in_years(proceedings, sessions, range.clone()).into_iter();
        rows.extend(counts.map(|(year, count)| [id.clone(), year_text(year), count.to_string()]));
    }
    rows
}

fn together(proceedings: &Proceedings, index: &Index) -> Vec<Vec<String>> {
    let together: CoAttendance = statistics::co_attendance(proceedings, present(index));
    let row = |(at, party): (usize, &Party)| {
        let counts = together.row(at).iter().map(u32::to_string);
        std::iter::once(party.to_string()).chain(counts).collect()
    };
    together.parties.iter().enumerate().map(row).collect()
}

/// The parties that took part in a session in their own name.
fn present(index: &Index) -> Vec<Party> {
    index.in_capacity(Capacity::Participant).map(|(party, _)| party.clone()).collect()
}

/// Years have four digits, as in dates.
fn year_text(year: i16) -> String {
    format!("{year:04}")
}

fn text(proceedings: &Proceedings, texts: &Texts) -> String {
    proceedings.default_text(texts).unwrap_or_default().to_owned()
}
