//! The keys of all content files, with the types of their values and descriptions.
//!
//! Used for validation, for `rapporteur schema` and for errors about missing keys.

use crate::source::schema::ValueKind::{
    Any, Bool, Choice, Date, Day, Digest, Edtf, Either, Integer, Lang, List, Map, Moment, Table, Text, Texts,
    Url,
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

const ORIGINAL: &str = "the digest of the original that was translated; written by `rapporteur translate`";
const TEXTS: ValueKind = List(&Text);
const OLD_ADDRESSES: &str = "old addresses that redirect here, in every language: from the site's root \
    (/old/), or relative to the page (old.html)";

/// Keys of a session that belong to its report, so that a planned session cannot have them yet.
pub const OF_REPORTS: &[&str] = &["recommendations", "followed", "corrections"];

/// Front matter of a session.
pub const SESSION: &[Field] = &[
    required("title", Text, "the title of the session"),
    required("date", Edtf, "the date of the session; as precise as known: a day, month or year"),
    optional("end_date", Date, "the last day, if the session took several days"),
    optional("number", Integer(1), "the number of the session in its series"),
    optional("place", Either(&[Text, Table(PLACE)]), "the place; its `country` is the host"),
    optional("format", Choice(FORMATS), "the format of the meeting"),
    optional("organisers", TEXTS, "the organisers: ids from organisations.toml"),
    optional(
        "participants",
        List(&Either(&[Text, Table(PARTICIPANT)])),
        "the parties that took part: countries, groups and organisations",
    ),
    optional(
        "participants_known",
        Choice(&["listed", "partial"]),
        "`partial` if the list of participants is incomplete",
    ),
    optional("subjects", TEXTS, "the parties that the session was about"),
    optional("themes", TEXTS, "the themes discussed: ids, labels or aliases from themes.toml"),
    optional("rule", Choice(RULES), "the rule of attribution"),
    optional("rule_basis", Texts, "where the rule of attribution is stated, if not for this session"),
    optional("speakers", List(&Table(SPEAKER)), "people whom an organiser has named in public"),
    optional("summary", Text, "one paragraph for lists, feeds and search engines"),
    optional("recommendations", List(&Table(RECOMMENDATION)), "the recommendations of the session, in order"),
    optional(
        "followed",
        List(&Table(FOLLOW_UP)),
        "what became of recommendations that earlier sessions made",
    ),
    optional("corrections", List(&Table(CORRECTION)), "corrections of the published report"),
    optional("sources", List(&Table(SOURCE)), "the sources of the facts"),
    optional("documents", List(&Table(DOCUMENT)), "files in the session's folder to publish as downloads"),
    optional("planned", Bool, "`true` for a session that has not been held yet, and has no report"),
    optional("draft", Bool, "`true` to leave the session out of the site"),
    optional("embargo", Moment, "the time until which the session is left out of the site"),
    optional("updated", Day, "the date of the last substantial change to the report"),
    optional("record", Choice(RECORDS), "`verbatim` if the report quotes what was said word for word"),
    optional("slug", Text, "the last part of the address, instead of the file name"),
    optional("aliases", TEXTS, OLD_ADDRESSES),
    optional("extra", Map(&Any), "other values for the skin"),
];

const PLACE: &[Field] =
    &[optional("name", Texts, "the town or building"), optional("country", Text, "the host country")];

const PARTICIPANT: &[Field] = &[
    required("party", Text, "a code, name or alias of a country, group or organisation"),
    optional("capacity", Texts, "the capacity in which they took part, such as \"former officials\""),
    optional("count", Integer(1), "the number of people"),
];

const SPEAKER: &[Field] = &[
    required("name", Text, "the person's name"),
    optional("role", Texts, "the office the person held at the time"),
    optional("party", Text, "the party that the person represented"),
    optional("named_by", Text, "the organisation or source that made the name public"),
];

const RECOMMENDATION: &[Field] = &[
    required("text", Text, "the text of the recommendation"),
    optional("to", TEXTS, "the parties it is addressed to"),
    optional("themes", TEXTS, "the themes of the recommendation"),
    optional("status", Choice(STATUSES), "the status of the recommendation"),
    optional("note", Texts, "a note on the status, as inline Markdown"),
    optional(
        "repeats",
        TEXTS,
        "recommendations of earlier sessions that it repeats, such as \"track-ii/4#1\"",
    ),
];

const FOLLOW_UP: &[Field] = &[
    required(
        "of",
        Text,
        "the recommendation: series, number or file name of the session, and number, such as \"track-ii/9#2\"",
    ),
    required("status", Choice(STATUSES), "the status of the recommendation since then"),
    optional("date", Date, "the date of the status; by default, that of the session"),
    optional("text", Texts, "what happened"),
    optional("sources", List(&Table(SOURCE)), "the sources of the status"),
];

const CORRECTION: &[Field] = &[
    required("date", Day, "the date of the correction"),
    required("text", Texts, "what was corrected, and what it said before"),
];

const SOURCE: &[Field] = &[
    optional("title", Texts, "the title"),
    required("url", Url, "the web address"),
    optional("language", Lang, "the language"),
    optional("published", Edtf, "the date of publication"),
];

const DOCUMENT: &[Field] = &[
    optional("title", Texts, "the title"),
    required("file", Text, "the path, relative to the session's folder"),
    optional("language", Lang, "the language"),
];

/// Front matter of a session's translation.
pub const SESSION_TRANSLATION: &[Field] = &[
    optional("title", Text, "the title in this language"),
    optional("summary", Text, "the summary in this language"),
    optional("translator", Text, "the name of the translator"),
    optional("original", Digest, ORIGINAL),
    optional(
        "recommendations",
        List(&Table(RECOMMENDATION_TEXT)),
        "the translated recommendations, by number",
    ),
];

const RECOMMENDATION_TEXT: &[Field] = &[
    optional("number", Integer(1), "the number of the recommendation; by default, the next one"),
    optional("text", Text, "the text in this language"),
    optional("note", Text, "the note on its status in this language"),
];

/// Front matter of a series' `_index.md`.
pub const SERIES: &[Field] = &[
    required("title", Text, "the title of the series"),
    optional("summary", Text, "one paragraph for lists, feeds and search engines"),
    optional("unrecorded", List(&Table(UNRECORDED)), "sessions known to have been held but without a report"),
    optional("former_addresses", TEXTS, OLD_ADDRESSES),
    optional("organisers", TEXTS, "the default `organisers` of its sessions"),
    optional("subjects", TEXTS, "the default `subjects` of its sessions"),
    optional("rule", Choice(RULES), "the default `rule` of its sessions"),
    optional("format", Choice(FORMATS), "the default `format` of its sessions"),
    optional("record", Choice(RECORDS), "the default `record` of its sessions"),
];

const UNRECORDED: &[Field] = &[
    required("number", Integer(1), "the number of the session"),
    optional("note", Texts, "a note, such as \"no public page found\""),
];

/// Front matter of a standalone page.
pub const PAGE: &[Field] = &[
    required("title", Text, "the title of the page"),
    optional("summary", Text, "one paragraph for lists, feeds and search engines"),
    optional("draft", Bool, "`true` to leave the page out of the site"),
    optional("updated", Day, "the date of the last substantial change"),
    optional("slug", Text, "the address, instead of the file name"),
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
    optional("translator", Text, "the name of the translator"),
    optional("original", Digest, ORIGINAL),
];

/// An entry of `themes.toml`.
pub const THEME: &[Field] = &[
    required("label", Texts, "the name"),
    optional("broader", Text, "the broader theme"),
    optional("aliases", TEXTS, "other names that sessions can use"),
    optional("about", Texts, "a description in one sentence"),
    optional("former_addresses", TEXTS, OLD_ADDRESSES),
];

/// An entry of `organisations.toml`.
pub const ORGANISATION: &[Field] = &[
    required("name", Texts, "the name"),
    optional("short", Texts, "the usual abbreviation"),
    optional("url", Url, "the website"),
    optional("country", Text, "the country of its seat"),
    optional("aliases", TEXTS, "other names that sessions can use"),
    optional("former_addresses", TEXTS, OLD_ADDRESSES),
];

/// An entry of `groups.toml`.
pub const GROUP: &[Field] = &[
    required("name", Texts, "the name"),
    required("members", List(&Either(&[Text, Table(MEMBER)])), "the member countries"),
    optional("aliases", TEXTS, "other names that sessions can use"),
    optional("source", Url, "where the membership is documented"),
    optional("former_addresses", TEXTS, OLD_ADDRESSES),
];

const MEMBER: &[Field] = &[
    required("party", Text, "a code, name or alias of a country"),
    optional("from", Day, "the first day of membership"),
    optional("until", Day, "the last day of membership"),
];

/// Keys of `rapporteur.toml`.
pub const CONFIG: &[Field] = &[
    required("title", Texts, "the title of the site"),
    optional("description", Texts, "a description of the site in one sentence"),
    optional("base_url", Url, "the address of the published site; it can have a path"),
    optional("language", Lang, "the default language, whose pages are at the root of the site"),
    optional("languages", List(&Lang), "all languages of the site"),
    optional("skin", Text, "the skin: a folder in themes/, \"standard\" or \"plain\""),
    optional("build", Table(BUILD), "settings of the build"),
    optional("feeds", Table(FEEDS), "Atom feeds"),
    optional("search", Table(SEARCH), "full-text search"),
    optional("markdown", Table(MARKDOWN), "settings for Markdown"),
    optional("publish", Table(PUBLISH), "where to publish the site"),
    optional("publication", Table(PUBLICATION), "the publisher and authors named in citations"),
    optional("guard", Table(GUARD), "the guard, which looks for what must not be published"),
    optional("translation", Table(TRANSLATING), "how readers can help with translations"),
    optional("menu", List(&Table(MENU)), "the entries of the main menu, in order; all sections by default"),
    optional("partners", List(&Table(PARTNER)), "the partners on the home page, in order"),
    optional(
        "sharing_picture",
        Text,
        "the picture in static/ that other sites show with links to this site; a plain one by default",
    ),
    optional("countries", Map(&Texts), "names of countries that replace those of CLDR, by country code"),
    optional(
        "skin_options",
        Map(&Any),
        "options of the skin: `accent` (a colour such as \"#7a1f2b\"), `logo`, `stylesheets`, and others \
         that its templates use",
    ),
];

/// Keys of a skin's `theme.toml`.
pub const SKIN: &[Field] = &[
    optional("name", Text, "the title"),
    optional("description", Text, "a description in one sentence"),
    optional("license", Text, "the licence"),
    optional("extends", Text, "the skin that it extends; by default \"standard\""),
    optional("requires", Text, "the versions of Rapporteur that it supports, such as \">=0.2\""),
    optional(
        "styles",
        Map(&TEXTS),
        "style sheets by path, each with the list of files in styles/ that it combines",
    ),
    optional("extra", Map(&Any), "other values, which Rapporteur ignores"),
];

const BUILD: &[Field] = &[
    optional("output", Text, "the output folder"),
    optional("drafts", Bool, "whether to include drafts"),
    optional("paginate", Integer(0), "the number of sessions per page of a list; 0 for all on one page"),
    optional("crossings", Bool, "whether to create a page for each crossing of a party and a theme"),
    optional("data", Bool, "whether to publish the record as data files in data/"),
    optional("follow_links", Bool, "whether symbolic links can point outside the site's folder"),
];

const FEEDS: &[Field] = &[optional("limit", Integer(1), "the maximum number of entries in a feed")];

const SEARCH: &[Field] = &[optional("enabled", Bool, "whether the site has a search page")];

const MARKDOWN: &[Field] =
    &[optional("raw_html", Choice(&["sanitise", "escape", "allow"]), "how to treat HTML in Markdown")];

const PUBLICATION: &[Field] = &[
    optional("publisher", Texts, "the publisher of the texts; by default, the title of the site"),
    optional("authors", TEXTS, "the authors: names of people or organisations"),
];

/// Values of the levels in `[guard]`.
pub const LEVELS: &[&str] = &["warning", "error", "off"];

const GUARD: &[Field] = &[
    optional(
        "attribution",
        Choice(LEVELS),
        "statements with the party that made them; by default \"warning\"",
    ),
    optional("names", Choice(LEVELS), "names of people with a title or an office; by default \"warning\""),
    optional("contacts", Choice(LEVELS), "e-mail addresses and telephone numbers; by default \"warning\""),
    optional("small_cells", Choice(LEVELS), "people alone in their capacity; by default \"warning\""),
    optional("public", TEXTS, "names, phrases, addresses and numbers that may appear"),
    optional(
        "metadata",
        Choice(&["strip", "refuse", "keep"]),
        "whether the metadata of attached files is removed, refused or kept",
    ),
];

const MENU: &[Field] = &[
    required("label", Texts, "the text of the entry"),
    required("url", Text, "the address of a page of the site, such as /about/, or of another site"),
];

const PARTNER: &[Field] = &[
    required("name", Texts, "the name of the partner"),
    optional("logo", Text, "a picture in static/, shown instead of the name"),
    optional("url", Url, "the partner's website"),
];

const TRANSLATING: &[Field] = &[optional(
    "help",
    Text,
    "where readers can help: the name of a page of the site, or an https: or mailto: address",
)];

const PUBLISH: &[Field] = &[
    optional("branch", Text, "the branch that GitHub Pages publishes"),
    optional("remote", Text, "the git remote of the branch"),
    optional("cname", Text, "the site's own domain"),
    optional("author", Text, "the author of published commits, as \"Name <address>\""),
];
