//! The words of a text, and what stands between two words of one name.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::Script;
use super::invisible::{HALF_SPACE, is_hidden, is_invisible, next_visible};
use super::plain::is_apostrophe;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameToken {
    /// Byte range.
    pub at: Range<usize>,
    /// The script of its first letter.
    pub script: Script,
    /// Whether it starts with a capital letter, or its script has none.
    pub is_capital: bool,
    /// Whether it is one letter.
    pub is_letter: bool,
}

/// The words of a text, in order.
pub fn tokens(text: &str) -> Vec<NameToken> {
    /// Words of usual texts have fewer bytes, with what is between them.
    const BYTES: usize = 6;

    let mut tokens = Vec::with_capacity(text.len() / BYTES);
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        if bytes[at].is_ascii() {
            if !bytes[at].is_ascii_alphabetic() {
                at += 1;
                continue;
            }
        } else {
            let Some(c) = text[at..].chars().next() else { break };
            // Some apostrophes are letters of Unicode.
            if !c.is_alphabetic() || is_invisible(c) || (is_apostrophe(c) && word_end(text, start) == start) {
                at += c.len_utf8();
                continue;
            }
        }
        at = word_end(text, start);
        tokens.push(token(text, start..at));
    }
    tokens
}

/// The end of the word that starts here.
fn word_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = start;
    let mut is_han = None;
    while let Some(byte) = bytes.get(end) {
        if byte.is_ascii_alphabetic() {
            if is_han == Some(true) {
                break;
            }
            is_han = Some(false);
            end += 1;
            continue;
        }
        if byte.is_ascii() && !is_apostrophe(char::from(*byte)) {
            break;
        }
        let Some(c) = text[end..].chars().next() else { break };
        let after = end + c.len_utf8();
        let is_inside = || next_visible(&text[after..]).is_some_and(char::is_alphabetic);
        let is_part = if is_apostrophe(c) || is_hidden(c, &text[after..]) {
            is_inside()
        } else if is_invisible(c) {
            false
        } else if c == '·' || c == '・' {
            is_han == Some(true) && is_inside()
        } else if is_combining_mark(c) {
            true
        } else if c.is_alphabetic() {
            let is_new = is_han_letter(c);
            let fits = is_han.is_none_or(|is_han| is_han == is_new);
            is_han = Some(is_new);
            fits
        } else {
            false
        };
        if !is_part {
            break;
        }
        end = after;
    }
    end
}

fn is_han_letter(c: char) -> bool {
    u32::from(c) >= 0x3041 && Script::of(c.encode_utf8(&mut [0; 4])) == Script::Han
}

fn token(text: &str, at: Range<usize>) -> NameToken {
    let word = &text[at.clone()];
    let is_letter = |c: &char| {
        c.is_ascii_alphabetic() || (!is_combining_mark(*c) && !is_apostrophe(*c) && !is_invisible(*c))
    };
    let mut letters = word.chars().filter(is_letter);
    let first = letters.next();
    let second = letters.next();
    let script = Script::of(word);
    // `d'Ormesson`
    let is_elided = || {
        !matches!(word.as_bytes().get(1), Some(b'a'..=b'z'))
            && word.chars().nth(1).is_some_and(is_apostrophe)
            && second.is_some_and(char::is_uppercase)
    };
    let is_capital = !script.has_capitals() || first.is_some_and(char::is_uppercase) || is_elided();
    let is_letter = second.is_none();
    NameToken { at, script, is_capital, is_letter }
}

/// What stands between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordGap {
    /// Nothing that parts a name: spaces, markup, a hyphen, an underscore.
    Space,
    /// A hyphen or a half-space: the two may be one word.
    Joint,
    /// A full stop, as after an initial.
    Stop,
    /// A comma, as after a family name that stands first.
    Comma,
    /// What parts two cells of a row: `Karimi,Ahmad` in a table.
    Cell,
    /// A space and a bracket or quotation mark that opens, as before a nickname: `Mohammad (Mo) Karimi`.
    Opening,
    /// A bracket or quotation mark that closes, and a space.
    Closing,
    /// The words are not of one name.
    Apart,
}

