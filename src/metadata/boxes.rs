//! Films and sound in boxes (ISO 14496-12, `QuickTime`): read by seeking from box to box.

use std::io::{Read, Seek, SeekFrom};

use super::facts::{FactKind, Facts};
use super::text::{utf8_or_latin, utf16};
use super::xml;

/// The boxes of a film are nested no deeper.
const DEEPEST: usize = 8;

/// A damaged file may seem to have boxes without end.
const MOST_BOXES: usize = 100_000;

/// No value is longer that is worth reading.
const LONGEST: u64 = 256 * 1024;

/// The box of XMP.
const XMP: &[u8] = b"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac";

/// Names of values, in all the ways in which films have them, and what they are.
const NAMES: [(&[u8], FactKind); 33] = [
    (b"\xa9xyz", FactKind::Position),
    (b"com.apple.quicktime.location.ISO6709", FactKind::Position),
    (b"com.apple.quicktime.location.name", FactKind::Position),
    (b"\xa9aut", FactKind::Author),
    (b"\xa9ART", FactKind::Author),
    (b"\xa9art", FactKind::Author),
    (b"aART", FactKind::Author),
    (b"\xa9wrt", FactKind::Author),
    (b"\xa9com", FactKind::Author),
    (b"\xa9dir", FactKind::Author),
    (b"\xa9prd", FactKind::Person),
    (b"\xa9prf", FactKind::Person),
    (b"\xa9cpy", FactKind::Author),
    (b"cprt", FactKind::Author),
    (b"\xa9enc", FactKind::Editor),
    (b"auth", FactKind::Author),
    (b"perf", FactKind::Person),
    (b"ownr", FactKind::Person),
    (b"apID", FactKind::Email),
    (b"\xa9cmt", FactKind::Comment),
    (b"\xa9inf", FactKind::Comment),
    (b"\xa9mak", FactKind::Device),
    (b"\xa9mod", FactKind::Device),
    (b"com.apple.quicktime.author", FactKind::Author),
    (b"com.apple.quicktime.artist", FactKind::Author),
    (b"com.apple.quicktime.director", FactKind::Author),
    (b"com.apple.quicktime.producer", FactKind::Person),
    (b"com.apple.quicktime.copyright", FactKind::Author),
    (b"com.apple.quicktime.comment", FactKind::Comment),
    (b"com.apple.quicktime.make", FactKind::Device),
    (b"com.apple.quicktime.model", FactKind::Device),
    (b"com.android.model", FactKind::Device),
    (b"com.android.manufacturer", FactKind::Device),
];

/// A box: its kind, where its content begins and where it ends.
struct Box {
    kind: [u8; 4],
    start: u64,
    end: u64,
}

/// What is carried from box to box.
struct BoxWalk<'a, R> {
    file: &'a mut R,
    facts: &'a mut Facts,
    /// Names of values that are referred to by number.
    keys: Vec<Vec<u8>>,
    boxes: usize,
}

/// What a film says.
pub(super) fn film(file: &mut (impl Read + Seek), length: u64, facts: &mut Facts) -> std::io::Result<()> {
    BoxWalk { file, facts, keys: Vec::new(), boxes: 0 }.children(0, length, 0, false)
}

