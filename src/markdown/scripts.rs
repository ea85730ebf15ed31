//! Scripts in which emphasis may be adjacent to letters without a space.

/// Whether a character is a Chinese, Japanese, Korean or Arabic letter or mark.
pub(super) fn is_eastern(c: char) -> bool {
    matches!(c,
        // Arabic, its supplements and presentation forms.
        '\u{610}'..='\u{61a}' | '\u{620}'..='\u{669}' | '\u{66e}'..='\u{6d3}' | '\u{6d5}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}' | '\u{870}'..='\u{8ff}' | '\u{fb50}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}'
        // Hangul.
        | '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}'
        // Kana and bopomofo.
        | '\u{3041}'..='\u{312f}' | '\u{31a0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}'
        // Ideographs.
        | '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}'
    )
}
