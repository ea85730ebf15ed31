//! Detects path collisions between outputs: duplicates, files in place of folders, and paths that differ only
//! in case.
//!
//! Page paths follow from ids, so the many pages are not listed: each explicit path is looked up among them.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::nfc;
use crate::i18n::text::Id;
use crate::index::{Index, list};
use crate::model::proceedings::Proceedings;
use crate::pages::explicit_outputs::{ExplicitOutput, OutputOrigin};
use crate::pages::inventory;
use crate::pages::output::{Output, fixed};
use crate::pages::plan::Plan;
use crate::pages::route::{Page, Role, route};

const EVERY_SITE: &str = "a page that every site has";

pub(super) fn collisions(plan: &Plan, proceedings: &Proceedings, index: &Index) -> Vec<Diagnostic> {
    let ground = Ground { plan, proceedings, index };
    let mut found = Vec::new();
    report_pages_in_one_place(&ground, &mut found);
    let mut first: BTreeMap<&str, &ExplicitOutput> = BTreeMap::new();
    for wanted in &plan.explicit {
        // A derived path is already reported with the path it derives from.
        if let Some(page) = ground.holder(&wanted.path).filter(|_| !wanted.is_derived) {
            found.push(wanted.source.error(Code::DuplicateAddress, taken(&wanted.path, page)));
        } else if let Some(other) = first.get(wanted.path.as_str()) {
            // Paths that differ only in Unicode normalisation are already reported.
            if !wanted.is_derived
                && other.output != wanted.output
                && nfc(&other.source.path) != nfc(&wanted.source.path)
            {
                found.push(
                    wanted.source.error(Code::DuplicateAddress, taken(&wanted.path, &other.source.path)),
                );
            }
        } else if !wanted.is_derived || ground.holder(&wanted.path).is_none() {
            first.insert(&wanted.path, wanted);
        }
    }
    report_files_above_files(&ground, &first, &mut found);
    found
}

fn taken(path: &str, by: &str) -> String {
    format!("the address /{} is already used by {by}", path.strip_suffix("index.html").unwrap_or(path))
}

/// The outputs other than the explicit ones.
struct Ground<'a> {
    plan: &'a Plan,
    proceedings: &'a Proceedings,
    index: &'a Index,
}

impl<'a> Ground<'a> {
    /// The source of the page, feed, calendar or fixed file at a path: a file of the site, or `EVERY_SITE`.
    fn holder(&self, path: &str) -> Option<&'a str> {
        let config = &self.proceedings.config;
        let is_of_search = |lang| path.starts_with(&self.plan.routes.search_folder(lang));
        if config.search && config.languages.iter().any(is_of_search) {
            return Some("the search index");
        }
        match self.plan.generated_at(path, self.proceedings, self.index)? {
            Output::Page(page, ..) | Output::Feed(page, _) | Output::Calendar(page, _) => {
                Some(self.source(&page).unwrap_or(EVERY_SITE))
            }
            _ => Some(EVERY_SITE),
        }
    }

    /// The file that a page is made from, if any.
    fn source(&self, page: &Page) -> Option<&'a str> {
        inventory::source(page, self.proceedings, self.index)
    }

    /// The source of a page inside the folder at a path, if any.
    fn folder(&self, path: &str) -> Option<&'a str> {
        let of = |file: &str| self.holder(&format!("{path}/{file}"));
        // Some folders contain only folders: `page/` of a list those from `page/2/`, and in `recommendations/` those of
        // a session one for each recommendation, and those of a series one for each session with recommendations.
        let of_series = || {
            let (_, series) = path.rsplit_once("recommendations/")?;
            let names = list(&self.index.series, &series.into()).iter();
            names
                .map(|ix| &self.proceedings.session(*ix).name)
                .find_map(|name| of(&format!("{name}/1/index.html")))
        };
        ["index.html", "1/index.html", "2/index.html"].into_iter().find_map(of).or_else(of_series)
    }
}

/// Reports series, standalone pages and sessions whose path is taken by another page, or is a folder of one.
fn report_pages_in_one_place(ground: &Ground<'_>, out: &mut Vec<Diagnostic>) {
    let proceedings = ground.proceedings;
    for id in proceedings.series.keys() {
        let is_strayed = report_page(ground, &Page::Series(id.clone()), out);
        // Other sessions are in the folder of their own series and have distinct ids.
        let of_files =
            ["calendar.ics", "feed.xml", "index.html"].map(|file| Id::from(format!("{id}/{file}")));
        let own =
            || proceedings.with_planned().filter(|session| session.series == *id).map(|it| it.id.clone());
        let own = is_strayed.then(own).into_iter().flatten();
        for session in own.chain(of_files).collect::<BTreeSet<Id>>() {
            report_page(ground, &Page::Session(session), out);
        }
    }
    for id in proceedings.pages.keys() {
        report_page(ground, &Page::Standalone(id.clone()), out);
    }
}

/// Reports a page whose path is taken by another, and returns whether it was.
fn report_page(ground: &Ground<'_>, page: &Page, out: &mut Vec<Diagnostic>) -> bool {
    let Ground { plan, proceedings, index } = ground;
    let Some(source) = ground.source(page).map(OutputOrigin::file) else { return false };
    let folder = route(page);
    let folder = folder.trim_end_matches('/');
    if let Some(other) = ground.holder(folder) {
        out.push(file_and_folder(&source, folder, FOLDER, other));
        return true;
    }
    let path = plan.routes.file(page, &plan.routes.default, 1);
    let others = plan.routes.read(&path, &proceedings.config.languages);
    let other = others.into_iter().find(|(other, _, role)| {
        other != page && matches!(role, Role::Part(1)) && inventory::exists(other, proceedings, index)
    });
    // Between a series and a page, only the page is reported.
    match other.filter(|(other, ..)| !matches!((page, other), (Page::Series(_), Page::Standalone(_)))) {
        Some((other, ..)) => {
            out.push(
                source
                    .error(Code::DuplicateAddress, taken(&path, ground.source(&other).unwrap_or(EVERY_SITE))),
            );
            true
        }
        None => false,
    }
}

