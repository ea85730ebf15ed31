//! Atom feeds (RFC 4287). Nothing in a feed depends on when it is built.

use std::sync::Arc;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event};

use super::sitemap::{element, empty_element, text_element};

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
    pub xml: Vec<u8>,
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
    /// Who convened it.
    pub author: Vec<String>,
}

/// The feed as XML.
pub fn atom(feed: &Feed) -> Vec<u8> {
    let told: usize = feed.entries.iter().map(|entry| entry.xml.len()).sum();
    let mut writer = Writer::new(Vec::with_capacity(told + 2048));
    // Writing to memory does not fail.
    let _ = writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    let root = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.lang.as_str())];
    element(&mut writer, "feed", &root, |writer| {
        text_element(writer, "id", &feed.id);
        text_element(writer, "title", &feed.title);
        text_element(writer, "updated", &feed.updated);
        element(writer, "author", &[], |writer| text_element(writer, "name", &feed.author));
        link(writer, "alternate", &feed.address, &feed.lang, "text/html");
        link(writer, "self", &feed.self_address, &feed.lang, "application/atom+xml");
        for entry in &feed.entries {
            writer.get_mut().extend_from_slice(&entry.xml);
        }
    });
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    bytes
}

/// A session as it stands in the feeds of a language.
pub fn told(entry: &Entry, lang: &str) -> Told {
    let mut writer = Writer::new(Vec::with_capacity(2048));
    element(&mut writer, "entry", &[("xml:lang", entry.lang.as_str())], |writer| {
        parts(writer, entry, lang);
    });
    Told { updated: entry.updated.clone(), xml: writer.into_inner() }
}

fn parts(writer: &mut Writer<Vec<u8>>, entry: &Entry, lang: &str) {
    text_element(writer, "id", &entry.id);
    text_element(writer, "title", &entry.title);
    text_element(writer, "updated", &entry.updated);
    text_element(writer, "published", &entry.published);
    for name in &entry.author {
        element(writer, "author", &[], |writer| text_element(writer, "name", name));
    }
    link(writer, "alternate", &entry.address, lang, "text/html");
    if let Some(summary) = &entry.summary {
        text_element(writer, "summary", summary);
    }
    for (term, label) in &entry.categories {
        empty_element(writer, "category", &[("term", term), ("label", label)]);
    }
}

fn link(writer: &mut Writer<Vec<u8>>, rel: &str, href: &str, lang: &str, kind: &str) {
    empty_element(writer, "link", &[("rel", rel), ("type", kind), ("hreflang", lang), ("href", href)]);
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
