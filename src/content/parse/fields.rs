//! The keys of all content files, with the types of their values and descriptions.
//!
//! Used for validation, for `rapporteur schema` and for errors about missing keys.

use crate::source::schema::ValueKind::{
    Any, Bool, Choice, Date, Day, Digest, Either, Integer, Lang, List, Map, Moment, Table, Text, Texts, Url,
};
use crate::source::schema::{Field, ValueKind, optional, required};

/// Values of `format`.
pub const FORMATS: &[&str] = &["in-person", "virtual", "hybrid"];
/// Values of `rule`.
pub const RULES: &[&str] = &["chatham-house", "non-attribution", "on-record"];
/// Values of `record`.
pub const RECORDS: &[&str] = &["edited", "verbatim"];
/// Values of `status` of a recommendation.
pub const STATUSES: &[&str] = &["open", "under-way", "met", "overtaken"];

const ORIGINAL: &str = "the state of the original that it was made from, as `rapporteur translate` writes it";
const TEXTS: ValueKind = List(&Text);
const OLD_ADDRESSES: &str = "old addresses, which lead here in every language: from the site's root (/old/), or from beside the page (old.html)";

/// Front matter of a session.
pub const SESSION: &[Field] = &[
    required("title", Text, "the session's title"),
    required("date", Date, "when it was held; the precision written is the precision shown"),
    optional("end_date", Date, "the last day, for a session of several"),
    optional("number", Integer(1), "its number within the series"),
    optional("place", Either(&[Text, Table(PLACE)]), "where it was held; `country` makes a host"),
    optional("format", Choice(FORMATS), "how it met"),
    optional("organisers", TEXTS, "who convened it: ids from organisations.toml"),
    optional(
        "participants",
        List(&Either(&[Text, Table(PARTICIPANT)])),
        "who took part: countries, groups, organisations",
    ),
    optional(
        "participants_known",
        Choice(&["listed", "partial"]),
        "`partial` if only some of those who took part are known",
    ),
    optional("subjects", TEXTS, "the parties that the session was about"),
    optional("themes", TEXTS, "what was discussed: ids, labels or aliases from themes.toml"),
    optional("rule", Choice(RULES), "the terms of attribution"),
    optional("rule_basis", Texts, "where the rule is stated, if not for the session itself"),
    optional("speakers", List(&Table(SPEAKER)), "people whom an organiser has itself named in public"),
    optional("summary", Text, "one paragraph for cards, feeds and descriptions"),
    optional("recommendations", List(&Table(RECOMMENDATION)), "what the session called for, in order"),
    optional("sources", List(&Table(SOURCE)), "where the facts come from"),
    optional("documents", List(&Table(DOCUMENT)), "files beside the session, offered for download"),
    optional("draft", Bool, "true keeps the session out of the site"),
    optional("embargo", Moment, "the moment before which nothing of the session is part of the site"),
    optional("updated", Day, "when the report last changed in substance"),
    optional("record", Choice(RECORDS), "`verbatim` if the report gives the words that were spoken"),
    optional("slug", Text, "the last part of the address, instead of the file's name"),
    optional("aliases", TEXTS, OLD_ADDRESSES),
    optional("extra", Map(&Any), "whatever else the skin uses"),
];

const PLACE: &[Field] = &[
    optional("name", Texts, "the town or the house"),
    optional("country", Text, "the country, which thereby is host"),
];

const PARTICIPANT: &[Field] = &[
    required("party", Text, "a code, name or alias of a country, group or organisation"),
    optional("capacity", Texts, "as what they came: \"former officials\""),
    optional("count", Integer(1), "how many people"),
];

const SPEAKER: &[Field] = &[
    required("name", Text, "the person's name"),
    optional("role", Texts, "the office held at the time"),
    optional("party", Text, "the party spoken for"),
    optional("named_by", Text, "the organisation or source that made the name public"),
];

const RECOMMENDATION: &[Field] = &[
    required("text", Text, "what is called for"),
    optional("to", TEXTS, "the parties called upon"),
    optional("themes", TEXTS, "what it is about"),
    optional("status", Choice(STATUSES), "what became of it"),
    optional("note", Texts, "a remark on the status, as inline Markdown"),
];

