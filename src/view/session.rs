//! The view of `session.html`: one session's report with all its facts.

use std::collections::BTreeMap;

use serde::Serialize;

use super::citation;
use super::frame::{self, Alternate, Frame, Running};
use super::json_ld;
use super::notice::{Notice, notice};
use super::parts::{DateView, Html, Link, MomentView, RecommendationView, Text};
use super::scene::Scene;
use super::seats::{SeatMap, seats};
use crate::index::related::related;
use crate::lang::{Direction, Lang};
use crate::markdown::{self, Body};
use crate::model::date::Date;
use crate::model::party::Party;
use crate::model::session::{Format, Known, Reference, Rule, Session};
use crate::plan::route::Page;

/// A session's page.
#[derive(Clone, Debug, Serialize)]
pub struct SessionView {
    /// The frame.
    pub frame: Frame,
    /// The series.
    pub series: Link,
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
    pub host: Option<Link>,
    /// How it met.
    pub format: Option<Format>,
    /// Who convened it.
    pub organisers: Vec<Link>,
    /// The terms of attribution.
    pub rule: Option<Rule>,
    /// Where the rule is stated.
    pub rule_basis: Option<Text>,
    /// Countries that took part, in the order of their names.
    pub countries: Vec<ParticipantView>,
    /// Where those countries are on the map; nothing if there are none.
    pub map: Option<SeatMap>,
    /// Groups that took part.
    pub groups: Vec<ParticipantView>,
    /// Organisations that took part.
    pub organisations: Vec<ParticipantView>,
    /// Whether these are all.
    pub participants_known: Known,
    /// Who it was about.
    pub subjects: Vec<Link>,
    /// Its themes.
    pub themes: Vec<Link>,
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
    pub previous: Option<Link>,
    /// The session after.
    pub next: Option<Link>,
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
    /// The report as an entry of BibTeX.
    pub bibtex: String,
    /// The report as CSL-JSON: a list of one item.
    pub csl_json: String,
    /// schema.org's description of the page, ready for a `script` element.
    pub json_ld: String,
}

