//! Words as the search compares them: without accents, in one form of each letter and digit, and once
//! more without what a language writes together with a word.
//!
//! A reader does not know whether a report says `Straße` or `Strasse`, `ي` or `ی`, `l’État` or `l'Etat`,
//! and keyboards differ. So the index holds every word in the form of [`Folding`], and a question is
//! brought into the same form in the browser (`words.js` of the skin, tested on the same data). What is
//! shown is always the text itself: [`tokens`] cuts it into the pieces that the index counts.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::lang::Lang;

/// Ends each word of the index (U+0616). It is a combining mark, so Pagefind leaves it out when it compares
/// words loosely, and a letter, so it does not part a word. With it, a word that goes on is told from one
/// that ends, and none is found by the beginning of another word.
pub const END: char = '\u{616}';
/// Stands between a letter and a digit, where Pagefind would part the word (U+0617).
pub const JOINT: char = '\u{617}';
/// Begins the form of a piece of text in a script without spaces. No word begins with it, since folding
/// turns it into `z`.
const UNSPACED: char = 'ƶ';

/// Letters that stand for others, in every language.
const LETTERS: &[(&str, &[char])] = &[
    ("ss", &['ß']),
    ("ae", &['æ']),
    ("oe", &['œ']),
    ("o", &['ø']),
    ("l", &['ł']),
    ("d", &['đ', 'ð']),
    ("th", &['þ']),
    ("h", &['ħ']),
    ("t", &['ŧ']),
    ("i", &['ı']),
    ("z", &['ƶ']),
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

/// Arabic proper: the letters of its neighbours are read as its own.
const ARABIC: &[(&str, &[char])] = &[("ي", &['ی', 'ى']), ("ك", &['ک']), ("ه", &['ہ', 'ە'])];

/// The languages that have taken up the script, and all others: the letters of Arabic are read as theirs.
const OTHERS: &[(&str, &[char])] =
    &[("ی", &['ي', 'ى']), ("ک", &['ك']), ("گ", &['ګ']), ("ه", &['ہ', 'ە', 'ة', 'ۃ'])];

/// What Arabic writes together with the word that follows, each once and in this order: "and", "so";
/// "by", "like", "for"; and the article.
const ARABIC_BEFORE: [&[&str]; 3] = [&["و", "ف"], &["ب", "ك", "ل"], &["ال"]];
/// How many letters of a word must be left when such a piece is taken away.
const LEAST: usize = 3;
/// Of a word in more pieces than this, such as an address, the pieces alone are found.
const MOST_PIECES: usize = 3;

/// How a language writes one letter for another.
pub struct Folding {
    letters: Vec<(&'static str, &'static [char])>,
    is_arabic: bool,
}

impl Folding {
    /// That of a language.
    pub fn of(lang: &Lang) -> Self {
        let is_arabic = lang.as_str().split('-').next() == Some("ar");
        let own = if is_arabic { ARABIC } else { OTHERS };
        Self { letters: LETTERS.iter().chain(own).copied().collect(), is_arabic }
    }

    /// Each letter as it is usually written, and those that stand for it: `ss=ß`.
    pub fn table(&self) -> Vec<String> {
        self.letters.iter().map(|(usual, others)| format!("{usual}={}", String::from_iter(*others))).collect()
    }

    /// A word as the search compares it; empty if nothing of it is a letter or a digit.
    pub fn folded(&self, word: &str) -> String {
        let mut folded = String::with_capacity(word.len());
        for c in word.nfkd().collect::<String>().to_lowercase().chars() {
            if is_combining_mark(c) || is_joiner(c) || !c.is_alphanumeric() {
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

    /// Every form in which a piece of text is found, each ended by [`END`]. `next` is the piece behind it,
    /// if nothing parts the two.
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
        let pieces: Vec<(usize, &str)> = pieces(token).collect();
        let folded: Vec<String> = pieces.iter().map(|(_, piece)| self.folded(piece)).collect();
        let joined = self.folded(&pieces.iter().map(|(_, piece)| *piece).collect::<String>());
        let mut words = match joins(token, &pieces, &folded) {
            Joins::Number => vec![joined],
            Joins::Never => folded,
            Joins::Also => folded.into_iter().chain([joined]).collect(),
        };
        words.retain(|word| !word.is_empty());
        if self.is_arabic {
            words = words.iter().flat_map(|word| without_what_is_before(word)).collect();
        }
        let mut seen = Vec::with_capacity(words.len());
        words.retain(|word| {
            !seen.contains(word) && {
                seen.push(word.clone());
                true
            }
        });
        words
    }
}

/// Whether the pieces of a token are one word as well.
enum Joins {
    /// `2,593` is a number, and neither 2 nor 593.
    Number,
    /// `2021/08` is no number, and an address is no word.
    Never,
    /// `re-opening`, `Qur’an`.
    Also,
}

fn joins(token: &str, pieces: &[(usize, &str)], folded: &[String]) -> Joins {
    let is_digits = |word: &String| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let between =
        |pair: &[(usize, &str)]| token.get(pair[0].0 + pair[0].1.len()..pair[1].0).unwrap_or_default();
    let mut gaps = pieces.windows(2).map(between);
    if let [first, rest @ ..] = folded
        && !rest.is_empty()
        && folded.iter().all(is_digits)
        && first.len() <= 3
        && rest.iter().all(|digits| digits.len() == 3)
        && gaps.all(|gap| matches!(gap, "," | "." | "'" | "’" | "٬"))
    {
        return Joins::Number;
    }
    let ends = |word: &str| word.chars().next_back().is_some_and(|c| c.is_ascii_digit());
    let begins = |word: &str| word.chars().next().is_some_and(|c| c.is_ascii_digit());
    let meets = folded.windows(2).any(|pair| ends(&pair[0]) && begins(&pair[1]));
    if meets || !(2..=MOST_PIECES).contains(&folded.len()) { Joins::Never } else { Joins::Also }
}

fn push(word: &mut String, c: char) {
    let last = word.chars().next_back();
    if last.is_some_and(|last| last.is_ascii_digit() != c.is_ascii_digit()) {
        word.push(JOINT);
    }
    word.push(c);
}

/// A word of Arabic, and what is left of it when each piece before it is taken away.
fn without_what_is_before(word: &str) -> Vec<String> {
    let mut words = vec![word.to_owned()];
    for before in ARABIC_BEFORE {
        for at in 0..words.len() {
            for piece in before {
                let Some(rest) = words[at].strip_prefix(piece) else { continue };
                if rest.chars().count() < LEAST {
                    continue;
                }
                let rest = rest.to_owned();
                // "For the": the article has lost its first letter.
                if *piece == "ل" && rest.starts_with('ل') {
                    words.push(format!("ا{rest}"));
                }
                words.push(rest);
            }
        }
    }
    words
}

/// The form of one or two characters of a script without spaces. Any longer text is found by its pairs.
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

/// A piece of a text that counts as one word.
#[derive(Clone, Copy)]
pub struct Token<'a> {
    /// What it says.
    pub text: &'a str,
    /// Where it begins, in bytes.
    pub start: usize,
    /// Whether nothing parts it from the one before.
    pub follows: bool,
}

/// The pieces of a text that count as one word each: what spaces part, and each character of a script that
/// has none.
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

/// The runs of letters and digits of a token, and where they begin.
fn pieces(token: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_of_word = |c: char| c.is_alphanumeric() || is_combining_mark(c) || is_joiner(c);
    let mut rest = 0;
    std::iter::from_fn(move || {
        let from = rest + token[rest..].find(is_of_word)?;
        let until = token[from..].find(|c| !is_of_word(c)).map_or(token.len(), |length| from + length);
        rest = until;
        Some((from, &token[from..until]))
    })
}

/// What shapes a word and is no part of it: the Arabic line that stretches it, joiners, soft hyphens.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{200c}' | '\u{200d}' | '\u{ad}')
}

fn is_unspaced(token: &str) -> bool {
    token.chars().next().is_some_and(is_unspaced_char)
}

/// Characters of Han, Kana, Thai, Lao, Burmese and Khmer.
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
            serde_json::from_str(include_str!("../tests/browser/words.json")).unwrap();
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
    fn a_word_with_marks_in_it_is_found_by_its_pieces_and_as_a_whole() {
        assert_eq!(forms("en", "(re-opening),"), ["re", "opening", "reopening"]);
        assert_eq!(forms("fr", "l’Afghanistan"), ["l", "afghanistan", "lafghanistan"]);
        assert_eq!(forms("en", "COVID-19"), ["covid", "19", "covid|19"]);
        assert_eq!(forms("en", "https://example.org/a"), ["https", "example", "org", "a"]);
        assert!(forms("en", "—").is_empty());
    }

    #[test]
    fn a_number_is_found_as_it_is() {
        assert_eq!(forms("en", "2,593"), ["2593"]);
        assert_eq!(forms("de", "1.326.000"), ["1326000"]);
        assert_eq!(forms("en", "25.9"), ["25", "9"]);
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
        ] {
            assert!(has(token, word), "{token}: {:?}", forms("ar", token));
        }
        assert_eq!(forms("ar", "من"), ["من"]);
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
