//! Diagnostics about external links, given the responses of their servers.
//!
//! Only warnings: a server may be down temporarily or reject automated requests.

use std::collections::BTreeMap;

use crate::checks::links::FilePosition;
use crate::content::parse::files::CONFIG;
use crate::diagnostic::{Code, Diagnostic};

/// Result of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Success.
    Fine,
    /// An HTTP error: status code and reason.
    Refused(u16, String),
    /// A timeout, in seconds.
    Silent(u64),
    /// The host name cannot be resolved.
    Unknown,
    /// Another error.
    Failed(String),
    /// Not requested, for lack of time.
    Unasked,
}

/// Warns of links whose request failed. Both maps are keyed by URL.
pub fn outside(
    places: &BTreeMap<String, Vec<FilePosition>>,
    answers: &BTreeMap<String, Answer>,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (address, places) in places {
        let Some((what, help)) = answers.get(address).and_then(message_and_help) else { continue };
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

/// The message and help text of a failed request.
fn message_and_help(answer: &Answer) -> Option<(String, &'static str)> {
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
