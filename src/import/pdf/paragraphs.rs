//! Paragraphs, lists and headings from the lines of pages.

use super::hyphens::LineEnds;
use super::tables;
use crate::import::content::{DocBlock, DocParagraph};
use crate::import::document::Locator;
use crate::import::facts::redaction::one_line;
use crate::import::lists::{FlatBlock, FlatItem, nest};
use crate::import::text_file::marker;

/// Signs that a list has before its items.
const BULLETS: [char; 6] = ['•', '▪', '●', '■', '◦', '–'];

/// The lines of a page.
pub(super) struct PdfPage {
    /// From 1.
    pub(super) number: u32,
    pub(super) lines: Vec<String>,
}

/// The pages of a text with a form feed after each.
pub(super) fn pages(text: &str) -> Vec<PdfPage> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let pages = text.split('\u{c}').map(|page| page.split('\n').map(str::to_owned).collect());
    let pages = (1..).zip(pages).map(|(number, lines): (u32, Vec<String>)| PdfPage { number, lines });
    pages.filter(|page| page.lines.iter().any(|line| !line.trim().is_empty())).collect()
}

/// A paragraph that is being put together.
struct OpenParagraph {
    text: String,
    page: u32,
    /// The depth and the number of an item of a list.
    item: Option<(usize, Option<u64>)>,
    /// How long its last line is.
    last: usize,
    /// How far its last line is indented.
    indent: usize,
}

/// What was read so far.
struct PageReader<'a> {
    headings: &'a [(u8, String)],
    line_ends: LineEnds,
    /// How long a full line is.
    width: usize,
    out: Vec<FlatBlock>,
    open: Option<OpenParagraph>,
    /// The indents of the list that is being read.
    indents: Vec<usize>,
    after_blank: bool,
    /// Whether a bullet stood alone in the last line.
    bullet: bool,
}

/// The blocks of pages. `headings` are the bookmarks of the file.
pub(super) fn blocks(pages: &[PdfPage], headings: &[(u8, String)]) -> Vec<DocBlock> {
    let lines = || pages.iter().flat_map(|page| &page.lines);
    let mut lengths: Vec<usize> =
        lines().map(|line| line.trim().chars().count()).filter(|it| *it > 0).collect();
    lengths.sort_unstable();
    let mut reader = PageReader {
        headings,
        line_ends: LineEnds::of(lines().map(String::as_str)),
        // Nearly the longest: a few lines are longer than the column.
        width: lengths.get(lengths.len().saturating_sub(1) * 9 / 10).copied().unwrap_or(0),
        out: Vec::new(),
        open: None,
        indents: Vec::new(),
        after_blank: false,
        bullet: false,
    };
    for page in pages {
        let mut at = 0;
        let mut is_first = true;
        while let Some(line) = page.lines.get(at) {
            if let Some((table, length)) = tables::table(&page.lines[at..], page.number) {
                reader.close();
                reader.out.push(FlatBlock::Block(table));
                at += length;
                continue;
            }
            at += 1;
            if line.trim().is_empty() {
                reader.after_blank = true;
                continue;
            }
            reader.line(line, page.number, is_first);
            is_first = false;
        }
    }
    reader.close();
    nest(reader.out)
}

