//! Reports that read like reports and say nothing: headings, lists, tables, footnotes and links in
//! the proportions of real ones.

use std::fmt::Write as _;

use super::body::{Body, Link};
use super::chance::Chance;

const SUBJECTS: &[&str] = &[
    "The delegations",
    "Several participants",
    "Former officials",
    "A number of experts",
    "The hosts",
    "The neighbouring states",
    "Civil society",
    "The working group",
    "Most of those present",
    "The chairs of both panels",
    "Representatives of the region",
    "The donors",
];
const VERBS: &[&str] = &[
    "agreed on",
    "returned to",
    "weighed",
    "asked for",
    "warned against",
    "came back to",
    "set out",
    "doubted",
    "welcomed",
    "examined",
    "disagreed about",
    "proposed",
    "recalled",
    "left open",
];
const OBJECTS: &[&str] = &[
    "a timetable for the next round",
    "the terms of the ceasefire",
    "the return of displaced families",
    "a common position on recognition",
    "the release of frozen reserves",
    "trade across the border",
    "the education of girls",
    "the mandate of the mission",
    "water shared between the provinces",
    "a mechanism for monitoring",
    "the financing of humanitarian aid",
    "guarantees for minorities",
    "the role of the neighbours",
    "an inclusive government",
    "confidence-building measures",
    "the security of transport routes",
    "a fund for reconstruction",
    "a channel for quiet contacts",
];
const ENDINGS: &[&str] = &[
    "before the season changes",
    "without preconditions",
    "under the auspices of the United Nations",
    "in the light of the last session",
    "although no text was adopted",
    "as a first step",
    "while the talks continue elsewhere",
    "subject to further consultation",
    "by the end of the year",
    "with the support of the region",
    "despite the events of recent weeks",
    "once a venue is found",
];
const HEADINGS: &[&str] = &[
    "Context",
    "What was discussed",
    "Points of agreement",
    "Points left open",
    "The regional dimension",
    "Economic questions",
    "Humanitarian access",
    "Next steps",
    "Security on the ground",
    "The way ahead",
];
const PERSIAN: &[&str] = &[
    "شرکت‌کنندگان",
    "دربارهٔ",
    "صلح",
    "گفت‌وگو",
    "کردند",
    "و",
    "بر",
    "همکاری",
    "منطقه",
    "تأکید",
    "نشست",
    "توافق",
    "مردم",
    "حکومت",
    "همه‌شمول",
    "کمک‌های",
    "بشردوستانه",
    "اعتماد",
    "را",
    "از",
    "سوی",
    "کشورهای",
    "همسایه",
    "در",
    "آینده",
    "نزدیک",
];

/// What a report may link to: how many there are of each.
pub(crate) struct Places {
    /// Sessions.
    pub(crate) sessions: usize,
    /// Themes.
    pub(crate) themes: usize,
    /// Countries.
    pub(crate) countries: usize,
}

/// A sentence.
pub(crate) fn sentence(chance: &mut Chance) -> String {
    let (subject, verb, object) = (chance.one(SUBJECTS), chance.one(VERBS), chance.one(OBJECTS));
    let ending = chance.one(ENDINGS);
    format!("{subject} {verb} {object} {ending}.")
}

/// A paragraph in Dari.
pub(crate) fn dari(chance: &mut Chance, words: usize) -> String {
    let words: Vec<&str> = (0..words).map(|_| *chance.one(PERSIAN)).collect();
    format!("{}.\n", words.join(" "))
}

/// A report of a median of 660 words.
pub(crate) fn report(chance: &mut Chance, places: &Places) -> Body {
    let mut body = Body::default();
    // Lengths as real reports have them: most near the middle, a few three times as long.
    let sections = 3 + chance.below(3) + if chance.percent(15) { chance.below(6) } else { 0 };
    let mut notes = 0;
    for _ in 0..sections {
        let _ = writeln!(body.text(), "## {}\n", chance.one(HEADINGS));
        for _ in 0..chance.between(2, 3) {
            paragraph(&mut body, chance, places, &mut notes);
        }
        match chance.below(6) {
            0 => list(body.text(), chance),
            1 => table(body.text(), chance),
            2 => {
                let _ = writeln!(body.text(), "### {}\n", chance.one(HEADINGS));
                paragraph(&mut body, chance, places, &mut notes);
            }
            _ => {}
        }
    }
    for note in 1..=notes {
        let _ = writeln!(body.text(), "[^{note}]: {}", sentence(chance));
    }
    body
}

fn paragraph(body: &mut Body, chance: &mut Chance, places: &Places, notes: &mut usize) {
    for at in 0..chance.between(2, 5) {
        if at > 0 {
            body.text().push(' ');
        }
        body.text().push_str(&sentence(chance));
        match chance.below(12) {
            0 => {
                *notes += 1;
                let _ = write!(body.text(), "[^{notes}]");
            }
            1 => {
                body.text().push_str(" See ");
                body.link(Link::Session(1 + chance.below(places.sessions)));
                body.text().push('.');
            }
            2 => {
                body.text().push_str(" This touched on ");
                body.link(Link::Theme(chance.below(places.themes)));
                body.text().push('.');
            }
            3 => {
                body.text().push_str(" The case of ");
                body.link(Link::Country(chance.below(places.countries)));
                body.text().push_str(" was **mentioned**.");
            }
            _ => {}
        }
    }
    body.text().push_str("\n\n");
}

fn list(text: &mut String, chance: &mut Chance) {
    for _ in 0..chance.between(3, 6) {
        let _ = writeln!(text, "- {}", sentence(chance));
    }
    text.push('\n');
}

fn table(text: &mut String, chance: &mut Chance) {
    text.push_str("| Field | What was said |\n|---|---|\n");
    for _ in 0..chance.between(3, 5) {
        let _ = writeln!(text, "| {} | {} |", chance.one(HEADINGS), chance.one(OBJECTS));
    }
    text.push('\n');
}
