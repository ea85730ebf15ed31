//! The view of `data.html`: data files, ids, and counts.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::parts::{Link, YearCount, level};
use super::shared::Shared;
use super::theme::tree;
use crate::index::appearances::Capacity;
use crate::index::statistics::{PartyCounts, co_attendance, party_counts, years};
use crate::index::{Index, counts, list};
use crate::model::party::Party;
use crate::pages::inventory;
use crate::pages::kind;
use crate::pages::output::DATA;
use crate::pages::route::Page;
use crate::view::View;

/// `data.html`.
#[derive(Clone, Debug, Serialize)]
pub struct DataView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Address of the site's feed in this language.
    pub feed: String,
    /// The data files.
    pub files: Vec<DataFile>,
    /// The parties in the data by kind: countries, groups and organisations.
    pub parties: BTreeMap<&'static str, Vec<PartyLine>>,
    /// The themes in the data, in the order of the theme tree.
    pub themes: Vec<ThemeCount>,
    /// Number of sessions by year, including years without any.
    pub years: Vec<YearCount>,
    /// Number of sessions on each of the broadest themes, by year; absent if there are none.
    pub trends: Option<Grid>,
    /// In how many sessions parties took part together: those that took part most often. Absent if fewer than two
    /// took part.
    pub together: Option<Grid>,
}

impl View for DataView {
    const TEMPLATE: &'static str = kind::DATA.template;
}

/// A data file.
#[derive(Clone, Debug, Serialize)]
pub struct DataFile {
    /// Name of the file: `sessions.json`. What it holds is the message `data-sessions-json` of the skin.
    pub name: &'static str,
    /// Address of the file, from the host's root.
    pub address: String,
}

/// A party in the data.
#[derive(Clone, Debug, Serialize)]
pub struct PartyLine {
    /// The id: `country:QA`.
    pub id: String,
    /// Name and page.
    pub link: Shared<Link>,
    /// Number of sessions held there.
    pub host: usize,
    /// Number of sessions that it convened.
    pub organiser: usize,
    /// Number of sessions in which it took part in its own name.
    pub participant: usize,
    /// Number of sessions in which only a group took part of which it was a member.
    pub through: usize,
    /// Number of sessions about it.
    pub subject: usize,
}

/// A theme in the data.
#[derive(Clone, Debug, Serialize)]
pub struct ThemeCount {
    /// The id: `recognition`.
    pub id: String,
    /// Name and page.
    pub link: Shared<Link>,
    /// Depth in the tree; 0 for a theme without a broader one.
    pub depth: usize,
    /// Number of sessions, including those of narrower themes.
    pub count: usize,
}

/// A table of counts.
#[derive(Clone, Debug, Serialize)]
pub struct Grid {
    /// Heads of the columns.
    pub columns: Vec<Shared<Link>>,
    /// The rows.
    pub rows: Vec<GridRow>,
}

/// A row of a table of counts.
#[derive(Clone, Debug, Serialize)]
pub struct GridRow {
    /// Name and page.
    pub head: Shared<Link>,
    /// One cell for each column, in the same order.
    pub cells: Vec<GridCell>,
}

/// A cell of a table of counts.
#[derive(Clone, Debug, Serialize)]
pub struct GridCell {
    /// Number of sessions.
    pub count: usize,
    /// Shade: 0 if the count is 0, otherwise 1 to 5 in proportion to the highest count.
    pub level: usize,
}

/// Maximum number of parties in the table of those that took part together. The data file has all.
const MOST: usize = 12;

/// Builds the view of the data page.
pub fn data(ctx: &ViewContext<'_>) -> DataView {
    let file = |path: &'static str| DataFile {
        name: path.strip_prefix("data/").unwrap_or(path),
        address: ctx.plan.routes.below(path),
    };
    DataView {
        frame: page_meta::page_meta(ctx, &Page::Data, 1, None, None),
        feed: ctx.plan.routes.feed_address(&Page::Home, ctx.lang),
        files: DATA.iter().map(|(path, _)| file(path)).collect(),
        parties: ctx.if_read("parties", || parties(ctx)),
        themes: ctx.if_read("themes", || themes(ctx)),
        years: ctx.if_read("years", || ctx.trend(&ctx.every_session())),
        trends: ctx.if_read("trends", || trends(ctx)),
        together: ctx.if_read("together", || together(ctx)),
    }
}

fn parties(ctx: &ViewContext<'_>) -> BTreeMap<&'static str, Vec<PartyLine>> {
    let mut parties: BTreeMap<&'static str, Vec<PartyLine>> = BTreeMap::new();
    for party in inventory::named(ctx.proceedings, ctx.index) {
        let kind = match party {
            Party::Country(_) => "countries",
            Party::Group(_) => "groups",
            Party::Organisation(_) => "organisations",
        };
        let PartyCounts { host, organiser, participant, through, subject } =
            party_counts(ctx.index.appearances(&party));
        let line = PartyLine {
            id: party.to_string(),
            link: ctx.party(&party),
            host,
            organiser,
            participant,
            through,
            subject,
        };
        parties.entry(kind).or_default().push(line);
    }
    parties
}

fn themes(ctx: &ViewContext<'_>) -> Vec<ThemeCount> {
    let line = |(id, depth)| ThemeCount {
        count: list(&ctx.index.themes, &id).len(),
        link: ctx.theme(&id),
        id: id.to_string(),
        depth,
    };
    tree(ctx).into_iter().map(line).collect()
}

fn trends(ctx: &ViewContext<'_>) -> Option<Grid> {
    let range = years(ctx.index)?;
    let broadest = tree(ctx).into_iter().filter(|(_, depth)| *depth == 0);
    let rows = broadest.filter_map(|(id, _)| {
        let sessions = ctx.index.themes.get(&id)?;
        let counts = counts::in_years(ctx.proceedings, sessions, range.clone()).into_iter();
        Some((ctx.theme(&id), counts.map(|(_, count)| count).collect()))
    });
    let rows = rows.collect();
    grid(range.map(|year| ctx.year_link(year)).collect(), rows)
}

fn together(ctx: &ViewContext<'_>) -> Option<Grid> {
    let most = most_present(ctx.index);
    if most.len() < 2 {
        return None;
    }
    let together = co_attendance(ctx.proceedings, most);
    let heads: Vec<Shared<Link>> = together.parties.iter().map(|party| ctx.party(party)).collect();
    let counts = |row| together.row(row).iter().map(|count| *count as usize).collect();
    grid(heads.clone(), heads.into_iter().enumerate().map(|(row, head)| (head, counts(row))).collect())
}

/// The parties that took part most often, those first that did so in more sessions.
fn most_present(index: &Index) -> Vec<Party> {
    let mut present: Vec<_> = index.in_capacity(Capacity::Participant).collect();
    present.sort_by_key(|(_, sessions)| Reverse(sessions.len()));
    present.into_iter().take(MOST).map(|(party, _)| party.clone()).collect()
}

/// `None` without rows.
fn grid(columns: Vec<Shared<Link>>, rows: Vec<(Shared<Link>, Vec<usize>)>) -> Option<Grid> {
    let largest = rows.iter().flat_map(|(_, counts)| counts).copied().max()?;
    let row = |(head, counts): (Shared<Link>, Vec<usize>)| GridRow {
        head,
        cells: counts.into_iter().map(|count| GridCell { count, level: level(count, largest) }).collect(),
    };
    Some(Grid { columns, rows: rows.into_iter().map(row).collect() })
}
