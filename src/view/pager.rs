//! Pagination of long lists.

use std::collections::BTreeSet;

use serde::Serialize;

use super::context::ViewContext;
use crate::pages::inventory;
use crate::pages::route::Page;

/// The pagination of a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Pager {
    /// Number of the current page, from 1.
    pub number: usize,
    /// Number of pages. Show no pagination if it is 1.
    pub total: usize,
    /// Address of the first page. The third, for example, is `page/3/` below it.
    pub first: String,
    /// Pages to link to, in order: all if they are few, otherwise the first, those near this one and the
    /// last.
    pub pages: Vec<PagerPage>,
    /// Address of the previous page; absent on the first.
    pub previous: Option<String>,
    /// Address of the next page; absent on the last.
    pub next: Option<String>,
}

/// A link to a page of the list.
#[derive(Clone, Debug, Serialize)]
pub struct PagerPage {
    /// Number of the page, from 1.
    pub number: usize,
    /// Address of the page.
    pub address: String,
    /// Whether pages before it are omitted.
    pub gap: bool,
}

/// The pagination for page `number` of a list.
pub fn pager(ctx: &ViewContext<'_>, page: &Page, number: usize) -> Pager {
    let total = inventory::parts(page, ctx.proceedings, ctx.index).unwrap_or(1);
    let address = |number| ctx.plan.routes.part_address(page, ctx.lang, number);
    let choose = |(number, gap)| PagerPage { number, address: address(number), gap };
    Pager {
        number,
        total,
        first: address(1),
        pages: choice(number, total).map(choose).collect(),
        previous: (number > 1).then(|| address(number - 1)),
        next: (number < total).then(|| address(number + 1)),
    }
}

/// The pages to link to, each with whether pages before it are omitted. Linking to all from each would make
/// the number of links quadratic.
fn choice(number: usize, total: usize) -> impl Iterator<Item = (usize, bool)> {
    const FEW: usize = 13;
    const ABOUT: usize = 3;

    let about = if total <= FEW { 1..=total } else { number.saturating_sub(ABOUT)..=number + ABOUT };
    let chosen: BTreeSet<usize> = about.chain([1, total]).filter(|it| (1..=total).contains(it)).collect();
    let mut before = 0;
    let with_gap = move |it| (it, it > std::mem::replace(&mut before, it) + 1);
    chosen.into_iter().filter(move |_| total > 1).map(with_gap)
}

#[cfg(test)]
mod tests {
    use super::choice;

    #[test]
    fn of_many_pages_the_first_the_last_and_those_around_this_one_can_be_chosen() {
        let chosen = |number, total| {
            let chosen =
                choice(number, total).map(|(it, gap)| if gap { format!("…{it}") } else { it.to_string() });
            chosen.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(chosen(1, 1), "");
        assert_eq!(chosen(2, 3), "1 2 3");
        assert_eq!(chosen(7, 13), "1 2 3 4 5 6 7 8 9 10 11 12 13");
        assert_eq!(chosen(1, 14), "1 2 3 4 …14");
        assert_eq!(chosen(20, 2000), "1 …17 18 19 20 21 22 23 …2000");
        assert_eq!(chosen(14, 14), "1 …11 12 13 14");
        assert_eq!(chosen(5, 14), "1 2 3 4 5 6 7 8 …14");
    }
}
