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
        let links = if unasked == 1 { "external link was" } else { "external links were" };
        let message = format!("the check ran out of time: {unasked} {links} not checked");
        let help = "run the check again; links that already answered are skipped";
        diagnostics.push(Diagnostic::warning(Code::UntriedLinks, CONFIG, None, message).help(help));
    }
    diagnostics
}

const GONE: &str = "find the new address, or link to a copy in a web archive";
const LATER: &str = "try it in a browser, then check again later; if it still fails, find the new address";

/// The message and help text of a failed request.
fn message_and_help(answer: &Answer) -> Option<(String, &'static str)> {
    let (what, help) = match answer {
        Answer::Fine | Answer::Unasked => return None,
        Answer::Refused(code, name) => {
            let help = match code {
                404 | 410 => GONE,
                401 | 403 | 429 | 999 => "try it in a browser: some sites reject automated requests",
                _ => LATER,
            };
            (format!("{code} {name}").trim_end().to_owned(), help)
        }
        Answer::Silent(seconds) => (format!("no answer within {seconds} s"), LATER),
        Answer::Unknown => ("the host name does not exist".to_owned(), GONE),
        Answer::Failed(why) => (why.clone(), LATER),
    };
    Some((what, help))
}
