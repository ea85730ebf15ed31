//! Sitemaps as XML (sitemaps.org).

use super::xml::{document, element, empty_element, text_element};
use crate::view::sitemap::Location;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// One `url` element on each line.
pub fn sitemap(locations: impl Iterator<Item = Location>) -> Vec<u8> {
    let root = [("xmlns", NAMESPACE), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")];
    document("urlset", &root, |xml| {
        for location in locations {
            xml.push('\n');
            element(xml, "url", &[], |xml| {
                text_element(xml, "loc", &location.loc);
                if let Some(day) = &location.lastmod {
                    text_element(xml, "lastmod", day);
                }
                for (lang, href) in &location.alternates {
                    let attributes =
                        [("rel", "alternate"), ("hreflang", lang.as_str()), ("href", href.as_str())];
                    empty_element(xml, "xhtml:link", &attributes);
                }
            });
        }
        xml.push('\n');
    })
}

/// The sitemap index of a split sitemap.
pub fn sitemap_index(parts: &[String]) -> Vec<u8> {
    document("sitemapindex", &[("xmlns", NAMESPACE)], |xml| {
        for part in parts {
            xml.push('\n');
            element(xml, "sitemap", &[], |xml| text_element(xml, "loc", part));
        }
        xml.push('\n');
    })
}
