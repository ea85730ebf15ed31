//! Parses `rapporteur.toml` into a [`Config`].

use std::collections::{BTreeMap, BTreeSet};

use url::Url;

use crate::atlas::Atlas;
use crate::content::parse::files::CONFIG;
use crate::content::parse::overrides::Overrides;
use crate::content::parse::skin_options::skin_options;
use crate::content::parse::texts::by_key;
use crate::content::parse::{fields, guard, menu, misplaced, placeholders, remarks};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::lang::Lang;
use crate::i18n::locale;
use crate::i18n::text::Texts;
use crate::markdown::RawHtml;
use crate::model::config::{BUILT_IN_SKINS, Build, CommitAuthor, Config, Publication, Publish};
use crate::model::party::Country;
use crate::source::schema;
use crate::source::toml_tree::{self, Node};
use crate::source::{self, Tree, broken_lines};

/// `None` only if the file is missing or not UTF-8. Invalid values are reported and replaced by defaults.
pub fn parse(tree: &Tree, atlas: &Atlas, overrides: &Overrides, out: &mut Vec<Diagnostic>) -> Option<Config> {
    let file = tree.get(CONFIG)?;
    let text = source::text(file, out)?;
    let first = out.len();
    let mut node = toml_tree::read(text, 0, CONFIG, out);
    node.span = 0..text.chars().next().map_or(0, char::len_utf8);
    let before = out.len();
    let whole = first == before;
    let missing = schema::check(&node, fields::CONFIG, &"the configuration", whole, CONFIG, out);
    misplaced::explain(&node, fields::CONFIG, "the configuration", &missing, CONFIG, before, out);

    placeholders::report_values(CONFIG, text, &node, out);
    remarks::report(CONFIG, &node, out);
    broken_lines::leave_out(text, first..before, out);

    let lost = |key: &str| if whole { Vec::new() } else { tags_in_line(text, key) };
    let lang_at = |key: &str| node.text_at(key).and_then(Lang::parse);
    let language =
        lang_at("language").or_else(|| lost("language").into_iter().next()).or_else(|| Lang::parse("en"))?;
    let mut languages = vec![language.clone()];
    if node.get("languages").is_none() {
        languages.extend(lost("languages").into_iter().filter(|tag| *tag != language));
    }
    let mut is_written = BTreeSet::new();
    for written in node.spanned_at("language").into_iter().chain(node.texts_at("languages")) {
        let Some(tag) = Lang::parse(&written.value).filter(|tag| is_written.insert(tag.clone())) else {
            continue;
        };
        if !locale::is_known(&tag) {
            out.push(
                Diagnostic::warning(
                    Code::UnsupportedLanguage,
                    CONFIG,
                    written.span.clone(),
                    format!(
                        "CLDR has no date format for `{tag}`, so dates are written in digits: 2021-09-14"
                    ),
                )
                .help("check the tag; if it is correct, you can ignore this warning"),
            );
        }
        if !languages.contains(&tag) {
            languages.push(tag);
        }
    }
    let build = node.get("build");
    let publish = node.get("publish");
    let (skin_options, accent) = skin_options(node.get("skin_options"), tree, out);
    let text_or = |table: Option<&Node>, key: &str, default: &str| {
        table.and_then(|table| table.text_at(key)).unwrap_or(default).to_owned()
    };
    Some(Config {
        title: by_key(&node, "title", &language),
        description: by_key(&node, "description", &language),
        base_url: base_url(&node, overrides, out)?,
        declared_url: node.text_at("base_url").and_then(|text| site_address(text).ok()),
        skin: skin(&node, tree, out),
        build: Build {
            output: output(build, out),
            drafts: overrides.drafts || build.and_then(|build| build.bool_at("drafts")).unwrap_or(false),
            paginate: build.and_then(|build| build.count_at("paginate")).unwrap_or(50) as usize,
            crossings: build.and_then(|build| build.bool_at("crossings")).unwrap_or(true),
            data: build.and_then(|build| build.bool_at("data")).unwrap_or(true),
        },
        feed_limit: node.get("feeds").and_then(|feeds| feeds.count_at("limit")).unwrap_or(20) as usize,
        // Without the feature, sites have no search.
        search: cfg!(feature = "search")
            && node.get("search").and_then(|search| search.bool_at("enabled")).unwrap_or(true),
        raw_html: match node.get("markdown").and_then(|markdown| markdown.text_at("raw_html")) {
            Some("escape") => RawHtml::Escape,
            Some("allow") => RawHtml::Allow,
            _ => RawHtml::Sanitise,
        },
        publish: Publish {
            branch: text_or(publish, "branch", "gh-pages"),
            remote: text_or(publish, "remote", "origin"),
            cname: publish.and_then(|publish| publish.text_at("cname")).map(str::to_owned),
            author: publish.and_then(|publish| commit_author(publish, out)),
        },
        publication: node.get("publication").map_or_else(Publication::default, |table| Publication {
            publisher: by_key(table, "publisher", &language),
            authors: table.texts_at("authors").into_iter().map(|name| name.value).collect(),
        }),
        guard: guard::guard(&node),
        translation_help: node.get("translation").and_then(|table| table.spanned_at("help")),
        menu: menu::menu(&node, &language),
        partners: menu::partners(&node, &language),
        sharing_picture: node.spanned_at("sharing_picture"),
        country_names: country_names(&node, &language, atlas, out),
        accent,
        skin_options,
        language,
        languages,
    })
}

