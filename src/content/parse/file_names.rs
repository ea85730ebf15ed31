//! Detects file names that differ only in Unicode normalisation.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::nfc;
use crate::source::Tree;

/// Reports files and folders with equal names after NFC normalisation, which would have the same address.
pub(super) fn report(tree: &Tree, out: &mut Vec<Diagnostic>) {
    let mut first_names: BTreeMap<String, &str> = BTreeMap::new();
    let mut reported: BTreeSet<&str> = BTreeSet::new();
    let files = ["content", "static"].into_iter().flat_map(|top| tree.below(top));
    for path in files.map(|file| file.path.as_str()).filter(|path| !path.is_ascii()) {
        for end in path.match_indices('/').map(|(at, _)| at).chain([path.len()]) {
            let part = &path[..end];
            if part.is_ascii() {
                continue;
            }
            let first = *first_names.entry(nfc(part).into_owned()).or_insert(part);
            // Files in a reported folder are not reported again.
            let name = |path: &'_ str| path.rsplit_once('/').map_or(0, |(folder, _)| folder.len());
            if first == part || first[name(first)..] == part[name(part)..] || !reported.insert(part) {
                continue;
            }
            out.push(
                Diagnostic::error(
                    Code::IndistinguishableNames,
                    part,
                    None,
                    format!(
                        "this file name is the same as {first}, except for the Unicode form of its accents"
                    ),
                )
                .help("both files would have the same address; rename or remove one of them"),
            );
        }
    }
}
