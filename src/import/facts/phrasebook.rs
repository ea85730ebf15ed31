//! The words with which a language states the facts of a session, from its table in `languages/`.
//!
//! The head of `languages/en.toml` explains the form of the tables.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::phrases::PhraseIndex;
use super::words::Inflection;
use crate::guard::attribution::folding::folded;

/// What a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum PhraseClass {
    /// A session, or what it can be called.
    Session,
    /// That it was held.
    Held,
    /// Keeps a date or place apart from the session: "after the agreement of".
    Apart,
    /// Denies the clause, or leaves it open.
    Negation,
    /// Begins another clause: "but".
    But,
    /// What else is counted: "track", "day".
    Track,
    /// An event that is no session of a series.
    Event,
    /// Tells of what has not happened yet.
    Future,
    /// Tells of another session.
    Other,
    /// In front of what is proposed or depends on something: "if", "it was suggested that".
    Open,
    /// A body whose meetings are no sessions of a series: "general assembly".
    OtherBody,
    /// Counts sessions: "the first two meetings".
    Several,
    /// In front of a place.
    In,
    /// In front of a number: "no".
    NumberSign,
    /// Between the ends of a period.
    To,
    /// Between the parts of a list.
    And,
    /// Between people and those whom they come from.
    From,
    /// People in a capacity: "former officials".
    People,
    /// People who take part, without a capacity.
    Attendees,
    /// That somebody took part.
    Attend,
    /// In front of a list of those who took part.
    AttendedBy,
    /// In front of organisers.
    OrganisedBy,
    /// In front of further organisers.
    TogetherWith,
    /// In front of those who gave support, who are no organisers.
    Support,
    /// Behind organisers: "convened".
    Organised,
    /// Part of the name of an organisation.
    Institution,
    /// That a list is not complete.
    Others,
    /// In front of examples.
    Including,
    Virtual,
    InPerson,
    Hybrid,
    ChathamHouse,
    NonAttribution,
    OnRecord,
    /// In front of what holds in general: "when a meeting is held under".
    Condition,
    /// That a rule was applied.
    UnderRule,
    /// That the sentence holds for all sessions of a series.
    WholeSeries,
    /// What was said at a session: "the discussion".
    Talk,
    /// In front of what was discussed.
    Discuss,
    /// Calls for something.
    Call,
    /// Wishes for something, which need not be a recommendation: "asked for".
    Wish,
    /// Those who spoke for themselves only: "some participants", "one speaker".
    Some,
    /// Calls for something, in front of those who are called on.
    CallOn,
    /// Says what should be done.
    Ought,
    /// The word for a year.
    Year,
    /// The word for a month.
    Month,
    /// Parts of a date.
    Day,
    /// Names of a calendar or era.
    Era,
    /// Words that can stand between the session and its date or place.
    Plain,
    LabelDate,
    LabelNumber,
    LabelPlace,
    LabelFormat,
    LabelOrganisers,
    LabelParticipants,
    /// The head of a column of countries.
    LabelCountry,
    LabelThemes,
    LabelRule,
    LabelRecommendations,
    LabelSeries,
    LabelTitle,
    LabelSource,
    /// In front of a person's name.
    TitleWords,
}

/// The formats of a session.
pub(super) const FORMATS: [PhraseClass; 3] =
    [PhraseClass::Virtual, PhraseClass::InPerson, PhraseClass::Hybrid];

/// A calendar in which reports give dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DatedCalendar {
    Gregorian,
    SolarHijri,
    Islamic,
}

/// A word of a date or a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CountWord {
    /// A month, from 1.
    Month(DatedCalendar, u8),
    /// A day of the week, from 1 for Monday.
    Weekday(i8),
    /// "Twelfth".
    Ordinal(u32),
}

/// A table as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PhraseTable {
    common: String,
    #[serde(default)]
    endings: String,
    #[serde(default)]
    proclitics: String,
    ordinals: Vec<String>,
    weekdays: Vec<String>,
    words: BTreeMap<PhraseClass, String>,
    months: MonthTable,
    #[serde(default)]
    countries: BTreeMap<String, String>,
    #[serde(default)]
    groups: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MonthTable {
    gregorian: Vec<String>,
    #[serde(default)]
    solar: Vec<String>,
    #[serde(default)]
    islamic: Vec<String>,
}

/// The words of a language.
#[derive(Debug)]
pub(super) struct Phrasebook {
    /// The language's tag, without a territory.
    pub(super) tag: &'static str,
    pub(super) inflection: Inflection,
    pub(super) phrases: PhraseIndex<PhraseClass>,
    pub(super) counts: PhraseIndex<CountWord>,
    /// Further names of countries, with their codes.
    pub(super) countries: Vec<(String, String)>,
    /// Further names of groups, with their ids.
    pub(super) groups: Vec<(String, String)>,
    /// Whether names begin with capital letters.
    pub(super) has_capitals: bool,
    /// Whether the verb is the last word of a clause.
    pub(super) has_verb_last: bool,
}