/// The language tags in the lines of a key that could not be read, so that a mistake there is not one in every
/// text of these languages.
fn tags_in_line(text: &str, key: &str) -> Vec<Lang> {
    let is_key = |line: &&str| {
        let rest = line.trim_start().strip_prefix(key);
        rest.is_some_and(|rest| rest.trim_start().starts_with(['=', ':']))
    };
    let mut lines = text.lines().skip_while(|line| !is_key(line));
    let first = lines.next().and_then(|line| line.split_once(['=', ':'])).map_or("", |(_, value)| value);
    let rest = lines.take_while(|line| !line.contains(['=', '[']));
    let is_tag = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let words = std::iter::once(first).chain(rest).flat_map(|line| {
        let written = line.split('#').next().unwrap_or_default();
        written.split(move |c| !is_tag(c)).filter_map(Lang::parse)
    });
    words.collect()
}

/// Whether the configuration allows symbolic links out of the site's folder. Called before files are read, so
/// errors are reported later.
pub fn follows_links(text: &str) -> bool {
    let node = toml_tree::read(text, 0, CONFIG, &mut Vec::new());
    node.get("build").and_then(|build| build.bool_at("follow_links")).unwrap_or(false)
}

fn base_url(node: &Node, overrides: &Overrides, out: &mut Vec<Diagnostic>) -> Option<Url> {
    let written = node.spanned_at("base_url");
    if overrides.base_url.is_some() {
        return overrides.base_url.clone();
    }
    let unknown = Url::parse("http://localhost/").ok();
    let Some(written) = written else {
        if node.get("base_url").is_none() {
            out.push(
                Diagnostic::warning(
                    Code::MissingBaseUrl,
                    CONFIG,
                    node.span.clone(),
                    "the configuration has no `base_url`",
                )
                .help(
                    "add `base_url = \"https://…\"`; without it, feeds and the sitemap use \
                     http://localhost/",
                ),
            );
        }
        return unknown;
    };
    match site_address(&written.value) {
        Ok(url) => Some(url),
        Err(problem) => {
            // A text that is no URL at all is already reported.
            if schema::web_address(&written.value).is_some() {
                out.push(
                    Diagnostic::error(
                        Code::InvalidUrl,
                        CONFIG,
                        written.span,
                        format!("`base_url` {problem}"),
                    )
                    .help("remove the part from `?` or `#` on"),
                );
            }
            unknown
        }
    }
}

