//! Prepares a source for parsing: replaces characters that would be misread by
//! [`super::sentinels`], and finds what the parser does not report.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr_iter, memchr2, memmem};

use super::body::Problem;
use super::code_spans::CodeSpans;
use super::definitions::{self, Definition};
use super::sentinels::NOTHING;
use super::{addresses, scripts, sentinels, tags};
use crate::diagnostic::Code;
use crate::markdown::options::RawHtml;

pub(super) struct PreparedSource<'a> {
    /// The text with sentinels, of the same length as the source.
    pub(super) text: Cow<'a, str>,
    pub(super) has_stand_ins: bool,
    /// The ranges of bare addresses, in order.
    pub(super) addresses: Vec<Range<usize>>,
    /// Lines in the form of a link reference definition, in order.
    pub(super) definitions: Vec<Definition>,
    /// The positions of unclosed start tags in order, which are text.
    pub(super) unclosed: Vec<usize>,
    /// Characters that cannot be published.
    pub(super) problems: Vec<Problem>,
}

/// Normalises line ends. A lone carriage return is a line end in `CommonMark`.
pub(super) fn line_ends(source: &str) -> Cow<'_, str> {
    let is_alone = |at: &usize| source.as_bytes().get(at + 1) != Some(&b'\n');
    let alone: Vec<usize> = memchr_iter(b'\r', source.as_bytes()).filter(is_alone).collect();
    if alone.is_empty() {
        return Cow::Borrowed(source);
    }
    let mut lines = source.to_owned();
    for at in alone {
        lines.replace_range(at..=at, "\n");
    }
    Cow::Owned(lines)
}

/// Reports excessive nesting of lists and quotes, for which the parser takes more than linear time.
pub(super) fn too_deep(source: &str) -> Option<Problem> {
    const DEPTH: usize = 100;

    let mut start = 0;
    for line in source.split_inclusive('\n') {
        let text = line.trim_start_matches(|c: char| " \t>-*+.)".contains(c) || c.is_ascii_digit());
        let markers = &line[..line.len() - text.len()];
        let others = markers.split([' ', '\t', '>']).filter(|marker| !marker.is_empty()).count();
        if markers.len() > DEPTH && others + markers.matches('>').count() > DEPTH {
            return Some(Problem::error(
                Code::NestedTooDeep,
                start..start + line.trim_end().len().min(20),
                format!("lists or quotations are nested more than {DEPTH} deep here"),
                "if this is text, write a backslash before the first character",
            ));
        }
        start += line.len();
    }
    None
}

pub(super) fn prepare(source: &str, raw_html: RawHtml) -> PreparedSource<'_> {
    let (clean, problems) = without_reserved(source);
    let text: &str = &clean;
    let mut places = Vec::new();
    let mut unclosed = Vec::new();
    if raw_html != RawHtml::Escape {
        unclosed = tags::find(text, raw_html, &mut places);
        places.extend(&unclosed);
    }
    colons(text, &mut places);
    braces(text, &mut places);
    asterisks(text, &mut places);
    let addresses = addresses::find(text);
    let mut protect = |span: &Range<usize>, meant: &str| {
        let inside = text[span.clone()].char_indices();
        places.extend(inside.filter(|(_, c)| meant.contains(*c)).map(|(at, _)| span.start + at));
    };
    for span in &addresses {
        protect(span, "*_~[]!'\"-.");
    }
    for span in &addresses::others(text) {
        protect(span, "'\"-.");
    }
    let definitions = definitions::find(text);
    places.extend(definitions.iter().filter_map(Definition::colon_of_text));
    if places.is_empty() {
        return PreparedSource {
            text: clean,
            has_stand_ins: false,
            addresses,
            definitions,
            unclosed,
            problems,
        };
    }
    let mut bytes = text.as_bytes().to_vec();
    for at in places {
        let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { continue };
        if let (Some(stand_in), Some(place)) = (sentinels::of(c), bytes.get_mut(at..at + c.len_utf8())) {
            stand_in.encode_utf8(place);
        }
    }
    for span in &addresses {
        without_escapes(&mut bytes[span.clone()]);
    }
    // Sentinels have the length of the original characters, so this is UTF-8.
    let text = String::from_utf8(bytes).map_or(clean, Cow::Owned);
    PreparedSource { text, has_stand_ins: true, addresses, definitions, unclosed, problems }
}