const SOURCE: &[Field] = &[
    optional("title", Texts, "what it is called"),
    required("url", Url, "where it is"),
    optional("language", Lang, "the language that it is in"),
    optional("published", Date, "when it was published"),
];

const DOCUMENT: &[Field] = &[
    optional("title", Texts, "what it is called"),
    required("file", Text, "its path beside the session"),
    optional("language", Lang, "the language that it is in"),
];

/// Front matter of a session's translation.
pub const SESSION_TRANSLATION: &[Field] = &[
    optional("title", Text, "the title in this language"),
    optional("summary", Text, "the summary in this language"),
    optional("translator", Text, "who translated"),
    optional("original", Digest, ORIGINAL),
    optional("recommendations", List(&Table(RECOMMENDATION_TEXT)), "texts of recommendations, by number"),
];

const RECOMMENDATION_TEXT: &[Field] = &[
    optional("number", Integer(1), "which recommendation; without it, the next one"),
    optional("text", Text, "its text in this language"),
    optional("note", Text, "the remark on its status in this language"),
];

/// Front matter of a series' `_index.md`.
pub const SERIES: &[Field] = &[
    required("title", Text, "the series' name"),
    optional("summary", Text, "one paragraph about it"),
    optional("unrecorded", List(&Table(UNRECORDED)), "numbers known to be missing from the record"),
    optional("former_addresses", TEXTS, OLD_ADDRESSES),
    optional("organisers", TEXTS, "who convenes, unless a session says otherwise"),
    optional("subjects", TEXTS, "whom it is about, unless a session says otherwise"),
    optional("rule", Choice(RULES), "the terms of attribution, unless a session says otherwise"),
    optional("format", Choice(FORMATS), "how it meets, unless a session says otherwise"),
    optional(
        "record",
        Choice(RECORDS),
        "`verbatim` for records of what was spoken, unless a session says otherwise",
    ),
];

const UNRECORDED: &[Field] = &[
    required("number", Integer(1), "the number"),
    optional("note", Texts, "what is known of it: \"no public page found\""),
];

/// Front matter of a standalone page.
pub const PAGE: &[Field] = &[
    required("title", Text, "the page's title"),
    optional("summary", Text, "one paragraph about it"),
    optional("draft", Bool, "true keeps the page out of the site"),
    optional("updated", Day, "when it last changed in substance"),
    optional("slug", Text, "the address, instead of the file's name"),
    optional("aliases", TEXTS, OLD_ADDRESSES),
];

/// Front matter of the home page's own text, `content/_index.md`.
pub const HOME: &[Field] = &[
    optional("title", Text, "a heading above the text"),
    optional("summary", Text, "one paragraph, which the home page shows instead of the site's description"),
    optional("former_addresses", TEXTS, OLD_ADDRESSES),
];

/// Front matter of a translation of a series' `_index.md` or of a standalone page.
pub const TRANSLATION: &[Field] = &[
    optional("title", Text, "the title in this language"),
    optional("summary", Text, "the summary in this language"),
    optional("translator", Text, "who translated"),
    optional("original", Digest, ORIGINAL),
];

/// An entry of `themes.toml`.
pub const THEME: &[Field] = &[
    required("label", Texts, "its name"),
    optional("broader", Text, "the theme that it is a part of"),
    optional("aliases", TEXTS, "other names that sessions may use"),
    optional("about", Texts, "what it covers, in a sentence"),
    optional("former_addresses", TEXTS, OLD_ADDRESSES),
];

/// An entry of `organisations.toml`.
pub const ORGANISATION: &[Field] = &[
    required("name", Texts, "its name"),
    optional("short", Texts, "its usual abbreviation"),
    optional("url", Url, "its website"),
    optional("country", Text, "where it has its seat"),
    optional("aliases", TEXTS, "other names that sessions may use"),
    optional("former_addresses", TEXTS, OLD_ADDRESSES),
];

/// An entry of `groups.toml`.
pub const GROUP: &[Field] = &[
    required("name", Texts, "its name"),
    required("members", List(&Either(&[Text, Table(MEMBER)])), "the countries that belong to it"),
    optional("aliases", TEXTS, "other names that sessions may use"),
    optional("source", Url, "where the membership is documented"),
    optional("former_addresses", TEXTS, OLD_ADDRESSES),
];

