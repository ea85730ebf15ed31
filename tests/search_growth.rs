//! What the index of a longer record costs: work and memory for each of its reports, and no more.
//!
//! A program of its own: the most memory that it has held is known of the whole program alone.

#![allow(clippy::expect_used, reason = "a test that cannot go on says so by failing")]

#[path = "../benches/corpus/mod.rs"]
mod corpus;
#[allow(dead_code, reason = "other programs use the rest of it")]
#[path = "growth/counted.rs"]
mod counted;

use counted::{ASKED, on_one_thread};
use rapporteur::atlas;
use rapporteur::io::{load, search};
use rapporteur::site::{self, Inputs, Overrides, Site};

/// What an index has cost.
#[derive(Clone, Copy, Debug)]
struct Cost {
    /// The most bytes held at one time until then, beyond those held before.
    held: usize,
    /// All bytes asked for.
    asked: usize,
}

fn site(sessions: usize) -> std::sync::Arc<Site> {
    let folder = counted::site(sessions, &["en"], "");
    let (tree, _) = load::load(folder.path()).expect("files");
    let inputs = Inputs { tree, overrides: Overrides::default() };
    site::prepare(&inputs, &atlas::atlas()).site.expect("a sound site")
}

fn index(site: &Site) -> Cost {
    let lang = &site.proceedings.config.language;
    let (before, asked) = (ASKED.allocated(), ASKED.total_allocated());
    // The highest mark is that of the whole program: indexes come in the order of their size.
    search::index(site, lang).expect("an index").expect("a sound template");
    Cost { held: ASKED.max_allocated().saturating_sub(before), asked: ASKED.total_allocated() - asked }
}

#[test]
fn more_reports_cost_work_and_memory_for_each() {
    const FEW: usize = 12;
    const MANY: usize = 4 * FEW;
    let [one, few, many] = [1, FEW, MANY].map(site);
    // What is made once for the whole program is made here. Regular expressions keep room for each eighth
    // thread that uses them, and each part has a thread of its own.
    for _ in 0..2 * 8 {
        on_one_thread(|| index(&one));
    }
    let few = on_one_thread(|| index(&few));
    let many = on_one_thread(|| index(&many));
    let figures = format!("{few:?}\n{many:?}");

    assert!(many.asked < few.asked * MANY / FEW * 11 / 10, "{figures}");
    assert!(many.held < few.held * MANY / FEW * 11 / 10, "{figures}");
}
