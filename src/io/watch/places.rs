//! Where the paths of a site really lie, and which paths show what lies at a real place.
//!
//! A watcher speaks of real places, and through links one place may be at several paths of a site,
//! or outside its folder.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// As many links as systems follow on the way to one file.
const MOST_LINKS: usize = 40;

/// The real places of a site's root, of its links and of what they lead to.
pub(super) struct Places {
    /// Of the root (which has the path "") and of every link.
    ways: BTreeMap<String, Way>,
    /// The same by place.
    passed: BTreeMap<PathBuf, BTreeSet<String>>,
    /// The root and the links to folders that are entered, with the folders' real places.
    entered: BTreeMap<String, PathBuf>,
    /// The same by place.
    shown: BTreeMap<PathBuf, BTreeSet<String>>,
    /// The links to folders, entered or not.
    folder_links: BTreeSet<String>,
}

/// How one comes from a link to what it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Way {
    /// The links on the way, and its end, which need not exist.
    places: Vec<PathBuf>,
    /// The folders in which a change may make another way of it.
    pub(super) around: Vec<PathBuf>,
}

/// The paths that show what lies at a place.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Showing {
    /// These; none if the place has nothing to do with the site.
    Paths(Vec<String>),
    /// Any: the place has no name that could be the path of a file.
    Unknown,
}

impl Places {
    /// A site without any link, unless on the way to its root.
    pub(super) fn of(root: &Path) -> io::Result<Self> {
        let mut places = Self {
            ways: BTreeMap::new(),
            passed: BTreeMap::new(),
            entered: BTreeMap::new(),
            shown: BTreeMap::new(),
            folder_links: BTreeSet::new(),
        };
        places.enter_at("", fs::canonicalize(root)?);
        places.pass("", Way::from(&std::path::absolute(root)?));
        Ok(places)
    }

    /// Forgets the links at or below a path.
    pub(super) fn forget(&mut self, path: &str) {
        let links: Vec<String> = at_or_below(&self.ways, path).cloned().collect();
        for link in links {
            let way = self.ways.remove(&link).map(|way| way.places);
            unlist(&mut self.passed, &way.unwrap_or_default(), &link);
            self.folder_links.remove(&link);
        }
        let folders: Vec<String> = at_or_below(&self.entered, path).cloned().collect();
        for folder in folders {
            let place = self.entered.remove(&folder);
            unlist(&mut self.shown, place.as_slice(), &folder);
        }
    }

    /// Notes a link, and gives the folders in which a change may make it lead elsewhere.
    pub(super) fn link(&mut self, path: &str) -> Vec<PathBuf> {
        let way = Way::from(&self.real(path));
        let around = way.around.clone();
        self.pass(path, way);
        around
    }

    /// Notes a link to a folder, as [`Places::link`] does.
    pub(super) fn folder_link(&mut self, path: &str) -> Vec<PathBuf> {
        self.folder_links.insert(path.to_owned());
        self.link(path)
    }

    /// Notes that a folder is part of the site, and gives its real place.
    pub(super) fn enter(&mut self, path: &str) -> PathBuf {
        match self.ways.get(path).and_then(|way| way.places.last()).cloned() {
            Some(end) => {
                self.enter_at(path, end.clone());
                end
            }
            None => self.real(path),
        }
    }

    /// The ways of the known links at or below some paths.
    pub(super) fn ways(&self, starts: &[&str]) -> BTreeMap<String, Way> {
        let links = starts.iter().flat_map(|start| at_or_below(&self.ways, start));
        links.filter_map(|link| Some((link.clone(), self.ways.get(link)?.clone()))).collect()
    }

    /// The same as they are at present.
    pub(super) fn ways_now(&self, starts: &[&str]) -> BTreeMap<String, Way> {
        let links = starts.iter().flat_map(|start| at_or_below(&self.ways, start));
        links.map(|link| (link.clone(), Way::from(&self.real(link)))).collect()
    }

    /// The real root, and the folders in which a change may make the root another one.
    pub(super) fn root(&self) -> Vec<PathBuf> {
        let mut root = self.ways.get("").map(|way| way.around.clone()).unwrap_or_default();
        root.extend(self.entered.get("").cloned());
        root
    }

    /// Whether the site has any link.
    pub(super) fn have_links(&self) -> bool {
        // The first is the way to the root.
        self.ways.len() > 1
    }

