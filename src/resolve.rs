//! From drafts to proceedings: every name becomes an id, every link gets a target, every session
//! inherits from its series, and what does not fit together is reported.

pub mod links;
pub mod names;
pub mod review;
pub mod session;
pub mod vocabulary;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::atlas::Atlas;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::markdown::Body;
use crate::model::proceedings::{Page, Proceedings};
use crate::model::session::{Reference, Series, Session, Unrecorded};
use crate::model::text::{Id, Texts};
use crate::parse::draft::{BodyDraft, Drafts, PageDraft, SeriesDraft, TranslationDraft};
use crate::source::Tree;
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

/// Resolves everything. The proceedings are as whole as the drafts allow; whether they may be
/// published is for the diagnostics to say.
pub fn resolve(
    config: Config,
    drafts: &Drafts,
    tree: &Tree,
    atlas: &Atlas,
    out: &mut Vec<Diagnostic>,
) -> Proceedings {
    let vocabulary = vocabulary::vocabulary(&config, drafts, atlas, out);
    let places = links::places(&config, drafts, out);
    let context = Context { config: &config, vocabulary: &vocabulary, places: &places, tree };

    let resolved: Vec<(Option<Session>, Vec<Diagnostic>)> = drafts
        .sessions
        .par_iter()
        .map(|draft| {
            let mut found = Vec::new();
            let session = session::resolve(draft, drafts.series.get(&draft.series), &context, &mut found);
            (session, found)
        })
        .collect();
    let mut sessions = Vec::with_capacity(resolved.len());
    for (session, found) in resolved {
        out.extend(found);
        sessions.extend(session);
    }
    sessions.sort_by(|a, b| {
        let key = |session: &Session| (session.date.first_day(), session.number.unwrap_or(u32::MAX));
        key(a).cmp(&key(b)).then_with(|| a.id.cmp(&b.id))
    });
    review::review(drafts, &sessions, &context, out);
    let series: BTreeMap<Id, Series> =
        drafts.series.iter().map(|(id, draft)| (id.clone(), series(id, draft, &context, out))).collect();
    let mut pages: BTreeMap<Id, Page> =
        drafts.pages.iter().map(|draft| (draft.id.clone(), page(draft, &context, out))).collect();
    let used = (sessions.iter().flat_map(|session| &session.files))
        .chain(series.values().flat_map(|series| &series.files))
        .chain(pages.values().flat_map(|page| &page.files));
    let used = used.map(|file| file.source.as_str()).collect();
    // What a session without a date would have used is not known.
    if sessions.len() == drafts.sessions.len() {
        review::report_unused_files(&drafts.loose, &used, out);
    }
    if !config.build.drafts {
        sessions.retain(|session| !session.draft);
        pages.retain(|id, _| drafts.pages.iter().any(|page| page.id == *id && !page.draft));
    }
    let Vocabulary { themes, groups, organisations, countries, .. } = vocabulary;
    let languages = atlas.languages.clone();
    Proceedings { config, series, sessions, pages, themes, groups, organisations, countries, languages }
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

/// The bodies that are not empty, rendered, by language. `owner` is the route of the page that they
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
    all.filter(|(_, body)| !body.text.trim().is_empty())
        .map(|(lang, body)| (lang.clone(), links::body(body, lang, owner, context, out)))
        .collect()
}
