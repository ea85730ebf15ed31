//! Checks external links for `rapporteur check --external`.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::Timestamp;
use url::Url;

use crate::checks::links::FilePosition;
use crate::checks::preflight;
use crate::cli::console::Console;
use crate::cli::format::counted;
use crate::cli::progress::WorkProgress;
use crate::diagnostic::Diagnostic;
use crate::io::external_links::{CheckedAddresses, CrawlPolicy, ask};

/// The diagnostics of the external links of a site, with a timeout for each.
pub(super) fn diagnostics(
    console: Console,
    site: &Url,
    links: &BTreeMap<String, Vec<FilePosition>>,
    wait: Duration,
) -> anyhow::Result<Vec<Diagnostic>> {
    let now = Timestamp::now();
    let file = CheckedAddresses::place();
    let remembered = file.as_ref().map(|file| CheckedAddresses::read(file, now)).unwrap_or_default();
    let addresses = || links.keys().map(String::as_str);
    let known = remembered.known(addresses());
    let asked: BTreeSet<&str> = addresses().filter(|address| !known.contains(address)).collect();
    console.detail(&format!(
        "checking {} to other sites; {} worked in the last seven days",
        counted(asked.len(), "link"),
        counted(known.len(), "other")
    ))?;
    let progress = WorkProgress::new(console, "checking links", asked.len());
    let answers = ask(asked.into_iter(), &CrawlPolicy::of(site, wait), &|| progress.step());
    progress.finish();
    if let Some(file) = file
        && let Err(error) = remembered.with(&answers, now).write(&file)
    {
        console
            .remark(&format!("could not save the results, so all links will be checked again: {error:#}"))?;
    }
    Ok(preflight::outside(links, &answers))
}
