//! Days of the Gregorian, Solar Hijri and Islamic calendars as Gregorian days.

use icu_calendar::cal::hijri::{TabularAlgorithmEpoch, TabularAlgorithmLeapYears};
use icu_calendar::cal::{Gregorian, Hijri};
use icu_calendar::{AsCalendar, Date};
use jiff::civil;

use super::phrasebook::DatedCalendar;
use crate::time::solar_hijri;

/// A Gregorian day, and whether it is certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ConvertedDay {
    pub(super) day: civil::Date,
    /// Islamic months begin with the sighting of the moon: only where the calendars in use agree is the day certain.
    pub(super) is_exact: bool,
}

/// The Gregorian day of a day in a calendar; `None` if there is no such day.
pub(super) fn gregorian_day(calendar: DatedCalendar, year: i16, month: u8, day: u8) -> Option<ConvertedDay> {
    let exact = |day| ConvertedDay { day, is_exact: true };
    match calendar {
        DatedCalendar::Gregorian => {
            civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok().map(exact)
        }
        DatedCalendar::SolarHijri => solar_hijri::day(year, month, day).map(exact),
        DatedCalendar::Islamic => {
            let official = Hijri::new_umm_al_qura();
            let official = Date::try_new_hijri_with_calendar(year.into(), month, day, official)
                .ok()
                .as_ref()
                .and_then(civil_date)?;
            let civil = Hijri::new_tabular(TabularAlgorithmLeapYears::TypeII, TabularAlgorithmEpoch::Friday);
            let arithmetic = Date::try_new_hijri_with_calendar(year.into(), month, day, civil)
                .ok()
                .as_ref()
                .and_then(civil_date);
            Some(ConvertedDay { day: official, is_exact: arithmetic == Some(official) })
        }
    }
}

fn civil_date<C: AsCalendar>(date: &Date<C>) -> Option<civil::Date> {
    let date = date.to_calendar(Gregorian);
    let month = i8::try_from(date.month().ordinal).ok()?;
    let year = i16::try_from(date.year().extended_year()).ok()?;
    civil::Date::new(year, month, i8::try_from(date.day_of_month().0).ok()?).ok()
}

/// Whether a number can be a year of one of the calendars.
pub(super) fn is_year(year: u32) -> bool {
    matches!(year, 1300..=1500 | 1900..=2100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_other_calendars_are_converted() {
        let day = |calendar, year, month, day| {
            gregorian_day(calendar, year, month, day).map(|it| it.day.to_string())
        };
        assert_eq!(day(DatedCalendar::SolarHijri, 1399, 3, 8).as_deref(), Some("2020-05-28"));
        assert_eq!(day(DatedCalendar::Islamic, 1441, 10, 5).as_deref(), Some("2020-05-28"));
        assert_eq!(day(DatedCalendar::Gregorian, 2021, 2, 29), None);
    }
}
