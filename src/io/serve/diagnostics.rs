//! The errors that are sent to a tab: those that affect its page, then those of other pages.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::pages::route::{Page, route};
use crate::pages::{Output, inventory};
use crate::site::Site;
use crate::site::workspace::Snapshot;
use crate::source::excerpt::Lines;
use crate::source::{Content, File, Tree};

/// Maximum length of each list.
const MOST: usize = 50;

/// The errors of a snapshot, from the point of view of one page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct TabDiagnostics {
    /// Errors in files of this page, or in files that all pages use.
    here: Vec<PageDiagnostic>,
    /// Errors in files of other pages.
    elsewhere: Vec<PageDiagnostic>,
    /// The count of all errors, including those beyond `MOST`.
    total: usize,
    files_elsewhere: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct PageDiagnostic {
    code: &'static str,
    path: String,
    line: Option<usize>,
    column: Option<usize>,
    /// The line of source, split before and after the marked text.
    excerpt: Option<[String; 3]>,
    message: String,
    help: Option<String>,
}

/// The errors of a snapshot and of templates rendered so far, as seen from `page`.
pub(super) fn diagnostics(
    snapshot: &Snapshot,
    failures: &[Diagnostic],
    page: &TabContent<'_>,
) -> TabDiagnostics {
    let errors = snapshot.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).chain(failures);
    let (here, elsewhere): (Vec<_>, Vec<_>) = errors.partition(|diagnostic| concerns(&diagnostic.path, page));
    let mut paths: Vec<&str> = elsewhere.iter().map(|diagnostic| diagnostic.path.as_str()).collect();
    paths.sort_unstable();
    paths.dedup();
    let told = |found: &[&Diagnostic]| {
        found.iter().take(MOST).map(|diagnostic| told(snapshot, diagnostic)).collect()
    };
    TabDiagnostics {
        total: here.len() + elsewhere.len(),
        files_elsewhere: paths.len(),
        here: told(&here),
        elsewhere: told(&elsewhere),
    }
}

fn told(snapshot: &Snapshot, diagnostic: &Diagnostic) -> PageDiagnostic {
    let bytes = source(snapshot, &diagnostic.path);
    let lines = bytes.as_deref().map(Lines::new);
    let place = diagnostic.span.as_ref().zip(lines.as_ref());
    let position = place.map(|(span, lines)| lines.position(span.start));
    let excerpt = place.map(|(span, lines)| lines.excerpt(span).parts());
    PageDiagnostic {
        code: diagnostic.code.as_str(),
        path: diagnostic.path.clone(),
        line: position.map(|position| position.line),
        column: position.map(|position| position.column),
        excerpt,
        message: diagnostic.message.clone(),
        help: diagnostic.help.clone(),
    }
}

/// The sources of diagnostics, including built-in templates.
pub(super) fn sources(snapshot: &Snapshot, diagnostics: &[Diagnostic]) -> Tree {
    let mut files: Vec<File> = diagnostics
        .iter()
        .filter_map(|diagnostic| {
            let bytes = source(snapshot, &diagnostic.path)?;
            Some(File { path: diagnostic.path.clone(), content: Content::Text(bytes.into()) })
        })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files.dedup_by(|a, b| a.path == b.path);
    Tree { files }
}

/// The content of a file in the snapshot, or of a built-in template.
fn source(snapshot: &Snapshot, path: &str) -> Option<Vec<u8>> {
    if let Some(Content::Text(bytes)) = snapshot.sources.get(path).map(|file| &file.content) {
        return Some(bytes.to_vec());
    }
    let templates = &snapshot.site.as_ref()?.skin_files.templates;
    templates
        .values()
        .find(|template| template.path == path)
        .map(|template| template.text.clone().into_bytes())
}

pub(super) enum TabContent<'a> {
    Output(&'a Site, &'a Output),
    /// No file at this path below the site's root; the page may exist in a source that has errors.
    Nothing(&'a str),
}

/// Whether an error in a file may affect a page.
fn concerns(path: &str, page: &TabContent<'_>) -> bool {
    let Some(inner) = path.strip_prefix("content/") else {
        // The configuration, the skin and the root content folder affect all pages. Static files
        // are only copied.
        return !path.starts_with("static/");
    };
    if !inner.contains('/') && inner.ends_with(".toml") {
        return true;
    }
    let (source, address) = match page {
        TabContent::Output(site, Output::Page(page, ..) | Output::Redirect(page, _)) => {
            let source = inventory::source(page, &site.proceedings, &site.index);
            // The text of the home page may never have been without errors.
            (source.or((*page == Page::Home).then_some("content/_index.md")), route(page))
        }
        TabContent::Output(..) => return false,
        TabContent::Nothing(path) => (None, (*path).to_owned()),
    };
    let names = source.map(|source| source.strip_suffix(".md").unwrap_or(source).to_owned());
    let address = address.trim_end_matches('/');
    let names = names.into_iter().chain((!address.is_empty()).then(|| format!("content/{address}")));
    // The name of a translation begins with that of the original, as do the paths in its folder.
    let belongs = |name: String| {
        let folder = name.strip_suffix("/index").map(|folder| format!("{folder}/"));
        let rest = path.strip_prefix(&name).is_some_and(|rest| {
            rest.starts_with('.')
                || rest.is_empty()
                || rest.starts_with("/_index.")
                || rest.starts_with("/index.")
        });
        rest || folder.is_some_and(|folder| path.starts_with(&folder))
    };
    names.into_iter().any(belongs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_pages_are_made_with_concerns_every_page() {
        let page = TabContent::Nothing("talks/02-next/");
        for path in
            ["rapporteur.toml", "content", "content/themes.toml", "themes/standard/templates/base.html"]
        {
            assert!(concerns(path, &page), "{path}");
        }
        for path in ["static/logo.png", "content/talks/01-first.md", "content/talks/themes.toml"] {
            assert!(!concerns(path, &page), "{path}");
        }
    }

    #[test]
    fn a_page_that_is_not_there_yet_is_known_by_the_name_of_its_file() {
        let page = TabContent::Nothing("talks/02-next/");
        for path in
            ["content/talks/02-next.md", "content/talks/02-next.fa.md", "content/talks/02-next/index.md"]
        {
            assert!(concerns(path, &page), "{path}");
        }
        for path in ["content/talks/02-next-but-one.md", "content/talks/_index.md", "content/talks/02.md"] {
            assert!(!concerns(path, &page), "{path}");
        }
        assert!(concerns("content/talks/_index.md", &TabContent::Nothing("talks/")));
    }
}
