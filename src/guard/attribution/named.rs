//! Names of people behind a title or beside an office: "Dr Karimi", "Ambassador Omar Zakhilwal".

use std::ops::Range;

use super::folding::{STOP, has_year, is_in, is_of_word, is_unspaced, words};
use super::lexicon::Lexicon;
use super::marks::WordMark;
use super::visible::VisibleText;
use super::word_class::WordClass;
use super::word_lists::WordLists;

/// A person named with a title or an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPerson {
    /// Byte range of the name with the title or office.
    pub span: Range<usize>,
    /// Byte range of the name, or of its first word in scripts without capital letters.
    pub name: Range<usize>,
}

const TITLES: &[WordClass] = &[WordClass::Title, WordClass::WeakTitle, WordClass::Office];

/// Words of a name at most.
const LONGEST: usize = 5;

/// Names in a text, each with its title or office.
pub(super) fn find(
    text: &str,
    visible: &VisibleText,
    marks: &[WordMark<'_>],
    lexicon: &Lexicon,
) -> Vec<NamedPerson> {
    let finder = NameFinder { text, visible, folded: &visible.folded, marks, lexicon };
    let titled = marks.iter().filter(|mark| mark.is_any(TITLES));
    let found = titled.filter_map(|mark| {
        let name = if lexicon.grammar.capitals {
            finder.capitals_after(mark).or_else(|| finder.capitals_before(mark))
        } else if lexicon.lists.surnames.is_empty() {
            finder.word_after(mark)
        } else {
            finder.characters_before(mark)
        };
        let name = name?;
        let span = name.start.min(mark.span.start)..name.end.max(mark.span.end);
        if mark.is(WordClass::Head) && finder.is_history(&span) {
            return None;
        }
        Some(NamedPerson { span: visible.source(&span, text), name: visible.source(&name, text) })
    });
    found.collect()
}

struct NameFinder<'a> {
    text: &'a str,
    visible: &'a VisibleText,
    folded: &'a str,
    marks: &'a [WordMark<'a>],
    lexicon: &'a Lexicon,
}

