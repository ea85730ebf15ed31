//! Normalises words for the search: removes accents, unifies letters and digits, and removes attached
//! particles.
//!
//! Spellings and keyboards differ: `Straße` and `Strasse`, `ي` and `ی`, `l’État` and `l'Etat`. The index
//! contains words in the form of [`Folding`]; queries are normalised in the browser (`words.js` of the skin,
//! tested with the same data). The displayed text is unchanged: [`tokens`] splits it into the units of the
//! index.

mod arabic;
mod characters;
mod parts;

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use self::arabic::without_what_is_before;
pub use self::characters::JOINT;
use self::characters::{is_soft, push};
use self::parts::parts;
use crate::i18n::lang::Lang;
use crate::i18n::latin_letters::LATIN_LETTERS;

/// Terminates each word of the index (U+0616), so that words do not match as prefixes of others. As a
/// combining mark, it is ignored by Pagefind's loose comparison; as a letter, it does not split words.
pub const END: char = '\u{616}';
/// Starts the form of text in scripts without spaces. No other word starts with it, since folding turns it
/// into `z`.
const UNSPACED: char = 'ƶ';

/// Replacements in all languages, beside those of [`LATIN_LETTERS`].
const LETTERS: &[(&str, &[char])] = &[
    ("σ", &['ς']),
    ("ا", &['ٱ']),
    ("0", &['۰', '٠']),
    ("1", &['۱', '١']),
    ("2", &['۲', '٢']),
    ("3", &['۳', '٣']),
    ("4", &['۴', '٤']),
    ("5", &['۵', '٥']),
    ("6", &['۶', '٦']),
    ("7", &['۷', '٧']),
    ("8", &['۸', '٨']),
    ("9", &['۹', '٩']),
];

/// For Arabic: letters of neighbouring languages are replaced by Arabic ones.
const ARABIC: &[(&str, &[char])] = &[("ي", &['ی', 'ى']), ("ك", &['ک']), ("ه", &['ہ', 'ە'])];

/// For all other languages: letters of Arabic are replaced by those of Persian and Urdu.
const OTHERS: &[(&str, &[char])] =
    &[("ی", &['ي', 'ى']), ("ک", &['ك']), ("گ", &['ګ']), ("ه", &['ہ', 'ە', 'ة', 'ۃ'])];

/// Normalisation rules of a language.
pub struct Folding {
    letters: Vec<(&'static str, &'static [char])>,
    is_arabic: bool,
}

impl Folding {
    /// The rules of a language.
    pub fn of(lang: &Lang) -> Self {
        let is_arabic = lang.as_str().split('-').next() == Some("ar");
        let own = if is_arabic { ARABIC } else { OTHERS };
        Self { letters: LATIN_LETTERS.iter().chain(LETTERS).chain(own).copied().collect(), is_arabic }
    }

    /// Replacements as `ss=ß`: the usual letter and its variants.
    pub fn table(&self) -> Vec<String> {
        self.letters.iter().map(|(usual, others)| format!("{usual}={}", String::from_iter(*others))).collect()
    }

    /// The normalised word; empty if it has no letters or digits.
    pub fn folded(&self, word: &str) -> String {
        let mut folded = String::with_capacity(word.len());
        for c in word.nfkd().collect::<String>().to_lowercase().chars() {
            if is_combining_mark(c) || is_joiner(c) || is_soft(c) || !c.is_alphanumeric() {
                continue;
            }
            match self.letters.iter().find(|(_, others)| others.contains(&c)) {
                Some((usual, _)) => {
                    for c in usual.chars() {
                        push(&mut folded, c);
                    }
                }
                None => push(&mut folded, c),
            }
        }
        folded
    }

    /// All forms under which a token is indexed, each terminated by [`END`]. `next` is the following token,
    /// unless they are separated.
    pub fn forms(&self, token: &str, next: Option<&str>) -> Vec<String> {
        let mut forms = if is_unspaced(token) {
            vec![unspaced(
                token.chars().chain(next.filter(|next| is_unspaced(next)).unwrap_or_default().chars()),
            )]
        } else {
            self.words(token)
        };
        for form in &mut forms {
            form.push(END);
        }
        forms
    }

    fn words(&self, token: &str) -> Vec<String> {
        let pieces = self.pieces(token);
        let parts = parts(&pieces);
        let mut words: Vec<String> = Vec::new();
        for part in &parts {
            words.extend(part.units.iter().flat_map(|unit| unit.forms.iter().cloned()));
            words.push(part.joined());
        }
        words.extend(parts::whole(&parts));
        words.retain(|word| !word.is_empty());
        if self.is_arabic {
            words = words.iter().flat_map(|word| without_what_is_before(word)).collect();
        }
        let mut seen = BTreeSet::new();
        words.retain(|word| seen.insert(word.clone()));
        words
    }

