//! What the content streams of a PDF (ISO 32000-1, 7.8.2) have besides the text that they draw.

use std::ops::Range;

use super::objects::{Object, Parser};

/// Comments, and texts in dictionaries: `/ActualText`, `/Alt`, `/E`.
#[derive(Debug, Default)]
pub struct UndrawnText {
    /// Byte ranges of comments, with their `%`.
    pub comments: Vec<Range<usize>>,
    /// Texts that stand for what is drawn. Readers read them aloud and copy them.
    pub texts: Vec<String>,
}

/// What a decoded content stream has besides drawn text.
pub fn undrawn(content: &[u8]) -> UndrawnText {
    let mut found = UndrawnText::default();
    let (mut at, mut depth) = (0, 0_usize);
    while let Some(byte) = content.get(at) {
        let is_double = content.get(at + 1) == Some(byte);
        match byte {
            b'%' => {
                let end = memchr::memchr2(b'\n', b'\r', &content[at..]).map_or(content.len(), |end| at + end);
                found.comments.push(at..end);
                at = end;
            }
            b'<' if is_double => {
                depth += 1;
                at += 2;
            }
            b'>' if is_double => {
                depth = depth.saturating_sub(1);
                at += 2;
            }
            b'(' | b'<' => {
                let mut parser = Parser { bytes: content, at };
                let object = parser.object(0, &mut |_| {});
                if let Object::Text(text) = object
                    && depth > 0
                {
                    found.texts.push(text);
                }
                at = parser.at.max(at + 1);
            }
            b'I' if is_operator(content, at, b"ID") => at = end_of_picture(content, at + 2),
            _ => at += 1,
        }
    }
    found
}

/// Whether an operator begins here.
fn is_operator(content: &[u8], at: usize, name: &[u8]) -> bool {
    let is_space = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0;
    let is_begin = at == 0 || content.get(at - 1).is_some_and(is_space);
    let is_end = content.get(at + name.len()).is_none_or(is_space);
    is_begin && is_end && content[at..].starts_with(name)
}

/// The end of a picture in a content stream, whose data may look like anything.
fn end_of_picture(content: &[u8], start: usize) -> usize {
    /// How many characters of text must follow, as other readers ask for.
    const AFTER: usize = 10;

    let is_text = |byte: &u8| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t');
    let ends = memchr::memmem::find_iter(&content[start..], b"EI").map(|at| start + at);
    let mut ends = ends
        .filter(|at| is_operator(content, *at, b"EI") && content[at + 2..].iter().take(AFTER).all(is_text));
    ends.next().map_or(content.len(), |at| at + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_replacement_texts_are_found_and_drawn_texts_are_not() {
        let content = b"/Span <</ActualText (A \\(b\\)) /Alt <FEFF0043>>> BDC BT (100 % drawn) Tj ET EMC % note\nBI /W 1 ID \x80% (<< EI\xff\x01 EI Q % end";
        let found = undrawn(content);
        assert_eq!(found.texts, ["A (b)", "C"]);
        let comments: Vec<&[u8]> = found.comments.into_iter().map(|at| &content[at]).collect();
        assert_eq!(comments, [b"% note".as_slice(), b"% end"]);
    }
}
