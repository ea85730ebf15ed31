//! Builds the list row of a session.

use super::context::ViewContext;
use super::facets::{self, Facet};
use super::parts::{Row, Text};
use crate::i18n::text::Id;
use crate::model::party::Party;
use crate::model::proceedings::rolled_up;
use crate::model::session::Session;
use crate::pages::route::Page;

/// More than `MOST` participants are cut to `SHOWN`, to keep rows short.
const MOST: usize = 12;
const SHOWN: usize = 10;

/// Builds the list row of a session.
pub fn row(ctx: &ViewContext<'_>, session: &Session) -> Row {
    let title = ctx.text(&session.title).unwrap_or_default();
    let at_table = session.participants.len();
    let shown = if at_table > MOST { SHOWN } else { at_table };
    Row {
        language: title.lang.as_ref().map(|lang| ctx.language(lang)),
        title,
        lang: ctx.lang.clone(),
        address: ctx.plan.routes.address(&Page::Session(session.id.clone()), ctx.lang),
        number: session.number,
        summary: ctx.text(&session.summary),
        date: ctx.session_dates(session),
        place: ctx.if_read("place", || place(ctx, session)),
        host: ctx.if_read("host", || host(ctx, session)),
        format: session.format,
        series: ctx.series(&session.series),
        several_series: ctx.proceedings.series.len() > 1,
        themes: ctx.if_read("themes", || session.themes.iter().map(|theme| ctx.theme(theme)).collect()),
        participants: ctx.if_read("participants", || {
            let shown = session.participants.iter().take(shown);
            shown.map(|participant| ctx.party(&participant.party)).collect()
        }),
        participants_more: at_table - shown,
        participants_known: session.participants_known,
        draft: session.draft,
        embargo: session.embargo.map(|until| ctx.moment(until)),
        facets: ctx.if_read("facets", || facets(ctx, session)),
        facet_names: ctx.if_read("facet_names", || {
            let themes = rolled_up(&session.themes, &ctx.proceedings.themes);
            let broader = themes.into_iter().filter(|theme| !session.themes.contains(theme));
            facet_names(ctx, session, shown, broader)
        }),
    }
}

pub(super) fn host(ctx: &ViewContext<'_>, session: &Session) -> Option<Text> {
    session.place.as_ref()?.country.map(|country| ctx.country(country).label.clone())
}

pub(super) fn place(ctx: &ViewContext<'_>, session: &Session) -> Option<Text> {
    let place = ctx.text_if(session.place.as_ref()?.name.as_ref());
    // City states are not named twice.
    place.filter(|place| host(ctx, session).is_none_or(|host| host.text != place.text))
}

/// Space-separated filter values.
pub(super) fn facets(ctx: &ViewContext<'_>, session: &Session) -> String {
    let facets = facets::facets(ctx.proceedings, session);
    let mut facets: Vec<String> = facets.iter().map(|Facet { kind, id }| format!("{kind}:{id}")).collect();
    // Of a date that may be in two years, the page does not say in which one it counts.
    if session.date.start().is_none() {
        facets.extend(ctx.index.position(&session.id).map(|ix| format!("year:{}", ctx.proceedings.year(ix))));
    }
    facets.join(" ")
}

/// Labels of facets: the participants after the first `shown`, these themes, and the organisers.
pub(super) fn facet_names<'t>(
    ctx: &ViewContext<'_>,
    session: &Session,
    shown: usize,
    themes: impl IntoIterator<Item = &'t Id>,
) -> String {
    let mut names = Vec::new();
    for participant in session.participants.iter().skip(shown) {
        let party = &participant.party;
        if !matches!(party, Party::Organisation(_)) {
            names.push(format!("{party}={}", ctx.party_name(party).text));
        }
    }
    for theme in themes {
        names.push(format!("theme:{theme}={}", ctx.theme_name(theme).text));
    }
    for id in &session.organisers {
        names.push(format!("organiser:{id}={}", ctx.organisation(id).label.text));
    }
    names.join("\n")
}
