//! Footnotes that only passages use, directly or through other footnotes, and references to footnotes that have
//! nothing but a passage: they are left out with the passages.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{Event, Options as Extensions, Parser, Tag, TagEnd};

use super::offsets::EditedText;
use crate::markdown::options::RawHtml;
use crate::markdown::prepare;

/// The footnotes of a text with its passages, and without them.
pub(super) struct NotesOfPassages<'a> {
    whole: &'a EditedText<'a>,
    published: &'a EditedText<'a>,
    with: Notes,
    without: Notes,
}

impl<'a> NotesOfPassages<'a> {
    /// `None` if there are no footnotes without the passages.
    pub(super) fn read(
        published: &'a EditedText<'a>,
        whole: &'a EditedText<'a>,
        raw_html: RawHtml,
        extensions: Extensions,
    ) -> Option<Self> {
        published.text.contains("[^").then(|| Self {
            whole,
            published,
            with: Notes::read(&whole.text, raw_html, extensions),
            without: Notes::read(&published.text, raw_html, extensions),
        })
    }

    /// The ranges in the source of footnotes that are shown with the passages and not without them.
    pub(super) fn only_in_passages(&self) -> Vec<Range<usize>> {
        let (shown, published) = (self.with.shown(), self.without.shown());
        let defined = self.without.defined.iter();
        let unused = defined.filter(|(label, _)| !published.contains(label) && shown.contains(label));
        unused.map(|(_, span)| self.published.source_range(span)).collect()
    }

    /// The ranges in the source of references to footnotes of which nothing is left without the passages.
    /// `is_hidden` tells whether an offset in the source is in a passage: a footnote that is defined there is missed
    /// by what refers to it.
    pub(super) fn references_to_nothing(&self, is_hidden: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
        let is_emptied = |label: &String| {
            let own = |(other, _): &&(String, Range<usize>)| other == label;
            let defined = self.with.defined.iter().find(own);
            self.without.defined.iter().find(own).is_none()
                && defined.is_some_and(|(_, span)| !is_hidden(self.whole.source_range(span).start))
        };
        let to_nothing = self.with.places.iter().filter(|(label, _)| is_emptied(label));
        let in_source = to_nothing.map(|(_, span)| self.whole.source_range(span));
        in_source.filter(|span| !is_hidden(span.start)).collect()
    }
}

/// The footnotes of a text.
#[derive(Default)]
struct Notes {
    /// By label, folded.
    defined: Vec<(String, Range<usize>)>,
    /// The labels that the text refers to (`None`), and those that each footnote does.
    references: BTreeMap<Option<String>, BTreeSet<String>>,
    /// Where the references are, with their labels.
    places: Vec<(String, Range<usize>)>,
}

impl Notes {
    fn read(text: &str, raw_html: RawHtml, extensions: Extensions) -> Self {
        let prepared = prepare::prepare(text, raw_html);
        let mut notes = Self::default();
        let mut open: Vec<String> = Vec::new();
        for (event, span) in Parser::new_ext(&prepared.text, extensions).into_offset_iter() {
            match event {
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    let label = label.to_lowercase();
                    notes.defined.push((label.clone(), span));
                    open.push(label);
                }
                Event::End(TagEnd::FootnoteDefinition) => drop(open.pop()),
                Event::FootnoteReference(label) => {
                    let (from, label) = (open.last().cloned(), label.to_lowercase());
                    notes.places.push((label.clone(), span));
                    notes.references.entry(from).or_default().insert(label);
                }
                _ => {}
            }
        }
        notes
    }

    /// The labels of footnotes that readers come to from the text.
    fn shown(&self) -> BTreeSet<&String> {
        let mut shown = BTreeSet::new();
        let mut next: Vec<&String> = self.references.get(&None).into_iter().flatten().collect();
        while let Some(label) = next.pop() {
            if shown.insert(label) {
                next.extend(self.references.get(&Some(label.clone())).into_iter().flatten());
            }
        }
        shown
    }
}
