//! Footnotes that only passages use, directly or through other footnotes, and references to footnotes that have
//! nothing but a passage: they are left out with the passages.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{Event, Options as Extensions, Parser, Tag, TagEnd};

use super::offsets::EditedText;
use crate::markdown::options::RawHtml;
use crate::markdown::prepare;

/// The ranges in the source of footnotes that `whole` shows and `published` does not.
pub(super) fn of_passages(
    published: &EditedText<'_>,
    whole: &EditedText<'_>,
    raw_html: RawHtml,
    extensions: Extensions,
) -> Vec<Range<usize>> {
    if !published.text.contains("[^") {
        return Vec::new();
    }
    let without = Notes::read(&published.text, raw_html, extensions);
    let with = Notes::read(&whole.text, raw_html, extensions);
    let shown = with.shown();
    let hidden = without.shown();
    let only_in_passages =
        without.defined.iter().filter(|(label, _)| !hidden.contains(label) && shown.contains(label));
    only_in_passages.map(|(_, span)| published.source_range(span)).collect()
}

/// The ranges in the source of references to footnotes of which nothing is left without the passages.
/// `is_hidden` tells whether an offset in the source is in a passage: a footnote that is defined there is missed by
/// what refers to it.
pub(super) fn references_to_nothing(
    published: &EditedText<'_>,
    whole: &EditedText<'_>,
    is_hidden: impl Fn(usize) -> bool,
    raw_html: RawHtml,
    extensions: Extensions,
) -> Vec<Range<usize>> {
    if !published.text.contains("[^") {
        return Vec::new();
    }
    let without = Notes::read(&published.text, raw_html, extensions);
    let with = Notes::read(&whole.text, raw_html, extensions);
    let is_emptied = |label: &String| {
        let own = |(other, _): &&(String, Range<usize>)| other == label;
        let defined = with.defined.iter().find(own);
        without.defined.iter().find(own).is_none()
            && defined.is_some_and(|(_, span)| !is_hidden(whole.source_range(span).start))
    };
    let to_nothing = with.places.iter().filter(|(label, _)| is_emptied(label));
    let in_source = to_nothing.map(|(_, span)| whole.source_range(span));
    in_source.filter(|span| !is_hidden(span.start)).collect()
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
