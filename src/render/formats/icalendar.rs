//! Calendars (RFC 5545). Sessions have days and no times, so there are no time zones.
//!
//! The crates that write calendars bring a library of dates of their own and random ids. What is needed of them
//! is the escaping and the folding of lines below.

use std::fmt::Write as _;

use jiff::civil;

use crate::view::calendar::{Calendar, CalendarEvent};

/// Maximum length of a line in bytes, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// Serialises a calendar.
pub fn icalendar(calendar: &Calendar) -> Vec<u8> {
    let mut lines = String::new();
    line(&mut lines, "BEGIN", "VCALENDAR");
    line(&mut lines, "VERSION", "2.0");
    line(&mut lines, "PRODID", &format!("-//Rapporteur//Rapporteur//{}", calendar.lang.to_uppercase()));
    line(&mut lines, "CALSCALE", "GREGORIAN");
    line(&mut lines, "METHOD", "PUBLISH");
    // RFC 7986, and the older name of the same property.
    text(&mut lines, "NAME", &calendar.name);
    text(&mut lines, "X-WR-CALNAME", &calendar.name);
    line(&mut lines, "URL", &calendar.address);
    for event in &calendar.events {
        push_event(&mut lines, event);
    }
    line(&mut lines, "END", "VCALENDAR");
    lines.into_bytes()
}

fn push_event(lines: &mut String, event: &CalendarEvent) {
    line(lines, "BEGIN", "VEVENT");
    text(lines, "UID", &event.uid);
    line(lines, "DTSTAMP", &format!("{}T000000Z", basic(event.stamp)));
    line(lines, "DTSTART;VALUE=DATE", &basic(event.first));
    // The end is exclusive.
    if let Ok(end) = event.last.tomorrow() {
        line(lines, "DTEND;VALUE=DATE", &basic(end));
    }
    text(lines, "SUMMARY", &event.title);
    if let Some(summary) = &event.summary {
        text(lines, "DESCRIPTION", &format!("{summary}\n\n{}", event.address));
    } else {
        text(lines, "DESCRIPTION", &event.address);
    }
    if let Some(place) = &event.place {
        text(lines, "LOCATION", place);
    }
    line(lines, "URL", &event.address);
    line(lines, "STATUS", if event.planned { "TENTATIVE" } else { "CONFIRMED" });
    // A record of meetings takes nobody's time.
    line(lines, "TRANSP", "TRANSPARENT");
    line(lines, "END", "VEVENT");
}

/// `20210914`
fn basic(day: civil::Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

/// A property with a text (RFC 5545, 3.3.11).
fn text(lines: &mut String, name: &str, value: &str) {
    let mut escaped = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            // Other control characters are not allowed.
            c if c.is_ascii_control() && c != '\t' => {}
            c => escaped.push(c),
        }
    }
    line(lines, name, &escaped);
}

/// A content line, folded between characters.
fn line(lines: &mut String, name: &str, value: &str) {
    let mut whole = String::with_capacity(name.len() + 1 + value.len());
    // Writing to memory does not fail.
    let _ = write!(whole, "{name}:{value}");
    let mut length = 0;
    for c in whole.chars() {
        if length + c.len_utf8() > LINE {
            lines.push_str("\r\n ");
            length = 1;
        }
        lines.push(c);
        length += c.len_utf8();
    }
    lines.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_folded_at_75_bytes_and_between_characters() {
        let mut lines = String::new();
        text(&mut lines, "SUMMARY", &"نشست، ".repeat(40));
        assert!(lines.split("\r\n").all(|line| line.len() <= LINE), "{lines}");
        assert!(lines.ends_with("\r\n"));
        assert_eq!(lines.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "نشست، ".repeat(40)));
    }

    #[test]
    fn what_has_a_meaning_in_a_calendar_is_escaped() {
        let mut lines = String::new();
        text(&mut lines, "SUMMARY", "a; b, c\\d\ne\r\u{8}: f");
        assert_eq!(lines, "SUMMARY:a\\; b\\, c\\\\d\\ne: f\r\n");
    }
}
