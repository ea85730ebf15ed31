//! The changes that rename something.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::source::edit::{self, Edit};
use crate::source::{Content, File, Tree};

/// What is renamed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A session or standalone page, by its path below `content/` without extension: `track-ii/12-talks`,
    /// `about`.
    Document(String),
    /// A series, by its folder.
    Series(String),
    /// A theme, by its id.
    Theme(String),
}

/// The changes to a site's files.
#[derive(Debug, Default)]
pub struct Renaming {
    /// New paths of files and folders, by their old paths.
    pub moves: BTreeMap<String, String>,
    /// Edits by the old path of the file.
    pub edits: BTreeMap<String, Vec<Edit>>,
    /// Whether the address stays the same, since a `slug` gives it.
    pub keeps_address: bool,
}

impl Renaming {
    /// The path of a file after the renaming.
    pub fn moved<'a>(&self, path: &'a str) -> Cow<'a, str> {
        let mut above = path.match_indices('/').map(|(at, _)| path.split_at(at)).chain([(path, "")]);
        let new = above.find_map(|(folder, rest)| Some(format!("{}{rest}", self.moves.get(folder)?)));
        new.map_or(Cow::Borrowed(path), Cow::Owned)
    }

    /// Adds an edit, once.
    pub(super) fn edit(&mut self, path: &str, edit: Edit) {
        let edits = self.edits.entry(path.to_owned()).or_default();
        if !edits.contains(&edit) {
            edits.push(edit);
        }
    }

    /// The site's files after the renaming.
    pub fn apply(&self, tree: &Tree) -> Tree {
        let renamed = |file: &File| {
            let content = match (&file.content, self.edits.get(&file.path)) {
                (Content::Text(bytes), Some(edits)) => Content::Text(edit::apply(bytes, edits).into()),
                (content, _) => content.clone(),
            };
            File { path: self.moved(&file.path).into_owned(), content }
        };
        let mut files: Vec<File> = tree.files.iter().map(renamed).collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Tree { files }
    }
}
