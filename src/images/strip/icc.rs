//! Reduces ICC profiles to colour data, without names of people and devices (ICC.1:2022).

use super::bytes::be_u32;

/// Length of the header; the tag table follows.
const HEADER: usize = 128;

/// Tags with colour data, without names, copyrights, serial numbers and manufacturers.
const COLOUR_TAGS: [&[u8; 4]; 31] = [
    b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC", b"kTRC", b"wtpt", b"bkpt", b"chad", b"lumi",
    b"chrm", b"cicp", b"A2B0", b"A2B1", b"A2B2", b"A2B3", b"B2A0", b"B2A1", b"B2A2", b"B2A3", b"D2B0",
    b"D2B1", b"D2B2", b"D2B3", b"B2D0", b"B2D1", b"B2D2", b"B2D3", b"gamt", b"aabg",
];

/// The profile with colour data only; `None` if it is invalid, and thus ignored by browsers.
pub(super) fn neutral(profile: &[u8]) -> Option<Vec<u8>> {
    let header = profile.get(..HEADER)?;
    if header.get(36..40)? != b"acsp" {
        return None;
    }
    let count = usize::try_from(be_u32(profile, HEADER)?).ok().filter(|count| *count <= 200)?;
    let mut tags: Vec<(&[u8], &[u8])> = Vec::new();
    for at in (0..count).map(|tag| HEADER + 4 + 12 * tag) {
        let name = profile.get(at..at + 4)?;
        let start = usize::try_from(be_u32(profile, at + 4)?).ok()?;
        let length = usize::try_from(be_u32(profile, at + 8)?).ok()?;
        let is_colour = COLOUR_TAGS.iter().any(|known| *known == name);
        if is_colour && let Some(data) = profile.get(start..start.checked_add(length)?) {
            tags.push((name, data));
        }
    }
    // Description and copyright are mandatory, so they are empty.
    let is_new = header.get(8)? >= &4;
    let (description, copyright) = if is_new { (mluc(), mluc()) } else { (desc(), text()) };
    tags.push((b"desc", &description));
    tags.push((b"cprt", &copyright));
    serialise(header, &tags)
}

fn serialise(header: &[u8], tags: &[(&[u8], &[u8])]) -> Option<Vec<u8>> {
    let mut table = u32::try_from(tags.len()).ok()?.to_be_bytes().to_vec();
    let mut data: Vec<u8> = Vec::new();
    let start = HEADER + 4 + 12 * tags.len();
    let mut placed: Vec<(&[u8], usize)> = Vec::new();
    for (name, content) in tags {
        // Tags may share data.
        let at = placed.iter().find(|(known, _)| known == content).map(|(_, at)| *at);
        let at = at.unwrap_or_else(|| {
            let at = start + data.len();
            data.extend_from_slice(content);
            data.resize(data.len().next_multiple_of(4), 0);
            placed.push((content, at));
            at
        });
        table.extend_from_slice(name);
        table.extend(u32::try_from(at).ok()?.to_be_bytes());
        table.extend(u32::try_from(content.len()).ok()?.to_be_bytes());
    }
    let mut profile = header.to_vec();
    profile.extend(table);
    profile.extend(data);
    let size = u32::try_from(profile.len()).ok()?.to_be_bytes();
    // Size, preferred CMM, creation date (constant), manufacturer, model and attributes of the device,
    // creator, profile id and reserved bytes.
    profile.get_mut(..4)?.copy_from_slice(&size);
    profile.get_mut(4..8)?.fill(0);
    profile.get_mut(24..36)?.copy_from_slice(b"\x07\xd0\0\x01\0\x01\0\0\0\0\0\0");
    profile.get_mut(40..44)?.fill(0);
    profile.get_mut(48..64)?.fill(0);
    profile.get_mut(80..HEADER)?.fill(0);
    Some(profile)
}

/// An empty `mluc` text, as in version 4.
fn mluc() -> Vec<u8> {
    b"mluc\0\0\0\0\0\0\0\0\0\0\0\x0c".to_vec()
}

/// An empty description, as in version 2.
fn desc() -> Vec<u8> {
    let mut desc = b"desc\0\0\0\0\0\0\0\x01\0".to_vec();
    desc.resize(12 + 1 + 8 + 3 + 67, 0);
    desc
}

