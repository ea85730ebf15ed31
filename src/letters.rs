//! Letters and digits of Arabic script that stand for one another, so that a search finds a word
//! however it was typed.
//!
//! Keyboards differ: a reader in Kabul may have the Arabic `ي` and `ك` where a Dari text has `ی` and
//! `ک`, and Pashto is often typed without `ګ`. The index holds the usual letter, followed by as many
//! [`MARK`]s as tell which one was written; whoever searches leaves out what is a mark, so the mark
//! weighs nothing, and whoever shows the text puts the written letter back.

use crate::lang::{Direction, Lang};

/// A letter as it is usually written, and others that stand for it.
pub type Letter = (char, &'static [char]);

/// A mark of Arabic script that no living language uses (U+0616). It is a combining mark, so searching
/// leaves it out, and a letter, so it does not part a word.
pub const MARK: char = '\u{616}';

/// Arabic proper: the letters of its neighbours are read as its own.
const ARABIC: &[Letter] = &[('ي', &['ی', 'ى']), ('ك', &['ک']), ('ه', &['ہ', 'ە'])];

/// The languages that have taken up the script: the letters of Arabic are read as theirs.
const OTHERS: &[Letter] =
    &[('ی', &['ي', 'ى']), ('ک', &['ك']), ('گ', &['ګ']), ('ه', &['ہ', 'ە', 'ة', 'ۀ', 'ۂ', 'ۃ'])];

/// Digits of the Arabic east and of the lands further on.
const DIGITS: &[Letter] = &[
    ('0', &['۰', '٠']),
    ('1', &['۱', '١']),
    ('2', &['۲', '٢']),
    ('3', &['۳', '٣']),
    ('4', &['۴', '٤']),
    ('5', &['۵', '٥']),
    ('6', &['۶', '٦']),
    ('7', &['۷', '٧']),
    ('8', &['۸', '٨']),
    ('9', &['۹', '٩']),
];

/// The letters of a language that are written in several ways; none where the script is another.
pub fn letters(lang: &Lang) -> Vec<Letter> {
    let letters = match lang.as_str().split('-').next() {
        _ if lang.direction() == Direction::Ltr => return Vec::new(),
        Some("ar") => ARABIC,
        _ => OTHERS,
    };
    letters.iter().chain(DIGITS).copied().collect()
}

/// A piece of HTML whose text has the usual letters, with marks for those that were written. Tags stay
/// as they are.
pub fn marked(html: &str, letters: &[Letter]) -> String {
    let usual = |c: char| {
        letters.iter().find_map(|(letter, others)| {
            others.iter().position(|other| *other == c).map(|at| (*letter, at + 1))
        })
    };
    let mut marked = String::with_capacity(html.len() + html.len() / 8);
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ => {}
        }
        match usual(c).filter(|_| !in_tag) {
            Some((letter, marks)) => {
                marked.push(letter);
                marked.extend(std::iter::repeat_n(MARK, marks));
            }
            None => marked.push(c),
        }
    }
    marked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(lang: &str) -> Vec<Letter> {
        letters(&Lang::parse(lang).unwrap())
    }

    #[test]
    fn a_letter_is_marked_as_the_one_that_was_written() {
        assert_eq!(marked("سولي ی ګ ۱٤", &of("ps")), format!("سولی{MARK} ی گ{MARK} 1{MARK}4{MARK}{MARK}"));
        assert_eq!(marked("علي ی", &of("ar")), format!("علي ي{MARK}"));
    }

    #[test]
    fn tags_stay_as_they_are() {
        assert_eq!(marked("<a id=\"ي\">ي</a>", &of("fa")), format!("<a id=\"ي\">ی{MARK}</a>"));
    }

    #[test]
    fn other_scripts_have_none() {
        for lang in ["en", "ru", "zh"] {
            assert!(of(lang).is_empty(), "{lang}");
        }
    }

    #[test]
    fn no_letter_stands_for_two() {
        for lang in ["ar", "fa", "ps", "ur"] {
            let mut all: Vec<char> =
                of(lang).iter().flat_map(|(letter, others)| others.iter().chain([letter])).copied().collect();
            let count = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), count, "{lang}");
        }
    }
}
