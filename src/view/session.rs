//! The view of `session.html`: the report and facts of a session.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::cache::NamedLink;
use super::charts::seats::{SeatMap, seats};
use super::citation::{self, Cited};
use super::context::ViewContext;
use super::corrections::{CorrectionView, corrections_of};
use super::json_ld;
use super::notice::{Notice, notice};
use super::page_meta::{self, Alternate, PageMeta, Running};
use super::parts::{
    DateView, Html, Link, MomentView, ParticipantView, RecommendationView, RelatedView, Text,
};
use super::shared::Shared;
use super::sources::{SourceView, sources};
use crate::i18n::lang::{ByLang, Direction, Lang};
use crate::i18n::locale::SortKey;
use crate::index::neighbours::Neighbours;
use crate::index::related::related;
use crate::markdown::Body;
use crate::model::party::Party;
use crate::model::proceedings::SessionIx;
use crate::model::session::{Completeness, Format, Participant, Reference, Rule, Session};
use crate::pages::kind;
use crate::pages::route::Page;
use crate::time::date::Date;
use crate::view::View;

/// `session.html`.
#[derive(Clone, Debug, Serialize)]
pub struct SessionView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Name and page of the series.
    pub series: Shared<Link>,
    /// Number in the series.
    pub number: Option<u32>,
    /// Title of the session.
    pub title: Text,
    /// Summary.
    pub summary: Option<Text>,
    /// Date of the session.
    pub date: DateView,
    /// Town or venue.
    pub place: Option<Text>,
    /// Name and page of the host country.
    pub host: Option<Shared<Link>>,
    /// `in-person`, `virtual` or `hybrid`; absent if unknown.
    pub format: Option<Format>,
    /// Organisers.
    pub organisers: Vec<Shared<Link>>,
    /// `chatham-house`, `non-attribution` or `on-record`; absent if unknown.
    pub rule: Option<Rule>,
    /// Where the rule is stated.
    pub rule_basis: Option<Text>,
    /// Countries that took part, sorted by name.
    pub countries: Vec<Shared<ParticipantView>>,
    /// Map of these countries; absent if there are none.
    pub map: Option<SeatMap>,
    /// Groups that took part.
    pub groups: Vec<Shared<ParticipantView>>,
    /// Organisations that took part.
    pub organisations: Vec<Shared<ParticipantView>>,
    /// `listed` if the list of participants is complete, otherwise `partial`.
    pub participants_known: Completeness,
    /// Parties that the session was about.
    pub subjects: Vec<Shared<Link>>,
    /// Themes of the session.
    pub themes: Vec<Shared<Link>>,
    /// Text of the report; absent if there is none.
    pub body: Option<BodyView>,
    /// Recommendations of the session.
    pub recommendations: Vec<RecommendationView>,
    /// Recommendations of earlier sessions, each with the status that this session recorded.
    pub followed: Vec<RecommendationView>,
    /// Speakers on the record.
    pub speakers: Vec<SpeakerView>,
    /// Files to download.
    pub documents: Vec<DocumentView>,
    /// Sources of the facts.
    pub sources: Vec<SourceView>,
    /// Corrections of the report, newest first.
    pub corrections: Vec<CorrectionView>,
    /// Notice about the translation into the page's language.
    pub notice: Option<Notice>,
    /// Translator of the report into the page's language.
    pub translator: Option<Text>,
    /// Other languages in which the report is available.
    pub translations: Vec<Alternate>,
    /// The previous session in the series.
    pub previous: Option<Shared<Link>>,
    /// The next session in the series.
    pub next: Option<Shared<Link>>,
    /// Sessions with the same parties and themes, most similar first.
    pub related: Vec<RelatedView>,
    /// Whether the session has not been held yet.
    pub planned: bool,
    /// Whether the session is a draft; in previews of drafts only.
    pub draft: bool,
    /// End of the embargo; in the preview only, absent if there is none.
    pub embargo: Option<MomentView>,
    /// Date of the latest change in substance, or of the latest correction.
    pub updated: Option<DateView>,
    /// `extra` of the front matter.
    pub extra: BTreeMap<String, serde_json::Value>,
    /// Authors of the texts, from the configuration.
    pub authors: Vec<String>,
    /// Publisher of the texts.
    pub publisher: Text,
    /// BibTeX entry of the report.
    pub bibtex: String,
    /// RIS record of the report.
    pub ris: String,
    /// CSL-JSON of the report: a list of one item.
    pub csl_json: String,
    /// JSON-LD (schema.org) of the page, escaped for a `script` element.
    pub json_ld: String,
}

impl View for SessionView {
    const TEMPLATE: &'static str = kind::SESSION.template;
}

