//! `rapporteur check`

use std::path::Path;
use std::sync::Arc;

use crate::atlas;
use crate::cli::Status;
use crate::cli::console::Console;
use crate::cli::coverage::line;
use crate::cli::figures::{counted, waiting};
use crate::cli::folders;
use crate::cli::progress::Progress;
use crate::cli::report::report;
use crate::coverage::{self, tally::InLanguage};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::io::pictures::{self, Smaller};
use crate::io::{load, output};
use crate::site::{self, Embargoes, Inputs, Kept, Overrides, Site, Waiting};

/// Reports everything that a build would, and dead links in what it would write.
pub(super) fn run(console: Console, root: &Path, overrides: Overrides) -> anyhow::Result<Status> {
    let Checked { inputs, findings, site, waiting: embargoes } = checked(console, root, overrides)?;
    report(console, root, &inputs.tree, &findings)?;
    if let Some(site) = site.as_ref().filter(|_| findings.is_empty())
        && !console.quiet
        && !console.json
    {
        console.print(&format!(
            "no problems found in {}\n",
            counted(site.proceedings.sessions.len(), "session")
        ))?;
    }
    if let Some(site) = site.as_ref().filter(|_| !console.quiet && !console.json) {
        if let Some(line) = waiting(embargoes) {
            console.print(&format!("{line}\n"))?;
        }
        let record = &site.proceedings;
        let lines = coverage::others(record).map(|lang| line(&InLanguage::new(record, lang)));
        console.print(&lines.collect::<String>())?;
    }
    let faulty = site.is_none() || findings.iter().any(Diagnostic::is_error);
    Ok(if faulty { Status::Faulty } else { Status::Fine })
}

/// A site that has been checked.
pub(super) struct Checked {
    /// Its files.
    pub(super) inputs: Inputs,
    /// All that is to be said of them, sorted.
    pub(super) findings: Vec<Diagnostic>,
    /// The site; nothing if its files allow none.
    pub(super) site: Option<Arc<Site>>,
    /// What is under an embargo.
    pub(super) waiting: Waiting,
}

/// Finds everything that a build would, and dead links in what it would write.
pub(super) fn checked(console: Console, root: &Path, overrides: Overrides) -> anyhow::Result<Checked> {
    console.detail(&format!("reading {}", root.display()))?;
    let (tree, mut findings) = load::load(root)?;
    let inputs = Inputs { tree, overrides };
    let prepared = site::prepare(&inputs, &atlas::atlas());
    findings.extend(prepared.diagnostics);
    if let Some(site) = &prepared.site {
        findings.extend(pictures::findings(root, site.copied()));
        match folders::output(root, site.output()) {
            Ok(folder) => {
                let written = output::written(&folder);
                findings.extend(Smaller::new(site, root, &folder, written).findings());
            }
            Err(finding) => findings.push(finding),
        }
        let progress = Progress::new(console, "checking", site.files().len());
        findings.extend(site::dead_links(site, &inputs.tree, &|_| progress.step()));
        progress.finish();
        // What the search is told of reports stands on no page.
        let languages = &site.proceedings.config.languages;
        findings.extend(languages.iter().find_map(|lang| site.findable(lang).find_map(Result::err)));
    }
    diagnostic::sort(&mut findings);
    if prepared.waiting.sessions > 0 {
        findings.extend(once_all_are_published(&inputs, &findings));
        diagnostic::sort(&mut findings);
    }
    Ok(Checked { inputs, findings, site: prepared.site, waiting: prepared.waiting })
}

/// What no build has to say yet, but one will that comes after the embargoes: nobody may be there to
/// read it then.
fn once_all_are_published(inputs: &Inputs, findings: &[Diagnostic]) -> Vec<Diagnostic> {
    let overrides = inputs.overrides.clone();
    let embargoes = Embargoes { kept: Kept::Marked, ..overrides.embargoes };
    let inputs = Inputs { tree: inputs.tree.clone(), overrides: Overrides { embargoes, ..overrides } };
    let then = site::prepare(&inputs, &atlas::atlas()).diagnostics.into_iter();
    then.filter(|finding| finding.is_error() && !findings.contains(finding))
        .map(|finding| Diagnostic {
            severity: Severity::Warning,
            message: format!("once no report is under embargo, this is an error: {}", finding.message),
            ..finding
        })
        .collect()
}
