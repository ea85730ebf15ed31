//! Whether a text labels speakers: several parties in front of colons, or a table with a column of speakers.

use super::folding::{STOP, is_in, words};
use super::lexicon::Lexicon;
use super::marks::WordMark;
use super::word_class::WordClass;

/// Ends the first cell of a row.
pub(super) const CELL_END: char = '|';

/// Parties that can be a label alone.
pub(super) const LABELS: &[WordClass] = &[WordClass::Country, WordClass::Body];

/// Where a party alone is a speaker. One label can be a heading: "Iran: trade and transit".
#[derive(Clone, Copy, Default)]
pub(super) struct SpeakerLabels {
    /// In front of colons.
    pub(super) in_lists: bool,
    /// In the first column of tables.
    pub(super) in_tables: bool,
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
                labels.in_tables |= is_in(&lexicon.lists.speaker_headings, label.trim());
                continue;
            }
            let own = &marks[marks.partition_point(|mark| mark.span.start < span.start)..];
            let party = own.first().filter(|mark| mark.span.end <= span.end && mark.is_any(LABELS));
            let is_alone = |party: &WordMark<'_>| {
                lexicon.lists.are_articles(&text[span.start..party.span.start])
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
    words(sentence).take(LONGEST + 1).count() <= LONGEST
        && own.any(|word| is_in(&lexicon.lists.other_headings, word))
}

/// Whether a text begins with a sentence that somebody can have said, rather than with a number or a name.
pub(super) fn is_speech(text: &str) -> bool {
    const LEAST: usize = 3;

    let said = text.trim_start_matches([' ', STOP]).split(STOP).next().unwrap_or_default();
    words(said).count() >= LEAST && !said.contains(|c: char| c.is_ascii_digit())
}
