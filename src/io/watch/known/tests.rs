//! Whatever happens to a site's files, what is known of them is what reading them afresh finds.
//!
//! The watcher is played: it tells of what happens in the folders that it was asked to watch, and of
//! nothing else.
#![cfg(unix)]

use std::collections::VecDeque;
use std::fs;
use std::os::unix::fs::symlink;

use proptest::prelude::*;
use tempfile::TempDir;

use super::*;

/// Where things happen: folders of the site, of its surroundings, and places for links.
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
    Delete(String),
    Rename(String, String),
    /// A link at the first path that leads to the second.
    Link(String, String),
    Folder(String),
}

fn path() -> impl Strategy<Value = String> {
    let folder = prop::sample::select(FOLDERS);
    prop_oneof![
        4 => (folder.clone(), prop::sample::select(NAMES)).prop_map(|(folder, name)| format!("{folder}/{name}")),
        2 => folder.prop_map(str::to_owned),
        1 => Just("site/rapporteur.toml".to_owned()),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (path(), 0..3_u8).prop_map(|(path, byte)| Step::Write(path, byte)),
        2 => path().prop_map(Step::Delete),
        3 => (path(), path()).prop_map(|(from, to)| Step::Rename(from, to)),
        3 => (path(), path()).prop_map(|(link, target)| Step::Link(link, target)),
        2 => path().prop_map(Step::Folder),
    ]
}

/// A site, its surroundings, and a watcher of what is in given folders.
struct World {
    folder: TempDir,
    watched: BTreeSet<PathBuf>,
    signs: Vec<PathBuf>,
    /// What happens just before the next folders are watched.
    meanwhile: VecDeque<Step>,
}

/// A world, and what is known of its site.
struct Scene {
    world: World,
    known: Known,
    /// What the batches amount to.
    files: BTreeMap<String, Content>,
    unreadable: Vec<Diagnostic>,
}

impl World {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for path in ["site/content/a/b", "site/static", "elsewhere/d"] {
            fs::create_dir_all(folder.path().join(path)).expect("a folder");
        }
        for path in ["site/content/a/1.md", "elsewhere/d/2.md", "elsewhere/1.md"] {
            fs::write(folder.path().join(path), path).expect("a file");
        }
        fs::write(folder.path().join("site/rapporteur.toml"), FOLLOW).expect("a file");
        Self { folder, watched: BTreeSet::new(), signs: Vec::new(), meanwhile: VecDeque::new() }
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    /// Watches a folder from now on.
    fn watch(&mut self, folder: &Path) {
        if let Some(step) = self.meanwhile.pop_front() {
            self.take(&step);
        }
        if folder.is_dir() {
            self.watched.insert(folder.to_owned());
        }
    }

    /// The real place of a path, without following what is there itself; nothing if no folder is
    /// around it.
    fn place(&self, path: &str) -> Option<PathBuf> {
        let path = self.folder.path().join(path);
        Some(fs::canonicalize(path.parent()?).ok()?.join(path.file_name()?))
    }

    fn sign(&mut self, place: &Path) {
        if place.parent().is_some_and(|folder| self.watched.contains(folder)) || self.watched.contains(place)
        {
            self.signs.push(place.to_owned());
        }
    }

    /// Something goes from a place, with all that is below it and is watched.
    fn leave(&mut self, place: &Path) {
        self.sign(place);
        let below: Vec<_> = self.watched.iter().filter(|folder| folder.starts_with(place)).cloned().collect();
        for folder in below {
            self.signs.push(folder.clone());
            self.watched.remove(&folder);
        }
    }

