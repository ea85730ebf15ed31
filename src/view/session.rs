//! The view of `session.html`: one session's report with all its facts.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use serde::Serialize;

use super::citation;
use super::frame::{self, Alternate, Frame, Running};
use super::json_ld;
use super::later::{Later, later};
use super::notice::{Notice, notice};
use super::parts::{DateView, Html, Link, MomentView, RecommendationView, Text};
use super::scene::{Named, Scene};
use super::seats::{SeatMap, seats};
use super::shared::Shared;
use crate::i18n::lang::{ByLang, Direction, Lang, first_of};
use crate::i18n::locale::SortKey;
use crate::index::neighbours::Neighbours;
use crate::index::related::related;
use crate::markdown::Body;
use crate::model::party::Party;
use crate::model::proceedings::SessionIx;
use crate::model::session::{Format, Known, Participant, Reference, Rule, Session};
use crate::pages::route::Page;
use crate::time::date::Date;

/// A session's page.
#[derive(Clone, Debug, Serialize)]
pub struct SessionView<'a> {
    /// The frame.
    pub frame: Frame,
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
    pub place: Later<'a, Option<Text>>,
    /// The host country.
    pub host: Later<'a, Option<Shared<Link>>>,
    /// How it met.
    pub format: Option<Format>,
    /// Who convened it.
    pub organisers: Later<'a, Vec<Shared<Link>>>,
    /// The terms of attribution.
    pub rule: Option<Rule>,
    /// Where the rule is stated.
    pub rule_basis: Later<'a, Option<Text>>,
    /// Countries that took part, in the order of their names.
    pub countries: Later<'a, Vec<Shared<ParticipantView>>>,
    /// Where those countries are on the map; nothing if there are none.
    pub map: Later<'a, Option<SeatMap>>,
    /// Groups that took part.
    pub groups: Later<'a, Vec<Shared<ParticipantView>>>,
    /// Organisations that took part.
    pub organisations: Later<'a, Vec<Shared<ParticipantView>>>,
    /// Whether these are all.
    pub participants_known: Known,
    /// Who it was about.
    pub subjects: Later<'a, Vec<Shared<Link>>>,
    /// Its themes.
    pub themes: Later<'a, Vec<Shared<Link>>>,
    /// The report; nothing if there is none yet.
    pub body: Later<'a, Option<BodyView>>,
    /// What it called for.
    pub recommendations: Later<'a, Vec<RecommendationView>>,
    /// People who spoke on the record.
    pub speakers: Later<'a, Vec<SpeakerView>>,
    /// Files to download.
    pub documents: Later<'a, Vec<DocumentView>>,
    /// Where the facts come from.
    pub sources: Later<'a, Vec<SourceView>>,
    /// What there is to say of its translation into the page's language.
    pub notice: Later<'a, Option<Notice>>,
    /// Who translated the page's text.
    pub translator: Option<Text>,
    /// The other languages that the report can be read in, by their own names.
    pub translations: Later<'a, Vec<Alternate>>,
    /// The session before in its series.
    pub previous: Later<'a, Option<Shared<Link>>>,
    /// The session after.
    pub next: Later<'a, Option<Shared<Link>>>,
    /// Sessions that share parties and themes, nearest first.
    pub related: Later<'a, Vec<Html>>,
    /// Whether it is unfinished and shown only because drafts were asked for.
    pub draft: bool,
    /// Until when readers do not see it, if the moment has not come: in the preview only.
    pub embargo: Option<MomentView>,
    /// When the report last changed in substance.
    pub updated: Option<DateView>,
    /// The front matter's `extra`.
    pub extra: Later<'a, BTreeMap<String, serde_json::Value>>,
    /// Who wrote the texts, as the configuration says.
    pub authors: Later<'a, Vec<String>>,
    /// Who publishes them.
    pub publisher: Later<'a, Text>,
    /// The report as an entry of BibTeX.
    pub bibtex: Later<'a, String>,
    /// The report as CSL-JSON: a list of one item.
    pub csl_json: Later<'a, String>,
    /// schema.org's description of the page, ready for a `script` element.
    pub json_ld: Later<'a, String>,
}