const TABLES: [(&str, &str); 9] = [
    ("ar", include_str!("languages/ar.toml")),
    ("en", include_str!("languages/en.toml")),
    ("es", include_str!("languages/es.toml")),
    ("fa", include_str!("languages/fa.toml")),
    ("fr", include_str!("languages/fr.toml")),
    ("ps", include_str!("languages/ps.toml")),
    ("ru", include_str!("languages/ru.toml")),
    ("ur", include_str!("languages/ur.toml")),
    ("zh", include_str!("languages/zh.toml")),
];

/// Languages of the tables, with the words by which they are recognised.
pub(super) fn common_words() -> Vec<(&'static str, Vec<String>)> {
    let read = |(tag, text): &(&'static str, &'static str)| {
        let table: PhraseTable = toml::from_str(text).ok()?;
        Some((*tag, items(&table.common).map(folded).collect()))
    };
    TABLES.iter().filter_map(read).collect()
}

/// Tags of the languages with a table.
pub(super) fn languages() -> impl Iterator<Item = &'static str> {
    TABLES.iter().map(|(tag, _)| *tag)
}

impl Phrasebook {
    /// `None` if there is no table for the language.
    pub(super) fn of(language: &str) -> Option<Self> {
        let (tag, text) = TABLES.iter().find(|(tag, _)| *tag == language)?;
        let table: PhraseTable = toml::from_str(text).ok()?;
        let longest_first = |list: &str| {
            let mut all: Vec<String> = list.split_whitespace().map(folded).collect();
            all.sort_by_key(|it| std::cmp::Reverse(it.chars().count()));
            all
        };
        let inflection = Inflection {
            endings: longest_first(&table.endings),
            proclitics: longest_first(&table.proclitics),
        };
        let mut phrases = PhraseIndex::default();
        for (class, list) in &table.words {
            for phrase in items(list) {
                phrases.add(phrase, &inflection, class);
            }
        }
        let mut counts = PhraseIndex::default();
        let mut add = |lists: &[String], value: &dyn Fn(u8) -> CountWord| {
            for (number, list) in (1..).zip(lists) {
                for phrase in items(list) {
                    counts.add(phrase, &inflection, &value(number));
                }
            }
        };
        add(&table.months.gregorian, &|month| CountWord::Month(DatedCalendar::Gregorian, month));
        add(&table.months.solar, &|month| CountWord::Month(DatedCalendar::SolarHijri, month));
        add(&table.months.islamic, &|month| CountWord::Month(DatedCalendar::Islamic, month));
        add(&table.weekdays, &|day| CountWord::Weekday(day.try_into().unwrap_or(0)));
        add(&table.ordinals, &|number| CountWord::Ordinal(number.into()));
        let hyphened: Vec<String> = table
            .ordinals
            .iter()
            .map(|list| if list.contains(", ") { String::new() } else { list.replace(' ', "-") })
            .collect();
        add(&hyphened, &|number| CountWord::Ordinal(number.into()));
        let names = |(code, list): (&String, &String)| {
            items(list).map(|name| (code.clone(), name.to_owned())).collect::<Vec<_>>()
        };
        Some(Self {
            tag,
            phrases,
            counts,
            countries: table.countries.iter().flat_map(names).collect(),
            groups: table.groups.iter().flat_map(names).collect(),
            has_capitals: matches!(*tag, "en" | "es" | "fr" | "ru"),
            has_verb_last: matches!(*tag, "fa" | "ps" | "ur"),
            inflection,
        })
    }
}

/// Items of a list.
fn items(list: &str) -> impl Iterator<Item = &str> {
    list.split([',', '\n']).map(str::trim).filter(|item| !item.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_complete() {
        let english: PhraseTable = toml::from_str(TABLES[1].1).unwrap();
        for (tag, text) in TABLES {
            let table: PhraseTable = toml::from_str(text).unwrap_or_else(|error| panic!("{tag}: {error}"));
            assert!(Phrasebook::of(tag).is_some());
            assert_eq!(table.months.gregorian.len(), 12, "{tag}");
            for months in [&table.months.solar, &table.months.islamic] {
                assert!(matches!(months.len(), 0 | 12), "{tag}");
            }
            assert_eq!(table.weekdays.len(), 7, "{tag}");
            assert!(table.ordinals.len() >= 30, "{tag}: {}", table.ordinals.len());
            for class in english.words.keys() {
                let is_english = matches!(class, PhraseClass::TitleWords | PhraseClass::Plain);
                assert!(is_english || table.words.contains_key(class), "{tag} has no {class:?}");
            }
        }
    }
}
