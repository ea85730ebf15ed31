//! From one state of the index to the next: the lists without the sessions that went or changed,
//! and with those that came. Starting from nothing, all of them come.
//!
//! What it yields is the same whichever way it is reached; the way from the state before costs no
//! more than what has changed.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::index::cross::Index;
use crate::index::crossings::crossings;
use crate::index::reading_order::neighbours;
use crate::model::party::Party;
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::model::session::{Session, Target};
use crate::model::text::Id;

/// The index of the proceedings.
pub fn index(proceedings: &Proceedings) -> Index {
    let entered = |mut index: Index, (ix, session): (usize, &Arc<Session>)| {
        index.enter_lists(proceedings, session, SessionIx::try_from(ix).unwrap_or(SessionIx::MAX));
        index
    };
    let stretches =
        proceedings.sessions.par_iter().enumerate().with_min_len(512).fold(Index::default, entered);
    let index = stretches.reduce(Index::default, Index::then);
    let all_crossings = || crossings(&index, proceedings.sessions.len());
    let order = || (places(proceedings), neighbours(proceedings, &index));
    let (crossings, (places, neighbours)) = rayon::join(all_crossings, order);
    Index { crossings, places: Arc::new(places), neighbours: Arc::new(neighbours), ..index }
}

/// The index of the proceedings, by way of the one that was made of earlier proceedings.
pub fn reindex(proceedings: &Proceedings, earlier: &Proceedings, before: &Arc<Index>) -> Arc<Index> {
    let same_vocabulary = proceedings.themes == earlier.themes && proceedings.groups == earlier.groups;
    let Some(change) = same_vocabulary.then(|| change(earlier, proceedings, before)).flatten() else {
        return Arc::new(index(proceedings));
    };
    let shown = |session: &Session| (session.id.clone(), session.number, session.date);
    let same_order = change.moved.is_none()
        && change.gone.len() == change.come.len()
        && change.gone.iter().zip(&change.come).all(|((_, old), (_, new))| shown(old) == shown(new));
    let relisted =
        !(same_order && change.gone.iter().zip(&change.come).all(|(a, b)| is_listed_alike(a.1, b.1)));
    if !relisted {
        return Arc::clone(before);
    }
    let mut index = Index::clone(before);
    let parties: BTreeSet<&Party> = change
        .gone
        .iter()
        .flat_map(|(_, session)| session.participants.iter().map(|participant| &participant.party))
        .collect();
    for (ix, session) in change.gone {
        index.leave(earlier, session, ix);
    }
    if let Some(moved) = change.moved {
        index.renumber(&moved);
    }
    for (ix, session) in change.come {
        index.enter(proceedings, session, ix);
    }
    index.prune(&parties);
    if !same_order {
        index.places = Arc::new(places(proceedings));
        index.neighbours = Arc::new(neighbours(proceedings, &index));
    }
    Arc::new(index)
}

