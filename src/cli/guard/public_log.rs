//! Keeps names out of public logs also where another mistake is beside them.

use crate::cli::console::Console;
use crate::cli::report::confidential::kind_only;
use crate::diagnostic::Diagnostic;
use crate::guard::search::{Matcher, SearchMemory, TextKind};
use crate::source::{Content, Tree};

use super::opened::GuardState;

/// The diagnostics for the console. On a public log, one whose words or lines have a name of the roster shows its
/// kind only.
pub(in crate::cli) fn without_names(
    console: Console,
    state: &GuardState,
    tree: &Tree,
    diagnostics: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    let Some((roster, digester)) = state.roster().filter(|_| console.annotates()) else { return diagnostics };
    let matcher = Matcher::new(roster, digester, None);
    let mut memory = SearchMemory::default();
    let mut is_named = |text: &str, kind: TextKind| !matcher.search(text, kind, &mut memory).is_empty();
    let mut one = |diagnostic: Diagnostic| {
        let is_hidden = is_named(&diagnostic.path, TextKind::Path);
        let words = format!("{}\n\n{}", diagnostic.message, diagnostic.help.as_deref().unwrap_or_default());
        let shows_name = is_hidden
            || [words.as_str(), &lines(tree, &diagnostic)]
                .into_iter()
                .any(|text| is_named(text, TextKind::Prose) || is_named(text, TextKind::Path));
        if shows_name { kind_only(&diagnostic, is_hidden) } else { diagnostic }
    };
    diagnostics.into_iter().map(&mut one).collect()
}

/// The lines that an excerpt shows.
fn lines(tree: &Tree, diagnostic: &Diagnostic) -> String {
    let content = tree.get(&diagnostic.path).map(|file| &file.content);
    let (Some(span), Some(Content::Text(bytes))) = (&diagnostic.span, content) else { return String::new() };
    let before = bytes.get(..span.start).unwrap_or(bytes);
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let after = bytes.get(span.end..).unwrap_or_default();
    let end = after.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| span.end + at);
    String::from_utf8_lossy(bytes.get(start..end).unwrap_or_default()).into_owned()
}
