//! Doubling the sessions at most doubles the work of every stage.
//!
//! The measure is bytes allocated, and bytes written. Lists of countries and themes are full at some
//! time, so there may be less than twice the work; and what a site costs however small it is may hide a
//! square, so it is what each doubling adds that is compared.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rapporteur::atlas;
use rapporteur::content::parse::{self, Overrides};
use rapporteur::content::resolve;
use rapporteur::index::index;
use rapporteur::io::load;
use rapporteur::io::output::{self, FileBatch, FileSource as Content, WriteReport};
use rapporteur::pages::route::Page;
use rapporteur::pages::{self, Output};
use rapporteur::site::{self, Inputs, Payload, Site};

use crate::Measurement;
use crate::allocations::{self, allocated_by, on_one_thread};
use crate::kind::kind;

/// What was counted, by what it was for.
type Work = BTreeMap<String, usize>;

const NO_CROSSINGS: &str = "[build]\ncrossings = false\npaginate = 0\n[search]\nenabled = false\n";
const CROSSINGS: &str = "[build]\npaginate = 0\n[search]\nenabled = false\n";

/// What is counted on a site of so many sessions, of twice and of four times as many.
fn doubled(sessions: usize, lines: &str, count: fn(&Path) -> Work) -> [Work; 3] {
    let of = |sessions| {
        let site = allocations::site(sessions, &["en"], lines);
        on_one_thread(|| count(site.path()))
    };
    [of(sessions), of(2 * sessions), of(4 * sessions)]
}

/// The second doubling adds twice what the first one did, or less. Some room is for chance: reports are
/// not all equally long.
fn adds_at_most_twice_as_much(works: &[Work; 3]) -> Vec<Measurement> {
    compare(works, |first, second, last| {
        let (added, then) = (second.saturating_sub(first), last.saturating_sub(second));
        then * 10 <= added * 22
    })
}

/// There is twice as much of everything, or less: holds for what is small in any site. The room is for
/// chance here, too: not every report has recommendations.
fn is_at_most_doubled(works: &[Work; 3]) -> Vec<Measurement> {
    compare(works, |_, second, last| last * 10 <= second * 22)
}

fn compare(works: &[Work; 3], is_within: fn(usize, usize, usize) -> bool) -> Vec<Measurement> {
    let [first, second, last] = works;
    let measurement = |(what, last): (&String, &usize)| {
        let [first, second] = [first, second].map(|work| work.get(what).copied().unwrap_or_default());
        Measurement::new(what, &[first, second, *last], is_within(first, second, *last))
    };
    last.iter().map(measurement).collect()
}

/// The stages that work on the site as a whole.
fn up_to_the_plan(root: &Path) -> Work {
    let atlas = atlas::atlas();
    let overrides = Overrides::default();
    let mut found = Vec::new();
    let (tree, loading) = allocated_by(|| load::load(root).expect("files").0);
    let (parsed, parsing) = allocated_by(|| {
        parse::parse(&tree, &atlas, &overrides, &mut parse::ParseMemory::default(), &mut found)
    });
    let parsed = parsed.expect("a configuration");
    let (resolved, resolving) = allocated_by(|| {
        resolve::resolve(&parsed, &tree, &atlas, &mut resolve::ResolveMemory::default(), &mut found)
    });
    let proceedings = &resolved.proceedings;
    let (indexed, indexing) = allocated_by(|| Arc::new(index(proceedings)));
    let (_, planning) = allocated_by(|| {
        pages::plan(proceedings, &indexed, &tree, &[], &mut found).files(proceedings, &indexed)
    });
    let work = [
        ("load", loading),
        ("parse", parsing),
        ("resolve", resolving),
        ("index", indexing),
        ("plan", planning),
    ];
    work.map(|(stage, bytes)| (stage.to_owned(), bytes)).into()
}

fn prepared(root: &Path) -> Arc<Site> {
    let inputs = Inputs { tree: load::load(root).expect("files").0, overrides: Overrides::default() };
    site::prepare(&inputs, &atlas::atlas()).site.expect("a site")
}

