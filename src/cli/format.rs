//! Formats numbers and long texts for people.

use std::time::Duration;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::site::Embargoed;

/// The assumed width of a terminal, in columns.
pub(super) const WIDTH: usize = 80;

/// Truncates a text to a width in columns, with an ellipsis.
pub(super) fn fitting(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let (mut kept, mut used) = (String::new(), 1);
    for c in text.chars() {
        used += c.width().unwrap_or(0);
        if used > width {
            break;
        }
        kept.push(c);
    }
    if width == 0 { String::new() } else { format!("{}…", kept.trim_end()) }
}

/// `12,345`
pub(super) fn count(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `1 error`, `2 errors`
pub(super) fn counted(number: usize, one: &str) -> String {
    format!("{} {one}{}", count(number), if number == 1 { "" } else { "s" })
}

/// `2 under embargo, the next until 2026-12-01 12:00 UTC`; `None` without embargoes.
pub(super) fn waiting(waiting: Embargoed) -> Option<String> {
    Some(format!("{} under embargo, the next until {}", count(waiting.sessions), waiting.next?))
}

/// `12.3 MB`
pub(super) fn size(bytes: u64) -> String {
    // Integer arithmetic, so that rounding never reaches the next unit.
    let tenths = |unit: u64| format!("{}.{}", bytes / unit, bytes % unit * 10 / unit);
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", tenths(1_000)),
        1_000_000..1_000_000_000 => format!("{} MB", tenths(1_000_000)),
        _ => format!("{} GB", tenths(1_000_000_000)),
    }
}

/// `1.25 s`, `80 ms`
pub(super) fn time(duration: Duration) -> String {
    match duration.as_millis() {
        milliseconds @ 0..1_000 => format!("{milliseconds} ms"),
        _ => format!("{:.2} s", duration.as_secs_f64()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_easy_to_read() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(count), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!([1, 2].map(|number| counted(number, "error")), ["1 error", "2 errors"]);
        assert_eq!([999, 1_250, 61_300_000].map(size), ["999 bytes", "1.2 kB", "61.3 MB"]);
        assert_eq!([80, 1_239].map(|time| super::time(Duration::from_millis(time))), ["80 ms", "1.24 s"]);
    }
}
