//! What each output of the plan consists of: the function from route to bytes.

use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::proceedings::SessionIx;
use crate::model::session::Session;
use crate::plan::Output;
use crate::plan::route::Page;
use crate::render::skin::{Skin, Static};
use crate::site::{Payload, Site};
use crate::view::feed::{Entry, Feed};
use crate::view::scene::Scene;
use crate::view::sitemap::{locations, sitemap, sitemap_index};
use crate::view::{
    country, crossing, data, feed, group, home, lists, matrix, organisation, recommendations, series,
    session, standalone, theme, year,
};

/// What stands at one path of the site.
///
/// # Errors
///
/// What a template got wrong.
pub(super) fn render(site: &Site, output: &Output) -> Result<Payload, Diagnostic> {
    let config = &site.proceedings.config;
    let routes = &site.plan.routes;
    let bytes = match output {
        Output::Page(page, lang, number) => return page_bytes(site, page, lang, *number).map(Payload::Bytes),
        Output::Feed(page, lang) => feed::atom(&feed_of(&site.scene(lang), page)),
        Output::NotFound => {
            let (scene, skin) = (site.scene(&config.language), site.skin(&config.language)?);
            skin.render("404.html", &standalone::not_found(&scene))?
        }
        Output::Redirect(page) => {
            let (scene, skin) = (site.scene(&config.language), site.skin(&config.language)?);
            skin.render("redirect.html", &standalone::redirect(&scene, page))?
        }
        Output::Sitemap => {
            let parts = site.plan.files.iter().filter(|(_, output)| matches!(output, Output::SitemapPart(_)));
            let parts: Vec<String> = parts.map(|(path, _)| routes.absolute(&routes.below(path))).collect();
            if parts.is_empty() {
                sitemap(&locations(&site.proceedings, &site.plan, 1))
            } else {
                sitemap_index(&parts)
            }
        }
        Output::SitemapPart(number) => sitemap(&locations(&site.proceedings, &site.plan, *number)),
        Output::Robots => {
            let map = routes.absolute(&routes.below("sitemap.xml"));
            format!("User-agent: *\nAllow: /\n\nSitemap: {map}\n").into_bytes()
        }
        Output::NoJekyll => Vec::new(),
        Output::Cname => format!("{}\n", config.publish.cname.as_deref().unwrap_or_default()).into_bytes(),
        Output::SessionsJson => data::sessions_json(&site.proceedings, &|session| address(site, session)),
        Output::SessionsCsv => data::sessions_csv(&site.proceedings, &|session| address(site, session)),
        Output::IndexJson => data::index_json(&site.proceedings, &site.index),
        Output::Copy(path) => return Ok(Payload::Copy(path.clone())),
        Output::Skin(path) => match site.skin_files.statics.get(path) {
            Some(Static::Embedded(bytes)) => bytes.to_vec(),
            Some(Static::Own(path)) => return Ok(Payload::Copy(path.clone())),
            None => Vec::new(),
        },
    };
    Ok(Payload::Bytes(bytes))
}

fn address(site: &Site, session: &Session) -> String {
    site.plan.routes.address(&Page::Session(session.id.clone()), &site.plan.routes.default)
}

