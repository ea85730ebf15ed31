//! The names that may appear: those that the configuration calls public, speakers whom an organiser has named,
//! and surnames that are also the name of a country, a group or an organisation.

use crate::guard::names::WrittenName;
use crate::guard::names::list::ListedPerson;
use crate::guard::names::tokens::tokens;
use crate::guard::roster::{Digester, Roster};
use crate::model::proceedings::Proceedings;

/// The public names of a site, as digests of the same key as the roster that they are compared with.
pub fn public_roster(proceedings: &Proceedings, digester: &Digester) -> Roster {
    let people = public_names(proceedings).filter_map(WrittenName::parse).map(person);
    let people: Vec<(usize, ListedPerson)> = people.collect();
    let mut roster = Roster::default();
    roster.add(&people, digester);
    roster
}

/// The public names of a site, as they are written.
pub fn public_names(proceedings: &Proceedings) -> impl Iterator<Item = &str> {
    let speakers = proceedings.with_planned().flat_map(|session| &session.speakers);
    let named = speakers.filter(|speaker| speaker.named_by.is_some()).map(|speaker| speaker.name.as_str());
    let declared = proceedings.config.guard.public.iter().map(String::as_str);
    declared.chain(named).chain(names_of_parties(proceedings))
}

fn person(name: WrittenName) -> (usize, ListedPerson) {
    (0, ListedPerson { names: vec![name], ..ListedPerson::default() })
}

/// Names of parties that are one word. Longer ones are no surname, and could be the full name of a person.
fn names_of_parties(proceedings: &Proceedings) -> impl Iterator<Item = &str> {
    let languages = &proceedings.config.languages;
    let default = &proceedings.config.language;
    let countries = proceedings.countries.values();
    let groups = proceedings.groups.values().map(|group| &group.name);
    let organisations = proceedings.organisations.values().map(|organisation| &organisation.name);
    let all = countries.chain(groups).chain(organisations);
    all.flat_map(move |name| languages.iter().filter_map(|lang| name.get(lang, default)))
        .map(|(_, name)| name)
        .filter(|name| tokens(name).len() == 1)
}
