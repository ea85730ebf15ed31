//! Headers, footers and page numbers, which repeat on every page.

use std::collections::BTreeMap;

use super::paragraphs::PdfPage;
use crate::import::content::DocParagraph;
use crate::import::document::Locator;

/// How many lines at each end of a page can be header or footer.
const DEPTH: usize = 2;

/// Takes headers and footers out of pages. Each is returned once.
pub(super) fn take(pages: &mut [PdfPage]) -> Vec<DocParagraph> {
    let mut counts: BTreeMap<(bool, String), usize> = BTreeMap::new();
    for page in pages.iter() {
        for (is_top, at) in edges(page) {
            *counts.entry((is_top, shape(&page.lines[at]))).or_default() += 1;
        }
    }
    // A line on two pages of three is one of the page; of two pages, both must have it.
    let is_repeated = |key: &(bool, String), total: usize| {
        let count = counts.get(key).copied().unwrap_or(0);
        total >= 2 && count >= 2 && count * 2 >= total
    };
    let total = pages.len();
    let mut taken: Vec<DocParagraph> = Vec::new();
    let mut shapes = Vec::new();
    for page in pages.iter_mut() {
        let mut remove = Vec::new();
        for (is_top, at) in edges(page) {
            let line = &page.lines[at];
            let key = (is_top, shape(line));
            if is_repeated(&key, total) || (is_number(line) && total > 1) {
                if !shapes.contains(&key.1) {
                    taken.push(DocParagraph::plain(line.trim(), Locator::Page(page.number)));
                    shapes.push(key.1);
                }
                remove.push(at);
            }
        }
        for at in remove {
            page.lines[at].clear();
        }
    }
    taken
}

/// The first and last lines of a page that have text.
fn edges(page: &PdfPage) -> Vec<(bool, usize)> {
    let full: Vec<usize> = (0..page.lines.len()).filter(|at| !page.lines[*at].trim().is_empty()).collect();
    // The text of a short page is no header.
    if full.len() <= 2 * DEPTH {
        let ends = [full.first().map(|at| (true, *at)), full.last().map(|at| (false, *at))];
        let mut ends: Vec<(bool, usize)> = ends.into_iter().flatten().collect();
        ends.dedup_by_key(|(_, at)| *at);
        return ends;
    }
    let top = full.iter().take(DEPTH).map(|at| (true, *at));
    let bottom = full.iter().rev().take(DEPTH).map(|at| (false, *at));
    top.chain(bottom).collect()
}

/// A line without its numbers and spaces.
fn shape(line: &str) -> String {
    let mut out = String::new();
    for c in line.chars().filter(|c| !c.is_whitespace()) {
        if !c.is_numeric() {
            out.extend(c.to_lowercase());
        } else if !out.ends_with('#') {
            out.push('#');
        }
    }
    out
}

/// Whether a line is a page number: `12`, `– 3 –`, `Page 3 of 10`, `3/10`.
fn is_number(line: &str) -> bool {
    let shape = shape(line);
    let shape = shape.trim_matches(['-', '–', '—', '|', '.', '[', ']', '(', ')']);
    matches!(
        shape,
        "#" | "#/#" | "page#" | "p.#" | "page#of#" | "#of#" | "page#sur#" | "página#" | "صفحه#" | "صفحة#"
    )
}
