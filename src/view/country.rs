//! The view of `country.html`.

use serde::Serialize;

use super::appearance::appearance;
use super::charts::companions::{Companions, companions};
use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::pager::{Pager, pager};
use super::parts::{
    Counted, GroupRecommendations, Link, ListForm, RecommendationView, RowGroup, Text, ThemeFamily, YearCount,
};
use super::passages::NewestPassages;
use super::shared::Shared;
use super::theme_families::theme_families;
use crate::i18n::text::Id;
use crate::index::appearances::{Appearances, Capacity};
use crate::index::counts;
use crate::index::statistics::party_counts;
use crate::index::topics::Topic;
use crate::model::party::{Country, Party};
use crate::pages::kind;
use crate::pages::route::Page;
use crate::view::View;

/// `country.html`.
#[derive(Clone, Debug, Serialize)]
pub struct CountryView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Name of the country.
    pub name: Text,
    /// ISO 3166-1 alpha-2, in capitals.
    pub code: String,
    /// Number of sessions attended in its own name.
    pub participant_count: usize,
    /// Number of sessions held there.
    pub host_count: usize,
    /// Number of sessions about it.
    pub subject_count: usize,
    /// Number of sessions in which it was represented only by a group.
    pub through_count: usize,
    /// Sessions in its own name in any capacity, then those through each group. Continues on later pages.
    pub sessions: Vec<RowGroup>,
    /// The same lists as lines of tables (`line.html`); empty if there are five sessions or fewer in all.
    pub lines: Vec<RowGroup>,
    /// Pages of the list of sessions.
    pub pager: Pager,
    /// Themes of its sessions, sorted by count; each links to its crossing. Empty on later pages.
    pub themes: Vec<Counted>,
    /// The same themes, each narrower one with its broader one.
    pub theme_families: Vec<ThemeFamily>,
    /// Countries that most often took part in the same sessions; absent if there are none and on later pages.
    pub companions: Option<Companions>,
    /// Sessions attended in its own name by year, including years without any. Empty on later pages.
    pub years: Vec<YearCount>,
    /// Groups of which it is a member on the day of the latest session and that have a page.
    pub groups: Vec<Shared<Link>>,
    /// Passages on it, newest session first; absent if there are none and on later pages.
    pub passages: Option<NewestPassages>,
    /// Recommendations addressed to the country. Empty on later pages.
    pub recommendations: Vec<RecommendationView>,
    /// Recommendations addressed to groups of which it was a member on the day of the session. Empty on later
    /// pages.
    pub group_recommendations: Vec<GroupRecommendations>,
}

impl View for CountryView {
    const TEMPLATE: &'static str = kind::COUNTRY.template;
}

/// Page `number` of a country's list of sessions, from 1.
pub fn country(ctx: &ViewContext<'_>, country: Country, number: usize) -> CountryView {
    let party = Party::Country(country);
    let page = Page::Country(country);
    let entry = ctx.index.appearances(&party);
    let counts_of = party_counts(entry);
    let name = ctx.party_name(&party);
    let themes = || counts::party_themes(ctx.index, &party);
    let crossing = |theme: &Id| Page::Crossing(party.clone(), theme.clone());
    CountryView {
        frame: page_meta::page_meta(ctx, &page, number, Some(name.clone()), None),
        code: country.code().to_owned(),
        participant_count: counts_of.participant,
        host_count: counts_of.host,
        subject_count: counts_of.subject,
        through_count: counts_of.through,
        sessions: ctx.if_read("sessions", || row_groups(ctx, ListForm::Row, entry, number)),
        lines: ctx.lines(listed(entry), || row_groups(ctx, ListForm::Line, entry, number)),
        pager: pager(ctx, &page, number),
        themes: ctx
            .if_read_on_first("themes", number, || ctx.counted_themes(&themes(), |theme| crossing(theme))),
        theme_families: ctx.if_read_on_first("theme_families", number, || {
            theme_families(ctx, &themes(), |theme| crossing(theme))
        }),
        companions: ctx.if_read("companions", || (number == 1).then(|| companions(ctx, country)).flatten()),
        years: ctx.if_read_on_first("years", number, || ctx.trend(entry.of(Capacity::Participant))),
        groups: ctx.if_read("groups", || groups(ctx, country)),
        passages: ctx.newest_passages(&Topic::Party(party.clone()), number),
        recommendations: ctx.if_read_on_first("recommendations", number, || {
            ctx.recommendations(ctx.index.recommendations.by_addressee.get(&party))
        }),
        group_recommendations: ctx
            .if_read_on_first("group_recommendations", number, || ctx.group_recommendations(country)),
        name,
    }
}

fn groups(ctx: &ViewContext<'_>, country: Country) -> Vec<Shared<Link>> {
    let Some(day) = ctx.proceedings.latest_day() else { return Vec::new() };
    let groups = ctx.proceedings.groups.values().filter(|group| group.has_member(country, day));
    let links = groups.map(|group| ctx.party(&Party::Group(group.id.clone())));
    links.filter(|link| link.address.is_some()).collect()
}

/// Number of sessions in all lists: direct sessions and those through each group.
fn listed(entry: &Appearances) -> usize {
    entry.direct().len() + entry.through.values().map(Vec::len).sum::<usize>()
}

/// Splits the direct sessions, followed by those through each group, into pages. Omits lists without a
/// session on this page.
fn row_groups(ctx: &ViewContext<'_>, form: ListForm, entry: &Appearances, number: usize) -> Vec<RowGroup> {
    let direct = entry.direct();
    let lists =
        std::iter::once((None, &direct)).chain(entry.through.iter().map(|(id, list)| (Some(id), list)));
    let mut before = 0;
    let mut groups = Vec::new();
    for (through, list) in lists {
        let part = ctx.part(before + list.len(), number);
        let of = if through.is_none() { entry } else { &Appearances::NONE };
        let rows: Vec<_> = (part.start.max(before)..part.end)
            .map(|at| appearance(ctx, form, list[list.len() - 1 - (at - before)], of))
            .collect();
        before += list.len();
        if !rows.is_empty() {
            let through = through.map(|id| ctx.party(&Party::Group(id.clone())));
            groups.push(RowGroup { through, count: list.len(), rows });
        }
    }
    groups
}
