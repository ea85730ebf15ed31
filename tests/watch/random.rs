//! After any changes, the batches amount to what loading the site afresh finds.

use std::fs;
use std::os::unix::fs::symlink;
use std::thread;
use std::time::Duration;

use proptest::prelude::*;
use rapporteur::io::watch::{SiteWatcher, WatchMode};

use super::{NEVER, TestSite, write};

/// Folders of the site and beside it.
const FOLDERS: &[&str] = &[
    "site/content",
    "site/content/a",
    "site/content/a/b",
    "site/content/c",
    "site/content/c.md",
    "site/static",
    "site/static/.well-known",
    "site/themes",
    "site/themes/x/templates",
    "site/.git",
    "elsewhere",
    "elsewhere/d",
];

const NAMES: &[&str] =
    &["1.md", "2.md", "room.jpg", "themes.toml", ".hidden.md", "1.md~", "a", "b", "c", "d", "up", "n.tmp"];

/// A configuration that allows links which lead out of the site.
const FOLLOW: &str = "build.follow_links = true";

#[derive(Clone, Debug)]
enum Step {
    Write(String, u8),
    Remove(String),
    Rename(String, String),
    /// A link at the first path that leads to the second.
    Link(String, String),
    CreateFolder(String),
    /// Gives the watcher time to scan between steps.
    Wait(u64),
}

fn path() -> impl Strategy<Value = String> {
    let folder = prop::sample::select(FOLDERS);
    let name = prop::sample::select(NAMES);
    prop_oneof![
        4 => (folder.clone(), name).prop_map(|(folder, name)| format!("{folder}/{name}")),
        2 => folder.prop_map(str::to_owned),
        1 => Just("site/rapporteur.toml".to_owned()),
    ]
}

fn step(links: u32) -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (path(), 0..3_u8).prop_map(|(path, byte)| Step::Write(path, byte)),
        2 => path().prop_map(Step::Remove),
        3 => (path(), path()).prop_map(|(from, to)| Step::Rename(from, to)),
        links => (path(), path()).prop_map(|(link, target)| Step::Link(link, target)),
        2 => path().prop_map(Step::CreateFolder),
        2 => (0..20_u64).prop_map(Step::Wait),
    ]
}

fn start(poll_interval: Duration) -> TestSite {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for path in ["site/content/a/b", "site/static", "elsewhere/d"] {
        fs::create_dir_all(folder.path().join(path)).expect("a folder");
    }
    for path in ["site/content/a/1.md", "elsewhere/d/2.md", "elsewhere/1.md"] {
        write(&folder.path().join(path), path);
    }
    write(&folder.path().join("site/rapporteur.toml"), FOLLOW);
    let root = folder.path().join("site");
    let (watcher, batch) =
        SiteWatcher::start_with(&root, WatchMode::Events, poll_interval, NEVER).expect("a root");
    TestSite::watching(folder, watcher, batch)
}

/// Takes a step, if use one of these values: taken.
fn take(site: &TestSite, step: &Step) {
    let _ = match step {
        Step::Write(path, byte) => {
            let allows = path.ends_with("rapporteur.toml") && *byte == 0;
            fs::write(site.path(path), if allows { FOLLOW.as_bytes() } else { std::slice::from_ref(byte) })
        }
        Step::Remove(path) => {
            let path = site.path(path);
            let is_folder = fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_dir());
            if is_folder { fs::remove_dir_all(path) } else { fs::remove_file(path) }
        }
        Step::Rename(from, to) => fs::rename(site.path(from), site.path(to)),
        Step::Link(link, target) => symlink(site.path(target), site.path(link)),
        Step::CreateFolder(path) => fs::create_dir(site.path(path)),
        Step::Wait(milliseconds) => {
            thread::sleep(Duration::from_millis(*milliseconds));
            Ok(())
        }
    };
}

/// Takes the steps of each round, and waits until all changes are reported.
fn take_all(site: &mut TestSite, rounds: &[Vec<Step>]) {
    for steps in rounds {
        for step in steps {
            take(site, step);
        }
        site.wait_for_all();
    }
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 30, max_shrink_iters: 20, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn events_are_enough_without_links(
        rounds in prop::collection::vec(prop::collection::vec(step(0), 1..8), 1..5),
    ) {
        let mut site = start(NEVER);
        take_all(&mut site, &rounds);
    }

    #[test]
    fn events_and_polling_are_enough_with_links(
        rounds in prop::collection::vec(prop::collection::vec(step(3), 1..8), 1..5),
    ) {
        let mut site = start(Duration::from_millis(20));
        take_all(&mut site, &rounds);
    }
}
