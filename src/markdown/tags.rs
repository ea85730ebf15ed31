//! Finds text that looks like tags: unknown element names, and unclosed start tags.

use memchr::{memchr, memchr_iter};
use rustc_hash::FxHashMap;

use super::escapes::is_escaped;
use super::{addresses, elements};
use crate::markdown::options::RawHtml;
use crate::source::paragraphs;

/// Adds the positions of tags with unknown names, such as `<in chat>`. Returns the positions of
/// unclosed start tags, in order: `<Mark> I agree.` names a speaker.
pub(super) fn find(text: &str, raw_html: RawHtml, places: &mut Vec<usize>) -> Vec<usize> {
    if memchr(b'<', text.as_bytes()).is_none() {
        return Vec::new();
    }
    let mut open: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    let mut paragraphs = Paragraphs { text, last: (0, false) };
    // SVG and `MathML` elements are recognised only in `svg` and `math`.
    let mut foreign = None;
    let [last_svg, last_math] = ["</svg>", "</math>"].map(|end| text.rfind(end).unwrap_or_default());
    for at in memchr_iter(b'<', text.as_bytes()) {
        let behind = &text[at + 1..];
        if is_escaped(text, at) {
            continue;
        }
        if behind.starts_with('?') || (behind.starts_with('!') && !behind.starts_with("!--")) {
            places.push(at);
            continue;
        }
        let is_end = behind.starts_with('/');
        let name = behind.strip_prefix('/').unwrap_or(behind);
        let length = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(name.len());
        let (name, rest) = (name[..length].to_ascii_lowercase(), &name[length..]);
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || rest.starts_with([':', '@', '.', '+']) {
            continue;
        }
        if foreign.as_ref() == Some(&name) && is_end {
            foreign = None;
            continue;
        }
        if (foreign.is_some() && elements::is_foreign(&name))
            || (raw_html == RawHtml::Allow && name.contains('-'))
        {
            continue;
        }
        let is_tag = elements::is_html(&name)
            && rest.starts_with([' ', '\t', '\n', '\r', '/', '>'])
            && (is_end || is_start_tag(rest));
        if !is_tag && !addresses::is_destination(text, at) {
            places.push(at);
        } else if (name == "svg" && at < last_svg) || (name == "math" && at < last_math) {
            foreign = Some(name);
        } else if is_tag && foreign.is_none() {
            if is_end {
                open.get_mut(&name).and_then(Vec::pop);
            } else if needs_end(&name, || paragraphs.is_in_block(at)) {
                open.entry(name).or_default().push(at);
            }
        }
    }
    let mut unclosed: Vec<usize> = open.into_values().flatten().collect();
    unclosed.sort_unstable();
    unclosed
}

/// Whether a start tag without an end tag is text. Optional end tags may be omitted in HTML blocks,
/// but not in a sentence.
fn needs_end(name: &str, is_in_block: impl FnOnce() -> bool) -> bool {
    // Parts of `ruby` end with it.
    let is_reading = matches!(name, "rb" | "rp" | "rt" | "rtc");
    if elements::is_void(name) || elements::holds_raw_text(name) || is_reading {
        return false;
    }
    !elements::may_stay_open(name) || !is_in_block()
}

/// A cursor over the paragraphs of a text, for queries in ascending order.
struct Paragraphs<'a> {
    text: &'a str,
    /// The position of the last query, and its result.
    last: (usize, bool),
}

impl Paragraphs<'_> {
    /// Whether the paragraph at a position is an HTML block.
    fn is_in_block(&mut self, at: usize) -> bool {
        let (last, is_in_block) = self.last;
        let start = match paragraphs::start_of_last(&self.text[last..at]) {
            Some(start) => last + start,
            None if last > 0 => {
                self.last = (at, is_in_block);
                return is_in_block;
            }
            None => 0,
        };
        let first = self.text[start..]
            .trim_start_matches(|c: char| " \t\r\n>-*+.)".contains(c) || c.is_ascii_digit())
            .strip_prefix('<')
            .and_then(|tag| tag.split(|c: char| !c.is_ascii_alphanumeric()).next());
        let is_in_block = first.is_some_and(|name| elements::begins_block(&name.to_ascii_lowercase()));
        self.last = (at, is_in_block);
        is_in_block
    }
}

/// Whether `rest` completes a start tag. Unknown attributes without values, as in `<a few words
/// missing>`, make it text.
fn is_start_tag(rest: &str) -> bool {
    let mut rest = rest;
    loop {
        let trimmed = rest.trim_start_matches([' ', '\t', '\n', '\r', '/']);
        // A tag cannot contain a blank line.
        if rest[..rest.len() - trimmed.len()].matches('\n').count() > 1 {
            return false;
        }
        if trimmed.starts_with('>') {
            return true;
        }
        let length =
            trimmed.find(|c: char| c.is_whitespace() || "=>/\"'<".contains(c)).unwrap_or(trimmed.len());
        let (name, behind) = trimmed.split_at(length);
        if name.is_empty() {
            return false;
        }
        rest = match behind.trim_start().strip_prefix('=').map(str::trim_start) {
            None if elements::is_boolean(&name.to_ascii_lowercase()) => behind,
            None => return false,
            Some(value) => {
                let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
                let value_end = match quote {
                    Some(quote) => value[1..].find(quote).map(|end| end + 2),
                    None => value.find(|c: char| c.is_whitespace() || c == '>'),
                };
                let Some(end) = value_end else { return false };
                &value[end..]
            }
        };
    }
}
