//! Finds the page and heading of an edit, to scroll the preview to it.

use crate::content::parse::Parsed;
use crate::content::parse::document::Draft;
use crate::content::parse::draft::{BodyDraft, TranslationDraft};
use crate::content::resolve::collect_targets::session_id;
use crate::i18n::lang::Lang;
use crate::i18n::text::Id;
use crate::pages::Output;
use crate::pages::route::Page;
use crate::site::workspace::snapshot::PagePosition;
use crate::source::Content;

/// Position of a change; `None` if the file is not part of a page.
pub(super) fn place(
    parsed: &Parsed,
    path: &str,
    before: Option<&Content>,
    now: Option<&Content>,
) -> Option<PagePosition> {
    let Some(Content::Text(now)) = now else { return None };
    let (draft, lang) = parsed.part_of(path)?;
    let first = match before {
        Some(Content::Text(before)) => before.iter().zip(now.iter()).position(|(a, b)| a != b),
        _ => Some(0),
    };
    let (page, body) = match draft {
        Draft::Session(draft) => {
            (Page::Session(session_id(draft)), body(&draft.body, &draft.translations, lang))
        }
        Draft::Series(folder, draft) => {
            (Page::Series(Id::from(folder.as_str())), body(&draft.body, &draft.translations, lang))
        }
        Draft::Home(draft) => (Page::Home, body(&draft.body, &draft.translations, lang)),
        Draft::Page(draft) => {
            (Page::Standalone(draft.id.clone()), body(&draft.body, &draft.translations, lang))
        }
        Draft::None => return None,
    };
    // If one text is the beginning of the other, the change is at the end.
    let at = first.unwrap_or(now.len());
    let fragment = body.body.as_ref().and_then(|text| {
        let above = text.headings.iter().take_while(|heading| heading.start + body.offset <= at);
        above.last().map(|heading| heading.id.clone())
    });
    Some(PagePosition { page: Output::Page(page, lang.clone(), 1), fragment })
}

fn body<'a>(original: &'a BodyDraft, translations: &'a [TranslationDraft], lang: &Lang) -> &'a BodyDraft {
    translations.iter().find(|it| it.lang == *lang).map_or(original, |translation| &translation.body)
}
