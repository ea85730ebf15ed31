//! Warnings about the record: gaps in numbers, inconsistent order, unused entries, and wording unsuitable for
//! a public record.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::content::parse::draft::{Drafts, SeriesDraft, SessionDraft};
use crate::content::resolve::context::Context;
use crate::content::resolve::dates;
use crate::content::resolve::vocabulary::THEMES;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::nfc;
use crate::i18n::text::Id;
use crate::model::party::{Country, Party};
use crate::model::session::Session;

/// Checks a session.
pub fn session(draft: &SessionDraft, session: &Session, context: &Context<'_>, out: &mut Vec<Diagnostic>) {
    // Drafts and planned sessions may have future dates.
    let is_held = !draft.draft && !session.planned;
    let today = dates::today(context.embargoes, session.embargo).filter(|_| is_held);
    dates::report(&draft.dates, today, &draft.path, out);
    dates::report_early_changes(draft, session, out);
    dates::report_planned(draft, session, context.embargoes.at, out);
    report_unlisted_countries(draft, session, context, out);
}

/// Warns of relative dates in the report.
pub fn relative_dates(draft: &SessionDraft, out: &mut Vec<Diagnostic>) {
    let bodies = std::iter::once(&draft.body).chain(draft.translations.iter().map(|it| &it.body));
    for body in bodies {
        out.extend(body.relative_dates.iter().map(|words| {
            Diagnostic::warning(
                Code::RelativeDate,
                &body.path,
                words.span.clone(),
                format!("\"{}\" is a relative date, which readers cannot resolve later", words.value),
            )
            .help(
                "write the date; if the report quotes what was said word for word, add `record = \
                 \"verbatim\"` to its front matter or to the _index.md of its series",
            )
        }));
    }
}

/// Checks the whole record, including drafts. `used` are the themes of sessions.
pub fn record(drafts: &Drafts, used: &BTreeSet<&Id>, out: &mut Vec<Diagnostic>) {
    let files_with_errors = files_with_errors(drafts, out);
    // Sessions are grouped by series.
    let mut of_series: BTreeMap<&Id, &[Arc<SessionDraft>]> =
        drafts.sessions.chunk_by(|a, b| a.series == b.series).map(|all| (&all[0].series, all)).collect();
    for (id, series) in &drafts.series {
        let sessions = of_series.remove(id).unwrap_or_default().iter();
        let mut numbered: Vec<Numbered<'_>> =
            sessions.filter_map(|draft| Some((draft.number.as_ref()?.value, &**draft))).collect();
        numbered.sort_by_key(|(number, _)| *number);
        // Duplicate numbers are already reported.
        numbered.dedup_by_key(|(number, _)| *number);
        let folder = format!("content/{id}/");
        let is_lost = |path: &String| {
            nfc(path).starts_with(&folder) && !numbered.iter().any(|(_, draft)| draft.path == **path)
        };
        if !files_with_errors.iter().any(is_lost) {
            report_gaps(series, &numbered, out);
        }
        report_disorder(&numbered, out);
    }
    if files_with_errors.is_empty() {
        report_unused_themes(drafts, used, out);
    }
}

/// A session with its number.
type Numbered<'a> = (u32, &'a SessionDraft);

/// Files with errors: what seems to be missing from the record may be in one of them.
fn files_with_errors(drafts: &Drafts, found: &[Diagnostic]) -> BTreeSet<String> {
    let errors: Vec<&Diagnostic> = found.iter().filter(|diagnostic| diagnostic.is_error()).collect();
    if errors.is_empty() {
        return BTreeSet::new();
    }
    let bodies: BTreeMap<&str, usize> = drafts
        .sessions
        .iter()
        .flat_map(|draft| {
            let translations = draft.translations.iter().map(|translation| (translation.path.as_str(), 0));
            translations.chain([(draft.path.as_str(), draft.body.offset)])
        })
        .collect();
    let in_facts = |diagnostic: &&&Diagnostic| {
        let start = diagnostic.span.as_ref().map_or(0, |span| span.start);
        let is_in_body = bodies.get(diagnostic.path.as_str()).is_some_and(|body| start >= *body);
        let is_session = diagnostic.path.matches('/').count() > 1 && diagnostic.path.ends_with(".md");
        !is_in_body && (is_session || diagnostic.path == THEMES)
    };
    errors.iter().filter(in_facts).map(|diagnostic| diagnostic.path.clone()).collect()
}

