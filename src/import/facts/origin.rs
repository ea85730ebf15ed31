//! Finds the title of the session, its series, and the web page from which a document comes.

use super::extracted::{Certainty, ExtractedFact, SourceQuote, WebSource, add};
use super::phrasebook::PhraseClass;
use super::phrases::PhraseIndex;
use super::reading::DocumentReading;
use super::redaction;
use super::segment_reading::SegmentReading;
use super::words::words;
use crate::guard::attribution::Lexicon;
use crate::i18n::text::Id;
use crate::import::document::{ImportedDocument, Locator, SegmentKind};
use crate::time::date::Date;

/// The first place of a document, for what its metadata say.
const BEGINNING: Locator = Locator::Line(1);

/// The title: that of the first heading, else the declared one, else the first line if it is short.
pub(super) fn title(
    document: &ImportedDocument,
    reading: Option<&DocumentReading<'_>>,
) -> Option<ExtractedFact<String>> {
    const LONGEST: usize = 200;

    let body =
        || document.segments.iter().filter(|it| it.kind != SegmentKind::Margin && !it.text.trim().is_empty());
    let heading = body().find(|it| matches!(it.kind, SegmentKind::Heading(1 | 2)));
    let first =
        body().next().filter(|it| it.kind == SegmentKind::Paragraph && !it.text.trim_end().ends_with('.'));
    let is_top = heading.filter(|it| it.kind == SegmentKind::Heading(1));
    let declared = document.declared_title.as_deref().map(|title| (title, BEGINNING));
    let of = |segment: &crate::import::document::Segment| segment.position;
    let labelled = reading.and_then(labelled_title);
    let candidates = [
        labelled.as_ref().map(|(title, at)| (title.as_str(), *at, Certainty::Sure)),
        is_top.map(|it| (it.text.as_str(), of(it), Certainty::Sure)),
        declared.map(|(title, at)| (title, at, Certainty::Sure)),
        first.map(|it| (it.text.lines().next().unwrap_or_default(), of(it), Certainty::Likely)),
        heading.map(|it| (it.text.as_str(), of(it), Certainty::Likely)),
    ];
    let guard = reading.and_then(|reading| reading.tools.guard.as_ref());
    let is_title = |text: &str| (1..=LONGEST).contains(&redaction::one_line(text).chars().count());
    let mut candidates = candidates.into_iter().flatten();
    let (text, position, certainty) = candidates.find(|(text, ..)| is_title(text))?;
    Some(titled(text, certainty, position, guard))
}

/// A text as a title, without names of people.
pub(super) fn titled(
    text: &str,
    certainty: Certainty,
    position: Locator,
    guard: Option<&Lexicon>,
) -> ExtractedFact<String> {
    let text = redaction::one_line(text);
    let names = redaction::names(&text, guard);
    let words = redaction::shortened(&redaction::without_names(&text, &(0..text.len()), &names));
    let mut title = ExtractedFact::new(text, certainty, SourceQuote { words, position });
    if !names.is_empty() {
        title.certainty = Certainty::Likely;
        title.value = title.evidence.first().map(|quote| quote.words.clone()).unwrap_or_default();
        title.remark = Some("a name was left out".to_owned());
    }
    title
}

/// The value behind "Title:".
fn labelled_title(reading: &DocumentReading<'_>) -> Option<(String, Locator)> {
    let of = |segment: &SegmentReading<'_>| {
        let value = segment.values(PhraseClass::LabelTitle).next()?;
        Some((segment.text(&value).to_owned(), segment.source.position))
    };
    reading.segments.iter().filter(|segment| segment.is_head).find_map(of)
}

/// Series of the site whose title the document names, and likely ones whose folder is called as its words.
pub(super) fn series(document: &ImportedDocument, reading: &DocumentReading<'_>) -> Vec<ExtractedFact<Id>> {
    const SHORTEST: usize = 2;

    let inflection = &reading.tools.book.inflection;
    let mut index = PhraseIndex::default();
    for series in &reading.knowledge.series {
        for title in &series.titles {
            if words(title, inflection).len() >= SHORTEST {
                index.add(title, inflection, &(series.id.clone(), Certainty::Sure));
            }
        }
        let folder = series.id.as_str().replace('-', " ");
        index.add(&folder, inflection, &(series.id.clone(), Certainty::Likely));
    }
    let mut found = Vec::new();
    if let Some(title) = &document.declared_title {
        for mark in index.find(&words(title, inflection)) {
            let names = redaction::names(title, reading.tools.guard.as_ref());
            let words = redaction::shortened(&redaction::without_names(title, &(0..title.len()), &names));
            let (series, certainty) = mark.value;
            let quote = SourceQuote { words, position: BEGINNING };
            add(&mut found, ExtractedFact::new(series, certainty, quote));
        }
    }
    for segment in &reading.segments {
        for mark in index.find(&segment.words) {
            let (series, certainty) = mark.value;
            add(&mut found, ExtractedFact::new(series, certainty, segment.quote(&mark.at)));
        }
    }
    super::extracted::settle(&mut found);
    found
}

/// The page from which the document was saved.
pub(super) fn source(
    document: &ImportedDocument,
    title: Option<&ExtractedFact<String>>,
) -> Option<ExtractedFact<WebSource>> {
    let url = document
        .address
        .clone()
        .filter(|url| url::Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "http" | "https")))?;
    let published = document.declared_date.as_deref().and_then(published);
    let quote = SourceQuote { words: redaction::shortened(&url), position: BEGINNING };
    let title = title.filter(|title| title.remark.is_none()).map(|title| title.value.clone());
    Some(ExtractedFact::new(WebSource { title, url, published }, Certainty::Sure, quote))
}

/// The day of publication, of a date or moment of ISO 8601.
pub(super) fn published(declared: &str) -> Option<Date> {
    let day = declared.trim().split(['T', ' ']).next()?;
    Date::parse(day)
}
