//! Random records: what they say, and the files that say it.

use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;

/// Countries by code, with some of the names under which sessions may call them.
pub(super) const COUNTRIES: [(&str, [&str; 4]); 7] = [
    ("QA", ["QA", "qat", "Qatar", "country:QA"]),
    ("KZ", ["kz", "KAZ", "KAZAKHSTAN", "Kazakhstan"]),
    ("AF", ["AF", "AFG", "afghanistan", "country:AF"]),
    ("GB", ["GB", "gbr", "United Kingdom", "united-kingdom"]),
    ("CI", ["CI", "CIV", "Côte d’Ivoire", "cote d'ivoire"]),
    ("IR", ["IR", "irn", "Iran", "country:IR"]),
    ("US", ["us", "USA", "United States", "united states"]),
];

/// Groups of the site, by id.
pub(super) const GROUPS: [(&str, [&str; 4]); 3] = [
    ("north", ["north", "Group of the North", "The Northerners", "group:north"]),
    ("river-group", ["river-group", "River Group", "RIVER GROUP", "Friends of the River"]),
    ("z-group", ["z-group", "Zeta Group", "zeta group", "group:z-group"]),
];

/// Organisations, by id.
pub(super) const ORGANISATIONS: [(&str, [&str; 4]); 3] = [
    ("chs", ["chs", "Centre for Humanitarian Studies", "CHS", "organisation:chs"]),
    ("desk", ["desk", "The Desk", "the desk", "Desk of Old"]),
    ("un-agency", ["un-agency", "Agency of the UN", "UNAG", "organisation:un-agency"]),
];

/// Themes, by id. Which is a part of which is random.
pub(super) const THEMES: [(&str, [&str; 3]); 7] = [
    ("security", ["security", "Security", "SECURITY"]),
    ("borders", ["borders", "Borders and crossings", "frontier"]),
    ("water", ["water", "Water", "Rivers and dams"]),
    ("aid", ["aid", "Humanitarian aid", "relief"]),
    ("rights", ["rights", "Rights", "human rights"]),
    ("trade", ["trade", "Trade", "Commerce"]),
    ("drugs", ["drugs", "Counter-narcotics", "counter narcotics"]),
];

/// Few days, so that sessions often fall on the very day on which a country joins or leaves.
const DAYS: [&str; 6] = ["2019-12-31", "2020-01-01", "2020-01-31", "2020-02-01", "2020-06-15", "2021-01-01"];
const VAGUE: [&str; 7] = ["2019", "2020", "2021", "2019-12", "2020-01", "2020-02", "2020-06"];

/// Who takes part, by place in the tables above.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Party {
    Country(usize),
    Group(usize),
    Organisation(usize),
}

/// Something under one of its names.
pub(super) type Called<T> = (T, usize);

#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) country: Called<usize>,
    pub(super) from: Option<&'static str>,
    pub(super) until: Option<&'static str>,
}

#[derive(Clone, Debug)]
pub(super) struct Series {
    pub(super) subjects: Vec<Called<Party>>,
    pub(super) organisers: Vec<Called<usize>>,
}

#[derive(Clone, Debug)]
pub(super) struct Session {
    pub(super) series: usize,
    pub(super) numbered: bool,
    pub(super) date: &'static str,
    pub(super) host: Option<Called<usize>>,
    pub(super) participants: Vec<Called<Party>>,
    pub(super) subjects: Option<Vec<Called<Party>>>,
    pub(super) organisers: Option<Vec<Called<usize>>>,
    pub(super) themes: Vec<Called<usize>>,
    pub(super) draft: bool,
    /// Whether it has a folder of its own, and each participant a table.
    own_folder: bool,
}

/// A whole record.
#[derive(Clone, Debug)]
pub(super) struct Record {
    /// Each theme's broader one, which stands before it in [`THEMES`].
    pub(super) broader: Vec<Option<usize>>,
    pub(super) groups: Vec<Vec<Member>>,
    pub(super) series: Vec<Series>,
    pub(super) sessions: Vec<Session>,
    /// Whether drafts are asked for.
    pub(super) drafts: bool,
}

