//! Tests with a secret in every possible place, with encoders and byte by byte.

use std::io::{Cursor, Write as _};

use img_parts::jpeg::markers;
use img_parts::{ImageEXIF as _, jpeg::Jpeg};
use rapporteur::images::{HEAD, Stripped, format, strip};

/// The hidden text.
const SECRET: &[u8] = b"SECRET";

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// Which side is up, as another reader of Exif has it.
fn orientation(exif: &[u8]) -> Option<u32> {
    let exif = ::exif::Reader::new().read_raw(exif.to_vec()).expect("Exif");
    exif.get_field(::exif::Tag::Orientation, ::exif::In::PRIMARY)?.value.get_uint(0)
}

#[track_caller]
fn stripped(bytes: &[u8]) -> Vec<u8> {
    assert!(contains(bytes, SECRET), "nothing to hide");
    let Stripped::Picture(picture) = strip(bytes) else { panic!("no picture") };
    assert!(!contains(&picture, SECRET));
    // Stripping is idempotent.
    assert_eq!(strip(&picture), Stripped::Picture(picture.clone()));
    picture
}

fn segment(marker: u8, contents: &[u8]) -> Vec<u8> {
    let length = u16::try_from(contents.len() + 2).expect("a length").to_be_bytes();
    [&[0xff, marker], length.as_slice(), contents].concat()
}

/// Exif in either byte order, with camera and orientation.
fn exif(little: bool) -> Vec<u8> {
    let tiff = if little {
        b"II*\0\x08\0\0\0\x02\0\x0f\x01\x02\0\x06\0\0\0\x26\0\0\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0SECRET".as_slice()
    } else {
        b"MM\0*\0\0\0\x08\0\x02\x01\x0f\0\x02\0\0\0\x06\0\0\0\x26\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0SECRET"
    };
    tiff.to_vec()
}

/// A greyscale profile with the secret as its name.
fn profile() -> Vec<u8> {
    let mut profile = vec![0; 128];
    profile[8] = 2;
    profile[12..24].copy_from_slice(b"mntrGRAYXYZ ");
    profile[36..40].copy_from_slice(b"acsp");
    profile[80..84].copy_from_slice(b"SECR");
    profile.extend(2_u32.to_be_bytes());
    profile.extend(b"kTRC\0\0\0\x9c\0\0\0\x0edesc\0\0\0\xac\0\0\0\x13");
    profile.extend(b"curv\0\0\0\0\0\0\0\x01\x02\x33\0\0");
    profile.extend(b"desc\0\0\0\0\0\0\0\x07SECRET\0");
    let length = u32::try_from(profile.len()).expect("a length");
    profile[..4].copy_from_slice(&length.to_be_bytes());
    profile
}

