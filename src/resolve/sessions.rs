//! All sessions resolved, those of an earlier state kept where nothing that bears on them has changed.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::diagnostic::Diagnostic;
use crate::model::session::Session;
use crate::model::text::Id;
use crate::parse::draft::{Drafts, SessionDraft};
use crate::resolve::{Context, links, review, session};
use crate::source::PORTION;

/// What came of the drafts of sessions, in their order.
#[derive(Clone, Default)]
pub(super) struct Sessions {
    all: Vec<Arc<Outcome>>,
    /// The places of those with findings.
    noted: BTreeSet<usize>,
    /// How often each theme is tagged.
    pub(super) tags: BTreeMap<Id, usize>,
}

/// A session, and what was found in resolving it. It has none without a date.
struct Outcome {
    session: Option<Arc<Session>>,
    findings: Vec<Diagnostic>,
}

/// A session before and after.
pub(super) type Replaced = (Option<Arc<Session>>, Option<Arc<Session>>);

/// An earlier state.
#[derive(Clone, Copy)]
pub(super) struct Earlier<'a> {
    /// Its drafts.
    pub(super) drafts: &'a Drafts,
    /// What came of them.
    pub(super) sessions: &'a Sessions,
    /// Whether names meant then what they mean now.
    pub(super) same_words: bool,
    /// Whether links led then where they lead now.
    pub(super) same_places: bool,
}

impl Sessions {
    /// The sessions, in the order of their drafts.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Arc<Session>> {
        self.all.iter().filter_map(|outcome| outcome.session.as_ref())
    }

    /// What was found in resolving them.
    pub(super) fn findings(&self) -> impl Iterator<Item = &Diagnostic> {
        self.noted.iter().filter_map(|at| self.all.get(*at)).flat_map(|outcome| &outcome.findings)
    }

    fn count(&mut self, session: Option<&Arc<Session>>) {
        for tag in session.into_iter().flat_map(|session| review::tags(session)) {
            *self.tags.entry(tag.clone()).or_default() += 1;
        }
    }

    fn discount(&mut self, session: Option<&Arc<Session>>) {
        for tag in session.into_iter().flat_map(|session| review::tags(session)) {
            if let Some(times) = self.tags.get_mut(tag) {
                *times -= 1;
            }
        }
        self.tags.retain(|_, times| *times > 0);
    }
}

/// All sessions. What is known to have been replaced since the earlier state comes with them.
pub(super) fn sessions(
    drafts: &Drafts,
    context: &Context<'_>,
    earlier: Option<Earlier<'_>>,
) -> (Sessions, Option<Vec<Replaced>>) {
    match earlier.filter(|earlier| is_aligned(earlier, drafts)) {
        Some(earlier) => {
            let (sessions, replaced) = some(drafts, context, earlier);
            (sessions, Some(replaced))
        }
        None => (all(drafts, context, earlier), None),
    }
}

/// Whether it is known what has been replaced, and all of it has the number and the date that it had.
pub(super) fn are_in_line(replaced: Option<&[Replaced]>) -> bool {
    let in_line = |session: &Session| (session.number, session.date);
    replaced.is_some_and(|replaced| {
        replaced.iter().all(|(old, new)| old.as_deref().map(in_line) == new.as_deref().map(in_line))
    })
}

/// Whether the drafts are those of the same files in the same order, and only texts can be different.
fn is_aligned(earlier: &Earlier<'_>, drafts: &Drafts) -> bool {
    let old = earlier.drafts;
    earlier.same_words
        && old.sessions.len() == drafts.sessions.len()
        && old.sessions.iter().zip(&drafts.sessions).all(|(a, b)| Arc::ptr_eq(a, b) || a.path == b.path)
        && old.series.len() == drafts.series.len()
        && old.series.iter().zip(&drafts.series).all(|((a, old), (b, new))| a == b && Arc::ptr_eq(old, new))
}

