//! The view of `session.html`: one session's report with all its facts.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::cache::NamedLink;
use super::charts::seats::{SeatMap, seats};
use super::citation;
use super::context::ViewContext;
use super::json_ld;
use super::notice::{Notice, notice};
use super::page_meta::{self, Alternate, PageMeta, Running};
use super::parts::{DateView, Html, Link, MomentView, ParticipantView, RecommendationView, Text};
use super::shared::Shared;
use crate::i18n::lang::{ByLang, Direction, Lang, first_of};
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

/// A session's page.
#[derive(Clone, Debug, Serialize)]
pub struct SessionView {
    /// The frame.
    pub frame: PageMeta,
    /// The series.
    pub series: Shared<Link>,
    /// Its number there.
    pub number: Option<u32>,
    /// Its title.
    pub title: Text,
    /// Its summary.
    pub summary: Option<Text>,
    /// When it was held.
    pub date: DateView,
    /// The town or the house.
    pub place: Option<Text>,
    /// The host country.
    pub host: Option<Shared<Link>>,
    /// How it met.
    pub format: Option<Format>,
    /// Who convened it.
    pub organisers: Vec<Shared<Link>>,
    /// The terms of attribution.
    pub rule: Option<Rule>,
    /// Where the rule is stated.
    pub rule_basis: Option<Text>,
    /// Countries that took part, in the order of their names.
    pub countries: Vec<Shared<ParticipantView>>,
    /// Where those countries are on the map; nothing if there are none.
    pub map: Option<SeatMap>,
    /// Groups that took part.
    pub groups: Vec<Shared<ParticipantView>>,
    /// Organisations that took part.
    pub organisations: Vec<Shared<ParticipantView>>,
    /// Whether these are all.
    pub participants_known: Completeness,
    /// Who it was about.
    pub subjects: Vec<Shared<Link>>,
    /// Its themes.
    pub themes: Vec<Shared<Link>>,
    /// The report; nothing if there is none yet.
    pub body: Option<BodyView>,
    /// What it called for.
    pub recommendations: Vec<RecommendationView>,
    /// People who spoke on the record.
    pub speakers: Vec<SpeakerView>,
    /// Files to download.
    pub documents: Vec<DocumentView>,
    /// Where the facts come from.
    pub sources: Vec<SourceView>,
    /// What there is to say of its translation into the page's language.
    pub notice: Option<Notice>,
    /// Who translated the page's text.
    pub translator: Option<Text>,
    /// The other languages that the report can be read in, by their own names.
    pub translations: Vec<Alternate>,
    /// The session before in its series.
    pub previous: Option<Shared<Link>>,
    /// The session after.
    pub next: Option<Shared<Link>>,
    /// Sessions that share parties and themes, nearest first.
    pub related: Vec<Html>,
    /// Whether it is unfinished and shown only because drafts were asked for.
    pub draft: bool,
    /// Until when readers do not see it, if the moment has not come: in the preview only.
    pub embargo: Option<MomentView>,
    /// When the report last changed in substance.
    pub updated: Option<DateView>,
    /// The front matter's `extra`.
    pub extra: BTreeMap<String, serde_json::Value>,
    /// Who wrote the texts, as the configuration says.
    pub authors: Vec<String>,
    /// Who publishes them.
    pub publisher: Text,
    /// The report as an entry of BibTeX.
    pub bibtex: String,
    /// The report as CSL-JSON: a list of one item.
    pub csl_json: String,
    /// schema.org's description of the page, ready for a `script` element.
    pub json_ld: String,
}

impl View for SessionView {
    const TEMPLATE: &'static str = kind::SESSION.template;
}

/// A body, ready to be shown.
#[derive(Clone, Debug, Serialize)]
pub struct BodyView {
    /// The HTML.
    pub html: Html,
    /// Its language, if not the page's.
    pub lang: Option<Lang>,
    /// Its direction, if `lang` is set.
    pub dir: Option<Direction>,
    /// Its contents.
    pub contents: Vec<Contents>,
}

/// A line of a contents list.
#[derive(Clone, Debug, Serialize)]
pub struct Contents {
    /// 2 to 6.
    pub level: u8,
    /// The fragment.
    pub id: String,
    /// The heading.
    pub text: String,
}

/// A person who spoke on the record.
#[derive(Clone, Debug, Serialize)]
pub struct SpeakerView {
    /// The name.
    pub name: Text,
    /// The office.
    pub role: Option<Text>,
    /// The party spoken for.
    pub party: Option<Shared<Link>>,
    /// Who made the name public.
    pub named_by: Option<Shared<Link>>,
}

