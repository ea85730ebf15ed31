//! The floor: what cannot be left out. It reads the site of Hugo, renders Markdown on all cores and
//! writes every page of the same tree by pushing strings. It checks nothing, and knows no other site.

mod pages;
mod terms;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;

use crate::sites::SERIES;
use pages::Pages;
use terms::Terms;

/// A session as its pages want it: every text ready to be pushed.
struct Session {
    /// Its address.
    address: String,
    title: String,
    date: String,
    summary: String,
    countries: Vec<String>,
    /// With broader ones.
    themes: Vec<String>,
    tagged: Vec<String>,
    organisers: Vec<String>,
    body: String,
    /// The session in a list.
    row: String,
    /// The session in a feed.
    entry: String,
}

/// Labels by kind and id.
struct Names(BTreeMap<String, BTreeMap<String, String>>);

impl Names {
    fn read(text: &str) -> Self {
        let mut kinds: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
        let mut kind = String::new();
        for line in text.lines() {
            if let Some((id, name)) = line.split_once(" = ") {
                kinds.entry(kind.clone()).or_default().insert(id.into(), escaped(name));
            } else {
                kind = line.trim_matches(['[', ']']).into();
            }
        }
        Self(kinds)
    }

    fn of<'a>(&'a self, kind: &str, id: &'a str) -> &'a str {
        self.0.get(kind).and_then(|names| names.get(id)).map_or(id, String::as_str)
    }
}

/// A quoted name, for HTML.
fn escaped(name: &str) -> String {
    name.trim_matches('"').replace('&', "&amp;")
}

/// Reads the site and writes what becomes of it.
pub(crate) fn run(site: &Path, output: &Path) -> Result<()> {
    let names = Names::read(&fs::read_to_string(site.join("data/names.toml"))?);
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(site.join("content").join(SERIES))? {
        files.push(entry?.path());
    }
    files.sort();
    let sessions: Result<Vec<Session>> = files.par_iter().map(|path| session(path, &names)).collect();
    // Newest first.
    let sessions: Vec<Session> = sessions?.into_iter().rev().collect();
    let terms = Terms::of(&sessions, &names, site)?;
    Pages { sessions: &sessions, terms: &terms, names: &names, output }.write()
}

/// A value of the front matter: a line of its own, whatever table it is in.
fn value<'a>(front: &'a str, key: &str) -> &'a str {
    let line = front.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
    line.unwrap_or_default()
}

fn list(front: &str, key: &str) -> Vec<String> {
    let inner = value(front, key).trim_matches(['[', ']']);
    inner.split(", ").map(|id| id.trim_matches('"').to_owned()).collect()
}

fn session(path: &Path, names: &Names) -> Result<Session> {
    let text = fs::read_to_string(path)?;
    let parts = text.strip_prefix("+++\n").and_then(|text| text.split_once("+++\n"));
    let (front, markdown) = parts.with_context(|| format!("{} has no front matter", path.display()))?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut body = String::with_capacity(markdown.len() * 3 / 2);
    html::push_html(&mut body, Parser::new_ext(markdown, options()));
    let text_of = |key: &str| value(front, key).trim_matches('"').to_owned();
    let mut session = Session {
        address: format!("/{SERIES}/{stem}/"),
        title: text_of("title"),
        date: text_of("date"),
        summary: text_of("summary"),
        countries: list(front, "countries"),
        themes: list(front, "themes"),
        tagged: list(front, "tagged"),
        organisers: list(front, "organisations"),
        body,
        row: String::new(),
        entry: String::new(),
    };
    session.row = pages::row(&session);
    session.entry = pages::entry(&session, names);
    Ok(session)
}

/// As Rapporteur reads reports.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
}
