//! Tags with plain names: Vorbis comments, APE, Matroska, ASF, `QuickTime`, PNG.

use super::facts::{FactKind, Facts};

/// Longer values of tags with unknown names are not searched.
const MAX_SEARCHED: usize = 1000;

/// What a tag is about, by its name in capital letters without punctuation.
fn kind(name: &str) -> Option<FactKind> {
    Some(match name {
        "ARTIST" | "ALBUMARTIST" | "AUTHOR" | "COMPOSER" | "CONDUCTOR" | "COPYRIGHT" | "CREATOR"
        | "DIRECTOR" | "LEADPERFORMER" | "LYRICIST" | "ORIGINALARTIST" | "PERFORMER" | "WRITER"
        | "WRITTENBY" => FactKind::Author,
        "DIGITIZEDBY" | "EDITEDBY" | "ENCODEDBY" | "TAGGEDBY" => FactKind::Editor,
        "AUTHORURL" | "CONTACT" | "ENGINEER" | "OWNER" | "PRODUCER" | "PURCHASEOWNER" | "RECORDEDBY"
        | "SOUNDENGINEER" => FactKind::Person,
        "COMPANY" | "ORGANIZATION" | "PRODUCTIONSTUDIO" | "PUBLISHER" => FactKind::Company,
        "GEOLOCATION" | "LOCATION" | "LOCATIONISO6709" | "LOCATIONNAME" | "RECORDINGLOCATION"
        | "RECORDLOCATION" => FactKind::Position,
        "COMMENT" | "COMMENTS" | "DESCRIPTION" => FactKind::Comment,
        "DEVICE" | "MAKE" | "MANUFACTURER" | "MODEL" | "DEVICEMANUFACTURER" | "DEVICEMODEL" => {
            FactKind::Device
        }
        _ => return None,
    })
}

/// Adds a tag if its name is known, otherwise an e-mail address or a folder in its value.
pub(super) fn add(name: &str, value: &str, format: &str, facts: &mut Facts) {
    let upper = name.to_ascii_uppercase();
    let last =
        upper.rsplit_once("QUICKTIME.").or(upper.rsplit_once("ANDROID.")).map_or(&*upper, |(_, last)| last);
    let plain: String = last.trim_start_matches("WM/").chars().filter(char::is_ascii_alphanumeric).collect();
    let field = format!("{format} {name}");
    match kind(&plain) {
        Some(kind) => facts.add(kind, value, field),
        None if value.len() < MAX_SEARCHED => facts.add_signs(value, &field),
        None => {}
    }
}
