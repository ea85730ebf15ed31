//! Checks the filters in addresses of the menu, such as `/sessions/?theme=recognition`.

use url::form_urlencoded;

use crate::content::parse::fields::{FORMATS, STATUSES};
use crate::i18n::suggest::{self, fold};
use crate::i18n::text::{Id, Texts};
use crate::index::Index;
use crate::model::party::Party;
use crate::model::proceedings::Proceedings;
use crate::pages::menu::MenuTarget;
use crate::pages::route::Page;

/// Message and help for the first filter of an address that nothing can match.
pub(super) fn mistake(target: &MenuTarget, record: &Proceedings, index: &Index) -> Option<(String, String)> {
    let MenuTarget::Page(page, _, rest) = target else { return None };
    // Only lists have filters.
    if matches!(page, Page::Standalone(_) | Page::Session(_)) {
        return None;
    }
    let query = rest.strip_prefix('?')?.split('#').next()?;
    let filters = form_urlencoded::parse(query.as_bytes()).filter(|(_, value)| !value.is_empty());
    filters.into_iter().find_map(|(key, value)| filter(&key, &value, record, index))
}

fn filter(key: &str, value: &str, record: &Proceedings, index: &Index) -> Option<(String, String)> {
    let (what, known, remedy) = match key {
        "country" => ("country", countries(record), "use the code of a country in capitals, such as QA"),
        "group" => {
            ("group", ids(record.groups.values().map(|it| (&it.id, &it.name))), "use the id of a group")
        }
        "theme" => (
            "theme",
            ids(record.themes.values().map(|it| (&it.id, &it.label))),
            "use the id of a theme in content/themes.toml",
        ),
        "organiser" => (
            "organisation",
            ids(record.organisations.values().map(|it| (&it.id, &it.name))),
            "use the id of an organisation in content/organisations.toml",
        ),
        "series" => (
            "series",
            ids(record.series.values().map(|it| (&it.id, &it.title))),
            "use the name of a folder in content/",
        ),
        "year" => (
            "year",
            index.years.keys().map(|year| plain(&year.to_string())).collect(),
            "use a year with sessions",
        ),
        "language" => (
            "language",
            record.config.languages.iter().map(|lang| plain(lang.as_str())).collect(),
            "use a language of the site",
        ),
        "format" => ("format", FORMATS.iter().map(|word| plain(word)).collect(), "use a value of `format`"),
        "status" => {
            let statuses = STATUSES.iter().chain([&"unknown"]);
            ("status", statuses.map(|word| plain(word)).collect(), "use a value of `status`, or `unknown`")
        }
        "to" => (
            "addressee",
            index.recommendations.by_addressee.keys().map(|party| of_party(party, record)).collect(),
            "use the id of a party to which a recommendation is addressed, such as country:QA",
        ),
        "organisation" | "organizer" | "organisers" => {
            let message =
                format!("this item of the menu has a filter that lists do not have: `{key}={value}`");
            return Some((message, format!("did you mean `organiser={value}`?")));
        }
        _ => return None,
    };
    if known.iter().any(|(id, _)| id == value) {
        return None;
    }
    let wanted = fold(value);
    let by_name =
        known.iter().find(|(id, names)| fold(id) == wanted || names.iter().any(|name| fold(name) == wanted));
    // Edit distance is meaningless for codes and years.
    let ids = known.iter().map(|(id, _)| id.as_str()).filter(|_| !matches!(key, "country" | "year"));
    let meant = by_name.map(|(id, _)| id.as_str()).or_else(|| suggest::nearest(value, ids));
    let help = match meant {
        Some(meant) => format!("did you mean `{key}={meant}`?"),
        None => remedy.to_owned(),
    };
    Some((
        format!("this item of the menu has the filter `{key}={value}`, but there is no {what} `{value}`"),
        help,
    ))
}

/// An id with the names of what it stands for.
type Known = (String, Vec<String>);

fn plain(id: &str) -> Known {
    (id.to_owned(), Vec::new())
}

fn ids<'a>(all: impl Iterator<Item = (&'a Id, &'a Texts)>) -> Vec<Known> {
    all.map(|(id, names)| (id.to_string(), names.0.values().cloned().collect())).collect()
}

fn of_party(party: &Party, record: &Proceedings) -> Known {
    let names = record.party_name(party).into_iter().flat_map(|names| names.0.values());
    (party.to_string(), names.cloned().collect())
}

fn countries(record: &Proceedings) -> Vec<Known> {
    let countries = record.countries.iter();
    countries
        .map(|(country, names)| (country.code().to_owned(), names.0.values().cloned().collect()))
        .collect()
}
