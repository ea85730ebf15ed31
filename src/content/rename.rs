//! Plans the renaming of a session, page, series or theme: the files that move, and every text that
//! refers to the old name.
//!
//! A plan is a value: nothing is written here. Links that cannot be changed automatically stay as they
//! are, so that the renamed site has an error at each of them.

mod addresses;
mod configuration;
mod links;
mod recommendations;
mod renaming;
mod themes;

use std::collections::BTreeMap;

use crate::content::parse::{Parsed, files};
use crate::i18n::slug::nfc;
use crate::source::Tree;
pub use renaming::{Renaming, Subject};

/// Plans a renaming. `new` is the last part of the new name: of the file, the folder or the theme's id.
pub fn plan(parsed: &Parsed, tree: &Tree, subject: &Subject, new: &str) -> Renaming {
    let mut renaming = Renaming {
        moves: moves(parsed, tree, subject, new),
        keeps_address: addresses::is_kept(parsed, subject),
        ..Renaming::default()
    };
    links::edit(parsed, tree, subject, new, &mut renaming);
    recommendations::edit(parsed, subject, new, &mut renaming);
    configuration::edit(parsed, subject, new, &mut renaming);
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
    if files::folder_of_index(path).is_some() && nfc(folder).ends_with(&format!("/{name}")) {
        let (above, _) = folder.rsplit_once('/')?;
        return Some((folder.to_owned(), format!("{above}/{new}")));
    }
    // The name may be stored in another Unicode normalisation.
    let (at, _) = file.match_indices('.').find(|(at, _)| nfc(&file[..*at]) == last)?;
    Some((path.to_owned(), format!("{folder}/{new}{}", &file[at..])))
}
