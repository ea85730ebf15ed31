//! How many pages show something of what changed: their own, and the lists that they stand in.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::index::{Change, change};
use crate::model::party::{Country, Party};
use crate::model::proceedings::rolled_up;
use crate::model::session::Session;
use crate::model::text::Id;
use crate::plan::route::{Page, party_page};
use crate::site::Site;

/// The number of pages, in all languages; nothing if it may be any.
pub(super) fn pages(before: &Site, now: &Site) -> Option<usize> {
    let (old, new) = (&before.proceedings, &now.proceedings);
    let same_vocabulary = Arc::ptr_eq(&old.themes, &new.themes)
        && Arc::ptr_eq(&old.groups, &new.groups)
        && Arc::ptr_eq(&old.organisations, &new.organisations);
    let same_frame = old.config == new.config
        && Arc::ptr_eq(&before.skin_files, &now.skin_files)
        && old
            .series
            .iter()
            .map(|(id, series)| (id, &series.title))
            .eq(new.series.iter().map(|(id, series)| (id, &series.title)))
        && old
            .pages
            .iter()
            .map(|(id, page)| (id, &page.title))
            .eq(new.pages.iter().map(|(id, page)| (id, &page.title)));
    if !(same_vocabulary && same_frame) {
        return None;
    }
    let Change { gone, come, .. } = change(old, new, &before.index)?;
    let mut pages = BTreeSet::new();
    for (_, session) in gone.iter().chain(&come) {
        pages.insert(Page::Session(session.id.clone()));
        let states = [&gone, &come].map(|states| states.iter().find(|(_, other)| other.id == session.id));
        let is_listed_alike = matches!(states, [Some((_, a)), Some((_, b))] if has_same_row(a, b));
        if !is_listed_alike {
            pages.extend(lists(now, session));
        }
    }
    for id in new.series.keys() {
        if old.series.get(id) != new.series.get(id) {
            pages.insert(Page::Series(id.clone()));
        }
    }
    for id in new.pages.keys() {
        if old.pages.get(id) != new.pages.get(id) {
            pages.insert(Page::Standalone(id.clone()));
        }
    }
    Some(pages.len() * new.config.languages.len())
}

/// Whether lists show the same of both.
fn has_same_row(a: &Session, b: &Session) -> bool {
    let parties = |session: &Session| -> Vec<Party> {
        session.participants.iter().map(|participant| participant.party.clone()).collect()
    };
    let marks = |session: &Session| (session.draft, session.embargo, session.participants_known);
    (&a.title, &a.summary, &a.date, &a.end_date, &a.place, &a.format, a.number, marks(a))
        == (&b.title, &b.summary, &b.date, &b.end_date, &b.place, &b.format, b.number, marks(b))
        && (&a.themes, &a.subjects, &a.organisers, &a.languages)
            == (&b.themes, &b.subjects, &b.organisers, &b.languages)
        && parties(a) == parties(b)
}

/// The pages with a list that a session stands in.
fn lists(site: &Site, session: &Session) -> BTreeSet<Page> {
    let proceedings = &site.proceedings;
    let themes: BTreeSet<&Id> = rolled_up(&session.themes, &proceedings.themes);
    let mut pages = BTreeSet::from([
        Page::Home,
        Page::Sessions,
        Page::Series(session.series.clone()),
        Page::Year(session.date.year()),
    ]);
    pages.extend(themes.iter().map(|theme| Page::Theme((*theme).clone())));
    pages.extend(session.organisers.iter().cloned().map(Page::Organisation));
    let host = session.place.as_ref().and_then(|place| place.country).map(Party::Country);
    for party in host.iter().chain(&session.subjects) {
        pages.insert(party_page(party));
    }
    for party in session.participants.iter().map(|participant| &participant.party) {
        pages.insert(party_page(party));
        if !matches!(party, Party::Organisation(_)) && proceedings.config.build.crossings {
            pages.extend(themes.iter().map(|theme| Page::Crossing(party.clone(), (*theme).clone())));
        }
        if let Party::Group(id) = party {
            let group = proceedings.groups.get(id);
            let members: Vec<Country> =
                group.map(|group| group.members_on(session.date.first_day())).unwrap_or_default();
            pages.extend(members.into_iter().map(Page::Country));
        }
    }
    pages
}
