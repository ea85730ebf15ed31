//! Headings, paragraphs, lists and tables of an `OpenDocument` text.

use super::OdtReader;
use crate::import::content::{DocBlock, DocInline, DocList, DocParagraph, DocTable};
use crate::import::document::Locator;
use crate::import::xml_tree::XmlTag;

/// The most columns and rows that a repeated cell or row stands for.
const MAX_REPEATED: usize = 64;

impl OdtReader<'_> {
    /// The blocks of a text, a note, a cell, a section or a frame. The title is a heading of level 0.
    pub(super) fn blocks(&mut self, tag: &XmlTag) -> Vec<DocBlock> {
        let mut out = Vec::new();
        self.add_blocks(tag, &mut out);
        out
    }

    fn add_blocks(&mut self, tag: &XmlTag, out: &mut Vec<DocBlock>) {
        for inner in tag.tags() {
            match inner.name.as_str() {
                "text:p" | "text:h" => self.paragraph(inner, out),
                "text:list" => {
                    let lists = self.list(inner, None, 1);
                    out.extend(lists);
                }
                "table:table" => {
                    let table = self.table(inner);
                    out.push(table);
                }
                "text:table-of-content" => self.has_contents = true,
                "text:section" if inner.attribute("text:display") == Some("none") => {
                    self.hidden.push(inner.text());
                }
                // Indexes other than the table of contents are lists of what the text has, too, but people write
                // bibliographies by hand.
                "text:section"
                | "draw:text-box"
                | "text:numbered-paragraph"
                | "text:bibliography"
                | "text:alphabetical-index"
                | "text:illustration-index"
                | "text:table-index"
                | "text:object-index"
                | "text:user-index"
                | "text:index-body"
                | "text:index-title" => self.add_blocks(inner, out),
                "draw:frame" | "draw:g" | "draw:a" | "draw:custom-shape" | "draw:rect" => {
                    let mut inlines = Vec::new();
                    self.frame(inner, None, &mut inlines);
                    if !inlines.is_empty() {
                        let position = Locator::Paragraph(self.paragraph.max(1));
                        out.push(DocBlock::Paragraph(DocParagraph { inlines, position }));
                    }
                    out.append(&mut self.framed);
                }
                "office:annotation" => self.comment(inner),
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, tag: &XmlTag, out: &mut Vec<DocBlock>) {
        self.paragraph += 1;
        let position = Locator::Paragraph(self.paragraph);
        let name = tag.attribute("text:style-name");
        let (style, is_hidden) = self.styles.paragraph(name);
        let mut inlines: Vec<DocInline> = Vec::new();
        let outer = std::mem::take(&mut self.framed);
        if is_hidden {
            self.hidden.push(tag.text());
        } else {
            self.inlines(tag, style, None, &mut inlines);
        }
        let framed = std::mem::replace(&mut self.framed, outer);
        let paragraph = DocParagraph { inlines, position };
        let names = self.styles.names(name);
        let has = |wanted: &str| names.iter().any(|name| name == wanted);
        let is_contents = names
            .iter()
            .any(|name| name.strip_prefix("contents ").is_some_and(|rest| rest.parse::<u8>().is_ok()));
        self.has_contents |= is_contents;
        if !is_contents && !paragraph.is_blank() {
            let level = tag.attribute("text:outline-level").and_then(|level| level.parse::<u8>().ok());
            out.push(match tag.name.as_str() {
                _ if has("title") => DocBlock::Heading(0, paragraph),
                "text:h" => DocBlock::Heading(level.unwrap_or(1).clamp(1, 9), paragraph),
                _ if has("quotations") || has("quote") => {
                    DocBlock::Quote(vec![DocBlock::Paragraph(paragraph)])
                }
                _ if has("preformatted text") => DocBlock::Preformatted(paragraph.plain_text(), position),
                _ => DocBlock::Paragraph(paragraph),
            });
        }
        out.extend(framed);
    }

    /// A list, or several where its numbers jump. Headings in lists stand alone.
    fn list(&mut self, tag: &XmlTag, around: Option<&str>, depth: usize) -> Vec<DocBlock> {
        let named = tag.attribute("text:style-name");
        let of_paragraph = || {
            let first = tag.all().into_iter().find(|tag| matches!(tag.name.as_str(), "text:p" | "text:h"))?;
            self.styles.list_of(first.attribute("text:style-name"))
        };
        let style = named.or(around).map(str::to_owned).or_else(of_paragraph).unwrap_or_default();
        let level = self.styles.level(&style, depth);
        let key = format!("{style} {depth}");
        let goes_on = tag.attribute("text:continue-numbering") == Some("true")
            || tag.attribute("text:continue-list").is_some();
        let mut number = match self.counters.get(&key) {
            Some(last) if goes_on => last + 1,
            _ => level.start,
        };
        let mut out: Vec<DocBlock> = Vec::new();
        let mut open: Option<DocList> = None;
        for item in tag.tags() {
            let is_header = item.name == "text:list-header";
            if item.name != "text:list-item" && !is_header {
                continue;
            }
            if let Some(start) = item.attribute("text:start-value").and_then(|start| start.parse().ok())
                && start != number
            {
                number = start;
                out.extend(open.take().map(DocBlock::List));
            }
            let blocks = self.item(item, &style, depth);
            let is_heading = |block: &DocBlock| matches!(block, DocBlock::Heading(..));
            if blocks.iter().any(is_heading) || is_header {
                out.extend(open.take().map(DocBlock::List));
                out.extend(blocks);
            } else if !blocks.is_empty() {
                // An item that only holds a deeper list belongs to the one before it.
                let only_lists = blocks.iter().all(|block| matches!(block, DocBlock::List(_)));
                match open.as_mut().filter(|_| only_lists).and_then(|list| list.items.last_mut()) {
                    Some(last) => {
                        last.extend(blocks);
                        continue;
                    }
                    None if only_lists => {
                        out.extend(blocks);
                        continue;
                    }
                    None => {}
                }
                let start = level.is_numbered.then_some(number);
                open.get_or_insert_with(|| DocList { start, items: Vec::new() }).items.push(blocks);
            } else {
                continue;
            }
            if !is_header {
                self.counters.insert(key.clone(), number);
                number += 1;
            }
        }
        out.extend(open.map(DocBlock::List));
        out
    }

    fn item(&mut self, item: &XmlTag, style: &str, depth: usize) -> Vec<DocBlock> {
        let mut out = Vec::new();
        for inner in item.tags() {
            match inner.name.as_str() {
                "text:list" => {
                    let lists = self.list(inner, Some(style), depth + 1);
                    out.extend(lists);
                }
                "text:p" | "text:h" => self.paragraph(inner, &mut out),
                _ => {}
            }
        }
        out
    }

    pub(super) fn table(&mut self, tag: &XmlTag) -> DocBlock {
        let mut rows = Vec::new();
        self.add_rows(tag, &mut rows);
        DocBlock::Table(DocTable { rows })
    }

    fn add_rows(&mut self, tag: &XmlTag, rows: &mut Vec<Vec<Vec<DocBlock>>>) {
        for inner in tag.tags() {
            match inner.name.as_str() {
                "table:table-row" => {
                    let mut cells: Vec<Vec<DocBlock>> = Vec::new();
                    for cell in inner.tags() {
                        let repeated = cell.attribute("table:number-columns-repeated");
                        let repeated = repeated.and_then(|count| count.parse().ok()).unwrap_or(1usize);
                        let blocks = match cell.name.as_str() {
                            "table:table-cell" => self.blocks(cell),
                            "table:covered-table-cell" => Vec::new(),
                            _ => continue,
                        };
                        for _ in 0..repeated.clamp(1, MAX_REPEATED) {
                            cells.push(blocks.clone());
                        }
                    }
                    rows.push(cells);
                }
                "table:table-header-rows" | "table:table-rows" | "table:table-row-group" => {
                    self.add_rows(inner, rows);
                }
                _ => {}
            }
        }
    }
}
