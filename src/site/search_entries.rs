//! Search documents of a language, from which Pagefind makes its index.
//!
//! The index contains normalised words; the original text is stored next to them and split into the same
//! tokens in the browser, which highlights the matches.

mod entry;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use self::entry::{EntryPart, SearchEntry};
use crate::diagnostic::Diagnostic;
use crate::i18n::folding::{Folding, tokens};
use crate::i18n::lang::Lang;
use crate::pages::Output;
use crate::pages::route::Page;
use crate::site::Site;
use crate::source::html::escaped;
use crate::view::entry::{self as view, EntryView};

/// Weight of words in titles.
const TITLE_WEIGHT: &str = "8";
/// Id of the element that contains the summary.
const SHOWN: &str = "shown_";

/// A search document.
pub struct Findable {
    /// Address from the site's root, so that the index does not depend on the base path.
    pub address: String,
    /// HTML with Pagefind's attributes and normalised words. Not shown to readers.
    pub html: String,
}

/// Texts shown with a result. The browser splits them into the same tokens.
#[derive(Serialize)]
struct SearchSummary<'a> {
    #[serde(flatten)]
    meta: &'a BTreeMap<String, String>,
    parts: &'a [EntryPart],
}

/// Search documents of sessions (latest first), the home page, series and standalone pages.
///
/// # Errors
///
/// The first template error.
pub(super) fn findable<'a>(
    site: &'a Site,
    lang: &'a Lang,
) -> impl Iterator<Item = Result<Findable, Diagnostic>> + 'a {
    let record = &site.proceedings;
    let folding = Folding::of(lang);
    let sessions = record.sessions.iter().rev().map(|session| Page::Session(session.id.clone()));
    let series = record.series.keys().cloned().map(Page::Series);
    let pages = record.pages.keys().cloned().map(Page::Standalone);
    // Without sessions there is no index, which the search page states.
    let exists = move |page: &Page| {
        !record.sessions.is_empty() && site.has(&Output::Page(page.clone(), lang.clone(), 1))
    };
    let home = record.home.iter().map(|_| Page::Home);
    sessions
        .chain(home.chain(series).chain(pages).filter(move |page| exists(page)))
        .filter_map(move |page| one(site, lang, &page, &folding).transpose())
}

fn one(site: &Site, lang: &Lang, page: &Page, folding: &Folding) -> Result<Option<Findable>, Diagnostic> {
    let ctx = &site.context(lang)?;
    let view: Option<EntryView> = match page {
        Page::Session(id) => ctx.session_at(id).map(|session| view::session(ctx, session)),
        Page::Home => view::home(ctx),
        Page::Series(id) => Some(view::series(ctx, id)),
        Page::Standalone(id) => view::page(ctx, id),
        _ => None,
    };
    let Some(view) = view else { return Ok(None) };
    let entry = entry::read(&site.skin(lang)?.render_text(&view)?);
    let routes = &site.plan.routes;
    let address = routes.address(page, lang);
    Ok(Some(Findable {
        address: address.strip_prefix(&routes.base).unwrap_or(&address).to_owned(),
        html: html(&entry, lang, folding),
    }))
}

/// HTML for Pagefind.
fn html(entry: &SearchEntry, lang: &Lang, folding: &Folding) -> String {
    let mut html = format!("<html lang=\"{lang}\"><body><p data-pagefind-ignore>");
    for (name, value) in &entry.filters {
        let _ = write!(html, "<i data-pagefind-filter=\"{}:{}\"></i>", escaped(name), escaped(value));
    }
    for sort in &entry.sorts {
        let _ = write!(html, "<i data-pagefind-sort=\"{}\"></i>", escaped(sort));
    }
    let shown = SearchSummary { meta: &entry.meta, parts: &entry.parts };
    let shown = serde_json::to_string(&shown).unwrap_or_default();
    let _ = write!(html, "</p><i id=\"{SHOWN}\" data-pagefind-title=\"{}\"></i>", escaped(&shown));
    let title = entry.meta.get("title").map(String::as_str).unwrap_or_default();
    words(&mut html, title, &[(0, TITLE_WEIGHT.to_owned())], folding);
    for part in &entry.parts {
        words(&mut html, &part.heading, &[(0, part.heading_weight.clone())], folding);
        words(&mut html, &part.text, &part.weights, folding);
    }
    html.push_str("</body></html>");
    html
}

/// Adds the normalised words of a text and a separator, so that phrases do not match across texts.
fn words(html: &mut String, text: &str, weights: &[(usize, String)], folding: &Folding) {
    let all = tokens(text);
    let mut weights = weights.iter().peekable();
    let mut is_open = false;
    for (at, token) in all.iter().enumerate() {
        let mut weight = None;
        while let Some((_, next)) = weights.next_if(|(from, _)| *from <= token.start) {
            weight = Some(next);
        }
        if let Some(weight) = weight {
            html.push_str(if is_open { "</b>" } else { "" });
            let _ = write!(html, "<b data-pagefind-weight=\"{}\">", escaped(weight));
            is_open = true;
        }
        let next = all.get(at + 1).filter(|next| next.follows).map(|next| next.text);
        let forms = folding.forms(token.text, next);
        html.push_str(&forms.join("-"));
        // Pagefind also joins hyphenated words. The separator makes the joined form unsearchable.
        html.push_str(if forms.len() == 1 {
            " "
        } else if forms.is_empty() {
            "- "
        } else {
            "-_ "
        });
    }
    html.push_str(if is_open { "</b>" } else { "" });
    html.push_str(" - ");
}

impl Site {
    /// Search documents of a language, latest session first; empty if the site has no search.
    pub fn findable<'a>(&'a self, lang: &'a Lang) -> impl Iterator<Item = Result<Findable, Diagnostic>> + 'a {
        self.proceedings.config.search.then(|| findable(self, lang)).into_iter().flatten()
    }
}
