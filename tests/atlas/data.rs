//! Tests of the reference data.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{self, date};
use rapporteur::atlas::{Atlas, atlas};
use rapporteur::i18n::lang::Lang;
use rapporteur::i18n::suggest::fold;
use rapporteur::i18n::text::{Id, Texts};
use rapporteur::model::outline::MAP_SIZE;
use rapporteur::model::party::{Country, Group};

fn english(texts: &Texts) -> &str {
    let english = Lang::parse("en").unwrap();
    texts.0.get(&english).map(String::as_str).unwrap_or_default()
}

fn group<'a>(atlas: &'a Atlas, id: &str) -> &'a Group {
    atlas.groups.get(id).unwrap_or_else(|| panic!("there is no group {id}"))
}

/// Codes of the members on a day, separated by spaces.
fn members(atlas: &Atlas, id: &str, day: civil::Date) -> String {
    let members = group(atlas, id).members_on(day);
    members.iter().map(Country::code).collect::<Vec<_>>().join(" ")
}

fn count(atlas: &Atlas, id: &str, day: civil::Date) -> usize {
    group(atlas, id).members_on(day).len()
}

fn is_member(atlas: &Atlas, id: &str, code: &str, day: civil::Date) -> bool {
    group(atlas, id).members_on(day).contains(&Country::from_code(code).unwrap())
}

/// Regions of M49 with their subregions.
const DIVISIONS: &[(&str, &[&str])] = &[
    ("africa", &["northern-africa", "sub-saharan-africa"]),
    ("sub-saharan-africa", &["eastern-africa", "middle-africa", "southern-africa", "western-africa"]),
    ("americas", &["latin-america-and-the-caribbean", "northern-america"]),
    ("latin-america-and-the-caribbean", &["caribbean", "central-america", "south-america"]),
    ("asia", &["central-asia", "eastern-asia", "south-eastern-asia", "southern-asia", "western-asia"]),
    ("europe", &["eastern-europe", "northern-europe", "southern-europe", "western-europe"]),
    ("oceania", &["australia-and-new-zealand", "melanesia", "micronesia", "polynesia"]),
];

const ORGANISATIONS: &[&str] = &[
    "african-union",
    "arab-league",
    "asean",
    "brics",
    "cis",
    "csto",
    "eco",
    "eu",
    "g20",
    "g7",
    "gcc",
    "nato",
    "oic",
    "saarc",
    "sco",
];

const ANY_DAY: civil::Date = date(2021, 9, 14);
const LATELY: civil::Date = date(2026, 1, 1);

#[test]
fn every_country_of_iso_3166_1_has_a_name_and_an_alpha_3_code_of_its_own() {
    let atlas = atlas();
    // Kosovo has a user-assigned code, in addition to the 249 official ones.
    assert!(atlas.countries.contains_key(&Country::from_code("XK").unwrap()));
    assert_eq!(atlas.countries.len(), 249 + 1);
    for reserved in ["AC", "AN", "EU", "SU", "UK", "UN", "YU"] {
        assert!(!atlas.countries.contains_key(&Country::from_code(reserved).unwrap()), "{reserved}");
    }
    let mut alpha3 = BTreeSet::new();
    let mut names = BTreeSet::new();
    for (country, record) in &atlas.countries {
        let is_code = record.alpha3.len() == 3 && record.alpha3.bytes().all(|b| b.is_ascii_uppercase());
        assert!(is_code, "{country:?}: {}", record.alpha3);
        assert!(alpha3.insert(&record.alpha3), "{}", record.alpha3);
        assert!(names.insert(english(&record.name)), "{}", english(&record.name));
    }
}

