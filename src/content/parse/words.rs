//! The values of keys that have a fixed choice of words.

use crate::model::session::{Format, Rule, Status};

pub(super) fn format(word: &str) -> Option<Format> {
    match word {
        "in-person" => Some(Format::InPerson),
        "virtual" => Some(Format::Virtual),
        "hybrid" => Some(Format::Hybrid),
        _ => None,
    }
}

pub(super) fn rule(word: &str) -> Option<Rule> {
    match word {
        "chatham-house" => Some(Rule::ChathamHouse),
        "non-attribution" => Some(Rule::NonAttribution),
        "on-record" => Some(Rule::OnRecord),
        _ => None,
    }
}

pub(super) fn status(word: &str) -> Option<Status> {
    match word {
        "open" => Some(Status::Open),
        "under-way" => Some(Status::UnderWay),
        "met" => Some(Status::Met),
        "overtaken" => Some(Status::Overtaken),
        _ => None,
    }
}
