//! The command `rapporteur import`: makes drafts from documents, web pages and spreadsheets.

mod accept;
mod draft;
mod known;
mod names;
mod new_draft;
mod numbers;
mod outcome;
mod read;
mod series;
mod summary;
mod write;

use std::path::Path;

use crate::cli::args::ImportArgs;
use crate::cli::console::Console;
use crate::cli::exit_status::{ExitStatus, Usage};
use crate::cli::guard;
use crate::cli::report::report;
use crate::content::parse::{self, ParseMemory};
use crate::content::resolve::{self, ResolveMemory};
use crate::diagnostic::Diagnostic;
use crate::i18n::lang::Lang;
use crate::i18n::suggest;
use crate::import::facts::knowledge::Knowledge;
use crate::import::sheet::ColumnMap;
use crate::import::{ImportOptions, RevisionPolicy};
use crate::io::import::collect;
use crate::io::load;
use crate::model::config::Config;
use crate::site::Overrides;
use draft::DraftMaker;
use outcome::ImportOutcome;

/// Imports files.
pub(super) fn run(
    console: Console,
    root: &Path,
    overrides: &Overrides,
    asked: &ImportArgs,
) -> anyhow::Result<ExitStatus> {
    let (tree, mut diagnostics) = load::load(root)?;
    let atlas = crate::atlas::atlas();
    let parsed = parse::parse(&tree, &atlas, overrides, &mut ParseMemory::default(), &mut diagnostics);
    let Some(parsed) = parsed else {
        diagnostics.retain(Diagnostic::is_error);
        report(console, root, &tree, &diagnostics)?;
        return Ok(ExitStatus::Faulty);
    };
    let resolved = resolve::resolve(&parsed, &tree, &atlas, &mut ResolveMemory::default(), &mut diagnostics);
    let knowledge = Knowledge::new(&parsed.drafts, &resolved.proceedings, &atlas);
    let columns = ColumnMap::parse(&asked.map).map_err(|error| Usage(error.to_string()))?;
    let revisions = if asked.accept_changes { RevisionPolicy::Accept } else { RevisionPolicy::Refuse };
    let options = ImportOptions { revisions, columns };
    let language = asked.lang.as_deref().map(|tag| language(tag, &parsed.config)).transpose()?;
    let series = series::SeriesChoice::new(&tree, asked.series.as_deref())?;
    let (files, skipped) = collect(&asked.files)?
        .map_err(|missing| Usage(format!("there is no file or folder {}", missing.0.display())))?;
    let read = read::read(console, files, &options);
    let mut maker = DraftMaker {
        config: &parsed.config,
        knowledge: &knowledge,
        language,
        series: &series,
        known: known::KnownImports::of(&tree),
        names: names::FreeNames::new(root, &tree),
        numbers: numbers::TakenNumbers::of(&knowledge),
    };
    let mut outcomes: Vec<ImportOutcome> = read.into_iter().flat_map(|file| maker.outcomes(file)).collect();
    maker.numbers.tell(&mut outcomes);
    let state = guard::open(root, guard::KeyPrompt::Never)?;
    accept::accept(&tree, overrides, &state, &mut outcomes);
    if !asked.dry_run {
        write::write(root, &outcomes)?;
    }
    summary::show(console, asked, &outcomes, &skipped)?;
    let has_failed = outcomes.iter().any(ImportOutcome::has_failed);
    Ok(if has_failed { ExitStatus::Faulty } else { ExitStatus::Fine })
}

/// A language of the site.
fn language(tag: &str, config: &Config) -> Result<Lang, Usage> {
    let known = || config.languages.iter();
    if let Some(lang) = Lang::parse(tag).filter(|lang| config.languages.contains(lang)) {
        return Ok(lang);
    }
    let served = Lang::parse(tag);
    let served = served.and_then(|lang| known().find(|other| other.is_served_by(&lang)).cloned());
    served.ok_or_else(|| {
        let all = known().map(Lang::as_str).collect::<Vec<_>>().join(", ");
        let meant = suggest::nearest(tag, known().map(Lang::as_str));
        let meant = meant.map_or_else(String::new, |meant| format!("; did you mean `{meant}`?"));
        Usage(format!("this site has no language `{tag}`{meant} Its languages: {all}"))
    })
}
