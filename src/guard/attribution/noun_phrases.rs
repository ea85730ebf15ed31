//! Participants with their party: "the Iranian participant", "a representative of Pakistan".

use std::ops::Range;

use super::folding::{is_in, is_of_word, is_unspaced, last_word, words};
use super::grammar::Grammar;
use super::lexicon::Lexicon;
use super::marks::WordMark;
use super::word_class::WordClass;
use super::word_lists::WordLists;

/// A participant, or the holder of an office, with the party.
#[derive(Clone, Debug)]
pub(super) struct NounPhrase {
    pub(super) span: Range<usize>,
    pub(super) countries: Vec<String>,
    pub(super) is_office: bool,
    /// Whether it is the head of a state or government.
    pub(super) is_head: bool,
}

const PEOPLE: &[WordClass] = &[WordClass::Participant, WordClass::Scholar, WordClass::Office];
const PARTIES: &[WordClass] = &[WordClass::Nation, WordClass::Country, WordClass::Body];
const ORIGINS: &[WordClass] = &[WordClass::Country, WordClass::Body, WordClass::Town];

fn is_party(mark: &WordMark<'_>) -> bool {
    mark.is_any(PARTIES) || mark.is(WordClass::Town)
}

/// Whether a mark is a person or a delegation.
pub(super) fn is_person(mark: &WordMark<'_>) -> bool {
    mark.is_any(PEOPLE)
}

/// The noun phrases of a sentence with these marks, in order.
pub(super) fn noun_phrases(text: &str, marks: &[WordMark<'_>], lexicon: &Lexicon) -> Vec<NounPhrase> {
    let mut all: Vec<NounPhrase> = Vec::new();
    for at in 0..marks.len() {
        let head = &marks[at];
        let finder = PhraseFinder { text, marks, grammar: &lexicon.grammar, lists: &lexicon.lists };
        if let Some(last) = all.last_mut()
            && is_person(head)
            && finder.is_possessive(&text[last.span.end.min(head.span.start)..head.span.start])
        {
            // "A member of the Afghan delegation", where the member comes last.
            last.span.end = last.span.end.max(head.span.end);
            last.is_head = false;
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
                    last.is_head &= found.is_head;
                    last.countries.extend(found.countries);
                }
                _ => all.push(found),
            }
        }
    }
    all
}

/// Whether no word and no comma stands between two marks.
fn is_bare(gap: &str) -> bool {
    words(gap).next().is_none() && !gap.contains(',')
}

fn alone(mark: &WordMark<'_>) -> NounPhrase {
    NounPhrase {
        span: mark.span.clone(),
        countries: mark.country().map(str::to_owned).into_iter().collect(),
        is_office: mark.is(WordClass::Office),
        is_head: mark.is(WordClass::Head),
    }
}

