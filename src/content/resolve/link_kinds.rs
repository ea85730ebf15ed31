//! Links of kinds that do not exist: series and pages are linked to by their files.

use crate::content::resolve::context::Context;
use crate::content::resolve::paths::from_file;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::suggest;
use crate::i18n::text::Id;
use crate::source::toml_tree::Spanned;

/// The error for `series:NAME` or `page:NAME` in the file `path`, with the link to write.
pub(super) fn no_such_kind(
    kind: &str,
    name: &str,
    written: &Spanned<String>,
    path: &str,
    context: &Context<'_>,
) -> Diagnostic {
    let name = name.trim_matches('/');
    let file_of = |name: &str| {
        let files = match kind {
            "series" => vec![format!("content/{name}/_index.md")],
            _ => vec![format!("content/{name}.md"), format!("content/{name}/index.md")],
        };
        files.into_iter().find(|file| context.tree.find(file).is_some())
    };
    let names = context.places.series.iter().map(Id::as_str).filter(|_| kind == "series");
    let names = names.chain(context.places.pages.iter().map(Id::as_str).filter(|_| kind == "page"));
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    let near = || suggest::nearest(name, names.iter().copied());
    let help = match file_of(name).or_else(|| file_of(near()?)) {
        Some(file) => format!("link to its Markdown file: `{}`", from_file(path, &file)),
        None if kind == "series" && names.contains(&name) => {
            format!(
                "create content/{name}/_index.md, and link to that file: `{}`",
                from_file(path, &format!("content/{name}/_index.md"))
            )
        }
        None => format!("link to a {kind} by its Markdown file; there is no {kind} `{name}`"),
    };
    let message = format!("a link cannot begin with `{kind}:`");
    Diagnostic::error(Code::InvalidScheme, path, written.span.clone(), message).help(help)
}