const MEMBER: &[Field] = &[
    required("party", Text, "a code, name or alias of a country"),
    optional("from", Day, "the first day as a member"),
    optional("until", Day, "the last day as a member"),
];

/// Keys of `rapporteur.toml`.
pub const CONFIG: &[Field] = &[
    required("title", Texts, "the site's title"),
    optional("description", Texts, "the site in a sentence"),
    optional("base_url", Url, "where the site will live; it may have a path"),
    optional("language", Lang, "the default language, whose pages sit at the root"),
    optional("languages", List(&Lang), "all languages of the site"),
    optional("skin", Text, "a folder below themes/, or \"standard\" or \"plain\""),
    optional("build", Table(BUILD), "how the site is written"),
    optional("feeds", Table(FEEDS), "Atom feeds"),
    optional("search", Table(SEARCH), "full-text search"),
    optional("markdown", Table(MARKDOWN), "how Markdown is read"),
    optional("publish", Table(PUBLISH), "where the site is published"),
    optional("publication", Table(PUBLICATION), "who answers for the texts, as citations name them"),
    optional("translation", Table(TRANSLATING), "how readers can help to translate"),
    optional(
        "menu",
        List(&Table(MENU)),
        "the navigation at the head of every page, in order; all sections if left out",
    ),
    optional(
        "partners",
        List(&Table(PARTNER)),
        "who supports the site, in order, as the home page shows them",
    ),
    optional(
        "sharing_picture",
        Text,
        "a picture in static/ that other sites show with links to this one; a plain one if left out",
    ),
    optional("countries", Map(&Texts), "names of countries that differ from CLDR's, by code"),
    optional(
        "skin_options",
        Map(&Any),
        "for the skin: `accent` (a colour such as \"#7a1f2b\"), `logo`, `stylesheets`, and whatever its templates use",
    ),
];

/// Keys of a skin's `theme.toml`.
pub const SKIN: &[Field] = &[
    optional("name", Text, "what it is called"),
    optional("description", Text, "what it is like, in a sentence"),
    optional("license", Text, "the terms under which it may be used"),
    optional("extends", Text, "the skin whose files it takes where it has none; \"standard\" if left out"),
    optional("requires", Text, "the versions of Rapporteur that it works with, such as \">=0.2\""),
    optional(
        "styles",
        Map(&TEXTS),
        "style sheets by path, each with the files of styles/ that it is joined from",
    ),
    optional("extra", Map(&Any), "whatever else its author keeps here"),
];

const BUILD: &[Field] = &[
    optional("output", Text, "the folder of the built site"),
    optional("drafts", Bool, "whether drafts are part of the site"),
    optional("paginate", Integer(0), "how many sessions a page of a list has; 0 for all"),
    optional("crossings", Bool, "whether crossings of party and theme have pages"),
    optional("data", Bool, "whether the record is published as data, too, in data/"),
    optional("follow_links", Bool, "whether symbolic links may lead out of the site's folder"),
];

const FEEDS: &[Field] = &[optional("limit", Integer(1), "how many entries a feed has at most")];

const SEARCH: &[Field] = &[optional("enabled", Bool, "whether the site has a search")];

const MARKDOWN: &[Field] =
    &[optional("raw_html", Choice(&["sanitise", "escape", "allow"]), "what becomes of HTML in Markdown")];

const PUBLICATION: &[Field] = &[
    optional("publisher", Texts, "who publishes the texts; the site's title if left out"),
    optional("authors", TEXTS, "who wrote them: people or bodies, by name"),
];

const MENU: &[Field] = &[
    required("label", Texts, "what readers see"),
    required("url", Text, "where it leads: an address from the site's root (/about/), or a whole one"),
];

const PARTNER: &[Field] = &[
    required("name", Texts, "who it is"),
    optional("logo", Text, "a picture in static/, shown instead of the name"),
    optional("url", Url, "the partner's website"),
];

const TRANSLATING: &[Field] = &[optional(
    "help",
    Text,
    "where to help: a page of the site by its name, or an https: or mailto: address",
)];

const PUBLISH: &[Field] = &[
    optional("branch", Text, "the branch that GitHub Pages serves"),
    optional("remote", Text, "the remote that it is on"),
    optional("cname", Text, "the site's own domain"),
];
