//! Removes metadata from JPEG: filters the segments up to the end of the first image.

use img_parts::jpeg::markers;

use super::bytes::kept_exif;
use super::icc;

/// Header of Exif data.
const EXIF: &[u8] = b"Exif\0\0";

/// Header of a part of an ICC profile, followed by its number and the number of parts.
const ICC: &[u8] = b"ICC_PROFILE\0";

/// Maximum size of a profile part in bytes.
const ICC_PART: usize = 65_519;

/// Application segments to keep.
#[derive(Default)]
struct Applications {
    jfif: Option<Vec<u8>>,
    exif: Option<Vec<u8>>,
    adobe: Option<Vec<u8>>,
    /// Parts of the ICC profile by number.
    profile: Vec<(u8, Vec<u8>)>,
}

/// `None` if the file ends before the first image does.
pub(super) fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut applications = Applications::default();
    let mut image = Vec::with_capacity(bytes.len());
    let mut at = 2;
    let mut has_scan = false;
    loop {
        // Only fill bytes may be between segments; decoders skip anything else.
        at += memchr::memchr(markers::P, bytes.get(at..)?)?;
        let marker = *bytes.get(at + 1)?;
        match marker {
            markers::P => at += 1,
            markers::EOI => break,
            // A second image starts before the end of the first.
            markers::SOI => return None,
            0x00..=0xbf | markers::RST0..=markers::RST7 => at += 2,
            _ => {
                let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
                let content = bytes.get(at + 4..at + 2 + length.max(2))?;
                at += 2 + length.max(2);
                match marker {
                    markers::APP0..=markers::APP15 | markers::COM => applications.take(marker, content),
                    _ if is_of_the_image(marker) => {
                        push(&mut image, marker, content)?;
                        if marker == markers::SOS {
                            has_scan = true;
                            let end = end_of_scan(bytes, at)?;
                            image.extend_from_slice(bytes.get(at..end)?);
                            at = end;
                        }
                    }
                    _ => {}
                }
            }
        }
    }
    if !has_scan {
        return None;
    }
    let mut stripped = vec![markers::P, markers::SOI];
    applications.write(&mut stripped)?;
    stripped.append(&mut image);
    stripped.extend([markers::P, markers::EOI]);
    Some(stripped)
}

/// Tables, frames, scans and intervals. Other markers are extensions that browsers do not support.
fn is_of_the_image(marker: u8) -> bool {
    matches!(marker, 0xc0..=0xcf | 0xda..=0xdf)
}

/// End of a scan: the next marker other than a restart marker.
fn end_of_scan(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    loop {
        at += memchr::memchr(markers::P, bytes.get(at..)?)?;
        match *bytes.get(at + 1)? {
            markers::Z | markers::RST0..=markers::RST7 => at += 2,
            _ => return Some(at),
        }
    }
}

fn push(out: &mut Vec<u8>, marker: u8, content: &[u8]) -> Option<()> {
    out.extend([markers::P, marker]);
    out.extend(u16::try_from(content.len() + 2).ok()?.to_be_bytes());
    out.extend_from_slice(content);
    Some(())
}

impl Applications {
    fn take(&mut self, marker: u8, content: &[u8]) {
        let after = |name: &[u8]| content.strip_prefix(name);
        match marker {
            markers::APP0 if self.jfif.is_none() => {
                // Version, units and density, without the thumbnail.
                if let Some(fixed) = after(b"JFIF\0").and_then(|rest| rest.get(..7)) {
                    self.jfif = Some([b"JFIF\0", fixed, &[0, 0]].concat());
                }
            }
            markers::APP1 if self.exif.is_none() => {
                self.exif = after(EXIF).and_then(kept_exif);
            }
            markers::APP2 => {
                if let Some([number, _, part @ ..]) = after(ICC) {
                    self.profile.push((*number, part.to_vec()));
                }
            }
            // The colour transform.
            markers::APP14 if self.adobe.is_none() => {
                self.adobe = content.get(..12).filter(|it| it.starts_with(b"Adobe")).map(<[u8]>::to_vec);
            }
            _ => {}
        }
    }

    fn write(mut self, out: &mut Vec<u8>) -> Option<()> {
        if let Some(jfif) = self.jfif {
            push(out, markers::APP0, &jfif)?;
        }
        if let Some(exif) = self.exif {
            push(out, markers::APP1, &[EXIF, &exif].concat())?;
        }
        self.profile.sort_by_key(|(number, _)| *number);
        let profile: Vec<u8> = self.profile.into_iter().flat_map(|(_, part)| part).collect();
        if let Some(profile) = icc::neutral(&profile) {
            let parts = u8::try_from(profile.len().div_ceil(ICC_PART)).ok()?;
            for (number, part) in (1..=parts).zip(profile.chunks(ICC_PART)) {
                push(out, markers::APP2, &[ICC, &[number, parts], part].concat())?;
            }
        }
        if let Some(adobe) = self.adobe {
            push(out, markers::APP14, &adobe)?;
        }
        Some(())
    }
}
