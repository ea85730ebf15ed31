//! Sound: ID3 and APE in MP3 and elsewhere, comments of Vorbis, Opus and FLAC, chunks of WAV, AVI and AIFF.

use std::io::{Cursor, Read, Seek, SeekFrom};

use id3::Content;

use super::facts::{FactKind, Facts};
use super::text::utf8_or_latin;
use super::{ape, tags, xml};

/// The beginning of a file, in which OGG and FLAC have their comments.
const START: u64 = 1024 * 1024;

/// No chunk is longer that is worth reading.
const LONGEST: u64 = 16 * 1024 * 1024;

/// A damaged file may seem to have chunks without end.
const MOST_CHUNKS: usize = 10_000;

/// Frames of ID3, and what they are.
const FRAMES: [(&str, FactKind); 17] = [
    ("TPE1", FactKind::Author),
    ("TPE2", FactKind::Author),
    ("TPE3", FactKind::Author),
    ("TPE4", FactKind::Editor),
    ("TCOM", FactKind::Author),
    ("TEXT", FactKind::Author),
    ("TOLY", FactKind::Author),
    ("TOPE", FactKind::Author),
    ("TCOP", FactKind::Author),
    ("TENC", FactKind::Editor),
    ("TOWN", FactKind::Person),
    ("TPUB", FactKind::Company),
    ("WOAR", FactKind::Person),
    ("COMM", FactKind::Comment),
    ("USER", FactKind::Comment),
    ("IPLS", FactKind::Person),
    ("TMCL", FactKind::Person),
];

/// Chunks of WAV, AVI and AIFF, and what they are.
const CHUNKS: [(&[u8; 4], FactKind); 12] = [
    (b"IART", FactKind::Author),
    (b"ICOP", FactKind::Author),
    (b"IWRI", FactKind::Author),
    (b"IENG", FactKind::Person),
    (b"ITCH", FactKind::Editor),
    (b"ICMS", FactKind::Person),
    (b"ISRC", FactKind::Person),
    (b"ICMT", FactKind::Comment),
    (b"IARL", FactKind::Position),
    (b"AUTH", FactKind::Author),
    (b"(c) ", FactKind::Author),
    (b"ANNO", FactKind::Comment),
];

/// What a file of sound says; also one of moving pictures that is built alike.
pub(super) fn read(file: &mut (impl Read + Seek), length: u64, facts: &mut Facts) -> std::io::Result<()> {
    let mut start = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.by_ref().take(START).read_to_end(&mut start)?;
    match start.get(..4) {
        Some(b"RIFF") => chunks(file, 12, length, u32::from_le_bytes, facts)?,
        Some(b"FORM") => chunks(file, 12, length, u32::from_be_bytes, facts)?,
        _ => {}
    }
    if start.starts_with(b"fLaC") {
        flac(&start, facts);
    }
    for mark in [b"\x03vorbis".as_slice(), b"OpusTags", b"\x81theora", b"OVP80\x02\x20"] {
        if start.starts_with(b"OggS")
            && let Some(at) = memchr::memmem::find(&start, mark)
        {
            comments(&start[at + mark.len()..], facts);
        }
    }
    file.seek(SeekFrom::Start(0))?;
    if let Ok(tag) = id3::v1::Tag::read_from(&mut *file) {
        facts.add(FactKind::Author, &tag.artist, "ID3v1 artist");
        facts.add(FactKind::Comment, &tag.comment, "ID3v1 comment");
    }
    file.seek(SeekFrom::Start(0))?;
    if start.starts_with(b"ID3") {
        let read = id3::Tag::read_from2(&mut *file);
        frames(read, facts);
    }
    ape::read(&start, facts);
    let from = length.saturating_sub(LONGEST);
    let mut end = start;
    end.clear();
    file.seek(SeekFrom::Start(from))?;
    file.take(LONGEST).read_to_end(&mut end)?;
    ape::read(&end, facts);
    Ok(())
}

