//! Tags of sound and films that have names in words: Vorbis comments, APE, Matroska, ASF.

use super::facts::{Facts, Kind};

/// No value is longer that is worth reading.
const LONGEST: usize = 1000;

/// Names of tags in capital letters, and what they are.
const NAMES: [(&str, Kind); 44] = [
    ("ARTIST", Kind::Author),
    ("ALBUMARTIST", Kind::Author),
    ("AUTHOR", Kind::Author),
    ("COMPOSER", Kind::Author),
    ("CONDUCTOR", Kind::Author),
    ("COPYRIGHT", Kind::Author),
    ("CREATOR", Kind::Author),
    ("DIRECTOR", Kind::Author),
    ("LEADPERFORMER", Kind::Author),
    ("LYRICIST", Kind::Author),
    ("ORIGINALARTIST", Kind::Author),
    ("PERFORMER", Kind::Author),
    ("WRITER", Kind::Author),
    ("WRITTENBY", Kind::Author),
    ("DIGITIZEDBY", Kind::Editor),
    ("EDITEDBY", Kind::Editor),
    ("ENCODEDBY", Kind::Editor),
    ("TAGGEDBY", Kind::Editor),
    ("AUTHORURL", Kind::Person),
    ("CONTACT", Kind::Person),
    ("ENGINEER", Kind::Person),
    ("OWNER", Kind::Person),
    ("PRODUCER", Kind::Person),
    ("PURCHASEOWNER", Kind::Person),
    ("RECORDEDBY", Kind::Person),
    ("SOUNDENGINEER", Kind::Person),
    ("COMPANY", Kind::Company),
    ("ORGANIZATION", Kind::Company),
    ("PRODUCTIONSTUDIO", Kind::Company),
    ("PUBLISHER", Kind::Company),
    ("GEOLOCATION", Kind::Position),
    ("LOCATION", Kind::Position),
    ("LOCATIONISO6709", Kind::Position),
    ("RECORDINGLOCATION", Kind::Position),
    ("RECORDLOCATION", Kind::Position),
    ("COMMENT", Kind::Comment),
    ("COMMENTS", Kind::Comment),
    ("DESCRIPTION", Kind::Comment),
    ("DEVICE", Kind::Device),
    ("MAKE", Kind::Device),
    ("MANUFACTURER", Kind::Device),
    ("MODEL", Kind::Device),
    ("DEVICEMANUFACTURER", Kind::Device),
    ("DEVICEMODEL", Kind::Device),
];

/// Adds a tag if it is one of people, and else what its value shows by its look.
pub(super) fn add(name: &str, value: &str, format: &str, facts: &mut Facts) {
    let upper = name.to_ascii_uppercase();
    let last =
        upper.rsplit_once("QUICKTIME.").or(upper.rsplit_once("ANDROID.")).map_or(&*upper, |(_, last)| last);
    let plain: String = last.trim_start_matches("WM/").chars().filter(char::is_ascii_alphanumeric).collect();
    let field = || format!("{format} {name}");
    match NAMES.iter().find(|(known, _)| *known == plain) {
        Some((_, kind)) => facts.add(*kind, value, field()),
        None if value.len() < LONGEST => facts.add_signs(value, &field()),
        None => {}
    }
}
