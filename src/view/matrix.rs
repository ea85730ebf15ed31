//! The view of `matrix.html`: every party by every theme.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::rc::Rc;

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::frame::{self, Frame};
use super::later::{Later, later};
use super::parts::{Link, level};
use super::scene::Scene;
use super::shared::Shared;
use super::theme::{ThemeLine, line, tree};
use crate::i18n::text::Id;
use crate::index::appearances::Capacity;
use crate::index::crossings::Crossings;
use crate::model::party::Party;
use crate::pages::route::Page;

/// `matrix.html`.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixView<'a> {
    /// The frame.
    pub frame: Frame,
    /// The columns: themes with a crossing, in the order of the tree.
    pub themes: Later<'a, Vec<ThemeLine>>,
    /// A row for each country with a crossing, most sessions first, then by name.
    pub countries: Later<'a, Vec<MatrixRow>>,
    /// A row for each group with a crossing, likewise.
    pub groups: Later<'a, Vec<MatrixRow>>,
    /// The largest count in any cell.
    pub largest: usize,
}

/// A row of the matrix.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixRow {
    /// The country or group.
    pub party: Shared<Link>,
    /// A cell for each column.
    pub cells: Vec<Shared<MatrixCell>>,
    /// Sessions that the party took part in.
    pub total: usize,
}

/// A cell of the matrix.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixCell {
    /// How many sessions.
    pub count: usize,
    /// The crossing; nothing where there is none.
    pub address: Option<String>,
    /// 0 for none, then 1 to 5 by weight.
    pub level: usize,
}

/// The matrix.
pub fn matrix<'a>(scene: &'a Scene<'_>) -> MatrixView<'a> {
    let crossings = &scene.index.crossings;
    let largest = crossings.values().flat_map(|of| of.iter().map(|(_, list)| list.len())).max().unwrap_or(0);
    let columns: Rc<[(Id, usize)]> =
        tree(scene).into_iter().filter(|(id, _)| crossings.values().any(|of| of.get(id).is_some())).collect();
    let rows = |wanted: fn(&Party) -> bool| {
        let columns = Rc::clone(&columns);
        later(move || rows(scene, wanted, &columns, largest))
    };
    MatrixView {
        frame: frame::frame(scene, &Page::Matrix, 1, None, None),
        countries: rows(|party| matches!(party, Party::Country(_))),
        groups: rows(|party| matches!(party, Party::Group(_))),
        themes: later(move || columns.iter().map(|(id, depth)| line(scene, id, *depth)).collect()),
        largest,
    }
}

/// A row for each party that is wanted, most sessions first.
fn rows(
    scene: &Scene<'_>,
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
    let parties = scene.index.crossings.iter().filter(|(party, _)| wanted(party));
    let mut rows: Vec<MatrixRow> =
        parties.map(|(party, themes)| row(scene, party, columns, &counted(themes), &mut plain)).collect();
    rows.sort_by_cached_key(|row| (Reverse(row.total), scene.locale.sort_key(&row.party.label.text)));
    rows
}

/// The cells that lead nowhere, which are most: those of one count are the same one.
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

/// A party's row, with the number of its sessions for each column.
fn row(
    scene: &Scene<'_>,
    party: &Party,
    columns: &[(Id, usize)],
    counts: &[usize],
    plain: &mut PlainCells,
) -> MatrixRow {
    let cells = columns.iter().zip(counts).map(|((theme, _), &count)| {
        let address =
            (count > 0).then(|| scene.address(&Page::Crossing(party.clone(), theme.clone()))).flatten();
        match address {
            Some(_) => Shared::new(MatrixCell { count, address, level: level(count, plain.largest) }),
            None => plain.cell(count),
        }
    });
    let total = scene.index.appearances(party).of(Capacity::Participant).len();
    MatrixRow { party: scene.party(party), cells: cells.collect(), total }
}
