//! Matroska and `WebM` (RFC 9559): tags and names of files, read by seeking from element to element.

use std::io::{Read, Seek, SeekFrom};

use super::facts::{FactKind, Facts};
use super::text::utf8_or_latin;
use super::{exif, tags, xml};

/// Tags are nested no deeper.
const DEEPEST: usize = 8;

/// A damaged file may seem to have elements without end.
const MOST_ELEMENTS: usize = 100_000;

/// No value is longer that is worth reading.
const LONGEST: u64 = 64 * 1024;

/// An attached file is read no further.
const LONGEST_FILE: u64 = 4 * 1024 * 1024;

/// An element: its number, where its content begins and where it ends.
struct Element {
    id: u32,
    start: u64,
    /// `None` if it ends where the next of its level begins.
    end: Option<u64>,
}

struct ElementWalk<'a, R> {
    file: &'a mut R,
    facts: &'a mut Facts,
    elements: usize,
    /// The name of the tag whose value comes next.
    name: String,
}

/// What a film says.
pub(super) fn read(file: &mut (impl Read + Seek), length: u64, facts: &mut Facts) -> std::io::Result<()> {
    ElementWalk { file, facts, elements: 0, name: String::new() }.children(0, length, 0)
}

impl<R: Read + Seek> ElementWalk<'_, R> {
    fn children(&mut self, start: u64, end: u64, depth: usize) -> std::io::Result<()> {
        let mut at = start;
        while at < end && depth < DEEPEST && self.elements < MOST_ELEMENTS {
            self.elements += 1;
            let Some(element) = self.next(at)? else { return Ok(()) };
            let Element { id, start, .. } = element;
            let stop = element.end.map_or(end, |stop| stop.min(end));
            // What is in an element without a length is read as if it stood beside it.
            at = if element.end.is_some() { stop } else { start };
            match id {
                // Segment, tags, tag, tag with a value, information, attachments, attached file.
                0x1853_8067 | 0x1254_c367 | 0x7373 | 0x67c8 | 0x1549_a966 | 0x1941_a469 | 0x61a7
                    if element.end.is_some() =>
                {
                    self.children(start, stop, depth + 1)?;
                }
                // The name of a tag.
                0x45a3 => self.name = self.text(start, stop)?,
                // The value of a tag.
                0x4487 => {
                    let value = self.text(start, stop)?;
                    tags::add(&self.name, &value, "Matroska", self.facts);
                }
                // The title, the name of the file, those of the files before and after it.
                0x7ba9 | 0x7384 | 0x3c_83ab | 0x3e_83bb => {
                    let text = self.text(start, stop)?;
                    self.facts.add_signs(&text, "Matroska information");
                }
                // The name of an attached file, and what is said of it.
                0x466e => {
                    let text = self.text(start, stop)?;
                    self.facts.add_signs(&text, "Matroska attachment");
                }
                0x467e => {
                    let text = self.text(start, stop)?;
                    self.facts.add(FactKind::Comment, &text, "Matroska attachment");
                }
                0x465c => {
                    let content = self.content(start, stop, LONGEST_FILE)?;
                    xml::packets(&content, self.facts);
                    exif::anywhere(&content, self.facts);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The element at a place; `None` if there is none.
    fn next(&mut self, at: u64) -> std::io::Result<Option<Element>> {
        self.file.seek(SeekFrom::Start(at))?;
        let mut head = Vec::with_capacity(12);
        self.file.by_ref().take(12).read_to_end(&mut head)?;
        let element = || {
            // The zeros before the first one tell the length of a number; that of an element keeps the one.
            let width = usize::try_from(head.first()?.leading_zeros()).ok()? + 1;
            let id = head.get(..width).filter(|_| width <= 4)?;
            let id = id.iter().fold(0, |id, byte| id << 8 | u32::from(*byte));
            let size = head.get(width..)?;
            let size_width = usize::try_from(size.first()?.leading_zeros()).ok()? + 1;
            let size = size.get(..size_width).filter(|_| size_width <= 8)?;
            let number = size.iter().fold(0, |number, byte| number << 8 | u64::from(*byte));
            let most = (1_u64 << (7 * size_width)) - 1;
            let start = at + u64::try_from(width + size_width).ok()?;
            let end = (number & most != most).then(|| start.saturating_add(number & most));
            Some(Element { id, start, end })
        };
        Ok(element())
    }

    fn content(&mut self, start: u64, end: u64, longest: u64) -> std::io::Result<Vec<u8>> {
        let mut content = Vec::new();
        self.file.seek(SeekFrom::Start(start))?;
        self.file.by_ref().take(end.saturating_sub(start).min(longest)).read_to_end(&mut content)?;
        Ok(content)
    }

    fn text(&mut self, start: u64, end: u64) -> std::io::Result<String> {
        let content = self.content(start, end, LONGEST)?;
        Ok(utf8_or_latin(content.split(|byte| *byte == 0).next().unwrap_or_default()))
    }
}
