//! Where the time of an edit goes: each stage with its memory of the state before.

use std::fs;
use std::hint::black_box;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rapporteur::atlas;
use rapporteur::content::parse::{self, Overrides};
use rapporteur::content::resolve;
use rapporteur::index::index;
use rapporteur::io::load;
use rapporteur::pages;
use rapporteur::site::{self, Inputs};
use rapporteur::source::Content;

/// How often each stage is measured.
const TIMES: usize = 9;

/// The stages with their median times.
pub(crate) fn of_an_edit(
    folder: &Path,
    file: &Path,
    edit: impl Fn(&str) -> String,
) -> io::Result<Vec<(&'static str, Duration)>> {
    let atlas = atlas::atlas();
    let (mut tree, mut found) = load::load(folder).map_err(io::Error::other)?;
    let overrides = Overrides::default();
    let statics: Vec<String> = Vec::new();
    let unusable = || io::Error::other("the site is unusable");
    let (mut read, mut resolved) = (parse::ParseMemory::default(), resolve::ResolveMemory::default());
    let parsed = parse::parse(&tree, &atlas, &overrides, &mut read, &mut found).ok_or_else(unusable)?;
    resolve::resolve(&parsed, &tree, &atlas, &mut resolved, &mut found);

    let path = file.strip_prefix(folder).map_err(io::Error::other)?.to_string_lossy().into_owned();
    let text = edit(&fs::read_to_string(file)?);

    let mut times: [Vec<Duration>; 6] = Default::default();
    let inputs = Inputs { tree: tree.clone(), overrides: overrides.clone() };
    let site = site::prepare(&inputs, &atlas).site.ok_or_else(unusable)?;
    let address = path.strip_prefix("content/").and_then(|path| path.strip_suffix(".md"));
    let output = address.and_then(|name| site.output_at(&format!("{name}/index.html")));
    let output = output.ok_or_else(unusable)?;
    for _ in 0..TIMES {
        // The same text read once more is another one to what is remembered.
        if let Some(file) = tree.files.iter_mut().find(|file| file.path == path) {
            file.content = Content::Text(Arc::from(text.as_bytes()));
        }
        let mut clock = Instant::now();
        let mut lap = |stage: usize| {
            times[stage].push(clock.elapsed());
            clock = Instant::now();
        };
        let now = parse::parse(&tree, &atlas, &overrides, &mut read, &mut found).ok_or_else(unusable)?;
        lap(0);
        let record = resolve::resolve(&now, &tree, &atlas, &mut resolved, &mut found);
        lap(1);
        let index = index(&record.proceedings);
        lap(2);
        let plan = pages::plan(&record.proceedings, &index, &tree, &statics, &mut found);
        lap(3);
        black_box((now, record, index, plan));
        lap(4);
        black_box(site.make(&output).map_err(|diagnostic| io::Error::other(diagnostic.message))?);
        lap(5);
        found.clear();
    }
    let names = [
        "reading the file",
        "resolving its names and links",
        "the index",
        "the plan",
        "letting the old state go",
        "the page",
    ];
    Ok(names
        .into_iter()
        .zip(times)
        .map(|(name, mut times)| {
            times.sort_unstable();
            (name, times[TIMES / 2])
        })
        .collect())
}
