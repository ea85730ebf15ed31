//! A segment with what is known of its words: sentences, phrases, parties, towns, themes and labelled values.

use std::ops::Range;

use super::extracted::{Certainty, SourceQuote, UnreadValue};
use super::gazetteer::{PartyMention, ThemeMention, TownMention};
use super::knowledge::LanguageTools;
use super::phrasebook::{CountWord, PhraseClass};
use super::phrases::PhraseMark;
use super::ranges::{is_within, overlap};
use super::redaction;
use super::row_cell::CellKey;
use super::words::{Inflection, TextWord, words};
use crate::import::document::{Segment, SegmentKind};

/// A segment with what is known of its words. Ranges are indices of words.
pub(super) struct SegmentReading<'a> {
    pub(super) source: &'a Segment,
    /// Byte ranges of names of people.
    pub(super) names: Vec<Range<usize>>,
    pub(super) words: Vec<TextWord>,
    pub(super) marks: Vec<PhraseMark<PhraseClass>>,
    /// Words for people that begin with an attached "and": "وخبيرة".
    pub(super) joined: Vec<usize>,
    pub(super) counts: Vec<PhraseMark<CountWord>>,
    pub(super) parties: Vec<PartyMention>,
    pub(super) towns: Vec<TownMention>,
    pub(super) themes: Vec<ThemeMention>,
    /// Sentences, cut at words such as "but".
    pub(super) clauses: Vec<Range<usize>>,
    pub(super) sentences: Vec<Range<usize>>,
    /// Values behind labels: "Date: …".
    pub(super) labelled: Vec<(PhraseClass, Range<usize>)>,
    /// The label that stands over it as a heading.
    pub(super) section: Option<PhraseClass>,
    /// Whether it belongs to the beginning of the document, where a report states its facts.
    pub(super) is_head: bool,
    /// Whether it is the title: a heading of the first level, or a short first line that is no sentence.
    pub(super) is_title: bool,
}

impl<'a> SegmentReading<'a> {
    pub(super) fn new(source: &'a Segment, tools: &LanguageTools) -> Self {
        let words = words(&source.text, &tools.book.inflection);
        let mut marks = tools.book.phrases.find(&words);
        marks.retain(|mark| !is_number_sign(mark, &words));
        let people: Vec<Range<usize>> = marks
            .iter()
            .filter(|mark| mark.value == PhraseClass::People)
            .map(|mark| mark.at.clone())
            .collect();
        let joined = people
            .iter()
            .map(|at| at.start)
            .filter(|at| is_joined(&source.text, &words[*at], tools))
            .collect();
        // "Former officials" are of no former session.
        let is_former = |mark: &PhraseMark<PhraseClass>| {
            mark.value == PhraseClass::Other && people.iter().any(|at| is_within(&mark.at, at))
        };
        marks.retain(|mark| !is_former(mark));
        let sentences = sentences(&words, tools.book.has_capitals);
        // "نور" is "others" in Pashto, and could be a misspelt Nauru.
        let is_small_word = |party: &PartyMention| {
            let classes = [PhraseClass::Others, PhraseClass::Plain];
            marks.iter().any(|mark| classes.contains(&mark.value) && is_within(&party.at, &mark.at))
        };
        let mut parties = tools.gazetteer.parties(&source.text, &words);
        parties.retain(|party| !is_small_word(party));
        let clauses = sentences.iter().flat_map(|sentence| clauses(sentence, &words, &marks)).collect();
        Self {
            counts: tools.book.counts.find(&words),
            parties,
            towns: tools.gazetteer.towns(&words),
            themes: tools.gazetteer.themes(&words),
            names: redaction::names(&source.text, tools.guard.as_ref()),
            joined,
            labelled: Vec::new(),
            section: None,
            is_head: false,
            is_title: false,
            source,
            words,
            marks,
            clauses,
            sentences,
        }
    }

    /// The words of a range as evidence.
    pub(super) fn quote(&self, at: &Range<usize>) -> SourceQuote {
        let words = redaction::shortened(&self.without_names(at));
        SourceQuote { words, position: self.source.position }
    }

    /// A range that cannot be read as a value of a key.
    pub(super) fn unread(&self, key: CellKey, at: &Range<usize>) -> UnreadValue {
        let text = redaction::one_line(&self.without_names(at));
        UnreadValue { key, text, position: self.source.position }
    }

    /// A range with a few words around it, within the clause, as evidence.
    pub(super) fn quote_around(&self, at: &Range<usize>, clause: &Range<usize>) -> SourceQuote {
        const AROUND: usize = 6;

        let start = at.start.saturating_sub(AROUND).max(clause.start);
        let end = (at.end + AROUND).min(clause.end).max(at.end);
        self.quote(&(start..end))
    }

