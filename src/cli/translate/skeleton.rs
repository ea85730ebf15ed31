//! Creates the file of a new translation: each text of the original in a comment, followed by the
//! line for its translation.
//!
//! For texts that are still commented out, the site shows the original.

use std::fmt::Write;

use super::OriginalText;
use crate::source::Tree;

const HEAD: &str = "\
# To translate a text, write the translation between the quotes below the original, and remove the # and the
# space before the key. The report goes below the second +++. Texts without a translation are shown in the
# original's language.
";

const BODY: &str = "Write the translation below this comment, which is not published. Keep the addresses \
    of links; translate their text.";

pub(super) fn skeleton(original: &OriginalText<'_>, tree: &Tree) -> String {
    let mut text = format!("+++\n{HEAD}original = \"{}\"\n", original.revision(tree));
    if !original.title.is_empty() {
        add(&mut text, "title", original.title);
    }
    if let Some(summary) = original.summary {
        add(&mut text, "summary", summary);
    }
    text.push_str("\n# The translator, if the name is to be published.\n# translator = \"\"\n");
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

/// Adds a text as a comment, and the key of its translation.
fn add(skeleton: &mut String, key: &str, original: &str) {
    skeleton.push('\n');
    for line in original.trim().lines() {
        // TOML allows no other control characters, even in comments.
        let line: String = line.chars().filter(|c| *c == '\t' || !c.is_control()).collect();
        let _ = writeln!(skeleton, "{}", format!("# {line}").trim_end());
    }
    // In a multi-line string quotes need no escapes.
    let _ = writeln!(skeleton, "# {key} = \"\"\"\"\"\"");
}

/// The original's body without comments, but with the passages that are not published. Escapes `-->`, which would end the comment around it.
fn body(original: &OriginalText<'_>, tree: &Tree) -> String {
    original.whole_body(tree).concat().trim().replace("-->", "-- >")
}
