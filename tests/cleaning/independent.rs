//! What exiftool, which shares no code with Rapporteur, reads of a file before and after.

use std::fs;
use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use serde_json::Value;

use super::documents;
use crate::metadata::{media, sound};

/// Fields about the file itself, and the structure of its format.
fn is_structural(field: &str) -> bool {
    ["SourceFile", "ExifTool:", "System:", "File:", "ZIP:", "Composite:"]
        .iter()
        .any(|group| field.starts_with(group))
}

/// The values in a file.
#[track_caller]
fn read(path: &Path) -> Vec<(String, String)> {
    let output = Command::new("exiftool")
        .args(["-j", "-a", "-u", "-ee", "-G1"])
        .arg(path)
        .output()
        .expect("exiftool is missing: install it with `apt-get install libimage-exiftool-perl`");
    let all: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
    let Value::Object(fields) = &all[0] else { panic!("{all}") };
    fields
        .iter()
        .map(|(name, value)| (name.clone(), value.to_string()))
        .filter(|(name, _)| !is_structural(name))
        .collect()
}

fn png() -> Vec<u8> {
    let png =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    base64::engine::general_purpose::STANDARD.decode(png).expect("a picture")
}

/// A picture with what exiftool can write into it.
fn with_names(name: &str, bytes: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    fs::write(&path, bytes).expect("a file");
    let status = Command::new("exiftool")
        .args([
            "-q",
            "-overwrite_original",
            "-Artist=Jane Doe",
            "-XMP-dc:Creator=Jane Doe",
            "-Comment=Jane Doe",
        ])
        .args(["-GPSLatitude=34.5", "-GPSLatitudeRef=N", "-IPTC:By-line=Jane Doe"])
        .arg(&path)
        .status()
        .expect("exiftool is missing: install it with `apt-get install libimage-exiftool-perl`");
    assert!(status.success());
    fs::read(path).expect("a file")
}

#[test]
fn another_reader_finds_names_before_and_none_after() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" width=\"4\" height=\"4\">\
               <metadata><dc:creator>Jane Doe</dc:creator></metadata><rect width=\"4\" height=\"4\"/></svg>";
    for (name, bytes) in [
        ("a.pdf", documents::pdf()),
        ("b.pdf", with_names("b.pdf", &documents::pdf())),
        ("a.docx", documents::word("")),
        ("a.xlsx", documents::sheets("", "")),
        ("a.pptx", documents::slides("")),
        ("a.odt", documents::open_document("")),
        ("a.png", with_names("a.png", &png())),
        ("a.gif", media::gif()),
        ("a.tiff", with_names("a.tiff", &documents::tiff())),
        ("a.svg", svg.into()),
        ("a.mp3", sound::song()),
        ("a.wav", sound::wave()),
        ("a.flac", sound::flac()),
        ("a.mp4", media::film()),
        ("a.mov", media::quicktime()),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join(name);
        fs::write(&place, &bytes).expect("a file");
        let names = |fields: &[(String, String)]| {
            let is_name = |value: &str| {
                ["Jane", "Doe", "Roe", "34.5", "34 deg"].iter().any(|part| value.contains(part))
            };
            fields.iter().filter(|(_, value)| is_name(value)).cloned().collect::<Vec<_>>()
        };
        assert!(!names(&read(&place)).is_empty(), "{name}: {:?}", read(&place));
        fs::write(&place, super::published(name, &bytes)).expect("a file");
        let after = read(&place);
        assert_eq!(names(&after), [], "{name}");
        let is_tag = |field: &str| {
            let group = field.split(':').next().unwrap_or_default();
            group.starts_with("XMP")
                || ["IPTC", "GPS", "ExifIFD", "ID3v1", "ItemList", "UserData", "Keys"].contains(&group)
        };
        let tags: Vec<_> = after.iter().filter(|(field, _)| is_tag(field)).collect();
        assert!(tags.is_empty(), "{name}: {tags:?}");
        // It is still a file of its kind.
        assert!(
            !after.iter().any(|(field, _)| field.ends_with("Error") || field.ends_with("Warning")),
            "{name}: {after:?}"
        );
        let pages =
            |fields: &[(String, String)]| fields.iter().find(|(field, _)| field == "PDF:PageCount").cloned();
        if name.ends_with(".pdf") {
            assert_eq!(pages(&after).map(|(_, count)| count), Some("2".into()));
        }
    }
}
