//! Names that lead to pages: of parties, themes, series, sessions and years.

use std::sync::Arc;

use crate::i18n::text::Id;
use crate::model::party::{Country, Party};
use crate::model::session::Session;
use crate::pages::inventory;
use crate::pages::route::{Page, party_page};
use crate::time::date::Date;
use crate::view::cache::NamedLink;
use crate::view::context::ViewContext;
use crate::view::parts::{Link, ParticipantView, Text};
use crate::view::shared::Shared;

impl<'a> ViewContext<'a> {
    /// The address of a page, if it exists.
    pub fn address(&self, page: &Page) -> Option<String> {
        inventory::exists(page, self.proceedings, self.index)
            .then(|| self.plan.routes.address(page, self.lang))
    }

    /// A party's name.
    pub fn party_name(&self, party: &Party) -> Text {
        self.named(party).link.label.clone()
    }

    /// A party's name, leading to its page.
    pub fn party(&self, party: &Party) -> Shared<Link> {
        self.named(party).link
    }

    /// The same, with what it is sorted by.
    pub fn named(&self, party: &Party) -> NamedLink {
        let page = party_page(party);
        let name = || {
            let name = self.proceedings.party_name(party).and_then(|name| self.text(name));
            name.unwrap_or_else(|| Text { text: party.to_string(), ..Text::default() })
        };
        self.cache.named(&page, || self.name(name(), &page))
    }

    fn name(&self, label: Text, page: &Page) -> NamedLink {
        let key = Arc::new(self.locale.sort_key(&label.text));
        let link = Shared::new(Link { label, address: self.address(page) });
        let seated = Shared::new(ParticipantView { party: link.clone(), capacity: None, count: None });
        NamedLink { link, key, seated }
    }

    /// A country's name, leading to its page.
    pub fn country(&self, country: Country) -> Shared<Link> {
        self.party(&Party::Country(country))
    }

    /// An organisation's name, leading to its page.
    pub fn organisation(&self, id: &Id) -> Shared<Link> {
        self.party(&Party::Organisation(id.clone()))
    }

    /// A theme's name.
    pub fn theme_name(&self, id: &Id) -> Text {
        self.theme(id).label.clone()
    }

    /// A theme's name, leading to its page.
    pub fn theme(&self, id: &Id) -> Shared<Link> {
        self.named_theme(id).link
    }

    /// The same, with what it is sorted by.
    pub fn named_theme(&self, id: &Id) -> NamedLink {
        let page = Page::Theme(id.clone());
        let name = || {
            let theme = self.proceedings.themes.get(id);
            theme.and_then(|theme| self.text(&theme.label)).unwrap_or_else(|| self.fact(id.as_str()))
        };
        self.cache.named(&page, || self.name(name(), &page))
    }

    /// A series' name, leading to its page.
    pub fn series(&self, id: &Id) -> Shared<Link> {
        let page = Page::Series(id.clone());
        let title = || {
            let series = self.proceedings.series.get(id);
            series.and_then(|series| self.text(&series.title)).unwrap_or_else(|| self.fact(id.as_str()))
        };
        self.cache.named(&page, || self.name(title(), &page)).link
    }

    /// A session's title, leading to its report.
    pub fn session(&self, session: &Session) -> Shared<Link> {
        Shared::new(Link {
            label: self.text(&session.title).unwrap_or_default(),
            address: self.address(&Page::Session(session.id.clone())),
        })
    }

    /// A session by its id.
    pub fn session_at(&self, id: &Id) -> Option<&'a Session> {
        self.index.position(id).map(|ix| self.proceedings.session(ix))
    }

    /// A year.
    pub fn year(&self, year: i16) -> String {
        self.year_link(year).label.text.clone()
    }

    /// A year, leading to its page.
    pub fn year_link(&self, year: i16) -> Shared<Link> {
        let page = Page::Year(year);
        let text = || Date::of(year).map_or_else(|| year.to_string(), |date| self.locale.date(date));
        let label = || Text { text: text(), ..Text::default() };
        self.cache.named(&page, || self.name(label(), &page)).link
    }
}
