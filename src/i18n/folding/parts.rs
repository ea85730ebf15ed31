//! Splits tokens into searchable parts: runs of letters, numbers and their combinations.
//!
//! `words.js` of the skin does the same with queries.

use super::characters::{JOINT, is_soft, push};

/// Tokens with more parts, such as URLs, are indexed by their parts only.
const MOST_PARTS: usize = 3;

/// The parts of a token. Pieces separated only by an apostrophe or ZWNJ, or not at all, are one part.
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

/// The whole token as one word, if it can be: `re-opening`, but not `2021/08`.
pub(super) fn whole(parts: &[TokenPart<'_>]) -> Option<String> {
    let joined: Vec<String> = parts.iter().map(TokenPart::joined).collect();
    let is_one = joined.len() <= MOST_PARTS && !joined.windows(2).any(|pair| meets(&pair[0], &pair[1]));
    is_one.then(|| join(joined.iter()))
}

/// A run of letters, or a number with separators.
pub(super) struct TokenUnit<'a> {
    /// Separator from the previous unit.
    gap: &'a str,
    /// Forms under which it is indexed, the whole last.
    pub(super) forms: Vec<String>,
}

/// Units that form one word.
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

/// Groups pieces into units: those of a number are one.
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
                units.extend(chain.iter().map(|(gap, piece)| TokenUnit { gap, forms: vec![piece.clone()] }));
            }
        }
    }
    units
}

/// Forms of a number with separators: `2,593`, `1,326.5`, `25.9`. Short ones, which may be dates, are also
/// indexed by their digits. `None` for a single run and for other text.
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

/// Whether this may separate the digits of a number.
fn is_separator(gap: &str) -> bool {
    let mut characters = gap.chars();
    characters.next().is_some_and(|c| matches!(c, ',' | '.' | '٬' | '٫') || is_soft(c))
        && characters.next().is_none()
}

/// Whether joining two words would join two digits.
fn meets(word: &str, next: &str) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    is_digit(word.chars().next_back()) && is_digit(next.chars().next())
}

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
