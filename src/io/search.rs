//! The full-text index of a language, made by Pagefind and held in memory. What it finds is the site's
//! to say, how it is asked the skin's.
//!
//! Pagefind holds all that it indexes several times over, and looks through all of it for every report
//! that comes. So it is given a long record in parts, a few at a time, and the indexes of the parts become
//! the one that it would have made of the whole, byte for byte: whoever searches cannot tell. The same
//! reports in the same order give the same files.

mod joined;
mod packed;
mod part;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Context;
use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::io::output::Late;
use crate::lang::Lang;
use crate::model::session::Session;
use crate::site::Site;

/// How many reports are indexed together. Fewer would be much work for little, more much memory.
const PART: usize = 250;
/// How many parts are at most indexed at a time, each on a thread: what they hold adds up.
const AT_ONCE: usize = 4;

/// The files of an index by their paths below its folder.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The index of a language, sorted by path; nothing if there is nothing to find. Or what the template
/// `entry.html` got wrong.
pub fn files(site: &Site, lang: &Lang) -> anyhow::Result<Result<Vec<Late>, Diagnostic>> {
    let made = in_parts(site, lang, PART).with_context(|| failed(lang))?;
    let folder = site.plan.routes.search_folder(lang);
    Ok(made.map(|files| files.into_iter().map(|(name, bytes)| (folder.clone() + &name, bytes)).collect()))
}

fn failed(lang: &Lang) -> String {
    format!(
        "could not make the search index of {lang}; `[search] enabled = false` builds the site without it"
    )
}

/// The index of a language, made of parts of so many reports. It is the same of whatever length they are.
pub fn in_parts(site: &Site, lang: &Lang, length: usize) -> anyhow::Result<Result<Files, Diagnostic>> {
    let parts = parts(site, length);
    let begun = AtomicUsize::new(0);
    // A thread that comes later, from writing pages, begins with the next part.
    let on_a_thread = |_| {
        let mut has_program = false;
        let next = || {
            let at = begun.fetch_add(1, Ordering::Relaxed);
            let mut made = part::index(site, lang, parts.get(at)?);
            if let Ok(Ok(files)) = &mut made {
                // The program that searches is the same with every part.
                files.retain(|name, _| !has_program || joined::is_of_reports(name));
                has_program |= joined::has_words(files);
            }
            Some((at, made))
        };
        std::iter::from_fn(next).collect::<Vec<_>>()
    };
    let mut made: Vec<_> = (0..AT_ONCE).into_par_iter().with_max_len(1).flat_map_iter(on_a_thread).collect();
    made.sort_unstable_by_key(|(at, _)| *at);
    let made = made.into_iter().map(|(_, made)| made).collect::<anyhow::Result<Vec<_>>>()?;
    match made.into_iter().collect() {
        Ok(indexes) => joined::joined(indexes, lang).map(Ok),
        Err(mistake) => Ok(Err(mistake)),
    }
}

/// The parts of the record, the newest first; none if the site has no search. They are cut from the oldest
/// session on, so that a new one changes the newest part alone.
fn parts(site: &Site, length: usize) -> Vec<&[Arc<Session>]> {
    if !site.proceedings.config.search {
        return Vec::new();
    }
    site.proceedings.sessions.chunks(length).rev().collect()
}
