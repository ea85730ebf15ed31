//! Footnotes: numbered by first reference, collected at the end, with back links.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

use pulldown_cmark::{Event, html};

use super::body::Problem;
use crate::diagnostic::Code;

pub(super) struct Footnotes<'a> {
    zero: char,
    /// By label, the number of a footnote and how often it is referred to.
    numbers: BTreeMap<String, (usize, usize)>,
    notes: BTreeMap<String, (Vec<Event<'a>>, Range<usize>)>,
}

impl<'a> Footnotes<'a> {
    /// `zero` is the digit zero of the numbers' script.
    pub(super) fn new(zero: char) -> Self {
        Self { zero, numbers: BTreeMap::new(), notes: BTreeMap::new() }
    }

    /// The HTML of a reference.
    pub(super) fn mention(&mut self, label: &str) -> String {
        let next = self.numbers.len() + 1;
        let (number, mentions) = self.numbers.entry(folded(label)).or_insert((next, 0));
        *mentions += 1;
        let mut html = String::with_capacity(160);
        html.push_str("<sup class=\"footnote-ref\"><a id=\"");
        push_reference_id(&mut html, *number, *mentions);
        html.push_str("\" href=\"#footnote_");
        push_number(&mut html, *number);
        html.push_str("\" role=\"doc-noteref\">");
        match self.zero {
            '0' => push_number(&mut html, *number),
            zero => html.extend(number.to_string().chars().map(|c| in_digits(c, zero))),
        }
        html.push_str("</a></sup>");
        html
    }

    /// Adds a footnote. Returns a problem if the label is already defined.
    pub(super) fn define(
        &mut self,
        label: &str,
        events: Vec<Event<'a>>,
        span: Range<usize>,
    ) -> Option<Problem> {
        match self.notes.entry(folded(label)) {
            Entry::Occupied(_) => Some(Problem::error(
                Code::DuplicateFootnote,
                span,
                format!("there is already a footnote `{label}`, so this one would not be shown"),
                "rename one of the two, and its references in the text",
            )),
            Entry::Vacant(free) => {
                free.insert((events, span));
                None
            }
        }
    }

    /// Appends all referenced footnotes as HTML. Reports unused ones.
    pub(super) fn section(mut self, into: &mut String, problems: &mut Vec<Problem>) {
        for (label, (_, span)) in self.notes.iter().filter(|(label, _)| !self.numbers.contains_key(*label)) {
            problems.push(Problem::error(
                Code::UnusedFootnote,
                span.clone(),
                format!("the footnote `{label}` is not referenced, so it would not be shown"),
                format!("write [^{label}] in the text, or delete the footnote"),
            ));
        }
        let mut numbered: Vec<_> = self.numbers.into_iter().collect();
        numbered.sort_by_key(|(_, (number, _))| *number);
        if numbered.is_empty() {
            return;
        }
        into.push_str("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
        for (label, (number, mentions)) in numbered {
            into.push_str("<li id=\"footnote_");
            push_number(into, number);
            into.push_str("\">");
            let mut note = String::new();
            if let Some((events, _)) = self.notes.remove(&label) {
                html::push_html(&mut note, events.into_iter());
            }
            // The back link is in the last paragraph, not on its own line.
            let note = note.trim_end();
            let (note, end) = note.strip_suffix("</p>").map_or((note, ""), |note| (note, "</p>"));
            into.push_str(note);
            for mention in 1..=mentions {
                into.push_str(" <a href=\"#");
                push_reference_id(into, number, mention);
                into.push_str("\" class=\"footnote-back\" role=\"doc-backlink\">↩</a>");
            }
            into.push_str(end);
            into.push_str("</li>\n");
        }
        into.push_str("</ol>\n</section>\n");
    }
}

/// Converts an ASCII digit to the script of `zero`.
fn in_digits(digit: char, zero: char) -> char {
    digit.to_digit(10).and_then(|value| char::from_u32(u32::from(zero) + value)).unwrap_or(digit)
}

/// Labels are compared case-insensitively, like those of links.
fn folded(label: &str) -> String {
    label.to_lowercase()
}

/// Reports a reference to an undefined footnote, which the parser splits into a bracket and the
/// rest. `span` is a text event.
pub(super) fn undefined(text: &str, span: &Range<usize>) -> Option<Problem> {
    if !matches!(text.get(span.clone())?, "[" | "![") || text[..span.start].ends_with('\\') {
        return None;
    }
    let behind = text[span.end..].strip_prefix('^')?;
    let label = &behind[..behind.find(['[', ']', '\n'])?];
    if label.is_empty() || !behind[label.len()..].starts_with(']') {
        return None;
    }
    let place = span.end - 1..span.end + "^".len() + label.len() + "]".len();
    let message = format!("the footnote `{label}` does not exist");
    if is_name(label) && !text[..span.end - 1].ends_with('/') {
        return Some(Problem::error(
            Code::UnknownFootnote,
            place,
            message,
            format!("add a line with its text: `[^{label}]: …`"),
        ));
    }
    Some(Problem::warning(
        Code::UnknownFootnote,
        place,
        format!("{message}, so the brackets are shown as text"),
        "if this is text, write a backslash before the bracket: `\\[`",
    ))
}

/// Whether a label is that of a footnote, unlike `[^a-z]` and `[^…]` in patterns and quotations.
fn is_name(label: &str) -> bool {
    let is_range = matches!(label.as_bytes(), [_, b'-', _, ..]);
    label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':'))
        && label.contains(char::is_alphanumeric)
        && !is_range
}

fn push_reference_id(html: &mut String, number: usize, mention: usize) {
    html.push_str("footnote-ref_");
    push_number(html, number);
    if mention > 1 {
        html.push('-');
        push_number(html, mention);
    }
}

fn push_number(html: &mut String, number: usize) {
    html.push_str(itoa::Buffer::new().format(number));
}
