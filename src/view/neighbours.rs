//! The crossings that the page of one names beside itself: its theme with other parties, its party on
//! other themes. They are counted once for all crossings of a theme or party.

use super::context::ViewContext;
use super::parts::{Counted, Neighbour};
use super::shared::Shared;
use crate::i18n::text::Id;
use crate::index::counts;
use crate::model::party::Party;
use crate::pages::route::{Page, party_page};

/// How many a page names, in each direction.
const MOST: usize = 12;

/// The most frequent ones, and one more, since none is named on its own page.
const KEPT: usize = MOST + 1;

/// The same theme with other parties, most often first.
pub fn of_theme(ctx: &ViewContext<'_>, party: &Party, theme: &Id) -> Vec<Shared<Counted>> {
    let crossing = |party: &Party| Page::Crossing(party.clone(), theme.clone());
    let make = || {
        let mut parties = counts::theme_parties(ctx.index, theme);
        parties.truncate(KEPT);
        let links = ctx.counted_parties(parties.iter().map(|(party, count)| (party, *count)), crossing);
        neighbours(parties.iter().map(|(party, _)| crossing(party)), links)
    };
    others(&ctx.cache.neighbours(&Page::Theme(theme.clone()), make), &crossing(party))
}

/// The same party on other themes, most often first.
pub fn of_party(ctx: &ViewContext<'_>, party: &Party, theme: &Id) -> Vec<Shared<Counted>> {
    let crossing = |theme: &Id| Page::Crossing(party.clone(), theme.clone());
    let make = || {
        let mut themes = counts::party_themes(ctx.index, party);
        themes.truncate(KEPT);
        let links = ctx.counted_themes(&themes, crossing);
        neighbours(themes.iter().map(|(theme, _)| crossing(theme)), links)
    };
    others(&ctx.cache.neighbours(&party_page(party), make), &crossing(theme))
}

fn neighbours(pages: impl Iterator<Item = Page>, links: Vec<Counted>) -> Vec<Neighbour> {
    pages.zip(links).map(|(page, link)| Neighbour { page, link: Shared::new(link) }).collect()
}

fn others(all: &[Neighbour], page: &Page) -> Vec<Shared<Counted>> {
    all.iter().filter(|other| other.page != *page).take(MOST).map(|other| other.link.clone()).collect()
}
