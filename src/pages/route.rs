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

/// Inverse of [`route`]: the pages that may be at a route. Does not check that they exist.
fn pages_at(route: &str) -> Vec<Page> {
    let all = topics_at(route).into_iter().map(Page::Passages);
    all.chain(other_pages_at(route)).collect()
}

/// The topics whose passages may be at a route.
fn topics_at(route: &str) -> Vec<Topic> {
    let Some(of) = route.strip_suffix(PASSAGES).filter(|of| of.ends_with('/')) else { return Vec::new() };
    other_pages_at(of).iter().filter_map(Page::topic).collect()
}

fn other_pages_at(route: &str) -> Vec<Page> {
    let parts: Vec<&str> = route.split_terminator('/').collect();
    match parts[..] {
        [] => vec![Page::Home],
        [one] => {
            let list = match one {
                "sessions" => Some(Page::Sessions),
                "countries" => Some(Page::Countries),
                "groups" => Some(Page::Groups),
                "themes" => Some(Page::Themes),
                "organisations" => Some(Page::Organisations),
                "years" => Some(Page::Years),
                "matrix" => Some(Page::Matrix),
                "recommendations" => Some(Page::Recommendations),
                "corrections" => Some(Page::Corrections),
                "search" => Some(Page::Search),
                "data" => Some(Page::Data),
                _ => None,
            };
            list.into_iter().chain([Page::Series(one.into()), Page::Standalone(one.into())]).collect()
        }
        [first, second] => {
            let entry = match first {
                "countries" => Country::from_code(second).map(Page::Country),
                "groups" => Some(Page::Group(second.into())),
                "themes" => Some(Page::Theme(second.into())),
                "organisations" => Some(Page::Organisation(second.into())),
                "years" => second.parse().ok().map(Page::Year),
                _ => None,
            };
            entry.into_iter().chain([Page::Session(format!("{first}/{second}").into())]).collect()
        }
        ["countries", country, theme] => Country::from_code(country)
            .map(|country| Page::Crossing(Party::Country(country), theme.into()))
            .into_iter()
            .collect(),
        ["recommendations", series, session, number] => {
            let of = |number| Page::Recommendation(format!("{series}/{session}").into(), number);
            number.parse().ok().map(of).into_iter().collect()
        }
        ["groups", group, theme] => vec![Page::Crossing(Party::Group(group.into()), theme.into())],
        _ => Vec::new(),
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

    /// Inverse of [`Routes::file`], [`Routes::feed_file`] and [`Routes::calendar_file`]: the pages and languages that a file may belong
    /// to. Does not check that they exist.
    pub fn read(&self, file: &str, languages: &[Lang]) -> Vec<(Page, Lang, Role)> {
        let tagged = languages
            .iter()
            .filter(|lang| **lang != self.default)
            .filter_map(|lang| Some((lang, file.strip_prefix(lang.as_str())?.strip_prefix('/')?)));
        let mut found = Vec::new();
        for (lang, inner) in std::iter::once((&self.default, file)).chain(tagged) {
            let ends =
                [("index.html", Role::Part(1)), ("feed.xml", Role::Feed), ("calendar.ics", Role::Calendar)];
            let found_end = ends.into_iter().find_map(|(end, role)| Some((inner.strip_suffix(end)?, role)));
            let Some((path, role)) = found_end else { continue };
            let numbered = path.strip_suffix('/').and_then(|path| path.rsplit_once('/'));
            let first = numbered.and_then(|(before, number)| {
                Some((
                    before.strip_suffix("page").filter(|it| it.is_empty() || it.ends_with('/'))?,
                    number.parse().ok()?,
                ))
            });
            let parts = first.into_iter().map(|(path, number)| (path, Role::Part(number)));
            for (path, role) in std::iter::once((path, role)).chain(parts) {
                found.extend(pages_at(path).into_iter().map(|page| (page, lang.clone(), role)));
            }
        }
        // Only canonical spellings: not `countries/QA/`.
        found.retain(|(page, lang, role)| match role {
            Role::Part(number) => self.file(page, lang, *number) == file,
            Role::Feed => self.feed_file(page, lang) == file,
            Role::Calendar => self.calendar_file(page, lang) == file,
        });
        found
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
mod tests {
    use super::*;

    fn routes() -> Routes {
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
    fn a_file_tells_which_page_it_is_of() {
        let languages = ["en", "fa"].map(|tag| Lang::parse(tag).unwrap());
        let qatar = Country::from_code("QA").unwrap();
        let pages = [
            Page::Home,
            Page::Series("talks".into()),
            Page::Session("talks/12-fall".into()),
            Page::Recommendation("talks/12-fall".into(), 2),
            Page::Corrections,
            Page::Sessions,
            Page::Country(qatar),
            Page::Crossing(Party::Country(qatar), "aid".into()),
            Page::Crossing(Party::Group("eu".into()), "aid".into()),
            Page::Theme("صلح".into()),
            Page::Passages(Topic::Theme("aid".into())),
            Page::Passages(Topic::Crossing(Party::Country(qatar), "aid".into())),
            Page::Year(2021),
            Page::Standalone("about".into()),
        ];
        for (page, lang) in pages.iter().flat_map(|page| languages.iter().map(move |lang| (page, lang))) {
            for (role, file) in [
                (Role::Part(1), routes().file(page, lang, 1)),
                (Role::Part(3), routes().file(page, lang, 3)),
                (Role::Feed, routes().feed_file(page, lang)),
            ] {
                let expected = (page.clone(), lang.clone(), role);
                assert!(routes().read(&file, &languages).contains(&expected), "{file}");
            }
        }
        for other in ["talks/12", "talks/page/0/x.html", "fr/index.html/", "a/b/c/index.html"] {
            assert!(routes().read(other, &languages).is_empty(), "{other}");
        }
        let capital = routes().read("countries/QA/index.html", &languages);
        assert!(!capital.iter().any(|(page, ..)| matches!(page, Page::Country(_))));
    }

    #[test]
    fn a_name_in_another_script_makes_a_valid_address_and_a_readable_file() {
        let page = Page::Series("صلح".into());
        let en = Lang::parse("en").unwrap();
        assert_eq!(routes().address(&page, &en), "/dialogues/%D8%B5%D9%84%D8%AD/");
        assert_eq!(routes().file(&page, &en, 2), "صلح/page/2/index.html");
    }
}
