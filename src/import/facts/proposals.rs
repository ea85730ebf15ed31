//! Proposes entries of vocabularies for organisations and themes that the site does not have.

use std::ops::Range;

use super::extracted::{SourceQuote, VocabularyKind, VocabularyProposal};
use super::phrasebook::PhraseClass;
use super::ranges::{is_within, overlap};
use super::reading::DocumentReading;
use super::redaction;
use super::segment_reading::SegmentReading;
use super::words::{Inflection, words};
use crate::i18n::lang::Lang;
use crate::i18n::slug::ascii_slug;
use crate::model::party::Party;
use crate::source::toml_tree::{basic_string, key};

/// Most words in the name of an organisation.
const LONGEST: usize = 10;

/// Entries for unknown organisations, in the places where organisers are named, and for unknown themes in lists of themes.
pub(super) fn proposals(
    reading: &DocumentReading<'_>,
    organiser_contexts: &[(usize, Range<usize>)],
    language: Option<&Lang>,
) -> Vec<VocabularyProposal> {
    let mut all = Vec::new();
    for (segment, within) in organiser_contexts {
        let Some(segment) = reading.segments.get(*segment) else { continue };
        for at in names(reading, segment, within) {
            propose(reading, segment, &at, VocabularyKind::Organisations, language, &mut all);
        }
    }
    for segment in &reading.segments {
        for value in segment.values(PhraseClass::LabelThemes) {
            let is_denied =
                |at: &Range<usize>| segment.has(PhraseClass::Negation, &segment.clause_at(at.start));
            for at in parts(segment, &value).into_iter().filter(|at| !is_denied(at)) {
                // "But trade".
                let but =
                    segment.all(PhraseClass::But, &at).find(|but| but.start == at.start).map(|but| but.end);
                let at = but.unwrap_or(at.start)..at.end;
                let is_known = segment.themes.iter().any(|theme| is_within(&theme.at, &at));
                if !is_known && (1..=6).contains(&at.len()) {
                    propose(reading, segment, &at, VocabularyKind::Themes, language, &mut all);
                }
            }
        }
    }
    add_occurrences(reading, &mut all);
    all
}

/// Parts of a list with commas or line breaks.
pub(super) fn parts(segment: &SegmentReading<'_>, within: &Range<usize>) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut start = within.start;
    for at in within.clone() {
        if segment.is_mark(at, ",;/\n|•.") {
            all.push(start..at);
            start = at + 1;
        }
    }
    all.push(start..within.end);
    all.retain(|part| !part.is_empty());
    all
}

/// Names of institutions that are not known yet.
fn names(
    reading: &DocumentReading<'_>,
    segment: &SegmentReading<'_>,
    within: &Range<usize>,
) -> Vec<Range<usize>> {
    let has_capitals = reading.tools.book.has_capitals;
    let mut all: Vec<Range<usize>> = Vec::new();
    for institution in segment.all(PhraseClass::Institution, within) {
        let name = if has_capitals {
            capital_name(segment, institution, within)
        } else {
            Some(bare_name(segment, institution, within))
        };
        let Some(name) = name.filter(|name| name.len() > 1) else { continue };
        let is_known = segment
            .parties
            .iter()
            .any(|party| !matches!(party.party, Party::Country(_)) && overlap(&party.at, &name));
        if !is_known && !all.iter().any(|known| overlap(known, &name)) {
            all.push(name);
        }
    }
    all
}

/// Words in capitals around an institution, with small words such as "of" between: "Institute for Strategic Studies".
fn capital_name(
    segment: &SegmentReading<'_>,
    institution: &Range<usize>,
    within: &Range<usize>,
) -> Option<Range<usize>> {
    const SMALL: [&str; 24] = [
        "of", "for", "on", "and", "the", "de", "des", "du", "la", "el", "los", "para", "pour", "sur", "y",
        "et", "d", "l", "del", "в", "по", "и", "les", "&",
    ];

    let is_capital = |at: usize| segment.words[at].is_letters() && segment.words[at].is_capital;
    if !is_capital(institution.start) {
        return None;
    }
    let is_small =
        |at: usize| SMALL.contains(&segment.words[at].folded.as_str()) || segment.is_mark(at, "'-&");
    let mut start = institution.start;
    while start > within.start && is_capital(start - 1) {
        start -= 1;
    }
    let mut end = institution.end;
    let mut at = end;
    while at < within.end && end - start < LONGEST {
        if is_capital(at) {
            // "The Foundation and the Institute" are two.
            let has = |words: &[&str]| {
                segment.words[end..at].iter().any(|word| words.contains(&word.folded.as_str()))
            };
            if has(&["and", "et", "y", "и"]) && (has(&["the"]) || segment.is(PhraseClass::Institution, at)) {
                break;
            }
            at += 1;
            end = at;
        } else if is_small(at) && at - end < 3 {
            at += 1;
        } else {
            break;
        }
    }
    Some(start..end)
}