/// What became of the sessions from one state to the next.
pub struct Change<'a> {
    /// Those that are no more or are not the same, with their old places.
    pub gone: Vec<(SessionIx, &'a Session)>,
    /// Those that are new or not the same, with their new places.
    pub come: Vec<(SessionIx, &'a Session)>,
    /// The new place of each by its old one, if any of those that stayed has another.
    pub moved: Option<Vec<SessionIx>>,
}

/// The change, unless it is so large that the index is made sooner from nothing.
pub fn change<'a>(old: &'a Proceedings, new: &'a Proceedings, before: &Index) -> Option<Change<'a>> {
    let mut change = Change { gone: Vec::new(), come: Vec::new(), moved: None };
    let in_place = old.sessions.len() == new.sessions.len()
        && old.sessions.iter().zip(&new.sessions).all(|(a, b)| Arc::ptr_eq(a, b) || a.id == b.id);
    if in_place {
        for (ix, (a, b)) in (0..).zip(old.sessions.iter().zip(&new.sessions)) {
            if !is_same(a, b) {
                change.gone.push((ix, a));
                change.come.push((ix, b));
            }
        }
    } else {
        let mut moved: Vec<Option<SessionIx>> = vec![None; old.sessions.len()];
        let mut last = None;
        for (ix, session) in (0..).zip(&new.sessions) {
            let same = before.places.get(&session.id).copied().filter(|old_ix| {
                is_same(&old.sessions[*old_ix as usize], session)
                    // One that has changed places with another is taken out and put back.
                    && last.is_none_or(|last| last < *old_ix)
            });
            match same {
                Some(old_ix) => {
                    moved[old_ix as usize] = Some(ix);
                    last = Some(old_ix);
                }
                None => change.come.push((ix, session)),
            }
        }
        let stayed = |(ix, place): &(SessionIx, &Option<SessionIx>)| place.is_none().then_some(*ix);
        let gone = (0..).zip(&moved).filter_map(|it| stayed(&it));
        change.gone = gone.map(|ix| (ix, &*old.sessions[ix as usize])).collect();
        if (0..).zip(&moved).any(|(ix, place)| place.is_some_and(|place| place != ix)) {
            change.moved = Some((0..).zip(moved).map(|(ix, place)| place.unwrap_or(ix)).collect());
        }
    }
    let few = 16 + new.sessions.len() / 8;
    (change.gone.len() + change.come.len() <= few).then_some(change)
}

fn is_same(a: &Arc<Session>, b: &Arc<Session>) -> bool {
    Arc::ptr_eq(a, b) || a == b
}

/// Whether the index says of both the same: texts are not in it.
fn is_listed_alike(a: &Session, b: &Session) -> bool {
    let calls = |session: &Session| {
        let items = session.recommendations.iter();
        items.map(|item| (item.number, item.to.clone(), item.themes.clone())).collect::<Vec<_>>()
    };
    let host = |session: &Session| session.place.as_ref().and_then(|place| place.country);
    a.themes == b.themes
        && a.organisers == b.organisers
        && a.subjects == b.subjects
        && a.participants.len() == b.participants.len()
        && a.participants.iter().zip(&b.participants).all(|(a, b)| a.party == b.party)
        && host(a) == host(b)
        && calls(a) == calls(b)
        && mentions(a).eq(mentions(b))
}

fn places(proceedings: &Proceedings) -> FxHashMap<Id, SessionIx> {
    (0..).zip(&proceedings.sessions).map(|(ix, session)| (session.id.clone(), ix)).collect()
}

/// The parties that a session names where they do not count as having been there.
fn mentions(session: &Session) -> impl Iterator<Item = &Party> {
    let namers = session.speakers.iter().filter_map(|speaker| speaker.namer.as_ref());
    let called_upon = session.recommendations.iter().flat_map(|item| &item.to);
    let spoken_for = session.speakers.iter().filter_map(|speaker| speaker.party.as_ref());
    let notes = session.recommendations.iter().flat_map(|item| item.note.values());
    let links = session.bodies.values().chain(notes).flat_map(|body| &body.links);
    let linked = links.filter_map(|link| match &link.target {
        Target::Party(party) => Some(party),
        _ => None,
    });
    called_upon.chain(spoken_for).chain(namers).chain(linked)
}

impl Index {
    fn enter(&mut self, proceedings: &Proceedings, session: &Session, ix: SessionIx) {
        self.enter_lists(proceedings, session, ix);
        self.each_crossing(proceedings, session, |list| list.add(ix));
    }

    /// Into all lists but those of crossings.
    fn enter_lists(&mut self, proceedings: &Proceedings, session: &Session, ix: SessionIx) {
        self.each_list(proceedings, session, |list| list.add(ix));
        self.calls.enter(session, ix, &proceedings.themes);
        for party in mentions(session) {
            *self.mentions.entry(party.clone()).or_default() += 1;
        }
    }

    /// Leaves empty entries behind, for [`Index::prune`] to take out.
    fn leave(&mut self, proceedings: &Proceedings, session: &Session, ix: SessionIx) {
        self.each_list(proceedings, session, |list| list.remove(ix));
        self.each_crossing(proceedings, session, |list| list.remove(ix));
        self.calls.leave(session, ix, &proceedings.themes);
        for party in mentions(session) {
            if let Some(times) = self.mentions.get_mut(party) {
                *times -= 1;
            }
        }
    }

    fn renumber(&mut self, moved: &[SessionIx]) {
        let countries = self.countries.values_mut().flat_map(|entry| {
            [&mut entry.host, &mut entry.participant, &mut entry.subject]
                .into_iter()
                .chain(entry.through.values_mut())
        });
        let groups = self.groups.values_mut().flat_map(|entry| [&mut entry.participant, &mut entry.subject]);
        let organisations = self
            .organisations
            .values_mut()
            .flat_map(|entry| [&mut entry.organiser, &mut entry.participant, &mut entry.subject]);
        let others = self.themes.values_mut().chain(self.tagged.values_mut()).chain(self.series.values_mut());
        let crossings = self.crossings.values_mut().flat_map(|themes| Arc::make_mut(themes).values_mut());
        countries
            .chain(groups)
            .chain(organisations)
            .chain(others)
            .chain(self.years.values_mut())
            .chain(crossings)
            .for_each(|list| list.renumber(moved));
        self.calls.renumber(moved);
    }

    /// Takes out what has no session any more. `parties` are those with crossings that lost one.
    fn prune(&mut self, parties: &BTreeSet<&Party>) {
        self.countries.retain(|_, entry| {
            entry.through.retain(|_, list| !list.is_empty());
            !(entry.host.is_empty()
                && entry.participant.is_empty()
                && entry.subject.is_empty()
                && entry.through.is_empty())
        });
        self.groups.retain(|_, entry| !(entry.participant.is_empty() && entry.subject.is_empty()));
        self.organisations.retain(|_, entry| {
            !(entry.organiser.is_empty() && entry.participant.is_empty() && entry.subject.is_empty())
        });
        for lists in [&mut self.themes, &mut self.tagged, &mut self.series] {
            lists.retain(|_, list| !list.is_empty());
        }
        self.years.retain(|_, list| !list.is_empty());
        for party in parties {
            if let Some(themes) = self.crossings.get_mut(*party) {
                Arc::make_mut(themes).retain(|_, list| !list.is_empty());
            }
        }
        self.crossings.retain(|_, themes| !themes.is_empty());
        self.mentions.retain(|_, times| *times > 0);
    }
}
