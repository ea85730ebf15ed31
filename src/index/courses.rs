//! The course of recommendations: where each was made and repeated, and what became of it.
//!
//! A recommendation that repeats one other is the same recommendation, made again: the two have one course. One
//! that repeats several belongs to the course of each of them, but what becomes of one of these says nothing about
//! the whole.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil;
use rustc_hash::FxHashMap;

use crate::i18n::text::Id;
use crate::index::recommendations::RecommendationIx;
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::model::session::{FollowUp, RecommendationId, Status};

/// The session, and the position in its `followed`.
pub type FollowUpIx = (SessionIx, usize);

/// The course of a recommendation that was repeated or followed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// Where it was made and repeated, in the order of sessions.
    pub made: Vec<RecommendationIx>,
    /// What became of it, sorted by date, then by session.
    pub followed: Vec<FollowUpIx>,
}

/// The courses of the record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Courses {
    /// By recommendation; those that were neither repeated nor followed are left out.
    pub by_recommendation: BTreeMap<RecommendationIx, Arc<Course>>,
    /// The recommendations that each one repeats.
    pub repeats: BTreeMap<RecommendationIx, Vec<RecommendationIx>>,
    /// By year, from the first with an entry to the last.
    pub years: Vec<CourseYear>,
    /// Number of recommendations that were implemented at an unknown time.
    pub met_undated: usize,
}

/// What happened to recommendations in a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CourseYear {
    /// The year.
    pub year: i16,
    /// Number of recommendations made for the first time.
    pub made: usize,
    /// Number of recommendations that repeat earlier ones.
    pub repeated: usize,
    /// Number of recommendations implemented, those that repeat earlier ones included.
    pub met: usize,
}

impl Courses {
    /// The newest status that a later session recorded.
    pub fn newest<'a>(
        &self,
        proceedings: &'a Proceedings,
        recommendation: RecommendationIx,
    ) -> Option<&'a FollowUp> {
        self.newest_at(proceedings, recommendation).map(|(_, item)| item)
    }

    fn newest_at<'a>(
        &self,
        proceedings: &'a Proceedings,
        recommendation: RecommendationIx,
    ) -> Option<(FollowUpIx, &'a FollowUp)> {
        let at = *self.by_recommendation.get(&recommendation)?.followed.last()?;
        Some((at, proceedings.session(at.0).followed.get(at.1)?))
    }

    /// The newest status, or else the one in the session's own report.
    pub fn status(&self, proceedings: &Proceedings, recommendation: RecommendationIx) -> Option<Status> {
        let (ix, number) = recommendation;
        let own = || proceedings.session(ix).recommendation(number)?.status;
        self.newest(proceedings, recommendation).map(|item| item.status).or_else(own)
    }
}

/// The first day from which a status may hold. Panics if the position is out of range.
pub fn status_day(proceedings: &Proceedings, (ix, at): FollowUpIx) -> civil::Date {
    let session = proceedings.session(ix);
    let date = session.followed[at].date;
    // A status without a date of its own has that of its session, which may be known to be later than its first day.
    if date == session.date { proceedings.start(ix) } else { date.first_day() }
}

