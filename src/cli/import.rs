//! The command `rapporteur import`: makes drafts from documents, web pages and spreadsheets.

mod accept;
mod draft;
#[cfg(feature = "serve")]
mod dropped;
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
use crate::io::import::{FoundFile, collect};
use crate::io::load;
use crate::model::config::Config;
use crate::site::Overrides;
use crate::source::Tree;
use draft::DraftMaker;
#[cfg(feature = "serve")]
pub(super) use dropped::import_dropped;
use outcome::ImportOutcome;

/// How files are imported.
struct ImportSettings<'a> {
    /// The folder of the series; `None` for the only one.
    series: Option<&'a str>,
    /// The language of the files; `None` to recognise it.
    lang: Option<&'a str>,
    options: ImportOptions,
    writing: WritePolicy,
}

/// Whether drafts are written.
enum WritePolicy {
    Write,
    DryRun,
}

/// The sources of a site that cannot be read.
struct UnreadableSite {
    tree: Tree,
    diagnostics: Vec<Diagnostic>,
}

/// Imports files.
pub(super) fn run(
    console: Console,
    root: &Path,
    overrides: &Overrides,
    asked: &ImportArgs,
) -> anyhow::Result<ExitStatus> {
    let columns = ColumnMap::parse(&asked.map).map_err(|error| Usage(error.to_string()))?;
    let settings = ImportSettings {
        series: asked.series.as_deref(),
        lang: asked.lang.as_deref(),
        options: ImportOptions { revisions: revisions(asked.accept_changes), columns },
        writing: if asked.dry_run { WritePolicy::DryRun } else { WritePolicy::Write },
    };
    let (files, skipped) = collect(&asked.files)?
        .map_err(|missing| Usage(format!("there is no file or folder {}", missing.0.display())))?;
    let outcomes = match import(console, root, overrides, files, &settings)? {
        Ok(outcomes) => outcomes,
        Err(UnreadableSite { tree, diagnostics }) => {
            report(console, root, &tree, &diagnostics)?;
            return Ok(ExitStatus::Faulty);
        }
    };
    summary::show(console, asked, &outcomes, &skipped)?;
    let has_failed = outcomes.iter().any(ImportOutcome::has_failed);
    Ok(if has_failed { ExitStatus::Faulty } else { ExitStatus::Fine })
}

/// What becomes of files. `Err` if the site cannot be read.
fn import(
    console: Console,
    root: &Path,
    overrides: &Overrides,
    files: Vec<FoundFile>,
    settings: &ImportSettings<'_>,
) -> anyhow::Result<Result<Vec<ImportOutcome>, UnreadableSite>> {
    let (tree, mut diagnostics) = load::load(root)?;
    let atlas = crate::atlas::atlas();
    let parsed = parse::parse(&tree, &atlas, overrides, &mut ParseMemory::default(), &mut diagnostics);
    let Some(parsed) = parsed else {
        diagnostics.retain(Diagnostic::is_error);
        return Ok(Err(UnreadableSite { tree, diagnostics }));
    };
    let resolved = resolve::resolve(&parsed, &tree, &atlas, &mut ResolveMemory::default(), &mut diagnostics);
    let knowledge = Knowledge::new(&parsed.drafts, &resolved.proceedings, &atlas);
    let language = settings.lang.map(|tag| language(tag, &parsed.config)).transpose()?;
    let series = series::SeriesChoice::new(&tree, settings.series)?;
    let known = known::KnownImports::of(&tree);
    let read = read::read(console, files, &known, &settings.options);
    let mut maker = DraftMaker {
        config: &parsed.config,
        knowledge: &knowledge,
        language,
        series: &series,
        known,
        names: names::FreeNames::new(root, &tree),
        numbers: numbers::TakenNumbers::of(&knowledge),
    };
    let mut outcomes: Vec<ImportOutcome> = read.into_iter().flat_map(|file| maker.outcomes(file)).collect();
    maker.numbers.tell(&mut outcomes);
    let state = guard::open(root, guard::KeyPrompt::Never)?;
    accept::accept(&tree, overrides, &state, &mut outcomes);
    if matches!(settings.writing, WritePolicy::Write) {
        write::write(root, &outcomes)?;
    }
    Ok(Ok(outcomes))
}

fn revisions(accepted: bool) -> RevisionPolicy {
    if accepted { RevisionPolicy::Accept } else { RevisionPolicy::Refuse }
}

/// A language of the site.
fn language(tag: &str, config: &Config) -> Result<Lang, Usage> {
    let known = || config.languages.iter();
    let of_site = |lang: Lang| {
        let same = known().find(|other| **other == lang);
        same.or_else(|| known().find(|other| other.is_served_by(&lang))).cloned()
    };
    Lang::parse(tag).and_then(of_site).ok_or_else(|| {
        let all = known().map(Lang::as_str).collect::<Vec<_>>().join(", ");
        let meant = suggest::nearest(tag, known().map(Lang::as_str));
        let meant = meant.map_or_else(|| ".".to_owned(), |meant| format!("; did you mean `{meant}`?"));
        Usage(format!("this site has no language `{tag}`{meant} Its languages: {all}"))
    })
}
