//! GIF: comments, XMP in an application's block, and what is behind the end.

use std::io::{BufReader, Read, Seek, SeekFrom};

use super::facts::{FactKind, Facts};
use super::{FileFormat, HEAD, MOST, format, of_bytes, xml};

/// No comment is longer that is worth reading.
const LONGEST: usize = 1024 * 1024;

/// Applications whose blocks have nothing of people in them: loops, colours, the program.
const APPLICATIONS: [&[u8]; 5] =
    [b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012", b"ImageMagick", b"MGK8BIM0000"];

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
                        facts.add(
                            FactKind::Comment,
                            &String::from_utf8_lossy(&content.joined),
                            "GIF comment",
                        );
                    }
                    // XMP is not in blocks, though it stands where they do: lengths are letters of it.
                    0xff if content.joined.starts_with(b"XMP DataXMP") => xml::packets(&content.raw, facts),
                    0xff => {
                        of_bytes(FileFormat::Other, &content.joined, facts);
                        if !APPLICATIONS.iter().any(|name| content.joined.starts_with(name)) {
                            let text = longest_text(content.joined.get(11..).unwrap_or_default());
                            facts.add(FactKind::Comment, &text, "GIF application block");
                        }
                    }
                    // Text that no browser shows, behind twelve bytes of how it would be shown.
                    0x01 => {
                        let text = longest_text(content.joined.get(12..).unwrap_or_default());
                        facts.add(FactKind::Comment, &text, "GIF text");
                    }
                    _ => {}
                }
            }
            // The end; but other files may be behind it.
            _ => return tail(&mut file, facts),
        }
    }
}

/// What stands behind the end, if it is more than padding.
fn tail(file: &mut impl Read, facts: &mut Facts) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    file.take(MOST).read_to_end(&mut bytes)?;
    let rest = bytes.trim_ascii();
    if rest.iter().all(|byte| *byte == 0) {
        return Ok(());
    }
    let format = format(rest.get(..HEAD).unwrap_or(rest));
    of_bytes(format, rest, facts);
    let text = longest_text(rest);
    let text = if text.is_empty() { format!("{} bytes that are no text", rest.len()) } else { text };
    facts.add(FactKind::Comment, &text, "behind the end of the GIF");
    Ok(())
}

/// The longest stretch of text; none that is there by chance.
fn longest_text(bytes: &[u8]) -> String {
    /// Text is longer than this.
    const CHANCE: usize = 5;
    let stretches = bytes.utf8_chunks().flat_map(|chunk| chunk.valid().split(char::is_control));
    let longest = stretches.max_by_key(|text| text.len()).unwrap_or_default();
    if longest.len() > CHANCE { longest.chars().take(1000).collect() } else { String::new() }
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
