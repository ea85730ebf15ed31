//! What each output of the plan consists of: the function from route to bytes.

use std::sync::Arc;

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::index::list;
use crate::model::party::Party;
use crate::model::proceedings::SessionIx;
use crate::model::session::Session;
use crate::pages::route::Page;
use crate::pages::{self, Output};
use crate::render::skin::Skin;
use crate::render::sources::Static;
use crate::site::{Payload, Site};
use crate::view::citation::publisher;
use crate::view::feed::{Entry, Feed, Told, told};
use crate::view::scene::Scene;
use crate::view::sitemap::{locations, sitemap, sitemap_index};
use crate::view::{
    country, crossing, data, feed, group, home, lists, matrix, organisation, recommendations, search, series,
    session, standalone, theme, year,
};

/// What is done with the view of a page.
pub(super) trait Finish {
    /// What comes of it.
    type Finished;

    /// Finishes a view that is for a template of a skin.
    fn finish<V: Serialize>(&self, skin: &Skin, template: &str, view: &V) -> Self::Finished;
}

/// Renders it.
pub(super) struct Render;

impl Finish for Render {
    type Finished = Result<Vec<u8>, Diagnostic>;

    fn finish<V: Serialize>(&self, skin: &Skin, template: &str, view: &V) -> Self::Finished {
        skin.render(template, view)
    }
}

/// What stands at one path of the site.
///
/// # Errors
///
/// What a template got wrong.
pub(super) fn payload(site: &Site, output: &Output) -> Result<Payload, Diagnostic> {
    if let Some(page) = page(site, output, &Render)? {
        return page.map(Payload::Bytes);
    }
    let config = &site.proceedings.config;
    let routes = &site.plan.routes;
    let bytes = match output {
        Output::Feed(page, lang) => feed::atom(&feed_of(&site.scene(lang)?, page)),
        Output::Sitemap => {
            let parts = pages::sitemap_parts(&site.proceedings, &site.index);
            if parts.is_empty() {
                sitemap(locations(&site.proceedings, &site.index, &site.plan, 1))
            } else {
                let address = |part| routes.absolute(&routes.below(&pages::sitemap_part(part)));
                sitemap_index(&parts.map(address).collect::<Vec<_>>())
            }
        }
        Output::SitemapPart(number) => {
            sitemap(locations(&site.proceedings, &site.index, &site.plan, *number))
        }
        Output::Robots => {
            let map = routes.absolute(&routes.below("sitemap.xml"));
            format!("User-agent: *\nAllow: /\n\nSitemap: {map}\n").into_bytes()
        }
        Output::Cname => format!("{}\n", config.publish.cname.as_deref().unwrap_or_default()).into_bytes(),
        Output::SessionsJson => data::sessions_json(&site.proceedings, &|session| address(site, session)),
        Output::SessionsCsv => data::sessions_csv(&site.proceedings, &|session| address(site, session)),
        Output::IndexJson => data::index_json(&site.proceedings, &site.index),
        Output::Copy(path) => return Ok(Payload::Copy(path.clone())),
        Output::Smaller(path, width) => return Ok(Payload::Smaller(path.clone(), *width)),
        Output::Skin(path) => match site.skin_files.statics.get(path) {
            Some(Static::Embedded(bytes)) => bytes.to_vec(),
            Some(Static::Made(bytes)) => bytes.clone(),
            Some(Static::Own(path)) => return Ok(Payload::Copy(path.clone())),
            None => Vec::new(),
        },
        // Those that are made by templates have been made.
        Output::Page(..) | Output::NotFound | Output::Redirect(..) | Output::NoJekyll => Vec::new(),
    };
    Ok(Payload::Bytes(bytes))
}

/// What is made of the view of a page; nothing for what no template makes.
///
/// # Errors
///
/// What the template of rows got wrong.
pub(super) fn page<F: Finish>(
    site: &Site,
    output: &Output,
    finish: &F,
) -> Result<Option<F::Finished>, Diagnostic> {
    let default = &site.proceedings.config.language;
    let lang = match output {
        Output::Page(_, lang, _) | Output::Redirect(_, lang) => lang,
        _ => default,
    };
    let (scene, skin) = (&site.scene(lang)?, site.skin(lang)?);
    let finished = match output {
        Output::Page(page, _, number) => page_in_language(scene, skin, page, *number, finish),
        Output::NotFound => Some(finish.finish(skin, "404.html", &standalone::not_found(scene))),
        Output::Redirect(page, _) => {
            Some(finish.finish(skin, "redirect.html", &standalone::redirect(scene, page)))
        }
        _ => None,
    };
    match site.row_mistake(lang) {
        Some(mistake) if finished.is_some() => Err(mistake.clone()),
        _ => Ok(finished),
    }
}

fn address(site: &Site, session: &Session) -> String {
    site.plan.routes.address(&Page::Session(session.id.clone()), &site.plan.routes.default)
}

