//! Checks GitHub's limits on the size of sites and files.
//!
//! Sources: docs.github.com, "GitHub Pages limits" and "About large files on GitHub". They state no limit on
//! the number of files.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::content::parse::files::CONFIG;
use crate::diagnostic::{Code, Diagnostic};

const MIB: u64 = 1024 * 1024;

/// GitHub rejects larger files.
const LARGEST_FILE: u64 = 100 * MIB;
/// GitHub warns of larger files.
const LARGE_FILE: u64 = 50 * MIB;

const MB: u64 = 1_000_000;

/// GitHub Pages rejects larger sites.
const LARGEST_SITE: u64 = 1_000 * MB;
/// From this size on, warn of the limit.
const LARGE_SITE: u64 = 800 * MB;

/// Maximum number of files in the message.
const NAMED: usize = 5;

/// Reports files and sites that are too large, or nearly so. `sizes` are bytes by path; `source` returns the
/// source of a copied file.
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
            format!("{what} is {size} MiB; GitHub rejects files over 100 MiB"),
        )
    } else {
        Diagnostic::warning(
            Code::LargeFile,
            at,
            None,
            format!(
                "{what} is {size} MiB; GitHub warns about files over 50 MiB and rejects files over 100 MiB"
            ),
        )
    };
    Some(diagnostic.help(if path.starts_with("data/") && source(path).is_none() {
        "set `data = false` in `[build]` to leave out the data files, or publish the site on another host"
    } else {
        "make it smaller, or host it elsewhere and link to it"
    }))
}

fn whole(sizes: &BTreeMap<String, u64>, source: &dyn Fn(&str) -> Option<String>) -> Option<Diagnostic> {
    let bytes: u64 = sizes.values().sum();
    if bytes <= LARGE_SITE {
        return None;
    }
    let message = format!("the site is about {} MB; GitHub Pages publishes at most 1 GB", bytes / MB);
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
            "make the largest files smaller, or host them elsewhere and link to them: {named}"
        )),
    )
}

/// A size in a larger unit, with one decimal place.
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
