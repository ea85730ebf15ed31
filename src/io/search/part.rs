//! The index of a part of the record, made by Pagefind.
//!
//! It stands at the edge because Pagefind does: it looks at the process's folder and environment, and
//! wants a runtime and threads of its own.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::anyhow;
use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;

use super::Files;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::session::Session;
use crate::site::{Findable, Site};

/// What Pagefind has for sites without a search of their own.
const NOT_OURS: [&str; 4] =
    ["pagefind-component-ui.", "pagefind-highlight.", "pagefind-modular-ui.", "pagefind-ui."];
/// The mark of a footnote would be a part of the word before it, and the way back is no text.
const NO_WORDS: [&str; 2] = [".footnote-ref", ".footnote-back"];

/// The index of these reports in a language; no files if the site has no search. Or what the template
/// `entry.html` got wrong.
pub(super) fn index(
    site: &Site,
    lang: &Lang,
    sessions: &[Arc<Session>],
) -> anyhow::Result<Result<Files, Diagnostic>> {
    let made = || {
        let runtime = tokio::runtime::Builder::new_current_thread().build()?;
        // Pagefind shares its work out among threads. A thread of ours that waited for them would take up
        // another part meanwhile, and so all of them would be held at once: this one works alone.
        let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build()?;
        alone.install(|| runtime.block_on(indexed(site.findable(lang, sessions), lang)))
    };
    std::thread::scope(|scope| scope.spawn(made).join())
        .map_err(|_| anyhow!("Pagefind has stopped in the middle"))?
}

async fn indexed(
    reports: impl Iterator<Item = Result<Findable, Diagnostic>>,
    lang: &Lang,
) -> anyhow::Result<Result<Files, Diagnostic>> {
    let mut reports = reports.peekable();
    if reports.peek().is_none() {
        return Ok(Ok(BTreeMap::new()));
    }
    let config = PagefindServiceConfig::builder()
        .force_language(lang.as_str().to_lowercase())
        .exclude_selectors(NO_WORDS.map(str::to_owned).to_vec())
        .build();
    let mut index = PagefindIndex::new(Some(config))?;
    for report in reports {
        let Findable { address, html } = match report {
            Ok(report) => report,
            Err(mistake) => return Ok(Err(mistake)),
        };
        index.add_html_file(None, Some(address), html).await?;
    }
    let named = index.get_files().await?.into_iter().map(|file| {
        let name = file.filename.into_os_string().into_string();
        let name = name.map_err(|name| anyhow!("{} is no name for a file of a site", name.display()))?;
        Ok((name.replace('\\', "/"), file.contents))
    });
    let is_ours = |name: &str| !NOT_OURS.iter().any(|other| name.starts_with(other));
    named
        .filter(|named| named.as_ref().map_or(true, |(name, _)| is_ours(name)))
        .collect::<anyhow::Result<_>>()
        .map(Ok)
}
