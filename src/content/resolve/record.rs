//! Assembles the record from resolved sessions, series, pages and vocabularies.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::atlas::Atlas;
use crate::content::parse::Parsed;
use crate::content::parse::draft::{PageDraft, SeriesDraft, SessionDraft};
use crate::content::resolve::context::Context;
use crate::content::resolve::old_addresses::old_addresses;
use crate::content::resolve::order::LaterStarts;
use crate::content::resolve::texts::{bodies, headings, translations};
use crate::content::resolve::vocabulary::Vocabulary;
use crate::content::resolve::{completeness, dates, help, html_files, order, session};
use crate::diagnostic::Diagnostic;
use crate::i18n::text::Id;
use crate::model::config::Config;
use crate::model::embargo::Embargoed;
use crate::model::party::Party;
use crate::model::proceedings::{Proceedings, StandalonePage};
use crate::model::session::{Series, Session, Target, Unrecorded};
use crate::source::{Content, Picture, Tree};
use crate::time::moment::Moment;

/// The sessions that were held and those that are planned, each sorted and with the later starts of some; without
/// drafts (unless requested) and without those hidden by an embargo.
fn listed(parsed: &Parsed, sessions: &[Arc<Session>]) -> [(Vec<Arc<Session>>, LaterStarts); 2] {
    let is_in = |session: &&Arc<Session>| {
        (parsed.config.build.drafts || !session.draft) && !parsed.embargoes.leave_out(session.embargo)
    };
    let (planned, held) = sessions.iter().filter(is_in).cloned().partition(|session| session.planned);
    [held, planned].map(order::in_order)
}

/// The sessions that are hidden only because of their embargo.
pub(super) fn waiting(config: &Config, sessions: &[Arc<Session>]) -> Embargoed {
    let sessions = sessions.iter().filter(|session| config.build.drafts || !session.draft);
    Embargoed::of(sessions.filter_map(|session| session.embargo))
}

/// Series with sessions, all of which are hidden.
fn hidden_series(parsed: &Parsed) -> BTreeSet<Id> {
    let is_left_out = |draft: &Arc<SessionDraft>| {
        draft.draft && !parsed.config.build.drafts || parsed.embargoes.leave_out(draft.embargo)
    };
    let by_series = parsed.drafts.sessions.chunk_by(|a, b| a.series == b.series);
    let hidden = by_series.filter(|sessions| sessions.iter().all(is_left_out));
    hidden.map(|sessions| sessions[0].series.clone()).collect()
}

/// The record with the given sessions.
pub(super) fn proceedings(
    parsed: &Parsed,
    context: &Context<'_>,
    atlas: &Atlas,
    sessions: &[Arc<Session>],
    out: &mut Vec<Diagnostic>,
) -> Proceedings {
    let Parsed { drafts, .. } = parsed;
    let config = &*parsed.config;
    let mut series: BTreeMap<Id, Series> =
        drafts.series.iter().map(|(id, draft)| (id.clone(), series(id, draft, context, out))).collect();
    let mut pages: BTreeMap<Id, StandalonePage> =
        drafts.pages.iter().map(|draft| (draft.id.clone(), page(draft, context, out))).collect();
    let home = drafts.home.as_ref().map(|draft| page(draft, context, out));
    let used = (sessions.iter().flat_map(|session| &session.files))
        .chain(series.values().flat_map(|series| &series.files))
        .chain(home.iter().chain(pages.values()).flat_map(|page| &page.files));
    let used = || used.map(|file| file.source.as_str()).collect();
    completeness::report_unused_files(parsed.layout.attached(), used, out);
    let hidden = hidden_series(parsed);
    series.retain(|id, _| !hidden.contains(id));
    if !config.build.drafts {
        pages.retain(|id, _| drafts.pages.iter().any(|page| page.id == *id && !page.draft));
    }
    let [(held, later_starts), (planned, _)] = listed(parsed, sessions);
    let Vocabulary { themes, groups, organisations, seats, countries, .. } = context.vocabulary;
    let mut proceedings = Proceedings {
        config: config.clone(),
        series,
        sessions: held,
        later_starts,
        planned,
        home,
        pages,
        unpublished: context.places.unpublished(),
        help: help::help(config, drafts, out),
        themes: Arc::clone(themes),
        groups: Arc::clone(groups),
        organisations: Arc::clone(organisations),
        seats: Arc::clone(seats),
        countries: Arc::clone(countries),
        pictures: pictures(context.tree),
        outlines: Arc::clone(&atlas.outlines),
        languages: Arc::clone(&atlas.languages),
        named_outside_sessions: BTreeSet::new(),
        today: parsed.embargoes.at.map(Moment::day),
    };
    proceedings.named_outside_sessions = named_outside_sessions(&proceedings);
    proceedings
}

fn pictures(tree: &Tree) -> Arc<BTreeMap<String, Picture>> {
    let files = ["content", "static"].into_iter().flat_map(|top| tree.below(top));
    let pictures = files.filter_map(|file| match file.content {
        Content::Copied(copied) => Some((file.path.clone(), copied.picture?)),
        Content::Text(_) => None,
    });
    Arc::new(pictures.collect())
}

/// The parties that texts of series and pages link to.
fn named_outside_sessions(proceedings: &Proceedings) -> BTreeSet<Party> {
    let bodies = (proceedings.series.values().flat_map(|series| series.bodies.values())).chain(
        proceedings.home.iter().chain(proceedings.pages.values()).flat_map(|page| page.bodies.values()),
    );
    let linked = bodies.flat_map(|body| &body.links).filter_map(|reference| match &reference.target {
        Target::Party(party) => Some(party.clone()),
        _ => None,
    });
    linked.collect()
}

fn series(id: &Id, draft: &SeriesDraft, context: &Context<'_>, out: &mut Vec<Diagnostic>) -> Series {
    let default = &context.config.language;
    let (title, summary) = headings(&draft.title, draft.summary.as_deref(), default, &draft.translations);
    let bodies = bodies(&draft.body, &draft.translations, id, context, out);
    let mut files = Vec::new();
    html_files::add_files(&mut files, bodies.values(), &draft.body, &draft.translations, id, context, out);
    Series {
        id: id.clone(),
        source: draft.path.clone(),
        title,
        summary,
        former_addresses: old_addresses(&draft.former_addresses, "", &draft.path, context.config, out),
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

fn page(draft: &PageDraft, context: &Context<'_>, out: &mut Vec<Diagnostic>) -> StandalonePage {
    let default = &context.config.language;
    let (title, summary) = headings(&draft.title, draft.summary.as_deref(), default, &draft.translations);
    session::check_slug(draft.slug.as_ref(), &draft.path, out);
    dates::report(&draft.dates, dates::today(context.embargoes, None), &draft.path, out);
    let bodies = bodies(&draft.body, &draft.translations, &draft.id, context, out);
    let mut files = Vec::new();
    html_files::add_files(
        &mut files,
        bodies.values(),
        &draft.body,
        &draft.translations,
        &draft.id,
        context,
        out,
    );
    StandalonePage {
        id: draft.id.clone(),
        source: draft.path.clone(),
        title,
        summary,
        aliases: old_addresses(&draft.aliases, "", &draft.path, context.config, out),
        bodies,
        translations: translations(&draft.translations),
        files,
    }
}
