//! Events with the characters of the source in the place of their stand-ins.

use pulldown_cmark::{CowStr, Event, Tag};

use crate::markdown::sentinels;

/// The event as the source has it. HTML keeps its stand-ins until it is known where its tags are, and text
/// until it is known where its addresses are.
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
