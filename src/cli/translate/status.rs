//! The option `translate --status`: lists the status of all translations, as text or JSON.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde::Serialize;

use super::changed::{self, Changed};
use super::{originals, table};
use crate::atlas::Atlas;
use crate::cli::console::Console;
use crate::cli::exit_status::ExitStatus;
use crate::cli::format::counted;
use crate::cli::translation_status::line;
use crate::content::parse::Parsed;
use crate::content::resolve;
use crate::diagnostic::Diagnostic;
use crate::i18n::lang::Lang;
use crate::i18n::text::Age;
use crate::index::translation_status::counts::{InLanguage, Named, StandingCounts};
use crate::index::translation_status::names::NameKind;
use crate::index::translation_status::{Gap, Progress, Standing, Translatable, TranslatableKind, others};
use crate::model::proceedings::Proceedings;
use crate::source::Tree;

#[derive(Clone, Copy)]
pub(super) struct ReadSite<'a> {
    pub(super) root: &'a Path,
    pub(super) tree: &'a Tree,
    pub(super) parsed: &'a Parsed,
    pub(super) atlas: &'a Atlas,
}

/// Prints the status of one language or all.
pub(super) fn run(
    console: Console,
    site: ReadSite<'_>,
    only: Option<&Lang>,
    mut diagnostics: Vec<Diagnostic>,
) -> anyhow::Result<ExitStatus> {
    let ReadSite { tree, parsed, atlas, .. } = site;
    let record =
        resolve::resolve(parsed, tree, atlas, &mut resolve::ResolveMemory::default(), &mut diagnostics)
            .proceedings;
    let languages: Vec<InLanguage<'_>> = others(&record)
        .filter(|lang| only.is_none_or(|only| only == *lang))
        .map(|lang| InLanguage::new(&record, lang))
        .collect();
    if console.is_json() {
        console.print(&format!("{}\n", serde_json::to_string_pretty(&report(site, &record, &languages))?))?;
    } else if languages.is_empty() {
        console.print("this site has one language; add others to `languages` in rapporteur.toml\n")?;
    } else {
        let mut text = table::table(&languages, &record.config.language);
        for language in &languages {
            add_changes(&mut text, site, language, console.verbose);
        }
        for language in &languages {
            text.push_str(&line(language));
        }
        console.print(&text)?;
    }
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    if errors == 0 {
        return Ok(ExitStatus::Fine);
    }
    // The list may lack files with errors.
    console.remark(&format!(
        "the content has {}; run `rapporteur check` to see them",
        counted(errors, "error")
    ))?;
    Ok(ExitStatus::Faulty)
}

/// What has changed in an original since it was translated, according to the Git history.
fn changed(site: ReadSite<'_>, item: &Translatable<'_>, standing: &Standing, lang: &Lang) -> Option<Changed> {
    let original = originals::in_file(site.parsed, item.source).filter(|_| standing.is_older())?;
    let made_from = changed::made_from(&original, lang, site.tree)?;
    changed::since(made_from, &original, site.root, site.tree, site.parsed)
}

/// Adds the changes since each outdated translation; as a diff with `--verbose` or if there is only
/// one.
fn add_changes(text: &mut String, site: ReadSite<'_>, language: &InLanguage<'_>, verbose: bool) {
    let lang = language.lang;
    let all: Vec<(String, Changed)> = language
        .items
        .iter()
        .filter_map(|(item, standing)| Some((item.called(), changed(site, item, standing, lang)?)))
        .collect();
    for (called, Changed { parts, diff }) in &all {
        let parts = parts.join(", ");
        // Writing to a `String` cannot fail.
        let _ = if verbose || all.len() == 1 {
            writeln!(text, "{called}, changed since it was translated into {lang}: {parts}\n{diff}")
        } else {
            writeln!(
                text,
                "{called}, changed since it was translated into {lang}: {parts}; to see the changes, run \
                 `rapporteur translate {called} {lang}`"
            )
        };
    }
    if all.len() > 1 && !verbose {
        text.push('\n');
    }
}

/// The JSON output.
#[derive(Serialize)]
struct Report<'a> {
    language: &'a Lang,
    languages: BTreeMap<&'a Lang, LanguageCounts>,
    texts: Vec<Line<'a>>,
    names: Vec<NameLine<'a>>,
}

#[derive(Serialize)]
struct LanguageCounts {
    sessions: StandingCounts,
    series: StandingCounts,
    pages: StandingCounts,
    themes: Named,
    organisations: Named,
    groups: Named,
    site: Named,
}

#[derive(Serialize)]
struct Line<'a> {
    kind: TranslatableKind,
    id: &'a str,
    path: &'a str,
    title: String,
    translations: BTreeMap<&'a Lang, LanguageState>,
}

#[derive(Serialize)]
struct LanguageState {
    progress: Progress,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    missing: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    age: Option<Age>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    changed: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    diff: Option<String>,
}

#[derive(Serialize)]
struct NameLine<'a> {
    kind: NameKind,
    id: &'a str,
    path: &'static str,
    missing: Vec<&'a Lang>,
}

fn report<'a>(site: ReadSite<'_>, record: &'a Proceedings, languages: &'a [InLanguage<'a>]) -> Report<'a> {
    let default = &record.config.language;
    let counts = |it: &InLanguage<'_>| LanguageCounts {
        sessions: it.tally(|kind| kind == TranslatableKind::Session),
        series: it.tally(|kind| kind == TranslatableKind::Series),
        pages: it.tally(|kind| matches!(kind, TranslatableKind::Page | TranslatableKind::Home)),
        themes: it.named(NameKind::Theme),
        organisations: it.named(NameKind::Organisation),
        groups: it.named(NameKind::Group),
        site: it.named(NameKind::Site),
    };
    let first = languages.first();
    let state = |at: usize, language: &'a InLanguage<'a>| {
        let (item, standing) = language.items.get(at)?;
        let missing = standing.gaps.iter().copied().map(gap).collect();
        let (changed, diff) = changed(site, item, standing, language.lang)
            .map_or((Vec::new(), None), |changed| (changed.parts, Some(changed.diff)));
        Some((
            language.lang,
            LanguageState { progress: standing.progress, missing, age: standing.age, changed, diff },
        ))
    };
    let texts = first.map(|first| {
        first.items.iter().enumerate().map(|(at, (item, _))| Line {
            kind: item.kind,
            id: item.id.as_str(),
            path: item.source,
            title: item.label(default).to_owned(),
            translations: languages.iter().filter_map(|language| state(at, language)).collect(),
        })
    });
    let lacks =
        |at: usize, language: &&'a InLanguage<'a>| language.names.get(at).is_some_and(|(_, lacks)| *lacks);
    let names = first.map(|first| {
        first.names.iter().enumerate().map(|(at, (name, _))| NameLine {
            kind: name.kind,
            id: name.id,
            path: name.kind.source(),
            missing: languages
                .iter()
                .filter(|language| lacks(at, language))
                .map(|language| language.lang)
                .collect(),
        })
    });
    Report {
        language: default,
        languages: languages.iter().map(|language| (language.lang, counts(language))).collect(),
        texts: texts.into_iter().flatten().collect(),
        names: names.into_iter().flatten().filter(|name| !name.missing.is_empty()).collect(),
    }
}

fn gap(gap: Gap) -> String {
    match gap {
        Gap::Title => "title".into(),
        Gap::Summary => "summary".into(),
        Gap::Body => "body".into(),
        Gap::Recommendation(number) => format!("recommendation {number}"),
        Gap::Note(number) => format!("note on recommendation {number}"),
    }
}
