//! The view of `matrix.html`: parties by themes.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Serialize;

use crate::i18n::text::Id;
use crate::index::appearances::Capacity;
use crate::index::crossings::Crossings;
use crate::model::party::Party;
use crate::pages::kind;
use crate::pages::route::Page;
use crate::view::View;
use crate::view::context::ViewContext;
use crate::view::page_meta::{self, PageMeta};
use crate::view::parts::{Link, level};
use crate::view::shared::Shared;
use crate::view::theme::{ThemeLine, line, tree};

/// `matrix.html`.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// The columns: themes with a crossing, in the order of the theme tree.
    pub themes: Vec<ThemeLine>,
    /// A row for each country with a crossing, sorted by total (highest first), then by name.
    pub countries: Vec<MatrixRow>,
    /// A row for each group with a crossing, in the same order.
    pub groups: Vec<MatrixRow>,
    /// The highest count in any cell.
    pub largest: usize,
}

impl View for MatrixView {
    const TEMPLATE: &'static str = kind::MATRIX.template;
}

/// A row of the matrix.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixRow {
    /// Name and page of the country or group.
    pub party: Shared<Link>,
    /// One cell for each column, in the same order.
    pub cells: Vec<Shared<MatrixCell>>,
    /// Number of sessions in which the party took part.
    pub total: usize,
}

/// A cell of the matrix: the sessions of a party on a theme.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixCell {
    /// Number of sessions in which the party took part and the theme was discussed.
    pub count: usize,
    /// Address of the crossing's page; absent if it has none.
    pub address: Option<String>,
    /// Shade: 0 if the count is 0, otherwise 1 to 5 in proportion to `largest`.
    pub level: usize,
}

/// Builds the view of the matrix.
pub fn matrix(ctx: &ViewContext<'_>) -> MatrixView {
    let crossings = &ctx.index.crossings;
    let largest = crossings.values().flat_map(|of| of.iter().map(|(_, list)| list.len())).max().unwrap_or(0);
    let columns: Vec<(Id, usize)> =
        tree(ctx).into_iter().filter(|(id, _)| crossings.values().any(|of| of.get(id).is_some())).collect();
    MatrixView {
        frame: page_meta::page_meta(ctx, &Page::Matrix, 1, None, None),
        countries: ctx.if_read("countries", || {
            rows(ctx, |party| matches!(party, Party::Country(_)), &columns, largest)
        }),
        groups: ctx
            .if_read("groups", || rows(ctx, |party| matches!(party, Party::Group(_)), &columns, largest)),
        themes: ctx.if_read("themes", || columns.iter().map(|(id, depth)| line(ctx, id, *depth)).collect()),
        largest,
    }
}

/// Rows of the parties selected by `wanted`, sorted by number of sessions, highest first.
fn rows(
    ctx: &ViewContext<'_>,
    wanted: fn(&Party) -> bool,
    columns: &[(Id, usize)],
    largest: usize,
) -> Vec<MatrixRow> {
    let places: FxHashMap<&Id, usize> =
        columns.iter().enumerate().map(|(at, (theme, _))| (theme, at)).collect();
    let counted = |crossings: &Crossings| {
        let mut counts = vec![0; columns.len()];
        for (theme, sessions) in crossings.iter() {
            if let Some(at) = places.get(theme) {
                counts[*at] = sessions.len();
            }
        }
        counts
    };
    let mut plain = PlainCells { largest, by_count: BTreeMap::new() };
    let parties = ctx.index.crossings.iter().filter(|(party, _)| wanted(party));
    let mut rows: Vec<MatrixRow> =
        parties.map(|(party, themes)| row(ctx, party, columns, &counted(themes), &mut plain)).collect();
    rows.sort_by_cached_key(|row| (Reverse(row.total), ctx.locale.sort_key(&row.party.label.text)));
    rows
}

/// Cells without a link, which are the majority: one shared value for each count.
struct PlainCells {
    largest: usize,
    by_count: BTreeMap<usize, Shared<MatrixCell>>,
}

impl PlainCells {
    fn cell(&mut self, count: usize) -> Shared<MatrixCell> {
        let level = level(count, self.largest);
        let new = || Shared::new(MatrixCell { count, address: None, level });
        self.by_count.entry(count).or_insert_with(new).clone()
    }
}

/// `columns` holds each theme with its number of sessions with this party.
fn row(
    ctx: &ViewContext<'_>,
    party: &Party,
    columns: &[(Id, usize)],
    counts: &[usize],
    plain: &mut PlainCells,
) -> MatrixRow {
    let cells = columns.iter().zip(counts).map(|((theme, _), &count)| {
        let address =
            (count > 0).then(|| ctx.address(&Page::Crossing(party.clone(), theme.clone()))).flatten();
        match address {
            Some(_) => Shared::new(MatrixCell { count, address, level: level(count, plain.largest) }),
            None => plain.cell(count),
        }
    });
    let total = ctx.index.appearances(party).of(Capacity::Participant).len();
    MatrixRow { party: ctx.party(party), cells: cells.collect(), total }
}
