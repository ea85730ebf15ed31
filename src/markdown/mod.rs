//! Converts Markdown to HTML with placeholders for internal links, whose URLs depend on the
//! language of the page.
//!
//! Does not know sessions or routes: internal links are returned with their positions for the
//! caller to resolve.

use std::ops::Range;

mod addresses;
mod alerts;
mod block_text;
mod blocks;
mod body;
mod body_parts;
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
mod passage_labels;
mod passages;
mod plain_text;
mod prepare;
mod raw_html;
mod schemes;
mod scripts;
mod sentinels;
mod smart_punctuation;
mod tags;
mod translated_ids;

pub use alerts::labels as alert_labels;
pub use block_text::block_text;
pub use blocks::{Block, BlockKind, PARAGRAPH_LINK};
pub use body::{
    Body, FixedId, Heading, Missing, ParsedMarkdown, Placeholder, Problem, ShownImage, WrittenLink,
};
pub use body_parts::BodyPart;
pub use inline::inline;
pub use options::{BodyKind, Options, PassagePolicy, RawHtml};
pub use passage_labels::LABELS as PASSAGE_LABELS;
pub use passages::{parse, without_passages};
pub use placeholders::{html, html_with_numbers};
pub use plain_text::shown_markup;
pub use smart_punctuation::{has_smart_punctuation, smart_punctuation};
pub use translated_ids::MissingId;

/// The first comment marker in a text.
pub fn comment_sign(text: &str) -> Option<Range<usize>> {
    events::beginnings(text, 0..text.len()).next()
}

/// The first start of a passage in a text that has no passages, such as a summary.
pub fn passage_sign(text: &str) -> Option<Range<usize>> {
    passages::sign(text)
}
