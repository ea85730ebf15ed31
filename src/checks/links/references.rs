//! The links in Markdown that lead to an anchor, with their places in the source files.

use std::ops::Range;

use super::site_files::SiteFiles;
use crate::i18n::lang::{ByLang, first_of};
use crate::index::Index;
use crate::markdown::Body;
use crate::model::proceedings::Proceedings;
use crate::model::session::{Reference, Target};
use crate::pages::Output;
use crate::pages::route::{Page, party_page};
use crate::source::{self, Tree};

/// The places of the links of a page to the anchor `id` of the page `to`: in the text that the page shows, or else in
/// any text of the record, since lists show notes of other pages.
pub(super) fn places(
    site: &SiteFiles<'_>,
    tree: &Tree,
    from: usize,
    to: usize,
    id: &str,
) -> Vec<(String, Range<usize>)> {
    let (Output::Page(page, lang, _), Output::Page(target, ..)) = (&site.files[from].1, &site.files[to].1)
    else {
        return Vec::new();
    };
    let (record, index) = (&*site.site.proceedings, &*site.site.index);
    let leads_there = |reference: &&Reference| {
        reference.fragment.as_deref() == Some(id) && page_of(&reference.target).as_ref() == Some(target)
    };
    let shown = bodies(page, record, index).and_then(|bodies| {
        first_of(bodies, lang.tags().chain(record.config.language.tags())).map(|(_, body)| body)
    });
    let of_page: Vec<&Reference> = shown.iter().flat_map(|body| &body.links).filter(leads_there).collect();
    let found = if of_page.is_empty() { all(record).filter(leads_there).collect() } else { of_page };
    found.into_iter().map(|reference| place(tree, reference)).collect()
}

/// The fragment of a link, or the whole link if its fragment is written in another way.
fn place(tree: &Tree, reference: &Reference) -> (String, Range<usize>) {
    let Range { start, end } = reference.span;
    let text = tree.get(&reference.source).and_then(|file| source::text(file, &mut Vec::new()));
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