/// A party at the table.
#[derive(Clone, Debug, Serialize)]
pub struct ParticipantView {
    /// Who.
    pub party: Shared<Link>,
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
pub fn session<'a>(scene: &'a Scene<'_>, session: &'a Session) -> SessionView<'a> {
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
    let place = session.place.as_ref();
    let canonical: Rc<str> = frame.canonical.as_str().into();
    let address = || Rc::clone(&canonical);
    let (for_bibtex, for_csl, for_schema) = (address(), address(), address());
    let at_table = move |wanted| later(move || participants(scene, session, wanted));
    SessionView {
        series,
        number: session.number,
        date,
        place: later(move || place.and_then(|place| scene.text_if(place.name.as_ref()))),
        host: later(move || place.and_then(|place| place.country).map(|country| scene.country(country))),
        format: session.format,
        organisers: later(|| session.organisers.iter().map(|id| scene.organisation(id)).collect()),
        rule: session.rule,
        rule_basis: later(|| scene.text_if(session.rule_basis.as_ref())),
        countries: at_table(|party| matches!(party, Party::Country(_))),
        map: later(|| seats(scene, session)),
        groups: at_table(|party| matches!(party, Party::Group(_))),
        organisations: at_table(|party| matches!(party, Party::Organisation(_))),
        participants_known: session.participants_known,
        subjects: later(|| session.subjects.iter().map(|party| scene.party(party)).collect()),
        themes: later(|| session.themes.iter().map(|theme| scene.theme(theme)).collect()),
        recommendations: later(|| recommendations(scene, session)),
        speakers: later(|| speakers(scene, session)),
        documents: later(|| documents(scene, session)),
        sources: later(|| sources(scene, session)),
        notice: later(move || notice(scene, &session.into(), &page)),
        translator: citation::translator(scene, session).map(|name| scene.in_language(scene.lang, name)),
        translations: later(|| translations(scene, session)),
        previous: later(|| neighbour(scene, session, |beside| beside.previous)),
        next: later(|| neighbour(scene, session, |beside| beside.next)),
        related: later(|| {
            let ix = scene.index.position(&session.id);
            let related = ix.map(|ix| related(scene.proceedings, scene.index, ix, RELATED));
            related.into_iter().flatten().map(|other| scene.row(other)).collect()
        }),
        draft: session.draft,
        embargo: session.embargo.map(|until| scene.moment(until)),
        updated: session.updated.map(|day| scene.dates(Date::Day(day), None)),
        extra: later(|| session.extra.clone()),
        authors: later(|| scene.proceedings.config.publication.authors.clone()),
        publisher: later(|| citation::publisher(scene)),
        bibtex: later(move || citation::bibtex(scene, session, &for_bibtex)),
        csl_json: later(move || citation::csl_json(scene, session, &for_csl)),
        json_ld: later(move || json_ld::session(scene, session, &for_schema)),
        title,
        summary,
        body: later(|| body(scene, &session.bodies)),
        frame,
    }
}

fn recommendations(scene: &Scene<'_>, session: &Session) -> Vec<RecommendationView> {
    let Some(ix) = scene.index.position(&session.id) else { return Vec::new() };
    session.recommendations.iter().filter_map(|item| scene.recommendation((ix, item.number))).collect()
}

/// The report in its other languages.
fn translations(scene: &Scene<'_>, session: &Session) -> Vec<Alternate> {
    let page = Page::Session(session.id.clone());
    let others = session.languages.iter().filter(|lang| *lang != scene.lang);
    others.map(|lang| frame::alternate(scene, &page, 1, lang)).collect()
}

/// A body in the page's language, or else in the default one, with its links filled in.
pub fn body(scene: &Scene<'_>, bodies: &ByLang<Body<Reference>>) -> Option<BodyView> {
    let default = &scene.proceedings.config.language;
    let (lang, body) = first_of(bodies, scene.lang.tags().chain(default.tags()))?;
    let html = scene.filled(lang, body);
    let mark = scene.in_language(lang, "");
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
    scene: &Scene<'_>,
    session: &Session,
    wanted: fn(&Party) -> bool,
) -> Vec<Shared<ParticipantView>> {
    let participants = session.participants.iter().filter(|participant| wanted(&participant.party));
    let mut views: Vec<(Arc<SortKey>, Shared<ParticipantView>)> = participants
        .map(|Participant { party, capacity, count }| {
            let Named { link, key, seated } = scene.named(party);
            if capacity.is_none() && count.is_none() {
                return (key, seated);
            }
            let capacity = scene.text_if(capacity.as_ref());
            (key, Shared::new(ParticipantView { party: link, capacity, count: *count }))
        })
        .collect();
    views.sort_by(|(a, _), (b, _)| a.cmp(b));
    views.into_iter().map(|(_, view)| view).collect()
}

fn speakers(scene: &Scene<'_>, session: &Session) -> Vec<SpeakerView> {
    let named_by = |name: &String| match scene.proceedings.organisations.get(name.as_str()) {
        Some(organisation) => scene.organisation(&organisation.id),
        None => Shared::new(Link { label: scene.fact(name), address: None }),
    };
    session
        .speakers
        .iter()
        .map(|speaker| SpeakerView {
            name: scene.fact(&speaker.name),
            role: scene.text_if(speaker.role.as_ref()),
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
            title: scene.text_if(document.title.as_ref()).unwrap_or_else(|| {
                // A file's name is in no language.
                Text { text: document.file_name().to_owned(), ..Text::default() }
            }),
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
            title: scene
                .text_if(source.title.as_ref())
                .unwrap_or_else(|| Text { text: source.url.clone(), ..Text::default() }),
            url: source.url.clone(),
            language: source.language.as_ref().map(|lang| scene.language(lang)),
            published: source
                .published
                .as_ref()
                .map(|date| Date::parse(date).map_or_else(|| date.clone(), |date| scene.locale.date(date))),
        })
        .collect()
}

/// A session beside this one in the series.
fn neighbour(
    scene: &Scene<'_>,
    session: &Session,
    which: fn(&Neighbours) -> Option<SessionIx>,
) -> Option<Shared<Link>> {
    let ix = scene.index.position(&session.id)?;
    let beside = scene.index.neighbours.get(ix as usize)?;
    which(beside).map(|ix| scene.session(scene.proceedings.session(ix)))
}
