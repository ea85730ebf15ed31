//! Writes the content of a document as Markdown that Rapporteur shows as precisely that text.

mod context;
mod escape;
mod inline;
mod table;

use std::fmt::Write as _;

use super::content::{DocBlock, DocContent, DocList, DocParagraph, each_paragraph};
use context::MarkdownContext;
use inline::{InlineWriter, Setting};

/// The state of writing a document.
struct MarkdownWriter<'a> {
    context: MarkdownContext<'a>,
    /// Whether most of the text runs from right to left.
    is_rtl: bool,
}

/// Writes the content. `pictures` are the files of its pictures.
pub(super) fn markdown(content: &DocContent, pictures: Vec<Option<String>>) -> String {
    let is_rtl = is_rtl(&texts(&content.blocks)).unwrap_or(false);
    let mut writer =
        MarkdownWriter { context: MarkdownContext { pictures, content, notes: Vec::new() }, is_rtl };
    let mut out = writer.aligned(&content.blocks);
    let mut written = 0;
    // A note can refer to a note.
    while written < writer.context.notes.len() {
        let note = writer.context.notes[written];
        written += 1;
        let blocks = content.notes.get(note).map(Vec::as_slice).unwrap_or_default();
        let text = writer.blocks(blocks);
        let text = indented(text.trim_end(), "    ");
        let _ = writeln!(out, "\n[^{written}]: {}", text.trim_start());
    }
    out
}

impl MarkdownWriter<'_> {
    /// Blocks of the outermost level; those that run in the other direction stand in an element that says so.
    fn aligned(&mut self, blocks: &[DocBlock]) -> String {
        let mut out = String::new();
        let mut rest = blocks;
        let mut previous = None;
        while let Some(first) = rest.first() {
            let other = self.turns(first);
            let is_same = |block: &&DocBlock| self.turns(block) == other;
            let length = rest.iter().take_while(is_same).count().max(1);
            let (group, after) = rest.split_at(length);
            rest = after;
            if !out.is_empty() {
                out.push('\n');
            }
            previous = match other {
                Some(rtl) => {
                    let dir = if rtl { "rtl" } else { "ltr" };
                    let _ = writeln!(out, "<div dir=\"{dir}\">\n\n{}\n</div>", self.blocks(group));
                    None
                }
                None => {
                    out.push_str(&self.blocks_after(group, previous));
                    group.last()
                }
            };
        }
        out
    }

    /// The direction of a block if it is not that of the whole text.
    fn turns(&self, block: &DocBlock) -> Option<bool> {
        if matches!(block, DocBlock::Heading(..) | DocBlock::Table(_) | DocBlock::Rule) {
            return None;
        }
        is_rtl(&texts(std::slice::from_ref(block))).filter(|rtl| *rtl != self.is_rtl)
    }

    /// Blocks, parted by blank lines.
    pub(super) fn blocks(&mut self, blocks: &[DocBlock]) -> String {
        self.blocks_after(blocks, None)
    }

    fn blocks_after(&mut self, blocks: &[DocBlock], before: Option<&DocBlock>) -> String {
        let mut out = String::new();
        let mut previous = before;
        // Markers alternate, so that two lists in a row stay two.
        let mut is_second = false;
        for block in blocks {
            is_second = match (previous, block) {
                (Some(DocBlock::List(a)), DocBlock::List(b)) if a.start.is_some() == b.start.is_some() => {
                    !is_second
                }
                _ => false,
            };
            let text = self.block(block, is_second);
            if text.trim().is_empty() {
                continue;
            }
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(text.trim_end_matches('\n'));
            out.push('\n');
            previous = Some(block);
        }
        out
    }

    fn block(&mut self, block: &DocBlock, is_second_list: bool) -> String {
        match block {
            DocBlock::Heading(level, heading) => {
                let text = InlineWriter::new(&mut self.context, Setting::Heading).write(&heading.inlines);
                if text.trim().is_empty() {
                    return String::new();
                }
                format!("{} {text}\n", "#".repeat(usize::from((*level).clamp(1, 6))))
            }
            DocBlock::Paragraph(paragraph) => self.paragraph(paragraph),
            DocBlock::List(list) => self.list(list, is_second_list),
            DocBlock::Table(rows) => self.table(rows),
            DocBlock::Quote(blocks) => {
                let text = self.blocks(blocks);
                let lines = text.lines().map(|line| format!("> {line}").trim_end().to_owned() + "\n");
                lines.collect()
            }
            DocBlock::Preformatted(text, _) => {
                let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
                let fence = "`".repeat(longest.max(2) + 1);
                format!("{fence}\n{}\n{fence}\n", text.trim_end_matches('\n'))
            }
            DocBlock::Rule => "---\n".to_owned(),
        }
    }

    fn paragraph(&mut self, paragraph: &DocParagraph) -> String {
        let text = InlineWriter::new(&mut self.context, Setting::Paragraph).write(&paragraph.inlines);
        if text.trim().is_empty() { String::new() } else { format!("{text}\n") }
    }

    fn list(&mut self, list: &DocList, is_second: bool) -> String {
        let is_simple = |item: &Vec<DocBlock>| {
            item.iter().filter(|block| !matches!(block, DocBlock::List(_))).count() <= 1
                && item.first().is_none_or(|block| matches!(block, DocBlock::Paragraph(_)))
        };
        let is_tight = list.items.iter().all(is_simple);
        let mut out = String::new();
        for (at, item) in list.items.iter().enumerate() {
            let marker = match list.start {
                // CommonMark reads at most nine digits.
                Some(start) => {
                    let number = start.saturating_add(at as u64).min(999_999_999);
                    format!("{number}{} ", if is_second { ')' } else { '.' })
                }
                None => (if is_second { "* " } else { "- " }).to_owned(),
            };
            let text = self.blocks(item);
            let text = if is_tight { text.replace("\n\n", "\n") } else { text };
            let text = indented(text.trim_end(), &" ".repeat(marker.len()));
            if at > 0 && !is_tight {
                out.push('\n');
            }
            out.push_str(format!("{marker}{}", text.trim_start_matches(' ')).trim_end());
            out.push('\n');
        }
        out
    }
}

/// A text with `by` before each line that is not blank.
fn indented(text: &str, by: &str) -> String {
    let mut out = String::new();
    for (at, line) in text.lines().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        if !line.is_empty() {
            out.push_str(by);
            out.push_str(line);
        }
    }
    out
}

/// The text of blocks without formats.
pub(super) fn texts(blocks: &[DocBlock]) -> String {
    let mut out = String::new();
    each_paragraph(blocks, &mut |paragraph| {
        out.push_str(&paragraph.plain_text());
        out.push('\n');
    });
    out
}

/// Whether most letters of a text are of a script that runs from right to left; `None` if it has no letters.
pub(super) fn is_rtl(text: &str) -> Option<bool> {
    let is_rtl =
        |c: &char| matches!(*c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let rtl = text.chars().filter(|c| c.is_alphabetic()).filter(is_rtl).count();
    (letters > 0).then_some(rtl * 2 > letters)
}
