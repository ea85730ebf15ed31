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

/// A part of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapPart {
    /// Left edge, in SVG units.
    pub left: u32,
    /// Top edge, in SVG units.
    pub top: u32,
    /// Right edge, in SVG units.
    pub right: u32,
    /// Bottom edge, in SVG units.
    pub bottom: u32,
}

impl MapPart {
    /// The smallest part that contains both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
}

impl Outline {
    /// The smallest part of the map that contains the country.
    pub fn bounds(&self) -> MapPart {
        let point = |x: u32, y: u32| MapPart { left: x, top: y, right: x, bottom: y };
        let mut bounds = point(self.x, self.y);
        for ring in self.path.unwrap_or_default().split('M') {
            // Outlines have the commands `M`, `l` and `z` only.
            let (mut x, mut y) = (0_i32, 0_i32);
            let numbers: Vec<i32> = numbers(ring).collect();
            for step in numbers.chunks_exact(2) {
                (x, y) = (x.saturating_add(step[0]), y.saturating_add(step[1]));
                bounds = bounds.with(point(x.unsigned_abs(), y.unsigned_abs()));
            }
        }
        bounds
    }
}

/// The numbers of a path, which are separated by spaces, letters or the sign of the next.
fn numbers(path: &str) -> impl Iterator<Item = i32> {
    let ends = path.char_indices().skip(1).filter(|(_, c)| !c.is_ascii_digit()).map(|(at, _)| at);
    let mut start = 0;
    ends.chain([path.len()]).filter_map(move |end| {
        let number = path.get(std::mem::replace(&mut start, end)..end)?;
        number.trim_start_matches([' ', 'l', 'z']).parse().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_lies_within_its_bounds() {
        let outline = |path| Outline { x: 5, y: 6, path };
        let bounds = |path| {
            let MapPart { left, top, right, bottom } = outline(path).bounds();
            [left, top, right, bottom]
        };
        assert_eq!(bounds(None), [5, 6, 5, 6]);
        assert_eq!(bounds(Some("M4 5l3-2-1 0 0 10zM20 5l-1-1z")), [4, 3, 20, 13]);
    }
}
