//! Gives a translation the ids of its original, so that the same links lead to the same places in every language.

use std::collections::BTreeSet;

use super::blocks::Block;
use super::body::{Body, FixedId, Placeholder};
use super::body_parts::BodyPart;
use crate::i18n::slug::is_paragraph_number;
use crate::source::edit::{self, Edit};
use crate::source::html;
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
        for (own, theirs) in self.paired_headings(original) {
            if own.id == theirs.id || own.level != theirs.level || !is_free(&theirs.id) {
                continue;
            }
            let opening = format!("<h{} id=\"{}\">", own.level, escaped(&own.id));
            edits.extend(self.html.find(&opening).map(|at| anchor(at + opening.len(), &theirs.id)));
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
        let kind = |part: &BodyPart| part.block.map(|(_, kind)| kind);
        let parts = own.iter().zip(&theirs).take_while(|(own, theirs)| kind(own) == kind(theirs));
        let count = parts.filter(|(own, _)| own.block.is_none()).count();
        self.headings.iter().zip(original.headings.iter()).take(count)
    }

    fn edited(&self, edits: &[Edit], mut blocks: Vec<Block>) -> Self {
        let moved = |at: usize, is_before: fn(usize, usize) -> bool| {
            edits
                .iter()
                .filter(|edit| is_before(edit.span.start, at))
                .fold(at, |moved, edit| moved + edit.text.len() - edit.span.len())
        };
        // What is added at the beginning of a block is within it, behind its number.
        let (start, end) = (|edit: usize, at: usize| edit < at, |edit: usize, at: usize| edit <= at);
        for block in &mut blocks {
            block.html = moved(block.html.start, start)..moved(block.html.end, end);
        }
        let placeholders = self.placeholders.iter();
        Self {
            html: String::from_utf8_lossy(&edit::apply(self.html.as_bytes(), edits)).into(),
            placeholders: placeholders.map(|it| Placeholder { at: moved(it.at, start), ..*it }).collect(),
            blocks: blocks.into(),
            ..self.clone()
        }
    }
}

impl<L> Body<L> {
    /// The ids that this original gives to places where its translation has another or none, each with the part that
    /// it belongs to in both; the part of the translation is its last one if its parts differ before.
    pub fn ids_missing_in<M>(&self, translation: &Body<M>) -> Vec<(&FixedId, Option<BodyPart>)> {
        let (own, theirs) = (self.outline(), translation.outline());
        let kind = |part: &BodyPart| part.block.map(|(_, kind)| kind);
        let same = own.iter().zip(&theirs).take_while(|(own, theirs)| kind(own) == kind(theirs)).count();
        let part_of = |parts: &[BodyPart], start: usize| {
            parts.partition_point(|part| part.start <= start).checked_sub(1)
        };
        let missing = self.ids.iter().filter_map(|fixed| {
            let part = part_of(&own, fixed.start);
            let found = translation.ids.iter().find(|other| other.id == fixed.id);
            let is_there = found.is_some_and(|found| {
                part.is_none_or(|part| part >= same || part_of(&theirs, found.start) == Some(part))
            });
            (!is_there).then(|| (fixed, part.and_then(|part| theirs.get(part).or(theirs.last())).copied()))
        });
        missing.collect()
    }
}

fn anchor(at: usize, id: &str) -> Edit {
    Edit { span: at..at, text: format!("<span id=\"{}\"></span>", escaped(id)) }
}

fn escaped(id: &str) -> String {
    let mut text = String::with_capacity(id.len());
    html::escape(id, &mut text);
    text
}