fn some(drafts: &Drafts, context: &Context<'_>, earlier: Earlier<'_>) -> (Sessions, Vec<Replaced>) {
    let mut sessions = earlier.sessions.clone();
    let pairs = earlier.drafts.sessions.iter().zip(&drafts.sessions).enumerate();
    let touched: Vec<(usize, &Arc<SessionDraft>)> = pairs
        .filter(|(_, (old, new))| {
            !(Arc::ptr_eq(old, new) && (earlier.same_places || !links::leads_elsewhere(new)))
        })
        .map(|(at, (_, new))| (at, new))
        .collect();
    let outcomes: Vec<(usize, Outcome)> = touched
        .into_par_iter()
        .map(|(at, draft)| (at, outcome(draft, drafts, context, earlier.sessions.all.get(at))))
        .collect();
    let mut replaced = Vec::new();
    for (at, outcome) in outcomes {
        if outcome.findings.is_empty() {
            sessions.noted.remove(&at);
        } else {
            sessions.noted.insert(at);
        }
        let old = std::mem::replace(&mut sessions.all[at], Arc::new(outcome));
        let new = Arc::clone(&sessions.all[at]);
        let is_same = match (&old.session, &new.session) {
            (Some(old), Some(new)) => Arc::ptr_eq(old, new),
            (None, None) => true,
            _ => false,
        };
        if !is_same {
            sessions.discount(old.session.as_ref());
            sessions.count(new.session.as_ref());
            replaced.push((old.session.clone(), new.session.clone()));
        }
    }
    (sessions, replaced)
}

fn all(drafts: &Drafts, context: &Context<'_>, earlier: Option<Earlier<'_>>) -> Sessions {
    let known: HashMap<&str, (&Arc<SessionDraft>, &Arc<Outcome>)> = earlier
        .iter()
        .flat_map(|earlier| earlier.drafts.sessions.iter().zip(&earlier.sessions.all))
        .map(|(draft, outcome)| (draft.path.as_str(), (draft, outcome)))
        .collect();
    let is_kept = |old: &Arc<SessionDraft>, new: &Arc<SessionDraft>| {
        earlier.is_some_and(|earlier| {
            let series = |drafts: &'_ Drafts| drafts.series.get(&new.series).map(Arc::as_ptr);
            Arc::ptr_eq(old, new)
                && earlier.same_words
                && (earlier.same_places || !links::leads_elsewhere(new))
                && series(earlier.drafts) == series(drafts)
        })
    };
    let one = |draft: &Arc<SessionDraft>| {
        let old = known.get(draft.path.as_str());
        match old.filter(|(old, _)| is_kept(old, draft)) {
            Some((_, outcome)) => Arc::clone(outcome),
            None => Arc::new(outcome(draft, drafts, context, old.map(|(_, outcome)| *outcome))),
        }
    };
    let all: Vec<Arc<Outcome>> = drafts.sessions.par_iter().with_max_len(PORTION).map(one).collect();
    let mut tags: FxHashMap<&Id, usize> = FxHashMap::default();
    for tag in all.iter().filter_map(|outcome| outcome.session.as_deref()).flat_map(review::tags) {
        *tags.entry(tag).or_default() += 1;
    }
    let tags = tags.into_iter().map(|(tag, times)| (tag.clone(), times)).collect();
    let noted = all.iter().enumerate().filter(|(_, outcome)| !outcome.findings.is_empty());
    Sessions { noted: noted.map(|(at, _)| at).collect(), tags, all }
}

fn outcome(
    draft: &SessionDraft,
    drafts: &Drafts,
    context: &Context<'_>,
    before: Option<&Arc<Outcome>>,
) -> Outcome {
    let mut findings = Vec::new();
    let series = drafts.series.get(&draft.series).map(|series| &**series);
    let session = session::resolve(draft, series, context, &mut findings);
    if let Some(session) = &session {
        review::session(draft, session, context, &mut findings);
    }
    // One that came out as it was stays the same one, so that later stages need not look at it.
    let same =
        before.and_then(|before| before.session.as_ref()).filter(|old| Some(&***old) == session.as_ref());
    Outcome { session: same.cloned().or_else(|| session.map(Arc::new)), findings }
}
