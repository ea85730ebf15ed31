//! The index made from the proceedings, in one pass over the sessions.
//!
//! Sessions come in their order, so each list grows at its end. Themes go by number while lists are made:
//! a session is in as many crossings as its parties times its themes.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::index::Index;
use crate::index::appearances::{Appearances, Capacity};
use crate::index::crossings::crossings;
use crate::index::neighbours::neighbours;
use crate::index::recommendations::recommendations;
use crate::model::party::{Country, Party};
use crate::model::proceedings::{Proceedings, SessionIx, rolled_up};
use crate::model::session::{Session, Target};
use crate::model::text::Id;

/// The index of the proceedings.
pub fn index(proceedings: &Proceedings) -> Index {
    let ((parties, mentioned), (themes, recommendations)) = rayon::join(
        || (parties(proceedings), mentioned(proceedings)),
        || (ThemeLists::of(proceedings), recommendations(proceedings)),
    );
    let sessions = &proceedings.sessions;
    let series = grouped(proceedings, |session| session.series.clone());
    Index {
        crossings: crossings(&parties, &themes),
        neighbours: neighbours(&series, sessions.len()),
        series,
        years: grouped(proceedings, |session| session.date.year()),
        positions: proceedings.numbered().map(|(ix, session)| (session.id.clone(), ix)).collect(),
        tagged: themes.named(&themes.tagged),
        themes: themes.named(&themes.rolled_up),
        parties,
        recommendations,
        mentioned,
    }
}

/// Adds a session to the end of a list; a party may be named twice.
fn push(list: &mut Vec<SessionIx>, ix: SessionIx) {
    if list.last() != Some(&ix) {
        list.push(ix);
    }
}

fn grouped<K: Ord>(proceedings: &Proceedings, key: impl Fn(&Session) -> K) -> BTreeMap<K, Vec<SessionIx>> {
    let mut lists: BTreeMap<K, Vec<SessionIx>> = BTreeMap::new();
    for (ix, session) in proceedings.numbered() {
        lists.entry(key(session)).or_default().push(ix);
    }
    lists
}

fn parties(proceedings: &Proceedings) -> BTreeMap<Party, Appearances> {
    let mut parties: FxHashMap<Party, Appearances> = FxHashMap::default();
    for (ix, session) in proceedings.numbered() {
        let mut add = |party: &Party, capacity| {
            let known = match parties.get_mut(party) {
                Some(known) => known,
                None => parties.entry(party.clone()).or_default(),
            };
            push(known.of_mut(capacity), ix);
        };
        for organiser in &session.organisers {
            add(&Party::Organisation(organiser.clone()), Capacity::Organiser);
        }
        if let Some(host) = host(session) {
            add(&Party::Country(host), Capacity::Host);
        }
        session.subjects.iter().for_each(|party| add(party, Capacity::Subject));
        session.participants.iter().for_each(|it| add(&it.party, Capacity::Participant));
        for (member, group) in through(session, proceedings) {
            let known = parties.entry(Party::Country(member)).or_default();
            push(known.through.entry(group.clone()).or_default(), ix);
        }
    }
    parties.into_iter().collect()
}

fn host(session: &Session) -> Option<Country> {
    session.place.as_ref().and_then(|place| place.country)
}

/// The members of groups that took part, each with the group, unless the session names the country itself
/// in any capacity.
fn through<'a>(session: &'a Session, proceedings: &'a Proceedings) -> Vec<(Country, &'a Id)> {
    let groups = session.participants.iter().filter_map(|participant| match &participant.party {
        Party::Group(id) => proceedings.groups.get(id),
        _ => None,
    });
    let mut groups = groups.peekable();
    if groups.peek().is_none() {
        return Vec::new();
    }
    let parties = session.participants.iter().map(|participant| &participant.party).chain(&session.subjects);
    let countries = parties.filter_map(|party| match party {
        Party::Country(country) => Some(*country),
        _ => None,
    });
    let named: BTreeSet<Country> = countries.chain(host(session)).collect();
    let day = session.date.first_day();
    let members = groups.flat_map(|group| group.members_on(day).into_iter().map(|it| (it, &group.id)));
    members.filter(|(member, _)| !named.contains(member)).collect()
}

/// The parties that sessions name without counting them as present.
fn mentioned(proceedings: &Proceedings) -> BTreeSet<Party> {
    let of_session = |session: &'_ Session| {
        let speakers = session.speakers.iter();
        let speakers = speakers.flat_map(|speaker| speaker.party.iter().chain(&speaker.namer));
        let addressees = session.recommendations.iter().flat_map(|item| &item.to);
        let notes = session.recommendations.iter().flat_map(|item| item.note.values());
        let links = session.bodies.values().chain(notes).flat_map(|body| &body.links);
        let linked = links.filter_map(|link| match &link.target {
            Target::Party(party) => Some(party),
            _ => None,
        });
        speakers.chain(addressees).chain(linked).cloned().collect::<Vec<Party>>()
    };
    proceedings.sessions.iter().flat_map(|session| of_session(session)).collect()
}

/// Sessions by theme, and themes by session.
pub(super) struct ThemeLists<'a> {
    /// The vocabulary, in the order of ids. A theme's place in it is its number.
    pub(super) ids: Vec<&'a Id>,
    /// By theme: the sessions that are tagged with it.
    tagged: Vec<Vec<SessionIx>>,
    /// By theme: those, and the sessions on narrower themes.
    rolled_up: Vec<Vec<SessionIx>>,
    /// By session: its themes and all that they are part of.
    pub(super) of_session: Vec<Vec<u32>>,
}

impl<'a> ThemeLists<'a> {
    fn of(proceedings: &'a Proceedings) -> Self {
        let vocabulary = &*proceedings.themes;
        let ids: Vec<&Id> = vocabulary.keys().collect();
        let numbers: FxHashMap<&Id, u32> = (0..).zip(&ids).map(|(number, id)| (*id, number)).collect();
        let above = |id: &&Id| -> Vec<u32> {
            let all = rolled_up([*id], vocabulary);
            all.into_iter().filter_map(|id| numbers.get(id).copied()).collect()
        };
        let above: Vec<Vec<u32>> = ids.iter().map(above).collect();
        let mut tagged = vec![Vec::new(); ids.len()];
        let mut rolled_up = vec![Vec::new(); ids.len()];
        let of_session = proceedings.numbered().map(|(ix, session)| {
            let tags = || session.themes.iter().filter_map(|id| numbers.get(id).copied());
            tags().for_each(|theme| push(&mut tagged[theme as usize], ix));
            let mut all: Vec<u32> = tags().flat_map(|theme| above[theme as usize].iter().copied()).collect();
            all.sort_unstable();
            all.dedup();
            all.iter().for_each(|theme| rolled_up[*theme as usize].push(ix));
            all
        });
        let of_session = of_session.collect();
        Self { ids, tagged, rolled_up, of_session }
    }

    /// Lists by theme's number as lists by id, without the empty ones.
    pub(super) fn named(&self, lists: &[Vec<SessionIx>]) -> BTreeMap<Id, Vec<SessionIx>> {
        let lists = self.ids.iter().zip(lists).filter(|(_, list)| !list.is_empty());
        lists.map(|(id, list)| ((*id).clone(), list.clone())).collect()
    }
}
