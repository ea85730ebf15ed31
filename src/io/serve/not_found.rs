//! Pages of the preview for addresses that cannot be shown: suggestions for a 404, and error
//! messages.

use crate::i18n::lang::Lang;
use crate::i18n::suggest;
use crate::pages::inventory;
use crate::pages::route::{Routes, route};
use crate::site::Site;
use crate::site::workspace::Snapshot;

use super::script_injection::escaped;

/// The routes of all pages, in all languages, to suggest similar ones.
pub(super) struct KnownRoutes<'a> {
    routes: &'a Routes,
    languages: &'a [Lang],
    pages: Vec<String>,
}

impl<'a> KnownRoutes<'a> {
    pub(super) fn of(site: &'a Site) -> Self {
        let pages = inventory::pages(&site.proceedings, &site.index);
        Self {
            routes: &site.plan.routes,
            languages: &site.proceedings.config.languages,
            pages: pages.iter().map(route).filter(|route| !route.is_empty()).collect(),
        }
    }

    /// Suggestions for an address that was not found, most likely first. `was_there` if it used to
    /// be a page.
    pub(super) fn meant(&self, path: &str, was_there: bool) -> Vec<String> {
        let wanted = path.strip_suffix("index.html").unwrap_or(path).trim_end_matches('/');
        let wanted = wanted.strip_suffix(".html").unwrap_or(wanted);
        let (prefix, below) = self.language(wanted);
        let address = |route: &str| self.routes.below(&format!("{prefix}{route}"));
        let nearest = suggest::nearest(below, self.pages.iter().map(|route| route.trim_end_matches('/')));
        let nearest = nearest.map(|near| address(&format!("{near}/")));
        let above = below.match_indices('/').rev().find_map(|(at, _)| {
            let folder = &below[..=at];
            self.pages.iter().any(|route| route == folder).then(|| address(folder))
        });
        // For a removed page the list that contained it is the better suggestion.
        let (first, second) = if was_there { (above, nearest) } else { (nearest, above) };
        let mut all: Vec<String> = first.into_iter().chain(second).collect();
        all.dedup();
        all
    }

    /// Splits a path into its language prefix, empty for the default language, and the rest.
    fn language<'b>(&self, path: &'b str) -> (&'b str, &'b str) {
        let Some((first, rest)) = path.split_once('/') else { return ("", path) };
        let is_one = |lang: &&Lang| lang.as_str() == first && **lang != self.routes.default;
        match self.languages.iter().find(is_one) {
            Some(_) => (&path[..=first.len()], rest),
            None => ("", path),
        }
    }
}

/// The suggestions as HTML, to insert into a 404 page; `None` without suggestions.
pub(super) fn line(meant: &[String]) -> Option<String> {
    let links: Vec<String> =
        meant.iter().map(|address| format!("<a href=\"{0}\">{0}</a>", escaped(address))).collect();
    let links = links.join(", or ");
    (!links.is_empty()).then(|| format!("<p lang=\"en\" dir=\"ltr\">Did you mean {links}?</p>\n"))
}

/// A page without the site's skin.
pub(super) fn plain(title: &str, body: &str) -> Vec<u8> {
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n</head>\n\
         <body>\n<main>\n<h1>{title}</h1>\n{body}</main>\n</body>\n</html>\n"
    )
    .into_bytes()
}

/// The page for an address below no site.
pub(super) fn outside(routes: &Routes) -> Vec<u8> {
    let base = escaped(&routes.base);
    plain("Page not found", &format!("<p>The site is at <a href=\"{base}\">{base}</a>.</p>\n"))
}

/// The page while the site has never built successfully.
pub(super) fn nothing_yet(snapshot: &Snapshot) -> Vec<u8> {
    let errors = snapshot.diagnostics.iter().filter(|diagnostic| diagnostic.is_error());
    let items: Vec<String> = errors.take(50).map(item).collect();
    plain(
        "This site cannot be shown yet",
        &format!("<p>Fix these errors to show it:</p>\n<ul>\n{}</ul>\n", items.concat()),
    )
}

/// The page for one that failed to render and has no earlier version.
pub(super) fn failed(diagnostic: &crate::diagnostic::Diagnostic) -> Vec<u8> {
    plain(
        "This page cannot be shown yet",
        &format!("<p>Fix this error to show it:</p>\n<ul>\n{}</ul>\n", item(diagnostic)),
    )
}

/// The page for one that timed out.
pub(super) fn late(diagnostic: &crate::diagnostic::Diagnostic) -> Vec<u8> {
    plain(
        "This page takes too long",
        &format!(
            "<p>It will be shown when it is ready. Other pages are not affected.</p>\n<ul>\n{}</ul>\n",
            item(diagnostic)
        ),
    )
}

fn item(diagnostic: &crate::diagnostic::Diagnostic) -> String {
    let help = diagnostic.help.as_ref().map(|help| format!("<br>{}", escaped(help))).unwrap_or_default();
    let (path, message) = (escaped(&diagnostic.path), escaped(&diagnostic.message));
    format!("<li><code>{path}</code>: {message}{help}<br><small>{}</small></li>\n", diagnostic.code.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suggested(path: &str, was_there: bool) -> Vec<String> {
        let lang = |tag: &str| Lang::parse(tag).expect("a language");
        let routes = Routes { base: "/d/".into(), origin: "https://example.org".into(), default: lang("en") };
        let pages = ["sessions/", "talks/", "talks/01/"].map(str::to_owned).into();
        KnownRoutes { routes: &routes, languages: &[lang("en"), lang("fa")], pages }.meant(path, was_there)
    }

    #[test]
    fn a_slip_leads_to_the_page_that_was_meant_in_the_same_language() {
        assert_eq!(suggested("sesions/", false), ["/d/sessions/"]);
        assert_eq!(suggested("fa/sesions", false), ["/d/fa/sessions/"]);
        assert_eq!(suggested("talsk/index.html", false), ["/d/talks/"]);
        assert_eq!(suggested("quite/something/else/", false), [""; 0]);
    }

    #[test]
    fn a_page_that_has_gone_leads_first_to_the_list_that_it_stood_in() {
        assert_eq!(suggested("talks/02/", true), ["/d/talks/", "/d/talks/01/"]);
        assert_eq!(suggested("talks/02/", false), ["/d/talks/01/", "/d/talks/"]);
        assert_eq!(suggested("fa/talks/the-last-of-all/", true), ["/d/fa/talks/"]);
    }
}
