//! MP4 and `QuickTime` (ISO 14496-12), read by seeking from box to box.

use std::io::Result;

use super::facts::{FactKind, Facts};
use super::numbers::{big_endian, take_be, take_up_to};
use super::seek::{self, ReadSeek};
use super::text::{decode_utf8_or_latin, decode_utf16};
use super::{tags, xml};

/// Boxes that are nested deeper are skipped.
const MAX_DEPTH: usize = 8;

/// The most boxes of a file that are read.
const MAX_BOXES: usize = 100_000;

/// The most bytes of a box that are read.
const MAX_CONTENT: u64 = 256 * 1024;

/// The identifier of the `uuid` box of XMP.
const XMP: &[u8] = b"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac";

/// What the value in a box is about, by the box's type.
fn kind(name: [u8; 4]) -> Option<FactKind> {
    Some(match &name {
        b"\xa9xyz" => FactKind::Position,
        b"\xa9aut" | b"\xa9ART" | b"\xa9art" | b"aART" | b"\xa9wrt" | b"\xa9com" | b"\xa9dir"
        | b"\xa9cpy" | b"cprt" | b"auth" => FactKind::Author,
        b"\xa9prd" | b"\xa9prf" | b"perf" | b"ownr" => FactKind::Person,
        b"\xa9enc" => FactKind::Editor,
        b"apID" => FactKind::Email,
        b"\xa9cmt" | b"\xa9inf" => FactKind::Comment,
        b"\xa9mak" | b"\xa9mod" => FactKind::Device,
        _ => return None,
    })
}

/// A box: its type, and where its content starts and ends.
struct IsoBox {
    name: [u8; 4],
    start: u64,
    end: u64,
}

/// What a box says of itself.
pub struct BoxHead {
    /// The type.
    pub name: [u8; 4],
    /// The length of the head.
    pub head_length: u64,
    /// The length of the box with its head. It may be too short or too long.
    pub length: u64,
}

/// The head of a box in its first 16 bytes; `None` if there are fewer than 8. The box can go on to the end of the `left`
/// bytes of its parent.
pub fn box_head(bytes: &[u8], left: u64) -> Option<BoxHead> {
    let (&[a, b, c, d, ref name @ ..], rest) = bytes.split_first_chunk::<8>()?;
    let (head_length, length) = match u32::from_be_bytes([a, b, c, d]) {
        0 => (8, left),
        1 => (16, big_endian(rest)),
        length => (8, u64::from(length)),
    };
    Some(BoxHead { name: *name, head_length, length })
}

/// The state of reading a file.
struct BoxWalk<'a> {
    file: &'a mut dyn ReadSeek,
    facts: &'a mut Facts,
    /// The names of values that items refer to by number.
    keys: Vec<Vec<u8>>,
    /// How many boxes were read.
    count: usize,
}

/// Reads an MP4 or `QuickTime` file.
pub(super) fn read(file: &mut dyn ReadSeek, length: u64, facts: &mut Facts) -> Result<()> {
    BoxWalk { file, facts, keys: Vec::new(), count: 0 }.children(0, length, 0, false)
}