    /// Takes a step, if it can be taken.
    fn take(&mut self, step: &Step) {
        let root = self.folder.path().to_owned();
        match step {
            Step::Write(path, byte) => {
                let allows = path.ends_with("rapporteur.toml") && *byte == 0;
                let text = if allows { FOLLOW.as_bytes() } else { std::slice::from_ref(byte) };
                if fs::write(root.join(path), text).is_ok() {
                    let place = fs::canonicalize(root.join(path)).expect("a file");
                    self.sign(&place);
                }
            }
            Step::Delete(path) => {
                let Some(place) = self.place(path) else { return };
                let is_folder = fs::symlink_metadata(&place).is_ok_and(|metadata| metadata.is_dir());
                let done = if is_folder { fs::remove_dir_all(&place) } else { fs::remove_file(&place) };
                if done.is_ok() {
                    self.leave(&place);
                }
            }
            Step::Rename(from, to) => {
                let (Some(from), Some(to)) = (self.place(from), self.place(to)) else { return };
                if fs::rename(&from, &to).is_ok() && from != to {
                    self.leave(&from);
                    self.leave(&to);
                }
            }
            Step::Link(link, target) => {
                let Some(place) = self.place(link) else { return };
                if symlink(root.join(target), &place).is_ok() {
                    self.sign(&place);
                }
            }
            Step::Folder(path) => {
                let Some(place) = self.place(path) else { return };
                if fs::create_dir(&place).is_ok() {
                    self.sign(&place);
                }
            }
        }
    }
}

impl Scene {
    fn new() -> Self {
        let world = World::new();
        let known = Known::nothing(world.root()).expect("a root");
        let mut scene = Self { world, known, files: BTreeMap::new(), unreadable: Vec::new() };
        scene.look_everywhere();
        scene
    }

    /// Looks where the watcher has seen something.
    fn look(&mut self) {
        let mut paths = BTreeSet::new();
        for sign in mem::take(&mut self.world.signs) {
            paths.extend(self.known.paths_at(&sign).expect("names that are text"));
        }
        self.known.look(&paths, &mut |folder, _| self.world.watch(folder));
        self.take_over();
    }

    fn look_everywhere(&mut self) {
        self.known.look_everywhere(&BTreeSet::new(), &mut |folder, _| self.world.watch(folder));
        self.take_over();
    }

    fn take_over(&mut self) {
        let Some(difference) = self.known.difference() else { return };
        for change in difference.changes {
            match change {
                Change::Put(file) => drop(self.files.insert(file.path, file.content)),
                Change::Gone(path) => {
                    self.files.remove(&path).expect("what goes was there");
                }
            }
        }
        self.unreadable = difference.unreadable;
    }

    /// What is known, and what reading afresh finds.
    fn both(&self) -> [(Vec<String>, Vec<String>); 2] {
        let (tree, found) = load::load(&self.world.root()).expect("a root");
        let files = |file: (&String, &Content)| match file.1 {
            Content::Text(bytes) => format!("{}: {}", file.0, String::from_utf8_lossy(bytes)),
            Content::Copied(_) => file.0.clone(),
        };
        let findings = |finding: &Diagnostic| format!("{}: {}", finding.path, finding.message);
        [
            (self.files.iter().map(files).collect(), self.unreadable.iter().map(findings).collect()),
            (
                tree.files.iter().map(|file| files((&file.path, &file.content))).collect(),
                found.iter().map(findings).collect(),
            ),
        ]
    }
}

/// The file that a link leads to comes after the link was followed, and before its folder is
/// watched, so that nothing tells of it.
#[track_caller]
fn assert_that_it_is_seen(scene: &mut Scene) {
    scene.world.meanwhile = VecDeque::from([Step::Write("elsewhere/new/3.md".into(), b'3')]);
    scene.look();
    while !scene.world.signs.is_empty() {
        scene.look();
    }
    let [known, fresh] = scene.both();
    assert_eq!(known, fresh);
    assert!(!scene.unreadable.iter().any(Diagnostic::is_error), "{:?}", scene.unreadable);
}

