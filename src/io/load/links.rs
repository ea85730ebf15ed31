//! Where the links of a site lead: to what is the site's, out of its folder, or to where no site can be.
//!
//! Through a link that leads out, a checkout or a slip could publish any file of the machine.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::content::parse::{self, files};
use crate::diagnostic::{Code, Diagnostic};
use crate::io::slashed;

/// How many files and folders may be reached through a link below which there is another one: links in
/// linked folders multiply what is there.
const MOST: usize = 10_000;

/// How many links to folders may lie below each other: systems follow some 40 on the way to a file.
const DEEPEST: usize = 16;

/// What the system makes up as it is read. Some of it has no end.
const MADE_UP: [&str; 3] = ["/proc", "/sys", "/dev"];

/// What is below one of these and is a folder like any other.
const MEMORY: &str = "/dev/shm";

/// The links that one walk comes by.
pub(super) struct Links<'a> {
    root: &'a Path,
    real_root: OnceCell<PathBuf>,
    real_content: OnceCell<PathBuf>,
    follows: OnceCell<bool>,
    /// The links to folders that the walk is below, the outermost first, and where each leads.
    around: Vec<(PathBuf, PathBuf)>,
    /// By an outermost link, how much was met below it through a second one.
    nested: BTreeMap<PathBuf, usize>,
}

/// What becomes of something that was met.
pub(super) enum Verdict {
    /// It is part of the site, perhaps with something to be said of it.
    Taken(Option<Diagnostic>),
    /// It is not, and this is why, unless it has been said already.
    Refused(Option<Diagnostic>),
}

impl<'a> Links<'a> {
    /// Nothing has been met yet.
    pub(super) fn of(root: &'a Path) -> Self {
        let (real_root, real_content, follows) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { root, real_root, real_content, follows, around: Vec::new(), nested: BTreeMap::new() }
    }

    /// Whether a walk of the whole site comes through the folders around a path, which are entered.
    pub(super) fn admit(&mut self, path: &str) -> bool {
        self.around.clear();
        for (end, _) in path.match_indices('/') {
            let folder = self.root.join(&path[..end]);
            if folder.is_symlink() && !matches!(self.met_link(&folder, "", true), Verdict::Taken(_)) {
                return false;
            }
        }
        true
    }

    /// What becomes of a file, a folder or a link at a place; `path` is the same as sites write it.
    pub(super) fn met(&mut self, place: &Path, path: &str, is_link: bool, is_folder: bool) -> Verdict {
        while self.around.pop_if(|(link, _)| !place.starts_with(link)).is_some() {}
        if self.around.len() > 1
            && let Some((outermost, _)) = self.around.first()
        {
            let count = self.nested.entry(outermost.clone()).or_default();
            let was_too_much = *count > MOST;
            *count = if self.around.len() > DEEPEST { MOST + 1 } else { *count + 1 };
            if *count > MOST {
                return Verdict::Refused((!was_too_much).then(|| multiplied(self.root, outermost)));
            }
        }
        if !is_link {
            let real = self
                .around
                .last()
                .filter(|_| is_folder)
                .and_then(|(link, target)| place.strip_prefix(link).ok().map(|rest| target.join(rest)));
            return match real.filter(|real| is_made_up(real)) {
                Some(real) => Verdict::Refused(Some(made_up(path, &real))),
                None => Verdict::Taken(None),
            };
        }
        self.met_link(place, path, is_folder)
    }

    fn met_link(&mut self, place: &Path, path: &str, is_folder: bool) -> Verdict {
        // One that leads nowhere is reported by who cannot follow it.
        let Ok(target) = fs::canonicalize(place) else { return Verdict::Taken(None) };
        if let Some(why) = self.second_name(place, &target, path, is_folder) {
            return Verdict::Refused(Some(why));
        }
        let verdict = self.judged(place, &target, path);
        if is_folder && matches!(verdict, Verdict::Taken(_)) {
            self.around.push((place.to_owned(), target));
        }
        verdict
    }

    /// The links through which too much was reached, as sites write paths.
    pub(super) fn overrun(&self) -> impl Iterator<Item = String> {
        self.nested.iter().filter(|(_, count)| **count > MOST).map(|(link, _)| below(self.root, link))
    }