impl BoxWalk<'_> {
    fn children(&mut self, start: u64, end: u64, depth: usize, is_list: bool) -> Result<()> {
        let mut at = start;
        while let Some(next) = self.next(at, end)? {
            at = next.end;
            self.count += 1;
            if self.count > MAX_BOXES {
                return Ok(());
            }
            let IsoBox { name, start, end } = next;
            match &name {
                _ if is_list => self.item(&next)?,
                _ if depth >= MAX_DEPTH => {}
                b"moov" | b"udta" | b"trak" | b"mdia" | b"minf" | b"stbl" => {
                    self.children(start, end, depth + 1, false)?;
                }
                b"ilst" => self.children(start, end, depth + 1, true)?,
                // MP4 has a version and flags before the children, QuickTime has not.
                b"meta" => {
                    let is_quicktime = seek::bytes(self.file, start, 8)?.ends_with(b"hdlr");
                    let skipped = if is_quicktime { 0 } else { 4 };
                    self.children(start + skipped, end, depth + 1, false)?;
                }
                b"keys" => self.keys = keys(&self.content(&next)?),
                b"uuid" => {
                    if let Some(packet) = self.content(&next)?.strip_prefix(XMP) {
                        xml::packets(packet, self.facts);
                    }
                }
                b"XMP_" => xml::packets(&self.content(&next)?, self.facts),
                b"loci" => {
                    let position = location(&self.content(&next)?).unwrap_or_default();
                    self.facts.add(FactKind::Position, &position, "MP4 loci");
                }
                // Tracks of GoPro and Android cameras with positions.
                b"stsd" => {
                    let content = self.content(&next)?;
                    if let Some(format @ (b"gpmd" | b"camm")) = content.get(12..16) {
                        let format = String::from_utf8_lossy(format);
                        self.facts.add(FactKind::Position, "a track with positions", format);
                    }
                }
                _ if kind(name).is_some() => {
                    let content = self.content(&next)?;
                    self.value(name, &user_data(name, &content));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The box at an offset; `None` at the end of its parent.
    fn next(&mut self, at: u64, end: u64) -> Result<Option<IsoBox>> {
        let left = end.saturating_sub(at);
        let head = seek::bytes(self.file, at, left.min(16))?;
        let Some(BoxHead { name, head_length, length }) = box_head(&head, left) else { return Ok(None) };
        let (start, stop) = (at + head_length, at.saturating_add(length).min(end));
        Ok((stop >= start).then_some(IsoBox { name, start, end: stop }))
    }

    fn content(&mut self, IsoBox { start, end, .. }: &IsoBox) -> Result<Vec<u8>> {
        seek::bytes(self.file, *start, (end - start).min(MAX_CONTENT))
    }

    /// Reads an item of a list: its type is a name or the number of a key; its value is in a `data` box.
    fn item(&mut self, item: &IsoBox) -> Result<()> {
        let content = self.content(item)?;
        let inner = |name: &[u8; 4], head: usize| {
            let at = memchr::memmem::find(&content, name)?;
            let length = usize::try_from(big_endian(content.get(at.checked_sub(4)?..at)?)).ok()?;
            content.get(at + head..(at - 4).checked_add(length)?)
        };
        // A type and a language precede the value.
        let Some(value) = inner(b"data", 12) else { return Ok(()) };
        let value = decode_utf8_or_latin(value);
        let number = usize::try_from(u32::from_be_bytes(item.name)).unwrap_or_default();
        let key = number.checked_sub(1).and_then(|number| self.keys.get(number)).map(Vec::as_slice);
        match key.or_else(|| inner(b"name", 8).filter(|_| &item.name == b"----")) {
            Some(key) => {
                let key = decode_utf8_or_latin(key);
                let key = key.strip_prefix("com.apple.quicktime.").unwrap_or(&key);
                tags::add(key, &value, "MP4", self.facts);
            }
            None => self.value(item.name, &value),
        }
        Ok(())
    }

    fn value(&mut self, name: [u8; 4], value: &str) {
        let field = format!("MP4 {}", encoding_rs::mem::decode_latin1(&name));
        match kind(name) {
            Some(kind) => self.facts.add(kind, value, field),
            None => self.facts.search_text(value, &field),
        }
    }
}

/// The place in a 3GP file: a name, a role, and longitude and latitude as fixed-point numbers.
fn location(content: &[u8]) -> Option<String> {
    let text = content.get(6..)?;
    let length = text.iter().position(|byte| *byte == 0)?;
    let (name, rest) = text.split_at(length);
    let (numbers, _) = rest.get(2..)?.as_chunks::<4>();
    let degrees = |at: usize| Some(f64::from(i32::from_be_bytes(*numbers.get(at)?)) / 65_536.0);
    let (longitude, latitude) = degrees(0).zip(degrees(1))?;
    Some(format!("{} {latitude:.4}, {longitude:.4}", decode_utf8_or_latin(name)))
}

/// The names in a `keys` box. Each has its length and a namespace before it.
fn keys(content: &[u8]) -> Vec<Vec<u8>> {
    let mut rest = content.get(8..).unwrap_or_default();
    let mut keys = Vec::new();
    while let Some(length) = take_be(&mut rest, 4)
        && let Some(key) = length.checked_sub(4).and_then(|length| rest.split_off(..length))
        && let Some(name) = key.get(4..)
    {
        keys.push(name.to_vec());
    }
    keys
}

/// A text outside a list: with a length and a language before it in `QuickTime`, and with a version, flags
/// and a language in 3GP.
fn user_data(name: [u8; 4], mut content: &[u8]) -> String {
    if name[0] == 0xa9 {
        let length = take_be(&mut content, 2).unwrap_or_default();
        take_up_to(&mut content, 2);
        return decode_utf8_or_latin(take_up_to(&mut content, length));
    }
    let text = content.get(6..).unwrap_or_default();
    if text.starts_with(&[0xfe, 0xff]) { decode_utf16(text) } else { decode_utf8_or_latin(text) }
}