fn frames(read: id3::Result<id3::Tag>, facts: &mut Facts) {
    let Some(tag) = read.or_else(|error| error.partial_tag.ok_or(())).ok() else { return };
    for frame in tag.frames() {
        let (value, about) = match frame.content() {
            Content::Text(text) | Content::Link(text) => (text.clone(), String::new()),
            Content::Comment(comment) => (comment.text.clone(), String::new()),
            Content::ExtendedText(text) => (text.value.clone(), format!(" {}", text.description)),
            Content::ExtendedLink(link) => (link.link.clone(), format!(" {}", link.description)),
            Content::Popularimeter(meter) => (meter.user.clone(), String::new()),
            Content::InvolvedPeopleList(list) => {
                let names: Vec<&str> = list.items.iter().map(|item| item.involvee.as_str()).collect();
                (names.join(", "), String::new())
            }
            _ => continue,
        };
        let name = format!("ID3 {}{about}", frame.id());
        // What iTunes writes into comments is about the sound.
        let is_technical =
            matches!(frame.content(), Content::Comment(comment) if comment.description.starts_with("iTun"));
        match FRAMES.iter().find(|(known, _)| *known == frame.id()).filter(|_| !is_technical) {
            Some((_, kind)) => facts.add(*kind, &value, name),
            None => facts.add_signs(&value, &name),
        }
    }
}

/// The blocks before the sound of a FLAC: which kind, and a length of three bytes.
fn flac(bytes: &[u8], facts: &mut Facts) {
    let mut rest = bytes.get(4..).unwrap_or_default();
    while let [kind, a, b, c, after @ ..] = rest {
        let length = usize::try_from(u32::from_be_bytes([0, *a, *b, *c])).unwrap_or_default();
        if kind & 0x7f == 4 {
            comments(after.get(..length).unwrap_or(after), facts);
        }
        if kind & 0x80 != 0 {
            return;
        }
        rest = after.get(length..).unwrap_or_default();
    }
}

/// Comments as Vorbis has them: the program, how many there are, and each with its length.
fn comments(bytes: &[u8], facts: &mut Facts) {
    fn text<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
        let length = usize::try_from(u32::from_le_bytes(rest.get(..4)?.try_into().ok()?)).ok()?;
        let text = rest.get(4..length.checked_add(4)?)?;
        *rest = &rest[4 + length..];
        Some(text)
    }
    let mut rest = bytes;
    if text(&mut rest).is_none() || rest.len() < 4 {
        return;
    }
    rest = &rest[4..];
    // The count may be wrong; the lengths then do not fit.
    while let Some(comment) = text(&mut rest) {
        let comment = String::from_utf8_lossy(comment);
        let Some((name, value)) = comment.split_once('=') else { continue };
        tags::add(&name.to_ascii_uppercase(), value, "Vorbis comment", facts);
    }
}

/// The chunks between two places: which kind, and a length in one order of bytes or the other.
fn chunks(
    file: &mut (impl Read + Seek),
    from: u64,
    to: u64,
    length: fn([u8; 4]) -> u32,
    facts: &mut Facts,
) -> std::io::Result<()> {
    let mut at = from;
    for _ in 0..MOST_CHUNKS {
        if at.saturating_add(8) > to {
            break;
        }
        file.seek(SeekFrom::Start(at))?;
        let mut head = [0; 8];
        file.read_exact(&mut head)?;
        let [a, b, c, d, size @ ..] = head;
        let kind = [a, b, c, d];
        let size = u64::from(length(size));
        let mut content = || {
            let mut content = Vec::new();
            file.by_ref().take(size.min(LONGEST)).read_to_end(&mut content).map(|_| content)
        };
        match &kind {
            b"LIST" => {
                let mut inner = [0; 4];
                file.read_exact(&mut inner)?;
                if &inner == b"INFO" {
                    chunks(file, at + 12, at.saturating_add(8 + size).min(to), length, facts)?;
                }
            }
            b"id3 " | b"ID3 " => frames(id3::Tag::read_from2(Cursor::new(content()?)), facts),
            b"_PMX" => xml::packets(&content()?, facts),
            // Of broadcasters: a description, then who made it.
            b"bext" => {
                let content = content()?;
                let text =
                    |range: std::ops::Range<usize>| utf8_or_latin(content.get(range).unwrap_or_default());
                facts.add_signs(text(0..256).trim_end_matches('\0'), "WAV bext description");
                facts.add(FactKind::Author, text(256..288).trim_end_matches('\0'), "WAV bext originator");
            }
            _ => {
                if let Some((name, kind)) = CHUNKS.iter().find(|(known, _)| **known == kind) {
                    let content = content()?;
                    let value = utf8_or_latin(content.split(|byte| *byte == 0).next().unwrap_or_default());
                    facts.add(*kind, &value, format!("chunk {}", String::from_utf8_lossy(*name).trim()));
                }
            }
        }
        at = at.saturating_add(8 + size + size % 2);
    }
    Ok(())
}
