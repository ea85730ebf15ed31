//! Replaces sentinels in events by the original characters.

use pulldown_cmark::{CowStr, Event, Tag};

use crate::markdown::sentinels;

/// Restores an event. HTML and text keep sentinels until their tags and addresses have been
/// processed.
pub(super) fn restored(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Code(value) => Event::Code(text(value)),
        Event::FootnoteReference(label) => Event::FootnoteReference(text(label)),
        Event::Start(tag) => Event::Start(match tag {
            Tag::FootnoteDefinition(label) => Tag::FootnoteDefinition(text(label)),
            Tag::Link { link_type, dest_url, title, id } => {
                Tag::Link { link_type, dest_url: text(dest_url), title: text(title), id: text(id) }
            }
            Tag::Image { link_type, dest_url, title, id } => {
                Tag::Image { link_type, dest_url: text(dest_url), title: text(title), id: text(id) }
            }
            Tag::Heading { level, id, classes, attrs } => {
                Tag::Heading { level, id: id.map(text), classes, attrs }
            }
            Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Fenced(info)) => {
                Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Fenced(text(info)))
            }
            tag => tag,
        }),
        event => event,
    }
}

pub(super) fn text(value: CowStr<'_>) -> CowStr<'_> {
    match sentinels::restore(&value) {
        std::borrow::Cow::Borrowed(_) => value,
        std::borrow::Cow::Owned(restored) => restored.into(),
    }
}
