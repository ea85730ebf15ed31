//! Finds bare web and mail addresses in text.
//!
//! Follows the extended autolinks of GitHub Flavored Markdown
//! (<https://github.github.com/gfm/#autolinks-extension->), with two differences: an address also
//! ends at non-ASCII punctuation, and a closing bracket is included only if it is balanced.

use std::ops::Range;

use memchr::{memchr_iter, memmem};

/// The bare addresses of a text, in order. Some may be inside code or links.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut end = 0;
    for at in memmem::find_iter(text.as_bytes(), "://") {
        // A `://` inside an address is part of it.
        if at >= end
            && let Some(span) = web(text, at)
        {
            end = span.end;
            found.push(span);
        }
    }
    end = 0;
    for at in memmem::find_iter(text.as_bytes(), "www.") {
        if at >= end
            && let Some(span) = bounded(text, at, at + "www.".len())
        {
            end = span.end;
            found.push(span);
        }
    }
    found.extend(memchr_iter(b'@', text.as_bytes()).filter_map(|at| mail(text, at)));
    found.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    let mut end = 0;
    found.retain(|span| {
        let is_apart = span.start >= end;
        end = end.max(span.end);
        is_apart
    });
    found
}

/// Addresses of other forms, such as `ftp://…` and `url=https://…`. They do not become links, but must
/// not get smart punctuation.
pub(super) fn others(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut end = 0;
    for at in memmem::find_iter(text.as_bytes(), "://").filter(|at| *at > 0) {
        if at < end {
            continue;
        }
        let is_scheme = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
        let start = end + text[end..at].trim_end_matches(is_scheme).len();
        let ends = |c: char| c.is_whitespace() || c.is_control() || "<>\"`|\\".contains(c);
        let run = &text[at..];
        // Stops at the destination of a Markdown link.
        let is_end = |(at, c): &(usize, char)| ends(*c) || run[*at..].starts_with("](");
        let run = &run[..run.char_indices().find(is_end).map_or(run.len(), |(at, _)| at)];
        end = at + run.len();
        if start < at && !is_destination(text, start) {
            let address = run.trim_end_matches(['?', '!', '.', ',', ':', ';', '*', '_', '~', '\'', ')']);
            found.push(start..at + address.len());
        }
    }
    found
}

/// The URL of a bare address.
pub(super) fn target(address: &str) -> String {
    if address.contains("://") || address.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("mailto:"))
    {
        address.to_owned()
    } else if address.starts_with("www.") {
        format!("http://{address}")
    } else {
        format!("mailto:{address}")
    }
}

/// Whether Markdown expects a link destination at `start`.
pub(super) fn is_destination(text: &str, start: usize) -> bool {
    /// How far to look back, so that many addresses without spaces between them do not take quadratic time.
    const FARTHEST: usize = 1_000;

    let mut from = start.saturating_sub(FARTHEST);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let near = &text[from..start];
    let before = near.trim_end();
    // An address may contain another one.
    let word = &near[near.rfind(char::is_whitespace).unwrap_or_default()..];
    let is_inside = |open, close| word.rfind(open).is_some_and(|at| !word[at..].contains(close));
    if is_inside("](", ')') || is_inside("<", '>') {
        return true;
    }
    // A footnote definition looks the same, but text follows.
    let is_note = || before.rfind('[').is_some_and(|open| before[open..].starts_with("[^"));
    before.ends_with("](") || before.ends_with("](<") || (before.ends_with("]:") && !is_note())
}

fn web(text: &str, at: usize) -> Option<Range<usize>> {
    let scheme = ["https", "http"].into_iter().find(|scheme| {
        at.checked_sub(scheme.len())
            .and_then(|start| text.get(start..at))
            .is_some_and(|written| written.eq_ignore_ascii_case(scheme))
    })?;
    bounded(text, at - scheme.len(), at + "://".len())
}

