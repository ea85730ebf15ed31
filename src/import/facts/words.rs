//! The words of a text, folded so that they compare equal however they are written, with where each stands.

use std::ops::Range;

use crate::guard::attribution::folding;

/// A word, a number or a mark of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TextWord {
    /// Byte range in the text.
    pub(super) range: Range<usize>,
    /// Without case, accents and variants of letters; digits are ASCII.
    pub(super) folded: String,
    /// What the word can be without endings and attached particles, itself first.
    pub(super) forms: Vec<String>,
    pub(super) kind: TextWordKind,
    /// Whether white space stands before it.
    pub(super) is_spaced: bool,
    /// Whether it is written with a capital letter.
    pub(super) is_capital: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextWordKind {
    Letters,
    Digits,
    Mark,
}

/// How the words of a language change their form.
#[derive(Clone, Debug, Default)]
pub(super) struct Inflection {
    /// Endings, folded, the longest first.
    pub(super) endings: Vec<String>,
    /// Particles written together with the next word, the longest first.
    pub(super) proclitics: Vec<String>,
}

const NON_JOINER: char = '\u{200c}';

/// Endings of Persian that a half-space or a space separates from their word.
const LOOSE_ENDINGS: [&str; 9] = ["ها", "های", "هایی", "ی", "ای", "ان", "اند", "است", "گان"];

impl TextWord {
    /// The number that it writes in digits.
    pub(super) fn number(&self) -> Option<u32> {
        if self.kind == TextWordKind::Digits { self.folded.parse().ok() } else { None }
    }

    pub(super) fn is_mark(&self, marks: &str) -> bool {
        self.kind == TextWordKind::Mark && marks.contains(self.folded.as_str())
    }

    pub(super) fn is_letters(&self) -> bool {
        self.kind == TextWordKind::Letters
    }
}

impl Inflection {
    /// The forms of a folded word: itself, without particles, and without its ending.
    pub(super) fn forms(&self, folded: &str) -> Vec<String> {
        let mut bare = vec![folded.to_owned()];
        for particle in &self.proclitics {
            if let Some(rest) = folded.strip_prefix(particle.as_str())
                && rest.chars().count() >= 3
                && !bare.iter().any(|it| it == rest)
            {
                bare.push(rest.to_owned());
            }
        }
        let stems: Vec<String> = bare.iter().flat_map(|word| self.stems(word)).map(str::to_owned).collect();
        for stem in stems {
            if !bare.contains(&stem) {
                bare.push(stem);
            }
        }
        bare
    }

    /// The word without its longest ending.
    pub(super) fn stem<'a>(&self, word: &'a str) -> &'a str {
        self.stems(word).next().unwrap_or(word)
    }

    /// The word without each of the endings that it can have, the longest first. What remains has four letters, or
    /// three without an ending of one letter.
    fn stems<'a>(&self, word: &'a str) -> impl Iterator<Item = &'a str> {
        self.endings.iter().filter_map(move |ending| {
            let least = if ending.chars().count() == 1 { 3 } else { 4 };
            word.strip_suffix(ending.as_str()).filter(|rest| rest.chars().count() >= least)
        })
    }
}

/// All words of a text.
pub(super) fn words(text: &str, inflection: &Inflection) -> Vec<TextWord> {
    let mut all: Vec<TextWord> = Vec::new();
    let mut is_spaced = true;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let end = end_of_word(text, at, c);
        let written = &text[at..end];
        if c.is_whitespace() && c != '\n' || is_invisible(c) {
            is_spaced |= c.is_whitespace() || c == NON_JOINER;
            at = end;
            continue;
        }
        let kind = if digit(c).is_some() {
            TextWordKind::Digits
        } else if c.is_alphanumeric() {
            TextWordKind::Letters
        } else {
            TextWordKind::Mark
        };
        let folded = folded(written, kind);
        let is_loose_ending = is_spaced
            && LOOSE_ENDINGS.contains(&folded.as_str())
            && (text[..at].ends_with(NON_JOINER) || matches!(folded.as_str(), "ها" | "های" | "هایی"));
        match all.last_mut() {
            Some(last) if is_loose_ending && last.is_letters() => {
                last.folded.push_str(&folded);
                last.range.end = end;
            }
            _ if !folded.is_empty() => all.push(TextWord {
                range: at..end,
                folded,
                forms: Vec::new(),
                kind,
                is_spaced,
                is_capital: c.is_uppercase(),
            }),
            _ => {}
        }
        is_spaced = c == '\n';
        at = end;
    }
    for word in &mut all {
        word.forms =
            if word.is_letters() { inflection.forms(&word.folded) } else { vec![word.folded.clone()] };
    }
    all
}

