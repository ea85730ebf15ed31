//! The parts of a token in which words are found: runs of letters, numbers, and what they are joined to.
//!
//! `words.js` of the skin does the same with a question.

use super::characters::{JOINT, is_soft, push};

/// Of a word in more parts than this, such as an address, the parts alone are found.
const MOST_PARTS: usize = 3;

/// The parts of a token, of pieces with what stands before each: what only an apostrophe, a half-space or
/// nothing divides is one.
pub(super) fn parts<'a>(pieces: &[(&'a str, String)]) -> Vec<TokenPart<'a>> {
    let mut parts: Vec<TokenPart<'a>> = Vec::new();
    for unit in units(pieces) {
        match parts.last_mut() {
            Some(part) if part.takes(&unit) => part.units.push(unit),
            _ => parts.push(TokenPart { units: vec![unit] }),
        }
    }
    parts
}

/// The whole token as one word, if it is one: `re-opening`, but not `2021/08`.
pub(super) fn whole(parts: &[TokenPart<'_>]) -> Option<String> {
    let joined: Vec<String> = parts.iter().map(TokenPart::joined).collect();
    let is_one = joined.len() <= MOST_PARTS && !joined.windows(2).any(|pair| meets(&pair[0], &pair[1]));
    is_one.then(|| join(joined.iter()))
}

/// A run of letters, or a number with its separators.
pub(super) struct TokenUnit<'a> {
    /// What divides it from the one before.
    gap: &'a str,
    /// In which forms it is found, the whole last.
    pub(super) forms: Vec<String>,
}

/// Units that are one word.
pub(super) struct TokenPart<'a> {
    pub(super) units: Vec<TokenUnit<'a>>,
}

impl TokenPart<'_> {
    pub(super) fn joined(&self) -> String {
        join(self.units.iter().filter_map(|unit| unit.forms.last()))
    }

    fn takes(&self, next: &TokenUnit<'_>) -> bool {
        let last = self.units.last().and_then(|unit| unit.forms.last());
        next.gap.chars().all(is_soft)
            && last.zip(next.forms.last()).is_some_and(|(last, next)| !meets(last, next))
    }
}

/// The units of a token: pieces, of which those that are one number are together.
fn units<'a>(pieces: &[(&'a str, String)]) -> Vec<TokenUnit<'a>> {
    let mut units = Vec::with_capacity(pieces.len());
    let mut rest = pieces;
    while let Some(((gap, first), others)) = rest.split_first() {
        let is_next = |(gap, piece): &&(&str, String)| is_digits(piece) && is_separator(gap);
        let count = if is_digits(first) { 1 + others.iter().take_while(is_next).count() } else { 1 };
        let (chain, after) = rest.split_at(count);
        rest = after;
        match number(chain) {
            Some(forms) => units.push(TokenUnit { gap, forms }),
            None => {
                units.extend(chain.iter().map(|(gap, piece)| TokenUnit { gap, forms: vec![piece.clone()] }))
            }
        }
    }
    units
}

/// The forms of runs of digits that are one number: `2,593`, `1,326.5`, `25.9`. Of a short one, which may
/// also be a date, its digits are forms as well. `None` for one run, and for what is no number.
fn number(chain: &[(&str, String)]) -> Option<Vec<String>> {
    let whole = |chain: &[(&str, String)]| -> Option<String> {
        let [(_, first), others @ ..] = chain else { return None };
        let gap = others.first().map(|(gap, _)| *gap);
        let is_grouped = first.len() <= 3
            && gap != Some("٫")
            && others.iter().all(|(own, digits)| digits.len() == 3 && Some(*own) == gap);
        (is_grouped || others.is_empty()).then(|| chain.iter().map(|(_, digits)| digits.as_str()).collect())
    };
    let (last, before) = chain.split_last().filter(|(_, before)| !before.is_empty())?;
    if let Some(joined) = whole(chain) {
        return Some(vec![joined]);
    }
    let is_point = matches!(last.0, "." | "," | "٫") && before[1..].iter().all(|(gap, _)| *gap != last.0);
    let integer = whole(before).filter(|_| is_point)?;
    let decimal = format!("{integer}{JOINT}{}", last.1);
    let short = (before.len() == 1).then(|| last.1.clone());
    Some([integer].into_iter().chain(short).chain([decimal]).collect())
}

fn is_digits(piece: &str) -> bool {
    piece.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a number can have this between its digits.
fn is_separator(gap: &str) -> bool {
    let mut characters = gap.chars();
    characters.next().is_some_and(|c| matches!(c, ',' | '.' | '٬' | '٫') || is_soft(c))
        && characters.next().is_none()
}

/// Whether two digits meet where two words are joined.
fn meets(word: &str, next: &str) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    is_digit(word.chars().next_back()) && is_digit(next.chars().next())
}

/// Words as one.
fn join<'a>(words: impl Iterator<Item = &'a String>) -> String {
    let mut joined = String::new();
    for word in words {
        let mut characters = word.chars();
        if let Some(first) = characters.next() {
            push(&mut joined, first);
        }
        joined.push_str(characters.as_str());
    }
    joined
}
