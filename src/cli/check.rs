//! The command `rapporteur check`.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::Arc;
#[cfg(feature = "external")]
use std::time::Duration;

use crate::atlas;
use crate::checks::links::FilePosition;
use crate::cli::args::CheckArgs;
use crate::cli::console::Console;
use crate::cli::exit_status::ExitStatus;
use crate::cli::format::{counted, waiting};
use crate::cli::guard::{self, GuardState, KeyPrompt, OutputGuard};
use crate::cli::preflight;
use crate::cli::report::report;
use crate::cli::translation_status::line;
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::index::translation_status::{self, counts::InLanguage};
use crate::io::{load, workflows};
use crate::site::{self, EmbargoPolicy, Embargoed, Embargoes, Inputs, Overrides, Prepared, Site};

/// Prints all diagnostics of a build, and those that matter only before publication.
pub(super) fn run(
    console: Console,
    root: &Path,
    overrides: Overrides,
    asked: &CheckArgs,
) -> anyhow::Result<ExitStatus> {
    let mut checked = checked(console, root, overrides, KeyPrompt::Never)?;
    if let Some(site) = &checked.site {
        checked.diagnostics.extend(outside(console, site, &checked.outside, asked)?);
        diagnostic::sort(&mut checked.diagnostics);
    }
    let Checked { inputs, diagnostics, site, waiting: embargoes, guard, .. } = checked;
    let diagnostics = guard::without_names(console, &guard, &inputs.tree, diagnostics);
    report(console, root, &inputs.tree, &diagnostics)?;
    if let Some(site) = site.as_ref().filter(|_| diagnostics.is_empty())
        && console.prints_summary()
    {
        console.print(&format!(
            "no problems found in {}\n",
            counted(site.proceedings.sessions.len(), "session")
        ))?;
    }
    if let Some(site) = site.as_ref().filter(|_| console.prints_summary()) {
        if let Some(line) = waiting(embargoes) {
            console.print(&format!("{line}\n"))?;
        }
        let record = &site.proceedings;
        if let Some(line) = guard::languages_without_rules(record) {
            console.print(&line)?;
        }
        let lines = translation_status::others(record).map(|lang| line(&InLanguage::new(record, lang)));
        console.print(&lines.collect::<String>())?;
    }
    let faulty = site.is_none() || diagnostics.iter().any(Diagnostic::is_error);
    Ok(if faulty { ExitStatus::Faulty } else { ExitStatus::Fine })
}

/// The result of a check.
pub(super) struct Checked {
    /// The site's files.
    pub(super) inputs: Inputs,
    /// All diagnostics, sorted.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// `None` if errors prevent a site.
    pub(super) site: Option<Arc<Site>>,
    /// The reports under embargo.
    pub(super) waiting: Embargoed,
    /// The sealed roster.
    pub(super) guard: GuardState,
    /// External links with their positions.
    outside: BTreeMap<String, Vec<FilePosition>>,
}

/// Collects all diagnostics of a build, and those that matter only before publication.
pub(super) fn checked(
    console: Console,
    root: &Path,
    overrides: Overrides,
    prompt: KeyPrompt,
) -> anyhow::Result<Checked> {
    console.detail(&format!("reading {}", root.display()))?;
    let (tree, unreadable) = load::load(root)?;
    let inputs = Inputs { tree, overrides };
    let prepared = site::prepare(&inputs, &atlas::atlas());
    let mut diagnostics = prepared.diagnostics;
    site::add_unreadable(&mut diagnostics, unreadable);
    let mut outside = BTreeMap::new();
    let guard = guard::open(root, prompt)?;
    diagnostics.extend(guard.diagnostic().cloned());
    if let Some(site) = &prepared.site {
        let search = guard.matcher(&site.proceedings).map(OutputGuard::new);
        let look = preflight::look(console, root, &inputs, site, search.as_ref());
        diagnostics.extend(look.diagnostics);
        outside = look.outside;
    }
    diagnostic::sort(&mut diagnostics);
    let all = (prepared.waiting.sessions > 0).then(|| with_all_published(&inputs));
    if let Some(all) = &all {
        diagnostics.extend(once_all_are_published(&all.diagnostics, &diagnostics));
    }
    let all = all.as_ref().and_then(|all| all.site.as_deref());
    diagnostics.extend(crate::checks::preflight::workflows(&inputs, all, &workflows::read(root)));
    diagnostic::sort(&mut diagnostics);
    Ok(Checked { inputs, diagnostics, site: prepared.site, waiting: prepared.waiting, guard, outside })
}

/// The site without embargoes.
fn with_all_published(inputs: &Inputs) -> Prepared {
    let overrides = inputs.overrides.clone();
    let embargoes = Embargoes { kept: EmbargoPolicy::Mark, ..overrides.embargoes };
    let inputs = Inputs { tree: inputs.tree.clone(), overrides: Overrides { embargoes, ..overrides } };
    site::prepare(&inputs, &atlas::atlas())
}

/// Diagnostics that only builds after the embargoes will have, possibly unattended.
fn once_all_are_published(then: &[Diagnostic], diagnostics: &[Diagnostic]) -> Vec<Diagnostic> {
    // A set of keys, since there may be thousands of diagnostics.
    let key = |diagnostic: &Diagnostic| {
        (diagnostic.path.clone(), diagnostic.span.clone(), diagnostic.message.clone())
    };
    let known: HashSet<_> = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).map(key).collect();
    then.iter()
        .filter(|diagnostic| diagnostic.is_error() && !known.contains(&key(diagnostic)))
        .cloned()
        .map(|diagnostic| Diagnostic {
            severity: Severity::Warning,
            message: format!("this becomes an error when an embargo ends: {}", diagnostic.message),
            ..diagnostic
        })
        .collect()
}

/// The diagnostics of external links, if `--external` is given.
#[cfg(feature = "external")]
fn outside(
    console: Console,
    site: &Site,
    links: &BTreeMap<String, Vec<FilePosition>>,
    asked: &CheckArgs,
) -> anyhow::Result<Vec<Diagnostic>> {
    if !asked.external {
        return Ok(Vec::new());
    }
    let wait = Duration::from_secs(asked.timeout);
    crate::cli::external_links::diagnostics(console, &site.proceedings.config.base_url, links, wait)
}

#[cfg(not(feature = "external"))]
#[expect(clippy::unnecessary_wraps, reason = "with the feature it can fail")]
fn outside(
    _: Console,
    _: &Site,
    _: &BTreeMap<String, Vec<FilePosition>>,
    _: &CheckArgs,
) -> anyhow::Result<Vec<Diagnostic>> {
    Ok(Vec::new())
}