/// The end of the address that begins at `start` and whose host begins at `host`.
fn bounded(text: &str, start: usize, host: usize) -> Option<Range<usize>> {
    let before = text[..start].chars().next_back();
    // In other scripts addresses often follow a word without a space.
    if before.is_some_and(|c| c.is_ascii_alphanumeric() || "=/-.+@_<".contains(c))
        || is_destination(text, start)
    {
        return None;
    }
    if !text[host..].starts_with(char::is_alphanumeric) {
        return None;
    }
    let (mut round, mut square) = (0, 0);
    let mut end = host;
    let mut is_escaped = false;
    for (at, c) in text[host..].char_indices() {
        if is_escaped {
            (is_escaped, end) = (false, host + at + c.len_utf8());
            continue;
        }
        let ends = match c {
            // Some programs escape underscores in addresses.
            '\\' if text[host + at + 1..]
                .starts_with(|c: char| c.is_ascii_punctuation() && !"<>`|\\".contains(c)) =>
            {
                is_escaped = true;
                continue;
            }
            '(' => {
                round += 1;
                false
            }
            '[' => {
                square += 1;
                false
            }
            ')' => {
                round -= 1;
                round < 0
            }
            ']' => {
                square -= 1;
                square < 0
            }
            '\'' | '"' => before == Some(c),
            '<' | '>' | '`' | '|' | '\\' => true,
            c if c.is_ascii() => c.is_ascii_whitespace() || c.is_ascii_control(),
            c => {
                !c.is_alphanumeric() && !unicode_normalization::char::is_combining_mark(c) && c != '\u{200c}'
            }
        };
        if ends {
            break;
        }
        end = host + at + c.len_utf8();
    }
    let mut address = &text[start..end];
    loop {
        let shorter = address.trim_end_matches(['?', '!', '.', ',', ':', ';', '*', '_', '~', '\'']);
        // The end of a comment: `<!-- https://example.org-->`.
        let next = text[start + shorter.len()..].chars().next();
        let shorter = if next == Some('>') { shorter.trim_end_matches('-') } else { shorter };
        let is_odd = shorter.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
        let shorter = shorter.strip_suffix('"').filter(|_| is_odd).unwrap_or(shorter);
        if shorter.len() == address.len() {
            break;
        }
        address = shorter;
    }
    (start + address.len() > host).then(|| start..start + address.len())
}

fn mail(text: &str, at: usize) -> Option<Range<usize>> {
    let is_local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let local = &text[..at][text[..at].trim_end_matches(is_local).len()..];
    let local = local.trim_start_matches(['.', '-', '_', '+']);
    let host = &text[at + 1..];
    let length =
        host.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '.').unwrap_or(host.len());
    let host = host[..length].trim_end_matches(['.', '-']);
    let (_, last) = host.rsplit_once('.')?;
    let start = at - local.len();
    let start = if text[..start].ends_with("mailto:") { start - "mailto:".len() } else { start };
    let before = text[..start].chars().next_back();
    let is_bare = !local.is_empty()
        && last.len() > 1
        && last.chars().all(|c| c.is_ascii_alphabetic())
        && !host.contains("..")
        && !before.is_some_and(|c| c.is_alphanumeric() || "/:<=@".contains(c))
        && !is_destination(text, start);
    is_bare.then(|| start..at + 1 + host.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_where_a_reader_sees_it_end() {
        for (text, addresses) in [
            ("See https://a.example/d/18Kk--PyT88...", &["https://a.example/d/18Kk--PyT88"][..]),
            ("(https://a.example/x_(y)), and", &["https://a.example/x_(y)"]),
            (
                "**https://a.example** HTTP://b.example/?q=1&r=2;",
                &["https://a.example", "HTTP://b.example/?q=1&r=2"],
            ),
            ("详见https://a.example/x。“https://b.example”", &["https://a.example/x", "https://b.example"]),
            ("https://a.example/Foo\\_bar\\\\ x", &["https://a.example/Foo\\_bar"]),
            ("https://a.example/?a=1&amp;b=2", &["https://a.example/?a=1&amp;b=2"]),
            ("详见 https://a.example/x。", &["https://a.example/x"]),
            ("https://fa.wikipedia.org/wiki/صلح، و", &["https://fa.wikipedia.org/wiki/صلح"]),
            ("write to a.b@c.example.org. or mailto:x@y.org", &["a.b@c.example.org", "mailto:x@y.org"]),
            ("www.example.org/x, not awww.example.org", &["www.example.org/x"]),
            ("[x](https://a.example) [y]: https://b.example <https://c.example> <a@b.org>", &[]),
            ("[x](http://a.example/?https://b.example/y_z)", &[]),
            ("<a href=\"https://a.example\">", &["https://a.example"]),
            ("\"https://a.example\" \"see https://b.example\"", &["https://a.example", "https://b.example"]),
            ("https://a.example/?q=\"x\" y", &["https://a.example/?q=\"x\""]),
            ("https:// http://. @a.org a@b a@b.1 a@b.c", &[]),
            ("<!-- https://a.example-->", &["https://a.example"]),
            ("https://user@a.example/", &["https://user@a.example/"]),
        ] {
            let found: Vec<&str> = find(text).into_iter().map(|span| &text[span]).collect();
            assert_eq!(found, addresses, "{text}");
        }
    }

    #[test]
    fn addresses_of_other_forms_are_found_one_after_the_other() {
        let text = "ftp://a.example/x--y, url=https://b.example/?next=http://c.example. [d](ftp://d.example)";
        let found: Vec<&str> = others(text).into_iter().map(|span| &text[span]).collect();
        assert_eq!(found, ["ftp://a.example/x--y", "https://b.example/?next=http://c.example"]);
    }
}
