//! Makes the content of each output.

use crate::diagnostic::Diagnostic;
use crate::model::session::Session;
use crate::pages::route::Page;
use crate::pages::{self, Output};
use crate::render::formats::sitemap::{sitemap, sitemap_index};
use crate::render::formats::{atom, data, data_package, icalendar, skos};
use crate::render::skin::Skin;
use crate::render::sources::Static;
use crate::site::{Payload, Site};
use crate::view::charts::matrix;
use crate::view::context::ViewContext;
use crate::view::sitemap::locations;
use crate::view::{self, View, calendar, feed};
use crate::view::{
    corrections, countries, country, course, crossing, group, groups, home, organisation, organisations,
    passages, recommendations, search, series, session, sessions, standalone, theme, year,
};

/// What to do with the view of a page: render or hash it.
pub(super) trait Finish {
    type Finished;

    fn finish<V: View>(&self, skin: &Skin, view: &V) -> Self::Finished;
}

/// Renders views to HTML.
pub(super) struct RenderView;

impl Finish for RenderView {
    type Finished = Result<Vec<u8>, Diagnostic>;

    fn finish<V: View>(&self, skin: &Skin, view: &V) -> Self::Finished {
        skin.render(view)
    }
}

impl Site {
    /// Makes the content of an output.
    ///
    /// # Errors
    ///
    /// A template error.
    pub fn make(&self, output: &Output) -> Result<Payload, Diagnostic> {
        if let Some(page) = page(self, output, &RenderView)? {
            return page.map(Payload::Bytes);
        }
        let config = &self.proceedings.config;
        let routes = &self.plan.routes;
        let bytes = match output {
            Output::Feed(page, lang) => atom::atom(&feed::feed(&self.context(lang)?, page, atom::entry)),
            Output::Calendar(page, lang) => {
                icalendar::icalendar(&calendar::calendar(&self.context(lang)?, page))
            }
            Output::Sitemap => {
                let parts = pages::sitemap_parts(&self.proceedings, &self.index);
                if parts.is_empty() {
                    sitemap(locations(&self.proceedings, &self.index, &self.plan, 1))
                } else {
                    let address = |part| routes.absolute(&routes.below(&pages::sitemap_part(part)));
                    sitemap_index(&parts.map(address).collect::<Vec<_>>())
                }
            }
            Output::SitemapPart(number) => {
                sitemap(locations(&self.proceedings, &self.index, &self.plan, *number))
            }
            Output::Robots => {
                let map = routes.absolute(&routes.below("sitemap.xml"));
                format!("User-agent: *\nAllow: /\n\nSitemap: {map}\n").into_bytes()
            }
            Output::Cname => {
                format!("{}\n", config.publish.cname.as_deref().unwrap_or_default()).into_bytes()
            }
            Output::SessionsJson => {
                data::sessions_json(&self.proceedings, &self.index, &|session| address(self, session))
            }
            Output::SessionsCsv => data::sessions_csv(&self.proceedings, &|session| address(self, session)),
            Output::IndexJson => data::index_json(&self.proceedings, &self.index),
            Output::ThemesTurtle => skos::turtle(&self.proceedings, routes),
            Output::ThemesJsonLd => skos::json_ld(&self.proceedings, routes),
            Output::Statistics(table) => {
                data::statistics::statistics_csv(*table, &self.proceedings, &self.index)
            }
            Output::DataPackage => data_package::data_package(&self.proceedings, &self.index, routes),
            Output::RecommendationsJson => {
                let address = |page: &Page| default_address(self, page);
                data::recommendations::recommendations_json(&self.proceedings, &self.index, &address)
            }
            Output::RecommendationsCsv => {
                let address = |page: &Page| default_address(self, page);
                data::recommendations::recommendations_csv(&self.proceedings, &self.index, &address)
            }
            Output::PassagesJson => data::passages_json(&self.proceedings, &self.index),
            Output::Copy(path) => return Ok(Payload::Copy(path.clone())),
            Output::Resized(path, width) => return Ok(Payload::Resized(path.clone(), *width)),
            Output::Skin(path) => match self.skin_files.statics.get(path) {
                Some(Static::Embedded(bytes)) => bytes.to_vec(),
                Some(Static::Made(bytes) | Static::Styled(bytes)) => bytes.clone(),
                Some(Static::Own(path)) => return Ok(Payload::Copy(path.clone())),
                None => Vec::new(),
            },
            // Outputs with a template are made above.
            Output::Page(..) | Output::NotFound | Output::Redirect(..) | Output::NoJekyll => Vec::new(),
        };
        Ok(Payload::Bytes(bytes))
    }
}