fn page_bytes(site: &Site, page: &Page, lang: &Lang, number: usize) -> Result<Vec<u8>, Diagnostic> {
    let scene = &site.scene(lang);
    let skin: &Skin = site.skin(lang)?;
    match page {
        Page::Home => skin.render("home.html", &home::home(scene)),
        Page::Series(id) => skin.render("series.html", &series::series(scene, id, number)),
        Page::Session(id) => match scene.session_at(id) {
            Some(it) => skin.render("session.html", &session::session(scene, it)),
            None => Ok(Vec::new()),
        },
        Page::Sessions => skin.render("sessions.html", &lists::sessions(scene, number)),
        Page::Countries => skin.render("countries.html", &lists::countries(scene)),
        Page::Country(code) => skin.render("country.html", &country::country(scene, *code, number)),
        Page::Groups => skin.render("groups.html", &lists::groups(scene)),
        Page::Group(id) => skin.render("group.html", &group::group(scene, id, number)),
        Page::Crossing(party, theme) => {
            skin.render("crossing.html", &crossing::crossing(scene, party, theme, number))
        }
        Page::Themes => skin.render("themes.html", &theme::themes(scene)),
        Page::Theme(id) => skin.render("theme.html", &theme::theme(scene, id, number)),
        Page::Organisations => skin.render("organisations.html", &lists::organisations(scene)),
        Page::Organisation(id) => {
            skin.render("organisation.html", &organisation::organisation(scene, id, number))
        }
        Page::Years => skin.render("years.html", &year::years(scene)),
        Page::Year(of) => skin.render("year.html", &year::year(scene, *of, number)),
        Page::Matrix => skin.render("matrix.html", &matrix::matrix(scene)),
        Page::Recommendations => {
            skin.render("recommendations.html", &recommendations::recommendations(scene, number))
        }
        Page::Data => skin.render("data.html", &standalone::data(scene)),
        Page::Standalone(id) => skin.render("page.html", &standalone::page(scene, id)),
    }
}

/// The sessions that a page's feed tells of, in their order.
fn feed_sessions(scene: &Scene<'_>, page: &Page) -> Vec<SessionIx> {
    use crate::index::tally;

    let index = scene.index;
    match page {
        Page::Series(id) => index.series.get(id).cloned(),
        Page::Country(country) => index.countries.get(country).map(|entry| {
            let mut all = tally::direct(entry);
            all.extend(entry.through.values().flatten());
            all.sort_unstable();
            all.dedup();
            all
        }),
        Page::Group(id) => index.groups.get(id).map(tally::attended),
        Page::Theme(id) => index.themes.get(id).cloned(),
        Page::Organisation(id) => index.organisations.get(id).map(tally::involved),
        _ => return (0..).zip(&scene.proceedings.sessions).map(|(ix, _)| ix).collect(),
    }
    .unwrap_or_default()
}

fn feed_of(scene: &Scene<'_>, page: &Page) -> Feed {
    use crate::model::party::Party;

    let routes = &scene.plan.routes;
    let site = scene.text(&scene.proceedings.config.title).unwrap_or_default().text;
    let name = match page {
        Page::Series(id) => Some(scene.series(id).label.text),
        Page::Country(country) => Some(scene.country(*country).label.text),
        Page::Group(id) => Some(scene.party_name(&Party::Group(id.clone())).text),
        Page::Theme(id) => Some(scene.theme_name(id).text),
        Page::Organisation(id) => Some(scene.organisation(id).label.text),
        _ => None,
    };
    let sessions = feed_sessions(scene, page);
    let limit = scene.proceedings.config.feed_limit;
    let entries: Vec<Entry> =
        sessions.iter().rev().take(limit).map(|ix| entry(scene, scene.proceedings.session(*ix))).collect();
    // A feed without entries has to say something: it is as old as the record.
    let epoch = scene.proceedings.sessions.first().map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), updated);
    let address = routes.absolute(&routes.address(page, scene.lang));
    Feed {
        id: address.clone(),
        title: name.map_or_else(|| site.clone(), |name| format!("{name} – {site}")),
        author: site,
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
        updated: updated(session),
        published: timestamp(session.date.first_day()),
        summary: scene.text(&session.summary).map(|summary| summary.text),
        categories: session
            .themes
            .iter()
            .map(|theme| (theme.to_string(), scene.theme_name(theme).text))
            .collect(),
        author: session.organisers.iter().map(|id| scene.organisation(id).label.text).collect(),
    }
}

/// When a report last changed: what its editor says, or else the day of the session. Never the
/// time of the build.
fn updated(session: &Session) -> String {
    timestamp(session.updated.unwrap_or_else(|| session.date.first_day()))
}

fn timestamp(day: jiff::civil::Date) -> String {
    format!("{day}T00:00:00Z")
}
