//! The view of `home.html`.

use serde::Serialize;

use super::charts::timeline::{Timeline, timeline};
use super::charts::world::{WorldMap, of_record};
use super::context::ViewContext;
use super::notice::{Notice, notice};
use super::page_meta::{self, PageMeta};
use super::parts::{Counted, DateView, Html, Link, Text, YearCount};
use super::planned::PlannedView;
use super::session::{BodyView, body};
use super::shared::Shared;
use crate::i18n::text::Id;
use crate::index::appearances::Capacity;
use crate::index::{counts, list};
use crate::model::config::Partner;
use crate::model::party::Party;
use crate::pages::kind;
use crate::pages::route::{Page, party_page};
use crate::time::date::Date;
use crate::view::View;

/// `home.html`.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Summary of the home page's own text, or else the site's description.
    pub lede: Option<Text>,
    /// Heading of the home page's own text; absent if it has none.
    pub title: Option<Text>,
    /// The home page's own text, `content/_index.md`; absent if there is none.
    pub body: Option<BodyView>,
    /// Notice about its translation into the page's language.
    pub notice: Option<Notice>,
    /// Who publishes the site; absent if the configuration does not name a publisher.
    pub publisher: Option<Text>,
    /// Partners, in the order of the configuration.
    pub partners: Vec<PartnerView>,
    /// Number of sessions on record.
    pub session_count: usize,
    /// All series.
    pub series: Vec<SeriesCard>,
    /// Number of countries that took part in their own name.
    pub country_count: usize,
    /// Number of themes with a session.
    pub theme_count: usize,
    /// Rows of the newest sessions.
    pub newest: Vec<Html>,
    /// The planned session that is held next; absent if none is known.
    pub next: Option<PlannedView>,
    /// Map of the region of the countries that took part in their own name; absent if none did.
    pub map: Option<WorldMap>,
    /// The most discussed themes.
    pub themes: Vec<Counted>,
    /// The countries with the most sessions in their own name.
    pub countries: Vec<Counted>,
    /// The groups with the most sessions.
    pub groups: Vec<Counted>,
    /// Timeline of all series; absent if there are no sessions.
    pub timeline: Option<Timeline>,
    /// Number of sessions by year, including years without any.
    pub years: Vec<YearCount>,
}

impl View for HomeView {
    const TEMPLATE: &'static str = kind::HOME.template;
}

/// A partner of the site.
#[derive(Clone, Debug, Serialize)]
pub struct PartnerView {
    /// Its name.
    pub name: Text,
    /// Path of its logo below the output folder, for the filter `asset`; absent if it has none.
    pub logo: Option<String>,
    /// Width of the logo in pixels; absent for a vector graphic.
    pub width: Option<usize>,
    /// Height of the logo in pixels; absent for a vector graphic.
    pub height: Option<usize>,
    /// URL of its website; absent if none is given.
    pub address: Option<String>,
}

/// A series on the home page.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesCard {
    /// Name and page of the series.
    pub series: Shared<Link>,
    /// Summary; absent if the series has none.
    pub summary: Option<Text>,
    /// Number of sessions.
    pub count: usize,
    /// From the first session to the last: "2020 – 2022"; absent if there are no sessions.
    pub years: Option<DateView>,
}

/// Maximum number of newest sessions; `LEADING` applies to themes, countries and groups.
const NEWEST: usize = 6;
const LEADING: usize = 16;

/// Builds the view of the home page.
pub fn home(ctx: &ViewContext<'_>) -> HomeView {
    let proceedings = ctx.proceedings;
    let own = proceedings.home.as_ref();
    let summary = own.and_then(|own| ctx.text_or_original(&own.summary));
    let themes = || {
        let themes = ctx.index.themes.iter().map(|(id, sessions)| (id.clone(), sessions.len()));
        let mut themes: Vec<(Id, usize)> = counts::most_first(themes);
        themes.truncate(LEADING);
        ctx.counted_themes(&themes, |theme| Page::Theme(theme.clone()))
    };
    let of_kind = |wanted: fn(&Party) -> bool| {
        let parties = ctx.index.in_capacity(Capacity::Participant).filter(move |(party, _)| wanted(party));
        parties.map(|(party, sessions)| (party, sessions.len()))
    };
    let countries = move || of_kind(|party| matches!(party, Party::Country(_)));
    let groups = move || of_kind(|party| matches!(party, Party::Group(_)));
    HomeView {
        frame: page_meta::page_meta(ctx, &Page::Home, 1, None, summary.as_ref().map(|it| it.text.clone())),
        title: own.and_then(|own| ctx.text_or_original(&own.title)),
        body: ctx.if_read("body", || own.and_then(|own| body(ctx, &own.bodies))),
        notice: ctx.if_read("notice", || own.and_then(|own| notice(ctx, &own.into(), &Page::Home))),
        lede: summary.or_else(|| ctx.text(&proceedings.config.description)),
        publisher: ctx.text(&proceedings.config.publication.publisher),
        partners: ctx
            .if_read("partners", || proceedings.config.partners.iter().map(|it| partner(ctx, it)).collect()),
        session_count: proceedings.sessions.len(),
        series: ctx.if_read("series", || proceedings.series.keys().map(|id| series_card(ctx, id)).collect()),
        country_count: countries().count(),
        theme_count: ctx.index.themes.len(),
        newest: ctx.if_read("newest", || {
            ctx.every_session().iter().rev().take(NEWEST).map(|ix| ctx.row(*ix)).collect()
        }),
        next: ctx.if_read("next", || ctx.next_planned()),
        map: ctx.if_read("map", || of_record(ctx)),
        themes: ctx.if_read("themes", themes),
        countries: ctx.if_read("countries", || leading(ctx, countries())),
        groups: ctx.if_read("groups", || leading(ctx, groups())),
        timeline: ctx.if_read("timeline", || {
            timeline(ctx, ctx.index.series.iter().map(|(id, sessions)| (id, sessions.as_slice())))
        }),
        years: ctx.if_read("years", || ctx.trend(&ctx.every_session())),
    }
}

/// The parties with the most sessions.
fn leading<'a>(ctx: &ViewContext<'_>, parties: impl Iterator<Item = (&'a Party, usize)>) -> Vec<Counted> {
    ctx.counted_parties(counts::most_first(parties).into_iter().take(LEADING), party_page)
}

fn partner(ctx: &ViewContext<'_>, partner: &Partner) -> PartnerView {
    // A missing file is reported, and would make the template fail.
    let logo = partner.logo.as_ref().map(|logo| &logo.value).filter(|logo| ctx.plan.has_file(logo));
    let picture = logo.and_then(|logo| ctx.plan.picture(logo, ctx.proceedings));
    PartnerView {
        name: ctx.text(&partner.name).unwrap_or_default(),
        logo: logo.cloned(),
        width: picture.map(|picture| picture.size.width),
        height: picture.map(|picture| picture.size.height),
        address: partner.url.clone(),
    }
}

fn series_card(ctx: &ViewContext<'_>, id: &Id) -> SeriesCard {
    let sessions = list(&ctx.index.series, id);
    let year = |ix: Option<&u32>| ix.and_then(|ix| Date::of(ctx.proceedings.year(*ix)));
    SeriesCard {
        series: ctx.series(id),
        summary: ctx.proceedings.series.get(id).and_then(|series| ctx.text(&series.summary)),
        count: sessions.len(),
        years: year(sessions.first()).map(|first| ctx.dates(first, year(sessions.last()))),
    }
}
