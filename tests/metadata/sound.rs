//! Sound, in every format that has tags of its own.

use super::{FileFormat, format, said};

/// An MP3 with both kinds of tags.
pub(crate) fn song() -> Vec<u8> {
    use id3::TagLike as _;
    let mut tag = id3::Tag::new();
    tag.set_artist("Jane Doe");
    tag.set_title("Opening");
    tag.add_frame(id3::frame::Comment {
        lang: "eng".into(),
        description: String::new(),
        text: "for Max".into(),
    });
    tag.add_frame(id3::frame::ExtendedText {
        description: "Contact".into(),
        value: "jane@example.org".into(),
    });
    tag.add_frame(id3::frame::Comment {
        lang: "eng".into(),
        description: "iTunNORM".into(),
        text: "000 001".into(),
    });
    let mut bytes = Vec::new();
    tag.write_to(&mut bytes, id3::Version::Id3v24).expect("a tag");
    bytes.extend(b"\xff\xfb\x90\x44");
    bytes.resize(bytes.len() + 2000, 0);
    let mut old = b"TAGOpening".to_vec();
    old.resize(33, 0);
    old.extend(b"John Roe");
    old.resize(128, 0);
    [bytes, old].concat()
}

#[test]
fn a_song_names_its_artist_in_both_kinds_of_tags() {
    let mut lines = said(&song());
    lines.sort();
    assert_eq!(
        lines,
        [
            "Author Jane Doe (ID3 TPE1)",
            "Author John Roe (ID3v1 artist)",
            "Comment for Max (ID3 COMM)",
            "Email jane@example.org (ID3 TXXX Contact)",
        ]
    );
}

fn vorbis() -> Vec<u8> {
    let text = |text: &str| {
        [u32::try_from(text.len()).expect("a length").to_le_bytes().as_slice(), text.as_bytes()].concat()
    };
    [
        text("libFLAC 1.4"),
        3_u32.to_le_bytes().to_vec(),
        text("TITLE=Opening"),
        text("artist=Jane Doe"),
        text("LOCATION=Doha"),
    ]
    .concat()
}

pub(crate) fn flac() -> Vec<u8> {
    let comments = vorbis();
    let length = u32::try_from(comments.len()).expect("a length").to_be_bytes();
    [b"fLaC\0\0\0\x22".to_vec(), vec![0; 0x22], vec![0x84], length[1..].to_vec(), comments].concat()
}

pub(super) fn ogg() -> Vec<u8> {
    [b"OggS\0\x02".to_vec(), vec![0; 60], b"OggS\0\0OpusTags".to_vec(), vorbis()].concat()
}

#[test]
fn flac_and_ogg_name_their_artist_and_place() {
    for file in [flac(), ogg()] {
        assert_eq!(
            said(&file),
            ["Author Jane Doe (Vorbis comment ARTIST)", "Position Doha (Vorbis comment LOCATION)"]
        );
    }
}

pub(crate) fn wave() -> Vec<u8> {
    let chunk = |kind: &[u8; 4], content: &[u8]| {
        let length = u32::try_from(content.len()).expect("a length").to_le_bytes();
        [kind.as_slice(), &length, content, &[0][..content.len() % 2]].concat()
    };
    let list = [
        b"INFO".to_vec(),
        chunk(b"IART", b"Jane Doe\0"),
        chunk(b"ISFT", b"Lavf60\0"),
        chunk(b"ICMT", b"for Max\0"),
    ]
    .concat();
    let inner =
        [b"WAVE".to_vec(), chunk(b"fmt ", &[0; 16]), chunk(b"data", &[0; 1001]), chunk(b"LIST", &list)]
            .concat();
    chunk(b"RIFF", &inner)
}

#[test]
fn a_wave_names_its_artist_behind_the_sound() {
    assert_eq!(said(&wave()), ["Author Jane Doe (chunk IART)", "Comment for Max (chunk ICMT)"]);
}

/// An MP3 with an APE tag before the older tag at its end.
pub(super) fn ape() -> Vec<u8> {
    let item = |name: &str, value: &[u8], flags: u8| {
        let length = u32::try_from(value.len()).expect("a length").to_le_bytes();
        [length.as_slice(), &[flags, 0, 0, 0], name.as_bytes(), &[0], value].concat()
    };
    let items = [
        item("Cover Art (Front)", b"Artist", 0b10),
        item("Artist", b"Jane Doe\0John Roe", 0),
        item("Title", b"Opening", 0),
        item("Record Location", b"Doha", 0),
    ]
    .concat();
    let size = u32::try_from(items.len() + 32).expect("a length").to_le_bytes();
    let mark = [b"APETAGEX\xd0\x07\0\0".as_slice(), &size, &4_u32.to_le_bytes(), &[0; 12]].concat();
    [b"\xff\xfb\x90\0".to_vec(), vec![0; 2000], items, mark, b"TAG".to_vec(), vec![0; 125]].concat()
}

#[test]
fn an_ape_tag_names_artist_and_place() {
    let expected = ["Author Jane Doe, John Roe (APE Artist)", "Position Doha (APE Record Location)"];
    assert_eq!(said(&ape()), expected);
    // With a header alone, before the sound.
    let all = ape();
    let (items, mark) = (&all[2004..all.len() - 160], &all[all.len() - 160..all.len() - 128]);
    assert_eq!(said(&[mark, items, b"MAC \0"].concat()), expected);
    for head in [b"MAC ".as_slice(), b"wvpk", b"MPCK", b"MP+\x07", b"TTA1"] {
        assert_eq!(format(head), FileFormat::Audio);
    }
}
