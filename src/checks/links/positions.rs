//! Locates links of rendered pages in the source files.

use std::ops::Range;

use super::site_files::SiteFiles;
use crate::content::parse::files::CONFIG;
use crate::pages::{Output, inventory};
use crate::source::Tree;

/// A position in a file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePosition {
    /// Path of the file.
    pub path: String,
    /// Byte range; `None` if unknown.
    pub span: Option<Range<usize>>,
}

/// A range in a file.
pub(super) type LinkPlace = (String, Range<usize>);

/// Source file of a page in the default language.
pub(super) fn source<'a>(site: &'a SiteFiles<'_>, at: usize) -> Option<&'a str> {
    match &site.files[at].1 {
        Output::Page(page, ..) | Output::Redirect(page, _) => {
            inventory::source(page, &site.site.proceedings, &site.site.index)
        }
        _ => None,
    }
}

/// Path that the translation of a page has, if there is one.
pub(super) fn translation(site: &SiteFiles<'_>, at: usize) -> Option<String> {
    let Output::Page(_, lang, _) = &site.files[at].1 else { return None };
    Some(format!("{}.{lang}.md", source(site, at)?.strip_suffix(".md")?))
}

/// Searches the source files of a page, the translation first.
pub(super) fn written<T>(
    site: &SiteFiles<'_>,
    tree: &Tree,
    at: usize,
    find: impl Fn(&str) -> Option<T>,
) -> Option<(String, T)> {
    let source = source(site, at)?;
    translation(site, at)
        .as_deref()
        .into_iter()
        .chain([source])
        .find_map(|path| Some((path.to_owned(), find(tree.get(path)?.content.as_str()?)?)))
}

/// First position of a link, or of its end, that follows a delimiter.
pub(super) fn position(text: &str, link: &str, before: impl Fn(char) -> bool) -> Option<Range<usize>> {
    positions(text, link, before).next()
}

/// All positions of a link, or of its end, that follow a delimiter.
fn positions<'a>(
    text: &'a str,
    link: &'a str,
    before: impl Fn(char) -> bool + 'a,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let after = |c: char| matches!(c, ')' | '>' | '"' | '\'') || c.is_whitespace();
    let all = text.match_indices(link).filter(|(_, found)| !found.is_empty());
    all.map(|(at, found)| at..at + found.len()).filter(move |span| {
        text[..span.start].chars().next_back().is_some_and(&before)
            && text[span.end..].chars().next().is_none_or(after)
    })
}

/// All positions of a link in the source file of a page, that of the translation first.
pub(super) fn all_written(site: &SiteFiles<'_>, tree: &Tree, at: usize, link: &str) -> Vec<LinkPlace> {
    let all = |text: &str| {
        let all: Vec<Range<usize>> = positions(text, link, before).collect();
        (!all.is_empty()).then_some(all)
    };
    let found = written(site, tree, at, all);
    found.into_iter().flat_map(|(path, all)| all.into_iter().map(move |span| (path.clone(), span))).collect()
}

/// Delimiters before a link.
pub(super) fn before(c: char) -> bool {
    matches!(c, '(' | '<' | '"' | '\'' | '=') || c.is_whitespace()
}

/// All positions of an external link; `pages` are the pages that contain it.
pub(super) fn external(site: &SiteFiles<'_>, tree: &Tree, link: &str, pages: &[usize]) -> Vec<FilePosition> {
    let find = |text: &str| position(text, link, before);
    let place = |(path, span): (String, Range<usize>)| FilePosition { path, span: Some(span) };
    let mut places: Vec<FilePosition> = Vec::new();
    for found in pages.iter().filter_map(|at| written(site, tree, *at, find)).map(place) {
        if !places.contains(&found) {
            places.push(found);
        }
    }
    if !places.is_empty() {
        return places;
    }
    // Links on all pages are in the vocabularies, the configuration or the skin.
    let mut files = tree.files.iter().filter(|file| file.path.ends_with(".toml"));
    let in_files = files.find_map(|file| Some((file.path.clone(), find(file.content.as_str()?)?)));
    let in_templates = || {
        let mut templates = site.site.skin_files.templates.values();
        templates.find_map(|template| Some((template.path.clone(), find(&template.text)?)))
    };
    let found = in_files.or_else(in_templates).map(place);
    let of_page = || {
        let path = pages.iter().find_map(|at| source(site, *at)).unwrap_or(CONFIG);
        FilePosition { path: path.to_owned(), span: None }
    };
    vec![found.unwrap_or_else(of_page)]
}
