//! `rapporteur check`

use std::collections::BTreeMap;
use std::path::Path;
#[cfg(feature = "external")]
use std::time::Duration;

use crate::atlas;
use crate::cli::Status;
use crate::cli::args::Check;
use crate::cli::console::Console;
use crate::cli::coverage::line;
use crate::cli::figures::counted;
use crate::cli::preflight;
use crate::cli::report::report;
use crate::coverage::{self, tally::InLanguage};
use crate::diagnostic::{self, Diagnostic};
use crate::io::load;
use crate::site::{self, Inputs, Overrides, Place, Site};

/// Reports everything that a build would, and what else is to be known before the site is published.
pub(super) fn run(
    console: Console,
    root: &Path,
    overrides: Overrides,
    asked: &Check,
) -> anyhow::Result<Status> {
    console.detail(&format!("reading {}", root.display()))?;
    let (tree, mut findings) = load::load(root)?;
    let inputs = Inputs { tree, overrides };
    let prepared = site::prepare(&inputs, &atlas::atlas());
    findings.extend(prepared.diagnostics);
    if let Some(site) = &prepared.site {
        let look = preflight::look(console, root, &inputs, site);
        findings.extend(look.findings);
        findings.extend(outside(console, site, &look.outside, asked)?);
    }
    diagnostic::sort(&mut findings);
    report(console, &inputs.tree, &findings)?;
    if let Some(site) = prepared.site.as_ref().filter(|_| findings.is_empty())
        && !console.quiet
        && !console.json
    {
        console.print(&format!(
            "no problems found in {}\n",
            counted(site.proceedings.sessions.len(), "session")
        ))?;
    }
    if let Some(site) = prepared.site.as_ref().filter(|_| !console.quiet && !console.json) {
        let record = &site.proceedings;
        let lines = coverage::others(record).map(|lang| line(&InLanguage::new(record, lang)));
        console.print(&lines.collect::<String>())?;
    }
    let faulty = prepared.site.is_none() || findings.iter().any(Diagnostic::is_error);
    Ok(if faulty { Status::Faulty } else { Status::Fine })
}

/// What is to be said of links to other sites, if that is asked for.
#[cfg(feature = "external")]
fn outside(
    console: Console,
    site: &Site,
    links: &BTreeMap<String, Vec<Place>>,
    asked: &Check,
) -> anyhow::Result<Vec<Diagnostic>> {
    if !asked.external {
        return Ok(Vec::new());
    }
    let wait = Duration::from_secs(asked.timeout);
    crate::cli::outside::findings(console, &site.proceedings.config.base_url, links, wait)
}

#[cfg(not(feature = "external"))]
#[expect(clippy::unnecessary_wraps, reason = "with the feature it can fail")]
fn outside(
    _: Console,
    _: &Site,
    _: &BTreeMap<String, Vec<Place>>,
    _: &Check,
) -> anyhow::Result<Vec<Diagnostic>> {
    Ok(Vec::new())
}
