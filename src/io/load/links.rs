//! Decides which symbolic links of a site are followed.
//!
//! A link that leaves the site's folder could publish any file of the computer, whether by mistake
//! or from a malicious checkout.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::content::parse::{self, files};
use crate::diagnostic::{Code, Diagnostic};
use crate::io::slashed;

/// Maximum number of entries below nested links: links in linked folders multiply them.
const MOST: usize = 10_000;

/// Maximum depth of nested links. Linux follows at most 40 in one path.
const DEEPEST: usize = 16;

/// Virtual file systems, which may be infinite.
const MADE_UP: [&str; 3] = ["/proc", "/sys", "/dev"];

/// An exception to `MADE_UP`: an ordinary folder in memory.
const MEMORY: &str = "/dev/shm";

/// The symbolic links found by one walk.
pub(super) struct Links<'a> {
    root: &'a Path,
    real_root: OnceCell<PathBuf>,
    real_content: OnceCell<PathBuf>,
    follows: OnceCell<bool>,
    /// The folder links above the current path with their targets, outermost first.
    around: Vec<(PathBuf, PathBuf)>,
    /// By outermost link, the number of entries below a nested link.
    nested: BTreeMap<PathBuf, usize>,
}

pub(super) enum Verdict {
    /// The entry is part of the site; there may be a warning.
    Taken(Option<Diagnostic>),
    /// The entry is skipped; `None` if that has been reported.
    Refused(Option<Diagnostic>),
}

impl<'a> Links<'a> {
    pub(super) fn of(root: &'a Path) -> Self {
        let (real_root, real_content, follows) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { root, real_root, real_content, follows, around: Vec::new(), nested: BTreeMap::new() }
    }

    /// Whether a walk of the whole site would reach a path through its parent folders, which become
    /// the current ones.
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

    /// Checks an entry of the walk. `path` is `place` relative to the root, with `/`.
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
        // The walk reports a dangling link.
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

    /// The links below which too much was found.
    pub(super) fn overrun(&self) -> impl Iterator<Item = String> {
        self.nested.iter().filter(|(_, count)| **count > MOST).map(|(link, _)| below(self.root, link))
    }

    fn judged(&self, link: &Path, target: &Path, path: &str) -> Verdict {
        let real_root = self
            .real_root
            .get_or_init(|| fs::canonicalize(self.root).unwrap_or_else(|_| self.root.to_owned()));
        let where_to = match target.strip_prefix(real_root) {
            Ok(inside) if !inside.components().any(is_hidden) => return Verdict::Taken(None),
            Ok(inside) => format!("to `{}`, which is not part of the site", shown(inside)),
            Err(_) if is_made_up(target) => return Verdict::Refused(Some(made_up(path, target))),
            // A link within a linked folder leads no further out.
            Err(_) if self.is_in_linked_folder(link, target) => return Verdict::Taken(None),
            Err(_) => format!("outside the site's folder, to `{}`", shown(target)),
        };
        let message = format!("this symbolic link points {where_to}");
        if *self.follows.get_or_init(|| follows(self.root)) {
            return Verdict::Taken(Some(
                Diagnostic::warning(Code::SymlinkOutOfSite, path, None, message)
                    .help("check that everything there can be public: it becomes part of the site"),
            ));
        }
        Verdict::Refused(Some(Diagnostic::error(Code::SymlinkOutOfSite, path, None, message).help(
            "replace the link with a copy of its target; to allow such links, add `follow_links = true` to \
             `[build]` in rapporteur.toml",
        )))
    }

    /// The error for a link to something in `content/`, which would publish the target even if it
    /// is excluded there. Allowed within `content/` are links to reports, which are further reports
    /// with the same front matter, and to folders.
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
                format!("this symbolic link is a second name for `{inside}`"),
            )
            .help(format!("remove it, and use the name of the {what} itself")),
        )
    }

    /// Whether a link and its target are in the same linked folder.
    fn is_in_linked_folder(&self, link: &Path, target: &Path) -> bool {
        self.around.iter().any(|(around, folder)| link.starts_with(around) && target.starts_with(folder))
    }
}

/// Whether the configuration allows links out of the site's folder.
fn follows(root: &Path) -> bool {
    let text = super::read::text(&root.join(files::CONFIG));
    text.is_ok_and(|text| str::from_utf8(&text).is_ok_and(parse::config::follows_links))
}

fn is_made_up(target: &Path) -> bool {
    cfg!(unix) && MADE_UP.iter().any(|folder| target.starts_with(folder)) && !target.starts_with(MEMORY)
}

fn made_up(path: &str, target: &Path) -> Diagnostic {
    let message = format!("this symbolic link points to `{}`, a system folder", shown(target));
    Diagnostic::error(Code::SymlinkOutOfSite, path, None, message).help("remove the link")
}

fn multiplied(root: &Path, link: &Path) -> Diagnostic {
    let message = "this symbolic link and others below it include too many files and folders";
    Diagnostic::error(Code::TooManyLinkedFiles, below(root, link), None, message)
        .help("remove symbolic links to folders from its target")
}

fn below(root: &Path, place: &Path) -> String {
    shown(place.strip_prefix(root).unwrap_or(place))
}

/// Whether a name is hidden, except `.well-known` (RFC 8615).
fn is_hidden(part: Component<'_>) -> bool {
    let name = part.as_os_str().to_string_lossy();
    name.starts_with('.') && name != ".well-known"
}

fn shown(path: &Path) -> String {
    slashed(&path.to_string_lossy())
}