/// From an institution to where its name ends, in scripts without capitals.
fn bare_name(
    segment: &SegmentReading<'_>,
    institution: &Range<usize>,
    within: &Range<usize>,
) -> Range<usize> {
    const ENDS: [PhraseClass; 9] = [
        PhraseClass::In,
        PhraseClass::TogetherWith,
        PhraseClass::OrganisedBy,
        PhraseClass::Organised,
        PhraseClass::Support,
        PhraseClass::Session,
        PhraseClass::Held,
        PhraseClass::Attend,
        PhraseClass::To,
    ];
    const MOST: usize = 7;

    let ends = |at: usize| {
        let word = &segment.words[at];
        let begins_other = segment.is(PhraseClass::Institution, at) && at >= institution.end;
        !word.is_letters() || begins_other || segment.is_any(&ENDS, at)
    };
    let most = within.end.min(institution.start + MOST);
    let end = (institution.end..most).find(|at| ends(*at)).unwrap_or(most);
    // "و" before the next one.
    let is_link =
        |at: usize| segment.is(PhraseClass::And, at) && segment.words[at].folded.chars().count() <= 2;
    let end = if end > institution.end && is_link(end - 1) { end - 1 } else { end };
    institution.start..end
}

/// Adds a proposal, or a further place of one.
pub(super) fn propose(
    reading: &DocumentReading<'_>,
    segment: &SegmentReading<'_>,
    at: &Range<usize>,
    kind: VocabularyKind,
    language: Option<&Lang>,
    all: &mut Vec<VocabularyProposal>,
) {
    let name = redaction::one_line(segment.text(at));
    let name = without_and(&name, reading);
    let name = name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(&name).to_owned();
    let quote = segment.quote(at);
    if segment.names_somebody(at) {
        return;
    }
    if let Some(known) = all.iter_mut().find(|it| it.kind == kind && it.name == name) {
        if !known.evidence.contains(&quote) {
            known.evidence.push(quote);
        }
        return;
    }
    let is_free =
        |id: &String| !reading.knowledge.names.taken.contains(id) && all.iter().all(|it| it.id != *id);
    let stem = ascii_slug(&name).unwrap_or_else(|| match kind {
        VocabularyKind::Organisations => "organisation".to_owned(),
        VocabularyKind::Themes => "theme".to_owned(),
    });
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    let Some(id) = std::iter::once(stem.clone()).chain(numbered).find(is_free) else { return };
    all.push(VocabularyProposal {
        kind,
        entry: entry(kind, &id, &name, language, &reading.knowledge.language),
        id,
        name,
        evidence: vec![quote],
    });
}

/// Without the Arabic "and" that is written together with the word for an institution.
fn without_and(name: &str, reading: &DocumentReading<'_>) -> String {
    let book = &reading.tools.book;
    let begins = |name: &str| {
        let marks = book
            .phrases
            .find(&words(name, &Inflection { proclitics: Vec::new(), ..book.inflection.clone() }));
        marks.iter().any(|mark| mark.value == PhraseClass::Institution && mark.at.start == 0)
    };
    let rest = name.strip_prefix('و').filter(|rest| book.tag == "ar" && !begins(name) && begins(rest));
    rest.unwrap_or(name).to_owned()
}

/// An entry as TOML, with the keys that a person may fill in behind `#`.
fn entry(kind: VocabularyKind, id: &str, name: &str, language: Option<&Lang>, default: &Lang) -> String {
    let lang = language.unwrap_or(default);
    let (field, rest) = match kind {
        VocabularyKind::Organisations => ("name", "# short = \"\"\n# url = \"\"\n# country = \"\"\n"),
        VocabularyKind::Themes => ("label", "# broader = \"\"    # the id of a broader theme\n"),
    };
    format!("[{}]\n{field} = {{ {} = {} }}\n{rest}", key(id), key(lang.as_str()), basic_string(name))
}

/// Where else the proposed names occur.
fn add_occurrences(reading: &DocumentReading<'_>, all: &mut [VocabularyProposal]) {
    const MOST: usize = 5;

    for VocabularyProposal { name, evidence, .. } in all {
        for segment in &reading.segments {
            let position = segment.source.position;
            let is_known = evidence.iter().any(|quote| quote.position == position);
            if evidence.len() < MOST && !is_known && segment.source.text.contains(name.as_str()) {
                evidence.push(SourceQuote { words: redaction::shortened(name), position });
            }
        }
    }
}