#[test]
fn every_group_of_the_contract_is_there_with_a_source_and_members() {
    let atlas = atlas();
    let regions = DIVISIONS.iter().flat_map(|(whole, parts)| parts.iter().chain([whole]));
    let ids: BTreeSet<&str> = regions.chain(ORGANISATIONS).copied().collect();
    assert_eq!(atlas.groups.keys().map(Id::as_str).collect::<BTreeSet<_>>(), ids);
    for group in atlas.groups.values() {
        assert!(group.source.as_ref().is_some_and(|source| source.starts_with("http")), "{}", group.id);
        assert!(group.built_in && !group.members.is_empty() && !english(&group.name).is_empty());
    }
    for tag in ["en", "fr", "ar", "fa", "ps", "ru", "zh", "ur", "es"] {
        let lang = Lang::parse(tag).unwrap();
        for group in atlas.groups.values() {
            assert!(group.name.0.contains_key(&lang), "{} has no name in {tag}", group.id);
        }
    }
}

#[test]
fn no_membership_ends_before_it_begins_or_runs_beside_another() {
    for group in atlas().groups.values() {
        let mut last: BTreeMap<Country, civil::Date> = BTreeMap::new();
        let mut members = group.members.clone();
        members.sort_by_key(|member| (member.country, member.from));
        for member in members {
            let from = member.from.unwrap_or(civil::Date::MIN);
            let until = member.until.unwrap_or(civil::Date::MAX);
            assert!(from <= until, "{}: {member:?}", group.id);
            let before = last.insert(member.country, until);
            assert!(before.is_none_or(|before| before < from), "{}: {member:?}", group.id);
        }
    }
}

#[test]
fn sub_regions_divide_regions_and_leave_nothing_over() {
    let atlas = atlas();
    for (whole, parts) in DIVISIONS {
        let mut joined: Vec<Country> =
            parts.iter().flat_map(|part| group(&atlas, part).members_on(ANY_DAY)).collect();
        joined.sort_unstable();
        assert_eq!(joined, group(&atlas, whole).members_on(ANY_DAY), "{whole}");
    }
    let regions = ["africa", "americas", "asia", "europe", "oceania"];
    let placed: BTreeSet<Country> =
        regions.iter().flat_map(|region| group(&atlas, region).members_on(ANY_DAY)).collect();
    let left: Vec<&str> =
        atlas.countries.keys().filter(|country| !placed.contains(*country)).map(Country::code).collect();
    assert_eq!(left, ["AQ", "TW", "XK"]);
}

#[test]
fn regions_have_the_members_that_m49_gives_them() {
    let atlas = atlas();
    let members = |id| members(&atlas, id, ANY_DAY);
    assert_eq!(members("central-asia"), "KG KZ TJ TM UZ");
    assert_eq!(members("southern-asia"), "AF BD BT IN IR LK MV NP PK");
    assert_eq!(members("western-asia"), "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE");
    assert_eq!(members("eastern-asia"), "CN HK JP KP KR MN MO");
    assert_eq!(members("south-eastern-asia"), "BN ID KH LA MM MY PH SG TH TL VN");
    assert_eq!(members("northern-africa"), "DZ EG EH LY MA SD TN");
    assert_eq!(members("eastern-europe"), "BG BY CZ HU MD PL RO RU SK UA");
}

#[test]
fn the_european_union_is_as_large_as_it_was_on_the_day() {
    let atlas = atlas();
    let sizes = [
        (date(1957, 12, 31), 0),
        (date(1958, 1, 1), 6),
        (date(1973, 1, 1), 9),
        (date(1981, 1, 1), 10),
        (date(1986, 1, 1), 12),
        (date(1995, 1, 1), 15),
        (date(2004, 4, 30), 15),
        (date(2004, 5, 1), 25),
        (date(2007, 1, 1), 27),
        (date(2013, 7, 1), 28),
        (date(2020, 1, 31), 28),
        (date(2020, 2, 1), 27),
    ];
    for (day, size) in sizes {
        assert_eq!(count(&atlas, "eu", day), size, "{day}");
    }
    assert!(is_member(&atlas, "eu", "GB", date(2020, 1, 31)));
    assert!(!is_member(&atlas, "eu", "GB", date(2020, 2, 1)));
}

