//! The words that a reader sees of a Markdown text, folded, with their positions in the text.

use std::ops::Range;

use super::folding::{self, OTHERS, PARTY, PARTY_END, STOP};
use super::speaker_labels::CELL_END;

/// The visible text.
pub(super) struct VisibleText {
    /// Folded, with [`STOP`] after each sentence.
    pub(super) folded: String,
    /// Where the words of others begin, which come last.
    pub(super) others_from: usize,
    /// Positions in `folded` from which on the distance to the position in the text is another, with it.
    distances: Vec<(usize, isize)>,
}

impl VisibleText {
    /// Reads a Markdown text.
    pub(super) fn of(text: &str) -> Self {
        let folded = String::with_capacity(text.len() + 8);
        let mut reader = Reader {
            text,
            visible: Self { folded, others_from: 0, distances: Vec::new() },
            links: Vec::new(),
            titles: Vec::new(),
            others: Vec::new(),
        };
        reader.blocks();
        reader.stop(text.len());
        for title in std::mem::take(&mut reader.titles) {
            reader.paragraph(Some(title));
        }
        reader.visible.others_from = reader.visible.folded.len();
        for span in std::mem::take(&mut reader.others) {
            reader.links.clear();
            reader.plain(span);
        }
        reader.visible
    }

    /// The position in the text.
    pub(super) fn at(&self, folded: usize) -> usize {
        let next = self.distances.partition_point(|(from, _)| *from <= folded);
        let distance = next.checked_sub(1).and_then(|at| self.distances.get(at)).map_or(0, |(_, it)| *it);
        folded.saturating_add_signed(distance)
    }

