//! Timeline of sessions, with a lane for each series.
//!
//! Exact dates are points; months and years are bars over their whole length, and so is one day among several.
//! Above `LIMIT` sessions, each year of a series is one bar, shaded by its number of sessions.

use jiff::civil;
use serde::Serialize;

use crate::i18n::lang::Direction;
use crate::i18n::text::Id;
use crate::index::counts;
use crate::model::proceedings::SessionIx;
use crate::pages::route::Page;
use crate::time::date::Date;
use crate::time::edtf::Edtf;
use crate::view::context::ViewContext;
use crate::view::parts::{Link, Text, level};
use crate::view::shared::Shared;

/// A timeline of series. Horizontal positions are percentages of the width, from the left in both directions
/// of writing.
#[derive(Clone, Debug, Serialize)]
pub struct Timeline {
    /// The years on the axis.
    pub years: Vec<YearLine>,
    /// One lane for each series.
    pub lanes: Vec<Lane>,
    /// Whether each mark is one session. If not, each mark is a year of a series.
    pub each: bool,
    /// Whether the date of a mark is approximate, uncertain, or one day among several.
    pub doubtful: bool,
}

/// The start of a year on the axis.
#[derive(Clone, Debug, Serialize)]
pub struct YearLine {
    /// Position, in per cent.
    pub x: String,
    /// Label, in the page's digits; absent if there is no room for it.
    pub year: Option<String>,
}

/// A series on a timeline.
#[derive(Clone, Debug, Serialize)]
pub struct Lane {
    /// Name and page of the series.
    pub series: Shared<Link>,
    /// Number of sessions in the series.
    pub count: usize,
    /// Bars come first, so that points are drawn above them.
    pub marks: Vec<Mark>,
}

/// A session, or a year of sessions, on a timeline.
#[derive(Clone, Debug, Serialize)]
pub struct Mark {
    /// What the mark represents.
    pub kind: MarkKind,
    /// Position of the left end of a bar or of a point, in per cent.
    pub x: String,
    /// Length of a bar, in per cent.
    pub width: String,
    /// Top edge of a bar in a lane 32 units high. Bars of the same period are stacked.
    pub y: usize,
    /// Height of a bar, in the same units.
    pub height: usize,
    /// The session's title; absent for a year.
    pub title: Option<Text>,
    /// The date or year, in the page's language.
    pub date: String,
    /// Address of the session's or the year's page; absent if it has none.
    pub address: Option<String>,
    /// Number of sessions.
    pub count: usize,
    /// Whether the date is approximate, uncertain, or one day among several.
    pub doubtful: bool,
    /// Shade of a year: 1 to 5 in proportion to its number of sessions.
    pub level: usize,
}

/// The kinds of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MarkKind {
    /// All sessions of a year of the series.
    Sum,
    /// A session of which only the year is known.
    Year,
    /// A session of which only the month is known, or that is too long to be a point.
    Month,
    /// A session on one day among those of the bar.
    Choice,
    /// A session with an exact date.
    Day,
}

/// Above this number of sessions, years are summed.
const LIMIT: usize = 200;
/// Maximum number of labels on the axis, for narrow screens.
const NAMES: i16 = 6;
/// Periods shorter than this, in years, are points.
const POINT: f64 = 0.05;
/// Top edge and height of a bar: alone, and of a whole stack.
const BAR: (usize, usize) = (11, 10);
const STACK: (usize, usize) = (4, 24);
/// Minimum room for a label, in per cent.
const ROOM: f64 = 12.0;

/// Converts days to positions in the direction of the page.
struct Scale {
    first: i16,
    years: i16,
    direction: Direction,
}

/// `None` if there are no sessions.
pub fn timeline<'a>(
    ctx: &ViewContext<'_>,
    series: impl Iterator<Item = (&'a Id, &'a [SessionIx])>,
) -> Option<Timeline> {
    let series: Vec<(&Id, &[SessionIx])> = series.filter(|(_, sessions)| !sessions.is_empty()).collect();
    let all =
        || series.iter().flat_map(|(_, sessions)| sessions.iter().map(|ix| ctx.proceedings.session(*ix)));
    let first = all().map(|session| session.date.first_day().year()).min()?;
    let last = all().map(|session| session.date.last_day().year()).max()?;
    let scale = Scale { first, years: last - first + 1, direction: ctx.lang.direction() };
    let each = all().count() <= LIMIT;
    let largest = series
        .iter()
        .flat_map(|(_, sessions)| counts::by_year(ctx.proceedings, sessions).into_values())
        .max();
    let lane = |(id, sessions): &(&Id, &[SessionIx])| {
        let mut marks: Vec<Mark> = if each {
            let mut sessions = sessions.to_vec();
            sessions.sort_by_key(|ix| {
                let date = ctx.proceedings.session(*ix).date;
                (date.first_day(), date.last_day())
            });
            sessions.into_iter().map(|ix| session_mark(ctx, ix, &scale)).collect()
        } else {
            let years = counts::by_year(ctx.proceedings, sessions).into_iter();
            years.map(|(year, count)| year_mark(ctx, year, count, largest.unwrap_or(1), &scale)).collect()
        };
        // Marks of a kind stay in the order of time.
        marks.sort_by_key(|mark| mark.kind);
        part_bars(&mut marks);
        Lane { series: ctx.series(id), count: sessions.len(), marks }
    };
    let lanes: Vec<Lane> = series.iter().map(lane).collect();
    let doubtful = lanes.iter().flat_map(|lane| &lane.marks).any(|mark| mark.doubtful);
    Some(Timeline { lanes, years: years(ctx, &scale), each, doubtful })
}