pub(super) fn courses(proceedings: &Proceedings, positions: &FxHashMap<Id, SessionIx>) -> Courses {
    // Only references to earlier sessions, so that there are no circles. Others are reported as errors.
    let earlier = |ix: SessionIx, id: &RecommendationId| -> Option<RecommendationIx> {
        let of = positions.get(&id.session).copied().filter(|of| *of < ix)?;
        proceedings.session(of).recommendation(id.number).map(|_| (of, id.number))
    };
    let mut graph = RepeatGraph::default();
    let mut followed: BTreeMap<RecommendationIx, Vec<FollowUpIx>> = BTreeMap::new();
    for (ix, session) in proceedings.numbered() {
        for item in &session.recommendations {
            graph.add(
                (ix, item.number),
                item.repeats.iter().filter_map(|it| earlier(ix, &it.value)).collect(),
            );
        }
        for (at, item) in session.followed.iter().enumerate() {
            if let Some(of) = earlier(ix, &item.of.value) {
                followed.entry(graph.root(of)).or_default().push((ix, at));
            }
        }
    }
    let mut courses = Courses::default();
    for (root, members) in &graph.members {
        let roots = graph.with_joined(*root);
        let mut made: Vec<RecommendationIx> =
            roots.iter().flat_map(|root| &graph.members[root]).copied().collect();
        made.sort_unstable();
        let mut items: Vec<FollowUpIx> =
            roots.iter().filter_map(|root| followed.get(root)).flatten().copied().collect();
        items.sort_by_key(|at| (status_day(proceedings, *at), *at));
        if made.len() > 1 || !items.is_empty() {
            let course = Arc::new(Course { made, followed: items });
            courses.by_recommendation.extend(members.iter().map(|member| (*member, Arc::clone(&course))));
        }
    }
    courses.repeats = graph.repeats;
    tally(&mut courses, proceedings);
    courses
}

/// Which recommendation repeats which.
#[derive(Default)]
struct RepeatGraph {
    repeats: BTreeMap<RecommendationIx, Vec<RecommendationIx>>,
    /// The first of the recommendations that are the same.
    roots: FxHashMap<RecommendationIx, RecommendationIx>,
    /// By first recommendation: all that are the same, the first included.
    members: BTreeMap<RecommendationIx, Vec<RecommendationIx>>,
    /// By first recommendation: the first of those that repeat it together with others.
    joined: BTreeMap<RecommendationIx, Vec<RecommendationIx>>,
}

impl RepeatGraph {
    /// Adds a recommendation of a later session than those that it repeats.
    fn add(&mut self, item: RecommendationIx, repeats: Vec<RecommendationIx>) {
        let of: BTreeSet<RecommendationIx> = repeats.iter().map(|of| self.root(*of)).collect();
        let root = match of.first() {
            Some(only) if of.len() == 1 => *only,
            _ => item,
        };
        for joined in of.into_iter().filter(|of| *of != root) {
            self.joined.entry(joined).or_default().push(root);
        }
        self.roots.insert(item, root);
        self.members.entry(root).or_default().push(item);
        if !repeats.is_empty() {
            self.repeats.insert(item, repeats);
        }
    }

    fn root(&self, item: RecommendationIx) -> RecommendationIx {
        self.roots.get(&item).copied().unwrap_or(item)
    }

    /// A first recommendation with those that repeat it, directly or not.
    fn with_joined(&self, root: RecommendationIx) -> BTreeSet<RecommendationIx> {
        let (mut all, mut open) = (BTreeSet::new(), vec![root]);
        while let Some(root) = open.pop() {
            if all.insert(root) {
                open.extend(self.joined.get(&root).into_iter().flatten());
            }
        }
        all
    }
}

/// Counts each recommendation in the year of its session and, if it was implemented, in that year: as often as lists
/// and data have it.
fn tally(courses: &mut Courses, proceedings: &Proceedings) {
    let mut years: BTreeMap<i16, CourseYear> = BTreeMap::new();
    for (ix, session) in proceedings.numbered() {
        for item in &session.recommendations {
            let this = (ix, item.number);
            let year = years.entry(proceedings.year(ix)).or_default();
            if courses.repeats.contains_key(&this) {
                year.repeated += 1;
            } else {
                year.made += 1;
            }
            match courses.newest_at(proceedings, this) {
                Some((at, item)) if item.status == Status::Met => {
                    years.entry(status_day(proceedings, at).year()).or_default().met += 1;
                }
                None if item.status == Some(Status::Met) => courses.met_undated += 1,
                _ => {}
            }
        }
    }
    let (Some(first), Some(last)) = (years.keys().next().copied(), years.keys().next_back().copied()) else {
        return;
    };
    let all = (first..=last).map(|year| CourseYear { year, ..years.remove(&year).unwrap_or_default() });
    courses.years = all.collect();
}
