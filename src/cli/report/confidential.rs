//! Diagnostics for public logs: of what says who a person is, they show the file and the kind, no name and no line.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Tree;

/// Instead of a path that names a person.
pub(super) const HIDDEN: &str = "(a path that is not shown)";

/// The diagnostics without what identifies a person. In a file with such a diagnostic, others could quote the same
/// line, so they show their kind only, too.
pub(super) fn redacted(diagnostics: &[&Diagnostic], tree: &Tree) -> Vec<Diagnostic> {
    let confidential = diagnostics.iter().filter(|diagnostic| diagnostic.code.is_confidential());
    let files: BTreeSet<&str> = confidential.map(|diagnostic| diagnostic.path.as_str()).collect();
    let paths = diagnostics.iter().filter(|diagnostic| diagnostic.code == Code::GuardedFileName);
    let guarded: BTreeSet<&str> = paths.map(|diagnostic| diagnostic.path.as_str()).collect();
    let mut names: BTreeSet<&str> = guarded.iter().flat_map(|path| parts(path)).collect();
    // A part that other paths have, too, is no name.
    let others = tree.files.iter().map(|file| file.path.as_str()).filter(|path| !guarded.contains(path));
    for part in others.flat_map(parts) {
        names.remove(part);
    }
    let one = |diagnostic: &&Diagnostic| {
        let is_hidden = parts(&diagnostic.path).any(|part| names.contains(part));
        if !is_hidden && !files.contains(diagnostic.path.as_str()) {
            // Its message can quote the path of another file.
            return if quotes(diagnostic, &names) {
                kind_only(diagnostic, false)
            } else {
                (*diagnostic).clone()
            };
        }
        kind_only(diagnostic, is_hidden)
    };
    let mut shown: Vec<Diagnostic> = diagnostics.iter().map(one).collect();
    shown.dedup();
    shown
}

fn quotes(diagnostic: &Diagnostic, names: &BTreeSet<&str>) -> bool {
    let texts = [Some(diagnostic.message.as_str()), diagnostic.help.as_deref()];
    texts.into_iter().flatten().any(|text| names.iter().any(|name| text.contains(name)))
}

/// A diagnostic without its place and words.
pub(in crate::cli) fn kind_only(diagnostic: &Diagnostic, is_hidden: bool) -> Diagnostic {
    Diagnostic {
        path: if is_hidden { HIDDEN.to_owned() } else { diagnostic.path.clone() },
        span: None,
        message: diagnostic.code.sentence().trim_end_matches('.').to_owned(),
        help: Some("run `rapporteur check` on your own computer to see where".to_owned()),
        ..diagnostic.clone()
    }
}

/// The parts of a path that can name a person, without endings.
fn parts(path: &str) -> impl Iterator<Item = &str> {
    const OF_EVERY_SITE: [&str; 6] = ["content", "static", "themes", "index", "_index", "rapporteur"];

    let stems = path.split('/').map(|part| part.split('.').next().unwrap_or(part));
    stems.filter(|stem| stem.len() > 2 && !OF_EVERY_SITE.contains(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_a_person_is_shown_without_place_and_words() {
        let secret = Diagnostic::error(Code::GuardedName, "content/talks/1.md", 5..9, "Ahmad").help("Ahmad");
        let beside = Diagnostic::error(Code::LinkToNothing, "content/talks/1.md", 5..9, "[Ahmad](x)");
        let path = Diagnostic::error(Code::GuardedFileName, "static/ahmad/a.pdf", None, "x");
        let same = Diagnostic::error(Code::LargeFile, "static/ahmad/b.pdf", None, "x");
        let other = Diagnostic::error(Code::UnknownTheme, "content/seminars/2.md", 1..2, "unknown theme `x`");
        let shown = redacted(&[&secret, &beside, &path, &same, &other], &Tree::default());
        assert!(!format!("{shown:?}").to_lowercase().contains("ahmad"));
        assert!(shown[..2].iter().all(|shown| shown.path == "content/talks/1.md" && shown.span.is_none()));
        assert_eq!(shown[2].path, HIDDEN);
        assert_eq!(shown[4], other);
    }
}
