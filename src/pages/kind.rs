//! The kinds of pages and their properties, in one table. Start here to add a kind of page.

use crate::index::topics::Topic;
use crate::model::party::Party;
use crate::pages::route::Page;

/// Properties common to all pages of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageKind {
    /// Name in templates, for use as a CSS class.
    pub name: &'static str,
    /// File name of the template.
    pub template: &'static str,
    /// The item of the main navigation under which the pages are.
    pub section: Option<Section>,
    /// Whether its pages have their own feeds; otherwise they link to the site's.
    pub has_feed: bool,
    /// Whether its pages have their own calendars; otherwise they link to the site's.
    pub has_calendar: bool,
    /// Whether its pages are in the sitemap.
    pub in_sitemap: bool,
}

/// The sections of the main navigation, in order. Each is a list of all items of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant is the page with this name")]
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

const PLAIN: PageKind = PageKind {
    name: "",
    template: "",
    section: None,
    has_feed: false,
    has_calendar: false,
    in_sitemap: true,
};

const fn in_section(section: Section) -> PageKind {
    PageKind { section: Some(section), ..PLAIN }
}

macro_rules! kinds {
    ($($kind:ident: $name:literal, $template:literal, $rest:expr;)*) => {
        $(
            #[doc = concat!("Pages that `", $template, "` renders.")]
            pub const $kind: PageKind = PageKind { name: $name, template: $template, ..$rest };
        )*

        /// The templates of all kinds of pages; some kinds share one.
        pub const TEMPLATES: &[&str] = &[$($template),*];
    };
}

const fn followed(kind: PageKind) -> PageKind {
    PageKind { has_feed: true, ..kind }
}

const fn dated(kind: PageKind) -> PageKind {
    PageKind { has_calendar: true, ..kind }
}

kinds! {
    HOME: "home", "home.html", dated(followed(PLAIN));
    SERIES: "series", "series.html", dated(followed(in_section(Section::Sessions)));
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
    THEME_PASSAGES: "passages", "passages.html", in_section(Section::Themes);
    COUNTRY_PASSAGES: "passages", "passages.html", in_section(Section::Countries);
    GROUP_PASSAGES: "passages", "passages.html", in_section(Section::Groups);
    ORGANISATION_PASSAGES: "passages", "passages.html", in_section(Section::Organisations);
    YEARS: "years", "years.html", in_section(Section::Years);
    YEAR: "year", "year.html", in_section(Section::Years);
    MATRIX: "matrix", "matrix.html", in_section(Section::Matrix);
    RECOMMENDATIONS: "recommendations", "recommendations.html", in_section(Section::Recommendations);
    RECOMMENDATION: "recommendation", "recommendation.html", in_section(Section::Recommendations);
    CORRECTIONS: "corrections", "corrections.html", followed(PLAIN);
    SEARCH: "search", "search.html", PLAIN;
    DATA: "data", "data.html", in_section(Section::Data);
    STANDALONE: "page", "page.html", PLAIN;
    NOT_FOUND: "not-found", "404.html", PageKind { in_sitemap: false, ..PLAIN };
}

impl Page {
    /// The properties of its kind.
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
            Self::Passages(Topic::Theme(_)) => &THEME_PASSAGES,
            Self::Passages(Topic::Party(party) | Topic::Crossing(party, _)) => match party {
                Party::Country(_) => &COUNTRY_PASSAGES,
                Party::Group(_) => &GROUP_PASSAGES,
                Party::Organisation(_) => &ORGANISATION_PASSAGES,
            },
            Self::Matrix => &MATRIX,
            Self::Recommendations => &RECOMMENDATIONS,
            Self::Recommendation(..) => &RECOMMENDATION,
            Self::Corrections => &CORRECTIONS,
            Self::Search => &SEARCH,
            Self::Data => &DATA,
            Self::Standalone(_) => &STANDALONE,
        }
    }
}

impl Section {
    /// In the order of the navigation.
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

    /// The list page of the section.
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

    /// Name of the list page's kind. The label in menus is the message `nav-{key}`.
    pub fn key(self) -> &'static str {
        self.page().kind().name
    }
}
