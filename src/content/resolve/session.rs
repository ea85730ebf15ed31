//! Resolves a session: names, defaults of its series, and translations.

use std::ops::Range;

use crate::content::parse::draft::{
    BodyDraft, Defaults, Record, SeriesDraft, SessionDraft, SpeakerDraft, TranslationDraft,
};
use crate::content::resolve::collect_targets::{session_id, session_name};
use crate::content::resolve::context::Context;
use crate::content::resolve::links;
use crate::content::resolve::names::NameMatch;
use crate::content::resolve::old_addresses::old_addresses;
use crate::content::resolve::paths::beside;
use crate::content::resolve::texts::{bodies, headings, translations};
use crate::content::resolve::visibility::LinkedItem;
use crate::content::resolve::vocabulary::ORGANISATION;
use crate::content::resolve::{completeness, follow_ups, html_files};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::lang::{ByLang, Lang};
use crate::i18n::slug::{SHORTER, nfc, too_long};
use crate::i18n::text::{Id, Texts};
use crate::markdown::Body;
use crate::model::party::Party;
use crate::model::session::{
    Attachment, Correction, Document, Participant, Place, Recommendation, Reference, Session, Speaker,
};
use crate::source::Content;
use crate::source::toml_tree::Spanned;
use crate::time::edtf::Edtf;

/// `None` only if it has no date, which is reported.
pub fn resolve(
    draft: &SessionDraft,
    series: Option<&SeriesDraft>,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> Option<Session> {
    let default = &context.config.language;
    let vocabulary = context.vocabulary;
    let path = draft.path.as_str();
    let id = session_id(draft);
    check_slug(draft.slug.as_ref(), path, out);
    check_dates(draft, out);

    let no_defaults = Defaults::default();
    let (defaults, series_path) = match series {
        Some(series) => (&series.defaults, series.path.as_str()),
        None => (&no_defaults, path),
    };
    // Errors in defaults are repeated for each session; duplicates are removed from `out` later.
    let inherited = |own: &Option<Vec<Spanned<String>>>, default: &[Spanned<String>]| match own {
        Some(own) => (own.clone(), path.to_owned()),
        None => (default.to_vec(), series_path.to_owned()),
    };
    let (organisers, organisers_path) = inherited(&draft.organisers, &defaults.organisers);
    let (subjects, subjects_path) = inherited(&draft.subjects, &defaults.subjects);

    let summary = draft.summary.as_ref().map(|summary| summary.value.as_str());
    let (title, summary) = headings(&draft.title, summary, default, &draft.translations);
    let participants: Vec<Participant> = draft
        .participants
        .iter()
        .filter_map(|participant| {
            let party = vocabulary.party(&participant.party, path, out)?;
            Some(Participant { party, capacity: participant.capacity.clone(), count: participant.count })
        })
        .collect();
    let host = draft.place_country.as_ref().and_then(|country| vocabulary.country(country, path, out));
    let place = (draft.place_name.is_some() || host.is_some())
        .then(|| Place { name: draft.place_name.clone(), country: host });
    let mut files = Vec::new();
    let documents = documents(draft, &id, &mut files, context, out);
    let bodies = bodies(&draft.body, &draft.translations, &id, context, out);
    let recommendations = of_report(draft, recommendations(draft, &id, context, out));
    let texts = bodies.values().chain(recommendations.iter().flat_map(|item| item.note.values()));
    html_files::add_files(&mut files, texts, &draft.body, &draft.translations, &id, context, out);
    let translations = translations(&draft.translations);
    if draft.record.or(defaults.record) != Some(Record::Verbatim) {
        completeness::relative_dates(draft, out);
    }

    Some(Session {
        series: draft.series.clone(),
        name: Id::from(session_name(draft)),
        source: draft.path.clone(),
        number: draft.number.as_ref().map(|number| number.value),
        title,
        summary,
        place,
        format: draft.format.or(defaults.format),
        rule: draft.rule.or(defaults.rule),
        rule_basis: draft.rule_basis.clone(),
        organisers: unique(
            organisers.iter().filter_map(|name| vocabulary.organisation(name, &organisers_path, out)),
        ),
        participants,
        participants_known: draft.participants_known,
        subjects: unique(subjects.iter().filter_map(|name| vocabulary.party(name, &subjects_path, out))),
        themes: unique(draft.themes.iter().filter_map(|name| vocabulary.theme(name, path, out))),
        speakers: speakers(draft, context, out),
        recommendations,
        followed: of_report(draft, follow_ups::followed(draft, &id, context, out)),
        corrections: of_report(draft, oldest_first(&draft.corrections)),
        sources: draft.sources.clone(),
        documents,
        planned: draft.planned.is_some(),
        draft: draft.draft,
        embargo: context.embargoes.until(draft.embargo),
        updated: draft.updated,
        aliases: old_addresses(&draft.aliases, draft.series.as_str(), path, context.config, out),
        extra: draft.extra.clone(),
        bodies,
        languages: context
            .config
            .languages
            .iter()
            .filter(|lang| *lang == default || translations.contains_key(*lang))
            .cloned()
            .collect(),
        translations,
        files,
        date: date(draft)?,
        id,
    })
}

/// What only a report has: nothing for a planned session, where it is reported.
fn of_report<T>(draft: &SessionDraft, all: Vec<T>) -> Vec<T> {
    if draft.planned.is_some() { Vec::new() } else { all }
}

/// Removes duplicates and keeps the order.
fn unique<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut all = Vec::new();
    for item in items {
        if !all.contains(&item) {
            all.push(item);
        }
    }
    all
}

