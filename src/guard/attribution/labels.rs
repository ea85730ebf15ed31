//! Minutes that name the speaker in front of a colon, or in the first cell of a row: "Iranian delegate: …".

use std::ops::Range;

use super::folding::{STOP, is_in, words};
use super::lexicon::Lexicon;
use super::marks::WordMark;
use super::noun_phrases::NounPhrase;
use super::statements::Sentence;
use super::word_class::WordClass;

/// Ends the first cell of a row.
pub(super) const CELL_END: char = '|';

const PARTIES: &[WordClass] = &[WordClass::Country, WordClass::Body];

/// Where a party alone is a speaker. One label can be a heading: "Iran: trade and transit".
#[derive(Clone, Copy, Default)]
pub(super) struct SpeakerLabels {
    /// In front of colons.
    in_lists: bool,
    /// In the first column of tables.
    in_tables: bool,
}

impl SpeakerLabels {
    /// How a folded text labels speakers.
    pub(super) fn of(text: &str, marks: &[WordMark<'_>], lexicon: &Lexicon) -> Self {
        let mut labels = Self::default();
        let (mut start, mut count, mut are_others) = (0, 0, false);
        for sentence in text.split_inclusive(STOP) {
            let span = start..start + sentence.len();
            start = span.end;
            are_others |= is_other_heading(sentence, lexicon);
            let Some(label) = sentence.trim_end().strip_suffix([':', CELL_END]) else { continue };
            if sentence.trim_end().ends_with(CELL_END) {
                labels.in_tables |= is_in(&lexicon.speaker_headings, label.trim());
                continue;
            }
            let own = &marks[marks.partition_point(|mark| mark.span.start < span.start)..];
            let party = own.first().filter(|mark| mark.span.end <= span.end && mark.is_any(PARTIES));
            let is_alone = |party: &WordMark<'_>| {
                let mut others = words(&text[span.start..party.span.start]);
                others.all(|word| is_in(&lexicon.articles, word))
                    && text[party.span.end..span.end].trim() == ":"
            };
            count += usize::from(!are_others && party.is_some_and(is_alone) && is_speech(&text[span.end..]));
        }
        labels.in_lists = count > 1;
        labels
    }
}

/// Whether what follows is addressed to parties, or lists them: "Recommendations".
fn is_other_heading(sentence: &str, lexicon: &Lexicon) -> bool {
    const LONGEST: usize = 5;

    let mut own = words(sentence);
    words(sentence).count() <= LONGEST && own.any(|word| is_in(&lexicon.other_headings, word))
}

/// Whether a text begins with a sentence that somebody can have said, rather than with a number or a name.
fn is_speech(text: &str) -> bool {
    const LEAST: usize = 3;

    let said = text.trim_start_matches([' ', STOP]).split(STOP).next().unwrap_or_default();
    words(said).count() >= LEAST && !said.contains(|c: char| c.is_ascii_digit())
}

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
        (is_label && party.is_any(PARTIES)).then(|| party.span.clone())
    }

    /// The sign behind words that are a whole label.
    fn label_end(&self, span: &Range<usize>) -> Option<char> {
        let mut before = words(&self.text[self.span.start..span.start]);
        let mut behind = self.text[span.end..self.span.end].trim().chars();
        let end = behind.next().filter(|end| matches!(*end, ':' | CELL_END))?;
        let is_whole = behind.next().is_none() && before.all(|word| is_in(&self.lexicon.articles, word));
        (is_whole && is_speech(&self.text[self.span.end..])).then_some(end)
    }
}
