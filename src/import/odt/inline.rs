//! Text with formats, links, notes, comments and pictures of an `OpenDocument` text.

use super::OdtReader;
use crate::import::content::{DocBlock, DocInline, EmbeddedPicture, InlineKind, InlineStyle, PictureSource};
use crate::import::xml_tree::{self, XmlNode, XmlTag};
use crate::import::{notes, pictures};

impl OdtReader<'_> {
    /// Adds the text of a paragraph or of a part of one. White space is one space, as in HTML.
    pub(super) fn inlines(
        &mut self,
        tag: &XmlTag,
        style: InlineStyle,
        link: Option<&str>,
        out: &mut Vec<DocInline>,
    ) {
        for node in &tag.children {
            let inner = match node {
                XmlNode::Text(text) => {
                    push(InlineKind::Text(collapsed(text)), style, link, out);
                    continue;
                }
                XmlNode::Tag(inner) => inner,
            };
            match inner.name.as_str() {
                "text:span" => {
                    let (style, is_hidden) = self.styles.text(inner.attribute("text:style-name"), style);
                    if is_hidden {
                        self.hidden.push(inner.text());
                    } else {
                        self.inlines(inner, style, link, out);
                    }
                }
                "text:a" => {
                    let address = inner.attribute("xlink:href").map(str::to_owned);
                    self.inlines(inner, style, address.as_deref().or(link), out);
                }
                "text:s" => {
                    let count =
                        inner.attribute("text:c").and_then(|count| count.parse().ok()).unwrap_or(1usize);
                    push(InlineKind::Text(" ".repeat(count.min(100))), style, link, out);
                }
                "text:tab" => push(InlineKind::Text(" ".into()), style, link, out),
                "text:line-break" => push(InlineKind::Break, style, link, out),
                "text:note" => self.note(inner, out),
                "office:annotation" => self.comment(inner),
                "draw:frame" | "draw:g" | "draw:a" | "draw:custom-shape" | "draw:rect" | "draw:image" => {
                    self.frame(inner, link, out);
                }
                "text:ruby" => {
                    if let Some(base) = inner.child("text:ruby-base") {
                        self.inlines(base, style, link, out);
                    }
                    if let Some(gloss) = inner.child("text:ruby-text") {
                        push(InlineKind::Text(format!(" ({})", gloss.text())), style, link, out);
                    }
                }
                "text:hidden-text" | "text:hidden-paragraph" => self.hidden.push(inner.text()),
                "office:annotation-end"
                | "text:soft-page-break"
                | "text:change"
                | "text:change-start"
                | "text:change-end"
                | "text:tracked-changes"
                | "office:forms"
                | "text:script" => {}
                // Fields, bookmarks and the like: what they show is in them.
                _ => self.inlines(inner, style, link, out),
            }
        }
    }

    fn note(&mut self, tag: &XmlTag, out: &mut Vec<DocInline>) {
        let Some(body) = tag.child("text:note-body") else { return };
        let at = self.content.notes.len();
        self.content.notes.push(Vec::new());
        let paragraph = self.paragraph;
        let mut blocks = self.blocks(body);
        notes::trim(&mut blocks);
        self.paragraph = paragraph;
        self.content.notes[at] = blocks;
        push(InlineKind::Note(at), InlineStyle::default(), None, out);
    }

    /// A comment is left out and reported, without its author.
    pub(super) fn comment(&mut self, tag: &XmlTag) {
        self.comments.push(comment_text(tag));
    }

    /// Adds the pictures of a frame. Its texts follow the paragraph.
    pub(super) fn frame(&mut self, tag: &XmlTag, link: Option<&str>, out: &mut Vec<DocInline>) {
        let alt = tag.child_text("svg:desc").or_else(|| tag.child_text("svg:title")).unwrap_or_default();
        let mut has_picture = false;
        let images = if tag.name == "draw:image" { vec![tag] } else { Vec::new() };
        for inner in images.into_iter().chain(tag.tags()) {
            match inner.name.as_str() {
                // A frame can hold the same picture in several formats, the best first.
                "draw:image" if !has_picture => {
                    has_picture = true;
                    let path = inner.attribute("xlink:href").unwrap_or_default();
                    let source = if path.starts_with("http") {
                        PictureSource::Web(path.to_owned())
                    } else {
                        let bytes = self.package.part(path.trim_start_matches("./")).ok().flatten();
                        bytes.map_or(PictureSource::Missing, pictures::source)
                    };
                    let picture = self.content.pictures.len();
                    self.content.pictures.push(EmbeddedPicture { alt: alt.clone(), source });
                    push(InlineKind::Picture(picture), InlineStyle::default(), link, out);
                }
                "draw:object" | "draw:object-ole" => self.object(inner),
                "draw:text-box" => self.add_framed(|reader| reader.blocks(inner)),
                "draw:frame" | "draw:g" | "draw:a" | "draw:custom-shape" | "draw:rect" => {
                    self.frame(inner, link, out);
                }
                "text:p" | "text:list" if tag.name.starts_with("draw:") => {
                    // The text of a shape.
                    return self.add_framed(|reader| reader.blocks(tag));
                }
                _ => {}
            }
        }
    }

    /// Adds the texts and the values of a chart, which follow the paragraph.
    fn object(&mut self, tag: &XmlTag) {
        let path = tag.attribute("xlink:href").unwrap_or_default().trim_start_matches("./").to_owned();
        let part = self.package.part(&format!("{path}/content.xml")).ok().flatten();
        let tree = part.and_then(|bytes| xml_tree::read(&bytes).ok());
        let Some(chart) =
            tree.as_ref().and_then(|tree| tree.descend(&["office:body", "office:chart", "chart:chart"]))
        else {
            self.embedded.objects += 1;
            return;
        };
        self.embedded.add_chart(chart.child("table:table").is_some());
        self.add_framed(|reader| {
            let is_title = |tag: &&XmlTag| matches!(tag.name.as_str(), "chart:title" | "chart:subtitle");
            let titles = chart.all().into_iter().filter(is_title);
            let mut blocks: Vec<DocBlock> = titles.flat_map(|title| reader.blocks(title)).collect();
            blocks.extend(chart.child("table:table").map(|table| reader.table(table)));
            blocks
        });
    }

    /// Reads blocks that follow the paragraph.
    fn add_framed(&mut self, read: impl FnOnce(&mut Self) -> Vec<DocBlock>) {
        let outer = std::mem::take(&mut self.framed);
        let blocks = read(self);
        self.framed = outer;
        self.framed.extend(blocks);
    }
}

/// The text of a comment, without its author.
pub(in crate::import) fn comment_text(tag: &XmlTag) -> String {
    let paragraphs = tag.tags().filter(|tag| matches!(tag.name.as_str(), "text:p" | "text:list"));
    paragraphs.map(XmlTag::text).collect::<Vec<_>>().join(" ")
}

fn push(kind: InlineKind, style: InlineStyle, link: Option<&str>, out: &mut Vec<DocInline>) {
    out.push(DocInline { kind, style, link: link.map(str::to_owned) });
}

/// White space as one space.
fn collapsed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, ' ' | '\t' | '\r' | '\n') {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        } else {
            out.push(c);
        }
    }
    out
}
