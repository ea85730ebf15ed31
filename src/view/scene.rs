//! What a view is built from, for one language: the record, its index, its addresses; and the
//! pieces that every view needs from them.

use std::sync::Arc;

use crate::i18n::lang::Lang;
use crate::i18n::locale::{Locale, SortKey};
use crate::i18n::text::{Id, LanguageNames, Texts};
use crate::images;
use crate::index::{Index, tally};
use crate::markdown::Shown;
use crate::model::party::{Country, Party};
use crate::model::proceedings::{Proceedings, SessionIx};
use crate::model::session::{Reference, Session, Target};
use crate::pages::route::{Page, party_page};
use crate::pages::{Plan, extent};
use crate::time::date::Date;
use crate::time::moment::Moment;
use crate::view::appearance::Appearance;
use crate::view::feed::Told;
use crate::view::frame::Surroundings;
use crate::view::neighbours::Neighbour;
use crate::view::pager::{Pager, pager};
use crate::view::parts::{Counted, DateView, Html, Link, MomentView, Text, YearCount};
use crate::view::session::ParticipantView;
use crate::view::shared::Shared;

/// What many pages of a language show: it is made when the first of them does, and kept elsewhere.
pub trait Common: Sync {
    /// A session's row in the language of a scene.
    fn row(&self, scene: &Scene<'_>, ix: SessionIx) -> Html;

    /// A session on the pages of those who were there in one capacity, which `make` makes.
    fn appearance(&self, ix: SessionIx, make: &dyn Fn() -> Shared<Appearance>) -> Shared<Appearance>;

    /// A session as feeds tell of it, which `make` makes.
    fn told(&self, ix: SessionIx, make: &dyn Fn() -> Told) -> Arc<Told>;

    /// What the frames of its pages have in common.
    fn surroundings(&self, scene: &Scene<'_>) -> &Surroundings;

    /// The name of a page that others lead to, which `make` makes.
    fn named(&self, page: &Page, make: &dyn Fn() -> Named) -> Named;

    /// The most frequent crossings of a party or theme, by its page, which `make` makes.
    fn neighbours(&self, of: &Page, make: &dyn Fn() -> Vec<Neighbour>) -> Arc<[Neighbour]>;
}

/// A name that leads to a page.
#[derive(Clone, Debug)]
pub struct Named {
    /// As it is shown.
    pub link: Shared<Link>,
    /// What it is sorted by.
    pub key: Arc<SortKey>,
    /// The party at a table, if nothing more is said of it there.
    pub seated: Shared<ParticipantView>,
}

/// Everything that a view of one language may be built from.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The record.
    pub proceedings: &'a Proceedings,
    /// Its index.
    pub index: &'a Index,
    /// What exists, and where.
    pub plan: &'a Plan,
    /// The language of the page.
    pub lang: &'a Lang,
    /// How it writes numbers, dates and lists.
    pub locale: &'a Locale,
    /// What it shares with the other pages.
    pub common: &'a dyn Common,
}

impl<'a> Scene<'a> {
    fn default_lang(&self) -> &'a Lang {
        &self.proceedings.config.language
    }

    /// A text for the reader of this page, marked if it is in another language.
    pub fn text(&self, texts: &Texts) -> Option<Text> {
        let (lang, text) = texts.get(self.lang, self.default_lang())?;
        Some(self.in_language(lang, text))
    }

    /// A text whose language is known.
    pub fn in_language(&self, lang: &Lang, text: &str) -> Text {
        let own = self.lang.is_served_by(lang);
        Text {
            text: text.to_owned(),
            lang: (!own).then(|| lang.clone()),
            dir: (!own).then(|| lang.direction()),
        }
    }

    /// A fact that stands once, in the default language.
    pub fn fact(&self, text: &str) -> Text {
        self.in_language(self.default_lang(), text)
    }

