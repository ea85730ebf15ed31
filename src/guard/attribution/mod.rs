//! Finds, without a list of names, wording that tells who said what: "the Iranian participant said".
//!
//! Words are data, one file a language in `data/`; what counts as a phrase is the same for all languages.

pub mod contacts;
mod folding;
mod lexicon;
mod marks;
mod named;
mod noun_phrases;
pub mod same_name;
mod statements;
mod visible;

use std::ops::Range;

use marks::marks;
pub use lexicon::Lexicon;
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
pub struct Findings {
    /// Statements with the party that made them, in order.
    pub attributed: Vec<Attributed>,
    /// Names of people, in order.
    pub names: Vec<NamedPerson>,
}

/// A person named with a title or an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPerson {
    /// Byte range of the name with the title or office.
    pub span: Range<usize>,
    /// Byte range of the name, or of its first word in scripts without capital letters.
    pub name: Range<usize>,
}

impl Lexicon {
    /// Searches a Markdown text. Quotations, code and texts of external links are the words of others: no
    /// statement is looked for in them, but names are.
    pub fn find(&self, text: &str) -> Findings {
        let visible = VisibleText::of(text);
        let marks = marks(&visible.folded, self);
        if marks.is_empty() {
            return Findings::default();
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
        Findings { attributed, names }
    }
}