fn page_in_language<F: Finish>(
    scene: &Scene<'_>,
    skin: &Skin,
    page: &Page,
    number: usize,
    finish: &F,
) -> Option<F::Finished> {
    Some(match page {
        Page::Home => finish.finish(skin, "home.html", &home::home(scene)),
        Page::Series(id) => finish.finish(skin, "series.html", &series::series(scene, id, number)),
        Page::Session(id) => {
            finish.finish(skin, "session.html", &session::session(scene, scene.session_at(id)?))
        }
        Page::Sessions => finish.finish(skin, "sessions.html", &lists::sessions(scene, number)),
        Page::Countries => finish.finish(skin, "countries.html", &lists::countries(scene)),
        Page::Country(code) => finish.finish(skin, "country.html", &country::country(scene, *code, number)),
        Page::Groups => finish.finish(skin, "groups.html", &lists::groups(scene)),
        Page::Group(id) => finish.finish(skin, "group.html", &group::group(scene, id, number)),
        Page::Crossing(party, theme) => {
            finish.finish(skin, "crossing.html", &crossing::crossing(scene, party, theme, number))
        }
        Page::Themes => finish.finish(skin, "themes.html", &theme::themes(scene)),
        Page::Theme(id) => finish.finish(skin, "theme.html", &theme::theme(scene, id, number)),
        Page::Organisations => finish.finish(skin, "organisations.html", &lists::organisations(scene)),
        Page::Organisation(id) => {
            finish.finish(skin, "organisation.html", &organisation::organisation(scene, id, number))
        }
        Page::Years => finish.finish(skin, "years.html", &year::years(scene)),
        Page::Year(of) => finish.finish(skin, "year.html", &year::year(scene, *of, number)),
        Page::Matrix => finish.finish(skin, "matrix.html", &matrix::matrix(scene)),
        Page::Recommendations => {
            finish.finish(skin, "recommendations.html", &recommendations::recommendations(scene, number))
        }
        Page::Search => finish.finish(skin, "search.html", &search::search(scene)),
        Page::Data => finish.finish(skin, "data.html", &standalone::data(scene)),
        Page::Standalone(id) => finish.finish(skin, "page.html", &standalone::page(scene, id)),
    })
}

/// The sessions that a page's feed tells of, in their order.
fn feed_sessions(scene: &Scene<'_>, page: &Page) -> Vec<SessionIx> {
    let index = scene.index;
    match page {
        Page::Series(id) => list(&index.series, id).to_vec(),
        Page::Theme(id) => list(&index.themes, id).to_vec(),
        Page::Country(_) | Page::Group(_) | Page::Organisation(_) => {
            page.party().map(|party| index.appearances(&party).all()).unwrap_or_default()
        }
        _ => scene.every_session(),
    }
}

fn feed_of(scene: &Scene<'_>, page: &Page) -> Feed {
    let routes = &scene.plan.routes;
    let site = scene.text(&scene.proceedings.config.title).unwrap_or_default().text;
    let name = match page {
        Page::Series(id) => Some(scene.series(id).label.text.clone()),
        Page::Country(country) => Some(scene.country(*country).label.text.clone()),
        Page::Group(id) => Some(scene.party_name(&Party::Group(id.clone())).text),
        Page::Theme(id) => Some(scene.theme_name(id).text),
        Page::Organisation(id) => Some(scene.organisation(id).label.text.clone()),
        _ => None,
    };
    let sessions = feed_sessions(scene, page);
    let limit = scene.proceedings.config.feed_limit;
    let tell = |ix: SessionIx| {
        let make = || told(&entry(scene, scene.proceedings.session(ix)), scene.lang.as_str());
        scene.common.told(ix, &make)
    };
    let entries: Vec<Arc<Told>> = sessions.iter().rev().take(limit).map(|ix| tell(*ix)).collect();
    // A feed without entries has to say something: it is as old as the record.
    let epoch = scene
        .proceedings
        .sessions
        .first()
        .map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |session| updated(scene, session));
    let address = routes.absolute(&routes.address(page, scene.lang));
    Feed {
        id: address.clone(),
        title: name.map_or_else(|| site.clone(), |name| format!("{name} – {site}")),
        author: publisher(scene).text,
        lang: scene.lang.to_string(),
        address,
        self_address: routes.absolute(&routes.feed_address(page, scene.lang)),
        updated: entries.iter().map(|entry| entry.updated.clone()).max().unwrap_or(epoch),
        entries,
    }
}

fn entry(scene: &Scene<'_>, session: &Session) -> Entry {
    let routes = &scene.plan.routes;
    let page = Page::Session(session.id.clone());
    let title = scene.text(&session.title).unwrap_or_default();
    Entry {
        id: routes.absolute(&routes.address(&page, &routes.default)),
        lang: title.lang.as_ref().unwrap_or(scene.lang).to_string(),
        title: title.text,
        address: routes.absolute(&routes.address(&page, scene.lang)),
        updated: updated(scene, session),
        published: timestamp(scene, session.date.first_day()),
        summary: scene.text(&session.summary).map(|summary| summary.text),
        categories: session
            .themes
            .iter()
            .map(|theme| (theme.to_string(), scene.theme_name(theme).text))
            .collect(),
        author: scene.proceedings.config.publication.authors.clone(),
    }
}

/// When a report last changed: what its editor says, or else the day of the session. Never the
/// time of the build.
fn updated(scene: &Scene<'_>, session: &Session) -> String {
    timestamp(scene, session.updated.unwrap_or_else(|| session.date.first_day()))
}

/// A day as a feed has it. One in the future, which is a mistake or a session to come, would keep the entry above all
/// others in every reader, so the day that the site is made for takes its place.
fn timestamp(scene: &Scene<'_>, day: jiff::civil::Date) -> String {
    let day = scene.proceedings.today.map_or(day, |today| day.min(today));
    format!("{day}T00:00:00Z")
}
