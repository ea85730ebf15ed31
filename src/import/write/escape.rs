//! Backslashes where Markdown would read a character of a text as markup.

use std::fmt::Write as _;

/// Characters of an address that would be markup if it stood in a text as it is.
const MARKUP: &[char] = &['*', '_', '[', ']', '~', '`', '\\', '|'];

/// Escapes a text, and writes addresses in it so that they are read whole.
pub(super) fn with_addresses(text: &str, before: Option<char>, after: Option<char>, out: &mut String) {
    let mut rest = text;
    let mut before = before;
    while let Some((start, length)) = address(rest) {
        let (plain, address) = (&rest[..start], &rest[start..start + length]);
        rest = &rest[start + length..];
        self::text(plain, before, Some('<'), out);
        let next = rest.chars().next().or(after);
        let is_apart = next.is_none_or(|c| c.is_whitespace() || ".,;:!?)".contains(c));
        if is_apart && !address.contains(MARKUP) {
            out.push_str(address);
        } else if address.starts_with("www.") {
            out.push('[');
            self::text(address, Some('['), Some(']'), out);
            let _ = write!(out, "](http://{})", destination(address));
        } else {
            let _ = write!(out, "<{address}>");
        }
        before = address.chars().next_back();
    }
    self::text(rest, before, after, out);
}

/// The position and the length of the first address in a text, without the punctuation behind it.
fn address(text: &str) -> Option<(usize, usize)> {
    let web = ["http://", "https://", "www."].iter().filter_map(|start| text.find(start)).min();
    [web.and_then(|at| web_address(text, at)), mail_address(text)].into_iter().flatten().min()
}

fn web_address(text: &str, start: usize) -> Option<(usize, usize)> {
    let end = text[start..].find(|c: char| {
        c.is_whitespace()
            || c.is_control()
            || "<>\"|".contains(c)
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
    });
    let whole = &text[start..end.map_or(text.len(), |end| start + end)];
    let mut length =
        whole.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '،', '؛', '。']).len();
    // A bracket that closes one before the address is not part of it.
    while whole[..length].ends_with(')')
        && whole[..length].matches(')').count() > whole[..length].matches('(').count()
    {
        length = whole[..length - 1].trim_end_matches(['.', ',']).len();
    }
    (length > "https://".len()).then_some((start, length))
}

fn mail_address(text: &str) -> Option<(usize, usize)> {
    let at = text.find('@')?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || "._-+".contains(c);
    let start = text[..at].trim_end_matches(is_name).len();
    let host = &text[at + 1..];
    let host =
        &host[..host.find(|c: char| !(c.is_ascii_alphanumeric() || ".-".contains(c))).unwrap_or(host.len())];
    let host = host.trim_end_matches(['.', '-']);
    (start < at && host.contains('.')).then(|| (start, at + 1 + host.len() - start))
}