    /// The text of a range of words.
    pub(super) fn text(&self, at: &Range<usize>) -> &'a str {
        self.source.text.get(self.bytes(at)).unwrap_or_default()
    }

    /// Byte range of a range of words.
    fn bytes(&self, at: &Range<usize>) -> Range<usize> {
        let words = self.words.get(at.clone()).unwrap_or_default();
        words.first().map_or(0, |word| word.range.start)..words.last().map_or(0, |word| word.range.end)
    }

    /// The text of a range of words without names of people.
    pub(super) fn without_names(&self, at: &Range<usize>) -> String {
        redaction::without_names(&self.source.text, &self.bytes(at), &self.names)
    }

    /// Whether a name of a person stands in a range of words.
    pub(super) fn names_somebody(&self, at: &Range<usize>) -> bool {
        let bytes = self.bytes(at);
        self.names.iter().any(|name| overlap(name, &bytes))
    }

    /// Phrases of a class that lie within a range, in order.
    pub(super) fn all(
        &self,
        class: PhraseClass,
        within: &Range<usize>,
    ) -> impl Iterator<Item = &Range<usize>> {
        let within = within.clone();
        self.marks
            .iter()
            .filter(move |mark| mark.value == class && is_within(&mark.at, &within))
            .map(|mark| &mark.at)
    }

    pub(super) fn has(&self, class: PhraseClass, within: &Range<usize>) -> bool {
        self.all(class, within).next().is_some()
    }

    pub(super) fn has_any(&self, classes: &[PhraseClass], within: &Range<usize>) -> bool {
        classes.iter().any(|class| self.has(*class, within))
    }

    /// Whether a phrase of a class covers a word.
    pub(super) fn is(&self, class: PhraseClass, word: usize) -> bool {
        self.marks.iter().any(|mark| mark.value == class && mark.at.contains(&word))
    }

    /// Whether a phrase of one of the classes covers a word.
    pub(super) fn is_any(&self, classes: &[PhraseClass], word: usize) -> bool {
        classes.iter().any(|class| self.is(*class, word))
    }

    /// Whether a word is one of the marks; `false` behind the last word.
    pub(super) fn is_mark(&self, word: usize, marks: &str) -> bool {
        self.words.get(word).is_some_and(|word| word.is_mark(marks))
    }

    /// Whether a clause says what happened at this session: it denies nothing, and speaks of no plan, no proposal and no
    /// other session.
    pub(super) fn is_told(&self, clause: &Range<usize>) -> bool {
        !self.has_any(&[PhraseClass::Negation, PhraseClass::Future, PhraseClass::Other], clause)
            && !self.is_proposed(clause)
    }

    /// "If the session is held", "it was suggested that the session be held", "the session should be held".
    fn is_proposed(&self, clause: &Range<usize>) -> bool {
        const NEAR: usize = 3;

        let last = |class: PhraseClass| self.all(class, clause).map(|at| at.start).max();
        let last = last(PhraseClass::Session).max(last(PhraseClass::Held));
        let is_open =
            self.all(PhraseClass::Open, clause).any(|open| last.is_some_and(|last| open.start < last));
        is_open
            || self.all(PhraseClass::Ought, clause).any(|ought| {
                self.all(PhraseClass::Held, clause)
                    .any(|held| ought.end <= held.start && held.start - ought.end <= NEAR)
            })
    }

    /// How surely a value behind a label is stated: "Venue: not yet known, perhaps Vienna", "Format: hybrid?".
    pub(super) fn stated(&self, value: &Range<usize>) -> Certainty {
        const OPEN: [PhraseClass; 3] = [PhraseClass::Negation, PhraseClass::Future, PhraseClass::Open];

        let is_doubted = self.words.iter().skip(value.end).take(2).any(|word| word.is_mark("?"));
        let is_open = self.has_any(&OPEN, &self.clause_at(value.start));
        if is_doubted || is_open { Certainty::Likely } else { Certainty::Sure }
    }

    /// The clause around a word.
    pub(super) fn clause_at(&self, word: usize) -> Range<usize> {
        self.clauses.iter().find(|clause| clause.contains(&word)).cloned().unwrap_or(0..self.words.len())
    }

    /// The sentence around a word.
    pub(super) fn sentence_at(&self, word: usize) -> Range<usize> {
        self.sentences.iter().find(|it| it.contains(&word)).cloned().unwrap_or(0..self.words.len())
    }

    /// Whether it can be the title: a heading of the first level, or a short line near the top that is no sentence.
    pub(super) fn can_be_title(&self, is_near_top: bool) -> bool {
        const LONGEST: usize = 40;

        let is_top = self.source.kind == SegmentKind::Heading(1);
        let is_short = self.sentences.len() <= 4 && (1..=LONGEST).contains(&self.words.len());
        let is_sentence = self.source.text.trim_end().ends_with(['.', '۔', '。']) && !self.is_heading();
        (is_top || is_near_top) && is_short && !is_sentence
    }

    /// Whether it belongs to the text itself, not to its notes or to what frames its pages.
    pub(super) fn is_body(&self) -> bool {
        !matches!(self.source.kind, SegmentKind::Margin | SegmentKind::Note)
    }

    pub(super) fn whole(&self) -> Range<usize> {
        0..self.words.len()
    }

    pub(super) fn is_heading(&self) -> bool {
        matches!(self.source.kind, SegmentKind::Heading(_))
    }

    /// Values behind a label, and the whole of what stands under it as a heading.
    pub(super) fn values(&self, label: PhraseClass) -> impl Iterator<Item = Range<usize>> {
        let behind = self.labelled.iter().filter(move |(class, _)| *class == label).map(|(_, at)| at.clone());
        let is_under = self.section == Some(label) && self.labelled.is_empty();
        behind.chain(is_under.then(|| self.whole()))
    }
}

