//! Finds parties and towns in a text: by name, by adjective, and in spite of a slip of the keyboard.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::extracted::Certainty;
use super::known_names::{KnownNames, is_of};
use super::phrasebook::Phrasebook;
use super::phrases::{PhraseIndex, PhraseMark};
use super::words::TextWord;
use crate::guard::attribution::{folding, nationalities};
use crate::i18n::lang::Lang;
use crate::i18n::text::Id;
use crate::model::party::{Country, Party};

/// How a party is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MentionKind {
    Name,
    /// "Iranian".
    Adjective,
    /// Within a letter or two of a name.
    Misspelt,
}

/// A party in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PartyMention {
    /// Indices of words.
    pub(super) at: Range<usize>,
    pub(super) party: Party,
    pub(super) kind: MentionKind,
}

impl PartyMention {
    pub(super) fn certainty(&self) -> Certainty {
        /// Too large to take part: the name of something smaller was meant, perhaps.
        const CONTINENTS: [&str; 5] = ["africa", "americas", "asia", "europe", "oceania"];

        let is_continent = matches!(&self.party, Party::Group(id) if CONTINENTS.contains(&id.as_str()));
        if self.kind == MentionKind::Misspelt || is_continent { Certainty::Likely } else { Certainty::Sure }
    }
}

/// A theme in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ThemeMention {
    pub(super) at: Range<usize>,
    pub(super) theme: Id,
}

/// A town in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TownMention {
    pub(super) at: Range<usize>,
    pub(super) country: Country,
}

/// Names of parties, themes and towns in a language.
pub(super) struct Gazetteer {
    names: PhraseIndex<(Party, MentionKind)>,
    themes: PhraseIndex<Id>,
    towns: PhraseIndex<Country>,
    /// Long names of one word, folded, with which misspelt words are compared.
    long: FxHashMap<char, Vec<(String, Party)>>,
    has_capitals: bool,
}

/// Names of towns in the languages of the tables, with the code of the country.
const TOWNS: &str = include_str!("towns.tsv");

/// Least letters of a name that is recognised when one letter is wrong, and when two are.
const LONG: usize = 7;
const VERY_LONG: usize = 11;

impl Gazetteer {
    pub(super) fn new(known: &KnownNames, book: &Phrasebook) -> Self {
        let inflection = &book.inflection;
        let mut names = PhraseIndex::default();
        let mut long: FxHashMap<char, Vec<(String, Party)>> = FxHashMap::default();
        let mut add = |name: &str, party: &Party, kind: MentionKind| {
            if kind == MentionKind::Name {
                let folded = folding::folded(name);
                if let Some(first) = folded.chars().next()
                    && folded.chars().count() >= LONG
                    && !folded.contains(' ')
                {
                    let same = long.entry(first).or_default();
                    if !same.iter().any(|(known, of)| *known == folded && of == party) {
                        same.push((folded, party.clone()));
                    }
                }
            }
            names.add(name, inflection, &(party.clone(), kind));
        };
        // English names are understood in other languages, too.
        let understood = |lang: Option<&Lang>| is_of(lang, book.tag) || is_of(lang, "en");
        let of_language = known.countries.iter().filter(|(_, lang, _)| understood(lang.as_ref()));
        for (country, _, name) in of_language {
            add(name, &Party::Country(*country), MentionKind::Name);
            let article = name.strip_prefix("ال").filter(|rest| book.tag == "ar" && rest.chars().count() > 3);
            if let Some(bare) = article {
                add(bare, &Party::Country(*country), MentionKind::Name);
            }
        }
        for (code, name) in &book.countries {
            if let Some(country) = Country::from_code(code) {
                add(name, &Party::Country(country), MentionKind::Name);
            }
        }
        for (id, name) in &book.groups {
            let group = Party::Group(Id::from(id.as_str()));
            if known.bodies.iter().any(|(party, _)| *party == group) {
                add(name, &group, MentionKind::Name);
            }
        }
        for (party, name) in &known.bodies {
            add(name, party, MentionKind::Name);
        }
        let in_language =
            known.countries.iter().filter(|(_, lang, _)| lang.is_some() && is_of(lang.as_ref(), book.tag));
        let in_language = in_language.map(|(country, _, name)| (country.code(), name.as_str()));
        for (word, code) in nationalities(book.tag, in_language) {
            if let Some(country) = Country::from_code(&code) {
                add(&word, &Party::Country(country), MentionKind::Adjective);
            }
        }
        let mut themes = PhraseIndex::default();
        for (theme, labels) in &known.themes {
            for label in labels {
                themes.add(label, inflection, theme);
            }
        }
        let mut towns = PhraseIndex::default();
        for line in TOWNS.lines().filter(|line| !line.starts_with('#')) {
            let Some((country, list)) = line.split_once('\t') else { continue };
            let Some(country) = Country::from_code(country) else { continue };
            for name in list.split(',').map(str::trim).filter(|name| !name.is_empty()) {
                towns.add(name, inflection, &country);
            }
        }
        Self { names, themes, towns, long, has_capitals: book.has_capitals }
    }

