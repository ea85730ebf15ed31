//! Tables of a web page, and tables that only arrange its text.

use dom_query::NodeRef;

use super::HtmlReader;
use crate::import::content::{DocBlock, DocTable};

/// The most columns or rows that one cell covers.
const MAX_SPAN: usize = 64;

impl HtmlReader {
    /// Adds a table; the cells of one that arranges text stand one after the other.
    pub(super) fn table(&mut self, node: &NodeRef<'_>, out: &mut Vec<DocBlock>) {
        let rows = rows(node);
        if let Some(caption) = node.children().into_iter().find(|child| child.has_name("caption")) {
            let blocks = self.blocks(&caption);
            out.extend(blocks);
        }
        if arranges(node, &rows) {
            for cell in rows.iter().flatten() {
                let blocks = self.blocks(cell);
                out.extend(blocks);
            }
            return;
        }
        // Cells that reach into the rows below: how many rows are left, by column.
        let mut reaching: Vec<usize> = Vec::new();
        let mut grid = Vec::new();
        for row in &rows {
            let mut cells: Vec<Vec<DocBlock>> = Vec::new();
            let skip = |cells: &mut Vec<Vec<DocBlock>>, reaching: &mut Vec<usize>| {
                while reaching.get(cells.len()).is_some_and(|left| *left > 0) {
                    reaching[cells.len()] -= 1;
                    cells.push(Vec::new());
                }
            };
            for cell in row {
                skip(&mut cells, &mut reaching);
                let span = |name: &str| {
                    let value = cell.attr(name).and_then(|value| value.trim().parse().ok());
                    value.unwrap_or(1usize).clamp(1, MAX_SPAN)
                };
                let (columns, height) = (span("colspan"), span("rowspan"));
                let blocks = self.blocks(cell);
                let start = cells.len();
                cells.push(blocks);
                cells.resize_with(start + columns, Vec::new);
                if reaching.len() < cells.len() {
                    reaching.resize(cells.len(), 0);
                }
                reaching[start..].iter_mut().take(columns).for_each(|left| *left = height - 1);
            }
            skip(&mut cells, &mut reaching);
            grid.push(cells);
        }
        if grid.iter().flatten().any(|cell| !cell.is_empty()) {
            out.push(DocBlock::Table(DocTable { rows: grid }));
        }
    }
}

/// The cells of each row of a table, without those of tables within it.
fn rows<'a>(node: &NodeRef<'a>) -> Vec<Vec<NodeRef<'a>>> {
    let mut rows = Vec::new();
    for child in node.children() {
        if child.has_name("tr") {
            let cells =
                child.children().into_iter().filter(|cell| cell.has_name("td") || cell.has_name("th"));
            rows.push(cells.collect());
        } else if ["thead", "tbody", "tfoot"].iter().any(|name| child.has_name(name)) {
            rows.extend(self::rows(&child));
        }
    }
    rows
}

/// Whether a table only arranges text.
fn arranges(node: &NodeRef<'_>, rows: &[Vec<NodeRef<'_>>]) -> bool {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let is_marked = node.attr("role").is_some_and(|role| matches!(&*role, "presentation" | "none"));
    let holds = |names: &[&str], least: usize| {
        rows.iter().flatten().any(|cell| {
            let inner = cell.descendants();
            inner.iter().filter(|node| names.iter().any(|name| node.has_name(name))).count() >= least
        })
    };
    let has_heads = rows.iter().flatten().any(|cell| cell.has_name("th"));
    is_marked
        || width <= 1
        || (!has_heads && (holds(&["table", "h1", "h2", "h3", "h4", "h5", "h6"], 1) || holds(&["p"], 4)))
}
