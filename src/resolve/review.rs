//! What is not wrong but worth a second look: gaps, orders, unused words, and sentences that do
//! not fit a public record.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::model::party::{Country, Party};
use crate::model::session::{Rule, Session};
use crate::model::text::Id;
use crate::parse::draft::{BodyDraft, Drafts, SeriesDraft, SessionDraft};
use crate::resolve::Context;
use crate::resolve::vocabulary::THEMES;
use crate::review::{Names, RelativeDates};

/// Reviews the whole record, drafts included.
pub fn review(drafts: &Drafts, sessions: &[Session], context: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let misread = misread(drafts, out);
    let mut numbered: BTreeMap<&Id, BTreeMap<u32, &SessionDraft>> = BTreeMap::new();
    for draft in &drafts.sessions {
        if let Some(number) = &draft.number {
            numbered.entry(&draft.series).or_default().insert(number.value, draft);
        }
    }
    for (id, series) in &drafts.series {
        let numbered = numbered.remove(id).unwrap_or_default();
        let folder = format!("content/{id}/");
        let is_lost =
            |path: &String| path.starts_with(&folder) && !numbered.values().any(|draft| draft.path == **path);
        if !misread.iter().any(is_lost) {
            report_gaps(series, &numbered, out);
        }
        report_disorder(&numbered, out);
    }
    if misread.is_empty() {
        report_unused_themes(drafts, sessions, context, out);
    }

    let by_source: BTreeMap<&str, &Session> =
        sessions.iter().map(|session| (session.source.as_str(), session)).collect();
    let names =
        Names::new(context.vocabulary.prose_names.iter().map(|(name, country)| (name.as_str(), *country)));
    let words = RelativeDates::default();
    let found: Vec<Vec<Diagnostic>> = drafts
        .sessions
        .par_iter()
        .map(|draft| {
            let mut found = Vec::new();
            let translations = draft.translations.iter().map(|translation| &translation.body);
            let bodies = std::iter::once(&draft.body).chain(translations);
            bodies.for_each(|body| report_relative_dates(body, &words, &mut found));
            if let Some(session) = by_source.get(draft.path.as_str()) {
                report_speakers(draft, session, &mut found);
                report_strangers(draft, session, &names, context, &mut found);
            }
            found
        })
        .collect();
    out.extend(found.into_iter().flatten());
}

/// The files whose facts may not be what was meant, because of errors found so far: what seems to be
/// missing from the record may be in one of them.
fn misread(drafts: &Drafts, found: &[Diagnostic]) -> BTreeSet<String> {
    let bodies: BTreeMap<&str, usize> = drafts
        .sessions
        .iter()
        .flat_map(|draft| {
            let translations = draft.translations.iter().map(|translation| (translation.path.as_str(), 0));
            translations.chain([(draft.path.as_str(), draft.body.offset)])
        })
        .collect();
    let in_facts = |finding: &&Diagnostic| {
        let start = finding.span.as_ref().map_or(0, |span| span.start);
        let known = bodies.get(finding.path.as_str()).is_some_and(|body| start >= *body);
        let is_session = finding.path.matches('/').count() > 1 && finding.path.ends_with(".md");
        finding.is_error() && !known && (is_session || finding.path == THEMES)
    };
    found.iter().filter(in_facts).map(|finding| finding.path.clone()).collect()
}

fn report_gaps(series: &SeriesDraft, numbered: &BTreeMap<u32, &SessionDraft>, out: &mut Vec<Diagnostic>) {
    let unrecorded: BTreeSet<u32> = series.unrecorded.iter().map(|(number, _)| number.value).collect();
    for (number, _) in &series.unrecorded {
        if let Some(draft) = numbered.get(&number.value) {
            out.push(
                Diagnostic::warning(
                    &series.path,
                    number.span.clone(),
                    format!("session {} is recorded in {}", number.value, draft.path),
                )
                .help("take its number out of `unrecorded`"),
            );
        }
    }
    let all: BTreeSet<u32> = numbered.keys().copied().chain(unrecorded).collect();
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
            match numbered.get(after).and_then(|draft| Some((&draft.path, draft.number.as_ref()?))) {
                Some((path, number)) => (path, number.span.clone()),
                None => (&series.path, 0..3),
            };
        out.push(Diagnostic::warning(path, span, format!("{what} from this series")).help(format!(
            "add the report, or say in its _index.md that there is none: unrecorded = [{entry}]"
        )));
    }
}

