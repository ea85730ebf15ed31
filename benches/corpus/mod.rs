//! A site of any size for measurements, the same for the same settings: sessions with participants,
//! themes and reports in the proportions of a real record.
//!
//! Not a fixture: tests write their own small sites.

mod chance;
mod prose;

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use chance::Chance;
use prose::Places;

/// What to make.
pub(crate) struct Settings {
    /// How many sessions.
    pub(crate) sessions: usize,
    /// The languages; every fourth session has a translation into each but the first.
    pub(crate) languages: Vec<String>,
    /// Another seed is another corpus.
    pub(crate) seed: u64,
}

const COUNTRIES: usize = 190;
const THEMES: usize = 120;
const BROAD_THEMES: usize = 12;
const ORGANISERS: usize = 40;
const FIRST_YEAR: usize = 1990;
const YEARS: usize = 37;

/// Writes the site into a folder, which need not exist.
pub(crate) fn write(dir: &Path, settings: &Settings) -> io::Result<()> {
    let mut chance = Chance::new(settings.seed);
    let themes: Vec<String> = (0..THEMES).map(|at| format!("theme-{at:03}")).collect();
    let countries = countries(&mut chance);
    fs::create_dir_all(dir.join("content/series-1"))?;
    fs::write(dir.join("rapporteur.toml"), configuration(settings))?;
    fs::write(dir.join("content/themes.toml"), vocabulary_of_themes(&themes, settings))?;
    fs::write(dir.join("content/organisations.toml"), organisations(settings))?;
    fs::write(
        dir.join("content/series-1/_index.md"),
        "+++\ntitle = \"A long dialogue\"\nrule = \"chatham-house\"\n+++\n",
    )?;
    for number in 1..=settings.sessions {
        // Each session has a chance of its own, so that a larger corpus begins like a smaller one.
        let mut chance = Chance::new(settings.seed ^ (number as u64) << 20);
        let name = format!("content/series-1/{number:06}");
        let places = Places { sessions: settings.sessions, themes: &themes, countries: &countries };
        fs::write(dir.join(format!("{name}.md")), session(number, settings, &mut chance, &places))?;
        if number % 4 == 0 {
            for lang in settings.languages.iter().skip(1) {
                let text =
                    format!("+++\ntitle = \"نشست {number}\"\n+++\n\n{}", prose::dari(&mut chance, 400));
                fs::write(dir.join(format!("{name}.{lang}.md")), text)?;
            }
        }
    }
    Ok(())
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

fn configuration(settings: &Settings) -> String {
    let languages: Vec<String> = settings.languages.iter().map(|lang| format!("\"{lang}\"")).collect();
    format!(
        "title = \"A record of {} sessions\"\ndescription = \"A site for measurements\"\n\
         base_url = \"https://example.org/\"\nlanguage = {}\nlanguages = [{}]\n",
        settings.sessions,
        languages[0],
        languages.join(", ")
    )
}

/// A text in every language, as vocabularies have it.
fn texts(text: &str, settings: &Settings) -> String {
    let each: Vec<String> = settings.languages.iter().map(|lang| format!("{lang} = \"{text}\"")).collect();
    format!("{{ {} }}", each.join(", "))
}

fn vocabulary_of_themes(themes: &[String], settings: &Settings) -> String {
    let mut text = String::new();
    for (at, id) in themes.iter().enumerate() {
        let _ = writeln!(text, "[{id}]\nlabel = {}", texts(&format!("Theme {at}"), settings));
        if at >= BROAD_THEMES {
            let _ = writeln!(text, "broader = \"{}\"", themes[at % BROAD_THEMES]);
        }
    }
    text
}

fn organisations(settings: &Settings) -> String {
    (0..ORGANISERS).fold(String::new(), |mut text, at| {
        let _ = writeln!(text, "[institute-{at:02}]\nname = {}", texts(&format!("Institute {at}"), settings));
        text
    })
}

fn session(number: usize, settings: &Settings, chance: &mut Chance, places: &Places<'_>) -> String {
    let day = (number - 1) * YEARS * 360 / settings.sessions;
    let date =
        format!("{:04}-{:02}-{:02}", FIRST_YEAR + day / 360, day / 30 % 12 + 1, (day % 30).min(27) + 1);
    let quoted = |places: Vec<usize>, of: &[String]| {
        places.into_iter().map(|at| format!("\"{}\"", of[at])).collect::<Vec<_>>().join(", ")
    };
    let (count, limit) = (chance.between(4, 14), places.countries.len());
    let participants = quoted(chance.few_of(count, limit), places.countries);
    let count = chance.between(2, 7);
    let themes = quoted(chance.few_of(count, THEMES), places.themes);
    let count = chance.between(2, 3);
    let organisers: Vec<String> =
        chance.few_of(count, ORGANISERS).into_iter().map(|at| format!("\"institute-{at:02}\"")).collect();
    let mut text = format!(
        "+++\ntitle = \"Session {number}: {}\"\nnumber = {number}\ndate = {date}\nformat = \"{}\"\n\
         organisers = [{}]\nparticipants = [{participants}]\nthemes = [{themes}]\nsummary = \"{} {}\"\n",
        prose::sentence(chance).trim_end_matches('.'),
        chance.one(&["in-person", "virtual", "hybrid"]),
        organisers.join(", "),
        prose::sentence(chance),
        prose::sentence(chance),
    );
    if chance.percent(30) {
        let _ =
            writeln!(text, "[[recommendations]]\ntext = \"{}\"\nstatus = \"open\"", prose::sentence(chance));
    }
    text.push_str("+++\n\n");
    text + &prose::report(chance, places)
}