/// Unescapes an address, such as `wiki/Foo\_bar` and `?a=1&amp;b=2`.
fn without_escapes(address: &mut [u8]) {
    const AMPERSAND: &[u8] = b"&amp;";

    let mut at = 0;
    while at < address.len() {
        if address[at] == b'\\' && at + 1 < address.len() {
            address[at] = NOTHING as u8;
            let escaped = char::from(address[at + 1]);
            address[at + 1] = sentinels::of(escaped).map_or(address[at + 1], |stand_in| stand_in as u8);
            at += 2;
        } else if address[at..].starts_with(AMPERSAND) {
            address[at] = sentinels::of('&').map_or(b'&', |stand_in| stand_in as u8);
            address[at + 1..at + AMPERSAND.len()].fill(NOTHING as u8);
            at += AMPERSAND.len();
        } else {
            at += 1;
        }
    }
}

/// Replaces control characters, and character references to sentinels and placeholder delimiters.
fn without_reserved(source: &str) -> (Cow<'_, str>, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut text = Cow::Borrowed(source);
    if sentinels::has_reserved(source) {
        let reserved = source.char_indices().filter(|(_, c)| sentinels::is_reserved(*c));
        problems.extend(reserved.map(|(at, c)| control_character(c, at..at + c.len_utf8())));
        let clean = sentinels::without_reserved(source);
        text = Cow::Owned(clean);
    }
    let references: Vec<Range<usize>> =
        memmem::find_iter(text.as_bytes(), "&#").filter_map(|at| reserved_reference(&text, at)).collect();
    if !references.is_empty() {
        let mut clean = text.into_owned();
        for digits in references {
            let is_decimal = !clean[..digits.start].ends_with(['x', 'X']);
            let harmless = if is_decimal { "65533" } else { "fffd" };
            let padded = format!("{harmless:0>width$}", width = digits.len());
            clean.replace_range(digits, &padded);
        }
        text = Cow::Owned(clean);
    }
    (text, problems)
}

/// The problem for a control character.
pub(super) fn control_character(c: char, span: Range<usize>) -> Problem {
    Problem::warning(
        Code::ControlCharacter,
        span,
        format!("there is a control character here, U+{:04X}, which pages cannot show", u32::from(c)),
        "delete it; it often comes from text copied from another program",
    )
}

/// The range of the digits in a reference to a noncharacter.
fn reserved_reference(text: &str, at: usize) -> Option<Range<usize>> {
    let behind = &text[at + 2..];
    let (radix, start) = if behind.starts_with(['x', 'X']) { (16, at + 3) } else { (10, at + 2) };
    let digits = &text[start..];
    let length = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
    let value = u32::from_str_radix(digits[..length].trim_start_matches('0'), radix).ok()?;
    (0xfdd0..=0xfdef).contains(&value).then(|| start..start + length)
}

/// A colon at the start of a line without a space after it, or inside code: no definition list.
fn colons(text: &str, places: &mut Vec<usize>) {
    let mut code: Option<CodeSpans> = None;
    let (mut line_start, mut last) = (0, 0);
    for at in memchr_iter(b':', text.as_bytes()) {
        line_start = text[last..at].rfind('\n').map_or(line_start, |end| last + end + 1);
        last = at;
        let before = &text[line_start..at];
        if !before.chars().all(|c| " \t>-*+.)".contains(c) || c.is_ascii_digit()) {
            continue;
        }
        let line = text[at..].split('\n').next().unwrap_or_default();
        let is_alignment = line.contains('-') && line.trim_end().chars().all(|c| ":-| \t".contains(c));
        let is_definition = line.starts_with(": ") || line.starts_with(":\t");
        let mut is_code = || {
            let known = code.take().filter(|spans| spans.is_around(at));
            code.insert(known.unwrap_or_else(|| CodeSpans::around(text, at))).cover(at)
        };
        if !is_alignment && (!is_definition || is_code()) {
            places.push(at);
        }
    }
}