#[test]
fn who_belongs_turns_on_the_day_of_joining() {
    let atlas = atlas();
    let sizes = [
        ("sco", date(2001, 6, 14), 0),
        ("sco", date(2017, 6, 8), 6),
        ("sco", date(2017, 6, 9), 8),
        ("sco", date(2023, 7, 4), 9),
        ("sco", date(2024, 7, 4), 10),
        ("nato", date(1955, 5, 5), 14),
        ("nato", date(1955, 5, 6), 15),
        ("nato", date(1999, 3, 12), 19),
        ("nato", date(2004, 3, 29), 26),
        ("nato", date(2020, 3, 27), 30),
        ("nato", date(2023, 4, 4), 31),
        ("nato", date(2024, 3, 6), 31),
        ("nato", date(2024, 3, 7), 32),
        ("asean", date(1999, 4, 30), 10),
        ("asean", date(2025, 10, 25), 10),
        ("asean", date(2025, 10, 26), 11),
        ("saarc", date(2007, 4, 2), 7),
        ("saarc", date(2007, 4, 3), 8),
        ("eco", date(1992, 11, 27), 3),
        ("eco", date(1992, 11, 28), 10),
        ("gcc", date(1981, 5, 25), 6),
        ("arab-league", date(1993, 11, 19), 21),
        ("arab-league", date(1993, 11, 20), 22),
        ("african-union", date(2002, 7, 9), 53),
        ("african-union", date(2017, 1, 30), 54),
        ("african-union", date(2017, 1, 31), 55),
        ("oic", date(1969, 9, 25), 25),
        ("oic", date(2001, 6, 25), 57),
        ("brics", date(2010, 12, 23), 4),
        ("brics", date(2010, 12, 24), 5),
        ("brics", date(2024, 1, 1), 9),
        ("brics", date(2025, 1, 6), 10),
        ("g7", date(1976, 6, 26), 6),
        ("g7", date(2010, 1, 1), 7),
        ("g20", date(1999, 9, 25), 19),
    ];
    for (id, day, size) in sizes {
        assert_eq!(count(&atlas, id, day), size, "{id} on {day}");
    }
}

#[test]
fn who_belongs_of_late() {
    let atlas = atlas();
    let lately = |id| members(&atlas, id, LATELY);
    assert_eq!(lately("gcc"), "AE BH KW OM QA SA");
    assert_eq!(lately("sco"), "BY CN IN IR KG KZ PK RU TJ UZ");
    assert_eq!(lately("eco"), "AF AZ IR KG KZ PK TJ TM TR UZ");
    assert_eq!(lately("saarc"), "AF BD BT IN LK MV NP PK");
    assert_eq!(lately("cis"), "AM AZ BY KG KZ MD RU TJ UZ");
    assert_eq!(lately("csto"), "AM BY KG KZ RU TJ");
    assert_eq!(lately("brics"), "AE BR CN EG ET ID IN IR RU ZA");
    assert_eq!(lately("g7"), "CA DE FR GB IT JP US");
    assert_eq!(lately("arab-league"), "AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE");
    for (id, size) in [("eu", 27), ("nato", 32), ("asean", 11), ("african-union", 55), ("oic", 57)] {
        assert_eq!(count(&atlas, id, LATELY), size, "{id}");
    }
}

#[test]
fn a_state_that_left_is_no_member_after_and_one_that_was_suspended_is() {
    let atlas = atlas();
    let on = |id, code, day| is_member(&atlas, id, code, day);
    assert!(on("csto", "UZ", date(1999, 4, 2)) && !on("csto", "UZ", date(2000, 1, 1)));
    assert!(on("csto", "UZ", date(2006, 8, 16)) && !on("csto", "UZ", date(2013, 1, 1)));
    assert!(on("csto", "GE", date(1994, 1, 1)) && !on("csto", "AZ", date(2000, 1, 1)));
    assert!(on("cis", "GE", date(2009, 8, 17)) && !on("cis", "GE", date(2009, 8, 18)));
    assert!(on("cis", "UA", date(2014, 1, 1)) && !on("cis", "UA", date(2019, 1, 1)));
    assert!(on("arab-league", "SY", date(2015, 1, 1)) && on("arab-league", "EG", date(1985, 1, 1)));
    assert!(on("oic", "SY", date(2015, 1, 1)) && on("oic", "AF", date(1985, 1, 1)));
    assert!(on("african-union", "EH", LATELY) && !on("african-union", "MA", date(2010, 1, 1)));
}

