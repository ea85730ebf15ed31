//! Lists the pages of a site and the number of pages in each list, from the record and its index.

use std::collections::BTreeSet;

use crate::index::topics::Topic;
use crate::index::{Index, list};
use crate::model::party::Party;
use crate::model::proceedings::Proceedings;
use crate::pages::route::{Page, party_page, topic_page};

/// Pages that exist on every site.
pub const FIXED: [Page; 9] = [
    Page::Home,
    Page::Sessions,
    Page::Countries,
    Page::Groups,
    Page::Themes,
    Page::Organisations,
    Page::Years,
    Page::Matrix,
    Page::Recommendations,
];

/// Whether the page exists.
pub fn exists(page: &Page, proceedings: &Proceedings, index: &Index) -> bool {
    match page {
        Page::Series(id) => proceedings.series.contains_key(id),
        Page::Session(id) => index.session(proceedings, id).is_some(),
        Page::Standalone(id) => proceedings.pages.contains_key(id),
        Page::Country(_) | Page::Group(_) | Page::Organisation(_) => {
            page.party().is_some_and(|party| is_named(&party, proceedings, index))
        }
        Page::Theme(id) => proceedings.themes.contains_key(id),
        Page::Year(year) => index.years.contains_key(year),
        Page::Crossing(party, theme) => {
            proceedings.config.build.crossings && index.crossing(party, theme).is_some()
        }
        Page::Recommendation(id, number) => {
            index.position(id).is_some_and(|ix| proceedings.session(ix).recommendation(*number).is_some())
        }
        Page::Corrections => !index.corrections.is_empty(),
        Page::Passages(topic) => {
            index.passage_count(topic) > 0 && exists(&topic_page(topic), proceedings, index)
        }
        Page::Search => proceedings.config.search,
        Page::Data => proceedings.config.build.data,
        _ => true,
    }
}

/// Whether the page has a calendar: it has sessions, held or planned, with exact days.
pub fn has_calendar(page: &Page, proceedings: &Proceedings) -> bool {
    page.kind().has_calendar
        && proceedings.with_planned().any(|session| {
            session.date.days().is_some()
                && match page {
                    Page::Series(id) => session.series == *id,
                    _ => true,
                }
        })
}

/// Number of pages into which a list is split; `None` if the page does not exist.
pub fn parts(page: &Page, proceedings: &Proceedings, index: &Index) -> Option<usize> {
    if !exists(page, proceedings, index) {
        return None;
    }
    let rows = match page {
        Page::Sessions => proceedings.sessions.len(),
        Page::Recommendations => index.recommendations.all.len(),
        Page::Corrections => index.corrections.len(),
        Page::Series(id) => list(&index.series, id).len(),
        Page::Year(year) => list(&index.years, year).len(),
        Page::Theme(id) => list(&index.themes, id).len(),
        // A session attended through two groups is listed under both.
        Page::Country(_) | Page::Group(_) | Page::Organisation(_) => page.party().map_or(0, |party| {
            let appearances = index.appearances(&party);
            appearances.direct().len() + appearances.through.values().map(Vec::len).sum::<usize>()
        }),
        Page::Crossing(party, theme) => index.crossing(party, theme).map_or(0, <[_]>::len),
        Page::Passages(topic) => index.passage_count(topic),
        _ => 0,
    };
    let paginate = proceedings.config.build.paginate;
    Some(if paginate == 0 { 1 } else { rows.div_ceil(paginate).max(1) })
}

/// Source file of a page in the default language; `None` for pages generated from the index.
pub fn source<'a>(page: &Page, proceedings: &'a Proceedings, index: &Index) -> Option<&'a str> {
    match page {
        Page::Home => proceedings.home.as_ref().map(|home| home.source.as_str()),
        Page::Series(id) => proceedings.series.get(id).map(|series| series.source.as_str()),
        Page::Session(id) => index.session(proceedings, id).map(|session| session.source.as_str()),
        Page::Standalone(id) => proceedings.pages.get(id).map(|page| page.source.as_str()),
        _ => None,
    }
}

/// All pages of the site.
pub fn pages(proceedings: &Proceedings, index: &Index) -> BTreeSet<Page> {
    let config = &proceedings.config;
    let crossings = config.build.crossings.then_some(&index.crossings).into_iter().flatten();
    let crossings = crossings.flat_map(|(party, themes)| {
        themes.iter().map(|(theme, _)| Topic::Crossing(party.clone(), theme.clone()))
    });
    let recommendations = proceedings.sessions.iter().flat_map(|session| {
        session.recommendations.iter().map(|item| Page::Recommendation(session.id.clone(), item.number))
    });
    let crossings: Vec<Topic> = crossings.collect();
    let topics = (index.passages.by_theme.keys().cloned().map(Topic::Theme))
        .chain(index.passages.by_party.keys().cloned().map(Topic::Party))
        .chain(crossings.iter().filter(|topic| index.passage_count(topic) > 0).cloned());
    // Collected at once, which is faster than repeated insertion.
    (FIXED.into_iter())
        .chain(proceedings.series.keys().cloned().map(Page::Series))
        .chain(proceedings.with_planned().map(|session| Page::Session(session.id.clone())))
        .chain(proceedings.pages.keys().cloned().map(Page::Standalone))
        .chain(proceedings.themes.keys().cloned().map(Page::Theme))
        .chain(index.years.keys().copied().map(Page::Year))
        .chain(named(proceedings, index).iter().map(party_page))
        .chain(config.search.then_some(Page::Search))
        .chain(config.build.data.then_some(Page::Data))
        .chain(recommendations)
        .chain((!index.corrections.is_empty()).then_some(Page::Corrections))
        .chain(crossings.iter().map(topic_page))
        .chain(topics.map(Page::Passages))
        .collect()
}

/// The pages that sitemaps list, in the order of pages.
pub fn in_sitemap(proceedings: &Proceedings, index: &Index) -> impl Iterator<Item = Page> {
    pages(proceedings, index).into_iter().filter(|page| page.kind().in_sitemap)
}

/// All parties that the record names: each has a page. Parties that are only in the vocabularies have none:
/// they may be known only from a session under embargo.
pub fn named(proceedings: &Proceedings, index: &Index) -> BTreeSet<Party> {
    let mut named: BTreeSet<Party> = proceedings.named_outside_sessions.clone();
    named.extend(index.parties.keys().chain(&index.mentioned).cloned());
    let seats = named.iter().filter_map(|party| match party {
        Party::Organisation(id) => proceedings.organisations.get(id)?.country,
        _ => None,
    });
    let seats: Vec<Party> = seats.map(Party::Country).collect();
    named.extend(seats);
    named
}

fn is_named(party: &Party, proceedings: &Proceedings, index: &Index) -> bool {
    let is_seat = || {
        let Party::Country(country) = party else { return false };
        let seated = proceedings.seats.get(country).into_iter().flatten();
        seated.cloned().any(|id| is_named(&Party::Organisation(id), proceedings, index))
    };
    index.parties.contains_key(party)
        || index.mentioned.contains(party)
        || proceedings.named_outside_sessions.contains(party)
        || is_seat()
}
