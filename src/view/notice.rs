//! Notices about the translation of a page: missing, incomplete or outdated, and how to help.

use serde::Serialize;

use super::context::ViewContext;
use super::page_meta::{self, Alternate};
use crate::index::translation_status::{Progress, Translatable};
use crate::model::proceedings::Help;
use crate::pages::route::Page;

/// A notice about the translation of the page's texts.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    /// `missing`, `part` or `complete`.
    pub progress: Progress,
    /// Whether the original has been revised since the translation.
    pub older: bool,
    /// Languages in which the texts are available, if there are none in the page's own.
    pub languages: Vec<Alternate>,
    /// Address of the page on how to help with translations; absent if there is none.
    pub help: Option<String>,
}

/// `None` for an original and for a complete, current translation.
pub fn notice(ctx: &ViewContext<'_>, item: &Translatable<'_>, page: &Page) -> Option<Notice> {
    let default = &ctx.proceedings.config.language;
    // A series without a file has no texts to translate.
    if ctx.lang == default || !item.source.ends_with(".md") {
        return None;
    }
    let standing = item.standing(ctx.lang, default);
    let older = standing.is_older();
    let languages = ctx.proceedings.config.languages.iter();
    let readable = languages.filter(|lang| *lang == default || item.translation(lang).is_some());
    (older || standing.progress < Progress::Complete).then(|| Notice {
        progress: standing.progress,
        older,
        languages: match standing.progress {
            Progress::Missing => readable.map(|lang| page_meta::alternate(ctx, page, 1, lang)).collect(),
            _ => Vec::new(),
        },
        help: help(ctx),
    })
}

fn help(ctx: &ViewContext<'_>) -> Option<String> {
    match ctx.proceedings.help.as_ref()? {
        Help::Page(id) => ctx.address(&Page::Standalone(id.clone())),
        Help::Address(address) => Some(address.clone()),
    }
}