/// A later number on an earlier day. Dates that are only known to the year may well be in order.
fn report_disorder(numbered: &BTreeMap<u32, &SessionDraft>, out: &mut Vec<Diagnostic>) {
    let mut latest = None;
    for (number, draft) in numbered {
        let Some(date) = &draft.date else { continue };
        if let Some((first_day, earlier)) = latest
            && date.value.last_day() < first_day
        {
            out.push(
                Diagnostic::warning(
                    &draft.path,
                    date.span.clone(),
                    format!("session {number} was held before session {earlier}, going by their dates"),
                )
                .help("check the date and the number"),
            );
        }
        if latest.is_none_or(|(first_day, _)| first_day < date.value.first_day()) {
            latest = Some((date.value.first_day(), *number));
        }
    }
}

fn report_unused_themes(
    drafts: &Drafts,
    sessions: &[Session],
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) {
    let themes = &context.vocabulary.themes;
    let mut used: BTreeSet<&Id> = BTreeSet::new();
    let tags = sessions.iter().flat_map(|session| {
        session.themes.iter().chain(session.recommendations.iter().flat_map(|item| &item.themes))
    });
    for tag in tags {
        let mut at = Some(tag);
        while let Some(id) = at
            && used.insert(id)
        {
            at = themes.get(id).and_then(|theme| theme.broader.as_ref());
        }
    }
    for draft in drafts.themes.iter().filter(|draft| !used.contains(&Id::from(draft.id.value.as_str()))) {
        out.push(
            Diagnostic::warning(
                THEMES,
                draft.id.span.clone(),
                format!("no session has the theme `{}`", draft.id.value),
            )
            .help("tag the sessions that discussed it, or take it out"),
        );
    }
}

/// Files that nothing publishes. `used` are those that sessions, series and pages do.
pub fn report_unused_files(loose: &[String], used: &BTreeSet<&str>, out: &mut Vec<Diagnostic>) {
    for path in loose.iter().filter(|path| !used.contains(path.as_str())) {
        let help = if path.ends_with(".toml") {
            "the vocabularies are themes.toml, organisations.toml and groups.toml, in content/"
        } else {
            "name it in a session's `documents` or body, move it into the session's own folder, or put it in static/"
        };
        out.push(
            Diagnostic::warning(path, None, "no session uses this file, so it is not published").help(help),
        );
    }
}

fn report_relative_dates(body: &BodyDraft, words: &RelativeDates, out: &mut Vec<Diagnostic>) {
    for span in words.find(&body.text) {
        let words = body.text.get(span.clone()).unwrap_or_default();
        out.push(
            Diagnostic::warning(
                &body.path,
                span.start + body.offset..span.end + body.offset,
                format!("\"{words}\" will mean another day to each reader"),
            )
            .help("write the date itself, as precisely as it is known"),
        );
    }
}

fn report_speakers(draft: &SessionDraft, session: &Session, out: &mut Vec<Diagnostic>) {
    if session.rule != Some(Rule::ChathamHouse) {
        return;
    }
    for speaker in draft.speakers.iter().filter(|speaker| speaker.named_by.is_none()) {
        out.push(
            Diagnostic::warning(
                &draft.path,
                speaker.name.span.clone(),
                format!("{} is named in a session under the Chatham House Rule", speaker.name.value),
            )
            .help("say who made the name public with `named_by`, or take the name out"),
        );
    }
}

/// Countries that the summary names and the lists do not.
fn report_strangers(
    draft: &SessionDraft,
    session: &Session,
    names: &Names,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) {
    let Some(summary) = &draft.summary else { return };
    let found = names.find(&summary.value);
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
                &draft.path,
                summary.span.clone(),
                format!("the summary names {name}, which is not among the session's parties"),
            )
            .help(format!(
                "if it took part or was discussed, add \"{}\" to `participants` or `subjects`",
                country.code()
            )),
        );
    }
}

/// Every country that the session's lists name, themselves or through a group.
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
