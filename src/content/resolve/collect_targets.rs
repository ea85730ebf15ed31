//! Collects the possible targets of links, except parties and themes, and their visibility.
//!
//! Links are resolved by [`super::links`].

use std::collections::hash_map::Entry;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::content::parse::Parsed;
use crate::content::parse::draft::{DocumentDraft, SessionDraft};
use crate::content::resolve::link_targets::{LinkTargets, Visibility};
use crate::content::resolve::paths::beside;
use crate::content::resolve::visibility;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::nfc;
use crate::i18n::text::Id;
use crate::model::session::Target;
use crate::source::toml_tree::Spanned;

/// Last segment of a session's address.
pub fn session_name(draft: &SessionDraft) -> &str {
    draft.slug.as_ref().map_or(draft.stem.as_str(), |slug| slug.value.as_str())
}

/// A session's id, as in its address.
pub fn session_id(draft: &SessionDraft) -> Id {
    Id::from(format!("{}/{}", draft.series, session_name(draft)))
}

/// Collects link targets, and reports sessions with the same name or number.
pub fn places(parsed: &Parsed, out: &mut Vec<Diagnostic>) -> LinkTargets {
    let Parsed { config, drafts, .. } = parsed;
    let mut places =
        LinkTargets { series: drafts.series.keys().cloned().collect(), ..LinkTargets::default() };
    parsed.unread.iter().for_each(|path| places.unread(path));
    let mut addresses: FxHashMap<Id, &str> = FxHashMap::default();
    places.sessions.reserve(drafts.sessions.len());
    places.files.reserve(drafts.sessions.len());
    addresses.reserve(drafts.sessions.len());
    for draft in &drafts.sessions {
        let id = session_id(draft);
        let span = draft.slug.as_ref().map_or(&draft.start, |slug| &slug.span);
        report_same_address(&mut addresses, &id, &draft.path, span, out);
        if let Some(number) = &draft.number {
            match places.numbers.entry((draft.series.clone(), number.value)) {
                Entry::Occupied(_) => out.push(same_number(draft, number, &drafts.sessions)),
                Entry::Vacant(free) => {
                    free.insert(id.clone());
                }
            }
        }
        // Links may also use the file's name.
        if draft.slug.is_some() {
            let own = Id::from(format!("{}/{}", draft.series, draft.stem));
            places.sessions.insert(own, id.clone());
        }
        places.sessions.insert(id.clone(), id.clone());
        places.file(
            &draft.path,
            draft.translations.iter().map(|t| t.path.as_str()),
            &Target::Session(id.clone()),
        );
        places.folder(&draft.path, &id);
        let shown = visibility::session(draft, parsed);
        for path in documents(draft) {
            let first = places.hidden_documents.entry(path).or_insert(shown);
            *first = shown.min(*first);
        }
        visibility::note(&mut places.hidden, id, shown);
    }
    places.hidden_documents.retain(|_, shown| *shown != Visibility::Now);
    // Sessions are grouped by series. A series is visible with its first session, or if it has none.
    for sessions in drafts.sessions.chunk_by(|a, b| a.series == b.series) {
        if let Some(first) = sessions.iter().map(|draft| visibility::session(draft, parsed)).min() {
            visibility::note(&mut places.hidden_series, sessions[0].series.clone(), first);
        }
    }
    for (id, series) in &drafts.series {
        places.file(
            &series.path,
            series.translations.iter().map(|t| t.path.as_str()),
            &Target::Series(id.clone()),
        );
    }
    if let Some(home) = &drafts.home {
        let translations = home.translations.iter().map(|it| it.path.as_str());
        places.file(&home.path, translations, &Target::Home);
    }
    for page in &drafts.pages {
        let span = page.slug.as_ref().map_or(&page.start, |slug| &slug.span);
        report_same_address(&mut addresses, &page.id, &page.path, span, out);
    }
    for page in &drafts.pages {
        places.pages.insert(page.id.clone());
        places.file(
            &page.path,
            page.translations.iter().map(|t| t.path.as_str()),
            &Target::Page(page.id.clone()),
        );
        places.folder(&page.path, &page.id);
        let is_left_out = page.draft && !config.build.drafts;
        visibility::note(
            &mut places.hidden,
            page.id.clone(),
            if is_left_out { Visibility::Never } else { Visibility::Now },
        );
    }
    places
}

fn same_number(draft: &SessionDraft, number: &Spanned<u32>, all: &[Arc<SessionDraft>]) -> Diagnostic {
    let has_it = |other: &&Arc<SessionDraft>| {
        other.series == draft.series && other.number.as_ref().is_some_and(|it| it.value == number.value)
    };
    let first = all.iter().find(has_it).map_or("", |first| first.path.as_str());
    Diagnostic::error(
        Code::DuplicateNumber,
        &draft.path,
        number.span.clone(),
        format!("number {} is already used in this series, by {first}", number.value),
    )
    .help("correct one of the two numbers")
}

fn report_same_address<'a>(
    addresses: &mut FxHashMap<Id, &'a str>,
    id: &Id,
    path: &'a str,
    span: &std::ops::Range<usize>,
    out: &mut Vec<Diagnostic>,
) {
    if let Some(first) = addresses.insert(id.clone(), path) {
        out.push(
            Diagnostic::error(
                Code::DuplicateAddress,
                path,
                span.clone(),
                format!("the address /{id}/ is already used by {first}"),
            )
            .help("change the file name or `slug` of one of the two"),
        );
    }
}

/// Paths of a session's documents.
fn documents(draft: &SessionDraft) -> impl Iterator<Item = String> {
    let path = |document: &DocumentDraft| {
        let path = beside(&draft.path, &document.file.value)?;
        Some(nfc(&path).into_owned())
    };
    draft.documents.iter().filter_map(path)
}
