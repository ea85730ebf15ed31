//! Word documents (Office Open XML, ECMA-376).

mod body;
mod changes;
mod charts;
mod drawings;
mod field;
mod numbering;
pub(super) mod parts;
mod runs;
mod styles;

use std::collections::BTreeMap;

use super::content::{DocBlock, DocContent};
use super::embedded::EmbeddedCounts;
use super::options::RevisionPolicy;
use super::problem::{ImportError, ImportRemark, RemarkKind};
use super::remarks;
use super::xml_tree::{XmlNode, XmlTag};
use field::FieldState;
use numbering::WordNumbering;
use parts::DocxParts;
use styles::WordStyles;

/// The state of reading a document.
struct DocxReader<'a> {
    parts: DocxParts<'a>,
    /// The part that is being read, whose relationships count.
    part: String,
    styles: WordStyles,
    numbering: WordNumbering,
    /// The notes of the document, by kind and id.
    sources: BTreeMap<(&'static str, String), XmlTag>,
    /// The index in [`DocContent::notes`] of each note that the text refers to.
    known_notes: BTreeMap<(&'static str, String), usize>,
    /// How many paragraphs were read.
    paragraph: u32,
    /// Open fields, which can stretch over paragraphs.
    fields: Vec<FieldState>,
    /// What stands in frames of the paragraph that is being read, and follows it.
    framed: Vec<DocBlock>,
    /// Hidden texts.
    hidden: Vec<String>,
    has_contents: bool,
    has_letters: bool,
    embedded: EmbeddedCounts,
    content: DocContent,
}

/// Reads a document.
pub(super) fn read(bytes: &[u8], revisions: RevisionPolicy) -> Result<DocContent, ImportError> {
    let mut parts = DocxParts::open(bytes)?;
    let main = parts.main();
    let Some(document) = parts.xml(&main)? else {
        return Err(ImportError::Format("it is not a Word document".into()));
    };
    let mut sources = BTreeMap::new();
    for (kind, element) in [("footnotes", "w:footnote"), ("endnotes", "w:endnote")] {
        let notes = parts.related_xml(&main, kind)?.map(|tree| tree.children);
        for note in notes.into_iter().flatten() {
            if let XmlNode::Tag(note) = note
                && note.name == element
                && let Some(id) = note.attribute("w:id").map(str::to_owned)
            {
                sources.insert((kind, id), note);
            }
        }
    }
    let mut changes = changes::find(&document);
    for note in sources.values() {
        changes.extend(changes::find(note));
    }
    let styles = WordStyles::read(parts.related_xml(&main, "styles")?.as_ref());
    let numbering = WordNumbering::read(parts.related_xml(&main, "numbering")?.as_ref());
    let comments = parts.related_xml(&main, "comments")?;
    let mut reader = DocxReader {
        parts,
        part: main.clone(),
        styles,
        numbering,
        sources,
        known_notes: BTreeMap::new(),
        paragraph: 0,
        fields: Vec::new(),
        framed: Vec::new(),
        hidden: Vec::new(),
        has_contents: false,
        has_letters: false,
        embedded: EmbeddedCounts::default(),
        content: DocContent::default(),
    };
    if let (Some(first), RevisionPolicy::Refuse) = (changes.first(), revisions) {
        return Err(ImportError::TrackedChanges(changes.len(), first.clone()));
    }
    if !changes.is_empty() {
        reader.content.remarks.push(remarks::accepted(changes.len()));
    }
    reader.properties()?;
    // Documents of other formats within this one.
    reader.embedded.objects += document.all().iter().filter(|tag| tag.name == "w:altChunk").count();
    if let Some(body) = document.child("w:body") {
        reader.content.blocks = reader.body(body);
    }
    reader.margins(&document, &main)?;
    for comment in comments.iter().flat_map(XmlTag::tags).filter(|tag| tag.name == "w:comment") {
        let paragraphs: Vec<String> = comment.tags().map(XmlTag::text).collect();
        reader.content.remarks.push(remarks::comment(&paragraphs.join(" ")));
    }
    Ok(reader.finish())
}

impl DocxReader<'_> {
    /// The title and the language that the document declares. Who wrote it is not read.
    fn properties(&mut self) -> Result<(), ImportError> {
        let Some(tree) = self.parts.xml("docProps/core.xml")? else { return Ok(()) };
        self.content.declared_title = tree.child_text("dc:title");
        self.content.declared_language =
            tree.child_text("dc:language").or_else(|| self.styles.language.clone());
        Ok(())
    }

    /// Headers and footers.
    fn margins(&mut self, document: &XmlTag, main: &str) -> Result<(), ImportError> {
        let mut read: Vec<String> = Vec::new();
        for tag in document.all() {
            if !matches!(tag.name.as_str(), "w:headerReference" | "w:footerReference") {
                continue;
            }
            let Some(path) = tag.attribute("r:id").and_then(|id| self.parts.target(main, id)) else {
                continue;
            };
            if read.contains(&path) {
                continue;
            }
            let Some(tree) = self.parts.xml(&path)? else { continue };
            self.part.clone_from(&path);
            read.push(path);
            // They are not part of the body, so neither are their pictures.
            let pictures = self.content.pictures.len();
            let blocks = self.body(&tree);
            self.content.pictures.truncate(pictures);
            self.content.margins.extend(remarks::paragraphs(&blocks));
        }
        main.clone_into(&mut self.part);
        Ok(())
    }

    fn finish(mut self) -> DocContent {
        self.content.remarks.extend(remarks::hidden(&self.hidden));
        if self.has_contents {
            self.content.remarks.push(remarks::contents());
        }
        if self.has_letters {
            self.content.remarks.push(ImportRemark::new(
                RemarkKind::Format,
                "lists with letters or Roman numerals are numbered with figures; check references to them",
            ));
        }
        self.content.remarks.extend(self.embedded.remarks());
        self.content.remarks.extend(remarks::margins(&self.content.margins));
        self.content
    }
}
