//! Where a country lies on the map of the world, and its outline there.

/// The size of the map on which outlines and places are: Equal Earth, cut in the Bering Strait.
pub const MAP_SIZE: (u32, u32) = (2000, 881);

/// A country on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The middle of its largest part, from the left of the map.
    pub x: u32,
    /// The same, from the top.
    pub y: u32,
    /// Its outline as the path data of SVG; nothing for a country that is too small and is shown as a
    /// dot.
    pub path: Option<&'static str>,
}
