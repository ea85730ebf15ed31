//! The cross-index against a second opinion: random records, written as real files, are indexed by
//! the program and by [`opinion`], which shares nothing with it.

mod opinion;
mod record;

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;
use rapporteur::atlas::{self, Atlas};
use rapporteur::content::parse::{self, Overrides};
use rapporteur::content::resolve;
use rapporteur::diagnostic::Diagnostic;
use rapporteur::index::index;
use rapporteur::pages;
use rapporteur::render::formats::data;
use rapporteur::source::{Content, File, Tree};
use serde_json::Value;

use record::Record;

/// What the program makes of a record's files.
struct Built {
    /// `index.json`
    index: Value,
    /// `sessions.json`
    sessions: Value,
    /// The paths of all files.
    paths: Vec<String>,
}

/// Goes through the stages of the program up to the data, since no skin is needed for that.
fn built(record: &Record, atlas: &Atlas) -> Built {
    let mut files: Vec<File> = record
        .files()
        .into_iter()
        .map(|(path, text)| File { path, content: Content::Text(Arc::from(text.into_bytes())) })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let tree = Tree { files };
    let overrides = Overrides { drafts: record.drafts, ..Overrides::default() };
    let mut found = Vec::new();
    let parsed = parse::parse(&tree, atlas, &overrides, &mut parse::ParseMemory::default(), &mut found)
        .expect("a configuration");
    let proceedings =
        resolve::resolve(&parsed, &tree, atlas, &mut resolve::ResolveMemory::default(), &mut found)
            .proceedings;
    let index = index(&proceedings);
    let plan = pages::plan(&proceedings, &index, &tree, &[], &mut found);
    let errors: Vec<&Diagnostic> = found.iter().filter(|diagnostic| diagnostic.is_error()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let json = |bytes: Vec<u8>| serde_json::from_slice(&bytes).expect("JSON");
    Built {
        index: json(data::index_json(&proceedings, &index)),
        sessions: json(data::sessions_json(&proceedings, &index, &|session| format!("/{}/", session.id))),
        paths: plan.files(&proceedings, &index).into_iter().map(|(path, _)| path).collect(),
    }
}

/// The pages of crossings, as `countries/qa/security` and `groups/north/security`.
fn crossing_pages(paths: &[String]) -> BTreeSet<String> {
    let pages = paths.iter().filter_map(|path| path.strip_suffix("/index.html"));
    let is_crossing = |page: &&str| {
        (page.starts_with("countries/") || page.starts_with("groups/")) && page.split('/').count() == 3
    };
    pages.filter(is_crossing).map(str::to_owned).collect()
}

/// The same, going by the index.
fn crossings(index: &Value) -> BTreeSet<String> {
    let parties = index["crossings"].as_object().expect("crossings").iter();
    let pages = parties.flat_map(|(party, themes)| {
        let folder = match party.split_once(':') {
            Some(("country", code)) => format!("countries/{}", code.to_lowercase()),
            Some(("group", id)) => format!("groups/{id}"),
            _ => panic!("{party} can have no crossings"),
        };
        let themes = themes.as_object().expect("themes").keys();
        themes.map(move |theme| format!("{folder}/{theme}")).collect::<Vec<_>>()
    });
    pages.collect()
}

thread_local! {
    static ATLAS: Atlas = atlas::atlas();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_index_of_any_record_is_what_its_front_matter_says(record in record::records()) {
        let built = ATLAS.with(|atlas| built(&record, atlas));
        let expected = opinion::index(&record);
        prop_assert_eq!(crossing_pages(&built.paths), crossings(&expected));
        prop_assert_eq!(built.index, expected);
        let sessions = built.sessions["sessions"].as_array().expect("sessions").iter();
        let ids: Vec<&str> = sessions.map(|session| session["id"].as_str().expect("an id")).collect();
        prop_assert_eq!(ids, opinion::order(&record));
    }
}