/// A Markdown text as HTML.
#[derive(Clone, Debug, Serialize)]
pub struct BodyView {
    /// The text.
    pub html: Html,
    /// Language; absent if it is the page's.
    pub lang: Option<Lang>,
    /// Direction of writing; absent if `lang` is.
    pub dir: Option<Direction>,
    /// Table of contents.
    pub contents: Vec<Contents>,
}

/// A heading in the table of contents.
#[derive(Clone, Debug, Serialize)]
pub struct Contents {
    /// Level of the heading, 2 to 6.
    pub level: u8,
    /// Fragment of its address.
    pub id: String,
    /// Text of the heading.
    pub text: String,
}

/// A speaker on the record.
#[derive(Clone, Debug, Serialize)]
pub struct SpeakerView {
    /// Name of the person.
    pub name: Text,
    /// Office or role.
    pub role: Option<Text>,
    /// The party that the person spoke for.
    pub party: Option<Shared<Link>>,
    /// The organisation that made the name public.
    pub named_by: Option<Shared<Link>>,
}

/// A file to download.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentView {
    /// Title of the file, or else its name.
    pub title: Text,
    /// Address of the file, from the host's root.
    pub address: String,
    /// File extension in capitals: `PDF`.
    pub kind: String,
    /// Name of the file's language.
    pub language: Option<Text>,
}

/// Maximum number of related sessions.
const RELATED: usize = 5;

/// Builds the view of a session.
pub fn session(ctx: &ViewContext<'_>, session: &Session) -> SessionView {
    let page = Page::Session(session.id.clone());
    let title = ctx.text(&session.title).unwrap_or_default();
    let summary = ctx.text(&session.summary);
    let mut frame = page_meta::page_meta(
        ctx,
        &page,
        1,
        Some(title.clone()),
        summary.as_ref().map(|summary| summary.text.clone()),
    );
    let (series, date) = (ctx.series(&session.series), ctx.session_dates(session));
    frame.running = Some(Running {
        series: series.label.clone(),
        number: session.number,
        date: date.text.clone(),
        rule: session.rule,
    });
    let place = session.place.as_ref();
    let canonical = frame.canonical.clone();
    let cited = Cited::report(session, &canonical);
    SessionView {
        series,
        number: session.number,
        date,
        place: ctx.if_read("place", || place.and_then(|place| ctx.text_if(place.name.as_ref()))),
        host: ctx
            .if_read("host", || place.and_then(|place| place.country).map(|country| ctx.country(country))),
        format: session.format,
        organisers: ctx
            .if_read("organisers", || session.organisers.iter().map(|id| ctx.organisation(id)).collect()),
        rule: session.rule,
        rule_basis: ctx.if_read("rule_basis", || ctx.text_if(session.rule_basis.as_ref())),
        countries: ctx
            .if_read("countries", || participants(ctx, session, |party| matches!(party, Party::Country(_)))),
        map: ctx.if_read("map", || seats(ctx, session)),
        groups: ctx
            .if_read("groups", || participants(ctx, session, |party| matches!(party, Party::Group(_)))),
        organisations: ctx.if_read("organisations", || {
            participants(ctx, session, |party| matches!(party, Party::Organisation(_)))
        }),
        participants_known: session.participants_known,
        subjects: ctx.if_read("subjects", || session.subjects.iter().map(|party| ctx.party(party)).collect()),
        themes: ctx.if_read("themes", || session.themes.iter().map(|theme| ctx.theme(theme)).collect()),
        recommendations: ctx.if_read("recommendations", || recommendations(ctx, session)),
        followed: ctx.if_read("followed", || ctx.followed(session)),
        speakers: ctx.if_read("speakers", || speakers(ctx, session)),
        documents: ctx.if_read("documents", || documents(ctx, session)),
        sources: ctx.if_read("sources", || sources(ctx, &session.sources)),
        corrections: ctx.if_read("corrections", || corrections_of(ctx, session)),
        notice: ctx.if_read("notice", || notice(ctx, &session.into(), &page)),
        translator: citation::translator(ctx, session).map(|name| ctx.in_language(ctx.lang, name)),
        translations: ctx.if_read("translations", || translations(ctx, session)),
        previous: ctx.if_read("previous", || neighbour(ctx, session, |beside| beside.previous)),
        next: ctx.if_read("next", || neighbour(ctx, session, |beside| beside.next)),
        related: ctx.if_read("related", || {
            let ix = ctx.index.position(&session.id);
            let related = ix.map(|ix| related(ctx.proceedings, ctx.index, ix, RELATED));
            related.into_iter().flatten().map(|other| related_view(ctx, other)).collect()
        }),
        planned: session.planned,
        draft: session.draft,
        embargo: session.embargo.map(|until| ctx.moment(until)),
        updated: session.last_changed().map(|day| ctx.dates(Date::Day(day), None)),
        extra: ctx.if_read("extra", || session.extra.clone()),
        authors: ctx.if_read("authors", || ctx.proceedings.config.publication.authors.clone()),
        publisher: ctx.if_read("publisher", || citation::publisher(ctx)),
        bibtex: ctx.if_read("bibtex", || citation::bibtex(ctx, cited)),
        ris: ctx.if_read("ris", || citation::ris(ctx, cited)),
        csl_json: ctx.if_read("csl_json", || citation::csl_json(ctx, cited)),
        json_ld: ctx.if_read("json_ld", || json_ld::session(ctx, session, &canonical)),
        title,
        summary,
        body: ctx.if_read("body", || body(ctx, &session.bodies)),
        frame,
    }
}

