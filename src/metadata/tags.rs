//! Tags of sound and films that have names in words: Vorbis comments, APE, Matroska, ASF.

use super::facts::{FactKind, Facts};

/// No value is longer that is worth reading.
const LONGEST: usize = 1000;

/// Names of tags in capital letters, and what they are.
const NAMES: [(&str, FactKind); 44] = [
    ("ARTIST", FactKind::Author),
    ("ALBUMARTIST", FactKind::Author),
    ("AUTHOR", FactKind::Author),
    ("COMPOSER", FactKind::Author),
    ("CONDUCTOR", FactKind::Author),
    ("COPYRIGHT", FactKind::Author),
    ("CREATOR", FactKind::Author),
    ("DIRECTOR", FactKind::Author),
    ("LEADPERFORMER", FactKind::Author),
    ("LYRICIST", FactKind::Author),
    ("ORIGINALARTIST", FactKind::Author),
    ("PERFORMER", FactKind::Author),
    ("WRITER", FactKind::Author),
    ("WRITTENBY", FactKind::Author),
    ("DIGITIZEDBY", FactKind::Editor),
    ("EDITEDBY", FactKind::Editor),
    ("ENCODEDBY", FactKind::Editor),
    ("TAGGEDBY", FactKind::Editor),
    ("AUTHORURL", FactKind::Person),
    ("CONTACT", FactKind::Person),
    ("ENGINEER", FactKind::Person),
    ("OWNER", FactKind::Person),
    ("PRODUCER", FactKind::Person),
    ("PURCHASEOWNER", FactKind::Person),
    ("RECORDEDBY", FactKind::Person),
    ("SOUNDENGINEER", FactKind::Person),
    ("COMPANY", FactKind::Company),
    ("ORGANIZATION", FactKind::Company),
    ("PRODUCTIONSTUDIO", FactKind::Company),
    ("PUBLISHER", FactKind::Company),
    ("GEOLOCATION", FactKind::Position),
    ("LOCATION", FactKind::Position),
    ("LOCATIONISO6709", FactKind::Position),
    ("RECORDINGLOCATION", FactKind::Position),
    ("RECORDLOCATION", FactKind::Position),
    ("COMMENT", FactKind::Comment),
    ("COMMENTS", FactKind::Comment),
    ("DESCRIPTION", FactKind::Comment),
    ("DEVICE", FactKind::Device),
    ("MAKE", FactKind::Device),
    ("MANUFACTURER", FactKind::Device),
    ("MODEL", FactKind::Device),
    ("DEVICEMANUFACTURER", FactKind::Device),
    ("DEVICEMODEL", FactKind::Device),
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
