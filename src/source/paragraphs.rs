//! Blank lines, which separate paragraphs. They may have white space, such as the carriage returns of Windows.

/// The byte offset of the line end before the first blank line; the length of a text without one.
pub fn end_of_first(text: &str) -> usize {
    let is_end = |at: &usize| text[at + 1..].trim_start_matches([' ', '\t', '\r']).starts_with('\n');
    text.match_indices('\n').map(|(at, _)| at).find(is_end).unwrap_or(text.len())
}

/// The byte offset after the last blank line; `None` for a text without one.
pub fn start_of_last(text: &str) -> Option<usize> {
    let is_blank = |at: &usize| text[..*at].trim_end_matches([' ', '\t', '\r']).ends_with('\n');
    text.rmatch_indices('\n').map(|(at, _)| at).find(is_blank).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_may_have_white_space() {
        for blank in ["\n\n", "\r\n\r\n", "\n \t\n", "\n\n\r\n"] {
            let text = format!("a\nb{blank}c{blank}d\ne");
            let first = &text[..end_of_first(&text)];
            assert_eq!((first.trim_end(), start_of_last(&text)), ("a\nb", text.find('d')), "{blank:?}");
        }
        assert_eq!((end_of_first("a\r\nb"), start_of_last("a\r\nb")), (4, None));
    }
}
