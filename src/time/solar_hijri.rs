//! Converts dates of the Solar Hijri calendar (Iran, Afghanistan) to the Gregorian calendar.

use std::ops::RangeInclusive;

use icu_calendar::cal::{Gregorian, Persian};
use jiff::civil;

use crate::time::date::Date;

/// Years that are probably Solar Hijri where a Gregorian year is expected.
pub const YEARS: RangeInclusive<i16> = 1300..=1450;

/// First and last Gregorian day of a date whose fields are Solar Hijri; `None` if it is invalid or not in
/// [`YEARS`].
pub fn gregorian(date: Date) -> Option<(civil::Date, civil::Date)> {
    let written = date.first_day();
    if !YEARS.contains(&written.year()) {
        return None;
    }
    let (month, of_month) = (u8::try_from(written.month()).ok()?, u8::try_from(written.day()).ok()?);
    let solar = |month, day| icu_calendar::Date::try_new_persian(written.year().into(), month, day).ok();
    let (first, last) = match date {
        Date::Day(_) => (solar(month, of_month)?, solar(month, of_month)?),
        Date::Month(_) => (solar(month, 1)?, solar(month, solar(month, 1)?.days_in_month())?),
        Date::Year(_) => (solar(1, 1)?, solar(12, solar(12, 1)?.days_in_month())?),
    };
    Some((day_of(first)?, day_of(last)?))
}

/// Converts a Solar Hijri day; `None` if it is invalid or not in [`YEARS`].
pub fn day(year: i16, month: u8, day: u8) -> Option<civil::Date> {
    let solar = || icu_calendar::Date::try_new_persian(year.into(), month, day).ok();
    YEARS.contains(&year).then(solar).flatten().and_then(day_of)
}

fn day_of(date: icu_calendar::Date<Persian>) -> Option<civil::Date> {
    let date = date.to_calendar(Gregorian);
    let month = i8::try_from(date.month().ordinal).ok()?;
    civil::Date::new(
        i16::try_from(date.year().extended_year()).ok()?,
        month,
        i8::try_from(date.day_of_month().0).ok()?,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_of_the_solar_hijri_calendar_is_found_in_the_gregorian_one() {
        // Nowruz 1403 was on 20 March 2024; 1403 was a leap year.
        for (written, first, last) in [
            ("1403-01-01", "2024-03-20", "2024-03-20"),
            ("1403-02-16", "2024-05-05", "2024-05-05"),
            ("1357-11-22", "1979-02-11", "1979-02-11"),
            ("1403-02", "2024-04-20", "2024-05-20"),
            ("1403", "2024-03-20", "2025-03-20"),
            ("1402", "2023-03-21", "2024-03-19"),
        ] {
            let (from, to) = gregorian(Date::parse(written).unwrap()).unwrap();
            assert_eq!((from.to_string(), to.to_string()), (first.to_owned(), last.to_owned()), "{written}");
        }
    }

    #[test]
    fn what_is_no_date_of_that_calendar_or_of_another_time_is_not_converted() {
        // The twelfth month has 30 days in leap years, and 29 in others.
        for written in ["1403-12-31", "1402-12-30", "1299-12-01", "1451", "2024-05-05"] {
            assert_eq!(gregorian(Date::parse(written).unwrap()), None, "{written}");
        }
    }
}
