//! What GitHub takes: how large a site may be, and how large each of its files.
//!
//! The figures are those of docs.github.com, under "GitHub Pages limits" and "About large files on
//! GitHub". It names none for the number of files.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::content::parse::files::CONFIG;
use crate::diagnostic::{Code, Diagnostic};

const MIB: u64 = 1024 * 1024;

/// Git at GitHub takes no larger file.
const LARGEST_FILE: u64 = 100 * MIB;
/// Of a larger one it warns.
const LARGE_FILE: u64 = 50 * MIB;

const MB: u64 = 1_000_000;

/// Pages publishes no larger site.
const LARGEST_SITE: u64 = 1_000 * MB;
/// From here on it is time to think of that.
const LARGE_SITE: u64 = 800 * MB;

/// How many of the largest files are named.
const NAMED: usize = 5;

/// What is too large, or nearly. `sizes` has the bytes of every file of the site by its path, `source`
/// says what such a file is a copy of, if it is one.
pub(super) fn diagnostics(
    sizes: &BTreeMap<String, u64>,
    source: &dyn Fn(&str) -> Option<String>,
) -> Vec<Diagnostic> {
    let mut diagnostics: Vec<Diagnostic> =
        sizes.iter().filter_map(|(path, bytes)| file(path, *bytes, source)).collect();
    diagnostics.extend(whole(sizes, source));
    diagnostics
}

fn file(path: &str, bytes: u64, source: &dyn Fn(&str) -> Option<String>) -> Option<Diagnostic> {
    if bytes <= LARGE_FILE {
        return None;
    }
    let (what, at) = match source(path) {
        Some(source) => ("this file", source),
        None => (path, CONFIG.to_owned()),
    };
    let size = tenths(bytes, MIB);
    let diagnostic = if bytes > LARGEST_FILE {
        Diagnostic::error(
            Code::LargeFile,
            at,
            None,
            format!("{what} has {size} MiB, and GitHub takes no file of more than 100 MiB"),
        )
    } else {
        Diagnostic::warning(
            Code::LargeFile,
            at,
            None,
            format!(
                "{what} has {size} MiB; GitHub warns of files of more than 50 MiB, and takes none of more than 100"
            ),
        )
    };
    Some(diagnostic.help(if path.starts_with("data/") && source(path).is_none() {
        "leave the data of the record out (`data = false` in `[build]`), or publish the site elsewhere"
    } else {
        "make it smaller, or keep it elsewhere and link to it"
    }))
}

fn whole(sizes: &BTreeMap<String, u64>, source: &dyn Fn(&str) -> Option<String>) -> Option<Diagnostic> {
    let bytes: u64 = sizes.values().sum();
    if bytes <= LARGE_SITE {
        return None;
    }
    let message =
        format!("the site has about {} MB, and GitHub Pages publishes no more than 1 GB", bytes / MB);
    let diagnostic = if bytes > LARGEST_SITE {
        Diagnostic::error(Code::LargeSite, CONFIG, None, message)
    } else {
        Diagnostic::warning(Code::LargeSite, CONFIG, None, message)
    };
    let mut largest: Vec<(&String, u64)> = sizes.iter().map(|(path, bytes)| (path, *bytes)).collect();
    largest.sort_by_key(|(path, bytes)| (Reverse(*bytes), *path));
    let named = largest.iter().take(NAMED).map(|(path, bytes)| {
        format!("{} ({} MB)", source(path).as_ref().unwrap_or(path), tenths(*bytes, MB))
    });
    let named = named.collect::<Vec<_>>().join(", ");
    Some(
        diagnostic.help(format!(
            "make the largest files smaller, or keep them elsewhere and link to them: {named}"
        )),
    )
}

/// A number of bytes in a larger unit.
fn tenths(bytes: u64, unit: u64) -> String {
    format!("{}.{}", bytes / unit, bytes % unit * 10 / unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_that_has_grown_too_large_can_be_left_out_and_a_file_of_the_editors_can_not() {
        let sizes = ["data/index.json", "data/own.zip"].map(|path| (path.to_owned(), 2 * LARGEST_FILE));
        let source = |path: &str| path.ends_with("own.zip").then(|| format!("static/{path}"));
        let helps = diagnostics(&sizes.into(), &source).into_iter().filter_map(|diagnostic| diagnostic.help);
        let leads_to_switch: Vec<bool> = helps.map(|help| help.contains("data = false")).collect();
        assert_eq!(leads_to_switch, [true, false]);
    }
}
