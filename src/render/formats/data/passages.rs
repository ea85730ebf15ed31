//! `passages.json`: the text of every passage, by theme and party.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use crate::i18n::lang::Lang;
use crate::i18n::text::Id;
use crate::index::Index;
use crate::index::passages::{Passage, PassageIx};
use crate::model::proceedings::Proceedings;
use crate::view::passage_text;

#[derive(Serialize)]
struct PassageData<'a> {
    session: &'a Id,
    paragraph: u32,
    lang: &'a Lang,
    text: &'a str,
}

/// `passages.json`: passages by topic, those of the earliest session first, each in all its languages.
pub fn passages_json(proceedings: &Proceedings, index: &Index) -> Vec<u8> {
    // A passage is often in several lists, so each is serialised once.
    let one = |of: &Passage| -> Vec<Box<RawValue>> {
        let session = &proceedings.session(of.session).id;
        let texts = passage_text::by_language(proceedings, index, *of);
        let data = texts.iter().filter_map(|(lang, text)| {
            to_raw_value(&PassageData { session, paragraph: of.number, lang, text }).ok()
        });
        data.collect()
    };
    let all: Vec<Vec<Box<RawValue>>> = index.passages.all.par_iter().map(one).collect();
    let list = |passages: &[PassageIx]| -> Vec<&RawValue> {
        let found = passages.iter().filter_map(|ix| all.get(*ix as usize));
        found.flatten().map(|data| &**data).collect()
    };
    let themes = index.passages.by_theme.iter().map(|(id, of)| (format!("theme:{id}"), list(of)));
    let parties = index.passages.by_party.iter().map(|(party, of)| (party.to_string(), list(of)));
    let topics: BTreeMap<String, Vec<&RawValue>> = themes.chain(parties).collect();
    let mut json = Vec::new();
    super::write(&mut json, &topics);
    json.push(b'\n');
    json
}
