//! Extracts the text of HTML pages for comparison, without markup.

use std::ops::ControlFlow;

use similar::TextDiff;

use crate::source::html::{self, Piece};

/// Elements without visible text.
const UNSEEN: [&[u8]; 4] = [b"script", b"style", b"svg", b"template"];

/// Unified diff of the texts of two pages; empty if they are equal.
pub fn difference(path: &str, before: &str, after: &str) -> String {
    let (before, after) = (lines(before), lines(after));
    let diff = TextDiff::from_lines(&before, &after);
    diff.unified_diff().header(&format!("a/{path}"), &format!("b/{path}")).to_string()
}

/// The text with one line for each block.
fn lines(html: &str) -> String {
    let mut text = String::new();
    let mut unseen: Option<Vec<u8>> = None;
    html::each(html.as_bytes(), &mut |piece| {
        match piece {
            Piece::Start { element, .. } => {
                if unseen.is_none() && UNSEEN.contains(&element) {
                    unseen = Some(element.to_vec());
                }
                break_line(&mut text, element);
            }
            Piece::End { element, .. } => {
                if unseen.as_deref() == Some(element) {
                    unseen = None;
                }
                break_line(&mut text, element);
            }
            Piece::Text(value) if unseen.is_none() => push_text(&mut text, &String::from_utf8_lossy(value)),
            Piece::Text(_) | Piece::AttributeName(_) | Piece::Attribute { .. } => {}
        }
        ControlFlow::Continue(())
    });
    break_line(&mut text, b"");
    text
}

/// Breaks the line at a block element.
fn break_line(text: &mut String, element: &[u8]) {
    if !html::is_inline(element) {
        text.truncate(text.trim_end_matches(' ').len());
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
    }
}

/// Appends text with collapsed spaces.
fn push_text(text: &mut String, more: &str) {
    for c in more.chars() {
        let c = if c.is_ascii_whitespace() { ' ' } else { c };
        if c != ' ' || !(text.is_empty() || text.ends_with([' ', '\n'])) {
            text.push(c);
        }
    }
}