    fn judged(&self, link: &Path, target: &Path, path: &str) -> Verdict {
        let real_root = self
            .real_root
            .get_or_init(|| fs::canonicalize(self.root).unwrap_or_else(|_| self.root.to_owned()));
        let where_to = match target.strip_prefix(real_root) {
            Ok(inside) if !inside.components().any(is_hidden) => return Verdict::Taken(None),
            Ok(inside) => format!("to `{}`, which is no part of the site", shown(inside)),
            Err(_) if is_made_up(target) => return Verdict::Refused(Some(made_up(path, target))),
            // What a link within a folder outside leads to there is no further out.
            Err(_) if self.is_in_linked_folder(link, target) => return Verdict::Taken(None),
            Err(_) => format!("out of the site's folder, to `{}`", shown(target)),
        };
        let message = format!("this link leads {where_to}");
        if *self.follows.get_or_init(|| follows(self.root)) {
            return Verdict::Taken(Some(
                Diagnostic::warning(Code::SymlinkOutOfSite, path, None, message)
                    .help("what is there becomes part of the site: make sure that all of it may be public"),
            ));
        }
        Verdict::Refused(Some(Diagnostic::error(Code::SymlinkOutOfSite, path, None, message).help(
            "put a copy of what is there in the place of the link; to allow such links, write \
             `follow_links = true` under `[build]` in rapporteur.toml",
        )))
    }

    /// What is said of a link that is a second name of something in `content/`, by which it would be
    /// published whatever keeps it back there. A second name of a report is one more report, with the
    /// same front matter; a folder that is linked within `content/` has its reports with it.
    fn second_name(&self, link: &Path, target: &Path, path: &str, is_folder: bool) -> Option<Diagnostic> {
        let content = self.root.join("content");
        let real_content =
            self.real_content.get_or_init(|| fs::canonicalize(&content).unwrap_or_else(|_| content.clone()));
        let inside = target.strip_prefix(real_content).ok()?;
        let is_report = |place: &Path| place.extension().is_some_and(|ending| ending == "md");
        let is_sound = is_folder || (is_report(link) && is_report(target));
        if is_sound && link.starts_with(&content) {
            return None;
        }
        let inside = shown(&Path::new("content").join(inside));
        let what = if is_folder { "folder" } else { "file" };
        Some(
            Diagnostic::error(
                Code::SymlinkToContent,
                path,
                None,
                format!("this link is a second name of `{inside}`"),
            )
            .help(format!("remove it, and link to the {what} itself where this name is used")),
        )
    }

    /// Whether a link and what it leads to are both in a folder that is reached by a link around them.
    fn is_in_linked_folder(&self, link: &Path, target: &Path) -> bool {
        self.around.iter().any(|(around, folder)| link.starts_with(around) && target.starts_with(folder))
    }
}

/// Whether the configuration allows links that lead out.
fn follows(root: &Path) -> bool {
    let text = super::read::text(&root.join(files::CONFIG));
    text.is_ok_and(|text| str::from_utf8(&text).is_ok_and(parse::config::follows_links))
}

fn is_made_up(target: &Path) -> bool {
    cfg!(unix) && MADE_UP.iter().any(|folder| target.starts_with(folder)) && !target.starts_with(MEMORY)
}

fn made_up(path: &str, target: &Path) -> Diagnostic {
    let message = format!("this link leads to `{}`, where the system shows its own state", shown(target));
    Diagnostic::error(Code::SymlinkOutOfSite, path, None, message).help("remove the link")
}

fn multiplied(root: &Path, link: &Path) -> Diagnostic {
    let message = "through this link and others below it too many files and folders are reached";
    Diagnostic::error(Code::TooManyLinkedFiles, below(root, link), None, message)
        .help("remove links to folders from the folder that it leads to")
}

fn below(root: &Path, place: &Path) -> String {
    shown(place.strip_prefix(root).unwrap_or(place))
}

/// A hidden name, but that of the one hidden folder that belongs to a published site (RFC 8615).
fn is_hidden(part: Component<'_>) -> bool {
    let name = part.as_os_str().to_string_lossy();
    name.starts_with('.') && name != ".well-known"
}

fn shown(path: &Path) -> String {
    slashed(&path.to_string_lossy())
}
