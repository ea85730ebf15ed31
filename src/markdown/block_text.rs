//! The plain text of a numbered block.

use std::ops::{ControlFlow, Range};

use super::blocks::Block;
use super::body::{Body, Missing};
use crate::source::html::{self, Piece};

/// The plain text of a block. `label` returns the text of a link without one.
pub fn block_text<L>(body: &Body<L>, block: &Block, mut label: impl FnMut(&L) -> String) -> String {
    let Range { start, end } = block.html;
    let mut html = String::with_capacity(end.saturating_sub(start));
    let mut written = start;
    let first = body.placeholders.partition_point(|placeholder| placeholder.at < start);
    for placeholder in body.placeholders[first..].iter().take_while(|placeholder| placeholder.at <= end) {
        let Some(link) = body.links.get(placeholder.link) else { continue };
        if placeholder.missing == Missing::Label {
            html.push_str(body.html.get(written..placeholder.at).unwrap_or_default());
            html::escape(&label(link), &mut html);
            written = placeholder.at;
        }
    }
    html.push_str(body.html.get(written..end).unwrap_or_default());
    plain_text(&html)
}

/// What stands for a withheld passage: its reason is no part of the report.
const WITHHELD: &str = "[…]";

/// The text of HTML without references to footnotes and the reasons of withheld passages, with a bar between the
/// cells of a table.
fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    // The element of the start tag that is being read, if it is left out, and what stands for it.
    let mut next: Option<(&[u8], &str)> = None;
    let mut element_left_out: &[u8] = b"";
    let mut left_out = 0_usize;
    html::each(html.as_bytes(), &mut |piece| {
        match piece {
            Piece::Attribute { name: b"class", value: b"footnote-ref", .. } => next = Some((b"sup", "")),
            Piece::Attribute { name: b"class", value: b"withheld", .. } => next = Some((b"p", WITHHELD)),
            Piece::Attribute { .. } | Piece::AttributeName(_) => {}
            Piece::Start { element, .. } => {
                separate(&mut text, element);
                if let Some((left_out_now, instead)) = next.take().filter(|_| left_out == 0) {
                    (element_left_out, left_out) = (left_out_now, 1);
                    text.push_str(instead);
                } else if left_out > 0 && element == element_left_out {
                    left_out += 1;
                }
            }
            Piece::End { element, .. } => {
                if left_out > 0 && element == element_left_out {
                    left_out -= 1;
                }
                separate(&mut text, element);
            }
            Piece::Text(_) if left_out > 0 => {}
            Piece::Text(piece) => {
                for c in String::from_utf8_lossy(piece).chars() {
                    push(&mut text, c);
                }
            }
        }
        ControlFlow::Continue(())
    });
    let end = text.trim_end_matches([' ', '|']).len();
    text.truncate(end);
    text
}

fn separate(text: &mut String, element: &[u8]) {
    if matches!(element, b"td" | b"th") {
        if !text.is_empty() && !text.ends_with("| ") {
            text.push_str(if text.ends_with(' ') { "| " } else { " | " });
        }
    } else if !html::is_inline(element) {
        push(text, ' ');
    }
}

fn push(text: &mut String, c: char) {
    if !c.is_whitespace() {
        text.push(c);
    } else if !text.is_empty() && !text.ends_with(' ') {
        text.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_block_has_no_marks() {
        assert_eq!(plain_text("A <em>b</em>c<sup class=\"footnote-ref\"><a>1</a></sup>.\n"), "A bc.");
        assert_eq!(plain_text("Track<wbr>II"), "TrackII");
        assert_eq!(plain_text("<p>One.</p>\n<ul>\n<li>Two</li>\n</ul>\n"), "One. Two");
        let withheld = "<p>A</p>\n<p class=\"withheld\"><strong></strong> <span>Why</span></p>\n<p>B</p>";
        assert_eq!(plain_text(withheld), "A […] B");
        let table = "<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>c</td><td></td></tr></table>";
        assert_eq!(plain_text(table), "a | b | c");
    }
}
