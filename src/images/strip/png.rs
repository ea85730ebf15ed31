//! Removes metadata from PNG: keeps the chunks of the image and its animation.

use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;

use super::bytes::{be_u32, kept_exif};
use super::icc;

/// PNG signature.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Limit for decompressed profiles, against decompression bombs.
const LONGEST_PROFILE: u64 = 16 * 1024 * 1024;

/// `None` if the file ends before the image does.
pub(super) fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(SIGNATURE);
    let mut at = SIGNATURE.len();
    let mut has_image = false;
    loop {
        let length = usize::try_from(be_u32(bytes, at)?).ok()?;
        let kind: [u8; 4] = bytes.get(at + 4..at + 8)?.try_into().ok()?;
        let start = at + 8;
        let content = bytes.get(start..start.checked_add(length)?)?;
        // The CRC follows the content.
        at = start + length + 4;
        match &kind {
            b"IEND" => break,
            b"iCCP" => {
                if let Some(profile) = profile(content) {
                    push(&mut out, kind, &profile)?;
                }
            }
            b"eXIf" => {
                if let Some(exif) = kept_exif(content) {
                    push(&mut out, kind, &exif)?;
                }
            }
            _ if is_of_the_image(kind, length) => {
                has_image |= &kind == b"IDAT";
                push(&mut out, kind, content)?;
            }
            _ => {}
        }
    }
    push(&mut out, *b"IEND", b"")?;
    has_image.then_some(out)
}

/// Whether a chunk affects the image, and has a plausible length.
fn is_of_the_image(kind: [u8; 4], length: usize) -> bool {
    match &kind {
        b"IDAT" | b"fdAT" => true,
        b"IHDR" => length == 13,
        b"PLTE" => length <= 768,
        b"tRNS" => length <= 256,
        b"gAMA" | b"cICP" => length == 4,
        b"cHRM" => length == 32,
        b"sRGB" => length == 1,
        b"sBIT" => length <= 4,
        b"bKGD" => length <= 6,
        b"pHYs" => length == 9,
        b"mDCV" => length == 24,
        b"cLLI" | b"acTL" => length == 8,
        b"fcTL" => length == 26,
        _ => false,
    }
}

fn push(out: &mut Vec<u8>, kind: [u8; 4], content: &[u8]) -> Option<()> {
    out.extend(u32::try_from(content.len()).ok()?.to_be_bytes());
    out.extend(kind);
    out.extend_from_slice(content);
    let mut sum = flate2::Crc::new();
    sum.update(&kind);
    sum.update(content);
    out.extend(sum.sum().to_be_bytes());
    Some(())
}

/// An `iCCP` chunk with the reduced profile and a neutral name.
fn profile(content: &[u8]) -> Option<Vec<u8>> {
    let name = memchr::memchr(0, content)?;
    // The name ends with NUL; then follows the compression method, of which there is only one.
    let packed = content.get(name + 2..)?;
    let mut profile = Vec::new();
    ZlibDecoder::new(packed).take(LONGEST_PROFILE).read_to_end(&mut profile).ok()?;
    let mut encoder = ZlibEncoder::new(b"icc\0\0".to_vec(), Compression::default());
    encoder.write_all(&icc::neutral(&profile)?).ok()?;
    encoder.finish().ok()
}
