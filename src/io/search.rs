//! The full-text index of a language, made by Pagefind and held in memory. What it finds is the site's
//! to say, how it is asked the skin's.
//!
//! Pagefind holds all that it indexes several times over, and looks through all of it for every report
//! that comes. So it is given a long record in parts, as many at once as there are threads, and the
//! indexes of the parts become the one that it would have made of the whole, byte for byte: whoever
//! searches cannot tell, and a part is given up before the next. The same reports in the same order give
//! the same files.

mod joined;
mod packed;
mod part;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::Context;
use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::io::output::Late;
use crate::lang::Lang;
use crate::model::session::Session;
use crate::site::Site;

/// How many reports are indexed together. Fewer would be much work for little, more much memory.
const PART: usize = 250;

/// The files of an index by their paths below its folder.
type Files = BTreeMap<String, Vec<u8>>;

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

/// The index of a language, made of parts of so many reports.
fn in_parts(site: &Site, lang: &Lang, length: usize) -> anyhow::Result<Result<Files, Diagnostic>> {
    let indexes = parts(site, length).into_par_iter().map(|sessions| part::index(site, lang, sessions));
    let indexes: Vec<Result<Files, Diagnostic>> = indexes.collect::<anyhow::Result<_>>()?;
    match indexes.into_iter().collect() {
        Ok(indexes) => joined::joined(indexes, lang).map(Ok),
        Err(mistake) => Ok(Err(mistake)),
    }
}

/// The parts of the record, the newest first. They are cut from the oldest session on, so that a new one
/// changes the newest part alone.
fn parts(site: &Site, length: usize) -> Vec<&[Arc<Session>]> {
    site.proceedings.sessions.chunks(length).rev().collect()
}
