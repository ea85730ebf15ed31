//! Related crossings of a crossing's page: the theme with other parties, and the party with other themes.
//! They are counted once for each theme or party.

use super::context::ViewContext;
use super::parts::{Counted, Neighbour};
use super::shared::Shared;
use crate::i18n::text::Id;
use crate::index::counts;
use crate::model::party::Party;
use crate::pages::route::{Page, party_page};

/// Maximum number on a page, for each of the two lists.
const MOST: usize = 12;

/// One more than shown, since a page omits its own crossing.
const KEPT: usize = MOST + 1;

/// Crossings of the theme with other parties, sorted by count.
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

/// Crossings of the party with other themes, sorted by count.
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
