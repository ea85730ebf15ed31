//! Whether the day or the month stands first in dates with figures only, as a table with several dates can show.

use super::words::{Inflection, words};

/// The order of day and month in dates with figures only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DayOrder {
    /// 14/09/2021.
    DayFirst,
    /// 09/14/2021.
    MonthFirst,
    /// The dates do not show it.
    #[default]
    Unknown,
}

impl DayOrder {
    /// The order that texts with dates show.
    pub fn shown_by<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let (mut day_first, mut month_first) = (false, false);
        for text in texts {
            for date in words(text, &Inflection::default()).windows(5) {
                let [first, mark, second, _, year] = date else { continue };
                if let (Some(first), Some(second), Some(_)) = (first.number(), second.number(), year.number())
                    && mark.is_mark("/.-")
                    && year.folded.len() == 4
                {
                    day_first |= first > 12;
                    month_first |= second > 12;
                }
            }
        }
        match (day_first, month_first) {
            (true, false) => Self::DayFirst,
            (false, true) => Self::MonthFirst,
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::DayOrder;

    #[test]
    fn a_date_with_a_number_above_12_shows_the_order() {
        let order = |texts: &[&str]| DayOrder::shown_by(texts.iter().copied());
        assert_eq!(order(&["05/09/2021", "28/02/2022"]), DayOrder::DayFirst);
        assert_eq!(order(&["05/09/2021", "02/28/2022"]), DayOrder::MonthFirst);
        assert_eq!(order(&["05/09/2021", "۰۲/۰۳/۲۰۲۲"]), DayOrder::Unknown);
        assert_eq!(order(&["28/02/2022", "02/28/2022"]), DayOrder::Unknown);
        // The year stands first.
        assert_eq!(order(&["2021-09-14"]), DayOrder::Unknown);
    }
}