/// Whether a word for people begins with an attached "and", as in "وخبيرة" but not in "وزير".
fn is_joined(text: &str, word: &TextWord, tools: &LanguageTools) -> bool {
    let written = text.get(word.range.clone()).unwrap_or_default();
    let is_person = |written: &str| {
        let alone = Inflection { proclitics: Vec::new(), ..tools.book.inflection.clone() };
        let found = tools.book.phrases.find(&words(written, &alone));
        found.iter().any(|mark| mark.value == PhraseClass::People)
    };
    written.strip_prefix('و').is_some_and(is_person) && !is_person(written)
}

/// "No. 12" denies nothing.
fn is_number_sign(mark: &PhraseMark<PhraseClass>, words: &[TextWord]) -> bool {
    let denies = matches!(mark.value, PhraseClass::Negation | PhraseClass::Future);
    let next = words.get(mark.at.end);
    let is_before_number = next
        .is_some_and(|next| next.number().is_some() || next.is_mark(".") && !next.is_spaced)
        && words
            .get(mark.at.end..)
            .is_some_and(|rest| rest.iter().take(2).any(|word| word.number().is_some()));
    denies && mark.at.len() == 1 && words[mark.at.start].folded == "no" && is_before_number
}

/// Sentences of a text.
fn sentences(words: &[TextWord], has_capitals: bool) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut start = 0;
    for (at, word) in words.iter().enumerate() {
        let is_end = word.is_mark("!?\n;") || word.is_mark(".") && is_full_stop(words, at, has_capitals);
        if is_end {
            all.push(start..at);
            start = at + 1;
        }
    }
    all.push(start..words.len());
    all.retain(|sentence| !sentence.is_empty());
    all
}

/// Whether a stop ends a sentence, rather than an abbreviation or a part of a number.
fn is_full_stop(words: &[TextWord], at: usize, has_capitals: bool) -> bool {
    const ABBREVIATIONS: [&str; 14] =
        ["no", "dr", "mr", "mrs", "ms", "prof", "amb", "st", "vs", "nr", "num", "h", "г", "sr"];

    let Some(next) = words.get(at + 1) else { return true };
    let before = at.checked_sub(1).map(|before| words[before].folded.as_str()).unwrap_or_default();
    let is_abbreviation = has_capitals && ABBREVIATIONS.contains(&before);
    let is_chinese = next.is_letters() && !next.folded.is_ascii() && next.folded.chars().count() == 1;
    let begins = next.is_spaced || next.is_mark("\n") || is_chinese;
    let is_small = has_capitals && next.is_letters() && !next.is_capital && next.folded.is_ascii();
    begins && !is_abbreviation && !is_small
}

/// The parts of a sentence: cut in front of "but", and at the last comma in front of what is denied.
fn clauses(
    sentence: &Range<usize>,
    words: &[TextWord],
    marks: &[PhraseMark<PhraseClass>],
) -> Vec<Range<usize>> {
    let within =
        |mark: &&PhraseMark<PhraseClass>| sentence.start < mark.at.start && mark.at.end < sentence.end;
    let buts =
        marks.iter().filter(|mark| mark.value == PhraseClass::But).filter(within).map(|mark| mark.at.start);
    let denied =
        marks.iter().find(|mark| mark.value == PhraseClass::Negation && sentence.contains(&mark.at.start));
    let comma =
        denied.and_then(|mark| (sentence.start..mark.at.start).rev().find(|at| words[*at].is_mark(",")));
    let mut cuts: Vec<usize> = buts.chain(comma).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let starts = std::iter::once(sentence.start).chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain([sentence.end]);
    starts.zip(ends).map(|(start, end)| start..end).filter(|clause| !clause.is_empty()).collect()
}
