//! Reports broken links and missing fragments.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::destinations::names_a_host;
use super::passage_anchors;
use super::positions::{LinkPlace, all_written, before, position, source, translation, written};
use super::references;
use super::site_files::{AnchorLink, SiteFiles, make, scan};
use crate::content::parse::files::CONFIG;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::percent_decode;
use crate::i18n::suggest;
use crate::pages::Output;
use crate::source::Tree;
use crate::source::excerpt::Lines;
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
    let mut anchor_places = AnchorPlaces::default();
    for anchor in wanted {
        let AnchorLink { from, to, id, .. } = anchor;
        let Some(ids) = ids.get(to).filter(|ids| !ids.contains(id)) else { continue };
        if let Some(url) = item_of_menu(site, *to, id) {
            in_menu.insert(url.span.start, (url, is_in_passage(site, tree, *to, id)));
            continue;
        }
        let places = anchor_places.of(site, tree, anchor);
        let is_hidden = is_in_passage(site, tree, *to, id);
        if places.is_empty() {
            let path = &site.files[*to].0;
            let address = format!("/{}#{id}", path.strip_suffix("index.html").unwrap_or(path));
            let code = if is_hidden { Code::LinkIntoPassage } else { Code::UnknownAnchor };
            diagnostics.extend(link(code, site, tree, *from, &address, "is not on that page"));
        } else if let Some(found) = missing_in_translation(site, tree, *to, id, &places) {
            diagnostics.push(found);
        } else {
            diagnostics.extend(places.into_iter().map(|place| {
                if is_hidden { into_passage(id, place) } else { unknown_anchor(id, ids, place) }
            }));
        }
    }
    // The menu is on all pages.
    diagnostics.extend(in_menu.into_values().map(|(url, is_hidden)| {
        let fragment = url.value.split_once('#').map_or("", |(_, fragment)| fragment);
        if is_hidden {
            return into_passage(fragment, (CONFIG.to_owned(), url.span.clone()));
        }
        let message = format!("the page of this item of the menu has no place `{fragment}`");
        Diagnostic::error(Code::UnknownAnchor, CONFIG, url.span.clone(), message)
            .help("headings can be linked to: in small letters, with hyphens between the words")
    }));
    diagnostics
}

/// The places of the links that lead to an anchor which does not exist.
#[derive(Default)]
struct AnchorPlaces<'a> {
    /// In the whole record, by the target and its anchor. Many lists may have the same link.
    anywhere: BTreeMap<(usize, &'a str), Vec<LinkPlace>>,
}

impl<'a> AnchorPlaces<'a> {
    /// Of the links of a page. Those in HTML are looked for by their address.
    fn of(&mut self, site: &SiteFiles<'_>, tree: &Tree, wanted: &'a AnchorLink) -> Vec<LinkPlace> {
        let AnchorLink { from, to, link, id } = wanted;
        let mut places = match references::on_page(site, tree, *from, *to, id) {
            Some(places) => places,
            None => {
                let known = self.anywhere.entry((*to, id.as_str()));
                known.or_insert_with(|| references::anywhere(site, tree, *to, id)).clone()
            }
        };
        places.extend(all_written(site, tree, *from, link));
        if places.is_empty() {
            let end = format!("#{id}");
            places.extend(written(site, tree, *from, |text| position(text, &end, |_| true)));
        }
        places
    }
}

fn unknown_anchor(id: &str, ids: &BTreeSet<String>, (file, span): LinkPlace) -> Diagnostic {
    // Ids with `_` belong to templates and may change.
    let headings = ids.iter().map(String::as_str).filter(|id| !id.contains('_'));
    let help = match suggest::nearest(id, headings) {
        Some(near) => format!("did you mean `#{near}`?"),
        None => "link to a heading by its text in lower case, with hyphens between the words".into(),
    };
    let message = format!("the linked page has no heading or anchor `#{id}`");
    Diagnostic::error(Code::UnknownAnchor, file, span, message).help(help)
}

fn into_passage(id: &str, (file, span): LinkPlace) -> Diagnostic {
    let message = format!("`#{id}` is in a passage that is not published");
    let help = "link to another heading, or move the link into such a passage";
    Diagnostic::error(Code::LinkIntoPassage, file, span, message).help(help)
}

/// The error of a translation without an anchor that its original has, since the links to it are right.
fn missing_in_translation(
    site: &SiteFiles<'_>,
    tree: &Tree,
    to: usize,
    id: &str,
    links: &[LinkPlace],
) -> Option<Diagnostic> {
    let Output::Page(page, lang, number) = &site.files[to].1 else { return None };
    let default = &site.site.proceedings.config.language;
    let path = translation(site, to).filter(|path| lang != default && tree.get(path).is_some())?;
    let original = site.files.iter().position(|(_, output)| {
        matches!(output, Output::Page(other, lang, part) if other == page && lang == default && part == number)
    })?;
    let bytes = make(site, original).ok()??;
    scan(site, original, &bytes)?.ids.iter().find(|other| *other == id)?;
    let original = source(site, original)?;
    let (file, span) = links.first()?;
    let text = tree.get(file).and_then(|file| file.content.as_str()).unwrap_or_default();
    let line = Lines::new(text.as_bytes()).position(span.start).line;
    let message = format!("this translation has no heading or anchor `#{id}`, to which {file}:{line} links");
    Some(Diagnostic::error(Code::UnknownAnchor, path, None, message).help(format!(
        "write `{{#{id}}}` at the end of the heading or paragraph that has this id in {original}"
    )))
}

/// Whether a heading or anchor of a page is in a passage that is not published.
fn is_in_passage(site: &SiteFiles<'_>, tree: &Tree, page: usize, id: &str) -> bool {
    let config = &site.site.proceedings.config;
    let has_anchor = |text: &str| passage_anchors::is_in_passage(text, id, config).then_some(());
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

/// Reports a broken link on a page, at each of its places.
pub(super) fn link(
    code: Code,
    site: &SiteFiles<'_>,
    tree: &Tree,
    at: usize,
    address: &str,
    what: &str,
) -> Vec<Diagnostic> {
    let in_template = || {
        let found =
            site.site.skin_files.templates.values().find_map(|template| {
                Some((template.path.clone(), position(&template.text, address, before)?))
            });
        found.into_iter().collect()
    };
    let (places, help): (Vec<LinkPlace>, _) = match all_written(site, tree, at, address) {
        in_text if !in_text.is_empty() => (in_text, IN_TEXT),
        _ => (in_template(), IN_TEMPLATE),
    };
    if !places.is_empty() {
        let is_whole = names_a_host(address) && code == Code::LinkToNothing;
        let help = if is_whole { own_address(site) } else { help.to_owned() };
        let message = format!("broken link: `{address}` {what}");
        let found = |(file, span)| Diagnostic::error(code, file, span, message.clone()).help(help.clone());
        return places.into_iter().map(found).collect();
    }
    let source = source(site, at)
        .map_or_else(|| format!("themes/{}/templates", site.site.proceedings.config.skin), str::to_owned);
    let path = &site.files[at].0;
    let page = path.strip_suffix("index.html").unwrap_or(path);
    let message = format!("the page /{page} links to `{address}`, which {what}");
    vec![
        Diagnostic::error(code, source, None, message)
            .help("correct the link in this file, or in the template of the page"),
    ]
}
