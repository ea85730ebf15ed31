//! Notes of a web page: a sign in the text that leads to a note, and a link in the note that leads back.

use std::collections::BTreeMap;

use dom_query::{Document, NodeId, NodeRef};

/// The notes of a page.
#[derive(Debug, Default)]
pub(super) struct NoteLinks {
    /// The index of the note that a link leads to.
    signs: Vec<(NodeId, usize)>,
    /// The element of each note.
    blocks: Vec<NodeId>,
    /// Links that lead back into the text.
    back: Vec<NodeId>,
}

impl NoteLinks {
    /// Finds the notes to which an article refers.
    pub(super) fn find(document: &Document, article: &NodeRef<'_>) -> Self {
        let mut anchors: BTreeMap<String, NodeRef<'_>> = BTreeMap::new();
        let everything = document.select("[id], a[name]");
        for node in everything.nodes() {
            for name in [node.attr("id"), node.attr("name")].into_iter().flatten() {
                anchors.entry(name.to_string()).or_insert(*node);
            }
        }
        let mut found = Self::default();
        for link in article.descendants() {
            if !link.has_name("a") || found.is_in_note(&link) {
                continue;
            }
            let Some(target) = fragment(&link).and_then(|name| anchors.get(&name)) else { continue };
            let Some(block) = note_block(*target) else { continue };
            if block.ancestors(None).iter().any(|node| node.id == link.id) || is_within(&link, &block) {
                continue;
            }
            // The names by which the note can lead back.
            let near = link.ancestors(Some(2));
            let names =
                std::iter::once(&link).chain(&near).flat_map(|node| [node.attr("id"), node.attr("name")]);
            let names: Vec<String> = names.flatten().map(|name| name.to_string()).collect();
            let links = block.descendants();
            let back: Vec<NodeId> = links
                .iter()
                .filter(|node| node.has_name("a") && fragment(node).is_some_and(|name| names.contains(&name)))
                .map(|node| node.id)
                .collect();
            if back.is_empty() {
                continue;
            }
            let known = found.blocks.iter().position(|known| *known == block.id);
            let index = known.unwrap_or_else(|| {
                found.blocks.push(block.id);
                found.blocks.len() - 1
            });
            found.back.extend(back);
            found.signs.push((link.id, index));
        }
        found
    }

    /// The note that a link leads to, and its element.
    pub(super) fn sign(&self, link: NodeId) -> Option<(usize, NodeId)> {
        let (_, index) = self.signs.iter().find(|(sign, _)| *sign == link)?;
        Some((*index, *self.blocks.get(*index)?))
    }

    /// Whether an element is a note.
    pub(super) fn is_note(&self, node: NodeId) -> bool {
        self.blocks.contains(&node)
    }

    /// Whether a link leads from a note back into the text.
    pub(super) fn is_back(&self, node: NodeId) -> bool {
        self.back.contains(&node)
    }

    fn is_in_note(&self, node: &NodeRef<'_>) -> bool {
        node.ancestors(None).iter().any(|around| self.is_note(around.id))
    }
}

fn is_within(node: &NodeRef<'_>, block: &NodeRef<'_>) -> bool {
    node.ancestors(None).iter().any(|around| around.id == block.id)
}

/// The name that a link within the page leads to.
fn fragment(link: &NodeRef<'_>) -> Option<String> {
    let href = link.attr("href")?;
    let name = href.strip_prefix('#').or_else(|| href.split_once('#').map(|(_, name)| name))?;
    Some(crate::i18n::slug::percent_decode(name).into_owned()).filter(|name| !name.is_empty())
}

/// The element that holds a note whose name is at a node.
fn note_block(target: NodeRef<'_>) -> Option<NodeRef<'_>> {
    let is_block =
        |node: &NodeRef<'_>| ["li", "p", "dd", "div", "aside", "td"].iter().any(|name| node.has_name(name));
    if is_block(&target) {
        return Some(target);
    }
    target.ancestors(Some(4)).into_iter().find(is_block)
}
