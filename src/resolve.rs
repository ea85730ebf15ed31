//! From drafts to proceedings: every name becomes an id, every link gets a target, every session
//! inherits from its series, and what does not fit together is reported.

mod dates;
mod help;
pub mod links;
mod named;
pub mod names;
mod old_addresses;
mod order;
mod person;
pub mod places;
mod record;
pub mod review;
pub mod session;
mod sessions;
mod shown;
pub mod vocabulary;

use std::sync::Arc;

use crate::atlas::Atlas;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::lang::{ByLang, Lang};
use crate::markdown::Body;
use crate::model::embargo::{Embargoes, Waiting};
use crate::model::moment::Moment;
use crate::model::proceedings::{Proceedings, rolled_up};
use crate::model::session::Reference;
use crate::model::text::{Id, Texts, Translation};
use crate::parse::Parsed;
use crate::parse::draft::{BodyDraft, Drafts, TranslationDraft};
use crate::source::{Changes, Tree};
use places::Places;
use sessions::Sessions;
use vocabulary::Vocabulary;

/// What the resolution of any one file may look at.
pub struct Context<'a> {
    /// The configuration.
    pub config: &'a Config,
    /// Parties and themes, with their names.
    pub vocabulary: &'a Vocabulary,
    /// The moment that readers see the site at.
    pub embargoes: Embargoes,
    /// What links may point at.
    pub places: &'a Places,
    /// The site's files.
    pub tree: &'a Tree,
}

/// The record, and what it was made from.
pub struct Resolved {
    /// The record, as whole as the drafts allow; whether it may be published is for the findings to
    /// say.
    pub proceedings: Arc<Proceedings>,
    /// What it does not have yet.
    pub waiting: Waiting,
    vocabulary: Kept<Vocabulary>,
    places: Kept<Places>,
    sessions: Sessions,
    /// Whether the record as a whole was reviewed and nothing was found.
    has_nothing_to_review: bool,
}

/// A part of the work that may serve again, with what was found in doing it.
struct Kept<T> {
    value: Arc<T>,
    findings: Arc<Vec<Diagnostic>>,
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Self { value: Arc::clone(&self.value), findings: Arc::clone(&self.findings) }
    }
}

impl<T> Kept<T> {
    fn new(make: impl FnOnce(&mut Vec<Diagnostic>) -> T) -> Self {
        let mut findings = Vec::new();
        let value = Arc::new(make(&mut findings));
        Self { value, findings: Arc::new(findings) }
    }
}

/// An earlier state of the record, and what has changed in the files since.
#[derive(Clone, Copy)]
pub struct Before<'a> {
    /// What the files said.
    pub parsed: &'a Parsed,
    /// What was made of it.
    pub resolved: &'a Resolved,
    /// What is different now.
    pub changes: &'a Changes,
}

/// Resolves everything; of a record that was resolved before, what has changed since.
pub fn resolve(
    parsed: &Parsed,
    tree: &Tree,
    atlas: &Atlas,
    before: Option<Before<'_>>,
    out: &mut Vec<Diagnostic>,
) -> Resolved {
    let Parsed { config, drafts, embargoes, .. } = parsed;
    // Nothing else of the configuration bears on what names and links mean.
    let bearing = |config: &Config| {
        let addresses = (config.base_url.clone(), config.declared_url.clone());
        let languages = (config.language.clone(), config.languages.clone());
        (addresses, languages, config.country_names.clone(), config.build.drafts)
    };
    let before = before.filter(|before| {
        bearing(&before.parsed.config) == bearing(config) && same_embargoes(parsed, *before)
    });
    let same_words =
        before.filter(|before| Arc::ptr_eq(&before.parsed.drafts.vocabularies, &drafts.vocabularies));
    let vocabulary = || match same_words {
        Some(before) => before.resolved.vocabulary.clone(),
        None => Kept::new(|out| vocabulary::vocabulary(config, &drafts.vocabularies, atlas, out)),
    };
    let same_places = before.filter(|before| is_in_place(drafts, *before));
    let places = || match same_places {
        Some(before) => before.resolved.places.clone(),
        None => Kept::new(|out| places::places(parsed, out)),
    };
    let (places, vocabulary) = rayon::join(places, vocabulary);
    out.extend(vocabulary.findings.iter().chain(places.findings.iter()).cloned());
    let context =
        Context { config, vocabulary: &vocabulary.value, embargoes: *embargoes, places: &places.value, tree };
    let earlier = before.map(|before| sessions::Earlier {
        drafts: &before.parsed.drafts,
        sessions: &before.resolved.sessions,
        same_words: same_words.is_some(),
        same_places: same_places.is_some(),
    });
    let (sessions, replaced) = sessions::sessions(drafts, &context, earlier);
    out.extend(sessions.findings().cloned());
    let has_errors = out.iter().any(Diagnostic::is_error);
    let is_as_before = before.is_some_and(|before| {
        // The places of findings move with the text around them.
        let had_nothing = before.resolved.has_nothing_to_review && !has_errors;
        let in_line =
            same_words.is_some() && same_places.is_some() && sessions::are_in_line(replaced.as_deref());
        had_nothing && in_line && before.resolved.sessions.tags.keys().eq(sessions.tags.keys())
    });
    let has_nothing_to_review = is_as_before || {
        let found = out.clone();
        let used = rolled_up(sessions.tags.keys(), &vocabulary.value.themes);
        review::record(drafts, &used, &found, out);
        !has_errors && out.len() == found.len()
    };
    let known = before.map(|before| &*before.resolved.proceedings);
    let listed = record::listed(parsed, &sessions, known, replaced);
    let proceedings = record::proceedings(parsed, &context, atlas, &sessions, listed, out);
    let proceedings = Arc::new(proceedings);
    let waiting = record::waiting(config, &sessions);
    Resolved { proceedings, waiting, vocabulary, places, sessions, has_nothing_to_review }
}

