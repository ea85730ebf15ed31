//! Cells of a spreadsheet as text.

use calamine::{Data, DataType as _};

/// A text as it was typed.
pub(super) fn typed(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

/// What a cell holds, as a person would read it.
pub(super) fn shown(data: &Data) -> String {
    match data {
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
            let time =
                if (hour, minute) == (0, 0) { String::new() } else { format!(" {hour:02}:{minute:02}") };
            format!("{year:04}-{month:02}-{day:02}{time}")
        }
        Data::DateTimeIso(text) => text.split('T').next().unwrap_or(text).to_owned(),
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Data::Empty => String::new(),
        data => typed(&data.as_string().unwrap_or_else(|| data.to_string())),
    }
}
