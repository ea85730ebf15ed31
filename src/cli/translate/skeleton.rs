//! The file that a translator fills in: each text of the original in a comment, and below it the line
//! or the place that its translation goes into.
//!
//! As long as a line is a comment, readers are shown the original.

use std::fmt::Write;

use super::OriginalText;
use crate::source::Tree;

const HEAD: &str = "\
# To translate a text, write it between the quotes below the original, and take away the # and the space
# before it. The report goes below the second +++. What is left as it is stays in the original's language.
";

const BODY: &str = "Write the translation below this comment, which readers are not shown. Links stay as they are, but for their text.";

/// The skeleton of a translation.
pub(super) fn skeleton(original: &OriginalText<'_>, tree: &Tree) -> String {
    let mut text = format!("+++\n{HEAD}original = \"{}\"\n", original.revision(tree));
    add(&mut text, "title", original.title);
    if let Some(summary) = original.summary {
        add(&mut text, "summary", summary);
    }
    text.push_str("\n# Who translates, if readers are to know.\n# translator = \"\"\n");
    for (number, (recommendation, note)) in (1..).zip(&original.recommendations) {
        let _ = write!(text, "\n[[recommendations]]\nnumber = {number}");
        add(&mut text, "text", recommendation);
        if let Some(note) = note {
            add(&mut text, "note", note);
        }
    }
    text.push_str("+++\n");
    let body = body(original, tree);
    if !body.is_empty() {
        let _ = write!(text, "\n<!-- {BODY}\n\n{body}\n\n-->\n");
    }
    text
}

/// A text in a comment, and the key of its translation.
fn add(skeleton: &mut String, key: &str, original: &str) {
    skeleton.push('\n');
    for line in original.trim().lines() {
        // TOML has no other control characters, in comments either.
        let line: String = line.chars().filter(|c| *c == '\t' || !c.is_control()).collect();
        let _ = writeln!(skeleton, "{}", format!("# {line}").trim_end());
    }
    // Quotes within the text need no care between three of them.
    let _ = writeln!(skeleton, "# {key} = \"\"\"\"\"\"");
}

/// The original's body without its own comments, and with nothing in it that would end the one that it
/// is put into.
fn body(original: &OriginalText<'_>, tree: &Tree) -> String {
    original.body(tree).concat().trim().replace("-->", "-- >")
}
