//! Resolves all sessions, cached between builds.

use std::sync::Arc;

use crate::content::parse::draft::{Drafts, SeriesDraft, SessionDraft};
use crate::content::resolve::context::{Context, ContextKey};
use crate::content::resolve::{block_differences, completeness, confidentiality, session, small_cells};
use crate::diagnostic::Diagnostic;
use crate::model::session::Session;
use crate::source::memo::{ByAddress, Memo};

/// Result of resolving a session. `session` is `None` without a date.
pub(super) struct ResolvedSession {
    pub(super) session: Option<Arc<Session>>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Cache key of a resolved session.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct SessionKey {
    draft: ByAddress<SessionDraft>,
    series: Option<ByAddress<SeriesDraft>>,
    context: ByAddress<ContextKey>,
}

pub(super) type SessionMemory = Memo<SessionKey, Arc<ResolvedSession>>;

/// Resolves the drafts in order. `key` is the cache key of `context`.
pub(super) fn sessions(
    drafts: &Drafts,
    context: &Context<'_>,
    key: &ByAddress<ContextKey>,
    memory: &mut SessionMemory,
) -> Vec<Arc<ResolvedSession>> {
    let series = |draft: &SessionDraft| drafts.series.get(&draft.series);
    let key = |draft: &Arc<SessionDraft>| SessionKey {
        draft: ByAddress(Arc::clone(draft)),
        series: series(draft).map(|series| ByAddress(Arc::clone(series))),
        context: key.clone(),
    };
    let make =
        |draft: &Arc<SessionDraft>| Arc::new(outcome(draft, series(draft).map(|series| &**series), context));
    memory.map(&drafts.sessions, key, make)
}

fn outcome(draft: &SessionDraft, series: Option<&SeriesDraft>, context: &Context<'_>) -> ResolvedSession {
    let mut diagnostics = Vec::new();
    let session = session::resolve(draft, series, context, &mut diagnostics);
    if let Some(session) = &session {
        block_differences::report(draft, context, &mut diagnostics);
        completeness::session(draft, session, context, &mut diagnostics);
        confidentiality::session(draft, session, context, &mut diagnostics);
        small_cells::session(draft, session, context, &mut diagnostics);
    }
    ResolvedSession { session: session.map(Arc::new), diagnostics }
}
