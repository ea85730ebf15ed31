//! Reports broken links and missing fragments.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rayon::prelude::*;

use super::destinations::names_a_host;
use super::passage_anchors;
use super::positions::{before, position, source, written};
use super::site_files::{AnchorLink, SiteFiles, make, scan};
use crate::content::parse::files::CONFIG;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::percent_decode;
use crate::i18n::suggest;
use crate::pages::Output;
use crate::source::Tree;
use crate::source::toml_tree::Spanned;

const IN_TEXT: &str =
    "link to a page by its Markdown file or its name, such as `../about.md` or `session:12`";
const IN_TEMPLATE: &str = "use the addresses in the template's variables, and files in the skin's static/ \
    folder";

/// Reports links to fragments that do not exist on their page.
pub(super) fn fragments(site: &SiteFiles<'_>, tree: &Tree, wanted: &[AnchorLink]) -> Vec<Diagnostic> {
    let targets: BTreeSet<usize> = wanted.iter().map(|fragment| fragment.to).collect();
    let ids: BTreeMap<usize, BTreeSet<String>> = targets
        .into_par_iter()
        .filter_map(|at| Some((at, scan(site, at, &make(site, at).ok()??)?.ids.into_iter().collect())))
        .collect();
    let mut diagnostics = Vec::new();
    let mut in_menu: BTreeMap<usize, (&Spanned<String>, bool)> = BTreeMap::new();
    for AnchorLink { from, to, id } in wanted {
        let Some(ids) = ids.get(to).filter(|ids| !ids.contains(id)) else { continue };
        let is_hidden = is_in_passage(site, tree, *to, id);
        if let Some(url) = item_of_menu(site, *to, id) {
            in_menu.insert(url.span.start, (url, is_hidden));
            continue;
        }
        let path = &site.files[*to].0;
        let address = path.strip_suffix("index.html").unwrap_or(path);
        diagnostics.push(
            match written(site, tree, *from, |text| position(text, &format!("#{id}"), |_| true)) {
                Some((file, span)) => {
                    if is_hidden {
                        diagnostics.push(link_into_passage(&file, span, id));
                        continue;
                    }
                    // Ids with `_` belong to templates and may change.
                    let headings = ids.iter().map(String::as_str).filter(|id| !id.contains('_'));
                    let help = match suggest::nearest(id, headings) {
                        Some(near) => format!("did you mean `#{near}`?"),
                        None => "link to a heading by its text in lower case, with hyphens between the \
                            words"
                            .into(),
                    };
                    Diagnostic::error(
                        Code::UnknownAnchor,
                        file,
                        span,
                        format!("the linked page has no heading or anchor `#{id}`"),
                    )
                    .help(help)
                }
                None => link(
                    if is_hidden { Code::LinkIntoPassage } else { Code::UnknownAnchor },
                    site,
                    tree,
                    *from,
                    &format!("/{address}#{id}"),
                    "is not on that page",
                ),
            },
        );
    }
    // The menu is on all pages.
    diagnostics.extend(in_menu.into_values().map(|(url, is_hidden)| {
        let fragment = url.value.split_once('#').map_or("", |(_, fragment)| fragment);
        if is_hidden {
            return link_into_passage(CONFIG, url.span.clone(), fragment);
        }
        let message = format!("the page of this item of the menu has no place `{fragment}`");
        Diagnostic::error(Code::UnknownAnchor, CONFIG, url.span.clone(), message)
            .help("headings can be linked to: in small letters, with hyphens between the words")
    }));
    diagnostics
}

fn link_into_passage(file: &str, span: Range<usize>, id: &str) -> Diagnostic {
    let message = format!("`#{id}` is in a passage that is not published");
    Diagnostic::error(Code::LinkIntoPassage, file, span, message)
        .help("link to another heading, or move the link into such a passage")
}

/// Whether a heading or anchor of a page is in a passage that is not published.
fn is_in_passage(site: &SiteFiles<'_>, tree: &Tree, page: usize, id: &str) -> bool {
    let config = &site.site.proceedings.config;
    let has_anchor = |text: &str| passage_anchors::is_in_passage(text, id, config).then_some(0..0);
    written(site, tree, page, has_anchor).is_some()
}

/// The address of the menu that leads to this place of a page in any language.
fn item_of_menu<'a>(site: &SiteFiles<'a>, page: usize, id: &str) -> Option<&'a Spanned<String>> {
    let routes = &site.site.plan.routes;
    let (path, output) = site.files.get(page)?;
    let path = match output {
        Output::Page(page, _, number) => routes.file(page, &routes.default, *number),
        _ => path.clone(),
    };
    let path = path.strip_suffix("index.html").unwrap_or(&path).trim_matches('/');
    let leads_there = |url: &&Spanned<String>| {
        let address = percent_decode(url.value.trim());
        let Some((address, fragment)) = address.split_once('#') else { return false };
        let address = address.split('?').next().unwrap_or_default();
        fragment == id && address.trim_matches('/') == path
    };
    let menu = site.site.proceedings.config.menu.as_ref()?;
    menu.iter().map(|item| &item.url).find(leads_there)
}

/// Help text for a whole address of the site: that it is one is easily overlooked.
fn own_address(site: &SiteFiles<'_>) -> String {
    let base = &site.site.proceedings.config.base_url;
    format!(
        "addresses that begin with {base}, the `base_url`, count as pages and files of this site: correct the address, \
         or `base_url` if the site is published elsewhere"
    )
}

/// Reports a broken link on a page.
pub(super) fn link(
    code: Code,
    site: &SiteFiles<'_>,
    tree: &Tree,
    at: usize,
    address: &str,
    what: &str,
) -> Diagnostic {
    let in_text = written(site, tree, at, |text| position(text, address, before));
    let in_template = || {
        site.site.skin_files.templates.values().find_map(|template| {
            Some((template.path.clone(), position(&template.text, address, before)?, IN_TEMPLATE))
        })
    };
    if let Some((file, span, help)) = in_text.map(|(file, span)| (file, span, IN_TEXT)).or_else(in_template) {
        let is_whole = names_a_host(address) && code == Code::LinkToNothing;
        let help = if is_whole { own_address(site) } else { help.to_owned() };
        return Diagnostic::error(code, file, span, format!("broken link: `{address}` {what}")).help(help);
    }
    let source = source(site, at)
        .map_or_else(|| format!("themes/{}/templates", site.site.proceedings.config.skin), str::to_owned);
    let path = &site.files[at].0;
    let page = path.strip_suffix("index.html").unwrap_or(path);
    Diagnostic::error(code, source, None, format!("the page /{page} links to `{address}`, which {what}"))
        .help("correct the link in this file, or in the template of the page")
}
