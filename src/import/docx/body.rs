//! Paragraphs, lists and tables of a Word document.

use super::DocxReader;
use super::numbering::Marker;
use super::styles::{self, ParagraphRole};
use crate::import::content::{DocBlock, DocInline, DocParagraph, DocTable};
use crate::import::document::Locator;
use crate::import::lists::{FlatBlock, FlatItem, nest};
use crate::import::title;
use crate::import::xml_tree::XmlTag;

impl DocxReader<'_> {
    /// The blocks of a body, a note, a cell or a frame. The title has level 1, so that headings are one deeper.
    pub(super) fn body(&mut self, tag: &XmlTag) -> Vec<DocBlock> {
        let mut flat = Vec::new();
        self.add_blocks(tag, &mut flat);
        let mut blocks = nest(flat);
        title::settle_levels(&mut blocks);
        blocks
    }

    fn add_blocks(&mut self, tag: &XmlTag, out: &mut Vec<FlatBlock>) {
        // A paragraph whose end was deleted goes on in the next.
        let mut open: Vec<DocInline> = Vec::new();
        for inner in tag.tags() {
            match inner.name.as_str() {
                "w:p" => {
                    let mark = inner.descend(&["w:pPr", "w:rPr"]);
                    let is_joined =
                        mark.is_some_and(|mark| mark.child("w:del").or(mark.child("w:moveFrom")).is_some());
                    self.paragraph(inner, &mut open, is_joined, out);
                }
                "w:tbl" => {
                    let table = self.table(inner);
                    out.push(FlatBlock::Block(table));
                }
                "mc:AlternateContent" => {
                    if let Some(chosen) = super::drawings::alternative(inner) {
                        self.add_blocks(chosen, out);
                    }
                }
                "w:sdt" | "w:sdtContent" | "w:ins" | "w:moveTo" | "w:smartTag" | "w:customXml"
                | "w:txbxContent" => self.add_blocks(inner, out),
                _ => {}
            }
        }
        if !open.is_empty() {
            let position = self.last_position();
            out.push(FlatBlock::Block(DocBlock::Paragraph(DocParagraph { inlines: open, position })));
        }
    }

    /// The paragraph that was read last.
    pub(super) fn last_position(&self) -> Locator {
        Locator::Paragraph(self.paragraph.max(1))
    }

    fn paragraph(
        &mut self,
        tag: &XmlTag,
        open: &mut Vec<DocInline>,
        is_joined: bool,
        out: &mut Vec<FlatBlock>,
    ) {
        self.paragraph += 1;
        let position = Locator::Paragraph(self.paragraph);
        self.add_runs(tag, None, open);
        let framed = std::mem::take(&mut self.framed);
        if is_joined {
            out.extend(framed.into_iter().map(FlatBlock::Block));
            return;
        }
        let inlines = std::mem::take(open);
        let paragraph = DocParagraph { inlines, position };
        let properties = tag.child("w:pPr");
        let style = properties.and_then(|tag| tag.property("w:pStyle"));
        let outline = properties.and_then(|tag| tag.property("w:outlineLvl")?.parse::<u8>().ok());
        let role = match (self.styles.role(style), outline) {
            (ParagraphRole::Text, Some(level @ 0..=8)) => ParagraphRole::Heading(level + 1),
            (role, _) => role,
        };
        let is_shown = !paragraph.is_blank();
        match role {
            ParagraphRole::Contents => self.has_contents = true,
            _ if is_shown => {
                let marker = self.marker(properties, style);
                out.push(self.block(paragraph, role, marker));
            }
            _ => {}
        }
        out.extend(framed.into_iter().map(FlatBlock::Block));
    }

    /// The marker of a paragraph, and its depth.
    fn marker(&mut self, properties: Option<&XmlTag>, style: Option<&str>) -> Option<(Marker, usize)> {
        let own = properties.and_then(|tag| tag.child("w:numPr")).map(styles::numbering).unwrap_or_default();
        let of_style = self.styles.numbering(style);
        // A paragraph can leave the list of its style: its list is then 0.
        let list = own.0.or(of_style.0)?;
        let depth = own.1.or(of_style.1).unwrap_or(0);
        self.numbering.next(&list, depth).map(|marker| (marker, depth + self.styles.depth(style)))
    }

    fn block(
        &mut self,
        mut paragraph: DocParagraph,
        role: ParagraphRole,
        marker: Option<(Marker, usize)>,
    ) -> FlatBlock {
        let level = match role {
            ParagraphRole::Title => Some(0),
            ParagraphRole::Heading(level) => Some(level),
            _ => None,
        };
        let item = |number, depth, paragraph| {
            FlatBlock::Item(FlatItem { depth, number, blocks: vec![DocBlock::Paragraph(paragraph)] })
        };
        match (level, marker) {
            (Some(level), marker) => {
                if let Some((Marker::Number { label, .. }, _)) = marker {
                    paragraph.inlines.insert(0, DocInline::text(format!("{label} ")));
                }
                FlatBlock::Block(DocBlock::Heading(level, paragraph))
            }
            (None, Some((Marker::Bullet, depth))) => item(None, depth, paragraph),
            (None, Some((Marker::Number { number, label, has_letters }, depth))) => {
                // A marker with words, such as “Article 1”, is text.
                let words = label.split(|c: char| !c.is_alphabetic()).map(|word| word.chars().count());
                if words.max().unwrap_or(0) > if has_letters { 8 } else { 0 } {
                    paragraph.inlines.insert(0, DocInline::text(format!("{label} ")));
                    return FlatBlock::Block(DocBlock::Paragraph(paragraph));
                }
                self.has_letters |= has_letters;
                item(Some(number), depth, paragraph)
            }
            (None, None) => match role {
                ParagraphRole::ListText => FlatBlock::Continued(paragraph),
                ParagraphRole::Quote => {
                    FlatBlock::Block(DocBlock::Quote(vec![DocBlock::Paragraph(paragraph)]))
                }
                _ => FlatBlock::Block(DocBlock::Paragraph(paragraph)),
            },
        }
    }

    fn table(&mut self, tag: &XmlTag) -> DocBlock {
        let mut rows = Vec::new();
        self.add_rows(tag, &mut rows);
        DocBlock::Table(DocTable { rows })
    }

    fn add_rows(&mut self, tag: &XmlTag, rows: &mut Vec<Vec<Vec<DocBlock>>>) {
        for inner in tag.tags() {
            match inner.name.as_str() {
                "w:tr" => {
                    if inner.child("w:trPr").is_some_and(|tag| tag.child("w:del").is_some()) {
                        continue;
                    }
                    let mut cells = Vec::new();
                    let before =
                        inner.child("w:trPr").and_then(|tag| tag.property("w:gridBefore")?.parse().ok());
                    cells.resize_with(before.unwrap_or(0usize).min(63), Vec::new);
                    self.add_cells(inner, &mut cells);
                    rows.push(cells);
                }
                "w:sdt" | "w:sdtContent" | "w:ins" | "w:moveTo" | "w:customXml" => self.add_rows(inner, rows),
                _ => {}
            }
        }
    }

    fn add_cells(&mut self, tag: &XmlTag, cells: &mut Vec<Vec<DocBlock>>) {
        for inner in tag.tags() {
            match inner.name.as_str() {
                "w:tc" => {
                    let properties = inner.child("w:tcPr");
                    let is_deleted = properties.is_some_and(|tag| tag.child("w:cellDel").is_some());
                    if is_deleted {
                        continue;
                    }
                    let span =
                        properties.and_then(|tag| tag.property("w:gridSpan")?.parse().ok()).unwrap_or(1usize);
                    let blocks = self.body(inner);
                    cells.push(blocks);
                    // The other columns of a merged cell.
                    cells.resize_with(cells.len() + span.clamp(1, 63) - 1, Vec::new);
                }
                "w:sdt" | "w:sdtContent" | "w:ins" | "w:moveTo" | "w:customXml" => {
                    self.add_cells(inner, cells);
                }
                _ => {}
            }
        }
    }
}
