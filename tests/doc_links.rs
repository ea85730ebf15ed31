//! Links between the pages of the documentation: each leads to a file, and to a heading of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::docs::pages;

fn parser(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TABLES)
}

/// The destinations of links and pictures.
fn links(text: &str) -> Vec<String> {
    let destination = |event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url.to_string()),
        _ => None,
    };
    parser(text).filter_map(destination).collect()
}

/// The fragments of headings, made as GitHub makes them.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut heading: Option<String> = None;
    for event in parser(text) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::Text(part) | Event::Code(part) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&part);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                let anchor = anchor(&heading.take().unwrap_or_default());
                let count = counts.entry(anchor.clone()).or_default();
                anchors.insert(if *count == 0 { anchor } else { format!("{anchor}-{count}") });
                *count += 1;
            }
            _ => {}
        }
    }
    anchors
}

/// Lower case, without punctuation, and with hyphens for spaces.
fn anchor(heading: &str) -> String {
    let kept = heading.trim().chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect::<String>().to_lowercase()
}

/// A relative path from the folder of a page, as a path from the root of the repository.
fn beside(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                assert!(parts.pop().is_some(), "{page}: {link} leaves the repository");
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The page and the fragment that a relative link leads to; `None` for addresses of other sites.
fn target(page: &str, link: &str) -> Option<(String, String)> {
    if link.contains("://") || link.starts_with("mailto:") {
        return None;
    }
    let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
    let path = if path.is_empty() { page.to_owned() } else { beside(page, path) };
    Some((path, fragment.to_owned()))
}

#[test]
fn every_relative_link_leads_to_a_file_and_every_fragment_to_a_heading() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let pages: BTreeMap<String, String> = pages().into_iter().collect();
    let (mut dead, mut count) = (Vec::new(), 0);
    for (page, text) in &pages {
        for link in links(text) {
            let Some((path, fragment)) = target(page, &link) else { continue };
            count += 1;
            let has_heading = || pages.get(&path).is_some_and(|text| anchors(text).contains(&fragment));
            if !root.join(&path).exists() || !(fragment.is_empty() || has_heading()) {
                dead.push(format!("{page}: {link}"));
            }
        }
    }
    assert_eq!(dead, [""; 0]);
    assert!(count > 50, "{count}");
}

#[test]
fn every_page_can_be_reached_from_the_readme() {
    let pages: BTreeMap<String, String> = pages().into_iter().collect();
    let mut reached = BTreeSet::from(["README.md".to_owned()]);
    let mut next = vec!["README.md".to_owned()];
    while let Some(page) = next.pop() {
        let Some(text) = pages.get(&page) else { continue };
        for (path, _) in links(text).iter().filter_map(|link| target(&page, link)) {
            if reached.insert(path.clone()) {
                next.push(path);
            }
        }
    }
    let lost: Vec<&String> =
        pages.keys().filter(|page| page.starts_with("docs/") && !reached.contains(*page)).collect();
    assert_eq!(lost, [""; 0]);
}

#[test]
fn anchors_are_those_of_github() {
    let text =
        "# `sessions.json`\n\n## Links, in the *body*\n\n## Links in the body\n\n## Übersicht a_b – c\n";
    let expected = ["sessionsjson", "links-in-the-body", "links-in-the-body-1", "übersicht-a_b--c"];
    assert_eq!(anchors(text), expected.map(str::to_owned).into());
}
