//! What a web page says of itself: its title, language, date and address.

use dom_query::Document;
use dom_smoothie::{Config, Readability};

use crate::import::content::DocContent;

/// The encoding that the first bytes of a page declare.
pub(super) fn charset(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let at = head.find("charset=").map(|at| at + "charset=".len()).or_else(|| {
        head.starts_with("<?xml").then(|| head.find("encoding=")).flatten().map(|at| at + "encoding=".len())
    })?;
    let value = head[at..].trim_start_matches(['"', '\'', ' ']);
    let end = value.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c))).unwrap_or(value.len());
    (end > 0).then(|| value[..end].to_owned())
}

/// Content with what the page declares, and no text.
pub(super) fn read(text: &str, document: &Document) -> DocContent {
    let attribute = |selector: &str, name: &str| {
        let value = document.select_single(selector).attr(name)?;
        Some(value.trim().to_owned()).filter(|value| !value.is_empty())
    };
    let meta = |selectors: &[&str]| selectors.iter().find_map(|selector| attribute(selector, "content"));
    // Saved pages and structured data are known in many variants to the crate that also finds the article.
    let known = Readability::new(text, None, Some(Config::default())).ok().map(|readability| {
        let data = readability.parse_json_ld();
        readability.get_article_metadata(data)
    });
    let known = known.as_ref();
    let declared_title =
        meta(&["meta[property='og:title']", "meta[name='citation_title']", "meta[name='DC.title']"])
            .or_else(|| known.map(|known| known.title.trim().to_owned()).filter(|title| !title.is_empty()));
    let declared_date = known
        .and_then(|known| known.published_time.clone())
        .or_else(|| {
            meta(&[
                "meta[property='article:published_time']",
                "meta[name='date']",
                "meta[name='DC.date']",
                "meta[name='DC.date.issued']",
                "meta[name='dcterms.date']",
                "meta[name='citation_publication_date']",
                "meta[itemprop='datePublished']",
            ])
        })
        .or_else(|| attribute("[itemprop='datePublished'][datetime]", "datetime"))
        .or_else(|| attribute("article time[datetime]", "datetime"))
        .or_else(|| attribute("time[pubdate]", "datetime"));
    let address = attribute("link[rel='canonical']", "href")
        .filter(|address| address.starts_with("http"))
        .or_else(|| meta(&["meta[property='og:url']"]).filter(|address| address.starts_with("http")))
        .or_else(|| saved_from(text));
    DocContent {
        declared_title,
        declared_language: attribute("html[lang]", "lang")
            .or_else(|| attribute("html", "xml:lang"))
            .or_else(|| meta(&["meta[http-equiv='content-language']"])),
        declared_date,
        address,
        ..DocContent::default()
    }
}

/// The address that a browser wrote when it saved the page.
fn saved_from(text: &str) -> Option<String> {
    let head = &text[..text.char_indices().nth(4096).map_or(text.len(), |(at, _)| at)];
    let after = head.split_once("saved from url=")?.1;
    let after = after.split_once(')').map_or(after, |(_, rest)| rest);
    let address = after.split([' ', '\n', '\r']).next()?.trim_end_matches("-->");
    address.starts_with("http").then(|| address.to_owned())
}
