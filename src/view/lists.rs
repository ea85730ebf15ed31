//! Paginated lists of sessions, and names with counts.

use std::borrow::Borrow;

use crate::i18n::text::Id;
use crate::index::counts;
use crate::index::passages::PassageIx;
use crate::model::party::Party;
use crate::model::proceedings::SessionIx;
use crate::pages::route::{Page, party_page};
use crate::view::context::ViewContext;
use crate::view::pager::{Pager, pager};
use crate::view::parts::{Counted, Html, Link, ListForm, YearCount};

/// The longest list whose sessions are shown in full; a longer one is a table.
const FEW: usize = 5;

/// One page of a list of sessions.
pub struct ListedSessions {
    /// Rows of the sessions.
    pub sessions: Vec<Html>,
    /// The sessions as lines of a table; empty if the whole list is short.
    pub lines: Vec<Html>,
    /// Pages of the list.
    pub pager: Pager,
}

impl ViewContext<'_> {
    /// All sessions, sorted by date.
    pub fn every_session(&self) -> Vec<SessionIx> {
        self.proceedings.numbered().map(|(ix, _)| ix).collect()
    }

    /// Page `number` of a list, newest first.
    pub fn newest_first(&self, sessions: &[SessionIx], page: &Page, number: usize) -> ListedSessions {
        ListedSessions {
            sessions: self
                .if_read("sessions", || self.newest(sessions, number).map(|ix| self.row(ix)).collect()),
            lines: self.lines(sessions.len(), || {
                self.newest(sessions, number).map(|ix| self.list_entry(ListForm::Line, ix)).collect()
            }),
            pager: pager(self, page, number),
        }
    }

    /// Computes the field `lines` for a list of `count` sessions. Empty if the list is short.
    pub fn lines<T>(&self, count: usize, make: impl FnOnce() -> Vec<T>) -> Vec<T> {
        if count > FEW { self.if_read("lines", make) } else { Vec::new() }
    }

    /// The sessions on page `number` of a list, newest first.
    pub fn newest(&self, sessions: &[SessionIx], number: usize) -> impl Iterator<Item = SessionIx> {
        self.part(sessions.len(), number).map(|at| sessions[sessions.len() - 1 - at])
    }

    /// The positions on page `number` of a list of `count` items.
    pub fn part(&self, count: usize, number: usize) -> std::ops::Range<usize> {
        match self.proceedings.config.build.paginate {
            0 => 0..count,
            size => ((number - 1) * size).min(count)..(number * size).min(count),
        }
    }

    /// HTML of a session's row, cached.
    pub fn row(&self, ix: SessionIx) -> Html {
        self.list_entry(ListForm::Row, ix)
    }

    /// HTML of a session in a list, cached.
    pub fn list_entry(&self, form: ListForm, ix: SessionIx) -> Html {
        self.cache.list_entry(form, ix, || self.list_entries.render_list_entry(self, form, ix))
    }

    /// HTML of a passage, cached.
    pub fn passage(&self, ix: PassageIx) -> Html {
        self.cache.passage(ix, || self.list_entries.render_passage(self, ix))
    }

    /// Number of sessions by year, with links to the year pages.
    pub fn trend(&self, sessions: &[SessionIx]) -> Vec<YearCount> {
        counts::trend(self.proceedings, sessions)
            .into_iter()
            .map(|(year, count)| {
                let Link { label, address } = Link::clone(&self.year_link(year));
                YearCount { year: label.text, address, count }
            })
            .collect()
    }

    /// Themes with counts; `page` gives the target of each link.
    pub fn counted_themes(&self, themes: &[(Id, usize)], page: impl Fn(&Id) -> Page) -> Vec<Counted> {
        themes
            .iter()
            .map(|(id, count)| Counted {
                label: self.theme_name(id),
                address: self.address(&page(id)).or_else(|| self.address(&Page::Theme(id.clone()))),
                count: *count,
            })
            .collect()
    }

    /// Parties with counts; `page` gives the target of each link.
    pub fn counted_parties<P: Borrow<Party>>(
        &self,
        parties: impl IntoIterator<Item = (P, usize)>,
        page: impl Fn(&Party) -> Page,
    ) -> Vec<Counted> {
        let counted = |(party, count): (P, usize)| {
            let party = party.borrow();
            let address = self.address(&page(party)).or_else(|| self.address(&party_page(party)));
            Counted { label: self.party_name(party), address, count }
        };
        parties.into_iter().map(counted).collect()
    }
}
