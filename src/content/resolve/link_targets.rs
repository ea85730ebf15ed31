//! Targets of links and their visibility.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::content::parse::files::folder_of_index;
use crate::content::resolve::paths::below;
use crate::i18n::slug::nfc;
use crate::i18n::text::Id;
use crate::model::session::Target;
use crate::time::moment::Moment;

/// All possible targets of links, except parties and themes.
#[derive(Debug, Default, PartialEq)]
pub struct LinkTargets {
    /// Ids of sessions by any of their names.
    pub(super) sessions: FxHashMap<Id, Id>,
    pub(super) numbers: FxHashMap<(Id, u32), Id>,
    pub(super) files: FxHashMap<String, Target>,
    pub(super) series: Vec<Id>,
    pub(super) pages: FxHashSet<Id>,
    /// Ids of sessions and pages by their folders.
    pub(super) folders: BTreeMap<String, Id>,
    /// Folders of sessions and pages by their ids.
    pub(super) folders_of: FxHashMap<Id, String>,
    /// Sessions and pages that are not visible now.
    pub(super) hidden: FxHashMap<Id, Visibility>,
    /// Series that are not visible now, because of their sessions.
    pub(super) hidden_series: FxHashMap<Id, Visibility>,
    /// Paths of files that are not visible now: documents of hidden sessions only.
    pub(super) hidden_documents: FxHashMap<String, Visibility>,
    /// Series with sessions whose content is not fully known, such as their numbers.
    pub(super) unread_series: BTreeSet<Id>,
    /// Paths of texts whose content is not fully known.
    pub(super) unread: BTreeSet<String>,
}

impl LinkTargets {
    /// The session with a number or name in a series.
    pub(super) fn session(&self, series: &str, name: &str) -> Option<&Id> {
        let number = name.parse().ok().and_then(|number| self.numbers.get(&(Id::from(series), number)));
        number.or_else(|| self.sessions.get(&*format!("{series}/{name}")))
    }

    /// Names of all sessions, sorted.
    pub(super) fn session_names(&self) -> BTreeSet<&str> {
        self.sessions.keys().map(Id::as_str).collect()
    }

    /// The session numbers of a series, as a help text; `None` if it has none.
    pub(super) fn numbers_of(&self, series: &str) -> Option<String> {
        let numbers = self.numbers.keys().filter(|(id, _)| id.as_str() == series);
        let numbers: BTreeSet<u32> = numbers.map(|(_, number)| *number).collect();
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for number in numbers {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == number => *last = number,
                _ => runs.push((number, number)),
            }
        }
        let run = |(first, last): (u32, u32)| match last - first {
            0 => vec![first.to_string()],
            1 => vec![first.to_string(), last.to_string()],
            _ => vec![format!("{first} to {last}")],
        };
        let all: Vec<String> = runs.into_iter().flat_map(run).collect();
        let (last, others) = all.split_last()?;
        let numbers = match others {
            [] if last.contains(' ') => format!("numbers {last}"),
            [] => format!("number {last}"),
            others => format!("numbers {} and {last}", others.join(", ")),
        };
        Some(format!("sessions of the series `{series}` have the {numbers}"))
    }

    /// The session or page whose folder contains a file, and the folder.
    pub(super) fn keeper<'a>(&self, path: &'a str) -> Option<(&Id, &'a str)> {
        let mut folders = path.rmatch_indices('/').map(|(at, _)| &path[..at]);
        folders.find_map(|folder| Some((self.folders.get(folder)?, folder)))
    }

    /// Registers a text whose content is not fully known: links to it may be correct.
    pub(super) fn unread(&mut self, path: &str) {
        let path = nfc(path).into_owned();
        let Some(name) = path.strip_prefix("content/").filter(|name| name.ends_with(".md")) else { return };
        if let Some((series, session)) = name.split_once('/')
            && !session.starts_with("_index.")
        {
            self.unread_series.insert(Id::from(series));
        }
        self.unread.insert(path);
    }

    /// Registers the folder of an `index.md`. Neither `content/` nor the folder of a series belongs to a session or
    /// page, even with an `index.md` in it.
    pub(super) fn folder(&mut self, path: &str, id: &Id) {
        let depth = |path: &str| path.matches('/').count();
        let is_own = |folder: &&str| depth(folder) == 1 + depth(id.as_str());
        if let Some(folder) = folder_of_index(path).filter(is_own) {
            self.folders.insert(folder.to_owned(), id.clone());
            self.folders_of.insert(id.clone(), folder.to_owned());
        }
    }

    pub(super) fn file<'a>(
        &mut self,
        original: &'a str,
        translations: impl Iterator<Item = &'a str>,
        target: &Target,
    ) {
        for path in std::iter::once(original).chain(translations) {
            self.files.insert(nfc(path).into_owned(), target.clone());
        }
    }

    /// Path below the site's root of a file in `content/` linked by `from`: below the page whose folder
    /// contains it, or else below the linking page, at the same relative path.
    pub(super) fn published(&self, path: &str, from: &str, owner: &Id) -> String {
        if let Some((id, folder)) = self.keeper(path) {
            return below(id, path[folder.len()..].trim_start_matches('/'));
        }
        let beside =
            from.rsplit_once('/').and_then(|(folder, _)| path.strip_prefix(folder)?.strip_prefix('/'));
        let name = beside.or_else(|| path.rsplit('/').next()).unwrap_or(path);
        below(owner, name)
    }
}

/// From when something is visible to readers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Visibility {
    /// Visible.
    #[default]
    Now,
    /// Visible at the end of the embargo.
    From(Moment),
    /// Not visible: a draft.
    Never,
}
