//! A document with what is known of its words: sentences, phrases, parties, towns, themes, and labels such as "Date:".

use super::knowledge::{Knowledge, LanguageTools};
use super::labels;
use super::phrasebook::PhraseClass;
use super::segment_reading::SegmentReading;
use crate::import::document::{Segment, SegmentKind};

/// A document that is read in one language.
pub(super) struct DocumentReading<'a> {
    pub(super) knowledge: &'a Knowledge,
    pub(super) tools: &'a LanguageTools,
    pub(super) segments: Vec<SegmentReading<'a>>,
}

/// Segments of text at the head of a document.
const HEAD: usize = 8;

/// Most words of a title that only says what kind of document it is.
const SHORT_TITLE: usize = 3;

/// The first line of a document, if it does not name the session.
enum TitleLine {
    Kind,
    Heading,
}

impl<'a> DocumentReading<'a> {
    pub(super) fn new(segments: &'a [Segment], knowledge: &'a Knowledge, tools: &'a LanguageTools) -> Self {
        let mut read: Vec<SegmentReading<'a>> =
            segments.iter().map(|segment| SegmentReading::new(segment, tools)).collect();
        labels::mark(&mut read);
        let mut texts = 0;
        let mut before: Option<TitleLine> = None;
        for segment in &mut read {
            let names_session = segment.has(PhraseClass::Session, &segment.whole());
            segment.is_head = segment.is_body() && texts < HEAD;
            let goes_on = before.take().is_some_and(|before| match before {
                // "Minutes" over what the minutes are of.
                TitleLine::Kind => true,
                // The name of a series over that of the session.
                TitleLine::Heading => segment.is_heading(),
            });
            let is_near_top = texts == 0 || goes_on && names_session;
            segment.is_title = segment.is_head && segment.can_be_title(is_near_top);
            if segment.is_title && texts == 0 && !names_session {
                before = if segment.words.len() <= SHORT_TITLE {
                    Some(TitleLine::Kind)
                } else {
                    segment.is_heading().then_some(TitleLine::Heading)
                };
            }
            texts += usize::from(segment.is_body() && !segment.words.is_empty());
        }
        let mut reading = Self { knowledge, tools, segments: read };
        reading.take_conference_for_session();
        reading
    }

    /// The segments of the text and its notes.
    pub(super) fn text(&self) -> impl Iterator<Item = &SegmentReading<'a>> {
        self.segments.iter().filter(|segment| segment.source.kind != SegmentKind::Margin)
    }

    /// The segments of the text without its notes.
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
