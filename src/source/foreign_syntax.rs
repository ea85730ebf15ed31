//! Detects syntax of other formats in TOML: dates in other notations, typographic quotes and YAML. Used for
//! help texts.

mod dates;

use std::ops::Range;

use jiff::civil;

use crate::diagnostic::Code;
use crate::time::edtf;
use crate::time::solar_hijri;
pub use dates::{date, no_such_date};

/// Syntax of another format in a line of TOML.
#[derive(Debug, PartialEq, Eq)]
pub struct ForeignSyntax {
    /// Code of the diagnostic.
    pub code: Code,
    /// Byte range in the line.
    pub span: Range<usize>,
    /// Message of the diagnostic.
    pub message: String,
    /// Help text of the diagnostic.
    pub help: String,
}

/// Quotation marks that word processors insert.
const ROUND: &[char] = &['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '‹', '›', '「', '」', '＂'];

/// Message and help text for a Solar Hijri date.
pub fn solar_hijri(text: &str) -> Option<(String, String)> {
    // Without the time of day.
    let day = text.split(['T', 't', ' ']).next()?;
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let (year, month, of_month) = match *parts.as_slice() {
        [year, month, day] if year.len() == 4 => (year, month, day),
        [day, month, year] if year.len() == 4 => (year, month, day),
        _ => return None,
    };
    let found = solar_hijri::day(year.parse().ok()?, month.parse().ok()?, of_month.parse().ok()?)?;
    let message = format!("looks like a date of the Solar Hijri calendar: {text}");
    Some((message, format!("write the date in the Gregorian calendar: {found}")))
}

/// Detects one of these mistakes at a syntax error. `start` is the byte offset of its line, `at` that of the error
/// in the line. Returns the byte offset of the end of the mistake, too.
pub fn detect(text: &str, start: usize, at: usize) -> Option<(ForeignSyntax, usize)> {
    let rest = text.get(start..)?;
    let line = rest.lines().next()?;
    let line_end = start + rest.find('\n').map_or(rest.len(), |at| at + 1);
    let found = in_line(line, at)?;
    let block = block(rest);
    if found.code != Code::YamlSyntax || block.lines().count() < 2 {
        return Some((found, line_end));
    }
    let help = format!("write {}", yaml_as_toml(block));
    Some((ForeignSyntax { help, ..found }, start + block.len()))
}

/// Detects one of these mistakes in a line with a syntax error at byte offset `at`.
fn in_line(line: &str, at: usize) -> Option<ForeignSyntax> {
    round_quotes(line).or_else(|| yaml_line(line)).or_else(|| bare_date(line, at))
}

/// The line at the start of a text, with the list or the indented lines below it.
fn block(text: &str) -> &str {
    let mut end = 0;
    for (at, line) in text.split_inclusive('\n').enumerate() {
        let is_part = line.starts_with([' ', '\t', '-']) && !line.trim().is_empty();
        if at > 0 && !is_part {
            break;
        }
        end += line.len();
    }
    &text[..end]
}

/// A value between typographic quotes.
fn round_quotes(line: &str) -> Option<ForeignSyntax> {
    let mut open: Option<(usize, char)> = None;
    let mut before = '=';
    for (at, c) in line.char_indices() {
        match open {
            Some((_, quote)) if c == quote => open = None,
            None if c == '#' => return None,
            None if c == '"' || c == '\'' => open = Some((at, c)),
            None if ROUND.contains(&c) && matches!(before, '=' | '[' | '{' | ',') => {
                let inside = at + c.len_utf8();
                let rest = &line[inside..];
                let is_whole = line[..at].trim_end().ends_with('=') && !line[..at].contains(['{', '[']);
                let length = length_of_quoted(rest, is_whole);
                let end = inside + length + rest[length..].chars().next().map_or(0, char::len_utf8);
                return Some(ForeignSyntax {
                    code: Code::TypographicQuotes,
                    span: at..end.min(line.trim_end().len()),
                    message: "this text is in typographic quotes".into(),
                    help: format!("use straight quotes: \"{}\"", escaped(rest[..length].trim())),
                });
            }
            _ => {}
        }
        if !c.is_whitespace() {
            before = c;
        }
    }
    // Opened by a straight quote, closed by a typographic one.
    let (at, quote) = open?;
    let inner = &line[at + quote.len_utf8()..];
    let end = inner.rfind(ROUND)?;
    let closing = inner[end..].chars().next()?;
    let behind = inner[end + closing.len_utf8()..].trim();
    behind.chars().all(|c| matches!(c, ',' | ']' | '}' | ' ')).then(|| ForeignSyntax {
        code: Code::TypographicQuotes,
        span: at..at + quote.len_utf8() + end + closing.len_utf8(),
        message: format!("this text ends with a typographic quote: {closing}"),
        help: format!("use a straight quote: {quote}{}{quote}", &inner[..end]),
    })
}

/// Length of a text after a typographic opening quote. It may contain other quotes: it ends at the first that
/// is followed by the end of the line, a comment, or the end of an item.
fn length_of_quoted(rest: &str, is_whole: bool) -> usize {
    let end = |may_follow: &[char]| {
        let mut quotes = rest.char_indices().filter(|(_, c)| ROUND.contains(c) || *c == '"');
        let found = quotes.find(|(at, c)| {
            let behind = rest[at + c.len_utf8()..].trim_start();
            behind.is_empty() || behind.starts_with(may_follow)
        });
        found.map(|(at, _)| at)
    };
    let whole = is_whole.then(|| end(&['#'])).flatten();
    whole.or_else(|| end(&['#', ',', ']', '}'])).unwrap_or_else(|| rest.trim_end().len())
}

/// Escapes a text for a TOML basic string.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// A key and value separated by a colon.
fn yaml_line(line: &str) -> Option<ForeignSyntax> {
    let (key, value) = yaml_entry(line)?;
    let start = line.len() - line.trim_start().len();
    let written = if value.is_empty() { "…".to_owned() } else { toml_value(value) };
    Some(ForeignSyntax {
        code: Code::YamlSyntax,
        span: start..start + key.len() + 1,
        message: format!("`{key}:` is YAML, but TOML is needed here"),
        help: format!("write `{key} = {written}`"),
    })
}

/// `key: value`, or `key:` with a nested value on the following lines.
fn yaml_entry(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.trim_start().split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
    (is_key && (value.is_empty() || value.starts_with(char::is_whitespace))).then(|| (key, value.trim()))
}

/// An unquoted date in another notation.
fn bare_date(line: &str, at: usize) -> Option<ForeignSyntax> {
    let mut at = at.min(line.len());
    while !line.is_char_boundary(at) {
        at -= 1;
    }
    // Dates may contain a comma: "May 10, 2023".
    let spans = [&['=', '{', '['][..], &['=', '{', '[', ','][..]].map(|opening| {
        let ends: &[char] = if opening.len() == 3 { &['#', ']', '}'] } else { &['#', ']', '}', ','] };
        let start = line[..at].rfind(opening).map_or(0, |at| at + 1);
        let end = line[start..].find(ends).map_or(line.len(), |length| start + length);
        let text = &line[start..end];
        let lead = text.len() - text.trim_start().len();
        start + lead..start + lead + text.trim().len()
    });
    spans.into_iter().find_map(|span| {
        let text = &line[span.clone()];
        let found = bare_edtf(line, &span).or_else(|| two_days(line, &span));
        if let Some(found) = found.or_else(|| bare_month(line, &span)) {
            return Some(found);
        }
        if text.parse::<civil::Date>().is_ok() {
            return None;
        }
        if let Some((message, help)) = solar_hijri(text) {
            return Some(ForeignSyntax {
                code: Code::SolarHijriDate,
                message: format!("this {message}"),
                help,
                span,
            });
        }
        if let Some((message, help)) = no_such_date(text) {
            return Some(ForeignSyntax { code: Code::InvalidDate, message, help, span });
        }
        Some(ForeignSyntax {
            code: Code::InvalidDate,
            message: format!("this is not a valid TOML date: {text}"),
            help: date(text)?,
            span,
        })
    })
}

/// Two dates in place of one.
fn two_days(line: &str, span: &Range<usize>) -> Option<ForeignSyntax> {
    let text = &line[span.clone()];
    let day = |part: &str| part.parse::<civil::Date>().ok();
    let (first, rest) = text.split_at_checked(10)?;
    let last = rest.get(rest.len().checked_sub(10)?..)?;
    let (first, last) = (day(first)?, day(last)?);
    let help = match line[..span.start].trim() {
        "date =" | "date=" => {
            format!("write `date = {first}`, and on a separate line `end_date = {last}`")
        }
        _ => format!("write one of them: {first} or {last}"),
    };
    Some(ForeignSyntax {
        code: Code::InvalidDate,
        span: span.clone(),
        message: format!("a key can have one date only, but here are two: {text}"),
        help,
    })
}

/// An unquoted month.
fn bare_month(line: &str, span: &Range<usize>) -> Option<ForeignSyntax> {
    let text = &line[span.clone()];
    let is_month = text.len() == 7 && format!("{text}-01").parse::<civil::Date>().is_ok();
    is_month.then(|| ForeignSyntax {
        code: Code::InvalidDate,
        span: span.clone(),
        message: format!("a month must be in quotes: {text}"),
        help: format!("write \"{text}\""),
    })
}

/// An unquoted expression of the Extended Date/Time Format that TOML does not know. Brackets are outside the
/// span of a value.
fn bare_edtf(line: &str, span: &Range<usize>) -> Option<ForeignSyntax> {
    let is_closed = line[span.end..].starts_with(']');
    let span = match (line[..span.start].ends_with('['), line[span.clone()].starts_with('[')) {
        (true, _) if is_closed => span.start - 1..span.end + 1,
        (_, true) if is_closed => span.start..span.end + 1,
        _ => span.clone(),
    };
    let text = &line[span.clone()];
    let is_expression = text.contains(['~', '?', '%', '/', '.']) && edtf::parse(text).is_ok();
    is_expression.then(|| ForeignSyntax {
        code: Code::InvalidDate,
        message: format!("this date must be in quotes: {text}"),
        help: format!("write \"{text}\""),
        span,
    })
}

/// Example of YAML front matter as TOML, on one line.
pub fn yaml_as_toml(text: &str) -> String {
    const MOST: usize = 6;
    let mut entries: Vec<(String, String, Vec<String>)> = Vec::new();
    for line in text.lines().take_while(|line| !matches!(line.trim_end(), "---" | "...")) {
        let item = line.trim_start().strip_prefix("- ");
        match (item, entries.last_mut()) {
            (Some(item), Some((_, value, items))) if value.is_empty() => items.push(toml_value(item)),
            _ if line.starts_with(char::is_whitespace) => {}
            _ => {
                let entry = yaml_entry(line);
                entries.extend(entry.map(|(key, value)| (key.to_owned(), value.to_owned(), Vec::new())));
            }
        }
    }
    let more = if entries.len() > MOST { ", …" } else { "" };
    let written = entries.iter().take(MOST).map(|(key, value, items)| match (value.as_str(), items) {
        ("", items) if items.is_empty() => format!("`{key} = …`"),
        ("", items) => format!("`{key} = [{}]`", items.join(", ")),
        (value, _) => format!("`{key} = {}`", toml_value(value)),
    });
    written.collect::<Vec<_>>().join(", ") + more
}

/// Converts a YAML scalar or flow sequence to TOML.
fn toml_value(yaml: &str) -> String {
    let yaml = yaml.trim();
    if let Some(list) = yaml.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        let items: Vec<String> =
            list.split(',').filter(|item| !item.trim().is_empty()).map(toml_value).collect();
        return format!("[{}]", items.join(", "));
    }
    let unquoted = ['"', '\''].into_iter().find_map(|quote| yaml.strip_prefix(quote)?.strip_suffix(quote));
    let is_day = |text: &str| text.len() == 10 && text.parse::<civil::Date>().is_ok();
    match unquoted {
        None if matches!(yaml, "true" | "false") || yaml.parse::<i64>().is_ok() || is_day(yaml) => {
            yaml.to_owned()
        }
        _ => format!("\"{}\"", escaped(unquoted.unwrap_or(yaml))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_told_in_the_order_of_iso_8601_and_in_both_readings_if_it_has_two() {
        for (written, expected) in [
            ("10.05.2023", "write 2023-05-10"),
            ("10/05/2023", "write 2023-05-10 for 10 May 2023, or 2023-10-05 for 5 October 2023"),
            ("25/05/2023", "write 2023-05-25"),
            ("05/25/2023", "write 2023-05-25"),
            ("05/05/2023", "write 2023-05-05"),
            ("10-05-2023", "write 2023-05-10 for 10 May 2023, or 2023-10-05 for 5 October 2023"),
            ("2023/5/10", "write 2023-05-10"),
            ("2023.05.10", "write 2023-05-10"),
            ("2023-5-1", "write 2023-05-01"),
            ("May 10, 2023", "write 2023-05-10"),
            ("10 May 2023", "write 2023-05-10"),
            ("10th of May 2023", ""),
            ("Sept 5th, 2021", "write 2021-09-05"),
            ("May 2023", "write \"2023-05\""),
            ("31.02.2023", ""),
            ("10.05.23", ""),
            ("spring 2023", ""),
            ("2023", ""),
            ("", ""),
        ] {
            assert_eq!(date(written).unwrap_or_default(), expected, "{written}");
        }
    }

    #[test]
    fn slips_in_a_line_are_told_by_their_look() {
        let told = |line: &str| {
            let at = line.find('=').map_or(0, |at| at + 2);
            in_line(line, at)
                .map(|found| format!("{} | {} | {}", &line[found.span], found.message, found.help))
        };
        let round = "this text is in typographic quotes";
        assert_eq!(
            told("title = “After the fall”    # x"),
            Some(format!("“After the fall” | {round} | use straight quotes: \"After the fall\""))
        );
        assert_eq!(
            told("themes = [\"a\", „b“]"),
            Some(format!("„b“ | {round} | use straight quotes: \"b\""))
        );
        assert_eq!(
            told("title = \"After”"),
            Some(
                "\"After” | this text ends with a typographic quote: ” | use a straight quote: \"After\""
                    .into()
            )
        );
        assert_eq!(
            told("date = 10.05.2023  # day"),
            Some("10.05.2023 | this is not a valid TOML date: 10.05.2023 | write 2023-05-10".into())
        );
        for date in ["2021-09~", "2021?", "2021-09-14%", "[2021-08-15..2021-09-07]", "2021/2022"] {
            assert_eq!(
                told(&format!("date = {date}  # about")),
                Some(format!("{date} | this date must be in quotes: {date} | write \"{date}\""))
            );
        }
        assert_eq!(
            told("x = [{ published = May 10, 2023 }]").map(|told| told.starts_with("May 10, 2023 |")),
            None,
            "only where reading failed"
        );
        assert_eq!(
            told("title: After the “fall”"),
            Some(
                "title: | `title:` is YAML, but TOML is needed here | write `title = \"After the “fall”\"`"
                    .into()
            )
        );
        for sound in ["title = \"The “fall”\"", "# “x”", "place = Unquoted", "url = https://example.org", ""]
        {
            assert_eq!(told(sound), None, "{sound}");
        }
    }

    #[test]
    fn front_matter_of_yaml_is_told_as_toml() {
        let yaml = "title: After \"it\"\ndate: 2023-05-10\nnumber: 3\ntags: [a, 'b']\nthemes:\n  - peace\n- war\nplace:\n  name: Doha\nx: 1\n---\nbody: no\n";
        assert_eq!(
            yaml_as_toml(yaml),
            "`title = \"After \\\"it\\\"\"`, `date = 2023-05-10`, `number = 3`, `tags = [\"a\", \"b\"]`, \
             `themes = [\"peace\", \"war\"]`, `place = …`, …"
        );
    }
}
