//! Atom feeds (RFC 4287). Nothing in a feed depends on when it is built.

use std::sync::Arc;

use super::xml::{document, element, empty_element, text_element};

/// A feed.
#[derive(Clone, Debug)]
pub struct Feed {
    /// Its id for ever: the address of the page that it follows.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub author: String,
    /// Its language.
    pub lang: String,
    /// The page that it follows.
    pub address: String,
    /// The feed itself.
    pub self_address: String,
    /// When anything in it last changed, as RFC 3339 has it.
    pub updated: String,
    /// What it tells of, newest first, as [`told`] has it.
    pub entries: Vec<Arc<Told>>,
}

/// A session as it stands in every feed of a language that tells of it.
#[derive(Clone, Debug)]
pub struct Told {
    /// When the report last changed.
    pub updated: String,
    /// The element `entry`.
    pub xml: String,
}

/// A session in a feed.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its id for ever: the address of the report in the default language.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The language of its texts.
    pub lang: String,
    /// The report in the feed's language.
    pub address: String,
    /// When the report last changed.
    pub updated: String,
    /// When the session was held.
    pub published: String,
    /// Its summary.
    pub summary: Option<String>,
    /// Its themes, by id and name.
    pub categories: Vec<(String, String)>,
    /// Who wrote the report; empty if that is not known, and then the feed's author stands for it.
    pub author: Vec<String>,
}

/// The feed as XML.
pub fn atom(feed: &Feed) -> Vec<u8> {
    let told: usize = feed.entries.iter().map(|entry| entry.xml.len()).sum();
    let root = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.lang.as_str())];
    document("feed", &root, |xml| {
        xml.reserve(told + 2048);
        text_element(xml, "id", &feed.id);
        text_element(xml, "title", &feed.title);
        text_element(xml, "updated", &feed.updated);
        element(xml, "author", &[], |xml| text_element(xml, "name", &feed.author));
        link(xml, "alternate", &feed.address, &feed.lang, "text/html");
        link(xml, "self", &feed.self_address, &feed.lang, "application/atom+xml");
        for entry in &feed.entries {
            xml.push_str(&entry.xml);
        }
    })
}

/// A session as it stands in the feeds of a language.
pub fn told(entry: &Entry, lang: &str) -> Told {
    let mut xml = String::with_capacity(2048);
    element(&mut xml, "entry", &[("xml:lang", entry.lang.as_str())], |xml| parts(xml, entry, lang));
    Told { updated: entry.updated.clone(), xml }
}

fn parts(xml: &mut String, entry: &Entry, lang: &str) {
    text_element(xml, "id", &entry.id);
    text_element(xml, "title", &entry.title);
    text_element(xml, "updated", &entry.updated);
    text_element(xml, "published", &entry.published);
    for name in &entry.author {
        element(xml, "author", &[], |xml| text_element(xml, "name", name));
    }
    link(xml, "alternate", &entry.address, lang, "text/html");
    if let Some(summary) = &entry.summary {
        text_element(xml, "summary", summary);
    }
    for (term, label) in &entry.categories {
        empty_element(xml, "category", &[("term", term), ("label", label)]);
    }
}

fn link(xml: &mut String, rel: &str, href: &str, lang: &str, kind: &str) {
    empty_element(xml, "link", &[("rel", rel), ("type", kind), ("hreflang", lang), ("href", href)]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_is_read_as_it_was_meant_whatever_its_texts_hold() {
        let entry = Entry {
            id: "https://example.org/s/1/".into(),
            title: "Talks & <terms>\u{8}".into(),
            lang: "en".into(),
            address: "https://example.org/fa/s/1/".into(),
            updated: "2021-09-01T00:00:00Z".into(),
            published: "2021-09-01T00:00:00Z".into(),
            summary: Some("\"Quoted\"".into()),
            categories: vec![("recognition".into(), "Recognition".into())],
            author: vec!["CHS".into()],
        };
        let feed = Feed {
            id: "https://example.org/".into(),
            title: "Dialogues".into(),
            author: "Dialogues".into(),
            lang: "fa".into(),
            address: "https://example.org/fa/".into(),
            self_address: "https://example.org/fa/feed.xml".into(),
            updated: "2021-09-01T00:00:00Z".into(),
            entries: vec![Arc::new(told(&entry, "fa"))],
        };
        let read = feed_rs::parser::parse(atom(&feed).as_slice()).unwrap();
        assert_eq!(read.entries[0].title.as_ref().unwrap().content, "Talks & <terms>");
        assert_eq!(read.entries[0].categories[0].label.as_deref(), Some("Recognition"));
        assert_eq!(read.language.as_deref(), Some("fa"));
    }
}
