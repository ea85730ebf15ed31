//! Lists from paragraphs that each say how deep they stand, as word processors write them.

use super::content::{DocBlock, DocList, DocParagraph};

/// A block, or an item of a list that is not built yet.
#[derive(Debug)]
pub(super) enum FlatBlock {
    /// A block.
    Block(DocBlock),
    /// A paragraph with a marker.
    Item(FlatItem),
    /// A paragraph without a marker that belongs to the item before it.
    Continued(DocParagraph),
}

/// A paragraph with a marker.
#[derive(Debug)]
pub(super) struct FlatItem {
    /// From 0.
    pub(super) depth: usize,
    /// Its number; `None` for a bullet.
    pub(super) number: Option<u64>,
    pub(super) blocks: Vec<DocBlock>,
}

/// Blocks with items in lists.
pub(super) fn nest(flat: Vec<FlatBlock>) -> Vec<DocBlock> {
    let mut out = Vec::new();
    let mut items: Vec<FlatItem> = Vec::new();
    for block in flat {
        match (block, items.last_mut()) {
            (FlatBlock::Item(item), _) => items.push(item),
            (FlatBlock::Continued(paragraph), Some(item)) => item.blocks.push(DocBlock::Paragraph(paragraph)),
            (FlatBlock::Continued(paragraph), None) => out.push(DocBlock::Paragraph(paragraph)),
            (FlatBlock::Block(block), _) => {
                out.extend(lists(std::mem::take(&mut items)));
                out.push(block);
            }
        }
    }
    out.extend(lists(items));
    out
}

/// The lists of consecutive items.
fn lists(items: Vec<FlatItem>) -> Vec<DocBlock> {
    let mut lists: Vec<DocList> = Vec::new();
    let mut items = items.into_iter().peekable();
    let mut base = items.peek().map_or(0, |item| item.depth);
    while let Some(item) = items.next() {
        base = base.min(item.depth);
        let continues = lists.last().is_some_and(|list| match (list.start, item.number) {
            (Some(start), Some(number)) => number == start + list.items.len() as u64,
            (None, None) => true,
            _ => false,
        });
        let mut blocks = item.blocks;
        let mut inner = Vec::new();
        while let Some(deeper) = items.next_if(|next| next.depth > base) {
            inner.push(deeper);
        }
        blocks.extend(self::lists(inner));
        match lists.last_mut().filter(|_| continues) {
            Some(list) => list.items.push(blocks),
            None => lists.push(DocList { start: item.number, items: vec![blocks] }),
        }
    }
    lists.into_iter().map(DocBlock::List).collect()
}
