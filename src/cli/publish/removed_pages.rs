//! Lists the addresses that a publication removes, and suggests redirects to moved pages.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::list_limit::ListLimit;
use super::pages::PageBytes;
use crate::checks::publish_diff::{Changes, FileChange, Identity, Listing, heading, moved, numbers};
use crate::content::resolve::vocabulary::{GROUPS, ORGANISATIONS, THEMES};
use crate::i18n::lang::Lang;
use crate::i18n::text::{Id, Texts};
use crate::pages::route::{Page, Role};
use crate::site::Site;
use crate::source::toml_tree::{self, Spanned};

/// Maximum number of removed pages for which a new address is searched.
const MOST_COMPARED: usize = 500;

/// A page of the new site that can have former addresses.
struct NewPage {
    page: Page,
    /// The file, and the entry in it if it has several.
    place: String,
    key: &'static str,
    /// Its former addresses so far.
    known: Vec<String>,
}

/// The list of removed addresses for the terminal; empty if there are none. `changes` are those
/// from the published files `published` to `site`.
pub(super) fn addresses(
    pages: &PageBytes<'_>,
    site: &Site,
    changes: &Changes,
    published: &Listing,
    limit: ListLimit,
) -> anyhow::Result<String> {
    let gone = gone(site, changes);
    if gone.is_empty() {
        return Ok(String::new());
    }
    let (identities, new_pages): (Vec<Identity>, Vec<NewPage>) =
        known(site).into_iter().filter(|(_, new)| !published.contains_key(&file(site, &new.page))).unzip();
    // Without new pages none can have moved.
    let may_have_moved = |path: &&str| pages_at(site, path).iter().any(|page| kind(page).is_some());
    let compared: Vec<&str> = gone
        .iter()
        .copied()
        .filter(may_have_moved)
        .take(if new_pages.is_empty() { 0 } else { MOST_COMPARED })
        .collect();
    let headings =
        pages.all(published, &compared)?.into_iter().map(|html| heading(&html.unwrap_or_default()));
    let headings: BTreeMap<&str, String> = compared.iter().copied().zip(headings).collect();
    let of_sessions = numbers(&pages.bytes(published, "data/sessions.json")?.unwrap_or_default());
    let mut named: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    for path in &gone {
        let found = headings.get(path).and_then(|title| {
            pages_at(site, path).into_iter().find_map(|page| {
                let number = match &page {
                    Page::Session(id) => of_sessions.get(id.as_str()).cloned(),
                    _ => None,
                };
                let (kind, title) = (kind(&page)?, title.clone());
                moved(&Identity { kind, title, number, name: name(path) }, &identities)
            })
        });
        named.insert(path, found);
    }
    let (kept, lost): (Vec<_>, Vec<_>) = named.into_iter().partition(|(_, found)| found.is_some());
    let mut text = "  Addresses that will stop working\n".to_owned();
    for (path, found) in kept.iter().chain(&lost).take(limit.most()) {
        let _ = writeln!(text, "    {}", shown(path));
        if let Some(NewPage { page, place, key, known }) = found.and_then(|at| new_pages.get(at)) {
            let all: Vec<String> = known.iter().cloned().chain([shown(path)]).collect();
            let _ = writeln!(
                text,
                "      probably moved to {}; to redirect the old address, add to {place}:\n      {key} = {}",
                shown(&file(site, page)),
                serde_json::Value::from(all)
            );
        }
    }
    if let Some(rest) = limit.rest(gone.len()) {
        let _ = writeln!(text, "    {rest}");
    }
    Ok(text)
}