impl<R: Read + Seek> BoxWalk<'_, R> {
    fn children(&mut self, start: u64, end: u64, depth: usize, is_list: bool) -> std::io::Result<()> {
        let mut at = start;
        while let Some(next) = self.next(at, end)? {
            at = next.end;
            self.boxes += 1;
            if self.boxes > MOST_BOXES {
                return Ok(());
            }
            let Box { kind, start, end } = next;
            match &kind {
                _ if is_list => self.item(kind, start, end)?,
                _ if depth >= DEEPEST => {}
                b"moov" | b"udta" | b"trak" | b"mdia" | b"minf" | b"stbl" => {
                    self.children(start, end, depth + 1, false)?;
                }
                b"ilst" => self.children(start, end, depth + 1, true)?,
                // With a version and flags in MP4, without in QuickTime.
                b"meta" => {
                    let inner = self.content(start, start + 8)?;
                    let skipped = if inner.get(4..) == Some(b"hdlr") { 0 } else { 4 };
                    self.children(start + skipped, end, depth + 1, false)?;
                }
                b"keys" => self.keys = keys(&self.content(start, end)?),
                b"uuid" => {
                    let content = self.content(start, end)?;
                    if let Some(packet) = content.strip_prefix(XMP) {
                        xml::packets(packet, self.facts);
                    }
                }
                b"XMP_" => {
                    let content = self.content(start, end)?;
                    xml::packets(&content, self.facts);
                }
                b"loci" => self.place(start, end)?,
                // A track of positions, as cameras on helmets and drones write it.
                b"stsd" => {
                    let content = self.content(start, end.min(start + 16))?;
                    if let Some(format @ (b"gpmd" | b"camm")) = content.get(12..16) {
                        let name = String::from_utf8_lossy(format);
                        self.facts.add(FactKind::Position, "a track with positions", name);
                    }
                }
                _ if NAMES.iter().any(|(name, _)| *name == kind) => {
                    let content = self.content(start, end)?;
                    self.value(&kind, &plain(kind, &content));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The box at a place; `None` at the end of those around it.
    fn next(&mut self, at: u64, end: u64) -> std::io::Result<Option<Box>> {
        if at.saturating_add(8) > end {
            return Ok(None);
        }
        self.file.seek(SeekFrom::Start(at))?;
        let mut head = [0; 16];
        self.file.read_exact(&mut head[..8])?;
        let [a, b, c, d, kind @ ..] =
            [head[0], head[1], head[2], head[3], head[4], head[5], head[6], head[7]];
        let (start, length) = match u32::from_be_bytes([a, b, c, d]) {
            0 => (at + 8, end - at),
            1 => {
                self.file.read_exact(&mut head[8..])?;
                let [_, _, _, _, _, _, _, _, long @ ..] = head;
                (at + 16, u64::from_be_bytes(long))
            }
            length => (at + 8, u64::from(length)),
        };
        let stop = at.saturating_add(length).min(end);
        Ok((stop >= start && stop > at).then_some(Box { kind, start, end: stop }))
    }

    fn content(&mut self, start: u64, end: u64) -> std::io::Result<Vec<u8>> {
        let mut content = Vec::new();
        self.file.seek(SeekFrom::Start(start))?;
        self.file.by_ref().take(end.saturating_sub(start).min(LONGEST)).read_to_end(&mut content)?;
        Ok(content)
    }

    /// An entry of a list of values: a name, or the number of one, and the value in a box of its own.
    fn item(&mut self, kind: [u8; 4], start: u64, end: u64) -> std::io::Result<()> {
        let number = usize::try_from(u32::from_be_bytes(kind)).unwrap_or_default();
        let named = number.checked_sub(1).and_then(|number| self.keys.get(number)).cloned();
        let content = self.content(start, end)?;
        let inner = |name: &[u8; 4], head: usize| {
            let at = memchr::memmem::find(&content, name)?;
            let length = content.get(at.checked_sub(4)?..at)?.try_into().ok().map(u32::from_be_bytes)?;
            content.get(at + head..(at - 4).checked_add(usize::try_from(length).ok()?)?)
        };
        // Behind the name: the type, and the language.
        let Some(value) = inner(b"data", 12) else { return Ok(()) };
        let value = utf8_or_latin(value);
        // A free value has its name beside it.
        let free = inner(b"name", 8).map(<[u8]>::to_vec).filter(|_| &kind == b"----");
        match (free, named) {
            (Some(name), _) => self.facts.add_signs(&value, &format!("MP4 {}", utf8_or_latin(&name))),
            (None, Some(name)) => self.value(&name, &value),
            (None, None) => self.value(&kind, &value),
        }
        Ok(())
    }

    fn value(&mut self, name: &[u8], value: &str) {
        let written = encoding_rs::mem::decode_latin1(name).into_owned();
        let written = written.strip_prefix("com.apple.quicktime.").unwrap_or(&written).to_owned();
        match NAMES.iter().find(|(known, _)| *known == name) {
            Some((_, kind)) => self.facts.add(*kind, value, format!("MP4 {written}")),
            None => self.facts.add_signs(value, &format!("MP4 {written}")),
        }
    }

    /// A place as telephones of the third generation have it: a name, then longitude and latitude.
    fn place(&mut self, start: u64, end: u64) -> std::io::Result<()> {
        let content = self.content(start, end)?;
        let Some(text) = content.get(6..) else { return Ok(()) };
        let length = text.iter().position(|byte| *byte == 0).unwrap_or(text.len());
        let fixed = |at: usize| {
            let bytes = text.get(length + 2 + at..length + 6 + at)?.try_into().ok()?;
            Some(f64::from(i32::from_be_bytes(bytes)) / 65_536.0)
        };
        if let Some((longitude, latitude)) = fixed(0).zip(fixed(4)) {
            let name = utf8_or_latin(text.get(..length).unwrap_or_default());
            self.facts.add(FactKind::Position, &format!("{name} {latitude:.4}, {longitude:.4}"), "MP4 loci");
        }
        Ok(())
    }
}

/// The names of values: how many, then each with its length and where it comes from.
fn keys(content: &[u8]) -> Vec<Vec<u8>> {
    let mut keys = Vec::new();
    let mut rest = content.get(8..).unwrap_or_default();
    while let [a, b, c, d, after @ ..] = rest {
        let length = usize::try_from(u32::from_be_bytes([*a, *b, *c, *d])).unwrap_or(usize::MAX);
        let Some(name) = length.checked_sub(4).and_then(|length| after.get(4..length)) else { break };
        keys.push(name.to_vec());
        rest = after.get(length - 4..).unwrap_or_default();
    }
    keys
}

/// A text outside a list of values: with its length and language in `QuickTime`, behind a version, flags
/// and a language in 3GP.
fn plain(kind: [u8; 4], content: &[u8]) -> String {
    if kind[0] == 0xa9 {
        let length = content.get(..2).map_or(0, |it| usize::from(u16::from_be_bytes([it[0], it[1]])));
        return utf8_or_latin(content.get(4..4 + length).or(content.get(4..)).unwrap_or_default());
    }
    let text = content.get(6..).unwrap_or_default();
    if text.starts_with(&[0xfe, 0xff]) { utf16(text) } else { utf8_or_latin(text) }
}
