//! Minutes that name the speaker in front of a colon, or in the first cell of a row: "Iranian delegate: …".

use std::ops::Range;

use super::marks::WordMark;
use super::noun_phrases::NounPhrase;
use super::speaker_labels::{CELL_END, LABELS, is_speech};
use super::statements::Sentence;

impl Sentence<'_> {
    /// "Iranian delegate: the border will stay shut."
    pub(super) fn label_of(&self, phrase: &NounPhrase) -> Option<Range<usize>> {
        // "Ambassador: …" says who it is.
        if phrase.is_office && phrase.countries.is_empty() {
            return None;
        }
        let end = self.label_end(&phrase.span)?;
        (end != CELL_END || self.labels.in_tables).then(|| phrase.span.clone())
    }

    /// "Iran: the border will stay shut", beside others like it.
    pub(super) fn party_label(&self, party: &WordMark<'_>) -> Option<Range<usize>> {
        let is_label = match self.label_end(&party.span)? {
            CELL_END => self.labels.in_tables,
            _ => self.labels.in_lists,
        };
        (is_label && party.is_any(LABELS)).then(|| party.span.clone())
    }

    /// The sign behind words that are a whole label.
    fn label_end(&self, span: &Range<usize>) -> Option<char> {
        let before = &self.text[self.span.start..span.start];
        let mut behind = self.text[span.end..self.span.end].trim().chars();
        let end = behind.next().filter(|end| matches!(*end, ':' | CELL_END))?;
        let is_whole = behind.next().is_none() && self.lexicon.lists.are_articles(before);
        (is_whole && is_speech(&self.text[self.span.end..])).then_some(end)
    }
}
