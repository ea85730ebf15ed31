//! Which sessions each term has, for the floor.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;

use super::{Names, Session};

/// A country, theme, organiser or year.
pub(super) struct Term {
    /// Its id, as in an address.
    pub(super) id: String,
    /// What it is called.
    pub(super) name: String,
    /// The places of its sessions, newest first.
    pub(super) sessions: Vec<usize>,
}

/// All terms, by their id within each kind.
pub(super) struct Terms {
    /// Countries by name; the other kinds by id.
    pub(super) countries: Vec<Term>,
    pub(super) themes: Vec<Term>,
    pub(super) organisations: Vec<Term>,
    pub(super) years: Vec<Term>,
}

impl Terms {
    /// The terms of these sessions, and those that only have a page.
    pub(super) fn of(sessions: &[Session], names: &Names, site: &Path) -> Result<Self> {
        let grouped = |kind: &str, of: &dyn Fn(&Session) -> Vec<String>| -> Result<Vec<Term>> {
            let mut by_id: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for entry in fs::read_dir(site.join("content").join(kind))? {
                let entry = entry?;
                if entry.file_type()?.is_dir() {
                    let id = entry.file_name().to_string_lossy().into_owned();
                    by_id.insert(if kind == "countries" { id.to_uppercase() } else { id }, Vec::new());
                }
            }
            for (at, session) in sessions.iter().enumerate() {
                for id in of(session) {
                    by_id.entry(id).or_default().push(at);
                }
            }
            // An organisation that no session names has no page.
            by_id.retain(|_, sessions| kind != "organisations" || !sessions.is_empty());
            let term = |(id, sessions): (String, Vec<usize>)| Term {
                name: names.of(kind, &id).to_owned(),
                id: id.to_lowercase(),
                sessions,
            };
            Ok(by_id.into_iter().map(term).collect())
        };
        let mut countries = grouped("countries", &|session| session.countries.clone())?;
        countries.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Self {
            countries,
            themes: grouped("themes", &|session| session.themes.clone())?,
            organisations: grouped("organisations", &|session| session.organisers.clone())?,
            years: grouped("years", &|session| vec![session.date[..4].to_owned()])?,
        })
    }
}
