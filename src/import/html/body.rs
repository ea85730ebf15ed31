//! The elements of an article as blocks.

use dom_query::NodeRef;

use super::HtmlReader;
use super::article::MAX_DEPTH;
use super::left::LeftElement;
use crate::i18n::slug::percent_decode;
use crate::import::content::{
    DocBlock, DocInline, DocList, DocParagraph, EmbeddedPicture, InlineKind, InlineStyle, PictureSource,
};
use crate::import::document::Locator;
use crate::import::{notes, pictures, remarks};
use crate::metadata::data_url;

/// The formats and the link of the text at a place.
#[derive(Clone, Default)]
struct Around {
    style: InlineStyle,
    link: Option<String>,
    depth: usize,
}

/// Blocks, and the line that is being read.
#[derive(Default)]
struct BlockBuffer {
    blocks: Vec<DocBlock>,
    line: Vec<DocInline>,
}

impl HtmlReader {
    /// The blocks of an element.
    pub(super) fn blocks(&mut self, node: &NodeRef<'_>) -> Vec<DocBlock> {
        self.blocks_within(node, &Around::default())
    }

    fn blocks_within(&mut self, node: &NodeRef<'_>, around: &Around) -> Vec<DocBlock> {
        let mut buffer = BlockBuffer::default();
        self.children(node, around, &mut buffer);
        self.flush(&mut buffer);
        buffer.blocks
    }

    /// Ends the line that is being read.
    fn flush(&mut self, buffer: &mut BlockBuffer) {
        let inlines = std::mem::take(&mut buffer.line);
        let position = Locator::Paragraph(self.paragraph + 1);
        let mut paragraph = DocParagraph { inlines, position };
        notes::trim_paragraph(&mut paragraph);
        if !paragraph.is_blank() {
            self.paragraph += 1;
            buffer.blocks.push(DocBlock::Paragraph(paragraph));
        }
    }

    fn children(&mut self, node: &NodeRef<'_>, around: &Around, buffer: &mut BlockBuffer) {
        if around.depth > MAX_DEPTH {
            buffer.line.push(inline(InlineKind::Text(node.text().to_string()), around));
            return;
        }
        let deeper = Around { depth: around.depth + 1, ..around.clone() };
        for child in node.children() {
            if child.is_text() {
                add_text(&child.text(), around, buffer);
            } else if child.is_element() {
                self.element(&child, &deeper, buffer);
            }
        }
    }

    fn element(&mut self, node: &NodeRef<'_>, around: &Around, buffer: &mut BlockBuffer) {
        let name = node.node_name().unwrap_or_default().to_lowercase();
        if self.chrome.contains(&node.id) || self.notes.is_note(node.id) || self.notes.is_back(node.id) {
            return;
        }
        if is_hidden(node) {
            let text = super::article::visible_text(node);
            if !text.trim().is_empty() {
                self.hidden.push(text);
            }
            return;
        }
        // LibreOffice marks the headers and footers of pages so.
        if name == "div" && matches!(node.attr("title").as_deref(), Some("header" | "footer")) {
            let blocks = self.blocks_within(node, around);
            self.content.margins.extend(remarks::paragraphs(&blocks));
            return;
        }
        let mut inner = around.clone();
        match name.as_str() {
            "script" | "style" | "template" | "noscript" | "head" | "map" | "input" => return,
            "svg" | "iframe" | "object" | "embed" | "video" | "audio" | "canvas" | "button" | "select"
            | "textarea" => return self.left.push(LeftElement::of(&name, node)),
            "br" => return buffer.line.push(inline(InlineKind::Break, around)),
            "img" => return self.picture(node, around, buffer),
            "a" => return self.link(node, around, buffer),
            "b" | "strong" => inner.style.strong = true,
            "i" | "em" | "cite" | "dfn" | "var" => inner.style.emphasis = true,
            "s" | "strike" => inner.style.strike = true,
            "del" => {
                inner.style.strike = true;
                self.changes += 1;
            }
            "ins" => self.changes += 1,
            "sup" if !self.holds_sign(node) => inner.style.superscript = true,
            "sub" => inner.style.subscript = true,
            "q" => {
                buffer.line.push(inline(InlineKind::Text("“".into()), around));
                self.children(node, around, buffer);
                buffer.line.push(inline(InlineKind::Text("”".into()), around));
                return;
            }
            "span" | "font" => styled(node, &mut inner.style),
            _ => return self.block(&name, node, around, buffer),
        }
        self.children(node, &inner, buffer);
    }

