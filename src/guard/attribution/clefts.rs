//! Sentences that stress who said something: "it was the Chinese academic who raised the matter".

use std::ops::Range;

use super::folding::{is_in, last_word, words};
use super::lexicon::Lexicon;
use super::noun_phrases::NounPhrase;
use super::statements::{Sentence, is_said};
use super::word_lists::WordLists;

impl Sentence<'_> {
    /// "It was the Chinese academic who raised": the person, and the verb.
    pub(super) fn cleft(&self, phrase: &NounPhrase) -> Option<Range<usize>> {
        const NEAR: usize = 2;

        let Lexicon { grammar, lists, .. } = self.lexicon;
        let verb = self.after(phrase.span.end).find(|mark| is_said(mark, phrase))?;
        let gap = self.text[phrase.span.end..verb.span.start].trim();
        let mut rests = lists.cleft_links.iter().filter_map(|link| gap.strip_prefix(link.as_str()));
        let rest = rests.find(|rest| rest.is_empty() || rest.starts_with(' '))?;
        let most = if grammar.verb_last { grammar.reach } else { NEAR };
        let is_near = words(rest).count() <= most && !gap.contains(',');
        (is_near && self.is_stressed(phrase.span.start)).then_some(phrase.span.start..verb.span.end)
    }

    /// Whether "it was" or the like stands in front.
    fn is_stressed(&self, at: usize) -> bool {
        let WordLists { articles, cleft_heads, .. } = &self.lexicon.lists;
        let mut before = self.text[self.span.start..at].trim_end();
        loop {
            if cleft_heads.iter().any(|head| before.ends_with(head.as_str())) {
                return true;
            }
            let article = last_word(before).filter(|word| is_in(articles, word));
            let Some(article) = article else { return cleft_heads.is_empty() };
            let end = before.rfind(article).unwrap_or_default();
            before = before[..end].trim_end();
        }
    }
}
