//! Statements by any verb in front of "that": "the Norwegian facilitator noticed that".

use std::ops::Range;

use super::folding::{OTHERS, is_in, words};
use super::grammar::VerbFirst;
use super::noun_phrases::NounPhrase;
use super::statements::Sentence;
use super::word_class::WordClass;
use super::word_lists::WordLists;

impl Sentence<'_> {
    /// "The Norwegian facilitator noticed that": any finite verb in front of "that".
    pub(super) fn verb_with_that(&self, phrase: &NounPhrase) -> Option<Range<usize>> {
        let subject = &phrase.span;
        let grammar = &self.lexicon.grammar;
        let WordLists { clauses, auxiliaries, that_verbs, that_links, that_nouns, .. } = &self.lexicon.lists;
        let that = self.after(subject.end).find(|mark| mark.is(WordClass::That))?;
        let gap = self.text[subject.end..that.span.start].trim_end_matches([' ', ',']);
        let mut between: Vec<&str> = words(gap).collect();
        while between.last().is_some_and(|last| is_in(that_links, last)) {
            between.pop();
        }
        let verb = between.pop();
        let is_verb = |word: &str| that_verbs.iter().any(|end| word.ends_with(end.as_str()));
        let is_noun = |word: &str| that_nouns.iter().any(|end| word.ends_with(end.as_str()));
        let is_verb = match grammar.verb_first {
            VerbFirst::Usual => verb.is_none() && self.has_verb_before(subject.start),
            _ => verb.is_some_and(is_verb),
        };
        let is_own = !phrase.is_office
            && is_verb
            && between.len() <= grammar.that_reach
            && between.iter().all(|word| grammar.verb_last || is_in(auxiliaries, word))
            && !between.iter().any(|word| is_in(clauses, word) || is_noun(word))
            && !gap.contains([',', OTHERS])
            && !self.is_object(subject.start)
            && !self.is_owner(subject);
        is_own.then_some(subject.start..that.span.end)
    }

    /// Whether a sentence begins with one word, which is the verb of the subject behind it.
    fn has_verb_before(&self, subject: usize) -> bool {
        let WordLists { articles, counts, of, apart, .. } = &self.lexicon.lists;
        let before = self.text[self.span.start..subject].rsplit(',').next().unwrap_or_default();
        let is_other = |word: &&str| !is_in(articles, word) && !is_in(counts, word);
        let mut verbs = words(before).filter(is_other);
        let is_verb = |word: &str| !is_in(of, word) && !is_in(apart, word) && word.chars().count() > 2;
        verbs.next().is_some_and(is_verb) && verbs.next().is_none()
    }
}