/// Escapes characters that are markup anywhere in a line. `before` and `after` are the characters around the text.
pub(super) fn text(text: &str, before: Option<char>, after: Option<char>, out: &mut String) {
    let chars: Vec<char> = text.chars().collect();
    let brackets = brackets(&chars, before, after);
    for (at, &c) in chars.iter().enumerate() {
        let previous = if at == 0 { before } else { Some(chars[at - 1]) };
        let next = chars.get(at + 1).copied().or(after);
        let is_markup = match c {
            '\\' => next.is_none_or(|c| c.is_ascii_punctuation()),
            '*' | '`' | '|' => true,
            // Before a link it would make a picture.
            '!' => next == Some('['),
            '[' | ']' => brackets.contains(&at),
            '_' => !(is_word(previous) && is_word(next)),
            // The sign of a passage that is not published.
            ':' => next == Some(':') && previous != Some(':'),
            // The end of a comment, which Rapporteur takes for a mistake.
            '-' => next == Some('-') && chars.get(at + 2) == Some(&'>'),
            // Also at the edge of a format, where it could begin or end one.
            '~' => previous == Some('~') || next == Some('~') || at == 0 || at + 1 == chars.len(),
            '<' => next.is_some_and(|c| c.is_ascii_alphabetic() || "/!?".contains(c)),
            '&' => is_reference(&chars[at + 1..]),
            _ => false,
        };
        if is_markup {
            out.push('\\');
        }
        // A control character is no text, and a line end within a line is a space.
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
}

/// The brackets that could belong to a link, a note, a task or a definition.
fn brackets(chars: &[char], before: Option<char>, after: Option<char>) -> Vec<usize> {
    let mut open = Vec::new();
    let mut found = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        match c {
            '[' => open.push(at),
            ']' => match open.pop() {
                Some(start) => {
                    let inside = &chars[start + 1..at];
                    let previous = if start == 0 { before } else { Some(chars[start - 1]) };
                    let next = chars.get(at + 1).copied().or(after);
                    let is_markup = next.is_some_and(|c| "([:".contains(c))
                        || previous.is_some_and(|c| "!]".contains(c))
                        || matches!(inside, [] | [' ' | 'x' | 'X'] | ['^' | '!', ..]);
                    if is_markup {
                        found.extend([start, at]);
                    }
                }
                None => found.push(at),
            },
            _ => {}
        }
    }
    found.extend(open);
    found
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphanumeric)
}

/// Whether a character reference follows an ampersand.
fn is_reference(after: &[char]) -> bool {
    let name = after.iter().take(40).position(|c| *c == ';');
    name.is_some_and(|end| end > 0 && after[..end].iter().all(|c| c.is_ascii_alphanumeric() || *c == '#'))
}

/// Escapes what is markup only at the beginning of a line.
pub(super) fn line_start(line: &str) -> String {
    let line = line.trim_start_matches([' ', '\t']);
    let Some(first) = line.chars().next() else { return String::new() };
    let behind = &line[first.len_utf8()..];
    let ends_word = |rest: &str| rest.is_empty() || rest.starts_with([' ', '\t']);
    let is_all = |of: &str| line.chars().all(|c| of.contains(c) || c == ' ');
    let is_markup = match first {
        '#' => ends_word(line.trim_start_matches('#')),
        '>' => true,
        '-' => ends_word(behind) || is_all("-|:"),
        '+' => ends_word(behind),
        '=' => is_all("="),
        ':' => ends_word(behind) || line.starts_with("::") || is_all("-|:"),
        '~' => line.starts_with("~~"),
        '|' => is_all("-|:"),
        _ => false,
    };
    if is_markup {
        return format!("\\{line}");
    }
    // A number with a full stop or bracket begins a list.
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = &line[digits..];
    if (1..=9).contains(&digits) && after.starts_with(['.', ')']) && ends_word(&after[1..]) {
        return format!("{}\\{after}", &line[..digits]);
    }
    line.to_owned()
}

/// Escapes braces at the end of a heading or paragraph that would be read as attributes.
pub(super) fn line_end(line: &str) -> String {
    let trimmed = line.trim_end();
    let Some((before, inside)) = trimmed.strip_suffix('}').and_then(|rest| rest.rsplit_once('{')) else {
        return trimmed.to_owned();
    };
    let is_name = |name: &str| !name.is_empty() && !name.contains(['"', '\'', '{', '}', '=', '#']);
    let is_attribute = |word: &str| match word.split_once('=') {
        Some((key, value)) => is_name(key) && (value.starts_with('"') || is_name(value)),
        None => word.strip_prefix(['#', '.']).is_some_and(is_name),
    };
    let is_attributes = !inside.trim().is_empty() && inside.split_whitespace().all(is_attribute);
    if is_attributes { format!("{before}\\{{{inside}\\}}") } else { trimmed.to_owned() }
}

/// The destination of a link, as it is written between brackets.
pub(super) fn destination(address: &str) -> String {
    let mut out = String::new();
    for c in address.trim().chars() {
        match c {
            ' ' | '<' | '>' | '"' | '\\' | '`' | '(' | ')' | '|' | '*' => {
                let _ = write!(out, "%{:02X}", u32::from(c));
            }
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}
