//! Blanks what is not published in source files: comments and passages.

use crate::content::parse::front_matter;
use crate::markdown::{self, BodyKind, Options, PassagePolicy, RawHtml};
use crate::source::toml_tree::{self, Node, Value};

/// The text with comments and passages that are not published as spaces, so that positions stay. Comments of TOML
/// begin with `#`, those of Markdown and templates are `<!-- … -->` and `{# … #}`.
pub(super) fn blanked(path: &str, text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    if path.ends_with(".toml") {
        blank_toml(text, 0..text.len(), &mut bytes);
    } else if path.ends_with(".md")
        && let Some((toml, body)) = front_matter::parts(text)
    {
        blank_toml(text, toml, &mut bytes);
        blank_between(text, body, "<!--", "-->", &mut bytes);
        blank_passages(text, body, &mut bytes);
    } else {
        blank_between(text, 0, "<!--", "-->", &mut bytes);
        blank_between(text, 0, "{#", "#}", &mut bytes);
    }
    // Whole characters are replaced, so the text stays UTF-8.
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn blank(range: std::ops::Range<usize>, bytes: &mut [u8]) {
    bytes[range].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
}

fn blank_between(text: &str, from: usize, open: &str, close: &str, bytes: &mut [u8]) {
    let mut at = from;
    while let Some(start) = text[at..].find(open).map(|start| at + start) {
        let end = text[start..].find(close).map_or(text.len(), |end| start + end + close.len());
        blank(start..end, bytes);
        at = end;
    }
}

/// Blanks `::: internal` and what is within `::: withheld Reason`.
fn blank_passages(text: &str, from: usize, bytes: &mut [u8]) {
    if !text[from..].contains(":::") {
        return;
    }
    let options = Options {
        raw_html: RawHtml::Sanitise,
        smart_punctuation: false,
        zero: '0',
        alert_labels: &[""; 5],
        passages: PassagePolicy::LeaveOut,
        kind: BodyKind::Line,
    };
    for edit in markdown::parse(&text[from..], &options).left_out {
        // Of a withheld passage, the first line stays.
        let passage = &text[from..][edit.span.clone()];
        let start = passage.find(edit.text.trim_end()).map_or(0, |at| at + edit.text.trim_end().len());
        blank(from + edit.span.start + start..from + edit.span.end, bytes);
    }
}

/// Blanks comments of TOML: from a `#` that is outside all values to the end of the line.
fn blank_toml(text: &str, range: std::ops::Range<usize>, bytes: &mut [u8]) {
    let node = toml_tree::read(&text[range.clone()], range.start, "", &mut Vec::new());
    let mut values = Vec::new();
    spans(&node, &mut values);
    values.sort_unstable();
    let mut at = range.start;
    while let Some(start) = text[at..range.end].find('#').map(|start| at + start) {
        let before = values.partition_point(|(from, _)| *from <= start);
        // A text ends before the next begins.
        if let Some((_, end)) = before.checked_sub(1).map(|at| values[at]).filter(|(_, end)| start < *end) {
            at = end.max(start + 1);
            continue;
        }
        let end = text[start..range.end].find('\n').map_or(range.end, |end| start + end);
        blank(start..end, bytes);
        at = end;
    }
}

/// The spans of all keys and values.
fn spans(node: &Node, into: &mut Vec<(usize, usize)>) {
    match &node.value {
        Value::Table(entries) => entries.iter().for_each(|entry| {
            into.push((entry.key_span.start, entry.key_span.end));
            spans(&entry.node, into);
        }),
        Value::List(items) => items.iter().for_each(|item| spans(item, into)),
        _ => into.push((node.span.start, node.span.end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_blank_and_texts_are_not() {
        let toml = "# Ahmad\na = \"# b\" # Karimi\nc = ['#d'] #e\nf = \"\"\"\n# g\n\"\"\"\n";
        let blank = blanked("a.toml", toml);
        assert_eq!(blank, "       \na = \"# b\"         \nc = ['#d']   \nf = \"\"\"\n# g\n\"\"\"\n");
        let page =
            "+++\ntitle = \"a\" # احمد\nf = \"\"\"\n+++ g\n\"\"\" # Karimi\n+++\n# b <!-- c\nd --> e\n";
        let blank = blanked("a.md", page);
        assert_eq!(blank.len(), page.len());
        assert!(
            blank.contains("# b")
                && blank.contains(" e\n")
                && !blank.contains("احمد")
                && blank.contains("+++ g")
                && !blank.contains("Karimi")
                && !blank.contains('d')
        );
    }

    #[test]
    fn passages_are_blank_and_reasons_are_not() {
        let page = "+++\ntitle = \"a\"\n+++\nb\n\n::: internal\nKarimi\n:::\n\n::: withheld It names.\nKarimi\n:::\n\nc\n";
        let blank = blanked("a.md", page);
        assert_eq!(blank.len(), page.len());
        assert!(
            !blank.contains("Karimi") && blank.contains("It names.") && blank.ends_with("c\n"),
            "{blank}"
        );
    }
}
