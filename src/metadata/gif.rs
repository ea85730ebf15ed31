//! GIF: comments, and XMP in an application's block.

use std::io::{BufReader, Read, Seek, SeekFrom};

use super::facts::{Facts, Kind};
use super::xml;

/// No comment is longer that is worth reading.
const LONGEST: usize = 1024 * 1024;

/// What a GIF says.
pub(super) fn read(file: &mut (impl Read + Seek), facts: &mut Facts) -> std::io::Result<()> {
    file.seek(SeekFrom::Start(0))?;
    let mut file = BufReader::new(file);
    let mut head = [0; 13];
    file.read_exact(&mut head)?;
    skip_colours(&mut file, head[10])?;
    loop {
        match byte(&mut file)? {
            // An image: its place and size, its colours, how it is packed.
            0x2c => {
                let mut place = [0; 9];
                file.read_exact(&mut place)?;
                skip_colours(&mut file, place[8])?;
                byte(&mut file)?;
                blocks(&mut file)?;
            }
            0x21 => {
                let label = byte(&mut file)?;
                let content = blocks(&mut file)?;
                match label {
                    0xfe => {
                        facts.add(Kind::Comment, &String::from_utf8_lossy(&content.joined), "GIF comment");
                    }
                    // XMP is not in blocks, though it stands where they do: lengths are letters of it.
                    0xff if content.joined.starts_with(b"XMP DataXMP") => xml::packets(&content.raw, facts),
                    _ => {}
                }
            }
            _ => return Ok(()),
        }
    }
}

/// The blocks of an extension or an image.
struct Blocks {
    /// Without their lengths.
    joined: Vec<u8>,
    /// With them.
    raw: Vec<u8>,
}

fn blocks(file: &mut impl Read) -> std::io::Result<Blocks> {
    let mut blocks = Blocks { joined: Vec::new(), raw: Vec::new() };
    loop {
        let length = byte(file)?;
        if length == 0 {
            return Ok(blocks);
        }
        let mut block = [0; 255];
        let block = &mut block[..usize::from(length)];
        file.read_exact(block)?;
        if blocks.raw.len() < LONGEST {
            blocks.joined.extend_from_slice(block);
            blocks.raw.push(length);
            blocks.raw.extend_from_slice(block);
        }
    }
}

/// Passes over a table of colours, if there is one.
fn skip_colours(file: &mut impl Read, flags: u8) -> std::io::Result<()> {
    let bytes = if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    std::io::copy(&mut file.take(bytes), &mut std::io::sink()).map(drop)
}

fn byte(file: &mut impl Read) -> std::io::Result<u8> {
    let mut byte = [0];
    file.read_exact(&mut byte)?;
    Ok(byte[0])
}
