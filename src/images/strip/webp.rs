//! Removes metadata from WebP: keeps the chunks of the image, also in animation frames.

use super::bytes::{kept_exif, le_length};
use super::icc;

/// Flags of the VP8X header.
const PROFILE: u8 = 0b10_0000;
const ALPHA: u8 = 0b1_0000;
const EXIF: u8 = 0b1000;
const ANIMATION: u8 = 0b10;

/// Length of a frame's header in bytes.
const FRAME: usize = 16;

/// `None` if the file ends before the image does.
pub(super) fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    let length = le_length(bytes, 4)?;
    let inner = bytes.get(12..length.checked_add(8)?)?;
    let mut chunks: Vec<([u8; 4], Vec<u8>)> = Vec::new();
    let mut exif = None;
    for (kind, content) in RiffChunks(inner) {
        match &kind {
            b"VP8X" => chunks.push((kind, content?.get(..10)?.to_vec())),
            b"VP8 " | b"VP8L" | b"ALPH" => chunks.push((kind, content?.to_vec())),
            b"ANIM" => chunks.push((kind, content?.get(..6)?.to_vec())),
            b"ANMF" => chunks.push((kind, frame(content?)?)),
            b"ICCP" => chunks.extend(icc::neutral(content?).map(|profile| (kind, profile))),
            b"EXIF" if exif.is_none() => {
                let content = content?;
                exif = kept_exif(content.strip_prefix(b"Exif\0\0").unwrap_or(content));
            }
            _ => {}
        }
    }
    let has = |kinds: &[&[u8; 4]]| chunks.iter().any(|(kind, _)| kinds.contains(&kind));
    if !has(&[b"VP8 ", b"VP8L", b"ANMF"]) {
        return None;
    }
    let has_profile = has(&[b"ICCP"]);
    if let Some((_, header)) = chunks.iter_mut().find(|(kind, _)| kind == b"VP8X") {
        let flags = header.first_mut()?;
        *flags &= ALPHA | ANIMATION;
        if has_profile {
            *flags |= PROFILE;
        }
        if exif.is_some() {
            *flags |= EXIF;
        }
        header.get_mut(1..4)?.fill(0);
        chunks.extend(exif.map(|exif| (*b"EXIF", exif)));
    }
    let mut inner = b"WEBP".to_vec();
    for (kind, content) in chunks {
        push(&mut inner, kind, &content)?;
    }
    let mut out = Vec::with_capacity(inner.len() + 8);
    push(&mut out, *b"RIFF", &inner)?;
    Some(out)
}

/// A frame with its header and image chunks.
fn frame(content: &[u8]) -> Option<Vec<u8>> {
    let mut out = content.get(..FRAME)?.to_vec();
    for (kind, content) in RiffChunks(content.get(FRAME..)?) {
        if matches!(&kind, b"VP8 " | b"VP8L" | b"ALPH") {
            push(&mut out, kind, content?)?;
        }
    }
    (out.len() > FRAME).then_some(out)
}

fn push(out: &mut Vec<u8>, kind: [u8; 4], content: &[u8]) -> Option<()> {
    out.extend(kind);
    out.extend(u32::try_from(content.len()).ok()?.to_le_bytes());
    out.extend_from_slice(content);
    if content.len() % 2 == 1 {
        out.push(0);
    }
    Some(())
}

/// Iterates over RIFF chunks; the content is `None` if it is truncated.
struct RiffChunks<'a>(&'a [u8]);

impl<'a> Iterator for RiffChunks<'a> {
    type Item = ([u8; 4], Option<&'a [u8]>);

    fn next(&mut self) -> Option<Self::Item> {
        let kind = self.0.get(..4)?.try_into().ok()?;
        let length = le_length(self.0, 4)?;
        let content = length.checked_add(8).and_then(|end| self.0.get(8..end));
        // Chunks are padded to an even length.
        self.0 = self.0.get(8usize.saturating_add(length).saturating_add(length % 2)..).unwrap_or_default();
        Some((kind, content))
    }
}