/// The author of published commits: `Name <address>`.
fn commit_author(publish: &Node, out: &mut Vec<Diagnostic>) -> Option<CommitAuthor> {
    let written = publish.spanned_at("author")?;
    let author = || {
        let (name, rest) = written.value.trim().split_once('<')?;
        let (name, email) = (name.trim(), rest.strip_suffix('>')?.trim());
        let is_sound = |text: &str| !text.is_empty() && !text.contains(['<', '>', '\n', '\0']);
        (is_sound(name) && is_sound(email) && !email.contains(char::is_whitespace))
            .then(|| CommitAuthor { name: name.to_owned(), email: email.to_owned() })
    };
    let author = author();
    if author.is_none() && !written.value.trim().is_empty() {
        let message = "`author` is not a name and an e-mail address";
        out.push(
            Diagnostic::error(Code::InvalidAuthor, CONFIG, written.span, message)
                .help("write it as \"Institute <office@example.org>\""),
        );
    }
    author
}

/// Parses the base URL of a site and adds a final `/`; the error is the end of a message.
pub fn site_address(text: &str) -> Result<Url, &'static str> {
    let mut url =
        schema::web_address(text).ok_or("is not a web address, such as https://example.org/dialogues/")?;
    if url.query().is_some() || url.fragment().is_some() {
        return Err("has a query or a fragment");
    }
    if !url.path().ends_with('/') {
        let path = format!("{}/", url.path());
        url.set_path(&path);
    }
    Ok(url)
}

fn output(build: Option<&Node>, out: &mut Vec<Diagnostic>) -> String {
    let Some(node) = build.and_then(|build| build.get("output")) else { return "public".into() };
    let Some(text) = node.text() else { return "public".into() };
    let folder = text.trim_end_matches('/');
    // Normalises `.` and `..` without reading folders.
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').filter(|part| !matches!(*part, "" | ".")) {
        match parts.last() {
            Some(last) if part == ".." && *last != ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    let is_around = !folder.starts_with('/') && parts.iter().all(|part| *part == "..");
    let first = parts.first().filter(|_| !folder.starts_with('/')).copied().unwrap_or_default();
    if text.trim().is_empty() {
        // Already reported.
        return "public".into();
    }
    if folder.is_empty() || is_around || matches!(first, "content" | "themes" | "static") {
        out.push(
            Diagnostic::error(
                Code::InvalidOutputFolder,
                CONFIG,
                node.span.clone(),
                format!("the site cannot be built to `{text}`"),
            )
            .help("choose a separate folder, such as \"public\""),
        );
        return "public".into();
    }
    folder.to_owned()
}

fn skin(node: &Node, tree: &Tree, out: &mut Vec<Diagnostic>) -> String {
    let Some(written) = node.spanned_at("skin").filter(|skin| !skin.value.trim().is_empty()) else {
        return "standard".into();
    };
    let folder = format!("themes/{}", written.value);
    if !BUILT_IN_SKINS.contains(&written.value.as_str()) && tree.below(&folder).next().is_none() {
        let mut skins: Vec<&str> =
            tree.below("themes").filter_map(|file| file.path.split('/').nth(1)).collect();
        skins.extend(BUILT_IN_SKINS);
        skins.dedup();
        let help = match crate::i18n::suggest::nearest(&written.value, skins.iter().copied()) {
            Some(nearest) => format!("did you mean \"{nearest}\"?"),
            None if written.value.contains(['/', '\\']) => {
                "use the name of a folder in themes/, or \"standard\"".into()
            }
            None => format!("create the folder {folder}/, or use \"standard\""),
        };
        out.push(
            Diagnostic::error(
                Code::UnknownSkin,
                CONFIG,
                written.span,
                format!("there is no skin \"{}\"", written.value),
            )
            .help(help),
        );
        return "standard".into();
    }
    written.value
}

fn country_names(
    node: &Node,
    language: &Lang,
    atlas: &Atlas,
    out: &mut Vec<Diagnostic>,
) -> BTreeMap<Country, Texts> {
    let mut names = BTreeMap::new();
    let Some(countries) = node.get("countries") else { return names };
    for entry in countries.entries() {
        match Country::from_code(&entry.key).filter(|country| atlas.countries.contains_key(country)) {
            Some(country) => {
                names.insert(country, by_key(countries, &entry.key, language));
            }
            None => out.push(
                Diagnostic::error(
                    Code::UnknownCountry,
                    CONFIG,
                    entry.key_span.clone(),
                    format!("`{}` is not a country code", entry.key),
                )
                .help("use an ISO 3166-1 alpha-2 code, such as QA"),
            ),
        }
    }
    names
}