    /// The range in `text`, of which this is the visible part.
    pub(super) fn source(&self, folded: &Range<usize>, text: &str) -> Range<usize> {
        let start = self.at(folded.start);
        let last = self.folded[..folded.end].char_indices().next_back().map_or(0, |(at, _)| at);
        let last = self.at(last.max(folded.start)).max(start);
        start..last + text.get(last..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    }

    fn push(&mut self, c: char, at: usize) {
        let before = self.folded.len();
        // Phrases have single spaces.
        if c != ' ' || !self.folded.ends_with(' ') {
            folding::push(c, &mut self.folded);
        }
        self.note(before, at);
    }

    /// A run of plain characters.
    fn push_plain(&mut self, run: &str, at: usize) {
        let before = self.folded.len();
        self.folded.push_str(run);
        self.folded[before..].make_ascii_lowercase();
        self.note(before, at);
    }

    /// Notes where in the text a part of `folded` stands.
    fn note(&mut self, before: usize, at: usize) {
        let distance = at.cast_signed() - before.cast_signed();
        if self.folded.len() > before && self.distances.last().is_none_or(|(_, last)| *last != distance) {
            self.distances.push((before, distance));
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    visible: VisibleText,
    /// Ends of texts of links, each with the end of the link; innermost last.
    links: Vec<(usize, usize)>,
    /// Titles of links and pictures, and attributes of HTML with a text, read behind the paragraphs.
    titles: Vec<Range<usize>>,
    /// Words of others, read last.
    others: Vec<Range<usize>>,
}

impl Reader<'_> {
    fn stop(&mut self, at: usize) {
        if !self.visible.folded.ends_with(STOP) {
            self.visible.push(STOP, at);
        }
    }

    fn blocks(&mut self) {
        let mut at = 0;
        let mut paragraph: Option<Range<usize>> = None;
        let mut fence: Option<&str> = None;
        let mut quote: Option<Range<usize>> = None;
        while at < self.text.len() {
            let end = self.text[at..].find('\n').map_or(self.text.len(), |length| at + length + 1);
            let line = &self.text[at..end];
            let trimmed = line.trim_start();
            let is_quote = trimmed.starts_with('>');
            if !is_quote && let Some(span) = quote.take() {
                self.block_quotation(span);
            }
            let opens = ["```", "~~~"].into_iter().find(|mark| trimmed.starts_with(mark));
            if let Some(mark) = fence {
                if opens == Some(mark) {
                    fence = None;
                }
            } else if opens.is_some() || is_quote || trimmed.is_empty() {
                self.paragraph(paragraph.take());
                fence = opens;
                if is_quote {
                    quote = Some(quote.map_or(at, |span: Range<usize>| span.start)..end);
                }
            } else {
                let is_alone = trimmed.starts_with(['#', '|', '-', '*', '+'])
                    || trimmed.starts_with("[^")
                    || trimmed.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(". ");
                if is_alone {
                    self.paragraph(paragraph.take());
                }
                paragraph = Some(paragraph.map_or(at, |span| span.start)..end);
                if trimmed.starts_with(['#', '|']) {
                    self.paragraph(paragraph.take());
                }
            }
            at = end;
        }
        self.paragraph(paragraph);
        if let Some(span) = quote {
            self.block_quotation(span);
        }
    }

    fn paragraph(&mut self, span: Option<Range<usize>>) {
        if let Some(span) = span {
            self.stop(span.start);
            self.inline(span);
            self.stop(self.text.len());
        }
    }

    /// A quotation with its source is published; one without may be what was said in the session.
    fn block_quotation(&mut self, span: Range<usize>) {
        let text = &self.text[span.clone()];
        if text.contains("](") || text.contains("[^") || text.contains("://") {
            self.others.push(span);
        } else {
            self.paragraph(Some(span));
        }
    }

    /// Words of others: read without regard to what is within.
    fn plain(&mut self, span: Range<usize>) {
        let start = span.start;
        for (at, c) in self.text[span].char_indices() {
            self.character(start + at, c);
        }
        self.stop(self.text.len());
    }

    fn inline(&mut self, span: Range<usize>) {
        let mut at = span.start;
        while let Some(c) = self.text[at..span.end].chars().next() {
            let rest = &self.text[at..span.end];
            let plain = folding::plain_length(rest);
            if plain > 0 {
                self.visible.push_plain(&rest[..plain], at);
                at += plain;
                continue;
            }
            let jump = match c {
                '`' => rest[1..].find('`').map(|length| self.hide(at + 1..at + 1 + length, at + length + 2)),
                '<' if rest[1..].starts_with(|c: char| c.is_alphabetic() || c == '/') => {
                    rest.find('>').map(|length| self.tag(at..at + length + 1))
                }
                '[' if rest.starts_with("[^") => rest.find(']').map(|length| at + length + 1),
                '[' => self.link(at, span.end),
                ']' if self.links.last().is_some_and(|(close, _)| *close == at) => {
                    self.links.pop().map(|(_, end)| end)
                }
                _ => quotation(c, &self.text[..at], rest).map(|length| {
                    let first = at + c.len_utf8();
                    let close = self.text[first + length..].chars().next().map_or(0, char::len_utf8);
                    self.hide(first..first + length, first + length + close)
                }),
            };
            match jump {
                Some(next) => at = next.min(span.end),
                None => {
                    self.character(at, c);
                    at += c.len_utf8();
                }
            }
        }
        self.links.clear();
    }

    /// Puts a sign for words of others, and returns where to go on.
    fn hide(&mut self, span: Range<usize>, end: usize) -> usize {
        self.visible.push(OTHERS, span.start);
        self.others.push(span);
        end
    }

    /// An HTML tag, of which readers see some attributes. Returns where to go on.
    fn tag(&mut self, span: Range<usize>) -> usize {
        let tag = &self.text[span.clone()];
        for attribute in [" alt=\"", " title=\"", " aria-label=\""] {
            if let Some(start) = tag.find(attribute).map(|at| at + attribute.len())
                && let Some(length) = tag[start..].find('"')
            {
                self.titles.push(span.start + start..span.start + start + length);
            }
        }
        span.end
    }

    /// A link: its text is read if it leads into the site, as is the description of a picture.
    fn link(&mut self, at: usize, end: usize) -> Option<usize> {
        let rest = &self.text[at..end];
        let close = rest.find("](")?;
        let length = rest[close..].find(')')?;
        let (text, target) = (&rest[1..close], &rest[close + 2..close + length]);
        let after = at + close + length + 1;
        if let Some((start, title)) =
            target.split_once(" \"").map(|(target, title)| (target.len() + 2, title))
        {
            let start = at + close + 2 + start;
            self.titles.push(start..start + title.trim_end().trim_end_matches('"').len());
        }
        if text.contains('[') || text.len() > 400 {
            return None;
        }
        let is_picture = self.text[..at].ends_with('!');
        if target.contains("://") && !is_picture {
            return Some(self.hide(at + 1..at + close, after));
        }
        if text.is_empty() {
            let party = match target.split_once(':') {
                Some(("country", code)) => code,
                Some((kind @ ("group" | "organisation"), _)) => kind,
                _ => "",
            };
            self.visible.push(PARTY, at);
            party.chars().for_each(|c| self.visible.push(c, at));
            self.visible.push(PARTY_END, at);
            return Some(after);
        }
        self.links.push((at + close, after));
        Some(at + 1)
    }

    fn character(&mut self, at: usize, c: char) {
        let next = || self.text[at + c.len_utf8()..].chars();
        let is_end = match c {
            '!' | '?' | '؟' | '۔' | '。' | '！' | '？' | ';' | '؛' | '；' | '：' | '|' => true,
            '.' => {
                let mut next = next().skip_while(|c| matches!(c, '"' | '”' | '»' | ')' | '*' | '_' | ']'));
                next.next().is_none_or(char::is_whitespace)
                    && next.find(|c| !c.is_whitespace()).is_none_or(|c| !c.is_lowercase())
                    && !self.is_abbreviation(at)
            }
            // "**Iran:** …"
            ':' => next().find(|c| !matches!(c, '*' | '_')).is_none_or(char::is_whitespace),
            _ => false,
        };
        match c {
            ':' | '：' if is_end => {
                self.visible.push(':', at);
                self.stop(at);
            }
            '|' if self.ends_first_cell(at) => {
                self.visible.push(CELL_END, at);
                self.stop(at);
            }
            _ if is_end => self.stop(at),
            '*' | '_' | '#' | '~' => {}
            '\n' | '\r' | '>' | '-' | '、' => self.visible.push(' ', at),
            '(' | ')' | '（' | '）' | '[' | ']' => self.visible.push(',', at),
            _ => self.visible.push(c, at),
        }
    }

    /// Whether a sign that parts cells is the second of its row.
    fn ends_first_cell(&self, at: usize) -> bool {
        let line = self.text[..at].rsplit('\n').next().unwrap_or_default();
        line.trim_start().starts_with('|') && line.matches('|').count() == 1
    }

    /// A single letter or a title before the full stop.
    fn is_abbreviation(&self, at: usize) -> bool {
        const SHORT: [&str; 22] = [
            "dr", "dra", "mr", "mrs", "ms", "prof", "amb", "gen", "lt", "col", "maj", "brig", "capt", "hon",
            "st", "sr", "sra", "srta", "no", "mme", "проф", "тел",
        ];
        // The letters before, as far as the longest of these goes.
        let before = self.text[..at].char_indices().rev().take_while(|(_, c)| c.is_alphabetic()).take(5);
        let Some((start, _)) = before.last() else { return false };
        let word = self.text[start..at].to_lowercase();
        let is_letter = word.chars().nth(1).is_none() && !self.text[..start].ends_with(char::is_alphanumeric);
        is_letter || SHORT.contains(&word.as_str())
    }
}

/// Length of a quotation that begins with this character, within the paragraph.
fn quotation(c: char, before: &str, rest: &str) -> Option<usize> {
    const QUOTES: [(char, char); 8] =
        [('“', '”'), ('„', '“'), ('«', '»'), ('‘', '’'), ('「', '」'), ('『', '』'), ('"', '"'), ('‹', '›')];
    let (_, close) = QUOTES.into_iter().find(|(open, _)| *open == c)?;
    // An apostrophe at the beginning of a word is no quotation mark.
    if matches!(c, '‘' | '"') && before.ends_with(char::is_alphanumeric) {
        return None;
    }
    let inner = &rest[c.len_utf8()..];
    inner.char_indices().find_map(|(at, c)| {
        let next = inner[at + c.len_utf8()..].chars().next();
        let is_close = c == close && !(c == '’' && next.is_some_and(char::is_alphanumeric));
        is_close.then_some(at)
    })
}
