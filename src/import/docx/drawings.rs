//! Pictures, frames with text and diagrams of a Word document.

use super::{DocxReader, charts};
use crate::import::content::{
    DocBlock, DocInline, DocParagraph, EmbeddedPicture, InlineKind, InlineStyle, PictureSource,
};
use crate::import::pictures;
use crate::import::xml_tree::XmlTag;

/// The alternative that is read: the first that holds anything.
pub(super) fn alternative(tag: &XmlTag) -> Option<&XmlTag> {
    let mut all = tag.tags().filter(|tag| matches!(tag.name.as_str(), "mc:Choice" | "mc:Fallback"));
    all.find(|tag| tag.tags().next().is_some())
}

impl DocxReader<'_> {
    /// Adds the pictures of a drawing. Its texts follow the paragraph.
    pub(super) fn drawing(&mut self, tag: &XmlTag, link: Option<&str>, out: &mut Vec<DocInline>) {
        let mut alt = tag
            .all()
            .iter()
            .find(|tag| matches!(tag.name.as_str(), "wp:docPr" | "v:shape" | "v:rect"))
            .and_then(|tag| tag.attribute("descr").or(tag.attribute("alt")).or(tag.attribute("title")))
            .unwrap_or_default()
            .trim()
            .to_owned();
        self.add_drawing(tag, link, &mut alt, out);
    }

    fn add_drawing(&mut self, tag: &XmlTag, link: Option<&str>, alt: &mut String, out: &mut Vec<DocInline>) {
        for inner in tag.tags() {
            match inner.name.as_str() {
                "a:blip" | "v:imagedata" => {
                    let id = ["r:embed", "r:id", "r:link"].iter().find_map(|name| inner.attribute(name));
                    let Some(id) = id else { continue };
                    let source = match self.parts.target(&self.part, id) {
                        Some(path) => {
                            self.parts.bytes(&path).map_or(PictureSource::Missing, pictures::source)
                        }
                        None => match self.parts.address(&self.part, id) {
                            Some(address) if address.starts_with("http") => PictureSource::Web(address),
                            _ => PictureSource::Missing,
                        },
                    };
                    let picture = self.content.pictures.len();
                    self.content.pictures.push(EmbeddedPicture { alt: std::mem::take(alt), source });
                    self.push(InlineKind::Picture(picture), InlineStyle::default(), link, out);
                }
                "w:txbxContent" => {
                    let fields = std::mem::take(&mut self.fields);
                    let framed = std::mem::take(&mut self.framed);
                    let blocks = self.body(inner);
                    self.fields = fields;
                    self.framed = framed;
                    self.framed.extend(blocks);
                }
                // A diagram, whose texts are in a part of its own.
                _ if inner.name.ends_with(":relIds") => {
                    let data = inner.attribute("r:dm").and_then(|id| self.parts.target(&self.part, id));
                    let tree = data.and_then(|path| self.parts.xml(&path).ok().flatten());
                    for paragraph in tree.iter().flat_map(XmlTag::all).filter(|tag| tag.name == "a:p") {
                        let text = paragraph.text();
                        if !text.trim().is_empty() {
                            let position = self.last_position();
                            self.framed.push(DocBlock::Paragraph(DocParagraph::plain(&text, position)));
                        }
                    }
                }
                "c:chart" | "cx:chart" => {
                    let part = inner.attribute("r:id").and_then(|id| self.parts.target(&self.part, id));
                    let tree = part.and_then(|path| self.parts.xml(&path).ok().flatten());
                    let position = self.last_position();
                    let blocks = tree.map(|tree| charts::blocks(&tree, position)).unwrap_or_default();
                    self.embedded.add_chart(blocks.iter().any(|block| matches!(block, DocBlock::Table(_))));
                    self.framed.extend(blocks);
                }
                "o:OLEObject" => self.embedded.objects += 1,
                "mc:AlternateContent" => {
                    if let Some(chosen) = alternative(inner) {
                        self.add_drawing(chosen, link, alt, out);
                    }
                }
                _ => self.add_drawing(inner, link, alt, out),
            }
        }
    }
}
