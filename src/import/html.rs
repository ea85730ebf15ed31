//! Web pages: the article with its title, date and address, without what the website puts around it.

mod article;
mod body;
mod depth;
mod left;
mod metadata;
mod notes;
mod table;

use std::collections::BTreeMap;

use dom_query::{Document, NodeId};
use url::Url;

use super::content::DocContent;
use super::problem::{ImportError, ImportRemark, RemarkKind};
use super::{encoding, remarks};
use left::LeftElement;
use notes::NoteLinks;

/// The state of reading a page.
struct HtmlReader {
    /// What relative links are relative to.
    base: Option<Url>,
    /// Parts of the page that are not its article.
    chrome: Vec<NodeId>,
    notes: NoteLinks,
    /// The index in [`DocContent::notes`] of each note that was read.
    known_notes: BTreeMap<usize, usize>,
    /// How many paragraphs were read.
    paragraph: u32,
    hidden: Vec<String>,
    /// Elements that have no Markdown.
    left: Vec<LeftElement>,
    /// Insertions and deletions that the page marks.
    changes: usize,
    content: DocContent,
}

/// Reads a page.
pub(super) fn read(bytes: &[u8]) -> Result<DocContent, ImportError> {
    let (text, remark) = encoding::decode(bytes, metadata::charset(bytes).as_deref());
    depth::check_tags(&text)?;
    let document = Document::from(text.as_str());
    depth::check(&document)?;
    let mut content = metadata::read(&text, &document);
    content.remarks.extend(remark);
    let Some(body) = document.body() else { return Err(ImportError::Empty) };
    let found = article::find(&text, &document, body);
    let chrome = article::chrome(&found);
    let base = content.address.as_deref().and_then(|address| Url::parse(address).ok());
    let written = document.select_single("base[href]").attr("href");
    let base = match written {
        Some(href) => {
            base.as_ref().and_then(|base| base.join(&href).ok()).or_else(|| Url::parse(&href).ok()).or(base)
        }
        None => base,
    };
    let mut reader = HtmlReader {
        base,
        chrome,
        notes: NoteLinks::find(&document, &found),
        known_notes: BTreeMap::new(),
        paragraph: 0,
        hidden: Vec::new(),
        left: Vec::new(),
        changes: 0,
        content,
    };
    reader.content.blocks = reader.blocks(&found);
    super::title::settle_levels(&mut reader.content.blocks);
    let margins = remarks::margins(&reader.content.margins);
    reader.content.remarks.extend(margins);
    let remarks = remarks::hidden(&reader.hidden);
    reader.content.remarks.extend(remarks);
    reader.content.remarks.extend(left::remarks(&reader.left));
    reader.content.remarks.extend(left::changes(reader.changes));
    let words = |text: &str| text.split_whitespace().count();
    let chrome_words: usize = article::texts(&found, &reader.chrome).iter().map(|text| words(text)).sum();
    let around = words(&article::visible_text(&body)).saturating_sub(words(&article::visible_text(&found)));
    if around + chrome_words > 0 {
        reader.content.remarks.push(ImportRemark::new(
            RemarkKind::LeftOut,
            format!("{} words of the page around the article were left out", around + chrome_words),
        ));
    }
    Ok(reader.content)
}
