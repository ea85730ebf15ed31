//! Backslash escapes.

/// Whether the character at a byte is escaped: preceded by an odd number of backslashes.
pub(super) fn is_escaped(text: &str, at: usize) -> bool {
    let before = &text[..at];
    (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
}