/// Reports files whose path is needed as a folder by others.
fn report_files_above_files(
    ground: &Ground<'_>,
    explicit: &BTreeMap<&str, &ExplicitOutput>,
    out: &mut Vec<Diagnostic>,
) {
    for (path, wanted) in explicit {
        if let Some(other) = ground.folder(path) {
            out.push(file_and_folder(&wanted.source, path, FILE, other));
        }
    }
    let mut reported = BTreeSet::new();
    for (path, wanted) in explicit {
        let mut folder = *path;
        while let Some((parent, _)) = folder.rsplit_once('/') {
            folder = parent;
            let (source, kinds, other) = match explicit.get(parent) {
                Some(file) if is_chosen(&file.output) => (&file.source, FILE, wanted.source.path.as_str()),
                Some(file) => (&wanted.source, FOLDER, file.source.path.as_str()),
                None => match ground.holder(parent) {
                    Some(other) => (&wanted.source, FOLDER, other),
                    None => continue,
                },
            };
            if reported.insert(parent) {
                out.push(file_and_folder(source, parent, kinds, other));
            }
        }
    }
}

/// What a path is for one and for the other.
type Kinds = [&'static str; 2];
const FILE: Kinds = ["file", "folder"];
const FOLDER: Kinds = ["folder", "file"];

fn file_and_folder(source: &OutputOrigin, path: &str, [here, there]: Kinds, other: &str) -> Diagnostic {
    let other = if other == EVERY_SITE { "the site itself" } else { other };
    source.error(Code::FileAndFolder, format!("/{path} is a {here} here, but a {there} of {other}"))
}

fn is_chosen(output: &Output) -> bool {
    matches!(output, Output::Copy(_) | Output::Redirect(..))
}

/// Warns of paths that are equal on case-insensitive file systems.
pub(super) fn case_collisions(plan: &Plan, proceedings: &Proceedings) -> Vec<Diagnostic> {
    let own = || {
        (proceedings.series.values().map(|series| (&series.id, &series.source)))
            .chain(proceedings.with_planned().map(|session| (&session.id, &session.source)))
            .chain(proceedings.pages.values().map(|page| (&page.id, &page.source)))
    };
    // Resized copies are named after their image, which is reported itself.
    let explicit = || {
        plan.explicit
            .iter()
            .filter(|wanted| !wanted.is_derived && !matches!(wanted.output, Output::Resized(..)))
    };
    let words = || proceedings.themes.keys().chain(proceedings.organisations.keys());
    let ids = own().map(|(id, _)| id).chain(words()).map(Id::as_str);
    // Fast path: lower-case ASCII names cannot differ only in case.
    if ids.chain(explicit().map(|wanted| wanted.path.as_str())).all(is_folded) {
        return Vec::new();
    }
    let mut names: Vec<(String, Option<OutputOrigin>)> = Vec::new();
    let folder = |page: &Page| route(page).trim_end_matches('/').to_owned();
    // The home page has no folder.
    names
        .extend(inventory::FIXED.iter().filter(|page| **page != Page::Home).map(|page| (folder(page), None)));
    names.extend(proceedings.themes.keys().map(|id| (folder(&Page::Theme(id.clone())), None)));
    let ids = proceedings.organisations.keys();
    names.extend(ids.map(|id| (folder(&Page::Organisation(id.clone())), None)));
    names.extend(fixed(&proceedings.config).map(|(path, _)| ((*path).to_owned(), None)));
    names.extend(own().map(|(id, source)| (id.to_string(), Some(OutputOrigin::file(source)))));
    names.extend(explicit().map(|wanted| (wanted.path.clone(), Some(wanted.source.clone()))));
    // Fixed names sort first, since the site cannot rename them: the other name is reported.
    names.sort_by(|a, b| (a.1.is_some(), &a.0).cmp(&(b.1.is_some(), &b.0)));

    let mut found = Vec::new();
    let mut first_names: BTreeMap<(&str, String), (&str, &str)> = BTreeMap::new();
    let mut reported = BTreeSet::new();
    for (path, source) in &names {
        let from = source.as_ref().map_or(EVERY_SITE, |source| source.path.as_str());
        let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
        let mut start = 0;
        for end in ends {
            let (folder, name) = (&path[..start], &path[start..end]);
            start = end + 1;
            let (first, first_from) = *first_names.entry((folder, folded(name))).or_insert((name, from));
            if first == name || !reported.insert((folder, name)) {
                continue;
            }
            let Some(at) = source.clone() else { continue };
            found.push(
                Diagnostic::warning(
                    Code::CaseOnlyDifference,
                    at.path,
                    at.span,
                    format!("/{folder}{name} differs only in case from /{folder}{first}, of {first_from}"),
                )
                .help("rename one of them; many file systems do not distinguish the two"),
            );
        }
    }
    found
}

/// Whether [`folded`] certainly leaves the name unchanged.
fn is_folded(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
}

fn folded(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    nfc(name).chars().flat_map(char::to_lowercase).collect()
}