fn party() -> impl Strategy<Value = Called<Party>> {
    let party = prop_oneof![
        4 => (0..COUNTRIES.len()).prop_map(Party::Country),
        3 => (0..GROUPS.len()).prop_map(Party::Group),
        1 => (0..ORGANISATIONS.len()).prop_map(Party::Organisation),
    ];
    (party, 0..4_usize)
}

fn country() -> impl Strategy<Value = Called<usize>> {
    (0..COUNTRIES.len(), 0..4_usize)
}

fn organisers() -> impl Strategy<Value = Vec<Called<usize>>> {
    vec((0..ORGANISATIONS.len(), 0..4_usize), 0..3)
}

fn member() -> impl Strategy<Value = Member> {
    let day = || option::of(select(&DAYS[..]));
    (country(), day(), day()).prop_map(|(country, from, until)| match (from, until) {
        // Nobody leaves before joining.
        (Some(a), Some(b)) if b < a => Member { country, from: Some(b), until: Some(a) },
        (from, until) => Member { country, from, until },
    })
}

fn session() -> impl Strategy<Value = Session> {
    let date = prop_oneof![2 => select(&DAYS[..]), 1 => select(&VAGUE[..])];
    (
        (0..2_usize, any::<bool>(), date, option::of(country()), prop::bool::weighted(0.15), any::<bool>()),
        vec(party(), 0..6),
        option::of(vec(party(), 0..3)),
        option::of(organisers()),
        vec((0..THEMES.len(), 0..3_usize), 0..4),
    )
        .prop_map(
            |(
                (series, numbered, date, host, draft, own_folder),
                participants,
                subjects,
                organisers,
                themes,
            )| {
                Session {
                    series,
                    numbered,
                    date,
                    host,
                    participants,
                    subjects,
                    organisers,
                    themes,
                    draft,
                    own_folder,
                }
            },
        )
}

/// Records of up to twenty sessions in two series.
pub(super) fn records() -> impl Strategy<Value = Record> {
    let series =
        (vec(party(), 0..3), organisers()).prop_map(|(subjects, organisers)| Series { subjects, organisers });
    (
        vec(0..THEMES.len(), THEMES.len()),
        vec(vec(member(), 0..7), GROUPS.len()),
        vec(series, 2),
        vec(session(), 0..20),
        any::<bool>(),
    )
        .prop_map(|(parents, groups, series, sessions, drafts)| {
            let broader = parents
                .iter()
                .enumerate()
                .map(|(at, parent)| parent.checked_sub(1).filter(|parent| *parent < at));
            Record { broader: broader.collect(), groups, series, sessions, drafts }
        })
}

/// A name as TOML writes it, which for these is as JSON does.
fn quoted(name: &str) -> String {
    json!(name).to_string()
}

