//! Lines, columns and excerpts of files, for diagnostics.
//!
//! Works on bytes, since files may not be valid UTF-8.

use std::ops::Range;

use crate::source::Position;

/// Maximum length of an excerpt, in characters.
pub const WIDEST: usize = 200;
/// Characters of a longer line before and from the start of the span.
const BEFORE: usize = 60;
const FROM: usize = 120;

/// Interval in bytes at which character counts are stored. A file may be a single line with thousands of
/// diagnostics.
const STRIDE: usize = 1024;

/// A file with the byte offsets of its lines.
pub struct Lines<'a> {
    bytes: &'a [u8],
    starts: Vec<usize>,
    /// Number of characters before each multiple of `STRIDE`.
    counted: Vec<usize>,
}

/// A part of a line with a marked span.
pub struct Excerpt {
    /// The text, without control characters.
    pub text: String,
    /// Byte range of the span in `text`.
    pub spot: Range<usize>,
}

impl Excerpt {
    /// The text before the span, the span, and the text after it.
    pub fn parts(&self) -> [String; 3] {
        let part = |range: Range<usize>| self.text.get(range).unwrap_or_default().to_owned();
        [part(0..self.spot.start), part(self.spot.clone()), part(self.spot.end..self.text.len())]
    }
}

impl<'a> Lines<'a> {
    /// Indexes the lines of a file.
    pub fn new(bytes: &'a [u8]) -> Self {
        let breaks = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1);
        // A byte order mark is not part of the first line.
        let first = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        let mut counted = vec![0];
        let mut count = 0;
        for piece in bytes.chunks_exact(STRIDE) {
            count += characters(piece);
            counted.push(count);
        }
        Self { bytes, starts: std::iter::once(first).chain(breaks).collect(), counted }
    }

    /// Line and column of a byte offset, limited to the end of the file.
    pub fn position(&self, byte: usize) -> Position {
        let byte = self.boundary(byte);
        let line = self.line_of(byte);
        let column = self.characters_before(byte) - self.characters_before(self.starts[line]) + 1;
        Position { line: line + 1, column }
    }

    /// The line in which a span starts, with the part of the span on that line.
    pub fn excerpt(&self, span: &Range<usize>) -> Excerpt {
        let start = self.boundary(span.start);
        let line = self.line_of(start);
        let line_start = self.starts[line];
        let line_end = self.starts.get(line + 1).map_or(self.bytes.len(), |next| next - 1);
        let line_end = line_end - usize::from(self.bytes[line_start..line_end].ends_with(b"\r"));
        let start = start.clamp(line_start, line_end);
        let end = self.boundary(span.end).clamp(start, line_end);

        // A character has at most four bytes, so this is enough of a long line.
        let from = self.boundary(line_start.max(start.saturating_sub(4 * WIDEST)));
        let until = self.boundary(line_end.min(start + 4 * WIDEST));
        let before = harmless(&String::from_utf8_lossy(&self.bytes[from..start]));
        let marked = harmless(&String::from_utf8_lossy(&self.bytes[start..end.min(until)]));
        let after = harmless(&String::from_utf8_lossy(&self.bytes[end.min(until)..until]));
        let length = |text: &str| text.chars().count();
        let whole = from == line_start && until == line_end;
        if whole && length(&before) + length(&marked) + length(&after) <= WIDEST {
            let spot = before.len()..before.len() + marked.len();
            return Excerpt { text: before + &marked + &after, spot };
        }
        let skipped = length(&before).saturating_sub(BEFORE);
        let mut text: String = before.chars().skip(skipped).collect();
        if skipped > 0 || from > line_start {
            text.insert(0, '…');
        }
        let spot = text.len();
        text.extend(marked.chars().take(FROM));
        let spot = spot..text.len();
        let left = FROM.saturating_sub(length(&marked));
        text.extend(after.chars().take(left));
        if length(&marked) > FROM || length(&after) > left || until < line_end {
            text.push('…');
        }
        Excerpt { text, spot }
    }

    fn characters_before(&self, byte: usize) -> usize {
        let place = byte / STRIDE;
        self.counted[place] + characters(&self.bytes[place * STRIDE..byte])
    }

    fn line_of(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).saturating_sub(1)
    }

    /// The offset, or the start of the character that contains it.
    fn boundary(&self, byte: usize) -> usize {
        let byte = byte.clamp(self.starts[0], self.bytes.len());
        let is_inside = |at: usize| self.bytes.get(at).is_some_and(|byte| byte & 0b1100_0000 == 0b1000_0000);
        (byte.saturating_sub(3).max(self.starts[0])..=byte).rev().find(|at| !is_inside(*at)).unwrap_or(byte)
    }
}

/// Number of characters, counted by their first bytes.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

/// Replaces control characters, to prevent terminal escape sequences. The renderer does so only in excerpts,
/// and not for C1 (U+0080 to U+009F).
pub fn harmless(text: &str) -> String {
    annotate_snippets::normalize_untrusted_str(text)
        .chars()
        .map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c })
        .collect()
}
