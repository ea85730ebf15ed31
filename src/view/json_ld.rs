//! Structured data (schema.org, JSON-LD) of a session or a recommendation, for search engines.

use serde_json::{Value, json};

use super::citation;
use super::context::ViewContext;
use crate::index::recommendations::RecommendationIx;
use crate::model::session::{Format, Session};
use crate::pages::route::Page;

/// A `Report` about an `Event`, or the event alone if it is planned; escaped for a `script` element.
pub fn session(ctx: &ViewContext<'_>, session: &Session, canonical: &str) -> String {
    let title = ctx.text(&session.title).unwrap_or_default();
    let organisers: Vec<Value> =
        session.organisers.iter().map(|id| organisation(&ctx.organisation(id).label.text)).collect();
    let mut event = json!({
        "@type": "Event",
        "name": title.text,
        // schema.org knows no doubts. A day that is not known is less exact here, and a year that is not known
        // is left out.
        "startDate": session.date.start().map(|start| start.to_string()),
        "organizer": organisers,
    });
    if let Some(end) = session.date.end() {
        event["endDate"] = end.to_string().into();
    }
    if let Some(place) = &session.place {
        let mut location = json!({ "@type": "Place" });
        location["name"] = ctx.text_if(place.name.as_ref()).map(|name| name.text).into();
        if let Some(country) = place.country {
            location["address"] = json!({ "@type": "PostalAddress", "addressCountry": country.code() });
        }
        event["location"] = location;
    }
    event["eventAttendanceMode"] = match session.format {
        Some(Format::InPerson) => "https://schema.org/OfflineEventAttendanceMode".into(),
        Some(Format::Virtual) => "https://schema.org/OnlineEventAttendanceMode".into(),
        Some(Format::Hybrid) => "https://schema.org/MixedEventAttendanceMode".into(),
        None => Value::Null,
    };
    if session.planned {
        event["@context"] = "https://schema.org".into();
        event["url"] = canonical.into();
        event["eventStatus"] = "https://schema.org/EventScheduled".into();
        return escaped(event);
    }
    let mut report = json!({
        "@context": "https://schema.org",
        "@type": "Report",
        "name": title.text,
        "inLanguage": title.lang.as_ref().unwrap_or(ctx.lang).as_str(),
        "url": canonical,
        "isPartOf": {
            "@type": "CreativeWorkSeries",
            "name": ctx.series(&session.series).label.text,
            "url": absolute(ctx, &Page::Series(session.series.clone())),
        },
        "keywords": session.themes.iter().map(|theme| ctx.theme_name(theme).text).collect::<Vec<_>>(),
        "about": event,
        "publisher": organisation(&citation::publisher(ctx).text),
    });
    add_authors(ctx, &mut report, citation::translator(ctx, session));
    if let Some(summary) = ctx.text(&session.summary) {
        report["abstract"] = summary.text.into();
    }
    if let Some(day) = session.last_changed() {
        report["dateModified"] = day.to_string().into();
    }
    escaped(report)
}

/// Adds the authors of the texts, and the translator of this one. No `@type`: people and organisations are not
/// distinguished.
fn add_authors(ctx: &ViewContext<'_>, work: &mut Value, translator: Option<&str>) {
    let named = |name: &str| json!({ "name": name });
    let authors = &ctx.proceedings.config.publication.authors;
    if !authors.is_empty() {
        work["author"] = authors.iter().map(|name| named(name)).collect();
    }
    if let Some(translator) = translator {
        work["translator"] = named(translator);
    }
}

/// A recommendation as a `CreativeWork` that is part of the session's report.
pub fn recommendation(ctx: &ViewContext<'_>, (ix, number): RecommendationIx, canonical: &str) -> String {
    let session = ctx.proceedings.session(ix);
    let Some(item) = session.recommendation(number) else { return String::new() };
    let text = ctx.text(&item.text).unwrap_or_default();
    let repeats = ctx.index.courses.repeats.get(&(ix, number)).into_iter().flatten();
    let repeats = repeats.filter_map(|(of, number)| {
        absolute(ctx, &Page::Recommendation(ctx.proceedings.session(*of).id.clone(), *number))
    });
    let mut work = json!({
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "text": text.text,
        "inLanguage": text.lang.as_ref().unwrap_or(ctx.lang).as_str(),
        "url": canonical,
        "position": number,
        "dateCreated": session.date.to_string(),
        "keywords": item.themes.iter().map(|theme| ctx.theme_name(theme).text).collect::<Vec<_>>(),
        "isPartOf": {
            "@type": "Report",
            "name": ctx.text(&session.title).map(|title| title.text),
            "url": absolute(ctx, &Page::Session(session.id.clone())),
        },
        "isBasedOn": repeats.collect::<Vec<_>>(),
        "publisher": organisation(&citation::publisher(ctx).text),
    });
    add_authors(ctx, &mut work, citation::translator_of(ctx, session, item));
    if let Some(followed) = ctx.index.courses.newest(ctx.proceedings, (ix, number)) {
        work["dateModified"] = followed.date.to_string().into();
    }
    escaped(work)
}

fn organisation(name: &str) -> Value {
    json!({ "@type": "Organization", "name": name })
}

/// The absolute address of a page; `None` if there is no such page.
fn absolute(ctx: &ViewContext<'_>, page: &Page) -> Option<String> {
    ctx.address(page).map(|address| ctx.plan.routes.absolute(&address))
}

/// JSON for a script element, without what is not known.
fn escaped(mut data: Value) -> String {
    drop_nulls(&mut data);
    // `</script` and `<!--` would end or change the script element.
    data.to_string().replace('<', "\\u003c")
}

fn drop_nulls(value: &mut Value) {
    if let Value::Object(fields) = value {
        fields.retain(|_, value| !value.is_null());
        fields.values_mut().for_each(drop_nulls);
    }
}