    fn block(&mut self, name: &str, node: &NodeRef<'_>, around: &Around, buffer: &mut BlockBuffer) {
        if is_inline(name) {
            return self.children(node, around, buffer);
        }
        self.flush(buffer);
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.heading(name.as_bytes()[1] - b'0', node, around, buffer);
            }
            "ul" | "menu" | "dir" => self.list(node, None, around, buffer),
            "ol" => {
                let start = node.attr("start").and_then(|start| start.parse().ok()).unwrap_or(1);
                self.list(node, Some(start), around, buffer);
            }
            "blockquote" => {
                let blocks = self.blocks_within(node, around);
                if !blocks.is_empty() {
                    buffer.blocks.push(DocBlock::Quote(blocks));
                }
            }
            "pre" | "xmp" | "listing" => {
                self.paragraph += 1;
                let text = node.text().to_string();
                buffer.blocks.push(DocBlock::Preformatted(text, Locator::Paragraph(self.paragraph)));
            }
            "hr" => buffer.blocks.push(DocBlock::Rule),
            "table" => self.table(node, &mut buffer.blocks),
            "dt" => {
                let bold = Around { style: InlineStyle { strong: true, ..around.style }, ..around.clone() };
                let blocks = self.blocks_within(node, &bold);
                buffer.blocks.extend(blocks);
            }
            _ => {
                let class = node.attr("class").unwrap_or_default();
                // The title in pages that Word and LibreOffice have written.
                let is_title =
                    name == "p" && class.split(' ').any(|class| matches!(class, "MsoTitle" | "title"));
                if is_title {
                    return self.heading(0, node, around, buffer);
                }
                self.children(node, around, buffer);
                self.flush(buffer);
            }
        }
    }

    fn heading(&mut self, level: u8, node: &NodeRef<'_>, around: &Around, buffer: &mut BlockBuffer) {
        for block in self.blocks_within(node, around) {
            buffer.blocks.push(match block {
                DocBlock::Paragraph(paragraph) => DocBlock::Heading(level, paragraph),
                other => other,
            });
        }
    }

    fn list(&mut self, node: &NodeRef<'_>, start: Option<u64>, around: &Around, buffer: &mut BlockBuffer) {
        let mut items: Vec<Vec<DocBlock>> = Vec::new();
        let plain = Around { depth: around.depth + 1, ..Around::default() };
        let mut first = start;
        for child in node.children() {
            if child.is_text() && child.text().trim().is_empty() {
                continue;
            }
            if self.notes.is_note(child.id) || self.chrome.contains(&child.id) {
                continue;
            }
            if child.has_name("li") {
                if let Some(value) = child.attr("value").and_then(|value| value.parse::<u64>().ok())
                    && first.is_some_and(|first| first + items.len() as u64 != value)
                {
                    if !items.is_empty() {
                        let items = std::mem::take(&mut items);
                        buffer.blocks.push(DocBlock::List(DocList { start: first, items }));
                    }
                    first = Some(value);
                }
                let blocks = self.blocks_within(&child, &plain);
                if !blocks.is_empty() {
                    items.push(blocks);
                }
                continue;
            }
            // A list beside its item, as many editors write it.
            let mut inner = BlockBuffer::default();
            if child.is_element() {
                self.element(&child, &plain, &mut inner);
            } else {
                add_text(&child.text(), &plain, &mut inner);
            }
            self.flush(&mut inner);
            match items.last_mut() {
                Some(last) => last.extend(inner.blocks),
                None => buffer.blocks.extend(inner.blocks),
            }
        }
        if !items.is_empty() {
            buffer.blocks.push(DocBlock::List(DocList { start: first, items }));
        }
    }

    fn link(&mut self, node: &NodeRef<'_>, around: &Around, buffer: &mut BlockBuffer) {
        if let Some((index, block)) = self.notes.sign(node.id) {
            let at = self.note(index, block, node);
            buffer.line.push(DocInline::other(InlineKind::Note(at)));
            return;
        }
        let mut inner = around.clone();
        inner.link = node.attr("href").and_then(|href| self.address(&href));
        self.children(node, &inner, buffer);
    }

    /// The index of a note, which is read when the text first refers to it.
    fn note(&mut self, index: usize, block: dom_query::NodeId, near: &NodeRef<'_>) -> usize {
        if let Some(known) = self.known_notes.get(&index) {
            return *known;
        }
        let at = self.content.notes.len();
        self.content.notes.push(Vec::new());
        self.known_notes.insert(index, at);
        let node = NodeRef::new(block, near.tree);
        let mut blocks = self.blocks(&node);
        notes::trim(&mut blocks);
        self.content.notes[at] = blocks;
        at
    }

    /// Whether an element only holds the sign of a note.
    fn holds_sign(&self, node: &NodeRef<'_>) -> bool {
        node.descendants().iter().any(|node| self.notes.sign(node.id).is_some())
    }

    /// Where a link leads; `None` if it leads nowhere outside the page.
    fn address(&self, href: &str) -> Option<String> {
        let href = href.trim();
        if href.is_empty() || href.starts_with('#') {
            return None;
        }
        let lower = href.to_ascii_lowercase();
        if ["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme)) {
            return Some(href.to_owned());
        }
        let joined = self.base.as_ref()?.join(href).ok()?;
        matches!(joined.scheme(), "http" | "https").then(|| joined.to_string())
    }

    fn picture(&mut self, node: &NodeRef<'_>, around: &Around, buffer: &mut BlockBuffer) {
        let value =
            |name: &str| node.attr(name).map(|value| value.trim().to_owned()).filter(|it| !it.is_empty());
        // Pages that load pictures late have a placeholder in `src`.
        let own = value("src").filter(|src| !src.starts_with("data:image/svg"));
        let source = value("data-src").or_else(|| value("data-original")).or(own);
        let is_tiny = |name: &str| value(name).is_some_and(|size| matches!(size.as_str(), "0" | "1"));
        let alt = value("alt").unwrap_or_default();
        if is_tiny("width") || is_tiny("height") || source.is_none() && alt.is_empty() {
            return;
        }
        let source = source.unwrap_or_default();
        let source = if source.is_empty() {
            PictureSource::Missing
        } else if source.starts_with("data:") {
            data_url(&source).map_or(PictureSource::Missing, |(_, bytes)| pictures::source(bytes))
        } else if source.contains("://") || source.starts_with("//") || source.starts_with('/') {
            PictureSource::Web(self.address(&source).unwrap_or(source))
        } else {
            let path = percent_decode(source.split(['?', '#']).next().unwrap_or(&source)).into_owned();
            PictureSource::Beside(path.trim_start_matches("./").to_owned())
        };
        let picture = self.content.pictures.len();
        self.content.pictures.push(EmbeddedPicture { alt, source });
        buffer.line.push(inline(InlineKind::Picture(picture), around));
    }
}