/// Where an abbreviation with full stops ends, without the last stop: "U.S.", "U.A.E.".
fn end_of_abbreviation(text: &str, at: usize) -> Option<usize> {
    let mut end = at;
    let mut letters = 0;
    let mut chars = text[at..].chars().peekable();
    while let Some(letter) = chars.next().filter(|c| c.is_uppercase()) {
        letters += 1;
        end += letter.len_utf8() + usize::from(letters > 1);
        if chars.next() != Some('.') || chars.peek().is_none_or(|next| !next.is_uppercase()) {
            break;
        }
    }
    (letters > 1 && !text[end..].starts_with(char::is_alphanumeric)).then_some(end)
}

/// Marks of direction and joiners.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// Where the word that begins with a character ends.
fn end_of_word(text: &str, at: usize, first: char) -> usize {
    let alone = at + first.len_utf8();
    if let Some(end) = end_of_abbreviation(text, at) {
        return end;
    }
    if folding::is_unspaced(first) || !first.is_alphanumeric() {
        return alone;
    }
    let is_number = digit(first).is_some();
    let goes_on = |c: char| {
        let is_mark = !c.is_alphanumeric() && unicode_normalization::char::is_combining_mark(c);
        let is_same = c.is_alphanumeric() && digit(c).is_some() == is_number && !folding::is_unspaced(c);
        is_mark || is_same || matches!(c, '\u{ad}' | '\u{640}')
    };
    text[alone..].find(|c| !goes_on(c)).map_or(text.len(), |more| alone + more)
}

fn folded(written: &str, kind: TextWordKind) -> String {
    let mut out = String::with_capacity(written.len());
    for c in written.chars() {
        match (kind, digit(c)) {
            (TextWordKind::Digits, Some(value)) => out.push(value),
            (TextWordKind::Mark, _) => out.push(mark(c)),
            _ if c == '.' => {}
            _ => folding::push(c, &mut out),
        }
    }
    out
}

/// The usual mark for its variants.
fn mark(c: char) -> char {
    match c {
        '‐' | '‑' | '‒' | '–' | '—' | '−' | '―' | '~' | '～' => '-',
        '،' | '，' | '、' => ',',
        '؛' | '；' => ';',
        '：' => ':',
        '。' | '۔' => '.',
        '؟' | '？' => '?',
        '’' | 'ʼ' | 'ʻ' | '‘' | '＇' => '\'',
        '（' => '(',
        '）' => ')',
        '／' | '⁄' => '/',
        other => other,
    }
}

/// The decimal digit that a character stands for, in ASCII.
pub(in crate::import) fn digit(c: char) -> Option<char> {
    /// The zeros of the scripts with digits of their own.
    const ZEROS: [u32; 18] = [
        0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50,
        0xed0, 0xf20, 0x1040, 0xff10,
    ];
    let code = u32::from(c);
    let value = ZEROS.iter().filter_map(|zero| code.checked_sub(*zero)).find(|value| *value < 10)?;
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded_words(text: &str) -> Vec<String> {
        words(text, &Inflection::default()).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn words_numbers_and_marks_stand_apart() {
        assert_eq!(
            folded_words("The 28th–29th, l'Iran"),
            ["the", "28", "th", "-", "29", "th", ",", "l", "'", "iran"]
        );
        assert_eq!(folded_words("۱۸مه ١٢"), ["18", "مه", "12"]);
        assert_eq!(folded_words("第十二次"), ["第", "十", "二", "次"]);
        assert_eq!(folded_words("the U.S. and"), ["the", "us", ".", "and"]);
    }

    #[test]
    fn a_half_space_separates_words_but_not_endings() {
        assert_eq!(
            folded_words("شرکت‌کنندگان همکاری‌های همکاری های"),
            ["شرکت", "کنندگان", "همکاریهای", "همکاریهای"]
        );
    }

    #[test]
    fn a_position_in_the_text_is_kept() {
        let text = "Côte d’Ivoire, ۱۲";
        let all = words(text, &Inflection::default());
        assert_eq!(&text[all[0].range.clone()], "Côte");
        assert_eq!(&text[all.last().unwrap().range.clone()], "۱۲");
    }
}
