//! From drafts to proceedings: every name becomes an id, every link gets a target, every session
//! inherits from its series, and what does not fit together is reported.

pub mod links;
pub mod names;
pub mod review;
pub mod session;
pub mod vocabulary;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::atlas::Atlas;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::markdown::{Body, Piece};
use crate::model::party::Party;
use crate::model::proceedings::{Page, Proceedings};
use crate::model::session::{Reference, Series, Session, Target, Unrecorded};
use crate::model::text::{Id, Texts};
use crate::parse::Parsed;
use crate::parse::draft::{BodyDraft, Drafts, PageDraft, SeriesDraft, SessionDraft, TranslationDraft};
use crate::source::{Changes, Tree};
use links::Places;
use vocabulary::Vocabulary;

/// What the resolution of any one file may look at.
pub struct Context<'a> {
    /// The configuration.
    pub config: &'a Config,
    /// Parties and themes, with their names.
    pub vocabulary: &'a Vocabulary,
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
    vocabulary: Kept<Vocabulary>,
    places: Kept<Places>,
    /// For each draft of a session, in their order.
    sessions: Vec<Arc<ResolvedSession>>,
    used_themes: Arc<BTreeSet<Id>>,
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

/// A session, and what was found in resolving it. It has none without a date.
struct ResolvedSession {
    draft: Arc<SessionDraft>,
    session: Option<Arc<Session>>,
    findings: Vec<Diagnostic>,
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
    let Parsed { config, drafts, .. } = parsed;
    let names_of = |config: &Config| (config.languages.clone(), config.country_names.clone());
    let vocabulary = match before {
        Some(before)
            if Arc::ptr_eq(&before.parsed.drafts.vocabularies, &drafts.vocabularies)
                && names_of(&before.parsed.config) == names_of(config) =>
        {
            before.resolved.vocabulary.clone()
        }
        _ => Kept::new(|out| vocabulary::vocabulary(config, &drafts.vocabularies, atlas, out)),
    };
    let places = match before.filter(|before| is_in_place(parsed, *before)) {
        Some(before) => before.resolved.places.clone(),
        None => Kept::new(|out| links::places(config, drafts, out)),
    };
    out.extend(vocabulary.findings.iter().chain(places.findings.iter()).cloned());
    let context = Context { config, vocabulary: &vocabulary.value, places: &places.value, tree };

    let before = before.filter(|before| before.parsed.config == *config);
    let same_names =
        before.filter(|before| Arc::ptr_eq(&before.resolved.vocabulary.value, &vocabulary.value));
    let same_places = |before: &Before<'_>| {
        !before.changes.paths && Arc::ptr_eq(&before.resolved.places.value, &places.value)
    };
    let reuse = same_names.map(|before| (before, same_places(&before)));
    let resolved = sessions(drafts, &context, before, reuse);
    out.extend(resolved.iter().flat_map(|session| session.findings.iter().cloned()));

    let used_themes = match same_names.filter(|before| has_same_tags(&before.resolved.sessions, &resolved)) {
        Some(before) => Arc::clone(&before.resolved.used_themes),
        None => {
            let sessions = resolved.iter().filter_map(|resolved| resolved.session.as_deref());
            Arc::new(review::used_themes(sessions, &vocabulary.value.themes))
        }
    };
    let found = out.clone();
    review::record(drafts, &used_themes, &found, out);
    let proceedings = proceedings(parsed, &context, atlas, &resolved, out);
    let proceedings = Arc::new(proceedings);
    Resolved { proceedings, vocabulary, places, sessions: resolved, used_themes }
}

