//! What a feed and a sitemap say.

use std::collections::BTreeSet;

use anyhow::Result;
use quick_xml::Reader;
use quick_xml::events::Event;

/// What is compared of a feed.
#[derive(Default)]
pub(super) struct Feed {
    /// The texts and links before its entries.
    head: Vec<String>,
    entries: Vec<Vec<String>>,
}

impl Feed {
    /// Reads a feed. An entry is told by its texts and the attributes of its elements, in the order of
    /// what they say, since that of elements means nothing.
    pub(super) fn read(xml: &str) -> Result<Self> {
        let mut feed = Self::default();
        let mut reader = Reader::from_str(xml);
        let mut element = String::new();
        loop {
            let event = reader.read_event()?;
            let facts = feed.entries.last_mut().unwrap_or(&mut feed.head);
            match event {
                Event::Start(tag) if tag.name().as_ref() == "entry" => feed.entries.push(Vec::new()),
                Event::Start(tag) => tag.name().as_ref().clone_into(&mut element),
                Event::Empty(tag) => {
                    let mut attributes: Vec<&str> = tag.split('"').collect();
                    attributes.sort_unstable();
                    facts.push(attributes.join(" ").split_whitespace().collect::<Vec<_>>().join(" "));
                }
                Event::Text(text) => {
                    let text = text.trim().to_owned();
                    facts.extend((!text.is_empty()).then(|| format!("{element} {text}")));
                }
                Event::GeneralRef(name) => facts.push(format!("&{}", &*name)),
                Event::Eof => break,
                _ => {}
            }
        }
        for facts in feed.entries.iter_mut().chain([&mut feed.head]) {
            facts.sort();
        }
        Ok(feed)
    }

    /// The first difference from another feed.
    pub(super) fn difference(&self, other: &Self) -> Option<String> {
        if self.entries.len() != other.entries.len() {
            return Some(format!("{} and {} entries", self.entries.len(), other.entries.len()));
        }
        let all = |feed: &Self| [vec![feed.head.clone()], feed.entries.clone()].concat();
        let (ours, theirs) = (all(self), all(other));
        let at = ours.iter().zip(&theirs).position(|(a, b)| a != b)?;
        let only = |a: &Vec<String>, b: &Vec<String>| {
            a.iter().filter(|fact| !b.contains(fact)).cloned().collect::<Vec<_>>().join("; ")
        };
        Some(format!(
            "entry {at} (0 is the feed itself): “{}” and “{}”",
            only(&ours[at], &theirs[at]),
            only(&theirs[at], &ours[at])
        ))
    }
}

/// The addresses in a sitemap.
pub(super) fn locations(xml: &str) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    let mut reader = Reader::from_str(xml);
    let mut is_location = false;
    loop {
        match reader.read_event()? {
            Event::Start(tag) => is_location = tag.name().as_ref() == "loc",
            Event::Text(text) if is_location => {
                found.insert(text.trim().to_owned());
            }
            Event::End(_) => is_location = false,
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}
