//! World map of countries, shaded by number of sessions.

use serde::Serialize;

use crate::index::appearances::Capacity;
use crate::index::counts;
use crate::model::outline::{MAP_SIZE, MapPart, Outline};
use crate::model::party::{Country, Party};
use crate::view::context::ViewContext;
use crate::view::parts::{Link, Text, level};

/// Countries on the world map (`assets/world.svg`).
#[derive(Clone, Debug, Serialize)]
pub struct WorldMap {
    /// Width of the map, in SVG units.
    pub width: u32,
    /// Height of the map, in SVG units.
    pub height: u32,
    /// The visible part, as an SVG `viewBox`.
    pub view_box: String,
    /// The highest count of a country.
    pub largest: usize,
    /// Countries with an outline or a position on the map, sorted by count, highest first.
    pub countries: Vec<OnMap>,
}

/// A country on the map.
#[derive(Clone, Debug, Serialize)]
pub struct OnMap {
    /// Name of the country.
    pub label: Text,
    /// Address of the country's page; absent if it has none.
    pub address: Option<String>,
    /// Number of sessions attended in its own name.
    pub count: usize,
    /// Shade: 0 if the count is 0, otherwise 1 to 5 in proportion to `largest`.
    pub level: usize,
    /// Outline, as SVG path data; absent for a small country that is shown as a dot.
    pub path: Option<&'static str>,
    /// Horizontal position of its centre, in SVG units.
    pub x: u32,
    /// Vertical position of its centre, in SVG units.
    pub y: u32,
}

/// Minimum width of the map of the record, in SVG units.
const LEAST_OF_RECORD: u32 = 640;
/// Minimum width of a group's map, in SVG units.
const LEAST: u32 = 1000;

/// All countries that took part in their own name, on the whole map; `None` if none did.
pub fn world(ctx: &ViewContext<'_>) -> Option<WorldMap> {
    map(ctx, participants(ctx), (0, 0, MAP_SIZE.0, MAP_SIZE.1))
}

/// The same countries on the part of the map that contains them; `None` if none of them is on the map.
pub fn of_record(ctx: &ViewContext<'_>) -> Option<WorldMap> {
    let outlines = participants(ctx).filter_map(|(country, _)| ctx.proceedings.outlines.get(&country));
    let bounds = outlines.map(Outline::bounds).reduce(MapPart::with)?;
    map(ctx, participants(ctx), around(bounds))
}

/// The countries that took part in their own name, each with its number of sessions.
fn participants(ctx: &ViewContext<'_>) -> impl Iterator<Item = (Country, usize)> {
    let parties = ctx.index.in_capacity(Capacity::Participant);
    parties.filter_map(|(party, sessions)| Some((party.country()?, sessions.len())))
}

/// The part of the map that contains the bounds with a margin, and is neither too small nor too flat or high to
/// be shown: left, top, width and height.
fn around(bounds: MapPart) -> (u32, u32, u32, u32) {
    let with_margin = |size: u32| size + size / 12;
    let (width, height) = (with_margin(bounds.right - bounds.left), with_margin(bounds.bottom - bounds.top));
    let width = width.max(height * 2).clamp(LEAST_OF_RECORD, MAP_SIZE.0);
    let height = height.max(width * 7 / 20).min(MAP_SIZE.1);
    let left = start(bounds.left, bounds.right, width, MAP_SIZE.0);
    (left, start(bounds.top, bounds.bottom, height, MAP_SIZE.1), width, height)
}

/// Where something of a size begins that has the middle between two points, if that is within the whole.
fn start(from: u32, to: u32, size: u32, whole: u32) -> u32 {
    u32::midpoint(from, to).saturating_sub(size / 2).min(whole.saturating_sub(size))
}

/// The part of the map that contains these countries; `None` if none of them is on the map.
pub fn region(ctx: &ViewContext<'_>, countries: &[Country]) -> Option<WorldMap> {
    let places = countries.iter().filter_map(|country| ctx.proceedings.outlines.get(country));
    let counts = countries.iter().map(|country| (*country, attendance(ctx, *country)));
    map(ctx, counts, part(places, LEAST)?)
}

/// Number of sessions that a country attended in its own name.
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

/// The smallest rectangle (left, top, width, height) that contains the places with a margin, is at least
/// `least` wide and has the aspect ratio of the whole map.
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
    Some((start(left, right, width, whole_width), start(top, bottom, height, whole_height), width, height))
}
