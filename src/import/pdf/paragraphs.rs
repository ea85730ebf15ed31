//! Paragraphs, lists and headings from the lines of pages.

use super::hyphens::LineEnds;
use crate::import::content::{DocBlock, DocParagraph};
use crate::import::document::Locator;
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
    item: Option<Option<u64>>,
    /// How long its last line is.
    last: usize,
}

/// The blocks of pages. `headings` are the bookmarks of the file.
pub(super) fn blocks(pages: &[PdfPage], headings: &[(u8, String)]) -> Vec<DocBlock> {
    let line_ends = LineEnds::of(pages.iter().flat_map(|page| page.lines.iter().map(String::as_str)));
    let mut lengths: Vec<usize> =
        pages.iter().flat_map(|page| &page.lines).map(|line| line.trim().chars().count()).collect();
    lengths.sort_unstable();
    // Nearly the longest: a few lines are longer than the column.
    let width = lengths.get(lengths.len().saturating_sub(1) * 9 / 10).copied().unwrap_or(0);
    let mut out = Vec::new();
    let mut open: Option<OpenParagraph> = None;
    let (mut after_blank, mut bullet) = (false, false);
    for page in pages {
        let mut is_first = true;
        for line in &page.lines {
            let line = line.trim();
            if line.is_empty() {
                after_blank = true;
                continue;
            }
            // A bullet that stands as far from its text as a cell of a table.
            if line.chars().count() == 1 && line.contains(BULLETS) {
                bullet = true;
                continue;
            }
            let alone = format!("• {line}");
            let line =
                if std::mem::take(&mut bullet) && marker(line).is_none() { alone.as_str() } else { line };
            let marked = marker(line);
            let goes_on = open.as_ref().is_some_and(|open| {
                marked.is_none() && !is_heading(line, headings) && !is_heading(&open.text, headings) && {
                    let is_break =
                        if is_first { ends_sentence(&open.text) || !begins_small(line) } else { after_blank };
                    !is_break
                        && !(ends_sentence(&open.text) && open.last * 10 < width * 7)
                        && !is_forced(open.last, line, width)
                }
            });
            match open.as_mut().filter(|_| goes_on) {
                Some(open) => {
                    line_ends.join(&mut open.text, line);
                    open.last = line.chars().count();
                }
                None => {
                    close(open.take(), headings, &mut out);
                    let (item, text) = match marked {
                        Some((number, text)) => (Some(number), text),
                        None => (None, line),
                    };
                    let last = line.chars().count();
                    open = Some(OpenParagraph { text: text.to_owned(), page: page.number, item, last });
                }
            }
            is_first = false;
            after_blank = false;
        }
    }
    close(open, headings, &mut out);
    nest(out)
}

fn close(open: Option<OpenParagraph>, headings: &[(u8, String)], out: &mut Vec<FlatBlock>) {
    let Some(OpenParagraph { text, page, item, .. }) = open else { return };
    let paragraph = DocParagraph::plain(&text, Locator::Page(page));
    let heading = headings.iter().find(|(_, title)| is_same(title, &text));
    out.push(match (heading, item) {
        (Some((level, _)), _) => FlatBlock::Block(DocBlock::Heading(*level, paragraph)),
        (None, Some(number)) => {
            FlatBlock::Item(FlatItem { depth: 0, number, blocks: vec![DocBlock::Paragraph(paragraph)] })
        }
        (None, None) => FlatBlock::Block(DocBlock::Paragraph(paragraph)),
    });
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
