//! Statements with the party that made them: a noun phrase with a verb of saying, or "according to" one.

use std::ops::Range;

use super::folding::{OTHERS, STOP, has_year, is_in, last_word, words};
use super::grammar::VerbFirst;
use super::lexicon::Lexicon;
use super::marks::WordMark;
use super::noun_phrases::{NounPhrase, is_person, noun_phrases};
use super::speaker_labels::{CELL_END, SpeakerLabels};
use super::word_class::WordClass;
use super::word_lists::WordLists;

/// A statement in a folded text.
pub(super) struct Statement {
    pub(super) span: Range<usize>,
    pub(super) sentence: Range<usize>,
    pub(super) countries: Vec<String>,
    pub(super) by_office: bool,
}

const SAYING: &[WordClass] = &[WordClass::Say, WordClass::Announce];

/// Without one of these, nobody says anything.
const OPENING: &[WordClass] = &[
    WordClass::Say,
    WordClass::Announce,
    WordClass::According,
    WordClass::AccordingAfter,
    WordClass::For,
    WordClass::That,
];

/// Whether the verb can be that of a statement of theirs: what an office announces is public.
pub(super) fn is_said(verb: &WordMark<'_>, by: &NounPhrase) -> bool {
    verb.is_any(if by.is_office { &[WordClass::Say] } else { SAYING })
}

/// All statements of a folded text.
pub(super) fn find(text: &str, marks: &[WordMark<'_>], lexicon: &Lexicon) -> Vec<Statement> {
    // Titles and words that are no names matter to names alone.
    let marks: Vec<WordMark<'_>> = marks.iter().filter(|mark| mark.is_of_statements()).cloned().collect();
    let labels = SpeakerLabels::of(text, &marks, lexicon);
    let mut found = Vec::new();
    let (mut start, mut rest) = (0, &marks[..]);
    for sentence in text.split_inclusive(STOP) {
        let span = start..start + sentence.len();
        start = span.end;
        let own = rest.partition_point(|mark| mark.span.end <= span.end);
        let (marks, later) = rest.split_at(own);
        rest = later;
        let is_public = marks.iter().any(|mark| mark.is(WordClass::Public));
        let is_introduction = sentence.trim_end().ends_with([':', CELL_END]);
        if is_public || !is_introduction && !marks.iter().any(|mark| mark.is_any(OPENING)) {
            continue;
        }
        Sentence { text, span, marks, lexicon, labels }.statements(&mut found);
    }
    found
}

pub(super) struct Sentence<'a> {
    /// The whole text, to which positions refer.
    pub(super) text: &'a str,
    pub(super) span: Range<usize>,
    marks: &'a [WordMark<'a>],
    pub(super) lexicon: &'a Lexicon,
    pub(super) labels: SpeakerLabels,
}

