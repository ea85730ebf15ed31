//! Positions and outlines of countries on the world map.

/// Width and height of the map in SVG units: Equal Earth projection, cut at the Bering Strait.
pub const MAP_SIZE: (u32, u32) = (2000, 881);

/// A country on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// Centre of its largest part, from the left, in SVG units.
    pub x: u32,
    /// Centre of its largest part, from the top, in SVG units.
    pub y: u32,
    /// Outline, as SVG path data; `None` for a country that is too small to be drawn.
    pub path: Option<&'static str>,
}
