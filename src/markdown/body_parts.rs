//! The headings and numbered blocks of a body in order, to compare a translation with its original.

use super::blocks::BlockKind;
use super::body::Body;

/// A block or heading of a body, in document order.
#[derive(Clone, Copy, Debug)]
pub struct BodyPart {
    /// The number and kind of a block; `None` for a heading.
    pub block: Option<(usize, BlockKind)>,
    /// The byte offset in the source.
    pub start: usize,
}

impl<L> Body<L> {
    /// The headings and blocks in document order.
    pub fn outline(&self) -> Vec<BodyPart> {
        let mut all = Vec::with_capacity(self.blocks.len() + self.headings.len());
        let mut headings = self.headings.iter().map(|heading| BodyPart { block: None, start: heading.start });
        let mut before = 0;
        for (number, block) in (1..).zip(self.blocks.iter()) {
            all.extend(headings.by_ref().take(block.headings.saturating_sub(before)));
            before = block.headings;
            all.push(BodyPart { block: Some((number, block.kind)), start: block.start });
        }
        all.extend(headings);
        all
    }

    /// The first place where the blocks of a translation differ from those of this original, in both; `None`
    /// where one of them has ended. Headings alone are no difference, since they have no numbers.
    pub fn difference<M>(&self, translation: &Body<M>) -> Option<(Option<BodyPart>, Option<BodyPart>)> {
        if kinds(self).eq(kinds(translation)) {
            return None;
        }
        let (own, theirs) = (self.outline(), translation.outline());
        let at = common(&own, &theirs).count();
        Some((own.get(at).copied(), theirs.get(at).copied()))
    }

    /// How many blocks at the beginning of a translation have the numbers of this original.
    pub fn matching<M>(&self, translation: &Body<M>) -> usize {
        if kinds(self).eq(kinds(translation)) {
            return self.blocks.len();
        }
        let (own, theirs) = (self.outline(), translation.outline());
        common(&own, &theirs).filter(|part| part.block.is_some()).count()
    }
}

/// The parts at the beginning of an original that its translation has, too.
pub(super) fn common<'a>(own: &'a [BodyPart], theirs: &'a [BodyPart]) -> impl Iterator<Item = &'a BodyPart> {
    let kind = |part: &BodyPart| part.block.map(|(_, kind)| kind);
    own.iter().zip(theirs).take_while(move |(own, theirs)| kind(own) == kind(theirs)).map(|(own, _)| own)
}

fn kinds<L>(body: &Body<L>) -> impl Iterator<Item = BlockKind> {
    body.blocks.iter().map(|block| block.kind)
}
