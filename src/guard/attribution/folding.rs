//! Folds letters so that words compare equal however they are written: case, accents, variants of Arabic
//! letters, digits.

use std::ops::Range;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Ends a sentence.
pub(super) const STOP: char = '\n';
/// Stands for a quotation, code, or the text of an external link.
pub(super) const OTHERS: char = '\u{1}';
/// Before and after the party of a link without a text: `[](country:QA)`.
pub(super) const PARTY: char = '\u{2}';
/// See [`PARTY`].
pub(super) const PARTY_END: char = '\u{3}';

/// Appends the folded form of a character: nothing for marks and invisible joiners.
pub fn push(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    match u32::from(c) {
        _ if is_itself(c) => out.push(c),
        // Half-spaces, direction marks, soft hyphens and the tatweel.
        0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x2069 | 0x640 | 0xad | 0xfeff => {}
        _ => decompose_compatible(c, |c| {
            if !is_combining_mark(c) {
                out.extend(c.to_lowercase().map(usual));
            }
        }),
    }
}

/// Length of the beginning that is folded to itself but for its case: letters, digits, apostrophes, commas and single
/// spaces.
pub(super) fn plain_length(text: &str) -> usize {
    let mut at = 0;
    let mut is_after_space = true;
    while let Some(byte) = text.as_bytes().get(at) {
        let is_space = *byte == b' ';
        at += match byte {
            b' ' if is_after_space => break,
            b' ' | b',' | b'\'' => 1,
            byte if byte.is_ascii_alphanumeric() => 1,
            byte if byte.is_ascii() => break,
            _ => match text[at..].chars().next().filter(|c| is_itself(*c)) {
                Some(c) => c.len_utf8(),
                None => break,
            },
        };
        is_after_space = is_space;
    }
    at
}

/// Letters that are what they are: most of Cyrillic and Arabic, and Han.
fn is_itself(c: char) -> bool {
    matches!(u32::from(c),
        0x430..=0x438 | 0x43a..=0x44f | 0x627..=0x628 | 0x62a..=0x63a | 0x641..=0x642 | 0x644..=0x648
        | 0x67e | 0x686 | 0x698 | 0x6a9 | 0x6af | 0x6cc | 0x4e00..=0x9fff)
}

/// The usual letter for its variants.
fn usual(c: char) -> char {
    match c {
        'ي' | 'ى' | 'ې' | 'ۍ' => 'ی',
        'ك' | 'ڪ' => 'ک',
        'ة' | 'ە' | 'ہ' | 'ھ' | 'ۃ' | 'ۀ' => 'ه',
        'ٱ' => 'ا',
        'ګ' => 'گ',
        'ں' => 'ن',
        'ß' => 's',
        'ø' => 'o',
        'ł' => 'l',
        'ı' => 'i',
        '’' | 'ʼ' | 'ʻ' | '‘' => '\'',
        '-' | '‐' | '‑' | '\u{a0}' | '\t' => ' ',
        '،' | '，' | '–' | '—' | '‒' => ',',
        '٠' | '۰' => '0',
        '١' | '۱' => '1',
        '٢' | '۲' => '2',
        '٣' | '۳' => '3',
        '٤' | '۴' => '4',
        '٥' | '۵' => '5',
        '٦' | '۶' => '6',
        '٧' | '۷' => '7',
        '٨' | '۸' => '8',
        '٩' | '۹' => '9',
        other => other,
    }
}

/// The folded form of a word or phrase.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        push(if c == '-' { ' ' } else { c }, &mut out);
    }
    out
}

/// Words of a folded text: runs of letters and digits; each character in scripts without spaces.
pub(super) fn words(folded: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let word = next_word(folded, at)?;
        at = word.end;
        folded.get(word)
    })
}

/// The first word that begins at a position or behind it.
pub(super) fn next_word(folded: &str, at: usize) -> Option<Range<usize>> {
    let is_ascii_word = |byte: &u8| byte.is_ascii_alphanumeric();
    let mut start = at;
    while let Some(byte) = folded.as_bytes().get(start) {
        if is_ascii_word(byte) {
            break;
        }
        let c = folded[start..].chars().next()?;
        if is_of_word(c) {
            if is_unspaced(c) {
                return Some(start..start + c.len_utf8());
            }
            break;
        }
        start += c.len_utf8();
    }
    let mut end = start;
    while let Some(byte) = folded.as_bytes().get(end) {
        if is_ascii_word(byte) {
            end += 1;
            continue;
        }
        let c = folded[end..].chars().next()?;
        if !is_of_word(c) || is_unspaced(c) {
            break;
        }
        end += c.len_utf8();
    }
    (end > start).then_some(start..end)
}

/// The word at the end of a folded text, but for spaces and apostrophes.
pub(super) fn last_word(folded: &str) -> Option<&str> {
    let folded = folded.trim_end_matches([' ', '\'']);
    let last = folded.chars().next_back().filter(|c| is_of_word(*c))?;
    if is_unspaced(last) {
        return folded.get(folded.len() - last.len_utf8()..);
    }
    let start = folded.char_indices().rev().take_while(|(_, c)| is_of_word(*c) && !is_unspaced(*c)).last()?.0;
    folded.get(start..)
}

/// Whether a folded text has the number of a year.
pub(super) fn has_year(folded: &str) -> bool {
    words(folded).any(|word| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a list has a word.
pub(super) fn is_in(list: &[String], word: &str) -> bool {
    list.iter().any(|item| item == word)
}

/// Whether a folded character is part of a word.
pub(super) fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, PARTY | PARTY_END)
        || !c.is_ascii() && (is_itself(c) || c.is_alphanumeric())
}

/// Whether words of this script are written without spaces (Han).
pub fn is_unspaced(c: char) -> bool {
    c >= '\u{3400}' && matches!(u32::from(c), 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0x20000..=0x3ffff)
}