fn related_view(ctx: &ViewContext<'_>, ix: SessionIx) -> RelatedView {
    let session = ctx.proceedings.session(ix);
    RelatedView {
        link: ctx.session(session),
        date: ctx.session_dates(session),
        series: ctx.series(&session.series),
    }
}

fn recommendations(ctx: &ViewContext<'_>, session: &Session) -> Vec<RecommendationView> {
    let Some(ix) = ctx.index.position(&session.id) else { return Vec::new() };
    session.recommendations.iter().filter_map(|item| ctx.recommendation((ix, item.number))).collect()
}

fn translations(ctx: &ViewContext<'_>, session: &Session) -> Vec<Alternate> {
    let page = Page::Session(session.id.clone());
    let others = session.languages.iter().filter(|lang| *lang != ctx.lang);
    others.map(|lang| page_meta::alternate(ctx, &page, 1, lang)).collect()
}

/// The body that a page shows, as HTML.
pub fn body(ctx: &ViewContext<'_>, bodies: &ByLang<Body<Reference>>) -> Option<BodyView> {
    let (lang, body) = ctx.shown_body(bodies)?;
    let html = ctx.filled(lang, body);
    let mark = ctx.in_language(lang, "");
    Some(BodyView {
        html: Html::new(&html),
        lang: mark.lang,
        dir: mark.dir,
        contents: body
            .headings
            .iter()
            .map(|heading| Contents {
                level: heading.level,
                id: heading.id.clone(),
                text: heading.text.clone(),
            })
            .collect(),
    })
}

fn participants(
    ctx: &ViewContext<'_>,
    session: &Session,
    wanted: fn(&Party) -> bool,
) -> Vec<Shared<ParticipantView>> {
    let participants = session.participants.iter().filter(|participant| wanted(&participant.party));
    let mut views: Vec<(Arc<SortKey>, Shared<ParticipantView>)> = participants
        .map(|Participant { party, capacity, count }| {
            let NamedLink { link, key, seated } = ctx.named(party);
            if capacity.is_none() && count.is_none() {
                return (key, seated);
            }
            let capacity = ctx.text_if(capacity.as_ref());
            (key, Shared::new(ParticipantView { party: link, capacity, count: *count }))
        })
        .collect();
    views.sort_by(|(a, _), (b, _)| a.cmp(b));
    views.into_iter().map(|(_, view)| view).collect()
}

fn speakers(ctx: &ViewContext<'_>, session: &Session) -> Vec<SpeakerView> {
    let named_by = |name: &String| match ctx.proceedings.organisations.get(name.as_str()) {
        Some(organisation) => ctx.organisation(&organisation.id),
        None => Shared::new(Link { label: ctx.fact(name), address: None }),
    };
    session
        .speakers
        .iter()
        .map(|speaker| SpeakerView {
            name: ctx.fact(&speaker.name),
            role: ctx.text_if(speaker.role.as_ref()),
            party: speaker.party.as_ref().map(|party| ctx.party(party)),
            named_by: speaker.named_by.as_ref().map(named_by),
        })
        .collect()
}

fn documents(ctx: &ViewContext<'_>, session: &Session) -> Vec<DocumentView> {
    session
        .documents
        .iter()
        .map(|document| DocumentView {
            title: ctx.text_if(document.title.as_ref()).unwrap_or_else(|| {
                // File names have no language.
                Text { text: document.file_name().to_owned(), ..Text::default() }
            }),
            address: ctx.plan.routes.below(&format!("{}/{}", session.id, document.file)),
            kind: document
                .file_name()
                .rsplit_once('.')
                .map(|(_, ending)| ending.to_uppercase())
                .unwrap_or_default(),
            language: document.language.as_ref().map(|lang| ctx.language(lang)),
        })
        .collect()
}

/// The session selected by `which`, as a link.
fn neighbour(
    ctx: &ViewContext<'_>,
    session: &Session,
    which: fn(&Neighbours) -> Option<SessionIx>,
) -> Option<Shared<Link>> {
    let ix = ctx.index.position(&session.id)?;
    let beside = ctx.index.neighbours.get(ix as usize)?;
    which(beside).map(|ix| ctx.session(ctx.proceedings.session(ix)))
}