/// A file to download.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentView {
    /// What it is called.
    pub title: Text,
    /// Where it is.
    pub address: String,
    /// `PDF`.
    pub kind: String,
    /// The language that it is in.
    pub language: Option<Text>,
}

/// Where facts come from.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    /// What it is called; its address if it has no title.
    pub title: Text,
    /// Where it is.
    pub url: String,
    /// The language that it is in.
    pub language: Option<Text>,
    /// When it was published.
    pub published: Option<String>,
}

/// How many related sessions a report names.
const RELATED: usize = 5;

/// A session's page.
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
        speakers: ctx.if_read("speakers", || speakers(ctx, session)),
        documents: ctx.if_read("documents", || documents(ctx, session)),
        sources: ctx.if_read("sources", || sources(ctx, session)),
        notice: ctx.if_read("notice", || notice(ctx, &session.into(), &page)),
        translator: citation::translator(ctx, session).map(|name| ctx.in_language(ctx.lang, name)),
        translations: ctx.if_read("translations", || translations(ctx, session)),
        previous: ctx.if_read("previous", || neighbour(ctx, session, |beside| beside.previous)),
        next: ctx.if_read("next", || neighbour(ctx, session, |beside| beside.next)),
        related: ctx.if_read("related", || {
            let ix = ctx.index.position(&session.id);
            let related = ix.map(|ix| related(ctx.proceedings, ctx.index, ix, RELATED));
            related.into_iter().flatten().map(|other| ctx.row(other)).collect()
        }),
        draft: session.draft,
        embargo: session.embargo.map(|until| ctx.moment(until)),
        updated: session.updated.map(|day| ctx.dates(Date::Day(day), None)),
        extra: ctx.if_read("extra", || session.extra.clone()),
        authors: ctx.if_read("authors", || ctx.proceedings.config.publication.authors.clone()),
        publisher: ctx.if_read("publisher", || citation::publisher(ctx)),
        bibtex: ctx.if_read("bibtex", || citation::bibtex(ctx, session, &canonical)),
        csl_json: ctx.if_read("csl_json", || citation::csl_json(ctx, session, &canonical)),
        json_ld: ctx.if_read("json_ld", || json_ld::session(ctx, session, &canonical)),
        title,
        summary,
        body: ctx.if_read("body", || body(ctx, &session.bodies)),
        frame,
    }
}

fn recommendations(ctx: &ViewContext<'_>, session: &Session) -> Vec<RecommendationView> {
    let Some(ix) = ctx.index.position(&session.id) else { return Vec::new() };
    session.recommendations.iter().filter_map(|item| ctx.recommendation((ix, item.number))).collect()
}

/// The report in its other languages.
fn translations(ctx: &ViewContext<'_>, session: &Session) -> Vec<Alternate> {
    let page = Page::Session(session.id.clone());
    let others = session.languages.iter().filter(|lang| *lang != ctx.lang);
    others.map(|lang| page_meta::alternate(ctx, &page, 1, lang)).collect()
}

/// A body in the page's language, or else in the default one, with its links filled in.
pub fn body(ctx: &ViewContext<'_>, bodies: &ByLang<Body<Reference>>) -> Option<BodyView> {
    let default = &ctx.proceedings.config.language;
    let (lang, body) = first_of(bodies, ctx.lang.tags().chain(default.tags()))?;
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
                // A file's name is in no language.
                Text { text: document.file_name().to_owned(), ..Text::default() }
            }),
            address: ctx.plan.routes.below(&format!("{}/{}", session.id, document.file)),
            kind: document.file.rsplit_once('.').map(|(_, ending)| ending.to_uppercase()).unwrap_or_default(),
            language: document.language.as_ref().map(|lang| ctx.language(lang)),
        })
        .collect()
}

fn sources(ctx: &ViewContext<'_>, session: &Session) -> Vec<SourceView> {
    session
        .sources
        .iter()
        .map(|source| SourceView {
            title: ctx
                .text_if(source.title.as_ref())
                .unwrap_or_else(|| Text { text: source.url.clone(), ..Text::default() }),
            url: source.url.clone(),
            language: source.language.as_ref().map(|lang| ctx.language(lang)),
            published: source
                .published
                .as_ref()
                .map(|date| Date::parse(date).map_or_else(|| date.clone(), |date| ctx.locale.date(date))),
        })
        .collect()
}

/// A session beside this one in the series.
fn neighbour(
    ctx: &ViewContext<'_>,
    session: &Session,
    which: fn(&Neighbours) -> Option<SessionIx>,
) -> Option<Shared<Link>> {
    let ix = ctx.index.position(&session.id)?;
    let beside = ctx.index.neighbours.get(ix as usize)?;
    which(beside).map(|ix| ctx.session(ctx.proceedings.session(ix)))
}
