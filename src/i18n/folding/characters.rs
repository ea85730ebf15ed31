//! Characters that join words or are removed.

/// Inserted between letters and digits, where Pagefind would split the word, and for the decimal point. It is
/// the tatweel (U+0640), which folding removes from words: a letter without case, so Pagefind sees no
/// boundary, and not a combining mark, which would merge with the previous letter.
pub const JOINT: char = '\u{640}';

pub(super) fn push(word: &mut String, c: char) {
    let last = word.chars().next_back();
    if last.is_some_and(|last| last.is_ascii_digit() != c.is_ascii_digit()) {
        word.push(JOINT);
    }
    word.push(c);
}

/// Characters that separate parts of a word: ZWNJ, and the many apostrophes of Unicode, some of which are
/// letters.
pub(super) fn is_soft(c: char) -> bool {
    matches!(
        c,
        '\u{200c}' | '\'' | '`' | '´' | '‘' | '’' | '‛' | '′' | '＇' | 'ꞌ' | 'Ꞌ' | 'ˮ' | '\u{2b9}'
            ..='\u{2cf}'
    )
}