/// The stages that work on one file after the other: each kind of file, or all together.
fn from_views_on(root: &Path, name: fn(&Output) -> String) -> Work {
    let site = prepared(root);
    let (names, outputs): (Vec<String>, Vec<Output>) = site.files().into_iter().unzip();
    let mut work = Work::new();
    let mut pages = Vec::new();
    for output in &outputs {
        let (_, viewing) = allocated_by(|| site.fingerprint(output).expect("a view"));
        let (payload, rendering) = allocated_by(|| site.make(output).expect("a file"));
        let Payload::Bytes(page) = payload else { panic!("{output:?} is copied") };
        for (stage, bytes) in [("view", viewing), ("render", rendering), ("bytes", page.len())] {
            *work.entry(format!("{stage}: {}", name(output))).or_default() += bytes;
        }
        pages.push(page);
    }
    let render = |at: usize| Ok(Content::Bytes(pages[at].clone()));
    let batch = FileBatch {
        files: (0..names.len()).collect(),
        render: Box::new(render),
        late: Box::new(|| Ok(Ok(Vec::new()))),
    };
    let folder = root.join("public");
    let (written, writing) =
        allocated_by(|| output::replace(&folder, &names, std::iter::once(batch), &|_| ()).expect("a folder"));
    assert!(matches!(written, WriteReport::Replaced(outcome) if outcome.written == names.len()));
    work.insert("write".into(), writing);
    work
}

/// The views of crossings, of which there are far more than of any other page.
fn views_of_crossings(root: &Path) -> Work {
    let site = prepared(root);
    let outputs = site.files().into_iter().map(|(_, output)| output);
    let crossings = outputs.filter(|output| matches!(output, Output::Page(Page::Crossing(..), ..)));
    let views = crossings.map(|output| allocated_by(|| site.fingerprint(&output).expect("a view")).1).sum();
    Work::from([("view: Crossing".to_owned(), views)])
}

/// Each kind of page and each stage, on sites of doubled sizes.
pub(crate) fn measure() -> Vec<Measurement> {
    let up_to_the_plan = doubled(100, NO_CROSSINGS, up_to_the_plan);
    let from_views_on = doubled(40, NO_CROSSINGS, |root| from_views_on(root, kind));
    let crossings = doubled(16, CROSSINGS, views_of_crossings);
    [
        adds_at_most_twice_as_much(&up_to_the_plan),
        is_at_most_doubled(&from_views_on),
        adds_at_most_twice_as_much(&from_views_on.map(|work| by_stage(&work))),
        adds_at_most_twice_as_much(&crossings),
        vec![parts_of_a_list()],
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The work of all kinds of pages together.
fn by_stage(work: &Work) -> Work {
    let stage = |what: &str| what.split(':').next().unwrap_or_default().to_owned();
    work.iter().fold(Work::new(), |mut all, (what, bytes)| {
        *all.entry(stage(what)).or_default() += bytes;
        all
    })
}

/// A part of a list costs no more where there are more parts.
fn parts_of_a_list() -> Measurement {
    let part = |sessions: usize| {
        let folder = allocations::site(sessions, &["en"], "[build]\ncrossings = false\npaginate = 1\n");
        let site = prepared(folder.path());
        let outputs = site.files().into_iter().map(|(_, output)| output);
        let parts: Vec<Output> =
            outputs.filter(|output| matches!(output, Output::Page(Page::Sessions, ..))).collect();
        assert_eq!(parts.len(), sessions);
        let work = |output: &Output| {
            let (_, viewing) = allocated_by(|| site.fingerprint(output).expect("a view"));
            viewing.max(allocated_by(|| site.make(output).expect("a page")).1)
        };
        on_one_thread(|| parts.iter().map(work).sum::<usize>()) / parts.len()
    };
    let (few, many) = (part(20), part(80));
    Measurement::new("a part of a list", &[few, many], many * 10 <= few * 11)
}