fn inline(kind: InlineKind, around: &Around) -> DocInline {
    DocInline { kind, style: around.style, link: around.link.clone() }
}

/// Adds text; white space is one space, and none at the beginning of a line.
fn add_text(text: &str, around: &Around, buffer: &mut BlockBuffer) {
    let ends_with_space = match buffer.line.last().map(|last| &last.kind) {
        None | Some(InlineKind::Break) => true,
        Some(InlineKind::Text(text)) => text.ends_with(' '),
        Some(_) => false,
    };
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, ' ' | '\t' | '\r' | '\n' | '\u{c}') {
            if !(out.ends_with(' ') || (out.is_empty() && ends_with_space)) {
                out.push(' ');
            }
        } else {
            out.push(c);
        }
    }
    if !out.is_empty() {
        buffer.line.push(inline(InlineKind::Text(out), around));
    }
}

/// Whether a page does not show an element.
fn is_hidden(node: &NodeRef<'_>) -> bool {
    let css = css(node);
    node.has_attr("hidden") || css.contains("display:none") || css.contains("visibility:hidden")
}

/// The style of an element, in small letters and without spaces.
fn css(node: &NodeRef<'_>) -> String {
    let css = node.attr("style").unwrap_or_default().to_lowercase();
    css.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The formats that a style of an element gives.
fn styled(node: &NodeRef<'_>, style: &mut InlineStyle) {
    let css = css(node);
    style.strong |=
        ["font-weight:bold", "font-weight:600", "font-weight:700"].iter().any(|it| css.contains(it));
    style.strong &= !(css.contains("font-weight:normal") || css.contains("font-weight:400"));
    style.emphasis |= css.contains("font-style:italic");
    style.emphasis &= !css.contains("font-style:normal");
    style.strike |= css.contains("line-through");
    style.superscript |= css.contains("vertical-align:super");
    style.subscript |= css.contains("vertical-align:sub;") || css.ends_with("vertical-align:sub");
}

/// Whether an element without a format stands within a line.
fn is_inline(name: &str) -> bool {
    const NAMES: &str = "abbr acronym bdi bdo big code data kbd label mark nobr picture rb rp rt ruby samp small source \
                         time tt u wbr sup o:p meter output progress math mi mn mo mrow";

    NAMES.split(' ').any(|inline| inline == name)
}
