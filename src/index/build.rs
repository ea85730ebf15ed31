//! Builds the index. Sessions are processed in order, so lists are sorted by construction.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::i18n::text::Id;
use crate::index::Index;
use crate::index::appearances::{Appearances, Capacity};
use crate::index::corrections::corrections;
use crate::index::courses::courses;
use crate::index::crossings::crossings;
use crate::index::neighbours::neighbours;
use crate::index::passages::passages;
use crate::index::recommendations::recommendations;
use crate::index::theme_lists::{ThemeLists, push};
use crate::model::party::{Country, Party};
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::model::session::{Session, Target};

/// Builds the index of the record.
pub fn index(proceedings: &Proceedings) -> Index {
    let ((parties, mentioned), (themes, recommendations)) = rayon::join(
        || (parties(proceedings), mentioned(proceedings)),
        || {
            let themes = ThemeLists::of(proceedings);
            let recommendations = recommendations(proceedings, &themes);
            (themes, recommendations)
        },
    );
    let sessions = &proceedings.sessions;
    let positions = proceedings.numbered().map(|(ix, session)| (session.id.clone(), ix)).collect();
    let series = grouped(proceedings, |_, session| session.series.clone());
    Index {
        crossings: crossings(&parties, &themes),
        passages: passages(proceedings, &parties, &themes),
        neighbours: neighbours(&series, sessions.len()),
        series,
        courses: courses(proceedings, &positions),
        corrections: corrections(proceedings),
        positions,
        years: grouped(proceedings, |ix, _| proceedings.year(ix)),
        tagged: themes.named(&themes.tagged),
        themes: themes.named(&themes.rolled_up),
        parties,
        recommendations,
        mentioned,
    }
}

fn grouped<K: Ord>(
    proceedings: &Proceedings,
    key: impl Fn(SessionIx, &Session) -> K,
) -> BTreeMap<K, Vec<SessionIx>> {
    let mut lists: BTreeMap<K, Vec<SessionIx>> = BTreeMap::new();
    for (ix, session) in proceedings.numbered() {
        lists.entry(key(ix, session)).or_default().push(ix);
    }
    lists
}

fn parties(proceedings: &Proceedings) -> BTreeMap<Party, Appearances> {
    let mut parties: FxHashMap<Party, Appearances> = FxHashMap::default();
    for (ix, session) in proceedings.numbered() {
        let mut add = |party: &Party, capacity| {
            let of_party = match parties.get_mut(party) {
                Some(of_party) => of_party,
                None => parties.entry(party.clone()).or_default(),
            };
            push(of_party.of_mut(capacity), ix);
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
            let of_party = parties.entry(Party::Country(member)).or_default();
            push(of_party.through.entry(group.clone()).or_default(), ix);
        }
    }
    parties.into_iter().collect()
}

fn host(session: &Session) -> Option<Country> {
    session.place.as_ref().and_then(|place| place.country)
}

/// The members of participating groups, each with its group, except countries that the session names itself.
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
    let named: BTreeSet<Country> = parties.filter_map(Party::country).chain(host(session)).collect();
    let day = session.date.first_day();
    let members = groups.flat_map(|group| group.members_on(day).into_iter().map(|it| (it, &group.id)));
    members.filter(|(member, _)| !named.contains(member)).collect()
}

/// Parties that are named by sessions without being present, also by planned ones, whose texts link to them.
fn mentioned(proceedings: &Proceedings) -> BTreeSet<Party> {
    let mut mentioned: FxHashSet<&Party> = FxHashSet::default();
    for session in proceedings.with_planned() {
        let speakers = session.speakers.iter();
        mentioned.extend(speakers.flat_map(|speaker| speaker.party.iter().chain(&speaker.namer)));
        mentioned.extend(session.recommendations.iter().flat_map(|item| &item.to));
        let notes = session.recommendations.iter().flat_map(|item| item.note.values());
        let links = session.bodies.values().chain(notes).flat_map(|body| &body.links);
        mentioned.extend(links.filter_map(|link| match &link.target {
            Target::Party(party) => Some(party),
            _ => None,
        }));
    }
    mentioned.into_iter().cloned().collect()
}
