//! The links in Markdown that lead to an anchor, with their places in the source files.

use std::ops::Range;

use super::positions::LinkPlace;
use super::site_files::SiteFiles;
use crate::i18n::lang::{ByLang, first_of};
use crate::index::Index;
use crate::markdown::Body;
use crate::model::proceedings::Proceedings;
use crate::model::session::{Reference, Target};
use crate::pages::Output;
use crate::pages::route::{Page, party_page};
use crate::source::Tree;

/// The places of the links to the anchor `id` of the page `to` in the text that the page `from` shows; `None` for a
/// page without a text of its own.
pub(super) fn on_page(
    site: &SiteFiles<'_>,
    tree: &Tree,
    from: usize,
    to: usize,
    id: &str,
) -> Option<Vec<LinkPlace>> {
    let Output::Page(page, lang, _) = &site.files[from].1 else { return None };
    let record = &*site.site.proceedings;
    let bodies = bodies(page, record, &site.site.index)?;
    let shown = first_of(bodies, lang.tags().chain(record.config.language.tags()));
    let links = shown.into_iter().flat_map(|(_, body)| &body.links);
    Some(leading_to(site, tree, to, id, links))
}

/// The places of all links of the record to the anchor `id` of the page `to`: lists show notes of other pages.
pub(super) fn anywhere(site: &SiteFiles<'_>, tree: &Tree, to: usize, id: &str) -> Vec<LinkPlace> {
    leading_to(site, tree, to, id, all(&site.site.proceedings))
}

fn leading_to<'a>(
    site: &SiteFiles<'_>,
    tree: &Tree,
    to: usize,
    id: &str,
    links: impl Iterator<Item = &'a Reference>,
) -> Vec<LinkPlace> {
    let Output::Page(target, ..) = &site.files[to].1 else { return Vec::new() };
    let leads_there = |reference: &&Reference| {
        reference.fragment.as_deref() == Some(id) && page_of(&reference.target).as_ref() == Some(target)
    };
    links.filter(leads_there).map(|reference| place(tree, reference)).collect()
}

/// The fragment of a link, or the whole link if its fragment is written in another way.
fn place(tree: &Tree, reference: &Reference) -> LinkPlace {
    let Range { start, end } = reference.span;
    let text = tree.get(&reference.source).and_then(|file| file.content.as_str());
    let written = text.and_then(|text| text.get(start..end)).unwrap_or_default();
    let fragment = format!("#{}", reference.fragment.as_deref().unwrap_or_default());
    let span = match written.rfind(&fragment) {
        Some(at) => start + at..start + at + fragment.len(),
        None => start..end,
    };
    (reference.source.to_string(), span)
}

/// The texts by language that a page is made of.
fn bodies<'a>(page: &Page, record: &'a Proceedings, index: &Index) -> Option<&'a ByLang<Body<Reference>>> {
    match page {
        Page::Home => record.home.as_ref().map(|home| &home.bodies),
        Page::Series(id) => record.series.get(id).map(|series| &series.bodies),
        Page::Session(id) => index.session(record, id).map(|session| &session.bodies),
        Page::Standalone(id) => record.pages.get(id).map(|page| &page.bodies),
        _ => None,
    }
}

/// All links of the record.
fn all(record: &Proceedings) -> impl Iterator<Item = &Reference> {
    let sessions = record.with_planned().flat_map(|session| {
        let notes = session.recommendations.iter().flat_map(|item| item.note.values());
        session.bodies.values().chain(notes)
    });
    let series = record.series.values().flat_map(|series| series.bodies.values());
    let pages = record.pages.values().chain(&record.home).flat_map(|page| page.bodies.values());
    sessions.chain(series).chain(pages).flat_map(|body| &body.links)
}

/// The page that a link leads to; `None` for files and addresses.
fn page_of(target: &Target) -> Option<Page> {
    Some(match target {
        Target::Home => Page::Home,
        Target::Session(id) => Page::Session(id.clone()),
        Target::Series(id) => Page::Series(id.clone()),
        Target::Party(party) => party_page(party),
        Target::Theme(id) => Page::Theme(id.clone()),
        Target::Page(id) => Page::Standalone(id.clone()),
        Target::File { .. } | Target::Address(_) => return None,
    })
}
