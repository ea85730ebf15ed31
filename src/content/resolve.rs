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

use rustc_hash::FxHashSet;

use crate::atlas::Atlas;
use crate::content::parse::Parsed;
use crate::content::parse::draft::{BodyDraft, TranslationDraft, Vocabularies};
use crate::diagnostic::Diagnostic;
use crate::i18n::lang::{ByLang, Lang};
use crate::i18n::text::{Id, Texts, Translation};
use crate::markdown::Body;
use crate::model::config::Config;
use crate::model::embargo::{Embargoed, Embargoes};
use crate::model::proceedings::{Proceedings, rolled_up};
use crate::model::session::{Reference, Session};
use crate::source::Tree;
use crate::source::memo::{ByAddress, Memo, Pool};
use places::LinkTargets;
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
    pub places: &'a LinkTargets,
    /// The site's files.
    pub tree: &'a Tree,
}

/// The record, and what is left out of it for now.
pub struct Resolved {
    /// The record, as whole as the drafts allow; whether it may be published is for the findings to
    /// say.
    pub proceedings: Arc<Proceedings>,
    /// What it does not have yet.
    pub waiting: Embargoed,
}

/// What is remembered of the resolution of a record.
#[derive(Default)]
pub struct ResolveMemory {
    vocabulary: Memo<VocabularyKey, (ByAddress<Vocabulary>, Arc<[Diagnostic]>)>,
    places: Pool<LinkTargets>,
    context: Pool<ContextKey>,
    sessions: sessions::SessionMemory,
}

/// What the vocabulary is made from.
type VocabularyKey = (ByAddress<Config>, ByAddress<Vocabularies>);

/// Everything that a session is made from beside its own files.
#[derive(PartialEq)]
struct ContextKey {
    config: ByAddress<Config>,
    vocabulary: ByAddress<Vocabulary>,
    places: ByAddress<LinkTargets>,
    embargoes: Embargoes,
    /// The paths of all files, since links may lead to them.
    paths: blake3::Hash,
}

/// Resolves everything.
pub fn resolve(
    parsed: &Parsed,
    tree: &Tree,
    atlas: &Atlas,
    memory: &mut ResolveMemory,
    out: &mut Vec<Diagnostic>,
) -> Resolved {
    let Parsed { config, drafts, embargoes, .. } = parsed;
    let ResolveMemory { vocabulary: vocabularies, places: known_places, context: contexts, sessions: known } =
        memory;
    let read_vocabulary = || {
        let key = (config.clone(), ByAddress(Arc::clone(&drafts.vocabularies)));
        vocabularies.get(key, || {
            let mut findings = Vec::new();
            let made = vocabulary::vocabulary(config, &drafts.vocabularies, atlas, &mut findings);
            (ByAddress(Arc::new(made)), findings.into())
        })
    };
    let find_places = || {
        let mut findings = Vec::new();
        (known_places.share(places::places(parsed, &mut findings)), findings)
    };
    let ((vocabulary, vocabulary_findings), (places, places_findings)) =
        rayon::join(read_vocabulary, find_places);
    out.extend(vocabulary_findings.iter().cloned().chain(places_findings));
    let key = contexts.share(ContextKey {
        config: config.clone(),
        vocabulary: vocabulary.clone(),
        places: places.clone(),
        embargoes: *embargoes,
        paths: tree.paths_digest(),
    });
    let context = Context { config, vocabulary: &vocabulary, embargoes: *embargoes, places: &places, tree };
    let outcomes = sessions::sessions(drafts, &context, &key, known);
    out.extend(outcomes.iter().flat_map(|outcome| outcome.findings.iter().cloned()));
    let sessions: Vec<Arc<Session>> = outcomes.iter().filter_map(|outcome| outcome.session.clone()).collect();
    let tags: FxHashSet<&Id> = sessions.iter().flat_map(|session| review::tags(session)).collect();
    let used = rolled_up(tags.iter().copied(), &vocabulary.themes);
    let found = out.clone();
    review::record(drafts, &used, &found, out);
    let proceedings = record::proceedings(parsed, &context, atlas, &sessions, out);
    let waiting = record::waiting(config, &sessions);
    Resolved { proceedings: Arc::new(proceedings), waiting }
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