/// The removed pages, without translations of removed pages and without further parts of lists.
fn gone<'a>(site: &Site, changes: &'a Changes) -> BTreeSet<&'a str> {
    let removed: BTreeSet<&str> = changes
        .iter()
        .filter(|(path, change)| **change == FileChange::Removed && path.ends_with(".html"))
        .map(|(path, _)| path.as_str())
        .collect();
    let config = &site.proceedings.config;
    let others: Vec<&Lang> = config.languages.iter().filter(|lang| **lang != config.language).collect();
    let is_translation = |path: &str| {
        let inner = others.iter().find_map(|lang| path.strip_prefix(lang.as_str())?.strip_prefix('/'));
        inner.is_some_and(|inner| removed.contains(inner))
    };
    let is_part = |path: &str| {
        let roles = site.plan.routes.read(path, &config.languages).into_iter();
        roles.map(|(.., role)| role).any(|role| matches!(role, Role::Part(number) if number > 1))
    };
    removed.iter().copied().filter(|path| !is_translation(path) && !is_part(path)).collect()
}

/// The pages that may have been at a path, in the default language.
fn pages_at(site: &Site, path: &str) -> Vec<Page> {
    let found = site.plan.routes.read(path, std::slice::from_ref(&site.proceedings.config.language));
    found.into_iter().map(|(page, ..)| page).collect()
}

fn kind(page: &Page) -> Option<&'static str> {
    match page {
        Page::Session(_) => Some("session"),
        Page::Series(_) => Some("series"),
        Page::Standalone(_) => Some("page"),
        Page::Theme(_) => Some("theme"),
        Page::Organisation(_) => Some("organisation"),
        Page::Group(_) => Some("group"),
        _ => None,
    }
}

/// The pages that can have former addresses.
fn known(site: &Site) -> Vec<(Identity, NewPage)> {
    let record = &site.proceedings;
    let default = &record.config.language;
    let mut all = Vec::new();
    let mut add = |page: Page, title: &Texts, number, place: String, key, known: &[Spanned<String>]| {
        let kind = kind(&page).unwrap_or_default();
        let title = title.get(default, default).map(|(_, title)| title.to_owned()).unwrap_or_default();
        let name = name(&file(site, &page));
        let known = known.iter().map(|old| format!("/{}", old.value)).collect();
        all.push((Identity { kind, title, number, name }, NewPage { page, place, key, known }));
    };
    for session in record.with_planned() {
        let number = session.number.map(|number| (session.series.to_string(), u64::from(number)));
        let page = Page::Session(session.id.clone());
        add(page, &session.title, number, session.source.clone(), "aliases", &session.aliases);
    }
    for page in record.pages.values() {
        let id = Page::Standalone(page.id.clone());
        add(id, &page.title, None, page.source.clone(), "aliases", &page.aliases);
    }
    let former = "former_addresses";
    for series in record.series.values() {
        // A series without a file needs an `_index.md` first.
        let source = &series.source;
        let place = if source.ends_with(".md") { source.clone() } else { format!("{source}/_index.md") };
        add(Page::Series(series.id.clone()), &series.title, None, place, former, &series.former_addresses);
    }
    let entry = |id: &Id, file: &str| format!("{file}, below [{}]", toml_tree::key(id.as_str()));
    for theme in record.themes.values() {
        let page = Page::Theme(theme.id.clone());
        add(page, &theme.label, None, entry(&theme.id, THEMES), former, &theme.former_addresses);
    }
    for it in record.organisations.values() {
        let page = Page::Organisation(it.id.clone());
        add(page, &it.name, None, entry(&it.id, ORGANISATIONS), former, &it.former_addresses);
    }
    for group in record.groups.values().filter(|group| !group.built_in) {
        let page = Page::Group(group.id.clone());
        add(page, &group.name, None, entry(&group.id, GROUPS), former, &group.former_addresses);
    }
    all
}

fn file(site: &Site, page: &Page) -> String {
    site.plan.routes.file(page, &site.plan.routes.default, 1)
}

/// The address of a file, relative to the site's root.
fn shown(path: &str) -> String {
    format!("/{}", path.strip_suffix("index.html").unwrap_or(path))
}

/// The last component of an address.
fn name(path: &str) -> String {
    let address = path.strip_suffix("index.html").unwrap_or(path).trim_end_matches('/');
    address.rsplit('/').next().unwrap_or_default().to_owned()
}
