//! Tables: a row of heads, and a line a row.

use std::fmt::Write as _;

use super::MarkdownWriter;
use super::inline::{InlineWriter, Setting};
use crate::import::content::{DocBlock, DocParagraph, DocTable};

impl MarkdownWriter<'_> {
    /// A table; one with a single cell is only a frame around its blocks.
    pub(super) fn table(&mut self, table: &DocTable) -> String {
        let rows: Vec<&Vec<Vec<DocBlock>>> = table.rows.iter().filter(|row| !row.is_empty()).collect();
        let width = rows.iter().map(|row| row.len()).max().unwrap_or(0);
        if let [row] = rows.as_slice()
            && let [cell] = row.as_slice()
        {
            return self.blocks(cell);
        }
        let mut out = String::new();
        for (at, row) in rows.iter().enumerate() {
            let mut cells: Vec<String> = row.iter().map(|cell| self.cell(cell)).collect();
            cells.resize(width, String::new());
            let _ = writeln!(out, "| {} |", cells.join(" | "));
            if at == 0 {
                let _ = writeln!(out, "|{}", "---|".repeat(width));
            }
        }
        out
    }

    /// The blocks of a cell in one line.
    fn cell(&mut self, blocks: &[DocBlock]) -> String {
        let mut lines = Vec::new();
        self.add_lines(blocks, "", &mut lines);
        lines.retain(|line| !line.trim().is_empty());
        lines.join("<br>")
    }

    fn add_lines(&mut self, blocks: &[DocBlock], before: &str, lines: &mut Vec<String>) {
        for block in blocks {
            match block {
                DocBlock::Heading(_, paragraph) | DocBlock::Paragraph(paragraph) => {
                    let text = InlineWriter::new(&mut self.context, Setting::Cell).write(&paragraph.inlines);
                    if !text.is_empty() {
                        lines.push(format!("{before}{text}"));
                    }
                }
                DocBlock::List(list) => {
                    for (at, item) in list.items.iter().enumerate() {
                        let marker = list.start.map_or_else(
                            || "• ".to_owned(),
                            |start| format!("{}. ", start.saturating_add(at as u64)),
                        );
                        self.add_lines(item, &marker, lines);
                    }
                }
                // A table within a table: its cells, row by row.
                DocBlock::Table(table) => {
                    for row in &table.rows {
                        let cells: Vec<String> = row.iter().map(|cell| self.cell(cell)).collect();
                        lines.push(cells.join(" — "));
                    }
                }
                DocBlock::Quote(blocks) => self.add_lines(blocks, before, lines),
                DocBlock::Preformatted(text, position) => {
                    let paragraph = DocParagraph::plain(text, *position);
                    lines.push(InlineWriter::new(&mut self.context, Setting::Cell).write(&paragraph.inlines));
                }
                DocBlock::Rule => {}
            }
        }
    }
}
