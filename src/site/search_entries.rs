//! The pages of a language as the search is told of them: what an index of words is made from.
//!
//! The index holds words in the form in which they are compared, each piece of a text at a place of its
//! own; the text that is shown stands beside them as it is, and is cut into the same pieces in the browser.
//! So what is found and what is marked is the skin's to tell, and the index cannot change a text.

mod entry;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use pulldown_cmark_escape::escape_html;
use serde::Serialize;

use self::entry::{EntryPart, SearchEntry};
use crate::diagnostic::Diagnostic;
use crate::i18n::folding::{Folding, tokens};
use crate::i18n::lang::Lang;
use crate::pages::Output;
use crate::pages::route::Page;
use crate::site::Site;
use crate::view::entry::{self as view, EntryView};

/// How much a word of a title counts.
const TITLE_WEIGHT: &str = "8";
/// The id of the element beside the words that says what is shown.
const SHOWN: &str = "shown_";

/// A page, to be found.
pub struct Findable {
    /// Its address from the site's own root, so that the index is the same wherever the site lives.
    pub address: String,
    /// A page of HTML with Pagefind's attributes, for the words of the page and not for readers.
    pub html: String,
}

/// What is shown of a page that was found. The browser cuts the title and the parts into the same pieces.
#[derive(Serialize)]
struct SearchSummary<'a> {
    #[serde(flatten)]
    meta: &'a BTreeMap<String, String>,
    parts: &'a [EntryPart],
}

/// The pages of a language that can be found: sessions, the last of them first, series and standalone pages.
///
/// # Errors
///
/// What the template got wrong, at the first page where it did.
pub(super) fn findable<'a>(
    site: &'a Site,
    lang: &'a Lang,
) -> impl Iterator<Item = Result<Findable, Diagnostic>> + 'a {
    let record = &site.proceedings;
    let folding = Folding::of(lang);
    let sessions = record.sessions.iter().rev().map(|session| Page::Session(session.id.clone()));
    let series = record.series.keys().cloned().map(Page::Series);
    let pages = record.pages.keys().cloned().map(Page::Standalone);
    // Without a session there is nothing to search, and the page of the search says so.
    let exists = move |page: &Page| {
        !record.sessions.is_empty() && site.has(&Output::Page(page.clone(), lang.clone(), 1))
    };
    sessions
        .chain(series.chain(pages).filter(move |page| exists(page)))
        .filter_map(move |page| one(site, lang, &page, &folding).transpose())
}

fn one(site: &Site, lang: &Lang, page: &Page, folding: &Folding) -> Result<Option<Findable>, Diagnostic> {
    let ctx = &site.context(lang)?;
    let view: Option<EntryView> = match page {
        Page::Session(id) => ctx.session_at(id).map(|session| view::session(ctx, session)),
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

/// The page for Pagefind.
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

/// The words of a text, and something behind them, so that no phrase goes on into another text.
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
        // Pagefind also joins what it parts. With this, the whole is no word that could be asked for.
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

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let _ = escape_html(&mut escaped, text);
    escaped
}

impl Site {
    /// The pages of a language as the search is told of them, the last session first; none if the site has
    /// no search.
    pub fn findable<'a>(&'a self, lang: &'a Lang) -> impl Iterator<Item = Result<Findable, Diagnostic>> + 'a {
        self.proceedings.config.search.then(|| findable(self, lang)).into_iter().flatten()
    }
}