impl Sentence<'_> {
    fn statements(&self, found: &mut Vec<Statement>) {
        let phrases = noun_phrases(self.text, self.marks, self.lexicon);
        // "President Ghani said in 2019": heads of state speak in public.
        let is_history = |phrase: &NounPhrase| phrase.is_head && has_year(&self.text[self.span.clone()]);
        for phrase in phrases.iter().filter(|phrase| !is_history(phrase)) {
            if let Some(span) = self.statement_of(phrase) {
                found.push(self.statement(span, phrase.countries.clone(), phrase.is_office));
            }
        }
        let is_taken = |mark: &WordMark<'_>| {
            phrases
                .iter()
                .any(|phrase| phrase.span.start < mark.span.end && mark.span.start < phrase.span.end)
        };
        for mark in self.marks.iter().filter(|mark| !is_taken(mark)) {
            let national = mark.is(WordClass::Nation).then(|| self.by_a_national(mark)).flatten();
            let country = || mark.is(WordClass::Country).then(|| self.by_a_country(mark)).flatten();
            if let Some(span) = national.or_else(country).or_else(|| self.party_label(mark)) {
                let country = mark.country().map(str::to_owned).into_iter().collect();
                found.push(self.statement(span, country, false));
            }
        }
    }

    fn statement(&self, span: Range<usize>, countries: Vec<String>, by_office: bool) -> Statement {
        Statement { span, sentence: self.span.clone(), countries, by_office }
    }

    fn statement_of(&self, phrase: &NounPhrase) -> Option<Range<usize>> {
        self.verb_after(phrase)
            .or_else(|| self.verb_before(phrase))
            .or_else(|| self.according_to(&phrase.span))
            .or_else(|| self.for_whom(&phrase.span))
            .or_else(|| self.agent(&phrase.span))
            .or_else(|| self.verb_with_that(phrase))
            .or_else(|| self.cleft(phrase))
            .or_else(|| self.quoted(&phrase.span))
            .or_else(|| self.label_of(phrase))
    }

    /// "The Iranian participant said", "in the participant's view" where that comes behind.
    fn verb_after(&self, phrase: &NounPhrase) -> Option<Range<usize>> {
        let subject = &phrase.span;
        let is_object = self.is_object(subject.start) || self.is_owner(subject);
        for mark in self.after(subject.end) {
            let gap = &self.text[subject.end..mark.span.start];
            let is_close = words(gap).count() <= 2 && !gap.contains(',');
            if mark.is(WordClass::AccordingAfter) && is_close && !self.is_passive(subject.start) {
                return Some(subject.start..mark.span.end);
            }
            if is_said(mark, phrase) {
                let is_near = self.reaches(gap) || self.is_joined(gap);
                let is_own = !is_object && is_near && !self.is_passive(mark.span.start);
                if is_own {
                    return Some(subject.start..mark.span.end);
                }
                // "…, asked about this, replied".
                let is_in_apposition = gap.trim_start().starts_with(',') && gap.matches(',').count() == 1;
                if !is_in_apposition {
                    return None;
                }
            }
            if is_person(mark) && !gap.contains(',') && !self.lexicon.grammar.verb_last {
                return None;
            }
        }
        None
    }

    /// Whether a preposition stands in front, so that what follows is no subject.
    pub(super) fn is_object(&self, at: usize) -> bool {
        let WordLists { articles, apart, clauses, .. } = &self.lexicon.lists;
        let mut before = &self.text[self.span.start..at];
        while let Some(word) = last_word(before) {
            if !is_in(articles, word) {
                return is_in(apart, word) && !is_in(clauses, word);
            }
            before = before.trim_end_matches([' ', '\'']);
            before = &before[..before.len() - word.len()];
        }
        false
    }

    /// Whether what speaks is a thing of theirs: "the delegation's report", "the report of the delegation".
    pub(super) fn is_owner(&self, subject: &Range<usize>) -> bool {
        let WordLists { articles, genitive, counts, clauses, .. } = &self.lexicon.lists;
        if genitive.is_empty() {
            return false;
        }
        if self.text[subject.end..].starts_with("'s ") {
            return true;
        }
        let before = &self.text[self.span.start..subject.start];
        let before = before.rsplit([',', OTHERS]).next().unwrap_or_default();
        let mut words: Vec<&str> = words(before).collect();
        while let Some(word) = words.pop() {
            if is_in(genitive, word) {
                return words.last().is_some_and(|owned| !is_in(counts, owned) && !is_in(clauses, owned));
            }
            if !is_in(articles, word) {
                return false;
            }
        }
        false
    }

    /// Whether the verb behind the gap can be that of the subject before it.
    fn reaches(&self, gap: &str) -> bool {
        const APPOSITION: usize = 25;

        let most = self.lexicon.grammar.reach;
        let is_close = |part: &str| {
            words(part).count() <= most && !words(part).any(|word| is_in(&self.lexicon.lists.clauses, word))
        };
        match (gap.split_once(','), gap.rsplit_once(',')) {
            (Some((first, _)), Some((before, last))) => {
                before.contains(',') && is_close(first) && is_close(last) && words(gap).count() <= APPOSITION
            }
            _ => is_close(gap),
        }
    }

    /// Whether the verb behind the gap is the second of its subject: "walked us through the figures and conceded".
    fn is_joined(&self, gap: &str) -> bool {
        const MOST: usize = 12;

        let WordLists { joins, clauses, .. } = &self.lexicon.lists;
        let mut between: Vec<&str> = words(gap).collect();
        let last = between.pop();
        last.is_some_and(|last| is_in(joins, last))
            && between.len() <= MOST
            && !gap.contains([',', OTHERS])
            && !between.iter().any(|word| is_in(clauses, word))
    }

    /// "…", said the Iranian participant; "قال المشارك الإيراني".
    fn verb_before(&self, phrase: &NounPhrase) -> Option<Range<usize>> {
        let subject = &phrase.span;
        let grammar = &self.lexicon.grammar;
        if grammar.verb_first == VerbFirst::Never {
            return None;
        }
        for mark in self.before(subject.start) {
            let gap = &self.text[mark.span.end..subject.start];
            if is_person(mark) || words(gap).count() > grammar.verb_reach || gap.contains(',') {
                return None;
            }
            if is_said(mark, phrase) {
                let is_inverted = match grammar.verb_first {
                    VerbFirst::Never => false,
                    VerbFirst::AfterQuotation => {
                        let before = self.text[self.span.start..mark.span.start].trim_end();
                        self.lexicon.lists.are_modifiers(gap)
                            && (before.is_empty() || before.ends_with([',', OTHERS]))
                    }
                    VerbFirst::Adjacent => self.lexicon.lists.are_modifiers(gap) && !self.has_subject(mark),
                    VerbFirst::Usual => {
                        let WordLists { articles, counts, .. } = &self.lexicon.lists;
                        words(gap).all(|word| is_in(articles, word) || is_in(counts, word))
                    }
                };
                let is_own = is_inverted && !self.is_passive(mark.span.start);
                return is_own.then_some(mark.span.start..subject.end);
            }
        }
        None
    }

    /// Whether a person stands in front of the verb in its clause.
    fn has_subject(&self, verb: &WordMark<'_>) -> bool {
        const NEAR: usize = 5;

        self.before(verb.span.start).any(|mark| {
            let gap = &self.text[mark.span.end..verb.span.start];
            is_person(mark) && !gap.contains([',', OTHERS]) && words(gap).count() <= NEAR
        })
    }

    /// "According to the delegate from Qatar".
    fn according_to(&self, subject: &Range<usize>) -> Option<Range<usize>> {
        let mark = self.before(subject.start).next()?;
        let gap = &self.text[mark.span.end..subject.start];
        let is_close = words(gap).count() <= 2 && !gap.contains(',');
        (is_close && mark.is(WordClass::According)).then_some(mark.span.start..subject.end)
    }

    /// "For the Chinese expert, security came first".
    fn for_whom(&self, subject: &Range<usize>) -> Option<Range<usize>> {
        let mark = self.before(subject.start).next().filter(|mark| mark.is(WordClass::For))?;
        let is_head = words(&self.text[self.span.start..mark.span.start]).next().is_none();
        let is_own = is_head
            && self.is_one_person(subject)
            && self.lexicon.lists.are_modifiers(&self.text[mark.span.end..subject.start])
            && self.text[subject.end..].starts_with(',');
        is_own.then_some(mark.span.start..subject.end)
    }

    fn is_one_person(&self, subject: &Range<usize>) -> bool {
        let is_within =
            |mark: &&WordMark<'_>| mark.span.start >= subject.start && mark.span.end <= subject.end;
        let mut people = self.marks.iter().filter(is_within).filter(|mark| is_person(mark));
        people.all(|mark| self.lexicon.is_singular(&self.text[mark.span.clone()]))
    }

    /// "The Iranian participant: “…”".
    fn quoted(&self, subject: &Range<usize>) -> Option<Range<usize>> {
        let (colon, said) = self.text[subject.end..].split_once(STOP)?;
        (colon.trim() == ":" && said.trim_start_matches([' ', STOP]).starts_with(OTHERS))
            .then(|| subject.clone())
    }

    /// "The point was raised by the Turkish participant".
    fn agent(&self, subject: &Range<usize>) -> Option<Range<usize>> {
        const NEAR: usize = 4;

        let mut before = self.before(subject.start);
        let by = before.next().filter(|mark| mark.is(WordClass::By))?;
        if !self.lexicon.lists.are_articles(&self.text[by.span.end..subject.start]) {
            return None;
        }
        let verb = before.find(|mark| mark.is_any(SAYING))?;
        let gap = &self.text[verb.span.end..by.span.start];
        let is_own = words(gap).count() <= NEAR && !gap.contains(',');
        is_own.then_some(verb.span.start..subject.end)
    }

    /// "The Iranian argued".
    fn by_a_national(&self, mark: &WordMark<'_>) -> Option<Range<usize>> {
        // Groups such as the Taliban speak in public.
        if mark.country().is_none_or(|code| code.len() != 2) {
            return None;
        }
        if let Some(found) = self.according_to_party(mark) {
            return Some(found);
        }
        let start = self.article_before(mark)?;
        if self.lexicon.grammar.verb_first == VerbFirst::Usual {
            let verb = self.before(start).next().filter(|verb| verb.is(WordClass::Argue))?;
            let is_own = self.text[verb.span.end..start].trim().is_empty();
            return is_own.then_some(verb.span.start..mark.span.end);
        }
        let verb = self.after(mark.span.end).next().filter(|next| next.is(WordClass::Argue))?;
        let gap = &self.text[mark.span.end..verb.span.start];
        let is_close = words(gap).all(|word| is_in(&self.lexicon.lists.auxiliaries, word));
        let is_own = is_close && !gap.contains(',') && !self.is_passive(verb.span.start);
        is_own.then_some(start..verb.span.end)
    }

    /// Start of the article in front of a word, which may be written together with it.
    fn article_before(&self, mark: &WordMark<'_>) -> Option<usize> {
        let before = self.text[self.span.start..mark.span.start].trim_end_matches([' ', '\'']);
        let article = last_word(before)?;
        let is_article = is_in(&self.lexicon.lists.articles, article);
        is_article.then(|| self.span.start + before.len() - article.len())
    }

    /// "Pakistan argued that" at the head of a clause, without a date: not an act of state.
    fn by_a_country(&self, mark: &WordMark<'_>) -> Option<Range<usize>> {
        if has_year(&self.text[self.span.clone()]) {
            return None;
        }
        let before = self.text[self.span.start..mark.span.start].trim_end();
        if let Some(found) = self.according_to_party(mark) {
            return Some(found);
        }
        let is_usual = self.lexicon.grammar.verb_first == VerbFirst::Usual;
        if is_usual && let Some(verb) = self.before(mark.span.start).next() {
            let gap = &self.text[verb.span.end..mark.span.start];
            let is_head = self.text[self.span.start..verb.span.start].chars().count() <= 2;
            let is_own = verb.is(WordClass::Argue) && is_head && gap.trim().is_empty();
            return is_own.then_some(verb.span.start..mark.span.end);
        }
        let is_head = self.lexicon.lists.are_articles(before.rsplit(',').next().unwrap_or_default());
        let verb = self.after(mark.span.end).next().filter(|verb| verb.is(WordClass::Argue))?;
        let gap = &self.text[mark.span.end..verb.span.start];
        let is_close = words(gap).count() <= 1 && !gap.contains([',', '\'']);
        let is_own = is_head && is_close && !self.is_passive(verb.span.start);
        is_own.then_some(mark.span.start..verb.span.end)
    }

    /// "According to Pakistan,", "according to the Iranians,".
    fn according_to_party(&self, party: &WordMark<'_>) -> Option<Range<usize>> {
        let by = self.before(party.span.start).next().filter(|by| by.is(WordClass::According))?;
        let is_own = self.lexicon.lists.are_articles(&self.text[by.span.end..party.span.start])
            && self.text[party.span.end..].starts_with(',');
        is_own.then_some(by.span.start..party.span.end)
    }

    pub(super) fn after(&self, at: usize) -> impl Iterator<Item = &WordMark<'_>> {
        self.marks.iter().filter(move |mark| mark.span.start >= at)
    }

    /// The marks before a position, nearest first.
    fn before(&self, at: usize) -> impl Iterator<Item = &WordMark<'_>> {
        self.marks.iter().rev().filter(move |mark| mark.span.end <= at)
    }

    /// Whether the word in front of a verb makes it a passive, an infinitive or a wish.
    fn is_passive(&self, verb: usize) -> bool {
        last_word(&self.text[self.span.start..verb])
            .is_some_and(|word| is_in(&self.lexicon.lists.passive, word))
    }
}