/// Segments that cameras and programs insert before an image.
fn additions(exif: &[u8]) -> Vec<u8> {
    [
        segment(markers::APP0, b"JFIF\0\x01\x02\0\0\x01\0\x01\x01\x02SECRET"),
        segment(markers::APP0, b"JFXX\0\x10 SECRET"),
        segment(markers::APP1, &[b"Exif\0\0", exif].concat()),
        segment(markers::APP1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRET</x:xmpmeta>"),
        segment(markers::APP2, &[b"ICC_PROFILE\0\x01\x01".as_slice(), &profile()].concat()),
        segment(markers::APP2, b"MPF\0 SECRET"),
        segment(markers::APP11, b"JP SECRET"),
        segment(markers::APP13, b"Photoshop 3.0\08BIM SECRET"),
        segment(markers::COM, b"SECRET"),
        segment(markers::JPG7, b"SECRET"),
        b"SECRET, between segments".to_vec(),
    ]
    .concat()
}

/// A JPEG with several scans, plain and with secrets.
fn photograph(exif: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let mut plain = Vec::new();
    let pixels: Vec<u8> =
        (0..48 * 32 * 3).map(|at: u32| u8::try_from(at * 7 % 256).expect("a byte")).collect();
    let mut encoder = jpeg_encoder::Encoder::new(&mut plain, 80);
    encoder.set_progressive(true);
    encoder.encode(&pixels, 48, 32, jpeg_encoder::ColorType::Rgb).expect("a picture");
    let mut scans: Vec<usize> =
        plain.windows(2).enumerate().filter(|(_, two)| two == b"\xff\xda").map(|(at, _)| at).collect();
    assert!(scans.len() > 2);
    let mut hidden = plain.clone();
    while let Some(at) = scans.pop() {
        let between = [segment(markers::COM, SECRET), segment(markers::APP1, b"Exif\0\0SECRET")].concat();
        hidden.splice(at..at, between);
    }
    hidden.splice(2..2, additions(exif));
    hidden.extend(b"\xff\xd8\xff\xe1\0\x08SECRET\xff\xd9ftypmp42 SECRET");
    (plain, hidden)
}

fn pixels(jpeg: &[u8]) -> Vec<u8> {
    zune_jpeg::JpegDecoder::new(Cursor::new(jpeg)).decode().expect("pixels")
}

#[test]
fn a_photograph_keeps_its_pixels_colours_and_orientation_and_no_secret_in_any_place() {
    for little in [true, false] {
        let (plain, hidden) = photograph(&exif(little));
        let picture = stripped(&hidden);
        assert_eq!(pixels(&picture), pixels(&plain));
        assert!(contains(&picture, b"curv\0\0\0\0\0\0\0\x01\x02\x33"));
        let exif =
            Jpeg::from_bytes(picture.clone().into()).expect("a picture").exif().expect("an orientation");
        assert_eq!((orientation(&exif), exif.len()), (Some(6), 26));
        assert!(picture.ends_with(b"\xff\xd9"));
    }
}

#[test]
fn a_photograph_that_stands_upright_has_no_exif_at_all() {
    let mut upright = exif(false);
    let at = upright.windows(2).position(|two| two == b"\0\x06").map(|_| 0x1f).expect("an orientation");
    let side =
        upright.iter().rposition(|byte| *byte == 6).filter(|found| *found >= at).expect("an orientation");
    upright[side] = 1;
    let (_, hidden) = photograph(&upright);
    assert!(!contains(&stripped(&hidden), b"Exif"));
}

#[test]
fn the_mark_of_adobe_says_how_colours_are_meant_and_nothing_more() {
    let (_, mut hidden) = photograph(&exif(true));
    hidden.splice(2..2, segment(markers::APP14, b"Adobe\0\x64\0\0\0\0\x01SECRET"));
    let picture = stripped(&hidden);
    assert!(contains(&picture, &segment(markers::APP14, b"Adobe\0\x64\0\0\0\0\x01")));
}

#[test]
fn a_long_profile_goes_into_several_segments_and_comes_out_whole() {
    let mut long = profile();
    let tag = [b"mft1".as_slice(), &vec![7; 100_000]].concat();
    let at = u32::try_from(long.len() + 12).expect("a place");
    long[128..132].copy_from_slice(&3_u32.to_be_bytes());
    // The table grows by an entry, so offsets move.
    for entry in [136, 148] {
        let place = u32::from_be_bytes(long[entry..entry + 4].try_into().expect("four"));
        long[entry..entry + 4].copy_from_slice(&(place + 12).to_be_bytes());
    }
    let entry =
        [b"A2B0".as_slice(), &at.to_be_bytes(), &u32::try_from(tag.len()).expect("a length").to_be_bytes()];
    long.splice(156..156, entry.concat());
    long.extend(&tag);
    let (_, mut hidden) = photograph(&exif(true));
    // In the wrong order, as some programs do.
    let parts: Vec<Vec<u8>> = (1..=2_u8)
        .zip(long.chunks(60_000))
        .map(|(number, part)| {
            segment(markers::APP2, &[b"ICC_PROFILE\0", [number, 2].as_slice(), part].concat())
        })
        .collect();
    let own = segment(markers::APP2, &[b"ICC_PROFILE\0\x01\x01".as_slice(), &profile()].concat());
    let place = hidden.windows(own.len()).position(|window| window == own).expect("the profile");
    hidden.splice(place..place + own.len(), [parts[1].clone(), parts[0].clone()].concat());
    let picture = stripped(&hidden);
    let profile = img_parts::ImageICC::icc_profile(&Jpeg::from_bytes(picture.into()).expect("a picture"));
    assert!(contains(&profile.expect("a profile"), &tag));
}

fn chunk(kind: [u8; 4], contents: &[u8]) -> Vec<u8> {
    let chunk = img_parts::png::PngChunk::new(kind, img_parts::Bytes::copy_from_slice(contents));
    chunk.encoder().bytes().to_vec()
}

/// A PNG, possibly animated, plain and with secrets.
fn drawing(frames: u32) -> (Vec<u8>, Vec<u8>) {
    let mut plain = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut plain, 4, 4);
    encoder.set_color(::png::ColorType::Rgba);
    encoder.set_source_gamma(::png::ScaledFloat::new(0.45455));
    if frames > 1 {
        encoder.set_animated(frames, 0).expect("frames");
    }
    let mut writer = encoder.write_header().expect("a header");
    for frame in 0..frames {
        writer.write_image_data(&[u8::try_from(frame * 40).expect("a byte"); 64]).expect("an image");
    }
    writer.finish().expect("an end");
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(&profile()).expect("a profile");
    let packed = packed.finish().expect("a profile");
    let before = [
        chunk(*b"iCCP", &[b"SECRET\0\0".as_slice(), &packed].concat()),
        chunk(*b"tEXt", b"Author\0SECRET"),
        chunk(*b"zTXt", b"Comment\0\0SECRET"),
        chunk(*b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0SECRET"),
        chunk(*b"eXIf", &exif(false)),
        chunk(*b"tIME", b"\x07\xe5\x08\x0f\0\0\0"),
        chunk(*b"prVt", b"SECRET"),
        chunk(*b"PRVT", b"SECRET"),
        chunk(*b"pHYs", b"\0\0\x0b\x12\0\0\x0b\x12\x01SECRET"),
        chunk(*b"sPLT", b"SECRET\0\x08"),
    ];
    let after = [chunk(*b"tEXt", b"Comment\0SECRET"), chunk(*b"cpIp", b"SECRET")];
    let mut hidden = plain.clone();
    // Before `IEND`, which has twelve bytes; then after the header.
    let end = hidden.len() - 12;
    hidden.splice(end..end, after.concat());
    hidden.splice(33..33, before.concat());
    hidden.extend(b"SECRET");
    (plain, hidden)
}

fn all_frames(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut reader = ::png::Decoder::new(Cursor::new(bytes)).read_info().expect("a picture");
    let mut frames = Vec::new();
    let mut points = vec![0; reader.output_buffer_size().expect("a size")];
    while reader.next_frame(&mut points).is_ok() {
        frames.push(points.clone());
    }
    frames
}

#[test]
fn a_png_keeps_its_frames_and_no_secret_in_any_chunk() {
    for frames in [1, 3] {
        let (plain, hidden) = drawing(frames);
        let picture = stripped(&hidden);
        assert_eq!(all_frames(&picture), all_frames(&plain));
        assert_eq!(all_frames(&picture).len(), usize::try_from(frames).expect("a number"));
        for kept in [b"gAMA", b"iCCP", b"eXIf"] {
            assert!(contains(&picture, kept), "{kept:?}");
        }
        for gone in [b"tIME", b"tEXt", b"sPLT"] {
            assert!(!contains(&picture, gone), "{gone:?}");
        }
        let info = ::png::Decoder::new(Cursor::new(&picture)).read_info().expect("a picture");
        let profile = info.info().icc_profile.clone().expect("a profile");
        assert!(contains(&profile, b"curv\0\0\0\0\0\0\0\x01\x02\x33"));
        assert!(!contains(&profile, SECRET) && !contains(&profile, b"SECR"));
    }
}

fn riff(id: [u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).expect("a length").to_le_bytes();
    // The padding byte may have any value.
    [id.as_slice(), &length, data, if data.len() % 2 == 1 { b"!" } else { b"" }].concat()
}

/// The image chunk of a lossy WebP.
fn image() -> Vec<u8> {
    let encoded = ::webp::Encoder::from_rgb(&[90; 16 * 16 * 3], 16, 16).encode(80.0);
    assert_eq!(&encoded[12..16], b"VP8 ");
    encoded[12..].to_vec()
}

#[test]
fn a_webp_keeps_its_image_and_orientation_and_announces_nothing_that_it_lacks() {
    let inner = [
        b"WEBP".to_vec(),
        riff(*b"VP8X", b"\x2c\x01\x02\x03\x0f\0\0\x0f\0\0SECRET"),
        riff(*b"ICCP", &profile()),
        image(),
        riff(*b"EXIF", &exif(true)),
        riff(*b"XMP ", b"SECRET"),
        riff(*b"OWN ", b"SECRET."),
    ]
    .concat();
    let picture = stripped(&[riff(*b"RIFF", &inner), b"SECRET".to_vec()].concat());
    let at = picture.windows(4).position(|window| window == b"VP8X").expect("a header");
    // Flags of profile and orientation are set; XMP and reserved bits are not.
    assert_eq!(picture[at + 8..at + 12], [0x28, 0, 0, 0]);
    let exif = img_parts::webp::WebP::from_bytes(picture.clone().into()).expect("a picture").exif();
    assert_eq!(orientation(&exif.expect("an orientation")), Some(6));
    let plain = riff(*b"RIFF", &[b"WEBP".to_vec(), image()].concat());
    let decoded = |bytes: &[u8]| ::webp::Decoder::new(bytes).decode().expect("an image").to_vec();
    assert_eq!(decoded(&picture), decoded(&plain));
    assert_eq!(strip(&plain), Stripped::Picture(plain));
}

#[test]
fn a_moving_webp_keeps_its_frames_and_loses_what_is_hidden_in_them() {
    let frame =
        [vec![0, 0, 0, 0, 0, 0, 15, 0, 0, 15, 0, 0, 100, 0, 0, 0], image(), riff(*b"OWN ", SECRET)].concat();
    let inner = [
        b"WEBP".to_vec(),
        riff(*b"VP8X", b"\x02\0\0\0\x0f\0\0\x0f\0\0"),
        riff(*b"ANIM", b"\0\0\0\0\0\0"),
        riff(*b"ANMF", &frame),
        riff(*b"ANMF", &frame),
    ]
    .concat();
    let picture = stripped(&riff(*b"RIFF", &inner));
    let decoder = ::webp::AnimDecoder::new(&picture);
    assert_eq!(decoder.decode().expect("frames").into_iter().count(), 2);
}

#[test]
fn what_is_damaged_and_what_is_another_format_are_told_apart() {
    let (photograph, drawing) = (photograph(&exif(true)).0, drawing(1).0);
    let web = riff(*b"RIFF", &[b"WEBP".to_vec(), image()].concat());
    for whole in [&photograph, &drawing, &web] {
        for length in [12, whole.len() / 2, whole.len() - 9] {
            assert_eq!(strip(&whole[..length]), Stripped::Broken, "{length}");
        }
    }
    for before in [b"\n".as_slice(), b"\0\0", b"\xef\xbb\xbf", &[b' '; 16]] {
        for whole in [&photograph, &drawing, &web] {
            let behind = [before, whole].concat();
            assert_eq!(strip(&behind), Stripped::Broken, "{before:?}");
            assert_eq!(format(&behind[..HEAD]), format(whole), "{before:?}");
        }
    }
    assert_eq!(strip(&[&[b' '; 17], photograph.as_slice()].concat()), Stripped::Other);
    assert_eq!(strip(b"x\xff\xd8\xff\xff"), Stripped::Other);
    assert_eq!(strip(b"\xff\xd8\xff"), Stripped::Broken);
    // Without an image.
    assert_eq!(strip(b"\xff\xd8\xff\xd9"), Stripped::Broken);
    for other in [
        b"".as_slice(),
        b"room",
        b"<svg/>",
        b"RIFF\0\0\0\0WAVEfmt ",
        b"GIF89a\x01\0\x01\0",
        b"II*\0\x08\0\0\0",
    ] {
        assert_eq!(strip(other), Stripped::Other);
    }
}