    /// Runs of letters and of digits in a token, each with the characters before it.
    fn pieces<'a>(&self, token: &'a str) -> Vec<(&'a str, String)> {
        let is_of_word =
            |c: char| (c.is_alphanumeric() || is_combining_mark(c) || is_joiner(c)) && !is_soft(c);
        let mut pieces = Vec::new();
        let mut rest = token;
        let mut done = 0;
        while let Some(from) = rest.find(is_of_word) {
            let length = rest[from..].find(|c| !is_of_word(c)).unwrap_or(rest.len() - from);
            let run = self.folded(&rest[from..from + length]);
            let from = token.len() - rest.len() + from;
            let mut gap = &token[done..from];
            for piece in run.split(JOINT).filter(|piece| !piece.is_empty()) {
                pieces.push((gap, piece.to_owned()));
                done = from + length;
                gap = "";
            }
            rest = &token[from + length..];
        }
        pieces
    }
}

/// Encodes one or two characters of a script without spaces. Longer texts are matched by pairs.
fn unspaced(characters: impl Iterator<Item = char>) -> String {
    let digits = "0123456789abcdefghijklmnopqrstuvwxyz".as_bytes();
    let mut form = UNSPACED.to_string();
    for c in characters {
        for power in [36 * 36 * 36, 36 * 36, 36, 1] {
            form.push(char::from(digits[(u32::from(c) / power % 36) as usize]));
        }
    }
    form
}

/// A unit of text that counts as one word.
#[derive(Clone, Copy)]
pub struct Token<'a> {
    /// Text of the token.
    pub text: &'a str,
    /// Byte offset.
    pub start: usize,
    /// Whether it follows the previous token without a separator.
    pub follows: bool,
}

/// Splits a text into tokens: at spaces, and after each character of a script without spaces.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut open = None;
    let mut end = None;
    let mut token = |range: std::ops::Range<usize>| {
        let follows = end == Some(range.start);
        end = Some(range.end);
        tokens.push(Token { text: &text[range.clone()], start: range.start, follows });
    };
    for (at, c) in text.char_indices() {
        let is_alone = is_unspaced_char(c);
        if is_alone || c.is_whitespace() {
            if let Some(start) = open.take() {
                token(start..at);
            }
            if is_alone {
                token(at..at + c.len_utf8());
            }
        } else if open.is_none() {
            open = Some(at);
        }
    }
    if let Some(start) = open {
        token(start..text.len());
    }
    tokens
}

/// Invisible or stretching characters within words: the Arabic tatweel, ZWJ, soft hyphen.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{200d}' | '\u{ad}')
}

fn is_unspaced(token: &str) -> bool {
    token.chars().next().is_some_and(is_unspaced_char)
}

