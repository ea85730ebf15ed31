//! The record put together: sessions in their order, series, pages and vocabularies.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::atlas::Atlas;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::model::embargo::Waiting;
use crate::model::party::Party;
use crate::model::proceedings::{Page, Proceedings};
use crate::model::session::{Series, Session, Target, Unrecorded};
use crate::model::text::Id;
use crate::parse::Parsed;
use crate::parse::draft::{PageDraft, SeriesDraft};
use crate::resolve::sessions::{Replaced, Sessions};
use crate::resolve::vocabulary::Vocabulary;
use crate::resolve::{Context, bodies, headings, help, links, review, session, translations};
use crate::source::{Content, Picture, Tree};

/// The sessions of the record in their order. Drafts are left out unless they were asked for, and those
/// under embargo, of which nothing that comes after knows. Where a few have been replaced since an earlier record and belong into the same places, only those change.
pub(super) fn listed(
    parsed: &Parsed,
    sessions: &Sessions,
    before: Option<&Proceedings>,
    replaced: Option<Vec<Replaced>>,
) -> Vec<Arc<Session>> {
    if let (Some(before), Some(replaced)) = (before, replaced)
        && let Some(listed) = in_place(&before.sessions, &replaced)
    {
        return listed;
    }
    let is_in = |session: &&Arc<Session>| {
        (parsed.config.build.drafts || !session.draft) && !parsed.embargoes.leave_out(session.embargo)
    };
    let mut listed: Vec<Arc<Session>> = sessions.iter().filter(is_in).cloned().collect();
    listed.sort_by(|a, b| {
        let key = |session: &Session| (session.date.first_day(), session.number.unwrap_or(u32::MAX));
        key(a).cmp(&key(b)).then_with(|| a.id.cmp(&b.id))
    });
    listed
}

fn in_place(before: &[Arc<Session>], replaced: &[Replaced]) -> Option<Vec<Arc<Session>>> {
    let place = |session: &Session| {
        let kept = (session.draft, session.embargo);
        (session.date.first_day(), session.number, session.id.clone(), kept)
    };
    let mut listed = before.to_vec();
    for (old, new) in replaced {
        let (Some(old), Some(new)) = (old, new) else { return None };
        if place(old) != place(new) {
            return None;
        }
        // Of one that is left out there is nothing to replace.
        if let Some(session) = listed.iter_mut().find(|session| Arc::ptr_eq(session, old)) {
            *session = Arc::clone(new);
        }
    }
    Some(listed)
}

/// The sessions that are left out for no other reason than an embargo.
pub(super) fn waiting(config: &Config, sessions: &Sessions) -> Waiting {
    let sessions = sessions.iter().filter(|session| config.build.drafts || !session.draft);
    Waiting::of(sessions.filter_map(|session| session.embargo))
}

/// Whether a series is there by sessions under embargo alone: it has no file of its own, and no other
/// session.
fn is_under_embargo(parsed: &Parsed, series: &SeriesDraft, id: &Id) -> bool {
    let mut sessions = parsed.drafts.sessions.iter().filter(|session| session.series == *id).peekable();
    !series.path.ends_with(".md")
        && sessions.peek().is_some()
        && sessions.all(|session| parsed.embargoes.leave_out(session.embargo))
}

