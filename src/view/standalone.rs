//! The views of pages outside the index: standalone pages, the 404 page and redirects.

use serde::Serialize;

use super::context::ViewContext;
use super::menu::menu;
use super::notice::{Notice, notice};
use super::page_meta::{self, Alternate, PageMeta};
use super::parts::{Link, Text};
use super::session::{BodyView, body};
use super::shared::Shared;
use crate::i18n::lang::Lang;
use crate::i18n::text::Id;
use crate::pages::kind;
use crate::pages::route::Page;
use crate::view::View;

/// `page.html`: a standalone page.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Title of the page.
    pub title: Text,
    /// Summary.
    pub summary: Option<Text>,
    /// Text of the page.
    pub body: Option<BodyView>,
    /// Notice about the translation into the page's language.
    pub notice: Option<Notice>,
}

impl View for PageView {
    const TEMPLATE: &'static str = kind::STANDALONE.template;
}

/// `404.html`.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// The home page in every language, since the reader's is unknown; empty on a site of one language.
    pub homes: Vec<Alternate>,
    /// All series.
    pub series: Vec<Shared<Link>>,
}

impl View for NotFoundView {
    const TEMPLATE: &'static str = kind::NOT_FOUND.template;
}

/// `redirect.html`: the page at an old address.
#[derive(Clone, Debug, Serialize)]
pub struct RedirectView {
    /// Language of the target page.
    pub lang: Lang,
    /// Title of the target page.
    pub title: String,
    /// Address of the target page, from the host's root.
    pub address: String,
    /// Absolute URL of the target page.
    pub canonical: String,
}

impl View for RedirectView {
    const TEMPLATE: &'static str = "redirect.html";
}

/// A standalone page; fields are empty if there is none with this id.
pub fn page(ctx: &ViewContext<'_>, id: &Id) -> PageView {
    let page = ctx.proceedings.pages.get(id);
    let title = page.and_then(|page| ctx.text(&page.title)).unwrap_or_default();
    let summary = page.and_then(|page| ctx.text(&page.summary));
    let body = page.and_then(|page| body(ctx, &page.bodies));
    PageView {
        frame: page_meta::page_meta(
            ctx,
            &Page::Standalone(id.clone()),
            1,
            Some(title.clone()),
            summary.as_ref().map(|summary| summary.text.clone()),
        ),
        notice: page.and_then(|page| notice(ctx, &page.into(), &Page::Standalone(id.clone()))),
        title,
        summary,
        body,
    }
}

/// The 404 page.
pub fn not_found(ctx: &ViewContext<'_>) -> NotFoundView {
    let mut frame = page_meta::page_meta(ctx, &Page::Home, 1, None, None);
    frame.kind = "not-found";
    // Without a mark at an item that leads to the home page.
    frame.menu = menu(ctx, None);
    // The page is served at all missing addresses, in one language.
    let homes = std::mem::take(&mut frame.alternates);
    frame.x_default = None;
    NotFoundView { frame, homes, series: ctx.proceedings.series.keys().map(|id| ctx.series(id)).collect() }
}

/// The redirect to `page`.
pub fn redirect(ctx: &ViewContext<'_>, page: &Page) -> RedirectView {
    let topic = if let Page::Passages(topic) = page { Some(topic.clone()) } else { page.topic() };
    let title = match page {
        Page::Home => ctx.text(&ctx.proceedings.config.title),
        Page::Session(id) | Page::Recommendation(id, _) => {
            ctx.session_at(id).and_then(|session| ctx.text(&session.title))
        }
        Page::Standalone(id) => ctx.proceedings.pages.get(id).and_then(|page| ctx.text(&page.title)),
        Page::Series(id) => Some(ctx.series(id).label.clone()),
        _ => topic.map(|topic| ctx.topic_title(&topic)),
    };
    let address = ctx.plan.routes.address(page, ctx.lang);
    RedirectView {
        lang: ctx.lang.clone(),
        title: title.unwrap_or_default().text,
        canonical: ctx.plan.routes.absolute(&address),
        address,
    }
}