/// An empty text, as in version 2.
fn text() -> Vec<u8> {
    b"text\0\0\0\0\0".to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(version: u8) -> Vec<u8> {
        let mut header = vec![0; HEADER];
        header[8] = version;
        header[12..24].copy_from_slice(b"mntrRGB XYZ ");
        header[36..40].copy_from_slice(b"acsp");
        header[48..52].copy_from_slice(b"JANE");
        header[80..84].copy_from_slice(b"JANE");
        let description = b"desc\0\0\0\0\0\0\0\x0fJane's screen\0\0".as_slice();
        let tags: [(&[u8], &[u8]); 4] = [
            (b"desc", description),
            (b"rTRC", b"curv\0\0\0\0\0\0\0\x01\x02\x33"),
            (b"gTRC", b"curv\0\0\0\0\0\0\0\x01\x02\x33"),
            (b"mmod", b"mmod\0\0\0\0serial 123456"),
        ];
        let mut made = serialise(&header, &tags).expect("a profile");
        made[48..52].copy_from_slice(b"JANE");
        made[80..84].copy_from_slice(b"JANE");
        made
    }

    #[test]
    fn a_profile_keeps_its_curves_and_nothing_that_names_a_person_or_a_screen() {
        for version in [2, 4] {
            let made = profile(version);
            assert!(made.windows(4).any(|four| four == b"Jane"));
            let neutral = neutral(&made).expect("a profile");
            for gone in [b"Jane", b"JANE", b"mmod", b"1234"] {
                assert!(!neutral.windows(4).any(|four| four == gone), "{version} {gone:?}");
            }
            assert!(neutral.windows(14).any(|curve| curve == b"curv\0\0\0\0\0\0\0\x01\x02\x33"));
            assert_eq!(be_u32(&neutral, 0), u32::try_from(neutral.len()).ok());
            assert_eq!(super::neutral(&neutral), Some(neutral.clone()));
        }
    }

    #[test]
    fn what_is_no_profile_is_left_out() {
        assert_eq!(neutral(b"colours"), None);
        assert_eq!(neutral(&[0; 200]), None);
        // A tag table longer than the data.
        let mut short = profile(2);
        short.truncate(HEADER + 8);
        assert_eq!(neutral(&short), None);
    }

    #[test]
    fn colours_come_out_of_a_neutral_profile_as_they_were() {
        let made = neutral(&lcms_like()).expect("a profile");
        let from = |bytes: &[u8]| qcms::Profile::new_from_slice(bytes, false).expect("a profile");
        let to = qcms::Profile::new_sRGB();
        let shown = |bytes: &[u8]| {
            let transform =
                qcms::Transform::new(&from(bytes), &to, qcms::DataType::RGB8, qcms::Intent::Perceptual);
            let mut colours = [200, 100, 50, 10, 250, 130];
            transform.expect("a transform").apply(&mut colours);
            colours
        };
        assert_eq!(shown(&lcms_like()), shown(&made));
        assert_ne!(shown(&made), [200, 100, 50, 10, 250, 130]);
    }

    /// A wide-gamut profile with a description.
    fn lcms_like() -> Vec<u8> {
        let mut header = vec![0; HEADER];
        header[8] = 2;
        header[12..24].copy_from_slice(b"mntrRGB XYZ ");
        header[36..40].copy_from_slice(b"acsp");
        header[68..80].copy_from_slice(&[0, 0, 0xf6, 0xd6, 0, 1, 0, 0, 0, 0, 0xd3, 0x2d]);
        let xyz = |values: [f64; 3]| {
            let mut tag = b"XYZ \0\0\0\0".to_vec();
            for value in values {
                #[expect(clippy::cast_possible_truncation, reason = "small fractions")]
                tag.extend(((value * 65536.0) as i32).to_be_bytes());
            }
            tag
        };
        let (red, green, blue) =
            (xyz([0.6097, 0.3111, 0.0195]), xyz([0.2053, 0.6257, 0.0609]), xyz([0.1492, 0.0632, 0.7446]));
        let white = xyz([0.9505, 1.0, 1.0891]);
        let curve = b"curv\0\0\0\0\0\0\0\x01\x02\x33".as_slice();
        let tags: [(&[u8], &[u8]); 8] = [
            (b"desc", b"desc\0\0\0\0\0\0\0\x06Jane's\0"),
            (b"wtpt", &white),
            (b"rXYZ", &red),
            (b"gXYZ", &green),
            (b"bXYZ", &blue),
            (b"rTRC", curve),
            (b"gTRC", curve),
            (b"bTRC", curve),
        ];
        serialise(&header, &tags).expect("a profile")
    }
}
