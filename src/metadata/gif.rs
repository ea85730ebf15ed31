//! GIF: comments, XMP, other application extensions, and bytes after the end.

use std::io::{BufReader, Read, Result};

use super::facts::{FactKind, Facts};
use super::format::format;
use super::seek::{MAX_END, ReadSeek};
use super::{embedded, in_memory, xml};

/// The most bytes of an extension that are read.
const MAX_EXTENSION: usize = 1024 * 1024;

/// The most characters of a text.
const MAX_TEXT: usize = 1000;

/// Shorter texts are not reported: in binary data they are chance.
const MIN_TEXT: usize = 6;

/// Applications whose extensions contain no personal data.
const APPLICATIONS: [&[u8]; 5] =
    [b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012", b"ImageMagick", b"MGK8BIM0000"];

/// Reads a GIF.
pub(super) fn read(file: &mut dyn ReadSeek, facts: &mut Facts) -> Result<()> {
    file.rewind()?;
    let mut file = BufReader::new(file);
    let head: [u8; 13] = array(&mut file)?;
    skip_colour_table(&mut file, head[10])?;
    loop {
        match byte(&mut file)? {
            // An image: its position and size, colours, the code size, and the data.
            0x2c => {
                let descriptor: [u8; 9] = array(&mut file)?;
                skip_colour_table(&mut file, descriptor[8])?;
                byte(&mut file)?;
                SubBlocks::read(&mut file)?;
            }
            0x21 => extension(byte(&mut file)?, &SubBlocks::read(&mut file)?, facts),
            _ => return trailing(&mut file, facts),
        }
    }
}

fn extension(label: u8, content: &SubBlocks, facts: &mut Facts) {
    let data = content.data.as_slice();
    match label {
        0xfe => facts.add(FactKind::Comment, &String::from_utf8_lossy(data), "GIF comment"),
        // XMP is not divided into sub-blocks: their lengths are characters of it.
        0xff if data.starts_with(b"XMP DataXMP") => xml::packets(&content.raw, facts),
        0xff => {
            embedded::search(data, facts);
            if !APPLICATIONS.iter().any(|name| data.starts_with(name)) {
                let text = longest_text(data.get(11..).unwrap_or_default());
                facts.add(FactKind::Comment, &text, "GIF application block");
            }
        }
        // Plain text, after twelve bytes of layout. Browsers do not show it.
        0x01 => facts.add(FactKind::Comment, &longest_text(data.get(12..).unwrap_or_default()), "GIF text"),
        _ => {}
    }
}

/// Reads the bytes after the end, unless they are padding.
fn trailing(file: &mut impl Read, facts: &mut Facts) -> Result<()> {
    let mut bytes = Vec::new();
    file.take(MAX_END).read_to_end(&mut bytes)?;
    let rest = bytes.trim_ascii();
    if rest.iter().all(|byte| *byte == 0) {
        return Ok(());
    }
    in_memory::read(format(rest), rest, facts);
    let text = longest_text(rest);
    let text = if text.is_empty() { format!("{} bytes that are not text", rest.len()) } else { text };
    facts.add(FactKind::Comment, &text, "after the end of the GIF");
    Ok(())
}

/// The longest run of UTF-8 without control characters; empty if it is short.
fn longest_text(bytes: &[u8]) -> String {
    let runs = bytes.utf8_chunks().flat_map(|chunk| chunk.valid().split(char::is_control));
    let longest = runs.max_by_key(|text| text.len()).unwrap_or_default();
    if longest.len() < MIN_TEXT { String::new() } else { longest.chars().take(MAX_TEXT).collect() }
}

/// The data of an extension or an image.
#[derive(Default)]
struct SubBlocks {
    data: Vec<u8>,
    /// The data with the lengths of the sub-blocks.
    raw: Vec<u8>,
}

impl SubBlocks {
    fn read(file: &mut impl Read) -> Result<Self> {
        let mut blocks = Self::default();
        loop {
            let length = byte(file)?;
            if length == 0 {
                return Ok(blocks);
            }
            let mut block = [0; 255];
            let block = &mut block[..usize::from(length)];
            file.read_exact(block)?;
            if blocks.raw.len() < MAX_EXTENSION {
                blocks.data.extend_from_slice(block);
                blocks.raw.push(length);
                blocks.raw.extend_from_slice(block);
            }
        }
    }
}

/// Skips a colour table if the flags say that there is one.
fn skip_colour_table(file: &mut impl Read, flags: u8) -> Result<()> {
    let length = if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    std::io::copy(&mut file.take(length), &mut std::io::sink()).map(drop)
}

fn byte(file: &mut impl Read) -> Result<u8> {
    array(file).map(|[byte]| byte)
}

fn array<const N: usize>(file: &mut impl Read) -> Result<[u8; N]> {
    let mut bytes = [0; N];
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}