    /// Whether any link leads to a folder.
    pub(super) fn have_folder_links(&self) -> bool {
        !self.folder_links.is_empty()
    }

    /// Whether a link at or below a path leads to a folder.
    pub(super) fn have_folder_links_at(&self, path: &str) -> bool {
        at_or_below(&self.ways, path).any(|link| self.folder_links.contains(link))
    }

    /// The paths at which a change at a real place may show.
    pub(super) fn showing(&self, place: &Path) -> Showing {
        let mut paths = Vec::new();
        for folder in place.ancestors() {
            let Some(at) = self.shown.get(folder) else { continue };
            let Some(rest) = place.strip_prefix(folder).ok().and_then(below) else { return Showing::Unknown };
            paths.extend(at.iter().map(|at| match (at.as_str(), rest.as_str()) {
                ("", _) => rest.clone(),
                (_, "") => at.clone(),
                _ => format!("{at}/{rest}"),
            }));
        }
        // A link on the way to something, or a folder around one.
        let passed =
            self.passed.range(place.to_owned()..).take_while(|(passed, _)| passed.starts_with(place));
        paths.extend(passed.flat_map(|(_, paths)| paths.iter().cloned()));
        Showing::Paths(paths)
    }

    /// The real place of a path, without following what is there itself.
    fn real(&self, path: &str) -> PathBuf {
        let mut folder = path;
        loop {
            let (above, _) = folder.rsplit_once('/').unwrap_or(("", folder));
            if let Some(place) = self.entered.get(above) {
                return place.join(path[above.len()..].trim_start_matches('/'));
            }
            if above.is_empty() {
                return PathBuf::from(path);
            }
            folder = above;
        }
    }

    fn pass(&mut self, path: &str, way: Way) {
        for place in &way.places {
            self.passed.entry(place.clone()).or_default().insert(path.to_owned());
        }
        self.ways.insert(path.to_owned(), way);
    }

    fn enter_at(&mut self, path: &str, place: PathBuf) {
        self.shown.entry(place.clone()).or_default().insert(path.to_owned());
        self.entered.insert(path.to_owned(), place);
    }
}

/// The keys of a map that are a path or below it.
pub(super) fn at_or_below<'a, T>(
    map: &'a BTreeMap<String, T>,
    path: &str,
) -> impl Iterator<Item = &'a String> {
    let below = format!("{path}/");
    let at = map.get_key_value(path).map(|(key, _)| key);
    let keys = map.range(below.clone()..).map(|(key, _)| key);
    at.into_iter().chain(keys.take_while(move |key| key.starts_with(&below)))
}

fn unlist(map: &mut BTreeMap<PathBuf, BTreeSet<String>>, places: &[PathBuf], path: &str) {
    for place in places {
        if let Some(paths) = map.get_mut(place) {
            paths.remove(path);
            if paths.is_empty() {
                map.remove(place);
            }
        }
    }
}

impl Way {
    /// The way from a place.
    fn from(place: &Path) -> Self {
        let places = follow(place);
        let existing =
            |place: &PathBuf| place.ancestors().skip(1).find(|folder| folder.is_dir()).map(PathBuf::from);
        Self { around: places.iter().filter_map(existing).collect(), places }
    }
}

/// The links that one comes by on the way to a place, and the end of the way.
fn follow(place: &Path) -> Vec<PathBuf> {
    let mut to_go: VecDeque<OsString> = place.iter().map(OsString::from).collect();
    let mut here = PathBuf::new();
    let mut passed = Vec::new();
    while let Some(part) = to_go.pop_front() {
        match Path::new(&part).components().next() {
            Some(Component::ParentDir) => drop(here.pop()),
            Some(Component::CurDir) => {}
            Some(Component::Normal(_)) => {
                let next = here.join(&part);
                match fs::read_link(&next) {
                    Ok(target) if passed.len() < MOST_LINKS => {
                        passed.push(next);
                        for part in target.iter().rev() {
                            to_go.push_front(part.to_owned());
                        }
                    }
                    _ => here = next,
                }
            }
            // Pushing a root leaves nothing of what was there before.
            _ => here.push(&part),
        }
    }
    passed.push(here);
    passed
}

/// A relative path as paths of a site are written.
fn below(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    parts.map(|parts| parts.join("/"))
}
