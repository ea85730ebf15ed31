//! Backslashes that make text of the character behind them.

/// Whether the character at a byte of a text has a backslash before it that is none itself.
pub(super) fn is_escaped(text: &str, at: usize) -> bool {
    let before = &text[..at];
    (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
}
