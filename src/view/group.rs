//! The view of `group.html`: the record of a group of countries.

use serde::Serialize;

use super::appearance::{Appearance, appearance};
use super::frame::{self, Frame};
use super::later::{Later, beside, later};
use super::pager::{Pager, pager};
use super::parts::{Counted, DateView, Link, RecommendationView, Text, YearCount};
use super::scene::Scene;
use super::shared::Shared;
use super::world::{WorldMap, attendance, region};
use crate::i18n::text::Id;
use crate::index::appearances::Capacity;
use crate::index::tally;
use crate::model::party::{Group, Party};
use crate::pages::route::Page;
use crate::time::date::Date;

/// `group.html`.
#[derive(Clone, Debug, Serialize)]
pub struct GroupView<'a> {
    /// The frame.
    pub frame: Frame,
    /// Its name.
    pub name: Text,
    /// Sessions that it took part in.
    pub participant_count: usize,
    /// Sessions about it.
    pub subject_count: usize,
    /// Sessions.
    pub sessions: Later<'a, Vec<Shared<Appearance>>>,
    /// Pages of that list.
    pub pager: Pager,
    /// Its themes; each leads to the crossing.
    pub themes: Later<'a, Vec<Counted>>,
    /// Its members at the time of the last session on record, on the map (first page only).
    pub map: Later<'a, Option<WorldMap>>,
    /// Its members over time, by name.
    pub members: Later<'a, Vec<MemberView>>,
    /// Where the membership is documented.
    pub source: Option<String>,
    /// Sessions that it took part in, by year.
    pub years: Later<'a, Vec<YearCount>>,
    /// Recommendations addressed to it.
    pub recommendations: Later<'a, Vec<RecommendationView>>,
}

/// A country's time in a group.
#[derive(Clone, Debug, Serialize)]
pub struct MemberView {
    /// The country.
    pub country: Shared<Link>,
    /// How many sessions it took part in, in its own name.
    pub count: usize,
    /// Its first day, if known.
    pub from: Option<DateView>,
    /// Its last day, if it left.
    pub until: Option<DateView>,
}

/// A part of a group's page.
pub fn group<'a>(scene: &'a Scene<'_>, id: &'a Id, number: usize) -> GroupView<'a> {
    let party = Party::Group(id.clone());
    let page = Page::Group(id.clone());
    let entry = scene.index.appearances(&party);
    let group = scene.proceedings.groups.get(id);
    let name = scene.party_name(&party);
    let of_themes = party.clone();
    GroupView {
        frame: frame::frame(scene, &page, number, Some(name.clone()), None),
        participant_count: entry.of(Capacity::Participant).len(),
        subject_count: entry.of(Capacity::Subject).len(),
        sessions: later(move || {
            scene.newest(&entry.direct(), number).map(|ix| appearance(scene, ix, entry)).collect()
        }),
        pager: pager(scene, &page, number),
        themes: beside(number, move || {
            scene.counted_themes(&tally::party_themes(scene.index, &of_themes), |theme: &Id| {
                Page::Crossing(of_themes.clone(), theme.clone())
            })
        }),
        map: later(move || group.filter(|_| number == 1).and_then(|group| map(scene, group))),
        members: beside(number, move || group.map(|group| members(scene, group)).unwrap_or_default()),
        source: group.and_then(|group| group.source.clone()),
        years: beside(number, move || scene.trend(entry.of(Capacity::Participant))),
        recommendations: beside(number, move || {
            scene.recommendations(scene.index.recommendations.by_addressee.get(&party))
        }),
        name,
    }
}

/// The members of the day of the last session, with what each did in its own name.
fn map(scene: &Scene<'_>, group: &Group) -> Option<WorldMap> {
    let day = scene.proceedings.latest_day()?;
    region(scene, &group.members_on(day))
}

/// The members over time, by name.
fn members(scene: &Scene<'_>, group: &Group) -> Vec<MemberView> {
    let day = |day| scene.dates(Date::Day(day), None);
    let mut members: Vec<MemberView> = group
        .members
        .iter()
        .map(|member| MemberView {
            country: scene.country(member.country),
            count: attendance(scene, member.country),
            from: member.from.map(day),
            until: member.until.map(day),
        })
        .collect();
    members.sort_by_cached_key(|member| {
        (
            scene.locale.sort_key(&member.country.label.text),
            member.from.as_ref().map(|from| from.start.clone()),
        )
    });
    members
}
