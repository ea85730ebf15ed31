//! Resolves drafts into the record: names to ids, links to targets, defaults from series. Reports
//! inconsistencies.

mod courses;
mod block_differences;
mod dates;
mod follow_ups;
mod help;
mod link_kinds;
mod link_targets;
pub mod context;
pub mod links;
pub mod paths;
mod html_files;
pub mod names;
mod old_addresses;
mod order;
mod people;
pub mod collect_targets;
mod record;
pub mod completeness;
mod confidentiality;
mod lexicons;
mod published_texts;
mod small_cells;
pub mod session;
mod sessions;
mod visibility;
mod texts;
mod translated_ids;
pub mod vocabulary;

use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::atlas::Atlas;
use crate::content::parse::Parsed;
use crate::content::parse::draft::Vocabularies;
use crate::diagnostic::Diagnostic;
use crate::i18n::text::Id;
use crate::model::config::Config;
use crate::model::embargo::Embargoed;
use crate::model::proceedings::{Proceedings, rolled_up};
use crate::model::session::Session;
use crate::source::Tree;
use crate::source::memo::{ByAddress, Memo, Pool};
use context::{Context, ContextKey};
use link_targets::LinkTargets;
use vocabulary::Vocabulary;

/// The record, and the sessions hidden by embargoes.
pub struct Resolved {
    /// As complete as the drafts allow. Not to be published if there are errors.
    pub proceedings: Arc<Proceedings>,
    /// Sessions hidden only because of their embargo.
    pub waiting: Embargoed,
}

/// Cache of resolved values between builds.
#[derive(Default)]
pub struct ResolveMemory {
    vocabulary: Memo<VocabularyKey, (ByAddress<Vocabulary>, Arc<[Diagnostic]>)>,
    places: Pool<LinkTargets>,
    context: Pool<ContextKey>,
    sessions: sessions::SessionMemory,
}

/// Cache key of the vocabulary.
type VocabularyKey = (ByAddress<Config>, ByAddress<Vocabularies>);

/// Resolves the drafts.
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
            let mut diagnostics = Vec::new();
            let resolved_vocabulary =
                vocabulary::vocabulary(config, &drafts.vocabularies, atlas, &mut diagnostics);
            (ByAddress(Arc::new(resolved_vocabulary)), diagnostics.into())
        })
    };
    let find_places = || {
        let mut diagnostics = Vec::new();
        (known_places.share(collect_targets::places(parsed, &mut diagnostics)), diagnostics)
    };
    let ((vocabulary, vocabulary_diagnostics), (places, places_diagnostics)) =
        rayon::join(read_vocabulary, find_places);
    out.extend(vocabulary_diagnostics.iter().cloned().chain(places_diagnostics));
    let key = contexts.share(ContextKey {
        config: config.clone(),
        vocabulary: vocabulary.clone(),
        places: places.clone(),
        embargoes: *embargoes,
        paths: tree.paths_digest(),
    });
    let context = Context { config, vocabulary: &vocabulary, embargoes: *embargoes, places: &places, tree };
    let outcomes = sessions::sessions(drafts, &context, &key, known);
    out.extend(outcomes.iter().flat_map(|outcome| outcome.diagnostics.iter().cloned()));
    let sessions: Vec<Arc<Session>> = outcomes.iter().filter_map(|outcome| outcome.session.clone()).collect();
    let tags: FxHashSet<&Id> = sessions.iter().flat_map(|session| completeness::tags(session)).collect();
    let used = rolled_up(tags.iter().copied(), &vocabulary.themes);
    completeness::record(drafts, &used, out);
    courses::report(&sessions, &parsed.unread, out);
    let proceedings = record::proceedings(parsed, &context, atlas, &sessions, out);
    let waiting = record::waiting(config, &sessions);
    Resolved { proceedings: Arc::new(proceedings), waiting }
}
