//! Column chart of recommendations by year: made and repeated above the axis, implemented below it.

use serde::Serialize;

use crate::i18n::lang::Direction;
use crate::index::courses::CourseYear;
use crate::view::context::ViewContext;

/// Height of the columns, in pixels.
const HEIGHT: usize = 128;
/// Most labels of years on the axis.
const LABELS: usize = 12;
/// Share of its year that a column fills, in per cent.
const FILLED: usize = 60;

/// A chart of recommendations by year. Horizontal positions are percentages of the width, from the left in both
/// directions of writing; vertical ones are pixels from the top.
#[derive(Clone, Debug, Serialize)]
pub struct CourseChart {
    /// The years, from the first to the last.
    pub years: Vec<CourseColumn>,
    /// Position of the axis.
    pub axis: usize,
    /// Height of the columns above and below the axis together.
    pub height: usize,
    /// Number of recommendations that were implemented at an unknown time; they are in no column.
    pub undated: usize,
}

/// A year of the chart.
#[derive(Clone, Debug, Serialize)]
pub struct CourseColumn {
    /// The year, in the page's digits.
    pub year: String,
    /// Whether there is room for its label on the axis.
    pub labelled: bool,
    /// Left end of the column.
    pub x: String,
    /// Middle of the column.
    pub middle: String,
    /// Width of the column.
    pub width: String,
    /// Recommendations made for the first time.
    pub made: ColumnPart,
    /// Recommendations that repeat earlier ones, above those.
    pub repeated: ColumnPart,
    /// Recommendations implemented, below the axis.
    pub met: ColumnPart,
}

/// A part of a column.
#[derive(Clone, Debug, Serialize)]
pub struct ColumnPart {
    /// Number of recommendations.
    pub count: usize,
    /// Position of its upper end.
    pub y: usize,
    /// Its height.
    pub height: usize,
}

/// `None` if there are no recommendations, or if all are of one year and none was repeated or implemented.
pub fn course_chart(ctx: &ViewContext<'_>) -> Option<CourseChart> {
    let courses = &ctx.index.courses;
    let years = &courses.years;
    let above = years.iter().map(|year| year.made + year.repeated).max()?;
    let below = years.iter().map(|year| year.met).max()?;
    if above == 0 || (years.len() == 1 && below == 0 && years.iter().all(|year| year.repeated == 0)) {
        return None;
    }
    // In whole pixels, so that equal counts are equally high.
    let unit = (HEIGHT / (above + below)).max(1);
    let every = years.len().div_ceil(LABELS);
    let axis = above * unit;
    let columns = (0..).zip(years).map(|(at, year)| column(ctx, year, at, every, (axis, unit)));
    Some(CourseChart {
        years: columns.collect(),
        axis,
        height: (above + below) * unit,
        undated: courses.met_undated,
    })
}

fn column(
    ctx: &ViewContext<'_>,
    year: &CourseYear,
    at: usize,
    every: usize,
    (axis, unit): (usize, usize),
) -> CourseColumn {
    let count = ctx.index.courses.years.len();
    let place = if ctx.lang.direction() == Direction::Rtl { count - 1 - at } else { at };
    // In hundredths of a per cent.
    let wide = 10_000 / count;
    let left = place * 10_000 / count;
    let text = |position: usize| format!("{}.{:02}", position / 100, position % 100);
    let part = |count: usize, y: usize| ColumnPart { count, y, height: count * unit };
    let (made, all) = (year.made * unit, (year.made + year.repeated) * unit);
    CourseColumn {
        year: ctx.year(year.year),
        labelled: at.is_multiple_of(every),
        x: text(left + wide * (100 - FILLED) / 200),
        middle: text(left + wide / 2),
        width: text(wide * FILLED / 100),
        made: part(year.made, axis - made),
        repeated: part(year.repeated, axis - all),
        met: part(year.met, axis),
    }
}
