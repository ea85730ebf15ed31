//! Markdown into HTML with placeholders: a link of ours is not an address yet, since the address depends
//! on the language of the page that shows the body.
//!
//! Knows nothing of sessions or routes. It hands every link that is not plainly outside to its
//! caller, with the bytes at which it stands.

use std::ops::Range;

mod addresses;
mod alerts;
mod body;
mod code_spans;
mod definitions;
mod elements;
mod escapes;
mod events;
mod footnotes;
mod placeholders;
mod inline;
mod delimiter_runs;
pub mod options;
mod prepare;
mod raw_html;
mod schemes;
mod scripts;
mod sentinels;
mod tags;

pub use alerts::labels as alert_labels;
pub use body::{Body, Heading, Missing, ParsedMarkdown, Placeholder, Problem, ShownImage, WrittenLink};
pub use events::parse;
pub use inline::inline;
pub use options::{Options, RawHtml};
pub use placeholders::html;

/// Where a text has what looks like the beginning of a comment.
pub fn comment_sign(text: &str) -> Option<Range<usize>> {
    events::beginnings(text, 0..text.len()).next()
}