/// Han, Kana, Thai, Lao, Burmese and Khmer.
fn is_unspaced_char(c: char) -> bool {
    matches!(u32::from(c),
        0x0e01..=0x0eff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3005..=0x3007 | 0x3041..=0x30fa
        | 0x30fc..=0x30ff | 0x31f0..=0x31ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff
        | 0x20000..=0x3ffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(lang: &str, token: &str) -> Vec<String> {
        let forms = Folding::of(&Lang::parse(lang).unwrap()).forms(token, None);
        forms.into_iter().map(|form| form.strip_suffix(END).unwrap().replace(JOINT, "|")).collect()
    }

    #[test]
    fn a_word_is_folded_as_the_browser_folds_it() {
        let cases: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/browser/words.json")).unwrap();
        for case in cases["folded"].as_array().unwrap() {
            let [lang, word, folded] = [0, 1, 2].map(|at| case[at].as_str().unwrap());
            let found = Folding::of(&Lang::parse(lang).unwrap()).folded(word);
            assert_eq!(found.replace(JOINT, "|"), folded, "{lang} {word}");
        }
        for case in cases["tokens"].as_array().unwrap() {
            let found: Vec<&str> =
                tokens(case[0].as_str().unwrap()).into_iter().map(|token| token.text).collect();
            let expected: Vec<&str> =
                case[1].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
            assert_eq!(found, expected, "{case}");
        }
        assert!(cases["folded"].as_array().unwrap().len() > 30);
    }

    #[test]
    fn every_character_divides_words_here_if_it_does_so_in_the_browser() {
        let cases: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/browser/words.json")).unwrap();
        let has = |ranges: &str, c: char| {
            let code = u64::from(c);
            let mut ranges = cases[ranges].as_array().unwrap().iter();
            ranges.any(|range| range[0].as_u64().unwrap() <= code && code <= range[1].as_u64().unwrap())
        };
        for c in '\0'..=char::MAX {
            let expected = if has("spaces", c) {
                2
            } else if has("unspaced", c) {
                3
            } else {
                1
            };
            assert_eq!(tokens(&format!("a{c}b")).len(), expected, "U+{:x}", u32::from(c));
        }
    }

    #[test]
    fn a_word_with_marks_in_it_is_found_by_its_pieces_and_as_a_whole() {
        assert_eq!(forms("en", "(re-opening),"), ["re", "opening", "reopening"]);
        assert_eq!(forms("fr", "l’Afghanistan"), ["l", "afghanistan", "lafghanistan"]);
        assert_eq!(forms("en", "COVID-19"), ["covid", "19", "covid|19"]);
        assert_eq!(forms("en", "COVID19"), ["covid", "19", "covid|19"]);
        assert_eq!(forms("uz", "Oʻzbekiston"), ["o", "zbekiston", "ozbekiston"]);
        assert_eq!(forms("uz", "a’b-c’d"), ["a", "b", "ab", "c", "d", "cd", "abcd"]);
        assert_eq!(forms("en", "ʿAbdullāh’"), ["abdullah"]);
        assert_eq!(forms("fa", "می\u{200c}شود"), ["می", "شود", "میشود"]);
        assert_eq!(forms("en", "https://example.org/a"), ["https", "example", "org", "a"]);
        assert!(forms("en", "—").is_empty());
    }

    #[test]
    fn a_number_is_found_as_it_is() {
        assert_eq!(forms("en", "2,593"), ["2593"]);
        assert_eq!(forms("de", "1.326.000"), ["1326000"]);
        assert_eq!(forms("en", "25.9"), ["25", "9", "25|9"]);
        assert_eq!(forms("en", "US$2,593.00"), ["us", "2593", "2593|00", "us|2593|00"]);
        assert_eq!(forms("en", "25.9.2021"), ["25", "9", "2021"]);
        assert_eq!(forms("en", "10’30"), ["10", "30"]);
        assert_eq!(forms("ar", "و٢٬٥٩٣٫٥"), ["و", "2593", "2593|5", "و|2593|5"]);
        assert_eq!(forms("en", "2021/08"), ["2021", "08"]);
        assert_eq!(forms("fa", "۲۵۹۳"), ["2593"]);
    }

    #[test]
    fn arabic_words_are_found_without_what_stands_before_them() {
        let has = |token: &str, word: &str| forms("ar", token).iter().any(|form| form == word);
        for (token, word) in [
            ("وأفغانستان", "افغانستان"),
            ("لأفغانستان", "افغانستان"),
            ("والهند", "الهند"),
            ("والهند", "هند"),
            ("بالهند", "الهند"),
            ("كالهند", "الهند"),
            ("فبالهند", "هند"),
            ("للهند", "الهند"),
            ("للبنان", "لبنان"),
            ("وقطر", "قطر"),
            ("والحق", "حق"),
            ("للحق", "حق"),
            ("ودم", "دم"),
        ] {
            assert!(has(token, word), "{token}: {:?}", forms("ar", token));
        }
        for token in ["من", "وطن", "بحر", "الله"] {
            assert_eq!(forms("ar", token), [token]);
        }
        assert_eq!(forms("fa", "وزارت"), ["وزارت"]);
    }

    #[test]
    fn text_without_spaces_is_found_by_its_pairs() {
        let folding = Folding::of(&Lang::parse("zh").unwrap());
        let pairs: Vec<String> =
            ["贸易", "易"].iter().map(|pair| unspaced(pair.chars()) + &END.to_string()).collect();
        assert_eq!(folding.forms("贸", Some("易")), [pairs[0].clone()]);
        assert_eq!(folding.forms("易", None), [pairs[1].clone()]);
        assert_eq!(folding.forms("易", Some("a")), [pairs[1].clone()]);
    }

    #[test]
    fn no_letter_stands_for_two() {
        for lang in ["ar", "fa", "ps", "ur", "en"] {
            let folding = Folding::of(&Lang::parse(lang).unwrap());
            let mut all: Vec<char> =
                folding.letters.iter().flat_map(|(_, others)| *others).copied().collect();
            let count = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), count, "{lang}");
        }
    }
}
