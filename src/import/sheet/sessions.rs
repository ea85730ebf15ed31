//! The sessions that the rows of a spreadsheet hold.

use crate::import::content::{DocBlock, DocContent, DocInline, DocList, DocParagraph, InlineStyle};
use crate::import::document::{ImportedDocument, Segment};
use crate::import::facts::redaction::one_line;
use crate::import::facts::row_cell::{CellKey, RowCell};
use crate::import::problem::ImportRemark;
use crate::import::{segments, text_file, write};

/// The sessions of a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetSessions {
    /// A row each.
    pub sessions: Vec<SheetSession>,
    /// What a person should know.
    pub remarks: Vec<ImportRemark>,
}

/// A session in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetSession {
    /// The name of its sheet, if the workbook has several.
    pub sheet: Option<String>,
    /// The row, from 1.
    pub row: u32,
    /// The digest of its cells, by which it is known if the file is imported again.
    pub digest: String,
    /// Its cells that are not blank.
    pub cells: Vec<RowCell>,
}

impl SheetSession {
    /// All that its cells say.
    pub fn text(&self) -> String {
        self.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// The cells that are text rather than values of a key, for the search for facts.
    pub fn document(&self) -> ImportedDocument {
        let mut document = ImportedDocument::default();
        for cell in self.cells.iter().filter(|cell| is_text(cell)) {
            let content = DocContent { blocks: blocks(cell), ..DocContent::default() };
            let found = segments::segments(&content).into_iter();
            document.segments.extend(found.map(|it| Segment { position: cell.position, ..it }));
        }
        document
    }

    /// The text of the draft: its report, and each cell of which not every word stands in the front matter.
    pub fn markdown(&self, front_matter: &str) -> String {
        let said = one_line(&front_matter.replace("\\\"", "\""));
        let (reports, others): (Vec<&RowCell>, Vec<&RowCell>) =
            self.cells.iter().partition(|cell| cell.key == Some(CellKey::Report));
        let mut all: Vec<DocBlock> = reports.into_iter().flat_map(blocks).collect();
        let is_left = |cell: &&RowCell| is_text(cell) || !is_said(&cell.text, &said);
        let items: Vec<Vec<DocBlock>> = others.into_iter().filter(is_left).map(blocks).collect();
        if !items.is_empty() {
            all.push(DocBlock::List(DocList { start: None, items }));
        }
        write::markdown(&DocContent { blocks: all, ..DocContent::default() }, Vec::new())
    }
}

fn is_text(cell: &RowCell) -> bool {
    matches!(cell.key, None | Some(CellKey::Report))
}

/// Whether each part of a cell stands in a text.
fn is_said(cell: &str, text: &str) -> bool {
    let ends = |c: char| matches!(c, ';' | '\n' | '؛' | '|' | '；' | ',' | '،' | '、' | '，');
    cell.split(ends).map(one_line).all(|part| text.contains(&part))
}

/// A cell as text: the report as it is, another one with its head in bold.
fn blocks(cell: &RowCell) -> Vec<DocBlock> {
    if cell.key == Some(CellKey::Report) {
        return text_file::blocks(&cell.text);
    }
    let bold = InlineStyle { strong: true, ..InlineStyle::default() };
    let mut paragraph = DocParagraph::plain(&cell.text, cell.position);
    if !cell.head.is_empty() {
        paragraph.inlines.insert(0, DocInline::styled(format!("{}:", cell.head), bold));
        paragraph.inlines.insert(1, DocInline::text(" "));
    }
    vec![DocBlock::Paragraph(paragraph)]
}
