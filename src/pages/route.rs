//! Pages and their addresses. Addresses depend only on ids and the configuration.

use std::fmt::Write as _;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::i18n::lang::Lang;
use crate::i18n::text::Id;
use crate::index::topics::Topic;
use crate::model::config::Config;
use crate::model::party::{Country, Party};

/// A page of the site, independent of language.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Page {
    /// The home page.
    Home,
    /// A series.
    Series(Id),
    /// A session's report, by its id.
    Session(Id),
    /// All sessions.
    Sessions,
    /// All countries.
    Countries,
    /// A country's page.
    Country(Country),
    /// All groups.
    Groups,
    /// A group's page.
    Group(Id),
    /// The sessions of a country or group on a theme.
    Crossing(Party, Id),
    /// The tree of themes.
    Themes,
    /// A theme's page.
    Theme(Id),
    /// All organisations.
    Organisations,
    /// An organisation's page.
    Organisation(Id),
    /// All years.
    Years,
    /// A year's page.
    Year(i16),
    /// All passages on a topic.
    Passages(Topic),
    /// The matrix of parties and themes.
    Matrix,
    /// All recommendations.
    Recommendations,
    /// A recommendation and its course: the id of the session and the number.
    Recommendation(Id, u32),
    /// All corrections.
    Corrections,
    /// The search page.
    Search,
    /// The downloads page.
    Data,
    /// A standalone page.
    Standalone(Id),
}

/// The page of a party.
pub fn party_page(party: &Party) -> Page {
    match party {
        Party::Country(country) => Page::Country(*country),
        Party::Group(id) => Page::Group(id.clone()),
        Party::Organisation(id) => Page::Organisation(id.clone()),
    }
}

/// The page on which the newest passages on a topic are.
pub fn topic_page(topic: &Topic) -> Page {
    match topic {
        Topic::Theme(id) => Page::Theme(id.clone()),
        Topic::Party(party) => party_page(party),
        Topic::Crossing(party, theme) => Page::Crossing(party.clone(), theme.clone()),
    }
}

impl Page {
    /// What the passages on the page are about.
    pub fn topic(&self) -> Option<Topic> {
        match self {
            Self::Theme(id) => Some(Topic::Theme(id.clone())),
            Self::Crossing(party, theme) => Some(Topic::Crossing(party.clone(), theme.clone())),
            page => page.party().map(Topic::Party),
        }
    }

    /// The country, group or organisation of a party's page.
    pub fn party(&self) -> Option<Party> {
        match self {
            Self::Country(country) => Some(Party::Country(*country)),
            Self::Group(id) => Some(Party::Group(id.clone())),
            Self::Organisation(id) => Some(Party::Organisation(id.clone())),
            _ => None,
        }
    }
}

/// Whether a file is a page, its feed or its calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The page, or page `number` of its list, from 1.
    Part(usize),
    /// The feed of the page.
    Feed,
    /// The calendar of the page.
    Calendar,
}

/// Maps pages to addresses and output files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routes {
    /// Base path: `/` or `/dialogues/`.
    pub base: String,
    /// Scheme and host: `https://example.org`.
    pub origin: String,
    /// The language whose pages have no language prefix.
    pub default: Lang,
}

/// Path of a page below the root of its language: empty, or ending in `/`. Not percent-encoded.
pub fn route(page: &Page) -> String {
    let mut route = String::new();
    push_route(&mut route, page);
    route
}

/// The last part of the route of all passages on a topic.
pub const PASSAGES: &str = "passages/";

fn push_route(path: &mut String, page: &Page) {
    match page {
        Page::Home => {}
        Page::Series(id) | Page::Session(id) | Page::Standalone(id) => path.extend([id.as_str(), "/"]),
        Page::Sessions => path.push_str("sessions/"),
        Page::Countries => path.push_str("countries/"),
        Page::Country(country) => path.extend(["countries/", &country.slug(), "/"]),
        Page::Groups => path.push_str("groups/"),
        Page::Group(id) => path.extend(["groups/", id.as_str(), "/"]),
        Page::Crossing(party, theme) => {
            push_route(path, &party_page(party));
            path.extend([theme.as_str(), "/"]);
        }
        Page::Themes => path.push_str("themes/"),
        Page::Theme(id) => path.extend(["themes/", id.as_str(), "/"]),
        Page::Organisations => path.push_str("organisations/"),
        Page::Organisation(id) => path.extend(["organisations/", id.as_str(), "/"]),
        Page::Years => path.push_str("years/"),
        Page::Year(year) => {
            let _ = write!(path, "years/{year:04}/");
        }
        Page::Passages(topic) => {
            push_route(path, &topic_page(topic));
            path.push_str(PASSAGES);
        }
        Page::Matrix => path.push_str("matrix/"),
        Page::Recommendations => path.push_str("recommendations/"),
        Page::Recommendation(session, number) => {
            let _ = write!(path, "recommendations/{session}/{number}/");
        }
        Page::Corrections => path.push_str("corrections/"),
        Page::Search => path.push_str("search/"),
        Page::Data => path.push_str("data/"),
    }
}

