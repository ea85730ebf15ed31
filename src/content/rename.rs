//! Plans the renaming of a session, page, series or theme: the files that move, and every text that
//! refers to the old name.
//!
//! A plan is a value: nothing is written here. Links that cannot be changed automatically stay as they
//! are, so that the renamed site has an error at each of them.

mod addresses;
mod links;
mod themes;

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::content::parse::Parsed;
use crate::i18n::slug::nfc;
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
}

impl Renaming {
    /// The path of a file after the renaming.
    pub fn moved<'a>(&self, path: &'a str) -> Cow<'a, str> {
        let above = path.match_indices('/').map(|(at, _)| path.split_at(at)).chain([(path, "")]);
        let new =
            above.filter_map(|(folder, rest)| Some(format!("{}{rest}", self.moves.get(folder)?))).next();
        new.map_or(Cow::Borrowed(path), Cow::Owned)
    }

    /// Adds an edit, once.
    fn edit(&mut self, path: &str, edit: Edit) {
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

/// Plans a renaming. `new` is the last part of the new name: of the file, the folder or the theme's id.
pub fn plan(parsed: &Parsed, tree: &Tree, subject: &Subject, new: &str) -> Renaming {
    let mut renaming = Renaming { moves: moves(parsed, tree, subject, new), ..Renaming::default() };
    links::edit(parsed, tree, subject, new, &mut renaming);
    match subject {
        Subject::Theme(old) => themes::edit(parsed, tree, old, new, &mut renaming),
        _ => addresses::keep(parsed, tree, subject, new, &mut renaming),
    }
    renaming
}

fn moves(parsed: &Parsed, tree: &Tree, subject: &Subject, new: &str) -> BTreeMap<String, String> {
    match subject {
        Subject::Theme(_) => BTreeMap::new(),
        Subject::Series(old) => {
            // The folder may be stored in another Unicode normalisation.
            let stored = tree.below("content").find_map(|file| {
                let folder = file.path["content/".len()..].split_once('/')?.0;
                (nfc(folder) == old.as_str()).then(|| folder.to_owned())
            });
            stored.map(|stored| (format!("content/{stored}"), format!("content/{new}"))).into_iter().collect()
        }
        Subject::Document(name) => {
            let unit = parsed.layout.units.iter().find(|unit| unit.name == *name);
            let files = unit
                .into_iter()
                .flat_map(|unit| unit.original.iter().chain(unit.translations.iter().map(|(_, path)| path)));
            files.filter_map(|path| moved_document(path, name, new)).collect()
        }
    }
}

/// The old and new path of a document's file, or of its folder if the file is an `index.md`.
fn moved_document(path: &str, name: &str, new: &str) -> Option<(String, String)> {
    let (folder, file) = path.rsplit_once('/')?;
    let last = name.rsplit('/').next().unwrap_or(name);
    if file.starts_with("index.") && nfc(folder).ends_with(&format!("/{name}")) {
        let (above, _) = folder.rsplit_once('/')?;
        return Some((folder.to_owned(), format!("{above}/{new}")));
    }
    // The name may be stored in another Unicode normalisation.
    let (at, _) = file.match_indices('.').find(|(at, _)| nfc(&file[..*at]) == last)?;
    Some((path.to_owned(), format!("{folder}/{new}{}", &file[at..])))
}
