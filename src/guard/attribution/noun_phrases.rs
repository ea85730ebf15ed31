//! Participants with their party: "the Iranian participant", "a representative of Pakistan".

use std::ops::Range;

use super::folding::{is_in, is_of_word, last_word, words};
use super::lexicon::{Lexicon, WordClass};
use super::marks::WordMark;

/// A participant, or the holder of an office, with the party.
#[derive(Clone, Debug)]
pub(super) struct NounPhrase {
    pub(super) span: Range<usize>,
    pub(super) countries: Vec<String>,
    pub(super) is_office: bool,
}

const PEOPLE: &[WordClass] = &[WordClass::Participant, WordClass::Scholar, WordClass::Office];
const PARTIES: &[WordClass] = &[WordClass::Nation, WordClass::Country, WordClass::Body];

/// Whether a mark is a person or a delegation.
pub(super) fn is_person(mark: &WordMark<'_>) -> bool {
    mark.is_any(PEOPLE)
}

/// The noun phrases of a sentence with these marks, in order.
pub(super) fn noun_phrases(text: &str, marks: &[WordMark<'_>], lexicon: &Lexicon) -> Vec<NounPhrase> {
    let mut all: Vec<NounPhrase> = Vec::new();
    for at in 0..marks.len() {
        let head = &marks[at];
        let finder = PhraseFinder { text, marks, lexicon };
        if let Some(last) = all.last_mut()
            && is_person(head)
            && finder.is_possessive(&text[last.span.end.min(head.span.start)..head.span.start])
        {
            // "A member of the Afghan delegation", where the member comes last.
            last.span.end = last.span.end.max(head.span.end);
        } else if head.is(WordClass::Person) {
            all.push(alone(head));
        } else if is_person(head)
            && let Some(found) = finder.phrase(at)
        {
            match all.last_mut() {
                // "A member of the Afghan delegation" is one.
                Some(last) if last.span.end >= found.span.start => {
                    last.span.end = last.span.end.max(found.span.end);
                    last.is_office &= found.is_office;
                    last.countries.extend(found.countries);
                }
                _ => all.push(found),
            }
        }
    }
    all
}

fn alone(mark: &WordMark<'_>) -> NounPhrase {
    NounPhrase {
        span: mark.span.clone(),
        countries: mark.country().map(str::to_owned).into_iter().collect(),
        is_office: mark.is(WordClass::Office),
    }
}

struct PhraseFinder<'a> {
    text: &'a str,
    marks: &'a [WordMark<'a>],
    lexicon: &'a Lexicon,
}

