//! ID3 version 2 in MP3, WAV and AIFF.

use std::io::{Read, Seek};

use id3::{Content, Frame};

use super::facts::{FactKind, Facts};

/// Reads a tag, as far as it is intact.
pub(super) fn read(tag: impl Read + Seek, facts: &mut Facts) {
    let Ok(tag) = id3::Tag::read_from2(tag).or_else(|error| error.partial_tag.ok_or(())) else { return };
    for frame in tag.frames() {
        let (value, description) = match frame.content() {
            Content::Text(text) | Content::Link(text) => (text.clone(), ""),
            Content::Comment(comment) => (comment.text.clone(), ""),
            Content::ExtendedText(text) => (text.value.clone(), &*text.description),
            Content::ExtendedLink(link) => (link.link.clone(), &*link.description),
            Content::Popularimeter(meter) => (meter.user.clone(), ""),
            Content::InvolvedPeopleList(list) => {
                let names: Vec<&str> = list.items.iter().map(|item| item.involvee.as_str()).collect();
                (names.join(", "), "")
            }
            _ => continue,
        };
        let field = format!("ID3 {} {description}", frame.id());
        match kind(frame) {
            Some(kind) => facts.add(kind, &value, field.trim_end()),
            None => facts.add_signs(&value, field.trim_end()),
        }
    }
}

fn kind(frame: &Frame) -> Option<FactKind> {
    Some(match (frame.id(), frame.content()) {
        // Technical data of iTunes.
        (_, Content::Comment(comment)) if comment.description.starts_with("iTun") => return None,
        ("TPE1" | "TPE2" | "TPE3" | "TCOM" | "TEXT" | "TOLY" | "TOPE" | "TCOP", _) => FactKind::Author,
        ("TPE4" | "TENC", _) => FactKind::Editor,
        ("TOWN" | "WOAR" | "IPLS" | "TMCL", _) => FactKind::Person,
        ("TPUB", _) => FactKind::Company,
        ("COMM" | "USER", _) => FactKind::Comment,
        _ => return None,
    })
}