impl Routes {
    /// The routes for a configuration.
    pub fn of(config: &Config) -> Self {
        Self {
            base: config.base_url.path().to_owned(),
            origin: config.base_url.origin().ascii_serialization(),
            default: config.language.clone(),
        }
    }

    /// Path of page `number` of a list below the site's root.
    fn path(&self, page: &Page, lang: &Lang, number: usize) -> String {
        // Long enough for most paths.
        let mut path = String::with_capacity(64);
        if *lang != self.default {
            path.push_str(lang.as_str());
            path.push('/');
        }
        push_route(&mut path, page);
        if number > 1 {
            let _ = write!(path, "page/{number}/");
        }
        path
    }

    /// Output file of page `number` of a list.
    pub fn file(&self, page: &Page, lang: &Lang, number: usize) -> String {
        self.path(page, lang, number) + "index.html"
    }

    /// Output file of a page's feed.
    pub fn feed_file(&self, page: &Page, lang: &Lang) -> String {
        self.path(page, lang, 1) + "feed.xml"
    }

    /// Output file of a page's calendar.
    pub fn calendar_file(&self, page: &Page, lang: &Lang) -> String {
        self.path(page, lang, 1) + "calendar.ics"
    }

    /// Folder of a language's search index, ending in `/`.
    pub fn search_folder(&self, lang: &Lang) -> String {
        self.path(&Page::Search, lang, 1) + "pagefind/"
    }

    /// Address of a page from the host's root, percent-encoded.
    pub fn address(&self, page: &Page, lang: &Lang) -> String {
        self.part_address(page, lang, 1)
    }

    /// Address of page `number` of a list.
    pub fn part_address(&self, page: &Page, lang: &Lang, number: usize) -> String {
        self.below(&self.path(page, lang, number))
    }

    /// Address of a page's feed.
    pub fn feed_address(&self, page: &Page, lang: &Lang) -> String {
        self.below(&self.feed_file(page, lang))
    }

    /// Address of a page's calendar.
    pub fn calendar_address(&self, page: &Page, lang: &Lang) -> String {
        self.below(&self.calendar_file(page, lang))
    }

    /// Address of a path below the site's root, percent-encoded.
    pub fn below(&self, path: &str) -> String {
        let mut address = String::with_capacity(self.base.len() + path.len());
        address.push_str(&self.base);
        address.extend(utf8_percent_encode(path, NOT_IN_PATHS));
        address
    }

    /// Adds scheme and host to an address from the host's root.
    pub fn absolute(&self, address: &str) -> String {
        format!("{}{address}", self.origin)
    }
}

/// Characters to escape in URL paths (RFC 3986, section 3.3), and in addition `'` and `&`, which are unsafe
/// in some contexts.
const NOT_IN_PATHS: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/')
    .remove(b'!')
    .remove(b'$')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@');

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::pages) fn routes() -> Routes {
        Routes {
            base: "/dialogues/".into(),
            origin: "https://example.org".into(),
            default: Lang::parse("en").unwrap(),
        }
    }

    #[test]
    fn the_default_language_sits_at_the_root_and_others_below_their_tag() {
        let page = Page::Country(Country::from_code("QA").unwrap());
        let address = |tag: &str| routes().address(&page, &Lang::parse(tag).unwrap());
        assert_eq!(address("en"), "/dialogues/countries/qa/");
        assert_eq!(address("fa-AF"), "/dialogues/fa-AF/countries/qa/");
    }

    #[test]
    fn a_name_in_another_script_makes_a_valid_address_and_a_readable_file() {
        let page = Page::Series("صلح".into());
        let en = Lang::parse("en").unwrap();
        assert_eq!(routes().address(&page, &en), "/dialogues/%D8%B5%D9%84%D8%AD/");
        assert_eq!(routes().file(&page, &en, 2), "صلح/page/2/index.html");
    }
}
