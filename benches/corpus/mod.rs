//! A record of any size for measurements, the same for the same settings: sessions with participants,
//! themes and reports in the proportions of a real one. `site` writes it as a site.
//!
//! Not a fixture: tests write their own small sites.

pub(crate) mod body;
mod chance;
mod prose;
mod site;

use body::Body;
use chance::Chance;
use prose::Places;

pub(crate) use site::write;

/// What to make.
pub(crate) struct Settings {
    /// How many sessions.
    pub(crate) sessions: usize,
    /// The languages; every fourth session has a translation into each but the first.
    pub(crate) languages: Vec<String>,
    /// Another seed is another corpus.
    pub(crate) seed: u64,
    /// How many of a hundred sessions recommend something.
    pub(crate) recommending: usize,
}

/// How many do in the usual corpus.
#[allow(dead_code, reason = "the comparison has none")]
pub(crate) const RECOMMENDING: usize = 30;

const COUNTRIES: usize = 190;
const THEMES: usize = 120;
const BROAD_THEMES: usize = 12;
const ORGANISERS: usize = 40;
const FIRST_YEAR: usize = 1990;
const YEARS: usize = 37;

/// The record: its vocabularies, and sessions as they are asked for.
pub(crate) struct Corpus<'a> {
    /// What it is made by.
    pub(crate) settings: &'a Settings,
    /// The codes of its countries, those that come most often first.
    pub(crate) countries: Vec<String>,
    /// Its themes.
    pub(crate) themes: Vec<Theme>,
    /// Who convenes.
    pub(crate) organisers: Vec<Organiser>,
}

/// A theme.
pub(crate) struct Theme {
    /// Its id.
    pub(crate) id: String,
    /// Its name.
    pub(crate) label: String,
    /// The theme that it is part of, by its place.
    pub(crate) broader: Option<usize>,
}

/// An organisation that convenes.
pub(crate) struct Organiser {
    /// Its id.
    pub(crate) id: String,
    /// Its name.
    pub(crate) name: String,
}

/// A session. Parties and themes are named by their places in the vocabularies.
pub(crate) struct Session {
    /// Its number, from 1.
    pub(crate) number: usize,
    /// Its title.
    pub(crate) title: String,
    /// When it was held, as ISO 8601 has it.
    pub(crate) date: String,
    /// How it met.
    pub(crate) format: &'static str,
    /// Who convened it.
    pub(crate) organisers: Vec<usize>,
    /// The countries that took part.
    pub(crate) participants: Vec<usize>,
    /// What was discussed, as tagged.
    pub(crate) themes: Vec<usize>,
    /// Two sentences.
    pub(crate) summary: String,
    /// What it called for, if anything.
    pub(crate) recommendation: Option<String>,
    /// The report.
    pub(crate) body: Body,
    /// The report in the other languages, by tag.
    pub(crate) translations: Vec<(String, String)>,
}

impl<'a> Corpus<'a> {
    /// A record for these settings.
    pub(crate) fn new(settings: &'a Settings) -> Self {
        let theme = |at: usize| Theme {
            id: format!("theme-{at:03}"),
            label: format!("Theme {at}"),
            broader: (at >= BROAD_THEMES).then_some(at % BROAD_THEMES),
        };
        let organiser =
            |at: usize| Organiser { id: format!("institute-{at:02}"), name: format!("Institute {at}") };
        Self {
            settings,
            countries: countries(&mut Chance::new(settings.seed)),
            themes: (0..THEMES).map(theme).collect(),
            organisers: (0..ORGANISERS).map(organiser).collect(),
        }
    }

    /// All sessions, the first one first.
    pub(crate) fn sessions(&self) -> impl Iterator<Item = Session> {
        (1..=self.settings.sessions).map(|number| self.session(number))
    }

    /// Each session has a chance of its own, so that a larger corpus begins like a smaller one.
    fn session(&self, number: usize) -> Session {
        let chance = &mut Chance::new(self.settings.seed ^ (number as u64) << 20);
        let day = (number - 1) * YEARS * 360 / self.settings.sessions;
        let date =
            format!("{:04}-{:02}-{:02}", FIRST_YEAR + day / 360, day / 30 % 12 + 1, (day % 30).min(27) + 1);
        let (count, limit) = (chance.between(4, 14), self.countries.len());
        let participants = chance.few_of(count, limit);
        let count = chance.between(2, 7);
        let themes = chance.few_of(count, THEMES);
        let count = chance.between(2, 3);
        let organisers = chance.few_of(count, ORGANISERS);
        let title = prose::sentence(chance);
        let format = *chance.one(&["in-person", "virtual", "hybrid"]);
        let summary = format!("{} {}", prose::sentence(chance), prose::sentence(chance));
        let recommendation = chance.percent(self.settings.recommending).then(|| prose::sentence(chance));
        let places = Places { sessions: self.settings.sessions, themes: THEMES, countries: limit };
        let body = prose::report(chance, &places);
        let languages = self.settings.languages.iter().skip(1).filter(|_| number.is_multiple_of(4));
        Session {
            number,
            title: format!("Session {number}: {}", title.trim_end_matches('.')),
            date,
            format,
            organisers,
            participants,
            themes,
            summary,
            recommendation,
            body,
            translations: languages.map(|lang| (lang.clone(), prose::dari(chance, 400))).collect(),
        }
    }
}

/// The codes of countries in an order of the seed's, those that come most often first.
fn countries(chance: &mut Chance) -> Vec<String> {
    let mut codes: Vec<String> =
        rapporteur::atlas::atlas().countries.keys().map(|country| country.code().to_owned()).collect();
    for at in (1..codes.len()).rev() {
        codes.swap(at, chance.below(at + 1));
    }
    codes.truncate(COUNTRIES);
    codes
}