/// Stacks bars of the same period.
fn part_bars(marks: &mut [Mark]) {
    let bars = marks.iter().take_while(|mark| mark.kind != MarkKind::Day).count();
    let is_one = |a: &Mark, b: &Mark| (a.kind, &a.x, &a.width) == (b.kind, &b.x, &b.width);
    for stack in marks[..bars].chunk_by_mut(is_one).filter(|stack| stack.len() > 1) {
        let (top, whole) = STACK;
        let count = stack.len();
        for (at, mark) in stack.iter_mut().enumerate() {
            mark.y = top + at * whole / count;
            mark.height = (whole / count).max(1);
        }
    }
}

fn session_mark(ctx: &ViewContext<'_>, ix: SessionIx, scale: &Scale) -> Mark {
    let session = ctx.proceedings.session(ix);
    let (from, to) = (scale.start(session.date.first_day()), scale.end(session.date.last_day()));
    let kind = match (session.date, session.date.start()) {
        (Edtf::OneOf { .. }, _) if to - from > POINT => MarkKind::Choice,
        (Edtf::OneOf { .. }, _) => MarkKind::Day,
        (_, Some(Date::Year(_))) => MarkKind::Year,
        (_, Some(Date::Month(_))) => MarkKind::Month,
        _ if to - from > POINT => MarkKind::Month,
        _ => MarkKind::Day,
    };
    let middle = f64::midpoint(from, to);
    let (from, to) = if kind == MarkKind::Day { (middle, middle) } else { (from, to) };
    let (x, width) = scale.place(from, to);
    let Link { label, address } = Link::clone(&ctx.session(session));
    let date = ctx.session_dates(session).text;
    Mark {
        kind,
        x,
        width,
        y: BAR.0,
        height: BAR.1,
        title: Some(label),
        date,
        address,
        count: 1,
        doubtful: session.date.is_doubtful(),
        level: 0,
    }
}

fn year_mark(ctx: &ViewContext<'_>, year: i16, count: usize, largest: usize, scale: &Scale) -> Mark {
    let from = f64::from(year - scale.first);
    let (x, width) = scale.place(from, from + 1.0);
    Mark {
        kind: MarkKind::Sum,
        x,
        width,
        y: STACK.0,
        height: STACK.1,
        title: None,
        date: ctx.year(year),
        address: ctx.address(&Page::Year(year)),
        count,
        doubtful: false,
        level: level(count, largest),
    }
}

/// At most `NAMES` years have a label, at even intervals.
fn years(ctx: &ViewContext<'_>, scale: &Scale) -> Vec<YearLine> {
    let steps = [1, 2, 5, 10, 20, 25, 50, 100, 250, 500, 1000];
    let step = steps.into_iter().find(|step| scale.years <= step * NAMES).unwrap_or(1000);
    // Multiples of five and more start at round years: 2010, 2015 ...
    let is_round = |year: &i16| if step < 5 { (year - scale.first) % step == 0 } else { year % step == 0 };
    let line = |year: i16| {
        let at = f64::from(year - scale.first);
        let left = 100.0 - at * 100.0 / f64::from(scale.years);
        let named = is_round(&year) && left >= ROOM;
        YearLine { x: scale.place(at, at).0, year: named.then(|| ctx.year(year)) }
    };
    // Too many lines would fill the whole chart.
    let drawn = |year: &i16| scale.years <= 4 * NAMES || is_round(year);
    (scale.first..scale.first + scale.years).filter(drawn).map(line).collect()
}

impl Scale {
    /// Start of a day, in years since the first.
    fn start(&self, day: civil::Date) -> f64 {
        let elapsed = f64::from(day.day_of_year() - 1) / f64::from(day.days_in_year());
        f64::from(day.year() - self.first) + elapsed
    }

    /// End of a day, in years since the first.
    fn end(&self, day: civil::Date) -> f64 {
        self.start(day) + 1.0 / f64::from(day.days_in_year())
    }

    /// Left end and length, in per cent.
    fn place(&self, from: f64, to: f64) -> (String, String) {
        let share = |years: f64| years * 100.0 / f64::from(self.years);
        let left = match self.direction {
            Direction::Ltr => share(from),
            Direction::Rtl => 100.0 - share(to),
        };
        (format!("{left:.2}"), format!("{:.2}", share(to - from)))
    }
}
