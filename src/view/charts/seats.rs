//! Map of a session's participants: marks over a shared world map.
//!
//! Each map holds only the marks and a `viewBox`, since there may be thousands of sessions; all pages share
//! one image of the land.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde::Serialize;

use crate::model::outline::{MAP_SIZE, Outline};
use crate::model::party::Country;
use crate::model::session::Session;
use crate::view::charts::world::part;
use crate::view::context::ViewContext;

/// Marks over the world map (`assets/world.svg`).
#[derive(Clone, Debug, Serialize)]
pub struct SeatMap {
    /// Width of the world map, in SVG units.
    pub width: u32,
    /// Height of the world map, in SVG units.
    pub height: u32,
    /// The visible part, as an SVG `viewBox`.
    pub view_box: String,
    /// Number of countries marked as participants.
    pub count: usize,
    /// Positions of the participants, as SVG path data: a zero-length line for each, drawn as a dot by
    /// `stroke-linecap: round`.
    pub marks: String,
    /// Position of the host country, in the same form; absent if the host is unknown.
    pub host: Option<String>,
    /// Diameter of a mark: the `stroke-width`, in SVG units.
    pub size: u32,
}

/// Minimum width of the visible part, in SVG units.
const LEAST: u32 = 560;
/// Width of the visible part divided by the diameter of a mark.
const MARKS: u32 = 44;

/// `None` if no country took part in its own name.
pub fn seats(ctx: &ViewContext<'_>, session: &Session) -> Option<SeatMap> {
    let outlines = &ctx.proceedings.outlines;
    let countries: BTreeSet<Country> =
        session.participants.iter().filter_map(|it| it.party.country()).collect();
    let participants: Vec<&Outline> = countries.iter().filter_map(|country| outlines.get(country)).collect();
    let host = session.place.as_ref().and_then(|place| outlines.get(&place.country?));
    let (left, top, width, height) = part(participants.iter().copied().chain(host), LEAST)?;
    let mut marks = String::new();
    for place in &participants {
        // Writing to a `String` cannot fail.
        let _ = write!(marks, "M{} {}h0", place.x, place.y);
    }
    (!participants.is_empty()).then(|| SeatMap {
        width: MAP_SIZE.0,
        height: MAP_SIZE.1,
        view_box: format!("{left} {top} {width} {height}"),
        count: participants.len(),
        marks,
        host: host.map(|place| format!("M{} {}h0", place.x, place.y)),
        size: width / MARKS,
    })
}
