//! Where the time of an edit goes: each stage with what it returned before and what has changed.

use std::fs;
use std::hint::black_box;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rapporteur::atlas;
use rapporteur::index::{index, reindex};
use rapporteur::io::load;
use rapporteur::parse::{self, Overrides};
use rapporteur::plan;
use rapporteur::resolve;
use rapporteur::site::{self, Inputs};
use rapporteur::source::{Changes, Content};

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
    let parsed = parse::parse(&tree, &atlas, &overrides, None, &mut found).ok_or_else(unusable)?;
    let resolved = resolve::resolve(&parsed, &tree, &atlas, None, &mut found);
    let indexed = Arc::new(index(&resolved.proceedings));
    let planned = plan::plan(&resolved.proceedings, &indexed, &tree, &statics, None, &mut found);

    let path = file.strip_prefix(folder).map_err(io::Error::other)?.to_string_lossy().into_owned();
    let text = edit(&fs::read_to_string(file)?);
    if let Some(file) = tree.files.iter_mut().find(|file| file.path == path) {
        file.content = Content::Read(Arc::from(text.as_bytes()));
    }
    let changes = Changes { files: [path].into(), paths: false };

    let mut times: [Vec<Duration>; 6] = Default::default();
    let inputs = Inputs { tree: tree.clone(), overrides: overrides.clone() };
    let stages = site::stages(&inputs, &atlas, None);
    let site = stages.site.ok_or_else(unusable)?;
    let address = changes.files.iter().filter_map(|path| path.strip_prefix("content/")?.strip_suffix(".md"));
    let output = address.map(|name| format!("{name}/index.html")).find_map(|path| site.output_at(&path));
    let output = output.ok_or_else(unusable)?;
    for _ in 0..TIMES {
        let mut clock = Instant::now();
        let mut lap = |stage: usize| {
            times[stage].push(clock.elapsed());
            clock = Instant::now();
        };
        let now = parse::parse(&tree, &atlas, &overrides, Some((&parsed, &changes)), &mut found);
        let now = now.ok_or_else(unusable)?;
        lap(0);
        let before = resolve::Before { parsed: &parsed, resolved: &resolved, changes: &changes };
        let record = resolve::resolve(&now, &tree, &atlas, Some(before), &mut found);
        lap(1);
        let new_index = reindex(&record.proceedings, &resolved.proceedings, &indexed);
        lap(2);
        let before = plan::Before {
            proceedings: &resolved.proceedings,
            index: &indexed,
            plan: &planned,
            same_paths: true,
        };
        let new_plan = plan::plan(&record.proceedings, &new_index, &tree, &statics, Some(before), &mut found);
        lap(3);
        black_box((now, record, new_index, new_plan));
        lap(4);
        black_box(site.make(&output).map_err(|finding| io::Error::other(finding.message))?);
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
