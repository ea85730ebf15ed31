//! Themes with counts, each narrower one below its broader one.

use rustc_hash::FxHashMap;

use super::context::ViewContext;
use super::parts::{Counted, ThemeFamily};
use crate::i18n::text::Id;
use crate::pages::route::Page;

/// Groups `themes` by the broadest theme among them that each belongs to. Families and their members keep the
/// given order; `page` gives the target of each link.
pub fn theme_families(
    ctx: &ViewContext<'_>,
    themes: &[(Id, usize)],
    page: impl Fn(&Id) -> Page,
) -> Vec<ThemeFamily> {
    let counted = ctx.counted_themes(themes, page);
    let places: FxHashMap<&Id, usize> = themes.iter().enumerate().map(|(at, (id, _))| (id, at)).collect();
    let mut members: Vec<Vec<Counted>> = vec![Vec::new(); themes.len()];
    let mut heads = Vec::new();
    for (at, (id, _)) in themes.iter().enumerate() {
        match broadest(ctx, id, &places) {
            head if head == at => heads.push(at),
            head => members[head].push(counted[at].clone()),
        }
    }
    let family =
        |at: usize| ThemeFamily { theme: counted[at].clone(), narrower: std::mem::take(&mut members[at]) };
    heads.into_iter().map(family).collect()
}

/// The place of the broadest theme above `id`, or its own.
fn broadest(ctx: &ViewContext<'_>, id: &Id, places: &FxHashMap<&Id, usize>) -> usize {
    let themes = &ctx.proceedings.themes;
    let above = std::iter::successors(Some(id), |id| themes.get(*id)?.broader.as_ref());
    // A vocabulary is finite; a cycle in it is an error and does not get here.
    let known = above.take(themes.len().max(1)).filter_map(|id| places.get(id).copied());
    known.last().unwrap_or_default()
}
