//! The view of `group.html`.

use serde::Serialize;

use super::appearance::appearance;
use super::charts::world::{WorldMap, attendance, region};
use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::pager::{Pager, pager};
use super::parts::{
    Appearance, Counted, DateView, Link, ListForm, RecommendationView, Text, ThemeFamily, YearCount,
};
use super::passages::NewestPassages;
use super::shared::Shared;
use super::theme_families::theme_families;
use crate::i18n::text::Id;
use crate::index::appearances::Capacity;
use crate::index::counts;
use crate::index::topics::Topic;
use crate::model::party::{Group, Party};
use crate::pages::kind;
use crate::pages::route::Page;
use crate::time::date::Date;
use crate::view::View;

/// `group.html`.
#[derive(Clone, Debug, Serialize)]
pub struct GroupView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Name of the group.
    pub name: Text,
    /// Number of sessions in which it took part.
    pub participant_count: usize,
    /// Number of sessions about it.
    pub subject_count: usize,
    /// Its sessions, newest first.
    pub sessions: Vec<Shared<Appearance>>,
    /// The sessions as lines of a table (`line.html`); empty if there are five or fewer.
    pub lines: Vec<Shared<Appearance>>,
    /// Pages of the list of sessions.
    pub pager: Pager,
    /// Themes of its sessions, sorted by count; each links to its crossing. Empty on later pages.
    pub themes: Vec<Counted>,
    /// The same themes, each narrower one with its broader one.
    pub theme_families: Vec<ThemeFamily>,
    /// Map of its members on the day of the latest session; absent on later pages.
    pub map: Option<WorldMap>,
    /// Current and former members, sorted by name. Empty on later pages.
    pub members: Vec<MemberView>,
    /// Source of the membership.
    pub source: Option<String>,
    /// Sessions in which it took part, by year. Empty on later pages.
    pub years: Vec<YearCount>,
    /// Passages on it, newest session first; absent if there are none and on later pages.
    pub passages: Option<NewestPassages>,
    /// Recommendations addressed to the group. Empty on later pages.
    pub recommendations: Vec<RecommendationView>,
}

impl View for GroupView {
    const TEMPLATE: &'static str = kind::GROUP.template;
}

/// A country's membership of a group.
#[derive(Clone, Debug, Serialize)]
pub struct MemberView {
    /// Name and page of the country.
    pub country: Shared<Link>,
    /// Number of sessions attended in its own name.
    pub count: usize,
    /// First day of the membership; absent if it is not recorded.
    pub from: Option<DateView>,
    /// Last day of the membership; absent if it is still a member.
    pub until: Option<DateView>,
}

/// Page `number` of a group's list of sessions, from 1.
pub fn group(ctx: &ViewContext<'_>, id: &Id, number: usize) -> GroupView {
    let party = Party::Group(id.clone());
    let page = Page::Group(id.clone());
    let entry = ctx.index.appearances(&party);
    let group = ctx.proceedings.groups.get(id);
    let name = ctx.party_name(&party);
    let themes = || counts::party_themes(ctx.index, &party);
    let crossing = |theme: &Id| Page::Crossing(party.clone(), theme.clone());
    let of_list = entry.direct();
    let listed = |form| ctx.newest(&of_list, number).map(|ix| appearance(ctx, form, ix, entry)).collect();
    GroupView {
        frame: page_meta::page_meta(ctx, &page, number, Some(name.clone()), None),
        participant_count: entry.of(Capacity::Participant).len(),
        subject_count: entry.of(Capacity::Subject).len(),
        sessions: ctx.if_read("sessions", || listed(ListForm::Row)),
        lines: ctx.lines(of_list.len(), || listed(ListForm::Line)),
        pager: pager(ctx, &page, number),
        themes: ctx
            .if_read_on_first("themes", number, || ctx.counted_themes(&themes(), |theme| crossing(theme))),
        theme_families: ctx.if_read_on_first("theme_families", number, || {
            theme_families(ctx, &themes(), |theme| crossing(theme))
        }),
        map: ctx.if_read("map", || group.filter(|_| number == 1).and_then(|group| map(ctx, group))),
        members: ctx.if_read_on_first("members", number, || {
            group.map(|group| members(ctx, group)).unwrap_or_default()
        }),
        source: group.and_then(|group| group.source.clone()),
        years: ctx.if_read_on_first("years", number, || ctx.trend(entry.of(Capacity::Participant))),
        passages: ctx.newest_passages(&Topic::Party(party.clone()), number),
        recommendations: ctx.if_read_on_first("recommendations", number, || {
            ctx.recommendations(ctx.index.recommendations.by_addressee.get(&party))
        }),
        name,
    }
}

/// The members on the day of the latest session, shaded by their sessions in their own name.
fn map(ctx: &ViewContext<'_>, group: &Group) -> Option<WorldMap> {
    let day = ctx.proceedings.latest_day()?;
    region(ctx, &group.members_on(day))
}

/// Sorted by name, then by first day.
fn members(ctx: &ViewContext<'_>, group: &Group) -> Vec<MemberView> {
    let day = |day| ctx.dates(Date::Day(day), None);
    let mut members: Vec<MemberView> = group
        .members
        .iter()
        .map(|member| MemberView {
            country: ctx.country(member.country),
            count: attendance(ctx, member.country),
            from: member.from.map(day),
            until: member.until.map(day),
        })
        .collect();
    members.sort_by_cached_key(|member| {
        (ctx.locale.sort_key(&member.country.label.text), member.from.as_ref().map(|from| from.start.clone()))
    });
    members
}