    /// A text that there may be.
    pub fn text_if(&self, texts: Option<&Texts>) -> Option<Text> {
        texts.and_then(|texts| self.text(texts))
    }

    /// The address of a page, if it exists.
    pub fn address(&self, page: &Page) -> Option<String> {
        extent::exists(page, self.proceedings, self.index).then(|| self.plan.routes.address(page, self.lang))
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
    pub fn named(&self, party: &Party) -> Named {
        let page = party_page(party);
        let name = || {
            let name = self.proceedings.party_name(party).and_then(|name| self.text(name));
            name.unwrap_or_else(|| Text { text: party.to_string(), ..Text::default() })
        };
        self.common.named(&page, &|| self.name(name(), &page))
    }

    fn name(&self, label: Text, page: &Page) -> Named {
        let key = Arc::new(self.locale.sort_key(&label.text));
        let link = Shared::new(Link { label, address: self.address(page) });
        let seated = Shared::new(ParticipantView { party: link.clone(), capacity: None, count: None });
        Named { link, key, seated }
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
    pub fn named_theme(&self, id: &Id) -> Named {
        let page = Page::Theme(id.clone());
        let name = || {
            let theme = self.proceedings.themes.get(id);
            theme.and_then(|theme| self.text(&theme.label)).unwrap_or_else(|| self.fact(id.as_str()))
        };
        self.common.named(&page, &|| self.name(name(), &page))
    }

    /// A series' name, leading to its page.
    pub fn series(&self, id: &Id) -> Shared<Link> {
        let page = Page::Series(id.clone());
        let title = || {
            let series = self.proceedings.series.get(id);
            series.and_then(|series| self.text(&series.title)).unwrap_or_else(|| self.fact(id.as_str()))
        };
        self.common.named(&page, &|| self.name(title(), &page)).link
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

    /// A language's name for itself.
    pub fn own_name(&self, lang: &Lang) -> String {
        self.language_names(lang).map_or_else(|| lang.to_string(), |names| names.own.clone())
    }

    /// A language's name for the reader of this page.
    pub fn language(&self, lang: &Lang) -> Text {
        let known = self.language_names(lang).and_then(|names| self.text(&names.names));
        known.unwrap_or_else(|| self.in_language(lang, lang.as_str()))
    }

    fn language_names(&self, lang: &Lang) -> Option<&'a LanguageNames> {
        lang.tags().find_map(|tag| self.proceedings.languages.get(tag))
    }

    /// A date or a span of them.
    pub fn dates(&self, from: Date, to: Option<Date>) -> DateView {
        let end = to.filter(|to| *to != from);
        DateView {
            text: end.map_or_else(|| self.locale.date(from), |to| self.locale.span(from, to)),
            solar: self.locale.solar(from, end.unwrap_or(from)),
            start: from.to_string(),
            end: end.map(|to| to.to_string()),
        }
    }

    /// A moment.
    pub fn moment(&self, moment: Moment) -> MomentView {
        MomentView {
            date: self.locale.date(Date::Day(moment.day())),
            time: self.locale.time(moment.time()),
            iso: moment.iso(),
        }
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
        self.common.named(&page, &|| self.name(label(), &page)).link
    }

    /// When a session was held.
    pub fn session_dates(&self, session: &Session) -> DateView {
        self.dates(session.date, session.end_date)
    }

    /// Where a link of a body leads.
    pub fn reference(&self, reference: &Reference) -> String {
        let address = match &reference.target {
            Target::Party(party) => self.party(party).address.clone(),
            Target::Theme(id) => self.theme(id).address.clone(),
            Target::Session(id) => Some(self.plan.routes.address(&Page::Session(id.clone()), self.lang)),
            Target::Series(id) => Some(self.plan.routes.address(&Page::Series(id.clone()), self.lang)),
            Target::Page(id) => Some(self.plan.routes.address(&Page::Standalone(id.clone()), self.lang)),
            Target::File { address, .. } => Some(self.plan.routes.below(address)),
            Target::Address(address) => Some(address.to_string()),
        };
        with_fragment(address.unwrap_or_default(), reference.fragment.as_deref())
    }

    /// What a link of a body is called where it leads.
    pub fn reference_name(&self, reference: &Reference) -> Text {
        match &reference.target {
            Target::Session(id) => {
                self.session_at(id).and_then(|session| self.text(&session.title)).unwrap_or_default()
            }
            Target::Series(id) => self.series(id).label.clone(),
            Target::Party(party) => self.party_name(party),
            Target::Theme(id) => self.theme_name(id),
            Target::Page(id) => {
                let page = self.proceedings.pages.get(id);
                page.and_then(|page| self.text(&page.title)).unwrap_or_default()
            }
            Target::File { address, .. } | Target::Address(address) => {
                let name = address.rsplit('/').next().unwrap_or(address);
                Text { text: name.to_owned(), ..Text::default() }
            }
        }
    }

    /// How large the picture is that a body shows, and the smaller copies of it that are published.
    pub fn shown(&self, reference: &Reference) -> Option<Shown> {
        let Target::File { source, address } = &reference.target else { return None };
        let picture = self.proceedings.pictures.get(source.as_ref())?;
        let copies = images::widths(picture).into_iter().filter_map(|width| {
            let path = images::copy_name(address, width);
            self.plan.has_copy(&path).then(|| (self.plan.routes.below(&path), width))
        });
        Some(Shown { size: picture.size, copies: copies.collect() })
    }

    /// The places of all sessions, in their order.
    pub fn every_session(&self) -> Vec<SessionIx> {
        self.proceedings.numbered().map(|(ix, _)| ix).collect()
    }

    /// The rows of sessions on one part of a list, newest first.
    pub fn newest_first(&self, sessions: &[SessionIx], page: &Page, number: usize) -> (Vec<Html>, Pager) {
        (self.newest(sessions, number).map(|ix| self.row(ix)).collect(), pager(self, page, number))
    }

    /// The sessions on one part of a list, newest first.
    pub fn newest(&self, sessions: &[SessionIx], number: usize) -> impl Iterator<Item = SessionIx> {
        self.part(sessions.len(), number).map(|at| sessions[sessions.len() - 1 - at])
    }

    /// The places of a list of `count` that stand on a part of it.
    pub fn part(&self, count: usize, number: usize) -> std::ops::Range<usize> {
        match self.proceedings.config.build.paginate {
            0 => 0..count,
            size => ((number - 1) * size).min(count)..(number * size).min(count),
        }
    }

    /// A session's row.
    pub fn row(&self, ix: SessionIx) -> Html {
        self.common.row(self, ix)
    }

    /// Sessions by year, each leading to the year's page.
    pub fn trend(&self, sessions: &[SessionIx]) -> Vec<YearCount> {
        tally::trend(self.proceedings, sessions)
            .into_iter()
            .map(|(year, count)| {
                let Link { label, address } = Link::clone(&self.year_link(year));
                YearCount { year: label.text, address, count }
            })
            .collect()
    }

    /// Themes with a count, each leading to the theme or to what `page` says.
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

    /// Parties with a count, each leading to the party or to what `page` says.
    pub fn counted_parties<'p>(
        &self,
        parties: impl IntoIterator<Item = (&'p Party, usize)>,
        page: impl Fn(&Party) -> Page,
    ) -> Vec<Counted> {
        parties
            .into_iter()
            .map(|(party, count)| Counted {
                label: self.party_name(party),
                address: self.address(&page(party)).or_else(|| self.address(&party_page(party))),
                count,
            })
            .collect()
    }
}

fn with_fragment(mut address: String, fragment: Option<&str>) -> String {
    if let Some(fragment) = fragment {
        address.push('#');
        address.push_str(fragment);
    }
    address
}
