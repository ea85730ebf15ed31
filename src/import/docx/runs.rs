//! Runs of a Word document: text with formats, links, fields, signs of notes.

use super::DocxReader;
use super::drawings;
use super::field::FieldState;
use super::styles::RunProperties;
use crate::import::content::{DocInline, InlineKind, InlineStyle};
use crate::import::xml_tree::XmlTag;

impl DocxReader<'_> {
    /// Adds the runs of a paragraph or of a part of one.
    pub(super) fn add_runs(&mut self, tag: &XmlTag, link: Option<&str>, out: &mut Vec<DocInline>) {
        for inner in tag.tags() {
            match inner.name.as_str() {
                "w:r" => self.run(inner, link, out),
                "w:hyperlink" => {
                    let address = inner.attribute("r:id").and_then(|id| self.parts.address(&self.part, id));
                    let address = address.map(|address| match inner.attribute("w:anchor") {
                        Some(anchor) => format!("{address}#{anchor}"),
                        None => address,
                    });
                    self.add_runs(inner, address.as_deref().or(link), out);
                }
                "w:fldSimple" => {
                    let instruction = inner.attribute("w:instr").unwrap_or_default().to_owned();
                    let field = FieldState { instruction, is_result: true };
                    if field.is_contents() {
                        self.has_contents = true;
                        continue;
                    }
                    let address = field.link();
                    self.add_runs(inner, address.as_deref().or(link), out);
                }
                "m:oMath" | "m:oMathPara" => {
                    let text: String =
                        inner.all().iter().filter(|tag| tag.name == "m:t").map(|tag| tag.text()).collect();
                    out.push(DocInline::text(text));
                }
                "mc:AlternateContent" => {
                    if let Some(chosen) = drawings::alternative(inner) {
                        self.add_runs(chosen, link, out);
                    }
                }
                // The base of a text with a gloss, then the gloss in brackets.
                "w:ruby" => self.ruby(inner, link, out),
                "w:ins" | "w:moveTo" | "w:smartTag" | "w:sdt" | "w:sdtContent" | "w:customXml" | "w:dir"
                | "w:bdo" => self.add_runs(inner, link, out),
                _ => {}
            }
        }
    }

    fn ruby(&mut self, tag: &XmlTag, link: Option<&str>, out: &mut Vec<DocInline>) {
        if let Some(base) = tag.child("w:rubyBase") {
            self.add_runs(base, link, out);
        }
        if let Some(gloss) = tag.child("w:rt") {
            out.push(DocInline::text(" ("));
            self.add_runs(gloss, link, out);
            out.push(DocInline::text(")"));
        }
    }

    fn run(&mut self, tag: &XmlTag, link: Option<&str>, out: &mut Vec<DocInline>) {
        let properties = tag.child("w:rPr");
        let style = properties.and_then(|tag| tag.property("w:rStyle"));
        let properties = RunProperties::read(properties).or(self.styles.run(style));
        if properties.is_hidden() {
            let text = tag.all().iter().filter(|tag| tag.name == "w:t").map(|tag| tag.text()).collect();
            self.hidden.push(text);
            // What else the run holds, such as the beginning of a field, counts all the same.
            let mut hidden = Vec::new();
            self.add_pieces(tag, InlineStyle::default(), link, &mut hidden);
            return;
        }
        self.add_pieces(tag, properties.style(), link, out);
    }

    fn add_pieces(&mut self, tag: &XmlTag, style: InlineStyle, link: Option<&str>, out: &mut Vec<DocInline>) {
        let mut has_own_mark = false;
        for piece in tag.tags() {
            match piece.name.as_str() {
                "w:fldChar" => self.field_mark(piece.attribute("w:fldCharType").unwrap_or_default()),
                "w:instrText" => {
                    if let Some(field) = self.fields.last_mut().filter(|field| !field.is_result) {
                        field.instruction.push_str(&piece.text());
                    }
                }
                _ if self.is_field_text_hidden() => {}
                "w:t" if has_own_mark => {}
                "w:t" => self.push(InlineKind::Text(piece.text()), style, link, out),
                "w:tab" | "w:ptab" => self.push(InlineKind::Text("\t".into()), style, link, out),
                "w:noBreakHyphen" => self.push(InlineKind::Text("\u{2011}".into()), style, link, out),
                "w:softHyphen" => self.push(InlineKind::Text("\u{ad}".into()), style, link, out),
                "w:sym" => self.push(InlineKind::Text(symbol(piece).into()), style, link, out),
                "w:br" | "w:cr" if piece.attribute("w:type").is_none_or(|kind| kind == "textWrapping") => {
                    self.push(InlineKind::Break, style, link, out);
                }
                "w:footnoteReference" | "w:endnoteReference" => {
                    has_own_mark = piece.attribute("w:customMarkFollows").is_some_and(|on| on != "0");
                    let kind = if piece.name == "w:footnoteReference" { "footnotes" } else { "endnotes" };
                    let note = piece.attribute("w:id").and_then(|id| self.note(kind, id));
                    if let Some(note) = note {
                        self.push(InlineKind::Note(note), InlineStyle::default(), None, out);
                    }
                }
                "w:ruby" => self.ruby(piece, link, out),
                "w:drawing" | "w:pict" | "w:object" => self.drawing(piece, link, out),
                "mc:AlternateContent" => {
                    if let Some(chosen) = drawings::alternative(piece) {
                        self.add_pieces(chosen, style, link, out);
                    }
                }
                _ => {}
            }
        }
    }

    /// Adds a piece, with the link of the field that it is in.
    pub(super) fn push(
        &self,
        kind: InlineKind,
        style: InlineStyle,
        link: Option<&str>,
        out: &mut Vec<DocInline>,
    ) {
        let of_field = self.fields.iter().rev().find_map(FieldState::link);
        let link = link.map(str::to_owned).or(of_field);
        out.push(DocInline { kind, style, link });
    }

    fn field_mark(&mut self, kind: &str) {
        match kind {
            "begin" => self.fields.push(FieldState { instruction: String::new(), is_result: false }),
            "separate" => {
                if let Some(field) = self.fields.last_mut() {
                    field.is_result = true;
                    self.has_contents |= field.is_contents();
                }
            }
            "end" => drop(self.fields.pop()),
            _ => {}
        }
    }

    /// Whether text stands in an instruction, or in a table of contents.
    fn is_field_text_hidden(&self) -> bool {
        self.fields.iter().any(|field| !field.is_result || field.is_contents())
    }

    /// The index of a note, which is read when the text first refers to it.
    fn note(&mut self, kind: &'static str, id: &str) -> Option<usize> {
        let key = (kind, id.to_owned());
        if let Some(known) = self.known_notes.get(&key) {
            return Some(*known);
        }
        let note = self.sources.remove(&key)?;
        let at = self.content.notes.len();
        self.content.notes.push(Vec::new());
        self.known_notes.insert(key, at);
        let main = self.parts.main();
        let part = self.parts.related(&main, kind).unwrap_or_default();
        let before = std::mem::replace(&mut self.part, part);
        let (fields, framed) = (std::mem::take(&mut self.fields), std::mem::take(&mut self.framed));
        let paragraph = self.paragraph;
        let mut blocks = self.body(&note);
        crate::import::notes::trim(&mut blocks);
        (self.fields, self.framed, self.part) = (fields, framed, before);
        self.paragraph = paragraph;
        self.content.notes[at] = blocks;
        Some(at)
    }
}

/// A character of a font of symbols.
fn symbol(tag: &XmlTag) -> char {
    let code = tag.attribute("w:char").and_then(|code| u32::from_str_radix(code, 16).ok()).unwrap_or(0);
    let font = tag.attribute("w:font").unwrap_or_default();
    match (font.to_ascii_lowercase().as_str(), code & 0xff) {
        _ if !(0xf000..=0xf0ff).contains(&code) && code > 0xff => char::from_u32(code).unwrap_or('•'),
        ("wingdings", 0xfc) => '✓',
        ("wingdings", 0xfb) => '✗',
        ("wingdings", 0xa8 | 0x6f) => '☐',
        ("wingdings", 0xfe) => '☑',
        ("wingdings", 0xfd) => '☒',
        ("wingdings", 0xe0 | 0xf0) => '→',
        ("symbol", low @ 0x20..=0x7e) if !char::from(u8::try_from(low).unwrap_or(b'?')).is_alphabetic() => {
            char::from(u8::try_from(low).unwrap_or(b'?'))
        }
        _ => '•',
    }
}
