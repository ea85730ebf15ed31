//! `OpenDocument` text (ISO/IEC 26300).

mod body;
pub(super) mod inline;
mod styles;

use std::collections::BTreeMap;

use super::content::{DocBlock, DocContent};
use super::embedded::EmbeddedCounts;
use super::options::RevisionPolicy;
use super::package::Package;
use super::problem::ImportError;
use super::xml_tree::{self, XmlTag};
use super::{remarks, title};
use styles::OdtStyles;

/// The state of reading a document.
struct OdtReader<'a> {
    package: Package<'a>,
    styles: OdtStyles,
    /// How many paragraphs were read.
    paragraph: u32,
    /// What stands in frames of the paragraph that is being read, and follows it.
    framed: Vec<DocBlock>,
    /// The last number of each list, for those that go on.
    counters: BTreeMap<String, u64>,
    comments: Vec<String>,
    hidden: Vec<String>,
    has_contents: bool,
    embedded: EmbeddedCounts,
    content: DocContent,
}

/// Reads a document.
pub(super) fn read(bytes: &[u8], revisions: RevisionPolicy) -> Result<DocContent, ImportError> {
    let mut package = Package::open(bytes)?;
    let manifest = package.part("META-INF/manifest.xml")?;
    if manifest.is_some_and(|manifest| memchr::memmem::find(&manifest, b"encryption-data").is_some()) {
        return Err(ImportError::Password);
    }
    let mut xml = |name: &str| package.part(name)?.map(|bytes| xml_tree::read(&bytes)).transpose();
    let is_other = || ImportError::Format("it is not an OpenDocument text".into());
    let tree = xml("content.xml")?.ok_or_else(is_other)?;
    let common = xml("styles.xml")?;
    let meta = xml("meta.xml")?;
    let text = tree.descend(&["office:body", "office:text"]).ok_or_else(is_other)?;
    let changes = changes(text);
    if let (Some(first), RevisionPolicy::Refuse) = (changes.first(), revisions) {
        return Err(ImportError::TrackedChanges(changes.len(), first.clone()));
    }
    let mut reader = OdtReader {
        package,
        styles: OdtStyles::read(common.as_ref(), &tree),
        paragraph: 0,
        framed: Vec::new(),
        counters: BTreeMap::new(),
        comments: Vec::new(),
        hidden: Vec::new(),
        has_contents: false,
        embedded: EmbeddedCounts::default(),
        content: DocContent::default(),
    };
    if !changes.is_empty() {
        reader.content.remarks.push(remarks::accepted(changes.len()));
    }
    let meta = meta.as_ref().and_then(|meta| meta.child("office:meta"));
    reader.content.declared_title = meta.and_then(|meta| meta.child_text("dc:title"));
    let language = meta.and_then(|meta| meta.child_text("dc:language"));
    reader.content.declared_language = language.or_else(|| reader.styles.language.clone());
    reader.content.blocks = reader.blocks(text);
    title::settle_levels(&mut reader.content.blocks);
    if let Some(common) = &common {
        reader.margins(common);
    }
    Ok(reader.finish())
}

impl OdtReader<'_> {
    /// Headers and footers.
    fn margins(&mut self, common: &XmlTag) {
        let pages = common.child("office:master-styles").into_iter().flat_map(XmlTag::tags);
        for margin in pages.flat_map(XmlTag::tags) {
            if !(margin.name.starts_with("style:header") || margin.name.starts_with("style:footer")) {
                continue;
            }
            let pictures = self.content.pictures.len();
            let blocks = self.blocks(margin);
            self.content.pictures.truncate(pictures);
            for paragraph in remarks::paragraphs(&blocks) {
                let text = paragraph.plain_text();
                if self.content.margins.iter().all(|known| known.plain_text() != text) {
                    self.content.margins.push(paragraph);
                }
            }
        }
    }

    fn finish(mut self) -> DocContent {
        self.content.remarks.extend(self.comments.iter().map(|text| remarks::comment(text)));
        self.content.remarks.extend(remarks::hidden(&self.hidden));
        if self.has_contents {
            self.content.remarks.push(remarks::contents());
        }
        self.content.remarks.extend(self.embedded.remarks());
        self.content.remarks.extend(remarks::margins(&self.content.margins));
        self.content
    }
}

/// The tracked changes of a text, each in words.
fn changes(text: &XmlTag) -> Vec<String> {
    let regions = text.child("text:tracked-changes").into_iter().flat_map(XmlTag::tags);
    let changes = regions.flat_map(XmlTag::tags).filter_map(|change| match change.name.as_str() {
        "text:insertion" => Some("an insertion".to_owned()),
        "text:deletion" => {
            let removed = change.tags().filter(|tag| tag.name != "office:change-info").map(XmlTag::text);
            Some(format!("a deletion: {}", remarks::excerpt(&removed.collect::<Vec<_>>().join(" "))))
        }
        _ => None,
    });
    changes.collect()
}
