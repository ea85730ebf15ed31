//! The full-text index of a language, made by Pagefind and held in memory. What it finds is the site's
//! to say, how it is asked the skin's.
//!
//! It stands at the edge because Pagefind does: it looks at the process's folder and environment, and
//! wants a runtime of its own. The same reports in the same order give the same files.

use anyhow::{Context, anyhow};
use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;

use crate::diagnostic::Diagnostic;
use crate::io::output::Late;
use crate::lang::Lang;
use crate::site::{Findable, Site};

/// What Pagefind has for sites without a search of their own.
const NOT_OURS: [&str; 4] =
    ["pagefind-component-ui.", "pagefind-highlight.", "pagefind-modular-ui.", "pagefind-ui."];
/// The mark of a footnote would be a part of the word before it, and the way back is no text.
const NO_WORDS: [&str; 2] = [".footnote-ref", ".footnote-back"];

/// The index of a language, sorted by path; nothing if there is nothing to find. Or what the template
/// `entry.html` got wrong.
pub fn files(site: &Site, lang: &Lang) -> anyhow::Result<Result<Vec<Late>, Diagnostic>> {
    let mut reports = site.findable(lang).peekable();
    if reports.peek().is_none() {
        return Ok(Ok(Vec::new()));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let made = runtime.block_on(index(reports, lang)).with_context(|| failed(lang))?;
    let folder = site.plan.routes.search_folder(lang);
    Ok(made.map(|files| {
        let mut files: Vec<Late> =
            files.into_iter().map(|(name, bytes)| (folder.clone() + &name, bytes)).collect();
        files.sort_unstable();
        files
    }))
}

fn failed(lang: &Lang) -> String {
    format!(
        "could not make the search index of {lang}; `[search] enabled = false` builds the site without it"
    )
}

async fn index(
    reports: impl Iterator<Item = Result<Findable, Diagnostic>>,
    lang: &Lang,
) -> anyhow::Result<Result<Vec<Late>, Diagnostic>> {
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
    let files = index.get_files().await?;
    let named = files.into_iter().map(|file| {
        let name = file.filename.into_os_string().into_string();
        let name = name.map_err(|name| anyhow!("{} is no name for a file of a site", name.display()))?;
        Ok((name.replace('\\', "/"), file.contents))
    });
    let named: anyhow::Result<Vec<Late>> = named.collect();
    Ok(Ok(named?
        .into_iter()
        .filter(|(name, _)| !NOT_OURS.iter().any(|other| name.starts_with(other)))
        .collect()))
}
