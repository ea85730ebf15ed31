//! Finds a quotation mark in a table as text that is not closed: it would take the rows below it into its cell.

/// The line of the first quotation mark that is not closed, or that another one closes rows below, within a cell.
pub(super) fn unclosed(text: &str, delimiter: u8) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut line = 1;
    // The line in which the open quotation mark stands.
    let mut opened: Option<usize> = None;
    let mut is_start = true;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let next = bytes.get(at + 1);
        match (opened, byte) {
            (Some(_), b'"') if next == Some(&b'"') => at += 1,
            (Some(start), b'"') => {
                let is_end = next.is_none_or(|next| *next == delimiter || matches!(next, b'\n' | b'\r'));
                if !is_end && start != line {
                    return Some(start);
                }
                opened = None;
                is_start = false;
            }
            (None, b'"') if is_start => opened = Some(line),
            (None, byte) => is_start = *byte == delimiter || matches!(byte, b'\n' | b'\r'),
            _ => {}
        }
        line += usize::from(*byte == b'\n');
        at += 1;
    }
    opened
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_quotation_marks_that_swallow_rows_are_found() {
        for (text, line) in [
            ("no,title\n1,\"Water, land\"\n2,\"Two\nlines\"\n3,\"a \"\"word\"\"\"\n", None),
            ("no,title\n1,5\" of rain\n2,\"Water\" and land\n", None),
            ("no,title\n1,\"Water\n2,Land\n", Some(2)),
            ("no,title\n1,\"Water\n2,\"Land\n3,Trade\n", Some(2)),
        ] {
            assert_eq!(unclosed(text, b','), line, "{text}");
        }
    }
}