impl NameFinder<'_> {
    /// Whether the sentence around a name has a year: "President Ghani fled on 15 August 2021".
    fn is_history(&self, name: &Range<usize>) -> bool {
        let start = self.folded[..name.start].rfind(STOP).map_or(0, |at| at + STOP.len_utf8());
        let end = self.folded[name.end..].find(STOP).map_or(self.folded.len(), |at| name.end + at);
        has_year(&self.folded[start..end])
    }

    /// "Dr Karimi": the capitalised words behind a title.
    fn capitals_after(&self, title: &WordMark<'_>) -> Option<Range<usize>> {
        let mut name: Option<Range<usize>> = None;
        let mut has_name = false;
        let mut at = title.span.end;
        for _ in 0..LONGEST {
            let Some(mut word) = self.word_at(at) else { break };
            // "O'Brien".
            if self.folded[word.end..].starts_with('\'') && self.is_capital(&(word.end + 1..word.end + 1)) {
                word.end = self.word_from(word.end + 1).end;
            }
            if self.is_capital(&word) && !self.is_known(&word) {
                name = Some(name.map_or(word.start, |name| name.start)..word.end);
                has_name |= !self.is_title(&word);
            } else if !self.is_particle(&word, name.is_some()) {
                break;
            }
            at = word.end;
        }
        name.filter(|_| has_name)
    }

    /// Whether a word is itself a title: "Major General".
    fn is_title(&self, word: &Range<usize>) -> bool {
        let mut titles = self.marks.iter().filter(|mark| mark.is(WordClass::Title));
        titles.any(|mark| mark.span.start <= word.start && word.end <= mark.span.end)
    }

    /// "Parwiz Kamal, a former deputy minister": two capitalised words in front of an office.
    fn capitals_before(&self, office: &WordMark<'_>) -> Option<Range<usize>> {
        const BETWEEN: usize = 4;

        let before = &self.folded[..office.span.start];
        let comma = before.rfind([',', STOP]).filter(|at| before[*at..].starts_with(','))?;
        if !office.is(WordClass::Office) || words(&before[comma..]).count() > BETWEEN {
            return None;
        }
        let mut start = comma;
        let mut count = 0;
        while let Some(word) = self.word_before(start) {
            if !self.is_capital(&word) || self.is_known(&word) || self.is_function_word(&word) {
                break;
            }
            start = word.start;
            count += 1;
        }
        let is_of = self.word_before(start).is_some_and(|word| self.is_function_word(&word));
        (2..=LONGEST).contains(&count).then_some(start..comma).filter(|_| !is_of)
    }

    /// "داکتر کریمی": the word behind a title, unless it is known as another.
    fn word_after(&self, title: &WordMark<'_>) -> Option<Range<usize>> {
        let is_definite = self.folded[..title.span.start].ends_with("ال");
        let is_several = self
            .lexicon
            .lists
            .plurals
            .iter()
            .any(|it| self.folded[title.span.clone()].ends_with(it.as_str()));
        let mut word = self.word_at(title.span.end)?;
        if title.is(WordClass::WeakTitle) && self.is_surname(&word) && !self.is_known(&word) {
            return Some(word);
        }
        if !title.is(WordClass::Title) && (!is_definite || is_several) {
            return None;
        }
        // "عبد الله" is one name.
        if self.folded[word.clone()] == *"عبد" {
            word.end = self.word_at(word.end)?.end;
        }
        let is_name = |word: &Range<usize>| {
            let letters = &self.folded[word.clone()];
            letters.chars().count() > 1
                && letters.chars().all(|c| c.is_alphabetic() || c == ' ')
                && (title.is(WordClass::Title) || !letters.starts_with("ال"))
                && !self.is_known(word)
                && !self.is_function_word(word)
        };
        is_name(&word).then_some(word)
    }

    /// Whether a word has the end of a surname: "سفیر نوروززاده".
    fn is_surname(&self, word: &Range<usize>) -> bool {
        const SHORTEST: usize = 4;

        let letters = &self.folded[word.clone()];
        let has_end = self.lexicon.lists.surname_endings.iter().any(|end| letters.ends_with(end.as_str()));
        has_end && letters.chars().count() >= SHORTEST && !self.is_function_word(word)
    }

    /// "王建国先生": a surname with one or two characters, or characters that only write foreign sounds.
    fn characters_before(&self, title: &WordMark<'_>) -> Option<Range<usize>> {
        let before = &self.folded[..title.span.start];
        let from = before
            .rfind(|c: char| !is_unspaced(c) && c != '·')
            .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
        let taken =
            self.marks.iter().filter(|mark| mark.span.end <= title.span.start).map(|mark| mark.span.end);
        let from = taken.max().map_or(from, |end| end.max(from));
        let run: Vec<(usize, char)> = before[from..].char_indices().map(|(at, c)| (from + at, c)).collect();
        let is_sound = |c: char| c == '·' || self.lexicon.lists.sounds.iter().any(|all| all.contains(c));
        let sounds = run.iter().rev().take_while(|(_, c)| is_sound(*c)).count();
        let has_dot = run.iter().any(|(_, c)| *c == '·');
        let start = if sounds >= 2 && (has_dot || sounds >= 3 || run.len() == sounds) {
            run.get(run.len() - sounds)
        } else if has_dot {
            run.iter().rev().find(|(_, c)| *c == '·')
        } else {
            [3, 2, 1].into_iter().find_map(|length| {
                let at = run.len().checked_sub(length)?;
                let is_head = at == 0 || length > 1;
                run.get(at).filter(|(_, c)| {
                    is_head && self.lexicon.lists.surnames.iter().any(|all| all.contains(*c))
                })
            })
        };
        start.map(|(at, _)| *at..title.span.start)
    }

    /// The word at a position, behind spaces and full stops only.
    fn word_at(&self, at: usize) -> Option<Range<usize>> {
        let rest = &self.folded[at..];
        let start = at + rest.len() - rest.trim_start_matches([' ', '.']).len();
        Some(self.word_from(start)).filter(|word| start > at && !word.is_empty())
    }

    fn word_from(&self, start: usize) -> Range<usize> {
        let rest = &self.folded[start..];
        start..start + rest.find(|c: char| !is_of_word(c)).unwrap_or(rest.len())
    }

    /// The word that ends at a position, but for spaces.
    fn word_before(&self, at: usize) -> Option<Range<usize>> {
        let before = self.folded[..at].trim_end_matches([' ', '\'']);
        let start = before
            .rfind(|c: char| !is_of_word(c))
            .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
        (start < before.len()).then_some(start..before.len())
    }

    /// Whether a word in lower case is part of a name: between its words, or with a hyphen as in "al-Thani".
    fn is_particle(&self, word: &Range<usize>, is_inside: bool) -> bool {
        let end = self.visible.at(word.end);
        let is_joined = self.text.get(end..).is_some_and(|rest| rest.starts_with('-'));
        (is_inside || is_joined) && is_in(&self.lexicon.lists.particles, &self.folded[word.clone()])
    }

    fn is_capital(&self, word: &Range<usize>) -> bool {
        let at = self.visible.at(word.start);
        self.text.get(at..).is_some_and(|rest| rest.starts_with(char::is_uppercase))
    }

    /// Whether a word has another meaning.
    fn is_known(&self, word: &Range<usize>) -> bool {
        let next = self.marks.partition_point(|mark| mark.span.end <= word.start);
        self.marks[next..]
            .iter()
            .take_while(|mark| mark.span.start < word.end)
            .any(|mark| !mark.is(WordClass::Title))
    }

    fn is_function_word(&self, word: &Range<usize>) -> bool {
        let WordLists { articles, of, apart, clauses, passive, possessive, .. } = &self.lexicon.lists;
        let lists = [articles, of, apart, clauses, passive, possessive];
        lists.into_iter().any(|list| is_in(list, &self.folded[word.clone()]))
    }
}
