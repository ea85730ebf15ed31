//! What looks like a tag and is text: names that HTML does not have, and start tags without an end.

use memchr::memchr_iter;
use rustc_hash::FxHashMap;

use super::escapes::is_escaped;
use super::{addresses, elements};
use crate::markdown::options::RawHtml;

/// `<in chat>`: what looks like a tag, of a name that HTML does not have. Gives back the start tags that have
/// no end and need one, in order: `<Mark> I agree.` names a speaker.
pub(super) fn find(text: &str, raw_html: RawHtml, places: &mut Vec<usize>) -> Vec<usize> {
    let mut open: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    let mut paragraphs = Paragraphs { text, last: (0, false) };
    // The names of SVG and MathML are tags only inside their own elements.
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

/// Whether a start tag means nothing without its end. Of some elements the end may be left out, which people
/// do where HTML is a block of its own, and not within a sentence.
fn needs_end(name: &str, is_in_block: impl FnOnce() -> bool) -> bool {
    // Parts of `ruby` end where it ends.
    let is_reading = matches!(name, "rb" | "rp" | "rt" | "rtc");
    if elements::is_void(name) || elements::holds_raw_text(name) || is_reading {
        return false;
    }
    !elements::may_stay_open(name) || !is_in_block()
}

/// The paragraphs of a text, for who asks about places in their order.
struct Paragraphs<'a> {
    text: &'a str,
    /// The place that was asked about last, and whether its paragraph is HTML.
    last: (usize, bool),
}

impl Paragraphs<'_> {
    /// Whether the paragraph around a place is a block of HTML.
    fn is_in_block(&mut self, at: usize) -> bool {
        let (last, is_in_block) = self.last;
        let start = match self.text[last..at].rfind("\n\n") {
            Some(end) => last + end + 2,
            None if last > 0 => {
                self.last = (at, is_in_block);
                return is_in_block;
            }
            None => 0,
        };
        let first = self.text[start..]
            .trim_start_matches(|c: char| " \t\n>-*+.)".contains(c) || c.is_ascii_digit())
            .strip_prefix('<')
            .and_then(|tag| tag.split(|c: char| !c.is_ascii_alphanumeric()).next());
        let is_in_block = first.is_some_and(|name| elements::begins_block(&name.to_ascii_lowercase()));
        self.last = (at, is_in_block);
        is_in_block
    }
}

/// Whether what follows a name is the rest of a start tag. `<a few words missing>` has attributes without
/// values that HTML does not know.
fn is_start_tag(rest: &str) -> bool {
    let mut rest = rest;
    loop {
        let trimmed = rest.trim_start_matches([' ', '\t', '\n', '\r', '/']);
        // No tag goes beyond an empty line.
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