/// The record with these sessions.
pub(super) fn proceedings(
    parsed: &Parsed,
    context: &Context<'_>,
    atlas: &Atlas,
    sessions: &Sessions,
    listed: Vec<Arc<Session>>,
    out: &mut Vec<Diagnostic>,
) -> Proceedings {
    let Parsed { config, drafts, .. } = parsed;
    let mut series: BTreeMap<Id, Series> =
        drafts.series.iter().map(|(id, draft)| (id.clone(), series(id, draft, context, out))).collect();
    let mut pages: BTreeMap<Id, Page> =
        drafts.pages.iter().map(|draft| (draft.id.clone(), page(draft, context, out))).collect();
    // What a session without a date would have used is not known.
    if !parsed.layout.loose.is_empty() && sessions.are_whole() {
        let used = (sessions.iter().flat_map(|session| &session.files))
            .chain(series.values().flat_map(|series| &series.files))
            .chain(pages.values().flat_map(|page| &page.files));
        let used = used.map(|file| file.source.as_str()).collect();
        review::report_unused_files(&parsed.layout.loose, &used, out);
    }
    series.retain(|id, _| drafts.series.get(id).is_none_or(|draft| !is_under_embargo(parsed, draft, id)));
    if !config.build.drafts {
        pages.retain(|id, _| drafts.pages.iter().any(|page| page.id == *id && !page.draft));
    }
    let Vocabulary { themes, groups, organisations, countries, .. } = context.vocabulary;
    let mut proceedings = Proceedings {
        config: config.clone(),
        series,
        sessions: listed,
        pages,
        help: help::help(config, drafts, out),
        themes: Arc::clone(themes),
        groups: Arc::clone(groups),
        organisations: Arc::clone(organisations),
        countries: Arc::clone(countries),
        pictures: pictures(context.tree),
        outlines: Arc::clone(&atlas.outlines),
        languages: Arc::clone(&atlas.languages),
        named_outside_sessions: BTreeSet::new(),
    };
    proceedings.named_outside_sessions = named_outside_sessions(&proceedings);
    proceedings
}

fn pictures(tree: &Tree) -> Arc<BTreeMap<String, Picture>> {
    let files = ["content", "static"].into_iter().flat_map(|top| tree.below(top));
    let pictures = files.filter_map(|file| match file.content {
        Content::Copied(copied) => Some((file.path.clone(), copied.picture?)),
        _ => None,
    });
    Arc::new(pictures.collect())
}

/// The countries and groups that are named by the site's own groups, as seats of organisations, and in
/// the texts of series and pages.
fn named_outside_sessions(proceedings: &Proceedings) -> BTreeSet<Party> {
    let own = proceedings.groups.values().filter(|group| !group.built_in);
    let seats = proceedings.organisations.values().filter_map(|organisation| organisation.country);
    let bodies = (proceedings.series.values().flat_map(|series| series.bodies.values()))
        .chain(proceedings.pages.values().flat_map(|page| page.bodies.values()));
    let linked = bodies.flat_map(|body| &body.links).filter_map(|reference| match &reference.target {
        Target::Party(party @ (Party::Country(_) | Party::Group(_))) => Some(party.clone()),
        _ => None,
    });
    own.map(|group| Party::Group(group.id.clone())).chain(seats.map(Party::Country)).chain(linked).collect()
}

fn series(id: &Id, draft: &SeriesDraft, context: &Context<'_>, out: &mut Vec<Diagnostic>) -> Series {
    let default = &context.config.language;
    let (title, summary) = headings(&draft.title, draft.summary.as_deref(), default, &draft.translations);
    let bodies = bodies(&draft.body, &draft.translations, id, context, out);
    let mut files = Vec::new();
    links::add_named_files(bodies.values(), id, &mut files);
    Series {
        id: id.clone(),
        source: draft.path.clone(),
        title,
        summary,
        unrecorded: draft
            .unrecorded
            .iter()
            .map(|(number, note)| Unrecorded { number: number.value, note: note.clone() })
            .collect(),
        bodies,
        translations: translations(&draft.translations),
        files,
    }
}

fn page(draft: &PageDraft, context: &Context<'_>, out: &mut Vec<Diagnostic>) -> Page {
    let default = &context.config.language;
    let (title, summary) = headings(&draft.title, draft.summary.as_deref(), default, &draft.translations);
    session::check_slug(draft.slug.as_ref(), &draft.path, out);
    let bodies = bodies(&draft.body, &draft.translations, &draft.id, context, out);
    let mut files = draft.files.clone();
    links::add_named_files(bodies.values(), &draft.id, &mut files);
    Page {
        id: draft.id.clone(),
        source: draft.path.clone(),
        title,
        summary,
        aliases: session::aliases(&draft.aliases, &draft.path, out),
        bodies,
        translations: translations(&draft.translations),
        files,
    }
}