/// Braces at the end of a heading that are not attributes.
fn braces(text: &str, places: &mut Vec<usize>) {
    for at in memchr_iter(b'{', text.as_bytes()) {
        // Only the last brace of a line can begin attributes.
        let next = memchr2(b'{', b'\n', &text.as_bytes()[at + 1..]);
        if next.is_some_and(|next| text[at + 1 + next..].starts_with('{')) {
            continue;
        }
        let line = text[at..].split('\n').next().unwrap_or_default();
        let inside = line.trim_end().trim_end_matches('#').trim_end().strip_prefix('{');
        if let Some(inside) = inside.and_then(|line| line.strip_suffix('}'))
            && !is_attributes(inside)
        {
            places.push(at + 1 + inside.len());
        }
    }
}

/// Whether a text has the form of attributes: `#id`, `.class`, `key=value`, `key="two words"`.
pub(super) fn is_attributes(inside: &str) -> bool {
    let is_name = |name: &str| !name.is_empty() && !name.contains(['"', '\'', '{', '}', '=', '#']);
    let mut rest = inside.trim();
    if rest.is_empty() {
        return false;
    }
    while !rest.is_empty() {
        let word = &rest[..rest.find(char::is_whitespace).unwrap_or(rest.len())];
        let length = match word.split_once('=') {
            Some((key, value)) if is_name(key) && value.starts_with('"') => {
                let start = key.len() + 2;
                match rest[start..].find('"') {
                    Some(end) => start + end + 1,
                    None => return false,
                }
            }
            Some((key, value)) if is_name(key) && is_name(value) => word.len(),
            None if word.strip_prefix(['#', '.']).is_some_and(is_name) => word.len(),
            _ => return false,
        };
        rest = &rest[length..];
        if !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
            return false;
        }
        rest = rest.trim_start();
    }
    true
}

/// Punctuation between asterisks and a letter of a script without spaces, or with attached
/// particles: `**注意：**正文`, `و**«…»**`. `CommonMark` does not treat these asterisks as delimiters,
/// unless a sentinel replaces the punctuation.
fn asterisks(text: &str, places: &mut Vec<usize>) {
    if text.is_ascii() {
        return;
    }
    let mut end = 0;
    for at in memchr_iter(b'*', text.as_bytes()) {
        if at < end {
            continue;
        }
        let length = text[at..].find(|c| c != '*').unwrap_or(text.len() - at);
        end = at + length;
        let (before, after) = (text[..at].chars().next_back(), text[end..].chars().next());
        let is_letter = |c: Option<char>| c.is_some_and(scripts::is_eastern);
        let may_stand_aside =
            |c: char| !matches!(c, '[' | ']' | '<' | '>' | '`' | '\\' | '_' | '~' | '&' | '}');
        if let Some(c) = after.filter(|c| is_letter(before) && may_stand_aside(*c))
            && !text[end..].starts_with("![")
            && sentinels::of(c).is_some()
        {
            places.push(end);
        }
        if let Some(c) = before.filter(|c| is_letter(after) && may_stand_aside(*c))
            && (c != ')' || !ends_link(&text[..at]))
            && sentinels::of(c).is_some()
        {
            places.push(at - c.len_utf8());
        }
    }
}

/// Whether a text may end with the bracket of a link.
fn ends_link(text: &str) -> bool {
    let line = &text[text.rfind('\n').map_or(0, |end| end + 1)..];
    line.rfind("](").is_some_and(|open| !line[open..line.len() - 1].contains(')'))
}