/// A party at the table.
#[derive(Clone, Debug, Serialize)]
pub struct ParticipantView {
    /// Who.
    pub party: Link,
    /// As what.
    pub capacity: Option<Text>,
    /// How many people.
    pub count: Option<u32>,
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
    pub party: Option<Link>,
    /// Who made the name public.
    pub named_by: Option<Link>,
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
pub fn session(scene: &Scene<'_>, session: &Session) -> SessionView {
    let page = Page::Session(session.id.clone());
    let title = scene.text(&session.title).unwrap_or_default();
    let summary = scene.text(&session.summary);
    let mut frame = frame::frame(
        scene,
        &page,
        1,
        Some(title.clone()),
        summary.as_ref().map(|summary| summary.text.clone()),
    );
    let (series, date) = (scene.series(&session.series), scene.session_dates(session));
    frame.running = Some(Running {
        series: series.label.clone(),
        number: session.number,
        date: date.text.clone(),
        rule: session.rule,
    });
    let body = body(scene, &session.bodies);
    let place = session.place.as_ref();
    let (previous, next) = neighbours(scene, session);
    let others = session.languages.iter().filter(|lang| *lang != scene.lang);
    let translations: Vec<Alternate> = others.map(|lang| frame::alternate(scene, &page, 1, lang)).collect();
    SessionView {
        series,
        number: session.number,
        date,
        place: place.and_then(|place| scene.fact_if(place.name.as_ref())),
        host: place.and_then(|place| place.country).map(|country| scene.country(country)),
        format: session.format,
        organisers: session.organisers.iter().map(|id| scene.organisation(id)).collect(),
        rule: session.rule,
        rule_basis: scene.fact_if(session.rule_basis.as_ref()),
        countries: participants(scene, session, |party| matches!(party, Party::Country(_))),
        map: seats(scene, session),
        groups: participants(scene, session, |party| matches!(party, Party::Group(_))),
        organisations: participants(scene, session, |party| matches!(party, Party::Organisation(_))),
        participants_known: session.participants_known,
        subjects: session.subjects.iter().map(|party| scene.party(party)).collect(),
        themes: session.themes.iter().map(|theme| scene.theme(theme)).collect(),
        recommendations: session
            .recommendations
            .iter()
            .filter_map(|item| scene.recommendation(*scene.index.places.get(&session.id)?, item.number))
            .collect(),
        speakers: speakers(scene, session),
        documents: documents(scene, session),
        sources: sources(scene, session),
        notice: notice(scene, &session.into(), &page),
        translator: session
            .translations
            .get(scene.lang)
            .and_then(|translation| translation.translator.as_ref())
            .map(|name| scene.in_language(scene.lang, name)),
        translations,
        previous,
        next,
        related: scene.index.places.get(&session.id).map_or_else(Vec::new, |ix| {
            let related = related(scene.proceedings, scene.index, *ix, RELATED);
            related.into_iter().map(|other| scene.row(other)).collect()
        }),
        draft: session.draft,
        embargo: session.embargo.map(|until| scene.moment(until)),
        updated: session.updated.map(|day| scene.dates(Date::Day(day), None)),
        extra: session.extra.clone(),
        bibtex: citation::bibtex(scene, session, &frame.canonical),
        csl_json: citation::csl_json(scene, session, &frame.canonical),
        json_ld: json_ld::session(scene, session, &frame.canonical),
        title,
        summary,
        body,
        frame,
    }
}

/// A body in the page's language, or else in the default one, with its links filled in.
pub fn body(scene: &Scene<'_>, bodies: &BTreeMap<Lang, Body<Reference>>) -> Option<BodyView> {
    let default = &scene.proceedings.config.language;
    let mut chain = scene.lang.chain().chain(default.chain());
    let (lang, body) = chain.find_map(|lang| bodies.get_key_value(&lang))?;
    let html = markdown::html(
        body,
        |reference| scene.reference(reference).0,
        |reference| {
            let label = scene.reference(reference).1;
            let label_lang = label.lang.unwrap_or_else(|| scene.lang.clone());
            (label.text, (!lang.chain().any(|lang| lang == label_lang)).then_some(label_lang))
        },
        |reference| scene.shown(reference),
    );
    let mark = scene.in_language(lang, "");
    Some(BodyView {
        html: Html(html.into()),
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

fn participants(scene: &Scene<'_>, session: &Session, wanted: fn(&Party) -> bool) -> Vec<ParticipantView> {
    let mut views: Vec<ParticipantView> = session
        .participants
        .iter()
        .filter(|participant| wanted(&participant.party))
        .map(|participant| ParticipantView {
            party: scene.party(&participant.party),
            capacity: scene.fact_if(participant.capacity.as_ref()),
            count: participant.count,
        })
        .collect();
    views.sort_by_cached_key(|view| scene.locale.sort_key(&view.party.label.text));
    views
}

fn speakers(scene: &Scene<'_>, session: &Session) -> Vec<SpeakerView> {
    let named_by = |name: &String| match scene.proceedings.organisations.get(name.as_str()) {
        Some(organisation) => scene.organisation(&organisation.id),
        None => Link { label: scene.fact(name), address: None },
    };
    session
        .speakers
        .iter()
        .map(|speaker| SpeakerView {
            name: scene.fact(&speaker.name),
            role: scene.fact_if(speaker.role.as_ref()),
            party: speaker.party.as_ref().map(|party| scene.party(party)),
            named_by: speaker.named_by.as_ref().map(named_by),
        })
        .collect()
}

fn documents(scene: &Scene<'_>, session: &Session) -> Vec<DocumentView> {
    session
        .documents
        .iter()
        .map(|document| DocumentView {
            title: scene.fact(&document.title),
            address: scene.plan.routes.below(&format!("{}/{}", session.id, document.file)),
            kind: document.file.rsplit_once('.').map(|(_, ending)| ending.to_uppercase()).unwrap_or_default(),
            language: document.language.as_ref().map(|lang| scene.language(lang)),
        })
        .collect()
}

fn sources(scene: &Scene<'_>, session: &Session) -> Vec<SourceView> {
    session
        .sources
        .iter()
        .map(|source| SourceView {
            title: scene.fact(source.title.as_ref().unwrap_or(&source.url)),
            url: source.url.clone(),
            language: source.language.as_ref().map(|lang| scene.language(lang)),
            published: source
                .published
                .as_ref()
                .map(|date| Date::parse(date).map_or_else(|| date.clone(), |date| scene.locale.date(date))),
        })
        .collect()
}

/// The sessions before and after in the series.
fn neighbours(scene: &Scene<'_>, session: &Session) -> (Option<Link>, Option<Link>) {
    let place = scene.index.places.get(&session.id);
    let beside = place.and_then(|ix| scene.index.neighbours.get(*ix as usize)).copied().unwrap_or_default();
    let link = |ix: Option<_>| ix.map(|ix| scene.session(scene.proceedings.session(ix)));
    (link(beside.previous), link(beside.next))
}
