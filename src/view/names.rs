//! Links to the pages of parties, themes, series, sessions and years.

use std::sync::Arc;

use crate::i18n::text::Id;
use crate::index::topics::Topic;
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
    /// Address of a page; `None` if the page does not exist.
    pub fn address(&self, page: &Page) -> Option<String> {
        inventory::exists(page, self.proceedings, self.index)
            .then(|| self.plan.routes.address(page, self.lang))
    }

    /// A party's name.
    pub fn party_name(&self, party: &Party) -> Text {
        self.named(party).link.label.clone()
    }

    /// Name and page of a party.
    pub fn party(&self, party: &Party) -> Shared<Link> {
        self.named(party).link
    }

    /// Like `party`, with its sort key.
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

    /// Name and page of a country.
    pub fn country(&self, country: Country) -> Shared<Link> {
        self.party(&Party::Country(country))
    }

    /// Name and page of an organisation.
    pub fn organisation(&self, id: &Id) -> Shared<Link> {
        self.party(&Party::Organisation(id.clone()))
    }

    /// A theme's name.
    pub fn theme_name(&self, id: &Id) -> Text {
        self.theme(id).label.clone()
    }

    /// Name and page of a theme.
    pub fn theme(&self, id: &Id) -> Shared<Link> {
        self.named_theme(id).link
    }

    /// Like `theme`, with its sort key.
    pub fn named_theme(&self, id: &Id) -> NamedLink {
        let page = Page::Theme(id.clone());
        let name = || {
            let theme = self.proceedings.themes.get(id);
            theme.and_then(|theme| self.text(&theme.label)).unwrap_or_else(|| self.id(id))
        };
        self.cache.named(&page, || self.name(name(), &page))
    }

    /// What passages are about: one name, or the party and the theme of a crossing.
    pub fn topic_names(&self, topic: &Topic) -> Vec<Text> {
        match topic {
            Topic::Theme(id) => vec![self.theme_name(id)],
            Topic::Party(party) => vec![self.party_name(party)],
            Topic::Crossing(party, theme) => vec![self.party_name(party), self.theme_name(theme)],
        }
    }

    /// The names of a topic as one title.
    pub fn topic_title(&self, topic: &Topic) -> Text {
        let names = self.topic_names(topic);
        if let [name] = &names[..] {
            return name.clone();
        }
        let names: Vec<&str> = names.iter().map(|name| name.text.as_str()).collect();
        Text { text: names.join(" × "), ..Text::default() }
    }

    /// Name and page of a series.
    pub fn series(&self, id: &Id) -> Shared<Link> {
        let page = Page::Series(id.clone());
        let title = || {
            let series = self.proceedings.series.get(id);
            series.and_then(|series| self.text(&series.title)).unwrap_or_else(|| self.id(id))
        };
        self.cache.named(&page, || self.name(title(), &page)).link
    }

    /// Title and page of a session.
    pub fn session(&self, session: &Session) -> Shared<Link> {
        Shared::new(Link {
            label: self.text(&session.title).unwrap_or_default(),
            address: self.address(&Page::Session(session.id.clone())),
        })
    }

    /// A session, held or planned; `None` if there is none with this id.
    pub fn session_at(&self, id: &Id) -> Option<&'a Session> {
        self.index.session(self.proceedings, id)
    }

    /// A year, in the page's digits.
    pub fn year(&self, year: i16) -> String {
        self.year_link(year).label.text.clone()
    }

    /// Name and page of a year.
    pub fn year_link(&self, year: i16) -> Shared<Link> {
        let page = Page::Year(year);
        let text = || Date::of(year).map_or_else(|| year.to_string(), |date| self.locale.date(date));
        let label = || Text { text: text(), ..Text::default() };
        self.cache.named(&page, || self.name(label(), &page)).link
    }
}
