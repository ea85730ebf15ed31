//! A document with what is known of its words: sentences, phrases, parties, towns, themes, and labels such as "Date:".

use super::knowledge::{Knowledge, LanguageTools};
use super::labels;
use super::phrasebook::PhraseClass;
use super::segment_reading::SegmentReading;
use crate::import::document::Segment;

/// A document that is read in one language.
pub(super) struct DocumentReading<'a> {
    pub(super) knowledge: &'a Knowledge,
    pub(super) tools: &'a LanguageTools,
    pub(super) segments: Vec<SegmentReading<'a>>,
}

/// Segments of text at the head of a document.
const HEAD: usize = 8;

impl<'a> DocumentReading<'a> {
    pub(super) fn new(segments: &'a [Segment], knowledge: &'a Knowledge, tools: &'a LanguageTools) -> Self {
        let mut read: Vec<SegmentReading<'a>> =
            segments.iter().map(|segment| SegmentReading::new(segment, tools)).collect();
        labels::mark(&mut read);
        let mut texts = 0;
        for segment in &mut read {
            let is_text = segment.is_body();
            segment.is_head = is_text && texts < HEAD;
            segment.is_title = segment.is_head && segment.can_be_title(texts == 0);
            texts += usize::from(is_text && !segment.words.is_empty());
        }
        let mut reading = Self { knowledge, tools, segments: read };
        reading.take_conference_for_session();
        reading
    }

    /// The segments of the text itself.
    pub(super) fn body(&self) -> impl Iterator<Item = &SegmentReading<'a>> {
        self.segments.iter().filter(|segment| segment.is_body())
    }

    /// In a document about a conference by its title, the conference is the session.
    fn take_conference_for_session(&mut self) {
        let has = |class: PhraseClass, segment: &SegmentReading<'_>| segment.has(class, &segment.whole());
        let names_session =
            self.segments.iter().any(|segment| segment.is_head && has(PhraseClass::Session, segment));
        let title = self.segments.iter().find(|segment| segment.is_title);
        if names_session || !title.is_some_and(|title| has(PhraseClass::Event, title)) {
            return;
        }
        for mark in self.segments.iter_mut().flat_map(|segment| &mut segment.marks) {
            if mark.value == PhraseClass::Event {
                mark.value = PhraseClass::Session;
            }
        }
    }
}
