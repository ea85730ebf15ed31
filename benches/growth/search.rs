//! What the search index of a longer record costs: work and memory for each of its reports, and no more.

use rapporteur::atlas;
use rapporteur::io::{load, search};
use rapporteur::site::{self, Inputs, Overrides, Site};

use crate::Measurement;
use crate::allocations::{self, Cost, cost_of, on_one_thread};

fn site(sessions: usize) -> std::sync::Arc<Site> {
    let folder = allocations::site(sessions, &["en"], "");
    let (tree, _) = load::load(folder.path()).expect("files");
    let inputs = Inputs { tree, overrides: Overrides::default() };
    site::prepare(&inputs, &atlas::atlas()).site.expect("a sound site")
}

fn index(site: &Site) -> Cost {
    let lang = &site.proceedings.config.language;
    cost_of(|| search::index(site, lang).expect("an index").expect("a sound template")).1
}

/// The index of four times as many reports.
pub(crate) fn measure() -> Vec<Measurement> {
    const FEW: usize = 12;
    const MANY: usize = 4 * FEW;
    let [one, few, many] = [1, FEW, MANY].map(site);
    // What is made once for the whole process is made here. Regular expressions keep room for each eighth
    // thread that uses them, and each part has a thread of its own.
    for _ in 0..2 * 8 {
        on_one_thread(|| index(&one));
    }
    let few = on_one_thread(|| index(&few));
    let many = on_one_thread(|| index(&many));
    let is_within = |few: usize, many: usize| many < few * MANY / FEW * 11 / 10;
    vec![
        Measurement::new(
            "work for the index",
            &[few.allocated, many.allocated],
            is_within(few.allocated, many.allocated),
        ),
        Measurement::new("memory for the index", &[few.peak, many.peak], is_within(few.peak, many.peak)),
    ]
}
