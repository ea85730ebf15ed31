//! Writes the labels of passages that are not published into a rendered page, in its language.
//!
//! Bodies are parsed once for all languages, so they have empty elements in place of the labels.

use fluent_bundle::FluentArgs;
use memchr::memmem;

use crate::i18n::lang::Lang;
use crate::markdown::PASSAGE_LABELS;
use crate::render::messages::Messages;
use crate::source::html::escape;

/// Fills the labels of a page.
pub(super) fn fill(page: Vec<u8>, words: &Messages, lang: &Lang) -> Vec<u8> {
    // Most pages have none.
    if memmem::find(&page, b"-label\"></").is_none() {
        return page;
    }
    let mut page = String::from_utf8_lossy(&page).into_owned();
    for (empty, id) in PASSAGE_LABELS {
        let Some((start, end)) = empty.split_once("></") else { continue };
        if !page.contains(empty) {
            continue;
        }
        let message = words.text(id, &FluentArgs::new()).unwrap_or_default();
        // The text around it may be in another language.
        let mut filled = format!("{start} lang=\"{lang}\" dir=\"{}\">", lang.direction());
        escape(&message, &mut filled);
        page = page.replace(empty, &format!("{filled}</{end}"));
    }
    page.into_bytes()
}
