//! Keys that other programs have, or that everyday words suggest, and the keys that are meant.

/// Keys, each with other names for it. The first whose key is allowed in a table counts.
const SYNONYMS: [(&str, &[&str]); 31] = [
    ("number", &["no", "nr", "num", "session", "session_number", "issue", "weight"]),
    ("date", &["day", "held", "dates", "on", "when"]),
    ("format", &["type", "mode", "modality"]),
    ("rule", &["chatham_house", "chatham_house_rule", "attribution", "rules"]),
    ("place", &["location", "venue", "city", "town", "places"]),
    ("name", &["city", "town", "venue", "location", "title", "label"]),
    ("themes", &["tags", "tag", "topics", "topic", "categories", "category", "keywords", "taxonomies"]),
    ("participants", &["countries", "parties", "attendees", "delegations", "attendance", "members"]),
    (
        "organisers",
        &["organizers", "organizer", "conveners", "convenors", "convener", "sponsors", "institutions"],
    ),
    ("speakers", &["people", "persons", "names", "panellists", "panelists"]),
    ("subjects", &["about", "concerning", "concerns"]),
    ("sources", &["links", "references", "source", "urls"]),
    ("documents", &["files", "attachments", "downloads", "resources"]),
    ("embargo", &["publish_date", "publishdate", "publish_on", "release"]),
    ("updated", &["lastmod", "modified", "last_modified", "revised"]),
    ("summary", &["description", "abstract", "excerpt", "lead", "about"]),
    ("description", &["summary", "subtitle", "tagline"]),
    ("about", &["description", "summary", "definition", "note"]),
    ("translator", &["author", "authors", "translators", "translated_by"]),
    ("base_url", &["url", "site_url", "address", "domain", "canonical_url"]),
    ("url", &["website", "homepage", "link", "address", "href", "web"]),
    ("skin", &["theme", "template"]),
    ("language", &["lang", "locale", "language_code", "default_language", "defaultcontentlanguage"]),
    ("label", &["name", "title", "text"]),
    ("title", &["name", "heading", "label"]),
    ("broader", &["parent", "part_of", "within"]),
    ("end_date", &["end", "until", "to", "ends"]),
    ("planned", &["upcoming", "scheduled", "announced", "tentative"]),
    ("former_addresses", &["aliases", "redirects", "redirect_from", "old_addresses"]),
    ("aliases", &["former_addresses", "redirects", "redirect_from", "old_addresses", "alternative_names"]),
    ("slug", &["permalink", "path", "id"]),
];

/// The key of a table that is meant by another, and a help text. The key is `None` if the value belongs in another
/// table.
pub(super) fn meant(written: &str, keys: &[&'static str]) -> Option<(Option<&'static str>, String)> {
    let plain = written.to_lowercase().replace('-', "_");
    let has = |key: &str| keys.contains(&key);
    let elsewhere = match plain.as_str() {
        "host" | "hosts" | "country" | "host_country" if has("place") => {
            "the host country is part of the place: `place = { name = \"…\", country = \"…\" }`; countries that \
             took part are `participants`"
        }
        "author" | "authors" | "byline" if has("participants") => {
            "authors are named for the whole site, in `[publication]` in rapporteur.toml; people who spoke are \
             `speakers`"
        }
        "author" | "authors" | "publisher" if has("base_url") => "write it below a line `[publication]`",
        _ => {
            let (key, _) =
                SYNONYMS.iter().find(|(key, others)| has(key) && others.contains(&plain.as_str()))?;
            let key = keys.iter().find(|allowed| *allowed == key)?;
            return Some((Some(key), format!("did you mean `{key}`?")));
        }
    };
    Some((None, elsewhere.to_owned()))
}
