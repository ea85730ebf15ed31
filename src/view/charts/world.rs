//! The map of the world in large: countries shaded by how often each took part.

use serde::Serialize;

use crate::index::appearances::Capacity;
use crate::index::counts;
use crate::model::outline::{MAP_SIZE, Outline};
use crate::model::party::{Country, Party};
use crate::view::context::ViewContext;
use crate::view::parts::{Link, Text, level};

/// Countries on the map of the world, over the picture of all land (`assets/world.svg`).
#[derive(Clone, Debug, Serialize)]
pub struct WorldMap {
    /// How wide the map is, in units of its outlines.
    pub width: u32,
    /// How high.
    pub height: u32,
    /// The part of it that is shown, as SVG's `viewBox`.
    pub view_box: String,
    /// The largest count.
    pub largest: usize,
    /// The countries that are shown, most sessions first. The map has an outline or a place for each.
    pub countries: Vec<OnMap>,
}

/// A country on the map.
#[derive(Clone, Debug, Serialize)]
pub struct OnMap {
    /// Its name.
    pub label: Text,
    /// Its page.
    pub address: Option<String>,
    /// How many sessions it took part in, in its own name.
    pub count: usize,
    /// 0 for none, then 1 to 5 by weight.
    pub level: usize,
    /// Its outline, as the path data of SVG; nothing for one so small that it is shown as a dot.
    pub path: Option<&'static str>,
    /// Its middle, from the left.
    pub x: u32,
    /// The same, from the top.
    pub y: u32,
}

/// The least part of the world that is shown of a group's members.
const LEAST: u32 = 1000;

/// Every country that took part in its own name, on the map of the whole world; nothing if none did.
pub fn world(ctx: &ViewContext<'_>) -> Option<WorldMap> {
    let counts = ctx.index.in_capacity(Capacity::Participant).filter_map(|(party, sessions)| match party {
        Party::Country(country) => Some((*country, sessions.len())),
        _ => None,
    });
    map(ctx, counts, (0, 0, MAP_SIZE.0, MAP_SIZE.1))
}

/// These countries on the part of the map that they are in; nothing if it has none of them.
pub fn region(ctx: &ViewContext<'_>, countries: &[Country]) -> Option<WorldMap> {
    let places = countries.iter().filter_map(|country| ctx.proceedings.outlines.get(country));
    let counts = countries.iter().map(|country| (*country, attendance(ctx, *country)));
    map(ctx, counts, part(places, LEAST)?)
}

/// How many sessions a country took part in, in its own name.
pub fn attendance(ctx: &ViewContext<'_>, country: Country) -> usize {
    ctx.index.appearances(&Party::Country(country)).of(Capacity::Participant).len()
}

fn map(
    ctx: &ViewContext<'_>,
    counts: impl Iterator<Item = (Country, usize)>,
    (left, top, width, height): (u32, u32, u32, u32),
) -> Option<WorldMap> {
    let counts = counts::most_first(counts);
    let largest = counts.first().map_or(0, |(_, count)| *count);
    let on_map = |(country, count): (Country, usize)| {
        let outline = ctx.proceedings.outlines.get(&country)?;
        let Link { label, address } = Link::clone(&ctx.country(country));
        let level = level(count, largest);
        Some(OnMap { label, address, count, level, path: outline.path, x: outline.x, y: outline.y })
    };
    let countries: Vec<OnMap> = counts.into_iter().filter_map(on_map).collect();
    (!countries.is_empty()).then(|| WorldMap {
        width: MAP_SIZE.0,
        height: MAP_SIZE.1,
        view_box: format!("{left} {top} {width} {height}"),
        largest,
        countries,
    })
}

/// The least part of the map that has all places well inside and is so wide at least, in the shape of
/// the whole: left, top, width, height.
pub fn part<'a>(
    places: impl Iterator<Item = &'a Outline> + Clone,
    least: u32,
) -> Option<(u32, u32, u32, u32)> {
    let (whole_width, whole_height) = MAP_SIZE;
    let (xs, ys) = (places.clone().map(|place| place.x), places.map(|place| place.y));
    let (left, right) = (xs.clone().min()?, xs.max()?);
    let (top, bottom) = (ys.clone().min()?, ys.max()?);
    let needed = (right - left).max((bottom - top) * whole_width / whole_height);
    let width = (needed * 5 / 4).clamp(least, whole_width);
    let height = width * whole_height / whole_width;
    let start = |from: u32, to: u32, size: u32, whole: u32| {
        (u32::midpoint(from, to).saturating_sub(size / 2)).min(whole.saturating_sub(size))
    };
    Some((start(left, right, width, whole_width), start(top, bottom, height, whole_height), width, height))
}
