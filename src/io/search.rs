//! Builds the full-text search index of a language with Pagefind, in memory.
//!
//! This is input and output because Pagefind reads the working directory and environment, and needs
//! an async runtime and threads. The index is deterministic: the same pages in the same order give
//! the same files.

use std::collections::BTreeMap;

use anyhow::{Context, anyhow};
use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;

use crate::diagnostic::Diagnostic;
use crate::i18n::lang::Lang;
use crate::io::STACK;
use crate::io::output::LateFile;
use crate::site::{Findable, Site};

/// Files of Pagefind's own user interfaces, which are left out.
const NOT_OURS: [&str; 4] =
    ["pagefind-component-ui.", "pagefind-highlight.", "pagefind-modular-ui.", "pagefind-ui."];
/// Languages that Pagefind would segment a second time.
const UNSPACED: [&str; 3] = ["ja", "th", "zh"];

/// The files of an index, by path below its folder.
pub type IndexFiles = BTreeMap<String, Vec<u8>>;

/// The index of a language, sorted by path; empty if the site has no search. The inner error is an
/// error of the template `entry.html`.
pub fn files(site: &Site, lang: &Lang) -> anyhow::Result<Result<Vec<LateFile>, Diagnostic>> {
    let made = index(site, lang).with_context(|| failed(lang))?;
    let folder = site.plan.routes.search_folder(lang);
    Ok(made.map(|files| files.into_iter().map(|(name, bytes)| (folder.clone() + &name, bytes)).collect()))
}

fn failed(lang: &Lang) -> String {
    format!(
        "could not create the search index of {lang}; to build the site without it, set `enabled = false` \
         in `[search]`"
    )
}

/// Like `files`, with paths below the folder of the index.
pub fn index(site: &Site, lang: &Lang) -> anyhow::Result<Result<IndexFiles, Diagnostic>> {
    let made = || {
        let runtime = tokio::runtime::Builder::new_current_thread().build()?;
        // One thread, so that Pagefind does not take threads from rendering. It renders the entries.
        let alone = rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(STACK).build()?;
        alone.install(|| runtime.block_on(indexed(site.findable(lang), lang)))
    };
    std::thread::scope(|scope| scope.spawn(made).join())
        .map_err(|_| anyhow!("Pagefind stopped unexpectedly"))?
}

async fn indexed(
    pages: impl Iterator<Item = Result<Findable, Diagnostic>>,
    lang: &Lang,
) -> anyhow::Result<Result<IndexFiles, Diagnostic>> {
    let mut pages = pages.peekable();
    if pages.peek().is_none() {
        return Ok(Ok(BTreeMap::new()));
    }
    let tag = lang.as_str().to_lowercase();
    let is_unspaced = UNSPACED.contains(&tag.split('-').next().unwrap_or_default());
    let config = PagefindServiceConfig::builder()
        .force_language(if is_unspaced { "unknown".to_owned() } else { tag })
        .build();
    let mut index = PagefindIndex::new(Some(config))?;
    for page in pages {
        let Findable { address, html } = match page {
            Ok(page) => page,
            Err(mistake) => return Ok(Err(mistake)),
        };
        index.add_html_file(None, Some(address), html).await?;
    }
    let named = index.get_files().await?.into_iter().map(|file| {
        let name = file.filename.into_os_string().into_string();
        let name = name.map_err(|name| anyhow!("{} is not a valid path", name.display()))?;
        Ok((name.replace('\\', "/"), file.contents))
    });
    let is_ours = |name: &str| !NOT_OURS.iter().any(|other| name.starts_with(other));
    named
        .filter(|named| named.as_ref().map_or(true, |(name, _)| is_ours(name)))
        .collect::<anyhow::Result<_>>()
        .map(Ok)
}
