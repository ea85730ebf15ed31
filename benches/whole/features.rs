//! What each feature of a site costs: a site without any, and one with each.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use jpeg_encoder::{ColorType, Encoder};

use crate::corpus;
use crate::process::{self, Build, median};

/// What a site may have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Feature {
    /// Hardly a skin at all, instead of `standard`.
    Plain,
    /// The record for machines.
    Data,
    Crossings,
    Search,
    /// Three more, with a translation of each fourth report.
    Languages,
    Photographs,
    /// Thousands of names that must not appear.
    Roster,
}

use Feature::{Crossings, Data, Languages, Photographs, Plain, Roster, Search};

const SITES: [(&str, &[Feature]); 10] = [
    ("none of these", &[]),
    ("the skin `plain`", &[Plain]),
    ("the record as data", &[Data]),
    ("crossings", &[Crossings]),
    ("a roster of 5,000 names", &[Roster]),
    ("crossings and the roster", &[Crossings, Roster]),
    ("search", &[Search]),
    ("four languages", &[Languages]),
    ("a photograph for each tenth session", &[Photographs]),
    ("all, in `standard`", &[Data, Crossings, Search, Languages, Photographs, Roster]),
];

/// Prints it for a site of so many sessions.
pub(crate) fn table(sessions: usize, times: usize) -> anyhow::Result<()> {
    println!("\n{sessions} sessions, cold builds:\n");
    println!("| with | processor s | more than without | peak MiB | files | MB | stages, by the clock |");
    println!("|---|---:|---:|---:|---:|---:|---|");
    let mut base = None;
    for (name, features) in SITES {
        let folder = tempfile::tempdir()?;
        make(folder.path(), sessions, features)?;
        let mut builds = Vec::new();
        for _ in 0..times {
            crate::clear(folder.path())?;
            builds.push(process::build(folder.path())?);
        }
        let Build { processor, peak, stages, written, bytes, .. } = median(builds);
        let seconds = processor.as_secs_f64();
        let more = seconds - *base.get_or_insert(seconds);
        println!(
            "| {name} | {seconds:.2} | {more:+.2} | {} | {written} | {} | {stages} |",
            peak >> 20,
            bytes / 1_000_000,
        );
    }
    Ok(())
}

fn make(root: &Path, sessions: usize, features: &[Feature]) -> anyhow::Result<()> {
    let has = |feature| features.contains(&feature);
    let tags: &[&str] = if has(Languages) { &["en", "fa-AF", "ps", "ar"] } else { &["en"] };
    let languages = tags.iter().map(|tag| (*tag).to_owned()).collect();
    corpus::write(
        root,
        &corpus::Settings { sessions, languages, seed: 1, recommending: corpus::RECOMMENDING },
    )?;
    let config = root.join("rapporteur.toml");
    let mut text = fs::read_to_string(&config)?;
    if has(Plain) {
        text.push_str("skin = \"plain\"\n");
    }
    let (crossings, data, search) = (has(Crossings), has(Data), has(Search));
    write!(text, "[build]\ncrossings = {crossings}\ndata = {data}\n[search]\nenabled = {search}\n")?;
    fs::write(config, text)?;
    if has(Roster) {
        process::seal(root, &names())?;
    }
    let mut with_one = (1..=sessions).filter(|number| has(Photographs) && number % 10 == 0);
    with_one.try_for_each(|number| add_photograph(root, number))
}

/// A list of 5,000 names of one or two given names and a family name, none of them in the reports.
fn names() -> String {
    const GIVEN: [&str; 20] = [
        "Ahmad", "Maryam", "Yusuf", "Farah", "Karim", "Nadia", "Omar", "Leila", "Bilal", "Shirin", "Anna",
        "Pierre", "Olga", "Rajesh", "Gulnara", "Timur", "Ingrid", "Habib", "Zahra", "Daler",
    ];
    const FIRST: [&str; 25] = [
        "Kar", "Moh", "Rah", "Hash", "Noor", "Sharif", "Ward", "Mang", "Afr", "Durr", "Tokh", "Barn", "Petr",
        "Iskand", "Nazar", "Lind", "Schm", "Girard", "Chaudh", "Mehr", "Yuld", "Bonn", "Tur", "Niaz", "Quad",
    ];
    const LAST: [&str; 10] = ["imi", "ani", "zai", "ov", "sen", "yar", "abadi", "oglu", "stein", "ert"];

    let mut lines = String::from("name\n");
    for number in 0..5_000 {
        let given = GIVEN[number % GIVEN.len()];
        let (first, last) = (FIRST[number / GIVEN.len() % FIRST.len()], LAST[number / 500]);
        let middle = if number % 3 == 0 { GIVEN[number / 7 % GIVEN.len()] } else { "" };
        let _ = writeln!(lines, "{given} {middle} {first}{last}");
    }
    lines
}

/// Puts a photograph beside a session, and shows it in its report.
fn add_photograph(root: &Path, number: usize) -> anyhow::Result<()> {
    const WIDTH: u16 = 1600;
    const HEIGHT: u16 = 1067;

    // Waves, another pattern for each: as hard to encode as a photograph of a room, more or less.
    let place = |at: usize, period: usize| at.wrapping_mul(at) / period % 256;
    let mut points = Vec::with_capacity(usize::from(WIDTH) * usize::from(HEIGHT) * 3);
    for y in 0..usize::from(HEIGHT) {
        for x in 0..usize::from(WIDTH) {
            let waves = [place(x + number, 700), place(y + number, 900), place(x + y, 1100)];
            points.extend(waves.map(|level| u8::try_from(level).unwrap_or_default()));
        }
    }
    let folder = root.join("content/series-1");
    let picture = folder.join(format!("{number:06}-room.jpg"));
    Encoder::new_file(picture, 85)?.encode(&points, WIDTH, HEIGHT, ColorType::Rgb)?;
    let report = folder.join(format!("{number:06}.md"));
    let text = fs::read_to_string(&report)?;
    Ok(fs::write(report, format!("{text}\n\n![The table]({number:06}-room.jpg)\n"))?)
}
