//! Characters that join words, or stand for nothing.

/// Stands between a letter and a digit, where Pagefind would divide the word, and for the decimal point. It
/// is the line that stretches Arabic words (U+0640), which folding removes: a letter of neither case, so
/// Pagefind sees no boundary there, and no combining mark, which would be one with the letter before it.
pub const JOINT: char = '\u{640}';

pub(super) fn push(word: &mut String, c: char) {
    let last = word.chars().next_back();
    if last.is_some_and(|last| last.is_ascii_digit() != c.is_ascii_digit()) {
        word.push(JOINT);
    }
    word.push(c);
}

/// What divides a word that is also found as a whole: the half-space of Persian, and apostrophes, of which
/// Unicode has many and counts some as letters.
pub(super) fn is_soft(c: char) -> bool {
    matches!(
        c,
        '\u{200c}' | '\'' | '`' | '´' | '‘' | '’' | '‛' | '′' | '＇' | 'ꞌ' | 'Ꞌ' | 'ˮ' | '\u{2b9}'
            ..='\u{2cf}'
    )
}
