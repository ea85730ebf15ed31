//! The cross-index once more, in the plainest way: from what a record says, session by session,
//! straight into the shape of the file. No code of the program is used here.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::record::{COUNTRIES, Called, GROUPS, ORGANISATIONS, Party, Record, Session, THEMES};

/// The ids of the record's sessions in the order of all lists.
pub(super) fn order(record: &Record) -> Vec<String> {
    included(record).into_iter().map(|at| id(record, at)).collect()
}

/// What `index.json` must hold.
pub(super) fn index(record: &Record) -> Value {
    let parts = ["countries", "groups", "organisations", "themes", "years", "crossings"];
    let mut index: Value = parts.iter().map(|part| ((*part).to_owned(), json!({}))).collect();
    for at in included(record) {
        let session = &record.sessions[at];
        let id = id(record, at);
        note(&mut index, &["years", &session.date[..4]], &id);
        let themes = themes(record, session);
        for theme in &themes {
            note(&mut index, &["themes", theme], &id);
        }
        for organiser in organisers(record, session) {
            note(&mut index, &["organisations", organiser, "organiser"], &id);
        }
        if let Some((country, _)) = session.host {
            note(&mut index, &["countries", COUNTRIES[country].0, "host"], &id);
        }
        for (party, _) in subjects(record, session) {
            match party {
                Party::Country(at) => note(&mut index, &["countries", COUNTRIES[*at].0, "subject"], &id),
                Party::Group(at) => note(&mut index, &["groups", GROUPS[*at].0, "subject"], &id),
                Party::Organisation(_) => {}
            }
        }
        for (party, _) in &session.participants {
            let (part, entry, crossing) = match party {
                Party::Country(at) => {
                    ("countries", COUNTRIES[*at].0, Some(format!("country:{}", COUNTRIES[*at].0)))
                }
                Party::Group(at) => ("groups", GROUPS[*at].0, Some(format!("group:{}", GROUPS[*at].0))),
                Party::Organisation(at) => ("organisations", ORGANISATIONS[*at].0, None),
            };
            note(&mut index, &[part, entry, "participant"], &id);
            for theme in &themes {
                if let Some(party) = &crossing {
                    note(&mut index, &["crossings", party, theme], &id);
                }
            }
        }
        for (country, group) in through(record, session) {
            note(&mut index, &["countries", country, "through", group], &id);
        }
    }
    index
}

/// Adds a session to the list at a path, unless it is there.
fn note(index: &mut Value, path: &[&str], session: &str) {
    let (last, folders) = path.split_last().expect("a path");
    let mut at = index;
    for key in folders {
        at = at.as_object_mut().expect("an object").entry(*key).or_insert_with(|| Value::Object(Map::new()));
    }
    let entry = at.as_object_mut().expect("an object").entry(*last).or_insert_with(|| json!([]));
    let sessions = entry.as_array_mut().expect("a list");
    if !sessions.contains(&json!(session)) {
        sessions.push(json!(session));
    }
}

fn id(record: &Record, at: usize) -> String {
    format!("{}/{}", Record::series_id(record.sessions[at].series), Record::name(at))
}

/// The places of the sessions that are published, in order.
fn included(record: &Record) -> Vec<usize> {
    let published = |at: &usize| record.drafts || !record.sessions[*at].draft;
    let mut sessions: Vec<usize> = (0..record.sessions.len()).filter(published).collect();
    let all = sessions.clone();
    sessions.sort_by_key(|at| {
        let number = record.number(*at);
        (counted_day(record, &all, *at), number.is_none(), number, id(record, *at))
    });
    sessions
}

/// The first day of a date, or the later one from which a session with a smaller number in the same series counts, if
/// that is a day of the date too.
fn counted_day(record: &Record, all: &[usize], at: usize) -> String {
    let session = &record.sessions[at];
    let first = first_day(session.date);
    let is_earlier = |other: &&usize| {
        record.sessions[**other].series == session.series
            && record.number(**other).is_some()
            && record.number(**other) < record.number(at)
    };
    let others = all.iter().filter(is_earlier).map(|other| counted_day(record, all, *other));
    match others.max() {
        Some(day) if first < day && day <= last_day(session.date) => day,
        _ => first,
    }
}

/// A day that no later one of the date follows: every month is taken to have 31.
fn last_day(date: &str) -> String {
    match date.len() {
        4 => format!("{date}-12-31"),
        7 => format!("{date}-31"),
        _ => date.to_owned(),
    }
}

fn first_day(date: &str) -> String {
    match date.len() {
        4 => format!("{date}-01-01"),
        7 => format!("{date}-01"),
        _ => date.to_owned(),
    }
}

fn subjects<'a>(record: &'a Record, session: &'a Session) -> &'a [Called<Party>] {
    session.subjects.as_ref().unwrap_or(&record.series[session.series].subjects)
}

fn organisers(record: &Record, session: &Session) -> Vec<&'static str> {
    let organisers = session.organisers.as_ref().unwrap_or(&record.series[session.series].organisers);
    organisers.iter().map(|(at, _)| ORGANISATIONS[*at].0).collect()
}

/// The themes of a session and all that they are a part of.
fn themes(record: &Record, session: &Session) -> BTreeSet<&'static str> {
    let mut all = BTreeSet::new();
    for (theme, _) in &session.themes {
        let mut next = Some(*theme);
        while let Some(at) = next {
            all.insert(THEMES[at].0);
            next = record.broader[at];
        }
    }
    all
}

/// The countries that only a group stood for, each with that group.
fn through(record: &Record, session: &Session) -> BTreeSet<(&'static str, &'static str)> {
    let parties = session.participants.iter().chain(subjects(record, session));
    let mut named: Vec<usize> = parties
        .filter_map(|(party, _)| match party {
            Party::Country(at) => Some(*at),
            _ => None,
        })
        .collect();
    named.extend(session.host.map(|(country, _)| country));
    let day = first_day(session.date);
    let mut found = BTreeSet::new();
    for (party, _) in &session.participants {
        let Party::Group(group) = party else { continue };
        for member in &record.groups[*group] {
            let joined = member.from.is_none_or(|from| from <= day.as_str());
            let stays = member.until.is_none_or(|until| day.as_str() <= until);
            if joined && stays && !named.contains(&member.country.0) {
                found.insert((COUNTRIES[member.country.0].0, GROUPS[*group].0));
            }
        }
    }
    found
}
