//! `cargo bench --bench stages`: each stage of a clean build by itself, on 1,000 sessions.
//!
//! One language, without crossings, which are many pages of few rows and would hide all others. The work
//! is done on all processors, as a build does it. `cargo bench --bench stages -- render` is one stage.
//! Sites are written where temporary files are: `TMPDIR=/dev/shm` leaves the disk out of it.

#![allow(clippy::print_stderr, reason = "what stands in the way of measuring is said")]

mod corpus;

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use divan::Bencher;
use rapporteur::atlas::{self, Atlas};
use rapporteur::content::parse::{self, Overrides, Parsed};
use rapporteur::content::resolve::{self, Resolved};
use rapporteur::index::Index;
use rapporteur::index::index;
use rapporteur::io::load;
use rapporteur::io::output::{self, FileBatch, FileSource as Content};
use rapporteur::pages::{self, Output};
use rapporteur::site::{self, Inputs, Payload, Site};
use rayon::prelude::*;
use tempfile::TempDir;

const SESSIONS: usize = 1_000;
const CONFIG: &str = "[build]\ncrossings = false\n[search]\nenabled = false\n";

/// The site on disk, and what each stage makes of it.
struct Made {
    folder: TempDir,
    atlas: Atlas,
    inputs: Inputs,
    parsed: Parsed,
    resolved: Resolved,
    index: Arc<Index>,
    site: Arc<Site>,
    files: Vec<(String, Output)>,
}

static MADE: LazyLock<Made> = LazyLock::new(|| made().unwrap_or_else(|error| fail(&error)));

fn main() {
    // Not within the first measurement.
    LazyLock::force(&MADE);
    divan::main();
}

fn fail(error: &anyhow::Error) -> ! {
    eprintln!("{error:#}");
    std::process::exit(1)
}

fn made() -> anyhow::Result<Made> {
    let folder = tempfile::tempdir()?;
    let settings = corpus::Settings {
        sessions: SESSIONS,
        languages: vec!["en".into()],
        seed: 1,
        recommending: corpus::RECOMMENDING,
    };
    corpus::write(folder.path(), &settings)?;
    let config = folder.path().join("rapporteur.toml");
    fs::write(&config, fs::read_to_string(&config)? + CONFIG)?;
    let atlas = atlas::atlas();
    let (tree, _) = load::load(folder.path())?;
    let inputs = Inputs { tree, overrides: Overrides::default() };
    let unusable = || anyhow::anyhow!("the site is unusable");
    let parsed = parse(&inputs, &atlas).ok_or_else(unusable)?;
    let resolved = resolve(&parsed, &inputs, &atlas);
    let index = Arc::new(index(&resolved.proceedings));
    let site = site::prepare(&inputs, &atlas).site.ok_or_else(unusable)?;
    let files = site.files();
    Ok(Made { folder, atlas, inputs, parsed, resolved, index, site, files })
}

fn parse(inputs: &Inputs, atlas: &Atlas) -> Option<Parsed> {
    parse::parse(&inputs.tree, atlas, &inputs.overrides, &mut parse::ParseMemory::default(), &mut Vec::new())
}

fn resolve(parsed: &Parsed, inputs: &Inputs, atlas: &Atlas) -> Resolved {
    resolve::resolve(parsed, &inputs.tree, atlas, &mut resolve::ResolveMemory::default(), &mut Vec::new())
}

/// Every file but those that are copied.
fn contents(site: &Site) -> Vec<Vec<u8>> {
    let content = |(_, output): &(String, Output)| match site.make(output) {
        Ok(Payload::Bytes(bytes)) => bytes,
        Ok(_) => Vec::new(),
        Err(diagnostic) => fail(&anyhow::anyhow!(diagnostic.message)),
    };
    MADE.files.par_iter().map(content).collect()
}

fn write(folder: &Path, contents: &[Vec<u8>]) {
    let names: Vec<String> = MADE.files.iter().map(|(name, _)| name.clone()).collect();
    let batch = FileBatch {
        files: (0..names.len()).collect(),
        render: Box::new(|at| Ok(Content::Bytes(contents[at].clone()))),
        late: Box::new(|| Ok(Ok(Vec::new()))),
    };
    if let Err(error) = output::replace(folder, &names, std::iter::once(batch), &|_| ()) {
        fail(&error);
    }
}

#[divan::bench]
fn a_load(bencher: Bencher<'_, '_>) {
    bencher.bench(|| load::load(MADE.folder.path()));
}

#[divan::bench]
fn b_parse(bencher: Bencher<'_, '_>) {
    bencher.bench(|| parse(&MADE.inputs, &MADE.atlas));
}

#[divan::bench]
fn c_resolve(bencher: Bencher<'_, '_>) {
    bencher.bench(|| resolve(&MADE.parsed, &MADE.inputs, &MADE.atlas));
}

#[divan::bench]
fn d_index(bencher: Bencher<'_, '_>) {
    bencher.bench(|| index(&MADE.resolved.proceedings));
}

#[divan::bench]
fn e_plan(bencher: Bencher<'_, '_>) {
    let Made { inputs, resolved, index, .. } = &*MADE;
    let proceedings = &resolved.proceedings;
    bencher.bench(|| {
        pages::plan(proceedings, index, &inputs.tree, &[], &mut Vec::new()).files(proceedings, index)
    });
}

/// The view of every file, and its digest. Rows of lists are made of templates and belong to it.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn f_view(bencher: Bencher<'_, '_>) {
    let view = |site: &Site| {
        let files = MADE.files.par_iter();
        files.for_each(|(_, output)| drop(black_box(site.fingerprint(output))));
    };
    bencher.with_inputs(|| MADE.site.afresh()).bench_refs(|site| view(site));
}

/// Every file, its view as well.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn g_view_and_render(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(|| MADE.site.afresh()).bench_refs(|site| contents(site));
}

/// Every file into a folder that is not there, from memory.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn h_write(bencher: Bencher<'_, '_>) {
    let contents = contents(&MADE.site);
    let folder = MADE.folder.path().join("public");
    let absent = || drop(fs::remove_dir_all(&folder));
    bencher.with_inputs(absent).bench_values(|()| write(&folder, &contents));
}

/// The same files once more: they are compared, and nothing is written.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn i_compare(bencher: Bencher<'_, '_>) {
    let contents = contents(&MADE.site);
    let folder = MADE.folder.path().join("public");
    write(&folder, &contents);
    bencher.bench(|| write(&folder, &contents));
}