impl PageReader<'_> {
    fn line(&mut self, whole: &str, page: u32, is_first: bool) {
        let indent = whole.chars().take_while(|c| *c == ' ').count();
        let words = one_line(whole);
        if words.chars().count() == 1 && words.contains(BULLETS) {
            self.bullet = true;
            return;
        }
        let (marked, line) = match item(&words) {
            Some((number, text)) => (Some(number), text),
            None if std::mem::take(&mut self.bullet) => (Some(None), words.as_str()),
            None => (None, words.as_str()),
        };
        self.bullet = false;
        let after_blank = std::mem::take(&mut self.after_blank);
        let last = words.chars().count();
        if marked.is_none()
            && let Some(open) = &mut self.open
            && goes_on(open, line, self.headings, Before { is_first, after_blank, indent, width: self.width })
        {
            self.line_ends.join(&mut open.text, line);
            (open.last, open.indent) = (last, indent);
            return;
        }
        self.close();
        let depth = self.depth(marked.is_some(), indent);
        let item = marked.map(|number| (depth, number));
        self.open = Some(OpenParagraph { text: line.to_owned(), page, item, last, indent });
    }

    /// How deep an item stands, by the indents of those before it.
    fn depth(&mut self, is_item: bool, indent: usize) -> usize {
        if !is_item {
            self.indents.clear();
            return 0;
        }
        while self.indents.last().is_some_and(|last| indent + 1 < *last) {
            self.indents.pop();
        }
        if self.indents.last().is_none_or(|last| indent > last + 1) {
            self.indents.push(indent);
        }
        self.indents.len() - 1
    }

    fn close(&mut self) {
        let Some(OpenParagraph { text, page, item, .. }) = self.open.take() else { return };
        let paragraph = DocParagraph::plain(&text, Locator::Page(page));
        let heading = self.headings.iter().find(|(_, title)| is_same(title, &text));
        self.out.push(match (heading, item) {
            (Some((level, _)), _) => FlatBlock::Block(DocBlock::Heading(*level, paragraph)),
            (None, Some((depth, number))) => {
                FlatBlock::Item(FlatItem { depth, number, blocks: vec![DocBlock::Paragraph(paragraph)] })
            }
            (None, None) => FlatBlock::Block(DocBlock::Paragraph(paragraph)),
        });
    }
}

/// What stands between a line and the one before it.
#[derive(Clone, Copy)]
struct Before {
    /// Whether it is the first of its page.
    is_first: bool,
    after_blank: bool,
    indent: usize,
    width: usize,
}

/// Whether a line goes on with a paragraph.
fn goes_on(open: &OpenParagraph, line: &str, headings: &[(u8, String)], before: Before) -> bool {
    let Before { is_first, after_blank, indent, width } = before;
    let ends = ends_sentence(&open.text);
    let is_break = if is_first { ends || !begins_small(line) } else { after_blank };
    let is_indented = ends && open.item.is_none() && indent >= open.indent + 3;
    let is_end = is_break
        || is_indented
        || is_heading(line, headings)
        || is_heading(&open.text, headings)
        || (ends && open.last * 10 < width * 7)
        || is_forced(open.last, line, width);
    !is_end
}

/// The number of an item, or none for a bullet, and its text. The space behind the marker may be missing, and in a text
/// from right to left the marker may come last.
fn item(line: &str) -> Option<(Option<u64>, &str)> {
    if let Some(found) = marker(line) {
        return Some(found);
    }
    if let Some(text) = line.strip_prefix(['•', '▪', '●', '■', '◦']) {
        return Some((None, text.trim()));
    }
    if let Some(text) = line.strip_suffix(" •") {
        return Some((None, text.trim()));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let text = line.get(digits..)?.strip_prefix('.')?;
    let is_item = (1..=2).contains(&digits) && text.starts_with(char::is_alphabetic);
    is_item.then(|| (line[..digits].parse().ok(), text))
}

fn is_heading(line: &str, headings: &[(u8, String)]) -> bool {
    headings.iter().any(|(_, title)| is_same(title, line))
}

/// Whether two texts are the same but for spaces.
fn is_same(a: &str, b: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    letters(a) == letters(b)
}

/// Whether a line was ended by hand: the first word of the next, a capital, would have fitted.
fn is_forced(last: usize, next: &str, width: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default().chars().count();
    let is_small = next.chars().next().is_some_and(char::is_lowercase);
    !is_small && (last + 1 + word) * 4 < width * 3
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '»', '’', ')']).ends_with(['.', '!', '?', ':', '؟', '۔', '。'])
}

fn begins_small(line: &str) -> bool {
    // Scripts without capitals begin every sentence as they go on.
    line.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_uppercase())
}