/// Whether links find everything where they found it before.
fn is_in_place(parsed: &Parsed, before: Before<'_>) -> bool {
    let (old, new) = (&before.parsed.drafts, &parsed.drafts);
    let same = |a: &Config, b: &Config| (a.build.drafts, &a.language) == (b.build.drafts, &b.language);
    !before.changes.paths
        // The places of findings move with the text around them.
        && before.resolved.places.findings.is_empty()
        && same(&before.parsed.config, &parsed.config)
        && old.sessions.len() == new.sessions.len()
        && old.pages.len() == new.pages.len()
        && (old.series.iter().map(|(id, series)| (id, &series.path)))
            .eq(new.series.iter().map(|(id, series)| (id, &series.path)))
        && (old.sessions.iter().zip(&new.sessions))
            .all(|(a, b)| Arc::ptr_eq(a, b) || links::is_session_in_place(a, b))
        && old.pages.iter().zip(&new.pages).all(|(a, b)| Arc::ptr_eq(a, b) || links::is_page_in_place(a, b))
}

/// All sessions, resolved. With `reuse`, names mean what they meant then, and if it says so, links lead
/// where they led: what depends on nothing else is kept.
fn sessions(
    drafts: &Drafts,
    context: &Context<'_>,
    before: Option<Before<'_>>,
    reuse: Option<(Before<'_>, bool)>,
) -> Vec<Arc<ResolvedSession>> {
    let known = before.map(|before| before.resolved.sessions.as_slice()).unwrap_or_default();
    let is_aligned = known.len() == drafts.sessions.len()
        && known
            .iter()
            .zip(&drafts.sessions)
            .all(|(old, new)| Arc::ptr_eq(&old.draft, new) || old.draft.path == new.path);
    let by_path: HashMap<&str, usize> = if is_aligned {
        HashMap::new()
    } else {
        known.iter().enumerate().map(|(at, session)| (session.draft.path.as_str(), at)).collect()
    };
    let earlier = |at: usize, draft: &SessionDraft| {
        if is_aligned {
            known.get(at)
        } else {
            by_path.get(draft.path.as_str()).and_then(|at| known.get(*at))
        }
    };
    let keeps = |old: &ResolvedSession, draft: &Arc<SessionDraft>| {
        let Some((before, same_places)) = reuse else { return false };
        let same_series =
            || match (before.parsed.drafts.series.get(&draft.series), drafts.series.get(&draft.series)) {
                (Some(old), Some(new)) => Arc::ptr_eq(old, new),
                (None, None) => true,
                _ => false,
            };
        Arc::ptr_eq(&old.draft, draft) && same_series() && (same_places || !links::leads_elsewhere(draft))
    };
    let one = |(at, draft): (usize, &Arc<SessionDraft>)| {
        let old = earlier(at, draft);
        if let Some(old) = old.filter(|old| keeps(old, draft)) {
            return Arc::clone(old);
        }
        let mut findings = Vec::new();
        let series = drafts.series.get(&draft.series).map(|series| &**series);
        let session = session::resolve(draft, series, context, &mut findings);
        if let Some(session) = &session {
            review::session(draft, session, context, &mut findings);
        }
        // One that came out as it was stays the same one, so that later stages need not look at it.
        let same = old.and_then(|old| old.session.as_ref()).filter(|old| Some(&***old) == session.as_ref());
        let session = same.cloned().or_else(|| session.map(Arc::new));
        Arc::new(ResolvedSession { draft: Arc::clone(draft), session, findings })
    };
    drafts.sessions.par_iter().enumerate().with_min_len(64).map(one).collect()
}

fn has_same_tags(old: &[Arc<ResolvedSession>], new: &[Arc<ResolvedSession>]) -> bool {
    let tags = |resolved: &ResolvedSession| {
        resolved.session.iter().flat_map(|session| review::tags(session).cloned()).collect::<Vec<_>>()
    };
    old.len() == new.len() && old.iter().zip(new).all(|(a, b)| Arc::ptr_eq(a, b) || tags(a) == tags(b))
}

/// The record, its sessions in their order. Drafts are left out unless they were asked for.
fn proceedings(
    parsed: &Parsed,
    context: &Context<'_>,
    atlas: &Atlas,
    resolved: &[Arc<ResolvedSession>],
    out: &mut Vec<Diagnostic>,
) -> Proceedings {
    let Parsed { config, drafts, .. } = parsed;
    let series: BTreeMap<Id, Series> =
        drafts.series.iter().map(|(id, draft)| (id.clone(), series(id, draft, context, out))).collect();
    let mut pages: BTreeMap<Id, Page> =
        drafts.pages.iter().map(|draft| (draft.id.clone(), page(draft, context, out))).collect();
    let mut sessions: Vec<Arc<Session>> =
        resolved.iter().filter_map(|resolved| resolved.session.clone()).collect();
    // What a session without a date would have used is not known.
    if sessions.len() == drafts.sessions.len() && !parsed.layout.loose.is_empty() {
        let used = (sessions.iter().flat_map(|session| &session.files))
            .chain(series.values().flat_map(|series| &series.files))
            .chain(pages.values().flat_map(|page| &page.files));
        let used = used.map(|file| file.source.as_str()).collect();
        review::report_unused_files(&parsed.layout.loose, &used, out);
    }
    if !config.build.drafts {
        sessions.retain(|session| !session.draft);
        pages.retain(|id, _| drafts.pages.iter().any(|page| page.id == *id && !page.draft));
    }
    sessions.sort_by(|a, b| {
        let key = |session: &Session| (session.date.first_day(), session.number.unwrap_or(u32::MAX));
        key(a).cmp(&key(b)).then_with(|| a.id.cmp(&b.id))
    });
    let Vocabulary { themes, groups, organisations, countries, .. } = context.vocabulary;
    let mut proceedings = Proceedings {
        config: config.clone(),
        series,
        sessions,
        pages,
        themes: Arc::clone(themes),
        groups: Arc::clone(groups),
        organisations: Arc::clone(organisations),
        countries: Arc::clone(countries),
        languages: Arc::clone(&atlas.languages),
        named_outside_sessions: BTreeSet::new(),
    };
    proceedings.named_outside_sessions = named_outside_sessions(&proceedings);
    proceedings
}

/// The countries and groups that are named by the site's own groups, as seats of organisations, and in
/// the texts of series and pages.
fn named_outside_sessions(proceedings: &Proceedings) -> BTreeSet<Party> {
    let own = proceedings.groups.values().filter(|group| !group.built_in);
    let seats = proceedings.organisations.values().filter_map(|organisation| organisation.country);
    let bodies = (proceedings.series.values().flat_map(|series| series.bodies.values()))
        .chain(proceedings.pages.values().flat_map(|page| page.bodies.values()));
    let linked =
        bodies.flat_map(|body| &body.pieces).filter_map(Piece::link).filter_map(|reference| match &reference
            .target
        {
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
    links::add_named_files(&bodies, id, &mut files);
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
        files,
    }
}

fn page(draft: &PageDraft, context: &Context<'_>, out: &mut Vec<Diagnostic>) -> Page {
    let default = &context.config.language;
    let (title, summary) = headings(&draft.title, draft.summary.as_deref(), default, &draft.translations);
    session::check_slug(draft.slug.as_ref(), &draft.path, out);
    let bodies = bodies(&draft.body, &draft.translations, &draft.id, context, out);
    let mut files = draft.files.clone();
    links::add_named_files(&bodies, &draft.id, &mut files);
    Page {
        id: draft.id.clone(),
        source: draft.path.clone(),
        title,
        summary,
        aliases: session::aliases(&draft.aliases, &draft.path, out),
        bodies,
        files,
    }
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

/// The bodies that are not blank, by language. `owner` is the route of the page that they
/// are shown on.
pub fn bodies(
    original: &BodyDraft,
    translations: &[TranslationDraft],
    owner: &Id,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> BTreeMap<Lang, Body<Reference>> {
    let all = std::iter::once((&context.config.language, original))
        .chain(translations.iter().map(|translation| (&translation.lang, &translation.body)));
    all.filter_map(|(lang, draft)| {
        let body = draft.body.as_ref()?;
        Some((lang.clone(), links::body(draft, body, owner, context, out)))
    })
    .collect()
}