/// Finishes the view of a page; `None` for outputs without a template.
///
/// # Errors
///
/// The error of the row template.
pub(super) fn page<F: Finish>(
    site: &Site,
    output: &Output,
    finish: &F,
) -> Result<Option<F::Finished>, Diagnostic> {
    let lang = site.language(output);
    let (ctx, skin) = (&site.context(lang)?, site.skin(lang)?);
    let finished = match output {
        Output::Page(page, _, number) => page_in_language(ctx, skin, page, *number, finish),
        Output::NotFound => Some(finish.finish(skin, &standalone::not_found(ctx))),
        Output::Redirect(page, _) => Some(finish.finish(skin, &standalone::redirect(ctx, page))),
        _ => None,
    };
    match site.row_error(lang) {
        Some(mistake) if finished.is_some() => Err(mistake.clone()),
        _ => Ok(finished),
    }
}

fn default_address(site: &Site, page: &Page) -> String {
    site.plan.routes.address(page, &site.plan.routes.default)
}

fn address(site: &Site, session: &Session) -> String {
    default_address(site, &Page::Session(session.id.clone()))
}

fn page_in_language<F: Finish>(
    ctx: &ViewContext<'_>,
    skin: &Skin,
    page: &Page,
    number: usize,
    finish: &F,
) -> Option<F::Finished> {
    let ctx = &ctx.with_variables(skin.variables(page.kind().template));
    Some(match page {
        Page::Home => finish.finish(skin, &home::home(ctx)),
        Page::Series(id) => finish.finish(skin, &series::series(ctx, id, number)),
        Page::Session(id) => finish.finish(skin, &session::session(ctx, ctx.session_at(id)?)),
        Page::Sessions => finish.finish(skin, &sessions::sessions(ctx, number)),
        Page::Countries => finish.finish(skin, &countries::countries(ctx)),
        Page::Country(code) => finish.finish(skin, &country::country(ctx, *code, number)),
        Page::Groups => finish.finish(skin, &groups::groups(ctx)),
        Page::Group(id) => finish.finish(skin, &group::group(ctx, id, number)),
        Page::Crossing(party, theme) => finish.finish(skin, &crossing::crossing(ctx, party, theme, number)),
        Page::Themes => finish.finish(skin, &theme::themes(ctx)),
        Page::Theme(id) => finish.finish(skin, &theme::theme(ctx, id, number)),
        Page::Organisations => finish.finish(skin, &organisations::organisations(ctx)),
        Page::Organisation(id) => finish.finish(skin, &organisation::organisation(ctx, id, number)),
        Page::Years => finish.finish(skin, &year::years(ctx)),
        Page::Year(of) => finish.finish(skin, &year::year(ctx, *of, number)),
        Page::Passages(topic) => finish.finish(skin, &passages::passages(ctx, topic, number)),
        Page::Matrix => finish.finish(skin, &matrix::matrix(ctx)),
        Page::Recommendations => finish.finish(skin, &recommendations::recommendations(ctx, number)),
        Page::Recommendation(id, number) => finish.finish(skin, &course::recommendation(ctx, id, *number)?),
        Page::Corrections => finish.finish(skin, &corrections::corrections(ctx, number)),
        Page::Search => finish.finish(skin, &search::search(ctx)),
        Page::Data => finish.finish(skin, &view::data::data(ctx)),
        Page::Standalone(id) => finish.finish(skin, &standalone::page(ctx, id)),
    })
}
