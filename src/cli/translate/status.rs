//! `rapporteur translate --status`: how everything that can be translated stands, for people and for
//! programs.

use std::collections::BTreeMap;

use serde::Serialize;

use super::table;
use crate::atlas::Atlas;
use crate::cli::Status;
use crate::cli::console::Console;
use crate::cli::coverage::line;
use crate::cli::figures::counted;
use crate::coverage::names::NameKind;
use crate::coverage::tally::{InLanguage, Named, Tally};
use crate::coverage::{Gap, Kind, Progress, others};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::proceedings::Proceedings;
use crate::model::text::Age;
use crate::parse::Parsed;
use crate::resolve;
use crate::source::Tree;

/// Lists how things stand, in one language or in all.
pub(super) fn run(
    console: Console,
    tree: &Tree,
    parsed: &Parsed,
    atlas: &Atlas,
    only: Option<&Lang>,
    mut findings: Vec<Diagnostic>,
) -> anyhow::Result<Status> {
    let record = resolve::resolve(parsed, tree, atlas, None, &mut findings).proceedings;
    let languages: Vec<InLanguage<'_>> = others(&record)
        .filter(|lang| only.is_none_or(|only| only == *lang))
        .map(|lang| InLanguage::new(&record, lang))
        .collect();
    if console.is_json() {
        console.print(&format!("{}\n", serde_json::to_string_pretty(&report(&record, &languages))?))?;
    } else if languages.is_empty() {
        console
            .print("this site has one language; the others are named in rapporteur.toml, at `languages`\n")?;
    } else {
        let mut text = table::table(&languages, &record.config.language);
        for language in &languages {
            text.push_str(&line(language));
        }
        console.print(&text)?;
    }
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    if errors == 0 {
        return Ok(Status::Fine);
    }
    // What they are about may be missing from the list.
    console
        .remark(&format!("the content has {}; `rapporteur check` tells them", counted(errors, "error")))?;
    Ok(Status::Faulty)
}

/// All of it, for programs.
#[derive(Serialize)]
struct Report<'a> {
    language: &'a Lang,
    languages: BTreeMap<&'a Lang, Counts>,
    texts: Vec<Line<'a>>,
    names: Vec<NameLine<'a>>,
}

#[derive(Serialize)]
struct Counts {
    sessions: Tally,
    series: Tally,
    pages: Tally,
    themes: Named,
    organisations: Named,
    groups: Named,
    site: Named,
}

#[derive(Serialize)]
struct Line<'a> {
    kind: Kind,
    id: &'a str,
    path: &'a str,
    title: &'a str,
    translations: BTreeMap<&'a Lang, State>,
}

#[derive(Serialize)]
struct State {
    progress: Progress,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    missing: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    age: Option<Age>,
}

#[derive(Serialize)]
struct NameLine<'a> {
    kind: NameKind,
    id: &'a str,
    path: &'static str,
    missing: Vec<&'a Lang>,
}

fn report<'a>(record: &'a Proceedings, languages: &'a [InLanguage<'a>]) -> Report<'a> {
    let default = &record.config.language;
    let counts = |it: &InLanguage<'_>| Counts {
        sessions: it.tally(|kind| kind == Kind::Session),
        series: it.tally(|kind| kind == Kind::Series),
        pages: it.tally(|kind| kind == Kind::Page),
        themes: it.named(NameKind::Theme),
        organisations: it.named(NameKind::Organisation),
        groups: it.named(NameKind::Group),
        site: it.named(NameKind::Site),
    };
    let first = languages.first();
    let state = |at: usize, language: &'a InLanguage<'a>| {
        let (_, standing) = language.items.get(at)?;
        let missing = standing.gaps.iter().copied().map(gap).collect();
        Some((language.lang, State { progress: standing.progress, missing, age: standing.age }))
    };
    let texts = first.map(|first| {
        first.items.iter().enumerate().map(|(at, (item, _))| Line {
            kind: item.kind,
            id: item.id.as_str(),
            path: item.source,
            title: item.title.get(default, default).map_or("", |(_, title)| title),
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
    }
}
