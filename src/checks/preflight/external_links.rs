//! What is said of links to other sites, once their servers have been asked.
//!
//! Never an error: a server that is down today, or turns programs away, makes no mistake of the link.

use std::collections::BTreeMap;

use crate::checks::links::FilePosition;
use crate::content::parse::files::CONFIG;
use crate::diagnostic::{Code, Diagnostic};

/// What became of an address when it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// There is something.
    Fine,
    /// The server has nothing to show, or does not want to: its code, and what that is called.
    Refused(u16, String),
    /// Nothing came back in so many seconds.
    Silent(u64),
    /// The host's name is not known to anybody.
    Unknown,
    /// Something else went wrong, in words.
    Failed(String),
    /// There was no time left to ask.
    Unasked,
}

/// What there is to say of the links at these places, whose addresses got these answers.
pub fn outside(
    places: &BTreeMap<String, Vec<FilePosition>>,
    answers: &BTreeMap<String, Answer>,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (address, places) in places {
        let Some((what, help)) = answers.get(address).and_then(said) else { continue };
        diagnostics.extend(places.iter().map(|place| {
            let message = format!("{address} cannot be reached: {what}");
            Diagnostic::warning(Code::UnreachableLink, &place.path, place.span.clone(), message).help(help)
        }));
    }
    let unasked = answers.values().filter(|answer| **answer == Answer::Unasked).count();
    if unasked > 0 {
        let links = if unasked == 1 { "link to another site was" } else { "links to other sites were" };
        let message = format!("there was no time to try all links: {unasked} {links} left out");
        let help = "check again: what answered is remembered, so that others get their turn";
        diagnostics.push(Diagnostic::warning(Code::UntriedLinks, CONFIG, None, message).help(help));
    }
    diagnostics
}

const GONE: &str = "look for its new address, or for a copy in a web archive";
const LATER: &str = "try it in a browser, and again later; if it stays so, look for its new address";

/// What went wrong, and what to do.
fn said(answer: &Answer) -> Option<(String, &'static str)> {
    let (what, help) = match answer {
        Answer::Fine | Answer::Unasked => return None,
        Answer::Refused(code, name) => {
            let help = match code {
                404 | 410 => GONE,
                401 | 403 | 429 | 999 => "try it in a browser: some sites turn away programs only",
                _ => LATER,
            };
            (format!("{code} {name}").trim_end().to_owned(), help)
        }
        Answer::Silent(seconds) => (format!("no answer in {seconds} s"), LATER),
        Answer::Unknown => ("the name of its host does not exist".to_owned(), GONE),
        Answer::Failed(why) => (why.clone(), LATER),
    };
    Some((what, help))
}
