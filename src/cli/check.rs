//! `rapporteur check`

use std::path::Path;

use crate::atlas;
use crate::cli::Status;
use crate::cli::console::Console;
use crate::cli::coverage::line;
use crate::cli::figures::counted;
use crate::cli::preflight;
use crate::cli::report::report;
use crate::coverage::{self, tally::InLanguage};
use crate::diagnostic::{self, Diagnostic};
use crate::io::load;
use crate::site::{self, Inputs, Overrides};

/// Reports everything that a build would, and dead links in what it would write.
pub(super) fn run(console: Console, root: &Path, overrides: Overrides) -> anyhow::Result<Status> {
    console.detail(&format!("reading {}", root.display()))?;
    let (tree, mut findings) = load::load(root)?;
    let inputs = Inputs { tree, overrides };
    let prepared = site::prepare(&inputs, &atlas::atlas());
    findings.extend(prepared.diagnostics);
    if let Some(site) = &prepared.site {
        findings.extend(preflight::findings(console, root, &inputs, site));
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