/// Whether an embargo that the files say ended then if it has ended now, and dates were in the future then if they
/// are now.
fn same_embargoes(parsed: &Parsed, before: Before<'_>) -> bool {
    let (then, now) = (before.parsed.embargoes, parsed.embargoes);
    let is_same = |embargo: Option<Moment>| then.until(embargo) == now.until(embargo);
    let is_same_day = then.at.map(Moment::day) == now.at.map(Moment::day);
    then == now
        || then.kept == now.kept
            && is_same_day
            && parsed.drafts.sessions.iter().all(|draft| is_same(draft.embargo))
}

/// Whether links find everything where they found it before.
fn is_in_place(drafts: &Drafts, before: Before<'_>) -> bool {
    let old = &before.parsed.drafts;
    !before.changes.paths
        // The places of findings move with the text around them.
        && before.resolved.places.findings.is_empty()
        && old.sessions.len() == drafts.sessions.len()
        && old.pages.len() == drafts.pages.len()
        && (old.series.iter().map(|(id, series)| (id, &series.path)))
            .eq(drafts.series.iter().map(|(id, series)| (id, &series.path)))
        && (old.sessions.iter().zip(&drafts.sessions))
            .all(|(a, b)| Arc::ptr_eq(a, b) || places::is_session_in_place(a, b))
        && (old.pages.iter().zip(&drafts.pages))
            .all(|(a, b)| Arc::ptr_eq(a, b) || places::is_page_in_place(a, b))
}

/// Title and summary in every language that has them.
pub fn headings(
    title: &str,
    summary: Option<&str>,
    default: &Lang,
    translations: &[TranslationDraft],
) -> (Texts, Texts) {
    let mut titles = Texts::of(default, title);
    let mut summaries = summary.map(|summary| Texts::of(default, summary)).unwrap_or_default();
    for translation in translations {
        let lang = &translation.lang;
        titles.0.extend(translation.title.iter().map(|title| (lang.clone(), title.clone())));
        summaries.0.extend(translation.summary.iter().map(|summary| (lang.clone(), summary.clone())));
    }
    (titles, summaries)
}

/// The translations that have something to read in them.
pub fn translations(drafts: &[TranslationDraft]) -> ByLang<Translation> {
    let translation = |draft: &TranslationDraft| Translation {
        source: draft.path.clone(),
        translator: draft.translator.clone(),
        age: draft.age,
    };
    let drafts = drafts.iter().filter(|draft| !draft.is_blank());
    drafts.map(|draft| (draft.lang.clone(), translation(draft))).collect()
}

/// The bodies that are not blank, by language. `owner` is the route of the page that they
/// are shown on.
pub fn bodies(
    original: &BodyDraft,
    translations: &[TranslationDraft],
    owner: &Id,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> ByLang<Body<Reference>> {
    let all = std::iter::once((&context.config.language, original))
        .chain(translations.iter().map(|translation| (&translation.lang, &translation.body)));
    let mut bodies = ByLang::with_capacity(1 + translations.len());
    for (lang, draft) in all {
        if let Some(body) = &draft.body {
            bodies.insert(lang.clone(), links::body(draft, body, owner, context, out));
        }
    }
    bodies
}