/// Checks a `slug`.
pub fn check_slug(slug: Option<&Spanned<String>>, path: &str, out: &mut Vec<Diagnostic>) {
    let Some(slug) = slug else { return };
    // Empty texts are already reported.
    if let Some(message) = too_long(&slug.value) {
        out.push(Diagnostic::error(Code::NameTooLong, path, slug.span.clone(), message).help(SHORTER));
    }
    let is_odd = |c: char| c.is_control() || matches!(c, '/' | '\\' | '?' | '#' | '%');
    if slug.value.contains(is_odd) || slug.value.starts_with('.') {
        out.push(
            Diagnostic::error(
                Code::InvalidId,
                path,
                slug.span.clone(),
                format!("`{}` is not valid as part of an address", slug.value),
            )
            .help("use letters, digits and hyphens only"),
        );
    }
}

/// `date` and `end_date` as one.
fn date(draft: &SessionDraft) -> Option<Edtf> {
    let date = draft.date.as_ref()?.value;
    let end = draft.end_date.as_ref();
    Some(end.and_then(|end| date.until(end.value)).unwrap_or(date))
}

fn oldest_first(corrections: &[Correction]) -> Vec<Correction> {
    let mut all = corrections.to_vec();
    all.sort_by_key(|correction| correction.date);
    all
}

fn check_dates(draft: &SessionDraft, out: &mut Vec<Diagnostic>) {
    let (Some(date), Some(end)) = (&draft.date, &draft.end_date) else { return };
    if date.value.until(end.value).is_none() {
        let (what, help) = match date.value {
            Edtf::OneOf { .. } => {
                ("one day among several", "remove `end_date`, or write the first day as `date`".to_owned())
            }
            _ => ("a period, which has an end itself", "remove `end_date`".to_owned()),
        };
        out.push(
            Diagnostic::error(
                Code::InvalidDate,
                &draft.path,
                end.span.clone(),
                format!("a session cannot have an `end_date` if its `date` is {what}: {}", date.value),
            )
            .help(help),
        );
    } else if end.value.last_day() < date.value.first_day() {
        out.push(
            Diagnostic::error(
                Code::EndBeforeStart,
                &draft.path,
                end.span.clone(),
                format!("the session ends ({}) before it begins ({})", end.value, date.value),
            )
            .help("correct one of the dates"),
        );
    }
}

fn speakers(draft: &SessionDraft, context: &Context<'_>, out: &mut Vec<Diagnostic>) -> Vec<Speaker> {
    let vocabulary = context.vocabulary;
    let speaker = |speaker: &SpeakerDraft| {
        // The name of an organisation, or else of any other source.
        let namer = speaker.named_by.as_ref().and_then(|name| {
            match vocabulary.party_names.find(name, ORGANISATION.fits) {
                NameMatch::One(party) => Some(party.clone()),
                _ => None,
            }
        });
        let id = match &namer {
            Some(Party::Organisation(id)) => Some(id.to_string()),
            _ => speaker.named_by.clone(),
        };
        Speaker {
            name: speaker.name.value.clone(),
            role: speaker.role.clone(),
            party: speaker.party.as_ref().and_then(|party| vocabulary.party(party, &draft.path, out)),
            named_by: id,
            namer,
        }
    };
    draft.speakers.iter().map(speaker).collect()
}