fn report_gaps(series: &SeriesDraft, numbered: &[Numbered<'_>], out: &mut Vec<Diagnostic>) {
    let draft_of = |number: u32| {
        let at = numbered.binary_search_by_key(&number, |(number, _)| *number).ok()?;
        numbered.get(at).map(|(_, draft)| *draft)
    };
    let unrecorded: BTreeSet<u32> = series.unrecorded.iter().map(|(number, _)| number.value).collect();
    for (number, _) in &series.unrecorded {
        if let Some(draft) = draft_of(number.value) {
            out.push(
                Diagnostic::warning(
                    Code::UnrecordedWithReport,
                    &series.path,
                    number.span.clone(),
                    format!(
                        "session {} is listed as `unrecorded`, but has a report: {}",
                        number.value, draft.path
                    ),
                )
                .help("remove its number from `unrecorded`"),
            );
        }
    }
    let mut all: Vec<u32> = numbered.iter().map(|(number, _)| *number).chain(unrecorded).collect();
    all.sort_unstable();
    for (before, after) in all.iter().zip(all.iter().skip(1)) {
        if after - before < 2 {
            continue;
        }
        let (first, last) = (before + 1, after - 1);
        let (what, entry) = if first == last {
            (format!("session {first} is missing"), format!("{{ number = {first}, note = \"…\" }}"))
        } else {
            (
                format!("sessions {first} to {last} are missing"),
                format!("{{ number = {first}, note = \"…\" }}, …"),
            )
        };
        let (path, span) =
            match draft_of(*after).and_then(|draft| Some((&draft.path, draft.number.as_ref()?))) {
                Some((path, number)) => (path, number.span.clone()),
                None => (&series.path, 0..3),
            };
        out.push(
            Diagnostic::warning(Code::GapInNumbers, path, span, format!("{what} from this series")).help(
                format!(
                    "add the report or, if there is none, add to the _index.md of the series: \
                     unrecorded = [{entry}]"
                ),
            ),
        );
    }
}

/// Reports sessions with a later number and an earlier date. Imprecise dates are compared as far as known.
fn report_disorder(numbered: &[Numbered<'_>], out: &mut Vec<Diagnostic>) {
    let mut latest = None;
    for (number, draft) in numbered {
        let Some(date) = &draft.date else { continue };
        if let Some((first_day, earlier)) = latest
            && date.value.latest_start() < first_day
        {
            out.push(
                Diagnostic::warning(
                    Code::NumbersOutOfOrder,
                    &draft.path,
                    date.span.clone(),
                    format!("session {number} has an earlier date than session {earlier}"),
                )
                .help("check the date and the number"),
            );
        }
        if latest.is_none_or(|(first_day, _)| first_day < date.value.first_day()) {
            latest = Some((date.value.first_day(), *number));
        }
    }
}

/// The themes of a session and its recommendations.
pub fn tags(session: &Session) -> impl Iterator<Item = &Id> {
    session.themes.iter().chain(session.recommendations.iter().flat_map(|item| &item.themes))
}

fn report_unused_themes(drafts: &Drafts, used: &BTreeSet<&Id>, out: &mut Vec<Diagnostic>) {
    let themes = drafts.vocabularies.themes.iter();
    for draft in themes.filter(|draft| !used.contains(&Id::from(draft.id.value.as_str()))) {
        out.push(
            Diagnostic::warning(
                Code::UnusedTheme,
                THEMES,
                draft.id.span.clone(),
                format!("no session has the theme `{}`", draft.id.value),
            )
            .help("add it to the sessions that discussed it, or remove it"),
        );
    }
}

/// Reports files without links. `used` returns the linked files, including those of drafts. Files beside or
/// below a document with an error are skipped, since it may link to them.
pub fn report_unused_files<'a>(
    attached: impl Iterator<Item = &'a str>,
    used: impl FnOnce() -> FxHashSet<&'a str>,
    out: &mut Vec<Diagnostic>,
) {
    let mut attached = attached.peekable();
    if attached.peek().is_none() {
        return;
    }
    let used = used();
    let errors = out.iter().filter(|found| found.is_error() && found.path.ends_with(".md"));
    let faulty: BTreeSet<String> =
        errors.filter_map(|found| found.path.rsplit_once('/').map(|(folder, _)| folder.to_owned())).collect();
    let is_beside = |path: &str| path.match_indices('/').any(|(at, _)| faulty.contains(&path[..at]));
    for path in attached.filter(|path| !used.contains(path) && !is_beside(path)) {
        let help = if path.ends_with(".toml") {
            "the vocabularies are themes.toml, organisations.toml and groups.toml, in content/"
        } else {
            "to publish it, list it in the `documents` of a session, or link to it in a text; otherwise \
             move it out of content/"
        };
        out.push(
            Diagnostic::warning(
                Code::UnusedFile,
                path,
                None,
                "this file is not used, so it is not published",
            )
            .help(help),
        );
    }
}

/// Reports countries that the summary names and the front matter does not.
fn report_unlisted_countries(
    draft: &SessionDraft,
    session: &Session,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) {
    let Some(summary) = &draft.summary else { return };
    let found = context.vocabulary.prose.find(&summary.value);
    if found.is_empty() {
        return;
    }
    let present = present(session, context);
    let mut reported = BTreeSet::new();
    for (span, country) in found {
        if present.contains(&country) || !reported.insert(country) {
            continue;
        }
        let name = summary.value.get(span).unwrap_or_default();
        out.push(
            Diagnostic::warning(
                Code::UnlistedCountry,
                &draft.path,
                summary.span.clone(),
                format!("the summary names {name}, which is not a party to the session"),
            )
            .help(format!(
                "if it took part or was discussed, add \"{}\" to `participants` or `subjects`",
                country.code()
            )),
        );
    }
}

/// All countries that the front matter names, including members of groups.
fn present(session: &Session, context: &Context<'_>) -> BTreeSet<Country> {
    let mut present = BTreeSet::new();
    let speakers = session.speakers.iter().filter_map(|speaker| speaker.party.as_ref());
    let parties = session.participants.iter().map(|participant| &participant.party);
    for party in parties.chain(&session.subjects).chain(speakers) {
        match party {
            Party::Country(country) => {
                present.insert(*country);
            }
            Party::Group(id) => {
                if let Some(group) = context.vocabulary.groups.get(id) {
                    present.extend(group.members_on(session.date.first_day()));
                }
            }
            Party::Organisation(_) => {}
        }
    }
    present.extend(session.place.as_ref().and_then(|place| place.country));
    present
}