#[test]
fn what_a_new_link_leads_to_is_seen_though_it_comes_while_the_link_is_looked_at() {
    let mut scene = Scene::new();
    scene.world.take(&Step::Folder("elsewhere/new".into()));
    scene.world.take(&Step::Link("site/content/3.md".into(), "elsewhere/new/3.md".into()));
    assert_that_it_is_seen(&mut scene);
}

#[test]
fn what_a_known_link_leads_to_is_seen_though_it_comes_right_after_its_folder() {
    let mut scene = Scene::new();
    scene.world.take(&Step::Link("site/content/3.md".into(), "elsewhere/new/3.md".into()));
    scene.look();
    assert_eq!(scene.unreadable.len(), 1);
    scene.world.take(&Step::Folder("elsewhere/new".into()));
    assert_that_it_is_seen(&mut scene);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_the_watcher_tells_is_enough_to_know_all(
        steps in prop::collection::vec((step(), prop::bool::weighted(0.7)), 1..14),
    ) {
        let mut scene = Scene::new();
        for (step, looks) in &steps {
            scene.world.take(step);
            if *looks {
                scene.look();
                let [known, fresh] = scene.both();
                prop_assert_eq!(known, fresh);
            }
        }
        scene.look();
        let [known, fresh] = scene.both();
        prop_assert_eq!(known, fresh);
    }

    #[test]
    fn what_happens_during_a_look_is_seen_by_it_or_told(
        steps in prop::collection::vec((step(), prop::collection::vec(step(), 0..6)), 1..8),
    ) {
        let mut scene = Scene::new();
        for (step, meanwhile) in &steps {
            scene.world.take(step);
            scene.world.meanwhile = meanwhile.iter().cloned().collect();
            scene.look();
            while !scene.world.signs.is_empty() {
                scene.look();
            }
            scene.world.meanwhile.clear();
            let [known, fresh] = scene.both();
            prop_assert_eq!(known, fresh);
        }
    }

    #[test]
    fn a_look_everywhere_needs_nothing_told(steps in prop::collection::vec(step(), 1..14)) {
        let mut scene = Scene::new();
        for step in &steps {
            scene.world.take(step);
            scene.look_everywhere();
            let [known, fresh] = scene.both();
            prop_assert_eq!(known, fresh);
        }
    }
}

#[test]
fn a_file_that_a_walk_has_passed_over_is_not_taken_to_be_gone() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("content")).expect("a folder");
    for name in ["a.md", "b.md", "room.jpg"] {
        fs::write(folder.path().join("content").join(name), "x").expect("a file");
    }
    let mut known = Known::nothing(folder.path().to_owned()).expect("a site");
    known.look_everywhere(&BTreeSet::new(), &mut |_, _| {});
    assert_eq!(known.difference().map_or(0, |difference| difference.changes.len()), 3);
    fs::remove_file(folder.path().join("content/b.md")).expect("a file less");
    known.apply(Survey::default(), &walk::TOPS, &BTreeSet::new());
    let difference = known.difference().expect("a difference");
    assert!(matches!(&difference.changes[..], [Change::Gone(path)] if path == "content/b.md"));
}

#[test]
fn a_file_that_has_become_empty_is_told_from_one_that_was_so_and_one_that_is_gone() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str| folder.path().join("content").join(name);
    fs::create_dir(folder.path().join("content")).expect("a folder");
    fs::write(file("a.md"), "text").expect("a file");
    fs::write(file("b.md"), "").expect("a file");
    let mut known = Known::nothing(folder.path().to_owned()).expect("a site");
    let mut look = || {
        known.look_everywhere(&["content/a.md".to_owned()].into(), &mut |_, _| {});
        let emptied = known.has_emptied();
        known.difference();
        emptied
    };
    assert!(!look());
    fs::write(file("a.md"), "").expect("a file");
    assert!(look());
    fs::write(file("a.md"), "text again").expect("a file");
    assert!(!look());
    fs::remove_file(file("a.md")).expect("a file less");
    assert!(!look());
}