/// Resolves the links of notes by language.
fn remarks(
    notes: &[(&Lang, &BodyDraft)],
    owner: &Id,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> ByLang<Body<Reference>> {
    let mut bodies = ByLang::with_capacity(notes.len());
    for (lang, draft) in notes {
        if let Some(body) = &draft.body {
            bodies.insert((*lang).clone(), links::body(draft, body, owner, context, out));
        }
    }
    bodies
}

fn note_twice(translation: &TranslationDraft, span: Range<usize>) -> Diagnostic {
    let lang = &translation.lang;
    Diagnostic::error(
        Code::DuplicateNote,
        &translation.path,
        span,
        format!("the original already has a `note` on this recommendation in `{lang}`"),
    )
    .help("remove one of the two")
}

fn recommendations(
    draft: &SessionDraft,
    id: &Id,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> Vec<Recommendation> {
    let default = &context.config.language;
    for translation in &draft.translations {
        report_unknown_numbers(translation, draft.recommendations.len(), out);
    }
    let mut all = Vec::new();
    for (number, item) in (1..).zip(&draft.recommendations) {
        let mut text = Texts::of(default, &item.text);
        let mut notes: Vec<(&Lang, &BodyDraft)> =
            item.notes.iter().map(|(lang, note)| (lang, note)).collect();
        for translation in &draft.translations {
            for translated in
                translation.recommendations.iter().filter(|translated| translated.number == number)
            {
                let lang = || translation.lang.clone();
                text.0.extend(translated.text.iter().map(|text| (lang(), text.clone())));
                if let Some(note) = &translated.note {
                    if notes.iter().any(|(other, _)| **other == translation.lang) {
                        out.push(note_twice(translation, translated.span.clone()));
                    } else {
                        notes.push((&translation.lang, note));
                    }
                }
            }
        }
        all.push(Recommendation {
            number,
            text,
            to: unique(item.to.iter().filter_map(|party| context.vocabulary.party(party, &draft.path, out))),
            themes: unique(
                item.themes.iter().filter_map(|theme| context.vocabulary.theme(theme, &draft.path, out)),
            ),
            status: item.status,
            note: remarks(&notes, id, context, out),
            repeats: follow_ups::repeats(item, id, &draft.path, context, out),
        });
    }
    all
}

fn report_unknown_numbers(translation: &TranslationDraft, count: usize, out: &mut Vec<Diagnostic>) {
    for item in translation.recommendations.iter().filter(|item| item.number as usize > count) {
        out.push(
            Diagnostic::error(
                Code::UnknownRecommendation,
                &translation.path,
                item.span.clone(),
                format!("the original has no recommendation {}", item.number),
            )
            .help(match count {
                0 => "remove it: the original has no recommendations".to_owned(),
                1 => "correct the number: the original has 1 recommendation".to_owned(),
                _ => format!("correct the number: the original has {count} recommendations"),
            }),
        );
    }
}

fn documents(
    draft: &SessionDraft,
    id: &Id,
    files: &mut Vec<Attachment>,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> Vec<Document> {
    let mut all = Vec::new();
    for document in &draft.documents {
        let name = nfc(document.file.value.trim_start_matches("./"));
        let name = &*name;
        let source = beside(&draft.path, name).and_then(|path| {
            let file = context.tree.find(&path).filter(|file| matches!(file.content, Content::Copied(_)))?;
            Some(file.path.clone())
        });
        let Some(source) = source.filter(|_| !name.split('/').any(|part| part == "..")) else {
            let near = beside(&draft.path, name).and_then(|path| {
                let folder = draft.path.rsplit_once('/').map_or("", |(folder, _)| folder);
                let below =
                    context.tree.below(folder).filter(|file| matches!(file.content, Content::Copied(_)));
                crate::i18n::suggest::nearest(&path, below.map(|file| file.path.as_str())).map(str::to_owned)
            });
            let help = match near {
                Some(near) => format!("did you mean {near}?"),
                None => "put the file in the session's folder, or correct its name".into(),
            };
            out.push(
                Diagnostic::error(
                    Code::MissingFile,
                    &draft.path,
                    document.file.span.clone(),
                    format!("the file `{}` does not exist", document.file.value),
                )
                .help(help),
            );
            continue;
        };
        context.places.report_hidden(LinkedItem::File(&source), id, &document.file, &draft.path, out);
        html_files::add(files, Attachment { source, address: format!("{id}/{name}") });
        all.push(Document {
            title: document.title.clone(),
            file: name.to_owned(),
            language: document.language.clone(),
        });
    }
    all
}
