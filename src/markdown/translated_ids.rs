//! Gives a translation the ids of its original, so that the same links lead to the same places in every language.

use std::collections::{BTreeMap, BTreeSet};

use super::blocks::Block;
use super::body::{Body, FixedId, Placeholder};
use super::body_parts::{BodyPart, common};
use crate::i18n::slug::is_paragraph_number;
use crate::source::edit::{self, Edit};
use crate::source::html::escaped;
use crate::source::html_links;

impl<L: Clone> Body<L> {
    /// This translation with the ids of its original at the same blocks and headings, as far as both have the same.
    /// Its own ids stay.
    #[must_use]
    pub fn with_ids_of<M>(&self, original: &Body<M>) -> Self {
        let mut blocks = self.blocks.to_vec();
        let mut edits = Vec::new();
        // The ids of the page are read only if they are needed.
        let mut taken: Option<BTreeSet<String>> = None;
        let mut is_free = |id: &str| {
            let ids = || html_links::scan(self.html.as_bytes()).ids.into_iter().collect();
            !is_paragraph_number(id) && taken.get_or_insert_with(ids).insert(id.to_owned())
        };
        let both = blocks.iter_mut().zip(original.blocks.iter()).take(original.matching(self));
        for (number, (own, theirs)) in (1..).zip(both) {
            let Some(id) = theirs.id.as_deref().filter(|id| own.id.as_deref() != Some(id)) else { continue };
            if !is_free(id) {
                continue;
            }
            let start = own.html.start;
            let by_number = format!("p{number}\">");
            if own.id.is_none() && self.html[..start].ends_with(&by_number) {
                let at = start - by_number.len();
                edits.push(Edit { span: at..start - "\">".len(), text: escaped(id) });
                own.id = Some(id.into());
            } else {
                edits.push(anchor(start, id));
            }
        }
        let mut behind = 0;
        for (own, theirs) in self.paired_headings(original) {
            if own.id == theirs.id || own.level != theirs.level || !is_free(&theirs.id) {
                continue;
            }
            let opening = format!("<h{} id=\"{}\">", own.level, escaped(&own.id));
            if let Some(at) = self.html[behind..].find(&opening) {
                behind += at + opening.len();
                edits.push(anchor(behind, &theirs.id));
            }
        }
        if edits.is_empty() {
            return self.clone();
        }
        edits.sort_by_key(|edit| edit.span.start);
        self.edited(&edits, blocks)
    }

    /// The headings of this translation and its original that are at the same places, in pairs.
    fn paired_headings<'a, M>(
        &'a self,
        original: &'a Body<M>,
    ) -> impl Iterator<Item = (&'a super::Heading, &'a super::Heading)> {
        let (own, theirs) = (self.outline(), original.outline());
        let count = common(&own, &theirs).filter(|part| part.block.is_none()).count();
        self.headings.iter().zip(original.headings.iter()).take(count)
    }

    fn edited(&self, edits: &[Edit], mut blocks: Vec<Block>) -> Self {
        // How much is added and removed before each edit, and before the end.
        let mut changes = vec![(0, 0)];
        changes.extend(edits.iter().scan((0, 0), |(added, removed), edit| {
            (*added, *removed) = (*added + edit.text.len(), *removed + edit.span.len());
            Some((*added, *removed))
        }));
        let moved = |at: usize, before: usize| at + changes[before].0 - changes[before].1;
        // What is added at the beginning of a block is within it, behind its number.
        let start = |at: usize| moved(at, edits.partition_point(|edit| edit.span.start < at));
        let end = |at: usize| moved(at, edits.partition_point(|edit| edit.span.start <= at));
        for block in &mut blocks {
            block.html = start(block.html.start)..end(block.html.end);
        }
        let placeholders = self.placeholders.iter();
        Self {
            html: String::from_utf8_lossy(&edit::apply(self.html.as_bytes(), edits)).into(),
            placeholders: placeholders.map(|it| Placeholder { at: start(it.at), ..*it }).collect(),
            blocks: blocks.into(),
            ..self.clone()
        }
    }
}

/// An id of an original that its translation does not have at the same place.
#[derive(Clone, Copy, Debug)]
pub struct MissingId<'a> {
    /// The id in the original.
    pub fixed: &'a FixedId,
    /// The byte offset of the place in the source of the translation, or of the heading above it; 0 if it is not known.
    pub start: usize,
    /// The block or heading of the translation that should have the id; `None` if that is not known.
    pub part: Option<BodyPart>,
}

impl<L> Body<L> {
    /// The ids of this original that its translation gives to another place, or does not have, even with the ids of
    /// this original ([`Body::with_ids_of`]).
    pub fn ids_missing_in<M>(&self, translation: &Body<M>) -> Vec<MissingId<'_>> {
        if self.ids.is_empty() {
            return Vec::new();
        }
        let (own, theirs) = (self.outline(), translation.outline());
        let same = common(&own, &theirs).count();
        let part_of = |parts: &[BodyPart], start: usize| {
            parts.partition_point(|part| part.start <= start).checked_sub(1)
        };
        let shown: BTreeSet<String> = html_links::scan(translation.html.as_bytes()).ids.into_iter().collect();
        let given: BTreeMap<&str, usize> =
            translation.ids.iter().map(|fixed| (&*fixed.id, fixed.start)).collect();
        let missing = self.ids.iter().filter_map(|fixed| {
            let at = part_of(&own, fixed.start).filter(|at| *at < same);
            let is_there = match given.get(&*fixed.id) {
                Some(start) => at.is_none_or(|at| part_of(&theirs, *start) == Some(at)),
                None => shown.contains(&*fixed.id),
            };
            let part = at.and_then(|at| theirs.get(at)).copied();
            // A text without numbers has headings only, and the id may be that of a paragraph below.
            let is_of_part = at.is_some_and(|at| own[at].block.is_some() || own[at].start == fixed.start);
            (!is_there).then(|| MissingId {
                fixed,
                start: part.map_or(0, |part| part.start),
                part: part.filter(|_| is_of_part),
            })
        });
        missing.collect()
    }
}

fn anchor(at: usize, id: &str) -> Edit {
    Edit { span: at..at, text: format!("<span id=\"{}\"></span>", escaped(id)) }
}
