//! The numbers of lists in a Word document, counted as Word counts them.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::xml_tree::XmlTag;

/// The deepest level of a list.
const DEPTHS: usize = 9;

/// The lists of a document.
#[derive(Default)]
pub(super) struct WordNumbering {
    /// The levels of each abstract list.
    abstract_lists: BTreeMap<String, Vec<NumberedLevel>>,
    /// The abstract list of each list, and the starts that it has of its own.
    lists: BTreeMap<String, (String, BTreeMap<usize, u64>)>,
    /// The last number at each depth of each abstract list.
    counters: BTreeMap<String, [Option<u64>; DEPTHS]>,
    /// Lists whose own starts have been used.
    started: BTreeSet<(String, usize)>,
}

#[derive(Clone)]
struct NumberedLevel {
    depth: usize,
    format: String,
    start: u64,
    text: String,
}

/// The marker of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    Bullet,
    Number {
        number: u64,
        /// As Word shows it: `2.1`, `(b)`.
        label: String,
        /// Whether it shows letters or Roman numerals.
        has_letters: bool,
    },
}

impl WordNumbering {
    pub(super) fn read(tree: Option<&XmlTag>) -> Self {
        let mut numbering = Self::default();
        let Some(tree) = tree else { return numbering };
        for tag in tree.tags() {
            match tag.name.as_str() {
                "w:abstractNum" => {
                    let Some(id) = tag.attribute("w:abstractNumId") else { continue };
                    let levels = tag.tags().filter(|tag| tag.name == "w:lvl").filter_map(level).collect();
                    numbering.abstract_lists.insert(id.to_owned(), levels);
                }
                "w:num" => {
                    let (Some(id), Some(of)) = (tag.attribute("w:numId"), tag.property("w:abstractNumId"))
                    else {
                        continue;
                    };
                    let mut starts = BTreeMap::new();
                    for change in tag.tags().filter(|tag| tag.name == "w:lvlOverride") {
                        let depth = change.attribute("w:ilvl").and_then(|depth| depth.parse::<usize>().ok());
                        let start =
                            change.property("w:startOverride").and_then(|start| start.parse::<u64>().ok());
                        starts.extend(depth.zip(start));
                    }
                    numbering.lists.insert(id.to_owned(), (of.to_owned(), starts));
                }
                _ => {}
            }
        }
        numbering
    }

    /// The marker of the next paragraph of a list; `None` if it shows none.
    pub(super) fn next(&mut self, list: &str, depth: usize) -> Option<Marker> {
        let (of, starts) = self.lists.get(list)?;
        let levels = self.abstract_lists.get(of)?;
        let level = levels.iter().find(|level| level.depth == depth)?;
        let depth = depth.min(DEPTHS - 1);
        match level.format.as_str() {
            "bullet" => return Some(Marker::Bullet),
            "none" => return None,
            _ => {}
        }
        let counters = self.counters.entry(of.clone()).or_default();
        let own_start = starts.get(&depth).filter(|_| self.started.insert((list.to_owned(), depth)));
        let number = match (own_start, counters[depth]) {
            (Some(start), _) => *start,
            (None, Some(before)) => before.saturating_add(1),
            (None, None) => level.start,
        };
        counters[depth] = Some(number);
        counters[depth + 1..].fill(None);
        let mut label = level.text.clone();
        for upper in levels.iter().filter(|upper| upper.depth <= depth) {
            let count = counters.get(upper.depth).copied().flatten().unwrap_or(upper.start);
            label = label.replace(&format!("%{}", upper.depth + 1), &shown(&upper.format, count));
        }
        let has_letters = level.format.ends_with("Letter") || level.format.ends_with("Roman");
        Some(Marker::Number { number, label, has_letters })
    }
}

fn level(tag: &XmlTag) -> Option<NumberedLevel> {
    Some(NumberedLevel {
        depth: tag.attribute("w:ilvl")?.parse().ok()?,
        format: tag.property("w:numFmt").unwrap_or("decimal").to_owned(),
        start: tag.property("w:start").and_then(|start| start.parse().ok()).unwrap_or(1),
        text: tag.property("w:lvlText").unwrap_or_default().to_owned(),
    })
}

/// A number in a format.
fn shown(format: &str, number: u64) -> String {
    let letter = || {
        let place = number.saturating_sub(1);
        let letter = char::from(b'a' + u8::try_from(place % 26).unwrap_or(0));
        letter.to_string().repeat(usize::try_from(place / 26).unwrap_or(0).min(10) + 1)
    };
    match format {
        "lowerLetter" => letter(),
        "upperLetter" => letter().to_uppercase(),
        "lowerRoman" => roman(number),
        "upperRoman" => roman(number).to_uppercase(),
        "decimalZero" => format!("{number:02}"),
        _ => number.to_string(),
    }
}

fn roman(number: u64) -> String {
    const NUMERALS: [(u64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut left = number.min(3999);
    let mut out = String::new();
    for (value, numeral) in NUMERALS {
        while left >= value {
            out.push_str(numeral);
            left -= value;
        }
    }
    out
}
