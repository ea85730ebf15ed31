//! Measures the nesting depth of Fluent files.
//!
//! The parser is recursive, so deep nesting would overflow the stack.

use std::ops::Range;

/// More than any message needs, and far below the parser's limit.
pub(in crate::render) const MOST: usize = 100;

/// A syntactic context of the parser.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    /// In a placeable: between braces.
    Placeable,
    /// In the arguments of a call.
    Call,
    /// In the value of a variant.
    Variant,
}

/// Position of the first bracket that is nested too deeply.
///
/// Follows the parser, except after syntax errors, where the parser skips to the next entry but levels are
/// still counted here.
pub(in crate::render) fn too_deep(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut levels: Vec<Level> = Vec::new();
    let mut at = 0;
    // Whether only spaces precede this byte on its line.
    let mut begins_line = true;
    while let Some(byte) = bytes.get(at) {
        if begins_line && is_entry(text, at) {
            levels.clear();
        }
        let was_at_beginning = begins_line;
        begins_line = *byte == b'\n' || (begins_line && *byte == b' ');
        match (*byte, levels.last()) {
            (b'{', _) => levels.push(Level::Placeable),
            (b'(', Some(Level::Placeable | Level::Call)) => levels.push(Level::Call),
            (b')', Some(Level::Call)) | (b'}', Some(Level::Placeable)) => drop(levels.pop()),
            (b'"', Some(Level::Placeable | Level::Call)) => at = end_of_string(bytes, at),
            // End of a variant's key: the value follows.
            (b']', Some(Level::Placeable)) => levels.push(Level::Variant),
            // Start of the next variant's key.
            (b'[' | b'*', Some(Level::Variant)) if was_at_beginning => drop(levels.pop()),
            (b'}', Some(Level::Variant)) if was_at_beginning => {
                levels.pop();
                levels.pop();
            }
            _ => {}
        }
        if levels.iter().filter(|level| **level != Level::Variant).count() > MOST {
            return Some(at..at + 1);
        }
        at += 1;
    }
    None
}

/// Whether an entry (`id =` or `-id =`) starts at this position.
fn is_entry(text: &str, at: usize) -> bool {
    if at > 0 && text.as_bytes()[at - 1] != b'\n' {
        return false;
    }
    let Some(rest) = text.get(at..) else { return false };
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    rest.starts_with(|c: char| c.is_ascii_alphabetic())
        && rest.trim_start_matches(is_part).trim_start_matches(' ').starts_with('=')
}

/// End of a string literal, or of the line if it is not closed.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    loop {
        match bytes.get(at) {
            Some(b'\\') => at += 2,
            Some(b'"') => return at,
            // The caller handles the line break.
            Some(b'\n') | None => return at - 1,
            Some(_) => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nested(open: &str, levels: usize) -> String {
        format!("a = {}", open.repeat(levels))
    }

    #[test]
    fn braces_calls_and_variants_are_counted_however_they_are_mixed() {
        for open in [
            "{",
            "{\n",
            "{ F(",
            "{ $x ->\n *[a] ",
            "{ $x ->\n *[a] \"",
            "{ $x ->\n *[a] {\"}\"}",
            "{ $x ->\n *[a] {\"\\\"}\"} } ",
            "{ $x ->\n [b] text\n *[a] x (",
            "{ F(\nA, ",
        ] {
            let levels = if open.contains("F(") { MOST / 2 } else { MOST };
            assert_eq!(too_deep(&nested(open, levels - 1)), None, "{open:?}");
            assert!(too_deep(&nested(open, levels + 1)).is_some(), "{open:?}");
        }
    }

    #[test]
    fn what_is_closed_or_is_no_brace_to_the_parser_does_not_count() {
        for one in [
            "a = {\"{\"} and {\"}\"}\n",
            "a = { $n ->\n    [one] { $n } session (of many\n   *[other] { $n } \"sessions\"\n }\n",
            "a = { F($x, k: \"(\") }\n    .b = { $c }\n# { { {\n",
            "a = } } text\n",
            "broken = { $n\n",
        ] {
            assert_eq!(too_deep(&one.repeat(3 * MOST)), None, "{one:?}");
        }
    }

    #[test]
    fn the_parser_takes_as_much_as_is_let_pass() {
        let thread = std::thread::Builder::new().stack_size(1 << 20).spawn(|| {
            for open in ["{", "{ F(", "{ $x ->\n *[a] "] {
                let levels = if open.contains('(') { MOST / 2 } else { MOST };
                let text = nested(open, levels);
                assert_eq!(too_deep(&text), None);
                let _ = fluent_syntax::parser::parse_runtime(text.as_str());
            }
        });
        thread.expect("a thread").join().expect("no overflow");
    }
}
