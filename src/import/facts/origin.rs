//! Finds the title of the session, its series, and the web page from which a document comes.

use url::Url;

use super::extracted::{Certainty, ExtractedFact, SourceQuote, WebSource, add, settle};
use super::phrasebook::PhraseClass;
use super::phrases::PhraseIndex;
use super::reading::DocumentReading;
use super::redaction;
use super::words::words;
use crate::guard::attribution::Lexicon;
use crate::i18n::text::Id;
use crate::import::document::{DocumentTitle, ImportedDocument, Locator};
use crate::time::date::Date;

/// The title: the value behind "Title:", else that of the document.
pub(super) fn title(
    document: &ImportedDocument,
    reading: Option<&DocumentReading<'_>>,
) -> Option<ExtractedFact<String>> {
    let labelled = reading.and_then(labelled_title);
    let DocumentTitle { text, position } = labelled.as_ref().or(document.title.as_ref())?;
    Some(titled(text, *position, reading.and_then(|reading| reading.tools.guard.as_ref())))
}

fn labelled_title(reading: &DocumentReading<'_>) -> Option<DocumentTitle> {
    const LONGEST: usize = 200;

    let mut head = reading.segments.iter().filter(|segment| segment.is_head);
    let (value, segment) =
        head.find_map(|segment| Some((segment.values(PhraseClass::LabelTitle).next()?, segment)))?;
    let text = redaction::one_line(segment.text(&value));
    let is_title = (1..=LONGEST).contains(&text.chars().count());
    is_title.then_some(DocumentTitle { text, position: segment.source.position })
}

/// A text as a title, without names of people.
pub(super) fn titled(text: &str, position: Locator, guard: Option<&Lexicon>) -> ExtractedFact<String> {
    let text = redaction::one_line(text);
    let names = redaction::names(&text, guard);
    let words = redaction::shortened(&redaction::without_names(&text, &(0..text.len()), &names));
    let quote = SourceQuote { words: words.clone(), position };
    if names.is_empty() {
        return ExtractedFact::new(text, Certainty::Sure, quote);
    }
    let mut title = ExtractedFact::new(words, Certainty::Likely, quote);
    title.remark = Some("a name was left out".to_owned());
    title
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
    if let Some(DocumentTitle { text, position }) = &document.title {
        for mark in index.find(&words(text, inflection)) {
            let (series, certainty) = mark.value;
            let evidence = titled(text, *position, reading.tools.guard.as_ref()).evidence;
            add(&mut found, ExtractedFact { value: series, certainty, evidence, remark: None });
        }
    }
    for segment in &reading.segments {
        for mark in index.find(&segment.words) {
            let (series, certainty) = mark.value;
            add(&mut found, ExtractedFact::new(series, certainty, segment.quote(&mark.at)));
        }
    }
    settle(&mut found);
    found
}

/// The page from which the document was saved.
pub(super) fn source(
    document: &ImportedDocument,
    title: Option<&ExtractedFact<String>>,
) -> Option<ExtractedFact<WebSource>> {
    let url = document.address.clone().filter(|address| is_web_address(address))?;
    let published = document.declared_date.as_deref().and_then(published);
    let quote = SourceQuote { words: redaction::shortened(&url), position: Locator::BEGINNING };
    let title = title.filter(|title| title.remark.is_none()).map(|title| title.value.clone());
    Some(ExtractedFact::new(WebSource { title, url, published }, Certainty::Sure, quote))
}

pub(super) fn is_web_address(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
}

/// The day of publication, of a date or moment of ISO 8601.
pub(super) fn published(declared: &str) -> Option<Date> {
    let day = declared.trim().split(['T', ' ']).next()?;
    Date::parse(day)
}