fn party_name((party, name): Called<Party>) -> String {
    quoted(match party {
        Party::Country(at) => COUNTRIES[at].1[name],
        Party::Group(at) => GROUPS[at].1[name],
        Party::Organisation(at) => ORGANISATIONS[at].1[name],
    })
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

fn parties(parties: &[Called<Party>]) -> String {
    list(parties.iter().copied().map(party_name))
}

fn organisations(organisations: &[Called<usize>]) -> String {
    list(organisations.iter().map(|(at, name)| quoted(ORGANISATIONS[*at].1[*name])))
}

impl Record {
    /// The last part of a session's address.
    pub(super) fn name(at: usize) -> String {
        format!("s{at:02}")
    }

    /// The id of a series.
    pub(super) fn series_id(at: usize) -> &'static str {
        ["talks", "meetings"][at]
    }

    /// A session's number, if it has one: by its place among those of its series, backwards.
    pub(super) fn number(&self, at: usize) -> Option<usize> {
        let session = &self.sessions[at];
        let later = self.sessions[at..].iter().filter(|other| other.series == session.series).count();
        session.numbered.then_some(later)
    }

    /// The files of a site that says all this.
    pub(super) fn files(&self) -> Vec<(String, String)> {
        let mut files = vec![
            ("rapporteur.toml".into(), "title = \"Record\"\nbase_url = \"https://example.org/\"\n".into()),
            ("content/themes.toml".into(), self.themes_file()),
            ("content/groups.toml".into(), self.groups_file()),
            ("content/organisations.toml".into(), organisations_file()),
        ];
        for (at, series) in self.series.iter().enumerate() {
            let text = format!(
                "+++\ntitle = \"Series\"\nsubjects = {}\norganisers = {}\n+++\n",
                parties(&series.subjects),
                organisations(&series.organisers)
            );
            files.push((format!("content/{}/_index.md", Self::series_id(at)), text));
        }
        for (at, session) in self.sessions.iter().enumerate() {
            let name = format!("content/{}/{}", Self::series_id(session.series), Self::name(at));
            let ending = if session.own_folder { "/index.md" } else { ".md" };
            files.push((name + ending, self.session_file(at)));
        }
        files
    }

    fn session_file(&self, at: usize) -> String {
        let session = &self.sessions[at];
        // Days are TOML dates, what is known less precisely is a text.
        let date = if session.date.len() == 10 { session.date.to_owned() } else { quoted(session.date) };
        let mut text = format!("+++\ntitle = \"A session\"\ndate = {date}\n");
        if let Some(number) = self.number(at) {
            let _ = writeln!(text, "number = {number}");
        }
        if let Some((country, name)) = session.host {
            let _ = writeln!(
                text,
                "place = {{ name = \"Town\", country = {} }}",
                quoted(COUNTRIES[country].1[name])
            );
        }
        let participants = session.participants.iter().map(|party| {
            let name = party_name(*party);
            if session.own_folder { format!("{{ party = {name}, count = 2 }}") } else { name }
        });
        let _ = writeln!(text, "participants = {}", list(participants));
        if let Some(subjects) = &session.subjects {
            let _ = writeln!(text, "subjects = {}", parties(subjects));
        }
        if let Some(organisers) = &session.organisers {
            let _ = writeln!(text, "organisers = {}", organisations(organisers));
        }
        let themes = session.themes.iter().map(|(at, name)| quoted(THEMES[*at].1[*name]));
        let _ = writeln!(text, "themes = {}\ndraft = {}\n+++\n", list(themes), session.draft);
        text
    }

    fn themes_file(&self) -> String {
        let mut text = String::new();
        for ((id, [_, label, alias]), broader) in THEMES.iter().zip(&self.broader) {
            let _ = writeln!(text, "[{id}]\nlabel = {}\naliases = [{}]", quoted(label), quoted(alias));
            if let Some(broader) = broader {
                let _ = writeln!(text, "broader = \"{}\"", THEMES[*broader].0);
            }
        }
        text
    }

    fn groups_file(&self) -> String {
        let mut text = String::new();
        for ((id, [_, name, alias, _]), members) in GROUPS.iter().zip(&self.groups) {
            let alias = if *id == "river-group" { GROUPS[1].1[3] } else { alias };
            let members = members.iter().map(|member| {
                let name = quoted(COUNTRIES[member.country.0].1[member.country.1]);
                let from = member.from.map(|day| format!(", from = {day}")).unwrap_or_default();
                let until = member.until.map(|day| format!(", until = {day}")).unwrap_or_default();
                if from.is_empty() && until.is_empty() {
                    name
                } else {
                    format!("{{ party = {name}{from}{until} }}")
                }
            });
            let members = list(members);
            let _ = writeln!(
                text,
                "[{id}]\nname = {}\naliases = [{}]\nmembers = {members}",
                quoted(name),
                quoted(alias)
            );
        }
        text
    }
}

fn organisations_file() -> String {
    let entry = |(id, [_, name, short, alias]): &(&str, [&str; 4])| {
        format!("[{id}]\nname = {}\nshort = {}\naliases = [{}]\n", quoted(name), quoted(short), quoted(alias))
    };
    ORGANISATIONS.iter().map(entry).collect()
}