impl PhraseFinder<'_> {
    /// The phrase around the person at an index. An office needs no party.
    fn phrase(&self, at: usize) -> Option<NounPhrase> {
        let head = &self.marks[at];
        let mut phrase = alone(head);
        let mut has_party = false;
        if let Some(before) = at.checked_sub(1).map(|before| &self.marks[before])
            && self.belongs_before(before, head)
        {
            phrase.span.start = before.span.start;
            phrase.countries.extend(before.country().map(str::to_owned));
            has_party = true;
        }
        for next in &self.marks[at + 1..] {
            let gap = self.gap(phrase.span.end, next.span.start);
            let is_more = if has_party { self.is_listed(gap) } else { self.belongs_after(head, next, gap) };
            if is_person(next) && !has_party && self.links_people(head, gap) {
                // "A member of the delegation of Iran".
                phrase.span.end = next.span.end;
            } else if next.is_any(PARTIES) && is_more {
                phrase.span.end = next.span.end;
                phrase.countries.extend(next.country().map(str::to_owned));
                has_party = true;
            } else if is_person(next) && has_party && words(gap).next().is_none() && !gap.contains(',') {
                phrase.span.end = next.span.end;
            } else {
                break;
            }
        }
        (has_party || phrase.is_office).then_some(phrase)
    }

    /// The text between two marks, without letters written together with the second.
    fn gap(&self, end: usize, start: usize) -> &str {
        let gap = &self.text[end..start];
        if self.lexicon.proclitics.is_empty() { gap } else { gap.trim_end_matches(is_of_word) }
    }

    fn belongs_before(&self, party: &WordMark<'_>, head: &WordMark<'_>) -> bool {
        let gap = &self.text[party.span.end..head.span.start];
        let grammar = &self.lexicon.grammar;
        let is_free = |most: Option<usize>| most.is_some_and(|most| self.is_within(gap, most));
        if party.is(WordClass::Nation) {
            return is_free(grammar.nation_before);
        }
        if !party.is_any(PARTIES) || !is_free(grammar.country_before) {
            return false;
        }
        let is_bare = words(gap).next().is_none() && !head.is(WordClass::Scholar);
        // "Those who study Afghanistan".
        let is_subject =
            last_word(&self.text[..party.span.start]).is_some_and(|word| is_in(&self.lexicon.apart, word));
        (self.is_possessive(gap) || is_bare) && !is_subject
    }

    /// Whether all words of the gap link a party with a participant behind it, and there are any.
    fn is_possessive(&self, gap: &str) -> bool {
        !gap.contains(',')
            && words(gap).next().is_some()
            && words(gap).all(|word| is_in(&self.lexicon.possessive, word))
    }

    fn belongs_after(&self, head: &WordMark<'_>, party: &WordMark<'_>, gap: &str) -> bool {
        const MOST: usize = 3;

        let Lexicon { grammar, articles, at, .. } = self.lexicon;
        let most = if party.is(WordClass::Nation) { grammar.nation_after } else { grammar.country_after };
        if most.is_some_and(|most| words(gap).count() <= most) && self.is_possessive_or_bare(gap) {
            return true;
        }
        let Some(first) = words(gap).next().filter(|_| !gap.contains(',')) else { return false };
        let behind = gap.trim_start_matches([' ', '\'']).strip_prefix(first).unwrap_or_default();
        let is_near =
            || words(behind).all(|word| is_in(articles, word) || is_in(&self.lexicon.possessive, word));
        self.links(head, gap) && self.is_within(behind, MOST) || is_in(at, first) && is_near()
    }

    fn is_possessive_or_bare(&self, gap: &str) -> bool {
        !gap.contains(',') && words(gap).all(|word| is_in(&self.lexicon.possessive, word))
    }

    /// Whether the gap is a word between somebody and the body that the person belongs to.
    fn links_people(&self, head: &WordMark<'_>, gap: &str) -> bool {
        let is_at = words(gap).next().is_some_and(|first| is_in(&self.lexicon.at, first));
        self.links(head, gap) || is_at && !gap.contains(',') && words(gap).count() <= 2
    }

    /// Whether the first word of the gap links a participant with a party.
    fn links(&self, head: &WordMark<'_>, gap: &str) -> bool {
        !gap.contains(',')
            && self.is_indefinite(head)
            && words(gap).next().is_some_and(|first| is_in(&self.lexicon.of, first))
    }

    /// Whether the word behind can only link, and is not that of an object: "participants asked of Pakistan".
    fn is_indefinite(&self, head: &WordMark<'_>) -> bool {
        let Lexicon { grammar, counts, .. } = self.lexicon;
        let before = &self.text[..head.span.start];
        let is_definite = !grammar.definite.is_empty() && before.ends_with(grammar.definite.as_str());
        !is_definite
            && (self.text[head.span.clone()].ends_with(grammar.indefinite.as_str())
                || last_word(before).is_some_and(|word| is_in(counts, word)))
    }

    /// Whether another party follows in a list: "from Pakistan and Iran".
    fn is_listed(&self, gap: &str) -> bool {
        words(gap).count() <= 2 && self.is_within(&gap.replace(',', " "), 2)
    }

    /// Whether so few words are between the two, and none that keeps them apart.
    fn is_within(&self, gap: &str, most: usize) -> bool {
        !gap.contains(',')
            && words(gap).count() <= most
            && !words(gap).any(|word| is_in(&self.lexicon.apart, word))
    }
}
