//! What links can name, and from when readers see it.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::i18n::slug::nfc;
use crate::i18n::text::Id;
use crate::model::session::Target;
use crate::time::moment::Moment;

/// Everything in the site that a link can name, apart from parties and themes.
#[derive(Debug, Default, PartialEq)]
pub struct LinkTargets {
    /// Sessions by every name that they have, with the id that they go by.
    pub(super) sessions: FxHashMap<Id, Id>,
    pub(super) numbers: FxHashMap<(Id, u32), Id>,
    pub(super) files: FxHashMap<String, Target>,
    pub(super) series: Vec<Id>,
    pub(super) pages: FxHashSet<Id>,
    /// The folders of sessions and pages, with whose they are.
    pub(super) folders: BTreeMap<String, Id>,
    /// The folders of sessions and pages, by whose they are.
    pub(super) folders_of: FxHashMap<Id, String>,
    /// From when readers see sessions and pages that they do not see now.
    pub(super) hidden: FxHashMap<Id, Visibility>,
    /// The same of series, by their sessions.
    pub(super) hidden_series: FxHashMap<Id, Visibility>,
    /// The same of files, by their paths: those that are documents of hidden sessions and of no other.
    pub(super) hidden_documents: FxHashMap<String, Visibility>,
}

impl LinkTargets {
    /// How links can name the sessions, in order.
    pub(super) fn session_names(&self) -> BTreeSet<&str> {
        self.sessions.keys().map(Id::as_str).collect()
    }

    /// The session or page in whose folder a file lies, and the folder.
    pub(super) fn keeper<'a>(&self, path: &'a str) -> Option<(&Id, &'a str)> {
        let mut folders = path.rmatch_indices('/').map(|(at, _)| &path[..at]);
        folders.find_map(|folder| Some((self.folders.get(folder)?, folder)))
    }

    /// Notes whose folder a file is in, if it is an `index.md`.
    pub(super) fn folder(&mut self, path: &str, id: &Id) {
        if let Some(folder) = path.strip_suffix("/index.md") {
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

    /// The address below the site's root of a file in `content/` that the file `from` names: under the page whose folder
    /// it lies in, or else under the page that links to it, as it lies beside it.
    pub(super) fn published(&self, path: &str, from: &str, owner: &Id) -> String {
        if let Some((id, folder)) = self.keeper(path) {
            return format!("{id}{}", &path[folder.len()..]);
        }
        let beside =
            from.rsplit_once('/').and_then(|(folder, _)| path.strip_prefix(folder)?.strip_prefix('/'));
        let name = beside.or_else(|| path.rsplit('/').next()).unwrap_or(path);
        format!("{owner}/{name}")
    }
}

/// From when readers see something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Visibility {
    /// They see it.
    #[default]
    Now,
    /// Then its embargo ends.
    From(Moment),
    /// It is a draft, and drafts are not published.
    Never,
}