struct PhraseFinder<'a> {
    text: &'a str,
    marks: &'a [WordMark<'a>],
    grammar: &'a Grammar,
    lists: &'a WordLists,
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
            let gap = self.gap(before.span.end, head.span.start);
            let is_whole = before.is(WordClass::Town) || self.is_origin(&self.lists.origins_before, gap);
            phrase.span.start = if is_whole { self.start(before) } else { before.span.start };
            phrase.countries.extend(before.country().map(str::to_owned));
            has_party = true;
        } else if let Some(party) = self.behalf_before(at) {
            phrase.countries.extend(party.country().map(str::to_owned));
            has_party = true;
        } else if let Some((party, end)) = self.behalf_behind(at) {
            phrase.countries.extend(party.country().map(str::to_owned));
            phrase.span.end = end;
            return Some(phrase);
        }
        for (index, next) in self.marks.iter().enumerate().skip(at + 1) {
            // A body that its nationality has brought along.
            if next.span.end <= phrase.span.end {
                continue;
            }
            let gap = self.gap(phrase.span.end, next.span.start);
            if !has_party
                && let Some(body) = self.qualified_body(index)
                && !self.belongs_after(head, next, gap)
                && self.belongs_after(head, body, gap)
            {
                // "Председатель Кабульской торговой палаты".
                phrase.span.end = body.span.end;
                phrase.countries.extend(next.country().map(str::to_owned));
                has_party = true;
                continue;
            }
            if !has_party && let Some(end) = self.end_between(head, gap, next) {
                // "One participant (from Pakistan)".
                phrase.span.end = end;
                phrase.countries.extend(next.country().map(str::to_owned));
                return Some(phrase);
            }
            if next.is(WordClass::Town) && !next.is_any(PARTIES) {
                let is_ezafe = self.grammar.town_after && is_bare(gap);
                if if has_party { self.is_listed(gap) } else { is_ezafe || self.is_from(head, gap) } {
                    phrase.span.end = next.span.end;
                    phrase.countries.extend(next.country().map(str::to_owned));
                    has_party = true;
                }
                continue;
            }
            let is_more = if has_party { self.is_listed(gap) } else { self.belongs_after(head, next, gap) };
            if is_person(next) && !has_party && self.links_people(head, gap) {
                // "A member of the delegation of Iran", "an adviser to the minister".
                phrase.span.end = next.span.end;
                phrase.is_office |=
                    next.is(WordClass::Office) && !self.text[next.span.end..].starts_with('\'');
            } else if next.is_any(PARTIES) && is_more {
                phrase.span.end = next.span.end;
                phrase.countries.extend(next.country().map(str::to_owned));
                has_party = true;
            } else if is_person(next) && is_bare(gap) && (has_party || phrase.is_office) {
                phrase.span.end = next.span.end;
                phrase.is_head = false;
            } else if next.is(WordClass::Office) && is_bare(gap) && self.is_construct(head) {
                // "مستشار الوزير".
                phrase.span.end = next.span.end;
                phrase.is_office = true;
            } else {
                break;
            }
        }
        (has_party || phrase.is_office).then_some(phrase)
    }

    /// The body right behind a nationality.
    fn qualified_body(&self, at: usize) -> Option<&WordMark<'_>> {
        let (nation, body) = (&self.marks[at], self.marks.get(at + 1)?);
        let is_bare = self.text[nation.span.end..body.span.start].trim().is_empty();
        (nation.is(WordClass::Nation) && body.is(WordClass::Body) && is_bare).then_some(body)
    }

    /// The text between two marks, without letters written together with the second.
    fn gap(&self, end: usize, start: usize) -> &str {
        let gap = &self.text[end..start];
        if self.lists.proclitics.is_empty() { gap } else { gap.trim_end_matches(is_of_word) }
    }

    /// Where a party in front of a participant begins: with its preposition, where another word behind it is part of
    /// that: "له هرات څخه".
    fn start(&self, party: &WordMark<'_>) -> usize {
        let before = self.text[..party.span.start].trim_end();
        let preposition = last_word(before).filter(|word| is_in(&self.lists.circumpositions, word));
        preposition.map_or(party.span.start, |word| before.len() - word.len())
    }

    fn belongs_before(&self, party: &WordMark<'_>, head: &WordMark<'_>) -> bool {
        let gap = &self.text[party.span.end..head.span.start];
        let grammar = self.grammar;
        if party.is_any(ORIGINS) && self.is_origin(&self.lists.origins_before, gap) {
            return true;
        }
        if party.is(WordClass::Town) && !party.is_any(PARTIES) {
            // "له پېښوره یوه همکار"
            let is_oblique = self.start(party) < party.span.start && self.lists.are_modifiers(gap);
            return is_oblique || self.is_possessive(gap);
        }
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
            last_word(&self.text[..party.span.start]).is_some_and(|word| is_in(&self.lists.apart, word));
        (self.is_possessive(gap) || is_bare) && !is_subject
    }

    /// "Speaking for Kabul, one delegate", also with a verb in front of the delegate: the party.
    fn behalf_before(&self, at: usize) -> Option<&WordMark<'_>> {
        let before = at.checked_sub(1)?;
        let is_verb = self.marks[before].is_any(&[WordClass::Say, WordClass::Announce]);
        let last = if is_verb { before.checked_sub(1)? } else { before };
        let party = self.behalf(last.checked_sub(1)?)?;
        let gap = &self.text[self.marks[last].span.end..self.marks[last + 1].span.start];
        let WordLists { counts, of, .. } = &self.lists;
        let is_free =
            words(gap).all(|word| self.lists.is_modifier(word) || is_in(counts, word) || is_in(of, word));
        is_free.then_some(party)
    }

    /// "One delegate, speaking for Kabul,": the party, and the end of the phrase.
    fn behalf_behind(&self, at: usize) -> Option<(&WordMark<'_>, usize)> {
        let party = self.behalf(at + 1)?;
        let gap = &self.text[self.marks[at].span.end..self.marks[at + 1].span.start];
        let end = self.marks[at + 2].span.end;
        let behind = &self.text[end..];
        let comma = behind.len() - behind.strip_prefix(',').unwrap_or(behind).len();
        self.lists.are_modifiers(gap).then_some((party, end + comma))
    }

    /// The party of "speaking for Kabul", whose words are at an index, in either order.
    fn behalf(&self, at: usize) -> Option<&WordMark<'_>> {
        let (first, second) = (self.marks.get(at)?, self.marks.get(at + 1)?);
        let party = match (first.is(WordClass::Behalf), second.is(WordClass::Behalf)) {
            (true, _) => second,
            (_, true) => first,
            _ => return None,
        };
        let gap = &self.text[first.span.end..second.span.start];
        let is_linked = words(gap).all(|word| self.lists.is_modifier(word) || is_in(&self.lists.of, word));
        ((party.is_any(ORIGINS) || party.is(WordClass::Nation)) && is_linked && !gap.contains(','))
            .then_some(party)
    }

    /// Whether a noun without its article can belong to the noun behind it, as in Arabic.
    fn is_construct(&self, head: &WordMark<'_>) -> bool {
        let definite = &self.grammar.definite;
        !definite.is_empty() && !self.text[..head.span.start].ends_with(definite.as_str())
    }

    /// "A participant from Herat": whether the gap tells where somebody comes from.
    fn is_from(&self, head: &WordMark<'_>, gap: &str) -> bool {
        // "المتحدث القادم من طاجيكستان"
        let definite = self.grammar.definite.as_str();
        let is_attribute = !definite.is_empty() && gap.trim_start().starts_with(definite);
        (self.is_indefinite(head) || is_attribute) && self.is_origin(&self.lists.origins, gap)
    }

    /// The end of the same between two commas, which also stand for brackets.
    fn end_between(&self, head: &WordMark<'_>, gap: &str, party: &WordMark<'_>) -> Option<usize> {
        const BEHIND: usize = 2;

        let gap = gap.trim_start().strip_prefix(',')?;
        if !is_party(party) || !self.is_from(head, gap) {
            return None;
        }
        let (behind, _) = self.text[party.span.end..].split_once(',')?;
        (words(behind).count() <= BEHIND).then_some(party.span.end + behind.len() + 1)
    }

    /// Whether the gap is one of these phrases, but for articles behind it: "from", "based in the".
    fn is_origin(&self, origins: &[String], gap: &str) -> bool {
        let gap = gap.trim_matches(|c| !is_of_word(c) && c != ',');
        let joins = |c: char| is_of_word(c) && !is_unspaced(c);
        origins
            .iter()
            .filter_map(|origin| gap.strip_prefix(origin.as_str()))
            .any(|rest| !rest.starts_with(joins) && !rest.contains(',') && self.lists.are_modifiers(rest))
    }

    /// Whether all words of the gap link a party with a participant behind it, and there are any.
    fn is_possessive(&self, gap: &str) -> bool {
        words(gap).next().is_some() && self.is_possessive_or_bare(gap)
    }

    fn belongs_after(&self, head: &WordMark<'_>, party: &WordMark<'_>, gap: &str) -> bool {
        const MOST: usize = 3;

        let is_nation = party.is(WordClass::Nation);
        let most = if is_nation { self.grammar.nation_after } else { self.grammar.country_after };
        let is_free = most.is_some_and(|most| words(gap).count() <= most) && self.is_possessive_or_bare(gap);
        if is_free || self.is_from(head, gap) {
            return true;
        }
        let Some(first) = words(gap).next().filter(|_| !gap.contains(',')) else { return false };
        let behind = gap.trim_start_matches([' ', '\'']).strip_prefix(first).unwrap_or_default();
        let is_near = || self.lists.are_modifiers(behind);
        self.links(head, gap) && self.is_within(behind, MOST) || is_in(&self.lists.at, first) && is_near()
    }

    fn is_possessive_or_bare(&self, gap: &str) -> bool {
        !gap.contains(',') && words(gap).all(|word| is_in(&self.lists.possessive, word))
    }

    /// Whether the gap is a word between somebody and the body that the person belongs to.
    fn links_people(&self, head: &WordMark<'_>, gap: &str) -> bool {
        let is_at = words(gap).next().is_some_and(|first| is_in(&self.lists.at, first));
        self.links(head, gap) || is_at && !gap.contains(',') && words(gap).count() <= 2
    }

    /// Whether the first word of the gap links a participant with a party.
    fn links(&self, head: &WordMark<'_>, gap: &str) -> bool {
        !gap.contains(',')
            && self.is_indefinite(head)
            && words(gap).next().is_some_and(|first| is_in(&self.lists.of, first))
    }

    /// Whether the word behind can only link, and is not that of an object: "participants asked of Pakistan".
    fn is_indefinite(&self, head: &WordMark<'_>) -> bool {
        let grammar = self.grammar;
        let before = &self.text[..head.span.start];
        let is_definite = !grammar.definite.is_empty() && before.ends_with(grammar.definite.as_str());
        !is_definite
            && (self.text[head.span.clone()].ends_with(grammar.indefinite.as_str())
                || last_word(before).is_some_and(|word| is_in(&self.lists.counts, word)))
    }

    /// Whether another party follows in a list: "from Pakistan and Iran".
    fn is_listed(&self, gap: &str) -> bool {
        words(gap).count() <= 2 && self.is_within(&gap.replace(',', " "), 2)
    }

    /// Whether so few words are between the two, and none that keeps them apart.
    fn is_within(&self, gap: &str, most: usize) -> bool {
        !gap.contains(',')
            && words(gap).count() <= most
            && !words(gap).any(|word| is_in(&self.lists.apart, word))
    }
}
