//! Cells of a spreadsheet as text.

use calamine::{Data, DataType as _};

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SheetCell {
    /// Its text, as a person would read it.
    pub(super) text: String,
    /// Whether the spreadsheet says that it is a day.
    pub(super) is_date: bool,
}

impl SheetCell {
    pub(super) fn text(text: &str) -> Self {
        Self { text: text.replace("\r\n", "\n").trim().to_owned(), is_date: false }
    }

    pub(super) fn of(data: &Data) -> Self {
        match data {
            Data::DateTime(moment) if moment.is_datetime() => {
                let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
                let time =
                    if (hour, minute) == (0, 0) { String::new() } else { format!(" {hour:02}:{minute:02}") };
                Self { text: format!("{year:04}-{month:02}-{day:02}{time}"), is_date: true }
            }
            Data::DateTimeIso(text) => {
                let day = text.split('T').next().unwrap_or(text);
                Self { text: day.to_owned(), is_date: true }
            }
            Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
                Self::text(&format!("{number:.0}"))
            }
            Data::Empty => Self::default(),
            data => Self::text(&data.as_string().unwrap_or_else(|| data.to_string())),
        }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}