/// The longest gap within a name, in bytes.
const MAX_GAP: usize = 24;

/// The longest gap with a bracket or quotation mark, in bytes.
const MAX_BRACKET: usize = 6;

/// What the text between two words is.
pub fn gap(between: &str) -> WordGap {
    // A full stop without a space stands in the names of files and in addresses.
    if between == " " || between == "." {
        return WordGap::Space;
    }
    let visible: String;
    let mut between = between;
    if !between.is_ascii() {
        visible = between.chars().filter(|c| *c == HALF_SPACE || !is_invisible(*c)).collect();
        if visible.is_empty() && !between.is_empty() {
            return WordGap::Space;
        }
        between = &visible;
    }
    between = without_reference(between);
    if is_cell(between) {
        return WordGap::Cell;
    }
    if between.len() > MAX_GAP {
        return WordGap::Apart;
    }
    if between.len() <= MAX_BRACKET
        && let Some(gap) = bracket(between)
    {
        return gap;
    }
    if between.is_empty() || between.matches('\n').count() > 1 {
        return WordGap::Apart;
    }
    let mut gap = WordGap::Joint;
    // A non-breaking space in a source file.
    for c in between.replace("&nbsp;", " ").replace("&#160;", " ").replace("%20", " ").chars() {
        let now = match c {
            HALF_SPACE | '-' | '\u{2010}' | '\u{2011}' => WordGap::Joint,
            c if c.is_whitespace() => WordGap::Space,
            '_' | '*' | '`' | '~' | '+' => WordGap::Space,
            '.' => WordGap::Stop,
            ',' | '،' | '，' => WordGap::Comma,
            _ => return WordGap::Apart,
        };
        gap = match (gap, now) {
            (WordGap::Joint, now) => now,
            (gap, WordGap::Space | WordGap::Joint) => gap,
            (WordGap::Space, now) => now,
            _ => return WordGap::Apart,
        };
    }
    gap
}

/// The gap without the mark of a footnote at its beginning: `Ahmad1 Karimi`, `Ahmad[^1] Karimi`.
fn without_reference(between: &str) -> &str {
    const MAX_DIGITS: usize = 3;

    let is_digit = |c: char| c.is_numeric() || matches!(c, '†' | '‡' | '§' | '¶');
    let bracketed = between.strip_prefix("[^").or(between.strip_prefix('['));
    let digits = bracketed.unwrap_or(between);
    let rest = digits.trim_start_matches(is_digit);
    let length = digits.chars().count() - rest.chars().count();
    let rest = if bracketed.is_some() { rest.strip_prefix(']') } else { Some(rest) };
    let goes_on = |rest: &&str| rest.starts_with(|c: char| c.is_whitespace() || c == ',');
    rest.filter(|_| (1..=MAX_DIGITS).contains(&length)).filter(goes_on).unwrap_or(between)
}

/// The character between two cells of a row in a document.
pub const CELL_END: char = '\u{1f}';

/// Whether the text parts two cells: a separator without spaces, perhaps with quotation marks, or a bar.
fn is_cell(between: &str) -> bool {
    let bare = between.strip_prefix('"').unwrap_or(between);
    let bare = bare.strip_suffix('"').unwrap_or(bare);
    matches!(bare, "," | ";") || matches!(between.trim(), "|" | "\u{1f}")
}

const OPENING: &[char] = &['(', '[', '（', '«', '“', '„', '‘', '"', '\'', '”', '‹', '「', '『'];
const CLOSING: &[char] = &[')', ']', '）', '»', '”', '“', '’', '"', '\'', '›', '」', '』'];

