//! Finds, without a list of names, wording that tells who said what: "the Iranian participant said".
//!
//! Words are data, one file a language in `data/`; what counts as a phrase is the same for all languages.

mod clefts;
pub mod contacts;
pub mod folding;
mod grammar;
mod labels;
mod lexicon;
mod marks;
mod named;
mod noun_phrases;
pub mod same_name;
mod speaker_labels;
mod statements;
mod that_clauses;
mod visible;
mod word_class;
mod word_index;
mod word_lists;

use std::ops::Range;

pub use lexicon::{Lexicon, nationalities};
use marks::marks;
pub use named::NamedPerson;
use visible::VisibleText;

/// A statement and the party to which the words attribute it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attributed {
    /// Byte range in the text.
    pub span: Range<usize>,
    /// The sentence around it.
    pub sentence: Range<usize>,
    /// Codes of the countries named in it.
    pub countries: Vec<String>,
    /// Whether it names an office, such as an ambassador, rather than a participant.
    pub by_office: bool,
}

/// What the words of a text give away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LexiconMatches {
    /// Statements with the party that made them, in order.
    pub attributed: Vec<Attributed>,
    /// Names of people, in order.
    pub names: Vec<NamedPerson>,
}

impl Lexicon {
    /// Whether the words for somebody's capacity are those for one person: "ambassador", not "former officials".
    pub fn is_one_person(&self, capacity: &str) -> bool {
        let visible = VisibleText::of(capacity);
        let all = marks(&visible.folded, self);
        let mut people = all.iter().filter(|mark| noun_phrases::is_person(mark)).peekable();
        people.peek().is_some() && people.all(|mark| self.is_singular(&visible.folded[mark.span.clone()]))
    }

    /// By the ending of the first noun: "minister of foreign affairs".
    fn is_singular(&self, words: &str) -> bool {
        let head = words.split(" of ").next().unwrap_or(words);
        !self.lists.plurals.is_empty()
            && !self.lists.plurals.iter().any(|ending| head.ends_with(ending.as_str()))
    }

    /// Searches a Markdown text. Quotations, code and texts of external links are the words of others: no
    /// statement is looked for in them, but names are.
    pub fn find(&self, text: &str) -> LexiconMatches {
        let visible = VisibleText::of(text);
        let mut marks = marks(&visible.folded, self);
        // Abbreviations can be other words in small letters: EU, US, and those of the site's organisations.
        marks.retain(|mark| {
            !mark.is_abbreviation() || {
                let written = text.get(visible.source(&mark.span, text)).unwrap_or_default();
                !written.contains(char::is_lowercase)
            }
        });
        if marks.is_empty() {
            return LexiconMatches::default();
        }
        let own = &visible.folded[..visible.others_from];
        let mut attributed: Vec<Attributed> = statements::find(own, &marks, self)
            .into_iter()
            .map(|found| Attributed {
                span: visible.source(&found.span, text),
                sentence: visible.source(&found.sentence, text),
                countries: found.countries,
                by_office: found.by_office,
            })
            .collect();
        attributed.sort_by_key(|found| (found.span.start, found.span.end));
        let mut names = named::find(text, &visible, &marks, self);
        names.sort_by_key(|named| (named.span.start, named.span.end));
        names.dedup_by(|next, last| next.span.start < last.span.end);
        LexiconMatches { attributed, names }
    }
}
