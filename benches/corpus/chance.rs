//! Chance that is the same every time: a generator of numbers from a seed, and the draws that a
//! corpus needs. Not for anything that must be hard to guess.

/// `SplitMix64` (Steele, Lea and Flood, 2014): small, fast, and the same on every machine.
pub(crate) struct Chance(u64);

impl Chance {
    /// The sequence of a seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A whole number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        let drawn = u128::from(self.next()) * limit as u128;
        usize::try_from(drawn >> 64).unwrap_or(0)
    }

    /// A whole number from `least` to `most`.
    pub(crate) fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most - least + 1)
    }

    /// Whether something that happens `times` in a hundred times happens.
    pub(crate) fn percent(&mut self, times: usize) -> bool {
        self.below(100) < times
    }

    /// One of several things.
    pub(crate) fn one<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }

    /// `count` different places of `limit`, the first ones far more often, as with countries at a
    /// table: about the half of all draws go to a tenth of the places.
    pub(crate) fn few_of(&mut self, count: usize, limit: usize) -> Vec<usize> {
        let mut drawn = Vec::with_capacity(count);
        while drawn.len() < count.min(limit) {
            // The cube of an even draw: steep at the start, and no place is out of reach.
            let at = self.below(1 << 20);
            let place = at * at / (1 << 20) * at / (1 << 20) * limit / (1 << 20);
            if !drawn.contains(&place) {
                drawn.push(place);
            }
        }
        drawn
    }
}
