//! Charts and objects of other programs within a document, and what is said of them.

use super::problem::{ImportRemark, RemarkKind};

/// How many there are.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct EmbeddedCounts {
    /// Charts whose titles and values were carried over.
    pub(super) charts: usize,
    /// Charts that could not be read.
    pub(super) lost_charts: usize,
    /// Objects of other programs.
    pub(super) objects: usize,
}

impl EmbeddedCounts {
    /// Counts a chart, whose values could be read or not.
    pub(super) fn add_chart(&mut self, has_values: bool) {
        *(if has_values { &mut self.charts } else { &mut self.lost_charts }) += 1;
    }

    /// What a person should know of them.
    pub(super) fn remarks(self) -> impl Iterator<Item = ImportRemark> {
        let counted = |count: usize, one: &str, several: &str| match count {
            1 => format!("1 {one}"),
            _ => format!("{count} {several}"),
        };
        let charts = counted(
            self.charts,
            "chart stands in the text as its titles and a table of its values",
            "charts stand in the text as their titles and tables of their values",
        );
        let lost = counted(
            self.lost_charts,
            "chart is not carried over; add what it shows by hand",
            "charts are not carried over; add what they show by hand",
        );
        let objects = counted(
            self.objects,
            "object of another program is not carried over, except its picture",
            "objects of other programs are not carried over, except their pictures",
        );
        let all = [
            (self.charts, RemarkKind::Format, charts),
            (self.lost_charts, RemarkKind::LeftOut, lost),
            (self.objects, RemarkKind::LeftOut, objects),
        ];
        all.into_iter().filter(|(count, ..)| *count > 0).map(|(_, kind, text)| ImportRemark::new(kind, text))
    }
}
