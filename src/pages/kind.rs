//! The kinds of pages: one table of what holds for every page of a kind. A new kind of page begins here.

use crate::model::party::Party;
use crate::pages::route::Page;

/// What holds for every page of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageKind {
    /// Its name in templates: a hook for styles.
    pub name: &'static str,
    /// The template that renders it.
    pub template: &'static str,
    /// The main way into the site under which it stands.
    pub section: Option<Section>,
    /// Whether it has a feed of its own; the site's stands in for others.
    pub has_feed: bool,
    /// Whether sitemaps list it.
    pub in_sitemap: bool,
}

/// The main ways into the site, in the order of the menu. Each is a page that lists everything of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the page of its name")]
pub enum Section {
    Sessions,
    Countries,
    Groups,
    Themes,
    Organisations,
    Years,
    Matrix,
    Recommendations,
    Data,
}

const PLAIN: PageKind = PageKind { name: "", template: "", section: None, has_feed: false, in_sitemap: true };

const fn in_section(section: Section) -> PageKind {
    PageKind { section: Some(section), ..PLAIN }
}

macro_rules! kinds {
    ($($kind:ident: $name:literal, $template:literal, $rest:expr;)*) => {
        $(
            #[doc = concat!("Pages that `", $template, "` renders.")]
            pub const $kind: PageKind = PageKind { name: $name, template: $template, ..$rest };
        )*
    };
}

const fn followed(kind: PageKind) -> PageKind {
    PageKind { has_feed: true, ..kind }
}

kinds! {
    HOME: "home", "home.html", followed(PLAIN);
    SERIES: "series", "series.html", followed(in_section(Section::Sessions));
    SESSION: "session", "session.html", in_section(Section::Sessions);
    SESSIONS: "sessions", "sessions.html", in_section(Section::Sessions);
    COUNTRIES: "countries", "countries.html", in_section(Section::Countries);
    COUNTRY: "country", "country.html", followed(in_section(Section::Countries));
    GROUPS: "groups", "groups.html", in_section(Section::Groups);
    GROUP: "group", "group.html", followed(in_section(Section::Groups));
    COUNTRY_CROSSING: "crossing", "crossing.html", in_section(Section::Countries);
    GROUP_CROSSING: "crossing", "crossing.html", in_section(Section::Groups);
    ORGANISATION_CROSSING: "crossing", "crossing.html", in_section(Section::Organisations);
    THEMES: "themes", "themes.html", in_section(Section::Themes);
    THEME: "theme", "theme.html", followed(in_section(Section::Themes));
    ORGANISATIONS: "organisations", "organisations.html", in_section(Section::Organisations);
    ORGANISATION: "organisation", "organisation.html", followed(in_section(Section::Organisations));
    YEARS: "years", "years.html", in_section(Section::Years);
    YEAR: "year", "year.html", in_section(Section::Years);
    MATRIX: "matrix", "matrix.html", in_section(Section::Matrix);
    RECOMMENDATIONS: "recommendations", "recommendations.html", in_section(Section::Recommendations);
    SEARCH: "search", "search.html", PLAIN;
    DATA: "data", "data.html", in_section(Section::Data);
    STANDALONE: "page", "page.html", PLAIN;
    NOT_FOUND: "not-found", "404.html", PageKind { in_sitemap: false, ..PLAIN };
}

impl Page {
    /// Its row in the table of kinds.
    pub fn kind(&self) -> &'static PageKind {
        match self {
            Self::Home => &HOME,
            Self::Series(_) => &SERIES,
            Self::Session(_) => &SESSION,
            Self::Sessions => &SESSIONS,
            Self::Countries => &COUNTRIES,
            Self::Country(_) => &COUNTRY,
            Self::Groups => &GROUPS,
            Self::Group(_) => &GROUP,
            Self::Crossing(Party::Country(_), _) => &COUNTRY_CROSSING,
            Self::Crossing(Party::Group(_), _) => &GROUP_CROSSING,
            Self::Crossing(Party::Organisation(_), _) => &ORGANISATION_CROSSING,
            Self::Themes => &THEMES,
            Self::Theme(_) => &THEME,
            Self::Organisations => &ORGANISATIONS,
            Self::Organisation(_) => &ORGANISATION,
            Self::Years => &YEARS,
            Self::Year(_) => &YEAR,
            Self::Matrix => &MATRIX,
            Self::Recommendations => &RECOMMENDATIONS,
            Self::Search => &SEARCH,
            Self::Data => &DATA,
            Self::Standalone(_) => &STANDALONE,
        }
    }
}

impl Section {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 9] = [
        Self::Sessions,
        Self::Countries,
        Self::Groups,
        Self::Themes,
        Self::Organisations,
        Self::Years,
        Self::Matrix,
        Self::Recommendations,
        Self::Data,
    ];

    /// The page that lists everything of the kind.
    pub fn page(self) -> Page {
        match self {
            Self::Sessions => Page::Sessions,
            Self::Countries => Page::Countries,
            Self::Groups => Page::Groups,
            Self::Themes => Page::Themes,
            Self::Organisations => Page::Organisations,
            Self::Years => Page::Years,
            Self::Matrix => Page::Matrix,
            Self::Recommendations => Page::Recommendations,
            Self::Data => Page::Data,
        }
    }

    /// The name of that page's kind; with `nav-` before it, the message that names it in menus.
    pub fn key(self) -> &'static str {
        self.page().kind().name
    }
}