    /// Parties in the order of the text. None overlaps another.
    pub(super) fn parties(&self, text: &str, words: &[TextWord]) -> Vec<PartyMention> {
        let mut all: Vec<PartyMention> = Vec::new();
        let mut found = self.names.find(words);
        // Of the same words, a name before an adjective.
        found.sort_by_key(|mark| mark.value.1 as u8);
        for mark in longest_first(found) {
            let (party, kind) = mark.value;
            let is_free = all.last().is_none_or(|last| last.at.end <= mark.at.start);
            if is_free && self.is_written_as_name(text, &words[mark.at.clone()], kind) {
                all.push(PartyMention { at: mark.at, party, kind });
            }
        }
        for (at, word) in words.iter().enumerate() {
            let is_free = !all.iter().any(|known| known.at.contains(&at));
            if is_free && let Some(party) = self.misspelt(word) {
                all.push(PartyMention { at: at..at + 1, party, kind: MentionKind::Misspelt });
            }
        }
        all.sort_by_key(|mention| mention.at.start);
        all
    }

    /// Abbreviations and names can be other words in small letters: US, Chad, Turkey.
    fn is_written_as_name(&self, text: &str, words: &[TextWord], kind: MentionKind) -> bool {
        let is_latin = words.iter().all(|word| word.folded.is_ascii());
        let letters: String = words.iter().filter_map(|word| text.get(word.range.clone())).collect();
        if is_latin
            && letters.chars().count() <= 4
            && words.len() == 1
            && !letters.chars().any(char::is_lowercase)
        {
            return true;
        }
        let is_code = is_latin && words.len() == 1 && letters.chars().count() <= 3;
        // Capitals are usual for nationalities in English only.
        let may_be_small = kind == MentionKind::Adjective || !self.has_capitals;
        !is_code && (may_be_small || !is_latin || words.iter().any(|word| word.is_capital))
    }

    /// The one party whose long name is nearest to a word.
    fn misspelt(&self, word: &TextWord) -> Option<Party> {
        let length = word.folded.chars().count();
        if !word.is_letters() || length < LONG - 1 || self.has_capitals && !word.is_capital {
            return None;
        }
        let most = if length >= VERY_LONG { 2 } else { 1 };
        let mut nearest: Option<(usize, &Party)> = None;
        let mut is_ambiguous = false;
        let same = word.folded.chars().next().and_then(|first| self.long.get(&first));
        for (name, party) in same.into_iter().flatten() {
            if name.len().abs_diff(word.folded.len()) > 2 * most {
                continue;
            }

            let distance = strsim::osa_distance(name, &word.folded);
            if distance == 0 || distance > most {
                continue;
            }
            match nearest {
                Some((least, other)) if distance == least && other != party => is_ambiguous = true,
                Some((least, _)) if distance >= least => {}
                _ => {
                    nearest = Some((distance, party));
                    is_ambiguous = false;
                }
            }
        }
        nearest.filter(|_| !is_ambiguous).map(|(_, party)| party.clone())
    }

    /// Themes in the order of the text; of those that overlap, the longest.
    pub(super) fn themes(&self, words: &[TextWord]) -> Vec<ThemeMention> {
        let mut all: Vec<ThemeMention> = Vec::new();
        for mark in longest_first(self.themes.find(words)) {
            let is_free = all.last().is_none_or(|last| last.at.end <= mark.at.start || last.at == mark.at);
            if is_free {
                all.push(ThemeMention { at: mark.at, theme: mark.value });
            }
        }
        all
    }

    /// Towns in the order of the text.
    pub(super) fn towns(&self, words: &[TextWord]) -> Vec<TownMention> {
        let mut all: Vec<TownMention> = Vec::new();
        for mark in longest_first(self.towns.find(words)) {
            let is_name = !self.has_capitals || words[mark.at.start].is_capital;
            if is_name && all.last().is_none_or(|last| last.at.end <= mark.at.start) {
                all.push(TownMention { at: mark.at, country: mark.value });
            }
        }
        all
    }
}

/// Phrases in the order of the text, the longest first of those that begin together.
fn longest_first<T>(mut found: Vec<PhraseMark<T>>) -> Vec<PhraseMark<T>> {
    found.sort_by_key(|mark| (mark.at.start, std::cmp::Reverse(mark.at.end)));
    found
}
