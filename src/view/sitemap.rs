//! Sitemaps (sitemaps.org), and the pieces of XML that they share with feeds.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::index::cross::Index;
use crate::lang::Lang;
use crate::model::proceedings::Proceedings;
use crate::model::text::Id;
use crate::plan::route::Page;
use crate::plan::{Plan, SITEMAP_LIMIT, extent};

/// A page in a sitemap.
#[derive(Clone, Debug)]
pub struct Location {
    /// Its address.
    pub loc: String,
    /// The page in each language, and by default.
    pub alternates: Vec<(String, String)>,
    /// The day on which it last changed, if its editor says so.
    pub lastmod: Option<String>,
}

/// What one part of the sitemap holds, from 1: the pages in their order, each part of each in every
/// language. One at a time, since a large site has more of them than one would hold at once.
pub fn locations<'a>(
    proceedings: &'a Proceedings,
    index: &'a Index,
    plan: &'a Plan,
    number: usize,
) -> impl Iterator<Item = Location> + 'a {
    let routes = &plan.routes;
    let languages = &proceedings.config.languages;
    let updated: BTreeMap<&Id, civil::Date> =
        proceedings.sessions.iter().filter_map(|session| Some((&session.id, session.updated?))).collect();
    let parts = |page: &Page| extent::parts(page, proceedings, index).unwrap_or_default();
    let pages = extent::pages(proceedings, index).into_iter();
    let parts = pages.flat_map(move |page| {
        let numbers = 1..=parts(&page);
        numbers.flat_map(move |number| {
            let page = page.clone();
            languages.iter().map(move |lang| (page.clone(), number, lang))
        })
    });
    parts.skip((number - 1) * SITEMAP_LIMIT).take(SITEMAP_LIMIT).map(move |(page, number, lang)| {
        let address = |lang: &Lang| routes.absolute(&routes.part_address(&page, lang, number));
        let mut alternates = Vec::new();
        if languages.len() > 1 {
            alternates.extend(languages.iter().map(|lang| (lang.to_string(), address(lang))));
            alternates.push(("x-default".to_owned(), address(&routes.default)));
        }
        let lastmod = match &page {
            Page::Session(id) => updated.get(id).map(ToString::to_string),
            _ => None,
        };
        Location { loc: address(lang), alternates, lastmod }
    })
}

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// A sitemap as XML.
pub fn sitemap(locations: impl Iterator<Item = Location>) -> Vec<u8> {
    let root = [("xmlns", NAMESPACE), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")];
    document("urlset", &root, |writer| {
        for location in locations {
            element(writer, "url", &[], |writer| {
                text_element(writer, "loc", &location.loc);
                if let Some(day) = &location.lastmod {
                    text_element(writer, "lastmod", day);
                }
                for (lang, href) in &location.alternates {
                    let attributes =
                        [("rel", "alternate"), ("hreflang", lang.as_str()), ("href", href.as_str())];
                    empty_element(writer, "xhtml:link", &attributes);
                }
            });
        }
    })
}

/// The list of the parts of a sitemap as XML.
pub fn sitemap_index(parts: &[String]) -> Vec<u8> {
    document("sitemapindex", &[("xmlns", NAMESPACE)], |writer| {
        for part in parts {
            element(writer, "sitemap", &[], |writer| text_element(writer, "loc", part));
        }
    })
}

fn document(root: &str, attributes: &[(&str, &str)], inner: impl FnOnce(&mut Writer<Vec<u8>>)) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    let _ = writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    element(&mut writer, root, attributes, inner);
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    bytes
}

/// An element with what `inner` writes. Writing to memory does not fail.
pub fn element(
    writer: &mut Writer<Vec<u8>>,
    name: &str,
    attributes: &[(&str, &str)],
    inner: impl FnOnce(&mut Writer<Vec<u8>>),
) {
    let _ = writer.write_event(Event::Start(start(name, attributes)));
    inner(writer);
    let _ = writer.write_event(Event::End(BytesEnd::new(name)));
}

/// An element that holds nothing.
pub fn empty_element(writer: &mut Writer<Vec<u8>>, name: &str, attributes: &[(&str, &str)]) {
    let _ = writer.write_event(Event::Empty(start(name, attributes)));
}

fn start<'a>(name: &'a str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        start.push_attribute((*key, &*legal(value)));
    }
    start
}

/// An element that holds a text.
pub fn text_element(writer: &mut Writer<Vec<u8>>, name: &str, text: &str) {
    let text = legal(text);
    let _ = writer.create_element(name).write_text_content(BytesText::new(&text));
}

/// The text without characters that XML 1.0 does not allow.
fn legal(text: &str) -> Cow<'_, str> {
    let is_barred = |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    // Either a control character or one that begins with this byte in UTF-8, which texts hardly have.
    if !text.bytes().any(|byte| byte < 0x20 || byte == 0xef) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace(is_barred, ""))
}
