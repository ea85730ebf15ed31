//! The map of a session: who was in the room, as marks over the picture of all land.
//!
//! A record can have ten thousand sessions, so a map is only its marks and the part of the world that
//! they are in; the land is one picture that all pages share.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde::Serialize;

use crate::model::outline::{MAP_SIZE, Outline};
use crate::model::party::{Country, Party};
use crate::model::session::Session;
use crate::view::charts::world::part;
use crate::view::context::ViewContext;

/// Marks on the map of the world (`assets/world.svg`).
#[derive(Clone, Debug, Serialize)]
pub struct SeatMap {
    /// How wide the picture of all land is.
    pub width: u32,
    /// How high.
    pub height: u32,
    /// The part of it that is shown, as SVG's `viewBox`.
    pub view_box: String,
    /// How many countries are marked as participants.
    pub count: usize,
    /// Their places, as the path data of SVG: a line without length for each, which round ends make a dot.
    pub marks: String,
    /// The place of the host, likewise; nothing if it is not known.
    pub host: Option<String>,
    /// The size of a mark: how thick the line is.
    pub size: u32,
}

/// The least part of the world that is shown.
const LEAST: u32 = 560;
/// How many marks would stand side by side from one edge to the other.
const MARKS: u32 = 44;

/// The countries of a session on the map; nothing if none took part in its own name.
pub fn seats(ctx: &ViewContext<'_>, session: &Session) -> Option<SeatMap> {
    let outlines = &ctx.proceedings.outlines;
    let countries = session.participants.iter().filter_map(|participant| match participant.party {
        Party::Country(country) => Some(country),
        _ => None,
    });
    let countries: BTreeSet<Country> = countries.collect();
    let participants: Vec<&Outline> = countries.iter().filter_map(|country| outlines.get(country)).collect();
    let host = session.place.as_ref().and_then(|place| outlines.get(&place.country?));
    let (left, top, width, height) = part(participants.iter().copied().chain(host), LEAST)?;
    let mut marks = String::new();
    for place in &participants {
        // Writing to a text cannot fail.
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
