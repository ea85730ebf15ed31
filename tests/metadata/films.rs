//! Matroska, ASF.

use super::said;

/// One of each, for damage.
pub(super) fn all() -> Vec<Vec<u8>> {
    vec![matroska(true), matroska(false), asf()]
}

/// An element with a length in four bytes.
fn element(id: &[u8], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).expect("a length") | 0x1000_0000;
    [id, &length.to_be_bytes(), content].concat()
}

/// A film whose tags are behind its clusters; as it is written to a disk, or sent while it is made.
fn matroska(has_lengths: bool) -> Vec<u8> {
    let tag = |name: &str, value: &str| {
        let parts = [element(b"\x45\xa3", name.as_bytes()), element(b"\x44\x87", value.as_bytes())];
        element(b"\x67\xc8", &parts.concat())
    };
    let tags = [
        tag("ENCODER", "Lavf60.3"),
        tag("ARTIST", "Jane Doe"),
        tag("COM.APPLE.QUICKTIME.LOCATION.ISO6709", "+34.5-069.2/"),
        tag("com.apple.quicktime.model", "iPhone 15"),
    ];
    let tags = element(b"\x12\x54\xc3\x67", &element(b"\x73\x73", &tags.concat()));
    let title = element(b"\x15\x49\xa9\x66", &element(b"\x7b\xa9", b"/home/jane/film.mkv"));
    let cluster = element(b"\xa3", &vec![7; 50_000]);
    let head = element(b"\x1a\x45\xdf\xa3", b"\x42\x82\x84webm");
    if has_lengths {
        let cluster = element(b"\x1f\x43\xb6\x75", &cluster);
        let segment = element(b"\x18\x53\x80\x67", &[title, cluster, tags].concat());
        return [head, segment].concat();
    }
    let open = |id: &[u8]| [id, b"\x01\xff\xff\xff\xff\xff\xff\xff"].concat();
    [head, open(b"\x18\x53\x80\x67"), title, open(b"\x1f\x43\xb6\x75"), cluster, tags].concat()
}

#[test]
fn a_matroska_film_says_who_where_and_with_what() {
    for has_lengths in [true, false] {
        assert_eq!(
            said(&matroska(has_lengths)),
            [
                "Folder /home/jane/film.mkv (Matroska information)",
                "Author Jane Doe (Matroska ARTIST)",
                "Position +34.5-069.2/ (Matroska COM.APPLE.QUICKTIME.LOCATION.ISO6709)",
                "Device iPhone 15 (Matroska com.apple.quicktime.model)"
            ]
        );
    }
}

/// The identifiers of the header of an ASF file and of the objects in it.
mod asf {
    pub(super) const HEADER: &[u8] = b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\x00\xaa\x00\x62\xce\x6c";
    pub(super) const CONTENT: &[u8] = b"\x33\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\x00\xaa\x00\x62\xce\x6c";
    pub(super) const EXTENDED_CONTENT: &[u8] =
        b"\x40\xa4\xd0\xd2\x07\xe3\xd2\x11\x97\xf0\x00\xa0\xc9\x5e\xa8\x50";
    pub(super) const EXTENSION: &[u8] = b"\xb5\x03\xbf\x5f\x2e\xa9\xcf\x11\x8e\xe3\x00\xc0\x0c\x20\x53\x65";
    pub(super) const METADATA_LIBRARY: &[u8] =
        b"\x94\x1c\x23\x44\x98\x94\xd1\x49\xa1\x41\x1d\x13\x4e\x45\x70\x54";
}

/// Sound with all three kinds of descriptions.
fn asf() -> Vec<u8> {
    let wide = |text: &str| text.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let short = |bytes: &[u8]| u16::try_from(bytes.len()).expect("a length").to_le_bytes();
    let object = |id: &[u8], content: &[u8]| {
        let size = u64::try_from(content.len() + 24).expect("a length").to_le_bytes();
        [id, &size, content].concat()
    };
    let (title, author) = (wide("Opening"), wide("Jane Doe"));
    let content =
        [short(&title).as_slice(), &short(&author), &[0; 6], title.as_slice(), author.as_slice()].concat();
    let (name, value) = (wide("WM/EncodedBy"), wide("John Roe"));
    let extended = [b"\x01\0".as_slice(), &short(&name), &name, b"\0\0", &short(&value), &value].concat();
    let (name, value) = (wide("WM/Producer"), wide("Max Moe"));
    let length = u32::try_from(value.len()).expect("a length").to_le_bytes();
    let library = [b"\x01\0\0\0\0\0".as_slice(), &short(&name), b"\0\0", &length, &name, &value].concat();
    let extension = [vec![0; 22], object(asf::METADATA_LIBRARY, &library)].concat();
    let objects = [
        object(asf::CONTENT, &content),
        object(asf::EXTENDED_CONTENT, &extended),
        object(asf::EXTENSION, &extension),
    ]
    .concat();
    object(asf::HEADER, &[b"\x03\0\0\0\x01\x02".as_slice(), &objects].concat())
}

#[test]
fn an_asf_file_says_who_made_it() {
    assert_eq!(
        said(&asf()),
        [
            "Author Jane Doe (ASF Author)",
            "Editor John Roe (ASF WM/EncodedBy)",
            "Person Max Moe (ASF WM/Producer)"
        ]
    );
}
