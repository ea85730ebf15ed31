//! A tokenizer for HTML: tags with attributes, and text. It does not build a tree.

use std::ops::{ControlFlow, Range};

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, State, Tokenizer, naive_next_state};
use pulldown_cmark_escape::escape_html;

/// A token. Names are in lower case, character references are decoded.
pub enum Piece<'a> {
    /// An attribute of a start tag, followed by `Attribute` if it has a value.
    AttributeName(&'a [u8]),
    /// A non-empty attribute value. `Start` follows after all attributes of the tag.
    Attribute {
        /// The name of the element.
        element: &'a [u8],
        /// The name of the attribute.
        name: &'a [u8],
        /// Its value.
        value: &'a [u8],
    },
    /// A start tag.
    Start {
        /// The name of the element.
        element: &'a [u8],
        /// Byte range of the tag.
        at: Range<usize>,
    },
    /// An end tag.
    End {
        /// The name of the element.
        element: &'a [u8],
        /// Byte range of the tag.
        at: Range<usize>,
    },
    /// Text up to the next tag.
    Text(&'a [u8]),
}

/// Whether an element has no content and no end tag (HTML, void elements).
pub fn is_void(element: &[u8]) -> bool {
    const VOID: [&[u8]; 13] = [
        b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta", b"source",
        b"track", b"wbr",
    ];
    VOID.contains(&element)
}

/// Whether an element is within a line, so that it does not separate words.
#[rustfmt::skip]
pub fn is_inline(element: &[u8]) -> bool {
    matches!(element,
        b"a" | b"abbr" | b"b" | b"bdi" | b"bdo" | b"cite" | b"code" | b"data" | b"del" | b"dfn" | b"em" | b"i"
        | b"ins" | b"kbd" | b"mark" | b"q" | b"s" | b"samp" | b"small" | b"span" | b"strong" | b"sub" | b"sup"
        | b"time" | b"tt" | b"u" | b"var" | b"wbr")
}

/// Calls `visit` with each token until it returns `Break`. Contents of scripts and titles are text; contents
/// of `noscript` are parsed. Cannot fail, since all text is valid HTML.
pub fn each(html: &[u8], visit: &mut dyn FnMut(Piece<'_>) -> ControlFlow<()>) {
    walk(html, |element| naive_next_state(element).filter(|_| element != b"noscript"), visit);
}

/// A tag.
#[derive(Debug)]
pub struct Tag {
    /// Name of the element, in lower case.
    pub element: String,
    /// Names in lower case with decoded values, in order.
    pub attributes: Vec<(String, String)>,
    /// Whether it is an end tag.
    pub is_end: bool,
    /// Byte range.
    pub at: Range<usize>,
}

/// The tags in a piece of HTML. Only scripts and styles are treated as text.
pub fn tags(html: &str) -> Vec<Tag> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut tags = Vec::new();
    let mut attributes: Vec<(String, String)> = Vec::new();
    let next =
        |element: &[u8]| naive_next_state(element).filter(|_| element == b"script" || element == b"style");
    walk(html.as_bytes(), next, &mut |piece| {
        match piece {
            Piece::AttributeName(name) => attributes.push((text(name), String::new())),
            Piece::Attribute { value, .. } => {
                if let Some((_, last)) = attributes.last_mut() {
                    *last = text(value);
                }
            }
            Piece::Start { element, at } => {
                let attributes = std::mem::take(&mut attributes);
                tags.push(Tag { element: text(element), attributes, is_end: false, at });
            }
            Piece::End { element, at } => {
                attributes.clear();
                tags.push(Tag { element: text(element), attributes: Vec::new(), is_end: true, at });
            }
            Piece::Text(_) => {}
        }
        ControlFlow::Continue(())
    });
    tags
}

/// Calls `visit` with each token until it returns `Break`. `next_state` is the tokenizer state after a start
/// tag.
fn walk(
    html: &[u8],
    next_state: fn(&[u8]) -> Option<State>,
    visit: &mut dyn FnMut(Piece<'_>) -> ControlFlow<()>,
) {
    let (mut element, mut attribute) = (Vec::new(), Vec::new());
    let mut start = 0;
    let mut goes_on = true;
    let emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| {
        if !goes_on {
            return None;
        }
        let mut next = None;
        let piece = match event {
            CallbackEvent::OpenStartTag { name } => {
                name.clone_into(&mut element);
                start = span.start;
                return None;
            }
            CallbackEvent::AttributeName { name } => {
                name.clone_into(&mut attribute);
                Piece::AttributeName(name)
            }
            // Attributes of end tags are ignored (HTML).
            CallbackEvent::AttributeValue { value } if !element.is_empty() => {
                Piece::Attribute { element: &element, name: &attribute, value }
            }
            CallbackEvent::CloseStartTag { .. } => {
                next = next_state(&element);
                Piece::Start { element: &element, at: start..span.end }
            }
            CallbackEvent::EndTag { name } => Piece::End { element: name, at: span.start..span.end },
            CallbackEvent::String { value } => Piece::Text(value),
            _ => return None,
        };
        let is_whole = matches!(piece, Piece::Start { .. });
        goes_on = visit(piece).is_continue();
        if is_whole {
            element.clear();
        }
        if goes_on { next.map(ControlFlow::Continue) } else { Some(ControlFlow::Break(())) }
    });
    let mut tokenizer = Tokenizer::new_with_emitter(html, emitter);
    while let Some(Ok(ControlFlow::<(), State>::Continue(state))) = tokenizer.next() {
        tokenizer.set_state(state);
    }
}

/// Escapes a text for the inside of an element or of a quoted attribute, in HTML and in XML.
pub fn escape(text: &str, into: &mut String) {
    // Writing to a `String` does not fail.
    let _ = escape_html(into, text);
}

/// The same as a text of its own.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    escape(text, &mut escaped);
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tokens before the first of some tags, as text.
    fn up_to(end: &str, html: &str) -> Vec<String> {
        let mut seen = Vec::new();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        each(html.as_bytes(), &mut |piece| {
            if matches!(piece, Piece::AttributeName(_)) {
                return ControlFlow::Continue(());
            }
            seen.push(match &piece {
                Piece::AttributeName(_) => String::new(),
                Piece::Attribute { element, name, value } => {
                    format!("{} {}={}", text(element), text(name), text(value))
                }
                Piece::Start { element, at } => format!("<{} {at:?}", text(element)),
                Piece::End { element, at } => format!("/{} {at:?}", text(element)),
                Piece::Text(value) => text(value),
            });
            match piece {
                Piece::Start { element, .. } if element == end.as_bytes() => ControlFlow::Break(()),
                _ => ControlFlow::Continue(()),
            }
        });
        seen
    }

    #[test]
    fn everything_is_told_with_its_place() {
        assert_eq!(
            up_to("", "<P Class=a id='&lt;'>x &amp; y</P id=b><br/>"),
            ["p class=a", "p id=<", "<p 0..21", "x & y", "/p 30..39", "<br 39..44"]
        );
        assert_eq!(
            up_to("", "<title><b></title><noscript><i>"),
            ["<title 0..7", "<b>", "/title 10..18", "<noscript 18..28", "<i 28..31"]
        );
    }

    #[test]
    fn nothing_is_told_to_who_has_seen_enough() {
        assert_eq!(up_to("b", "a<b>c<script>d</script>"), ["a", "<b 1..4"]);
        assert_eq!(up_to("title", "<title>a</title>"), ["<title 0..7"]);
    }
}
