//! Atom feeds (RFC 4287). They do not depend on the time of the build.

use crate::i18n::lang::Lang;
use crate::source::html::escaped;
use crate::view::feed::{Feed, FeedSession};
use crate::view::parts::FeedEntry;

use super::xml::{document, element, empty_element, escape, text_element};

/// Serialises a feed.
pub fn atom(feed: &Feed) -> Vec<u8> {
    let length: usize = feed.entries.iter().map(|entry| entry.xml.len()).sum();
    let root = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.lang.as_str())];
    document("feed", &root, |xml| {
        xml.reserve(length + 2048);
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

/// The `entry` element of a session in a language.
pub fn entry(entry: &FeedSession, lang: &str) -> FeedEntry {
    let mut xml = String::with_capacity(2048);
    element(&mut xml, "entry", &[("xml:lang", entry.lang.as_str())], |xml| parts(xml, entry, lang));
    FeedEntry { updated: entry.updated.clone(), xml }
}

fn parts(xml: &mut String, entry: &FeedSession, lang: &str) {
    text_element(xml, "id", &entry.id);
    text_element(xml, "title", &entry.title);
    text_element(xml, "updated", &entry.updated);
    text_element(xml, "published", &entry.published);
    for name in &entry.author {
        element(xml, "author", &[], |xml| text_element(xml, "name", name));
    }
    link(xml, "alternate", &entry.address, lang, "text/html");
    if let Some(summary) = &entry.summary {
        let own = summary.lang.as_ref().map_or(lang, Lang::as_str);
        let attributes: &[_] = if own == entry.lang { &[] } else { &[("xml:lang", own)] };
        element(xml, "summary", attributes, |xml| escape(xml, &summary.text));
    }
    if !entry.content.is_empty() {
        let paragraphs = entry.content.iter().map(|text| format!("<p>{}</p>", escaped(text)));
        element(xml, "content", &[("type", "html")], |xml| {
            escape(xml, &paragraphs.collect::<String>());
        });
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
    use std::sync::Arc;

    use super::*;
    use crate::view::parts::Text;

    #[test]
    fn a_feed_is_read_as_it_was_meant_whatever_its_texts_hold() {
        let told = FeedSession {
            id: "https://example.org/s/1/".into(),
            title: "Talks & <terms>\u{8}".into(),
            lang: "en".into(),
            address: "https://example.org/fa/s/1/".into(),
            updated: "2021-09-01T00:00:00Z".into(),
            published: "2021-09-01T00:00:00Z".into(),
            summary: Some(Text { text: "\"Quoted\"\u{8}".into(), ..Text::default() }),
            content: vec!["\"Quoted\"".into(), "Not <20>,\u{8} but 2".into()],
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
            entries: vec![Arc::new(entry(&told, "fa"))],
        };
        let read = feed_rs::parser::parse(atom(&feed).as_slice()).unwrap();
        assert_eq!(read.entries[0].title.as_ref().unwrap().content, "Talks & <terms>");
        assert_eq!(read.entries[0].categories[0].label.as_deref(), Some("Recognition"));
        let content = read.entries[0].content.as_ref().and_then(|content| content.body.as_deref());
        assert_eq!(content, Some("<p>&quot;Quoted&quot;</p><p>Not &lt;20&gt;, but 2</p>"));
        assert_eq!(read.language.as_deref(), Some("fa"));
        assert_eq!(read.entries[0].summary.as_ref().unwrap().content, "\"Quoted\"");
        assert!(entry(&told, "fa").xml.contains("<summary xml:lang=\"fa\">"));
        assert!(entry(&told, "en").xml.contains("<summary>"));
    }
}