/// What can stand between a bracket and the word in it.
const BESIDE: [char; 5] = [' ', '\u{a0}', '\u{202f}', '*', '_'];

/// Whether a text ends with a bracket or quotation mark that opens: the text before a word.
pub fn ends_with_opening(text: &str) -> bool {
    text.trim_end_matches(|c| is_invisible(c) || BESIDE.contains(&c)).ends_with(OPENING)
}

/// Whether a text begins with a bracket or quotation mark that closes: the text after a word.
pub fn starts_with_closing(text: &str) -> bool {
    let is_between = |c: char| is_invisible(c) || BESIDE.contains(&c) || c == '.';
    let rest = text.trim_start_matches(is_between);
    // `[Karimi](address)` is the text of a link.
    rest.starts_with(CLOSING) && !rest.starts_with("](") && !rest.starts_with("][")
}

/// A bracket or quotation mark with spaces on one side of it, or a French one.
fn bracket(between: &str) -> Option<WordGap> {
    let only = |sign: &str, of: &[char]| sign.chars().count() == 1 && sign.starts_with(of);
    match between.trim() {
        "«" => return Some(WordGap::Opening),
        "»" => return Some(WordGap::Closing),
        _ => {}
    }
    if only(between.trim_start(), OPENING) && between.len() > between.trim_start().len() {
        return Some(WordGap::Opening);
    }
    (only(between.trim_end(), CLOSING) && between.len() > between.trim_end().len())
        .then_some(WordGap::Closing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_every_script() {
        let words = |text: &'static str| -> Vec<&str> {
            tokens(text).into_iter().map(|token| &text[token.at]).collect()
        };
        assert_eq!(words("Mas'ud O’Brien, ʿAlī (2021)"), ["Mas'ud", "O’Brien", "ʿAlī"]);
        assert_eq!(words("گفت‌وگوی احمد"), ["گفت", "وگوی", "احمد"]);
        assert_eq!(words("大使王毅said"), ["大使王毅", "said"]);
        assert_eq!(words("艾哈迈德·卡里米"), ["艾哈迈德·卡里米"]);
        assert_eq!(words("a_b-c.d 'x'"), ["a", "b", "c", "d", "x"]);
        assert!(words("1 2 — ’ ، ʿ ʼ").is_empty());
    }

    #[test]
    fn every_character_is_passed() {
        for c in '\0'..=char::MAX {
            assert!(tokens(&c.to_string()).len() <= 1, "{c:?}");
            assert!(tokens(&format!("a{c}b{c}")).len() <= 4, "{c:?}");
        }
    }

    #[test]
    fn a_gap_within_a_name_is_short_and_plain() {
        for (between, expected) in [
            (" ", WordGap::Space),
            ("\u{a0}", WordGap::Space),
            ("\n", WordGap::Space),
            ("** ", WordGap::Space),
            ("-", WordGap::Joint),
            ("\u{200c}", WordGap::Joint),
            (". ", WordGap::Stop),
            (".", WordGap::Space),
            (", ", WordGap::Comma),
            ("، ", WordGap::Comma),
            ("&nbsp;", WordGap::Space),
            ("\n\n", WordGap::Apart),
            (": ", WordGap::Apart),
            (" (", WordGap::Opening),
            ("” ", WordGap::Closing),
            ("\u{200b}", WordGap::Space),
            ("\u{2069} \u{2068}", WordGap::Space),
            ("1 ", WordGap::Space),
            ("[^12] ", WordGap::Space),
            ("² ", WordGap::Space),
            (" 12 ", WordGap::Apart),
            ("2021 ", WordGap::Apart),
            ("\",\"", WordGap::Cell),
            (" | ", WordGap::Cell),
            (" (\"", WordGap::Apart),
            (") (", WordGap::Apart),
            ("., ", WordGap::Apart),
        ] {
            assert_eq!(gap(between), expected, "{between:?}");
        }
    }
}
