//! Matroska and `WebM` (RFC 9559): tags and file names, read by seeking from element to element.

use std::io::Result;

use super::facts::{FactKind, Facts};
use super::numbers::big_endian;
use super::seek::{self, ReadSeek};
use super::text::{decode_utf8_or_latin, until_zero};
use super::{embedded, tags};

/// Elements that are nested deeper are skipped.
const MAX_DEPTH: usize = 8;

/// The most elements of a file that are read.
const MAX_ELEMENTS: usize = 100_000;

/// The most bytes of a text that are read.
const MAX_TEXT: u64 = 64 * 1024;

/// The most bytes of an attached file that are read.
const MAX_ATTACHMENT: u64 = 4 * 1024 * 1024;

/// An element: its identifier, and where its content starts and ends.
struct Element {
    id: u64,
    start: u64,
    /// `None` if the size is unknown.
    end: Option<u64>,
}

/// The state of reading a file.
struct ElementWalk<'a> {
    file: &'a mut dyn ReadSeek,
    facts: &'a mut Facts,
    /// How many elements were read.
    count: usize,
    /// The name of the tag whose value comes next.
    name: String,
}

/// Reads a Matroska or `WebM` file.
pub(super) fn read(file: &mut dyn ReadSeek, length: u64, facts: &mut Facts) -> Result<()> {
    ElementWalk { file, facts, count: 0, name: String::new() }.children(0, length, 0)
}

impl ElementWalk<'_> {
    fn children(&mut self, start: u64, end: u64, depth: usize) -> Result<()> {
        let mut at = start;
        while at < end && depth < MAX_DEPTH && self.count < MAX_ELEMENTS {
            self.count += 1;
            let Some(element) = element(at, &seek::bytes(self.file, at, 12)?) else { return Ok(()) };
            let Element { id, start, .. } = element;
            let stop = element.end.map_or(end, |stop| stop.min(end));
            // The children of an element of unknown size are read as if they were its siblings.
            at = if element.end.is_some() { stop } else { start };
            match id {
                // Segment, Tags, Tag, SimpleTag, Info, Attachments, AttachedFile
                0x1853_8067 | 0x1254_c367 | 0x7373 | 0x67c8 | 0x1549_a966 | 0x1941_a469 | 0x61a7
                    if element.end.is_some() =>
                {
                    self.children(start, stop, depth + 1)?;
                }
                // TagName
                0x45a3 => self.name = self.text(start, stop)?,
                // TagString
                0x4487 => {
                    let value = self.text(start, stop)?;
                    tags::add(&self.name, &value, "Matroska", self.facts);
                }
                // Title, SegmentFilename, PrevFilename, NextFilename
                0x7ba9 | 0x7384 | 0x3c_83ab | 0x3e_83bb => {
                    let text = self.text(start, stop)?;
                    self.facts.add_signs(&text, "Matroska information");
                }
                // FileName
                0x466e => {
                    let text = self.text(start, stop)?;
                    self.facts.add_signs(&text, "Matroska attachment");
                }
                // FileDescription
                0x467e => {
                    let text = self.text(start, stop)?;
                    self.facts.add(FactKind::Comment, &text, "Matroska attachment");
                }
                // FileData
                0x465c => {
                    let length = stop.saturating_sub(start).min(MAX_ATTACHMENT);
                    embedded::search(&seek::bytes(self.file, start, length)?, self.facts);
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn text(&mut self, start: u64, end: u64) -> Result<String> {
        let text = seek::bytes(self.file, start, end.saturating_sub(start).min(MAX_TEXT))?;
        Ok(decode_utf8_or_latin(until_zero(&text)))
    }
}

/// The element with a head at an offset; `None` if the head is invalid.
fn element(at: u64, mut head: &[u8]) -> Option<Element> {
    // The leading zero bits of a number tell its length. An identifier keeps the bit after them, a size does not.
    let width = |head: &[u8]| Some(head.first()?.leading_zeros() + 1);
    let id_width = width(head).filter(|width| *width <= 4)?;
    let id = big_endian(head.split_off(..usize::try_from(id_width).ok()?)?);
    let size_width = width(head).filter(|width| *width <= 8)?;
    let unknown = (1_u64 << (7 * size_width)) - 1;
    let size = big_endian(head.split_off(..usize::try_from(size_width).ok()?)?) & unknown;
    let start = at.saturating_add(u64::from(id_width + size_width));
    Some(Element { id, start, end: (size != unknown).then(|| start.saturating_add(size)) })
}
