//! What a reader is told of the translation of a page's texts: that there is none, that it is not
//! whole, that its original has been revised since; and how to help with it.

use serde::Serialize;

use super::context::ViewContext;
use super::page_meta::{self, Alternate};
use crate::index::translation_status::{Progress, Translatable};
use crate::model::proceedings::Help;
use crate::pages::route::Page;

/// A remark on the translation of a page.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    /// How far it has come.
    pub progress: Progress,
    /// Whether its original has been revised since.
    pub older: bool,
    /// Where the texts can be read in another language, if there is nothing in the page's own.
    pub languages: Vec<Alternate>,
    /// The address at which to help.
    pub help: Option<String>,
}

/// What there is to say of a translation; nothing of a whole one that is as new as its original, nor
/// of an original.
pub fn notice(ctx: &ViewContext<'_>, item: &Translatable<'_>, page: &Page) -> Option<Notice> {
    let default = &ctx.proceedings.config.language;
    // Of a series without a file of its own there is nothing to translate.
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

/// The address at which to help with translations.
fn help(ctx: &ViewContext<'_>) -> Option<String> {
    match ctx.proceedings.help.as_ref()? {
        Help::Page(id) => ctx.address(&Page::Standalone(id.clone())),
        Help::Address(address) => Some(address.clone()),
    }
}