/// Codes and ids with names in one language.
fn named<'a>(atlas: &'a Atlas, lang: &'a Lang) -> impl Iterator<Item = (String, &'a str)> {
    let countries = atlas.countries.iter().map(|(country, record)| (country.code().to_owned(), &record.name));
    let groups = atlas.groups.iter().map(|(id, group)| (id.to_string(), &group.name));
    countries.chain(groups).filter_map(|(id, name)| Some((id, name.0.get(lang)?.as_str())))
}

#[test]
fn no_two_countries_or_groups_have_one_name_in_any_languages() {
    let atlas = atlas();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let languages: BTreeSet<&Lang> =
        atlas.countries.values().flat_map(|record| record.name.0.keys()).collect();
    assert!(languages.len() > 20, "{languages:?}");
    for lang in languages {
        for (id, name) in named(&atlas, lang) {
            let known = seen.entry(fold(name)).or_insert_with(|| id.clone());
            assert_eq!(*known, id, "both are {name}, the latter in {lang}");
        }
    }
}

#[test]
fn an_alias_says_something_new_and_means_one_thing() {
    let atlas = atlas();
    let english = Lang::parse("en").unwrap();
    // These names are ambiguous.
    let shared = BTreeSet::from(["congo", "korea", "virgin islands"]);
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for (country, record) in &atlas.countries {
        known.insert(fold(country.code()), country.code().to_owned());
        known.insert(fold(&record.alpha3), country.code().to_owned());
    }
    known.extend(named(&atlas, &english).map(|(id, name)| (fold(name), id)));
    // The id of the region is also the name of a country.
    let ids = atlas.groups.keys().filter(|id| id.as_str() != "micronesia");
    known.extend(ids.map(|id| (fold(id.as_str()), id.to_string())));

    let countries = atlas.countries.iter().map(|(country, r)| (country.code().to_owned(), &r.aliases));
    let groups = atlas.groups.iter().map(|(id, group)| (id.to_string(), &group.aliases));
    let mut met = BTreeSet::new();
    for (id, aliases) in countries.chain(groups) {
        for alias in aliases {
            let folded = fold(alias);
            match known.insert(folded.clone(), id.clone()) {
                Some(other) if other != id && shared.contains(folded.as_str()) => {
                    met.insert(folded);
                }
                Some(other) => panic!("{alias}, an alias of {id}, is known for {other}"),
                None => {}
            }
        }
    }
    assert_eq!(met.iter().map(String::as_str).collect::<BTreeSet<_>>(), shared);
}

#[test]
fn every_country_is_on_the_map_as_an_outline_or_a_dot() {
    let atlas = atlas();
    let missing: Vec<&str> = atlas
        .countries
        .keys()
        .filter(|country| !atlas.outlines.contains_key(country))
        .map(Country::code)
        .collect();
    assert_eq!(missing, ["AQ"]);
    let (width, height) = MAP_SIZE;
    for (country, outline) in atlas.outlines.iter() {
        assert!(outline.x <= width && outline.y <= height, "{country:?} lies outside of the map");
        assert!(outline.path.is_none_or(|path| path.starts_with('M') && path.ends_with('z')), "{country:?}");
    }
    let is_drawn = |code| atlas.outlines[&Country::from_code(code).unwrap()].path.is_some();
    for (code, drawn) in [("AF", true), ("QA", true), ("GF", true), ("MV", false), ("GI", false)] {
        assert_eq!(is_drawn(code), drawn, "{code}");
    }
}

#[test]
fn the_picture_of_the_land_is_of_the_size_of_the_map() {
    let picture = include_str!("../../themes/standard/static/assets/world.svg");
    let (width, height) = MAP_SIZE;
    assert!(picture.contains(&format!("viewBox=\"0 0 {width} {height}\"")));
}
