//! Outputs with explicit paths: attachments and their resized images, redirects from old addresses, static
//! files of the site and the skin.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::content::resolve::vocabulary::{GROUPS, ORGANISATIONS, THEMES};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::lang::Lang;
use crate::i18n::slug::nfc;
use crate::i18n::text::Id;
use crate::images;
use crate::index::Index;
use crate::model::config::Config;
use crate::model::party::Party;
use crate::model::proceedings::Proceedings;
use crate::pages::inventory;
use crate::pages::output::Output;
use crate::pages::route::{PASSAGES, Page, party_page, route};
use crate::source::Tree;
use crate::source::toml_tree::Spanned;

/// An output that the site or the skin puts at a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ExplicitOutput {
    /// Path below the output folder.
    pub(super) path: String,
    pub(super) output: Output,
    /// The file that declares it.
    pub(super) source: OutputOrigin,
    /// Whether it was added automatically for another one of the same source.
    pub(super) is_derived: bool,
}

/// Where the path of an output is declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OutputOrigin {
    /// Path of a file of the site.
    pub(super) path: String,
    /// Byte range of the declaration in the file; `None` if the path is the file's own.
    pub(super) span: Option<Range<usize>>,
}

impl OutputOrigin {
    /// A file whose own path is the declaration.
    pub(super) fn file(path: &str) -> Self {
        Self { path: path.to_owned(), span: None }
    }

    pub(super) fn error(&self, code: Code, message: String) -> Diagnostic {
        Diagnostic::error(code, &self.path, self.span.clone(), message).help("rename one of the two")
    }
}

/// In order of precedence: the first output at a path wins.
pub(super) fn explicit_outputs(
    proceedings: &Proceedings,
    index: &Index,
    tree: &Tree,
    skin_files: &[String],
) -> Vec<ExplicitOutput> {
    let mut explicit = Vec::new();
    add_attachments(proceedings, &mut explicit);
    add_old_addresses(proceedings, index, &mut explicit);
    add_static(tree, skin_files, &mut explicit);
    // Derived outputs have lower precedence than declared ones.
    explicit.sort_by_key(|wanted| wanted.is_derived);
    explicit
}

/// The output with the highest precedence at each path.
pub(super) fn assets(explicit: &[ExplicitOutput]) -> BTreeMap<String, Output> {
    let mut assets = BTreeMap::new();
    for wanted in explicit {
        assets.entry(wanted.path.clone()).or_insert_with(|| wanted.output.clone());
    }
    assets
}

fn add_attachments(proceedings: &Proceedings, explicit: &mut Vec<ExplicitOutput>) {
    let sessions = proceedings.with_planned().map(|session| &session.files);
    let series = proceedings.series.values().map(|series| &series.files);
    let pages = proceedings.home.iter().chain(proceedings.pages.values()).map(|page| &page.files);
    for attachments in sessions.chain(series).chain(pages) {
        explicit.extend(attachments.iter().map(|file| ExplicitOutput {
            path: file.address.clone(),
            output: Output::Copy(file.source.clone()),
            source: OutputOrigin::file(&file.source),
            is_derived: false,
        }));
        let pictures = attachments
            .iter()
            .filter_map(|file| Some((file, proceedings.pictures.get(file.source.as_str())?)));
        explicit.extend(pictures.flat_map(|(file, picture)| {
            images::widths(picture).into_iter().map(|width| ExplicitOutput {
                path: images::copy_name(&file.address, width),
                output: Output::Resized(file.source.clone(), width),
                source: OutputOrigin::file(&file.source),
                is_derived: false,
            })
        }));
    }
}

/// Old addresses redirect in every language: `old/` to the page, `fa/old/` to its Persian version. One that
/// begins with a language tag is for that language only. The old address of a theme redirects its crossings,
/// too: with `themes/old/` goes `countries/qa/old/`; that of a session those of its recommendations; and each the page of
/// all passages below it.
fn add_old_addresses(proceedings: &Proceedings, index: &Index, explicit: &mut Vec<ExplicitOutput>) {
    for (page, source, addresses) in old_addresses(proceedings, index) {
        for Spanned { value: address, span } in addresses {
            let source = OutputOrigin { path: source.to_owned(), span: Some(span.clone()) };
            let mut moved = vec![(page.clone(), address.clone(), false)];
            let old_id = address.strip_prefix("themes/").map(|id| id.trim_end_matches('/'));
            if let (Page::Theme(theme), Some(old_id)) = (&page, old_id.filter(|id| !id.contains('/'))) {
                for party in crossed_by(theme, proceedings, index) {
                    let address = format!("{}{old_id}/", route(&party_page(party)));
                    let page = Page::Crossing(party.clone(), theme.clone());
                    moved.push((page, address, true));
                }
            }
            let recommendations = old_recommendations(&page, address, proceedings, index).into_iter();
            moved.extend(recommendations.map(|(page, address)| (page, address, true)));
            for (page, address, is_derived) in moved {
                add_old_address(&page, &address, &source, is_derived, &proceedings.config, explicit);
                let all = page.topic().map(Page::Passages);
                let all = all.filter(|all| !is_file(&address) && inventory::exists(all, proceedings, index));
                if let Some(all) = all {
                    let address = format!("{}/{PASSAGES}", address.trim_end_matches('/'));
                    add_old_address(&all, &address, &source, true, &proceedings.config, explicit);
                }
            }
        }
    }
}

/// The recommendations of a session with an old address such as `talks/12-old/`, and their old addresses.
fn old_recommendations(
    page: &Page,
    address: &str,
    proceedings: &Proceedings,
    index: &Index,
) -> Vec<(Page, String)> {
    let address = address.trim_end_matches('/');
    let Page::Session(id) = page else { return Vec::new() };
    let Some((series, name)) = address.split_once('/') else { return Vec::new() };
    let is_language = proceedings.config.languages.iter().any(|lang| lang.as_str() == series);
    let session = index.position(id).map(|ix| proceedings.session(ix));
    let Some(session) = session.filter(|_| !is_language && !name.contains(['/', '.'])) else {
        return Vec::new();
    };
    let recommendations = session.recommendations.iter().map(|item| item.number);
    recommendations
        .map(|n| (Page::Recommendation(id.clone(), n), format!("recommendations/{address}/{n}/")))
        .collect()
}

/// The parties with a crossing with the theme.
fn crossed_by<'a>(
    theme: &'a Id,
    proceedings: &'a Proceedings,
    index: &'a Index,
) -> impl Iterator<Item = &'a Party> {
    let crossings = proceedings.config.build.crossings.then_some(&index.crossings).into_iter().flatten();
    crossings.filter(|(_, themes)| themes.get(theme).is_some()).map(|(party, _)| party)
}

fn add_old_address(
    page: &Page,
    address: &str,
    source: &OutputOrigin,
    is_derived: bool,
    config: &Config,
    explicit: &mut Vec<ExplicitOutput>,
) {
    let mut add = |address: &str, lang: &Lang, is_derived| {
        explicit.push(ExplicitOutput {
            path: old_file(address),
            output: Output::Redirect(page.clone(), lang.clone()),
            source: source.clone(),
            is_derived,
        });
    };
    let others = || config.languages.iter().filter(|lang| **lang != config.language);
    let is_of = |lang: &&Lang| address.strip_prefix(lang.as_str()).is_some_and(|rest| rest.starts_with('/'));
    if let Some(lang) = others().find(is_of) {
        add(address, lang, is_derived);
        return;
    }
    add(address, &config.language, is_derived);
    for lang in others() {
        add(&format!("{lang}/{address}"), lang, true);
    }
}

/// The file of an old address. Servers give only `.html` and `.htm` files as pages; for other addresses the
/// file is the folder's index, which servers also give without the last `/`.
fn old_file(address: &str) -> String {
    if is_file(address) {
        address.to_owned()
    } else {
        format!("{}/index.html", address.trim_end_matches('/'))
    }
}

fn is_file(address: &str) -> bool {
    address.ends_with(".html") || address.ends_with(".htm")
}

/// Every page with old addresses, and the file that declares them. Organisations without a page are left out:
/// they may be known only from a session under embargo.
pub(super) fn old_addresses<'a>(
    proceedings: &'a Proceedings,
    index: &'a Index,
) -> impl Iterator<Item = (Page, &'a str, &'a [Spanned<String>])> {
    let sessions = proceedings.with_planned().map(|session| {
        (Page::Session(session.id.clone()), session.source.as_str(), session.aliases.as_slice())
    });
    let pages = proceedings
        .pages
        .values()
        .map(|page| (Page::Standalone(page.id.clone()), page.source.as_str(), page.aliases.as_slice()));
    let home =
        proceedings.home.iter().map(|home| (Page::Home, home.source.as_str(), home.aliases.as_slice()));
    let series = proceedings.series.values().map(|series| {
        (Page::Series(series.id.clone()), series.source.as_str(), series.former_addresses.as_slice())
    });
    let themes = proceedings
        .themes
        .values()
        .map(|theme| (Page::Theme(theme.id.clone()), THEMES, theme.former_addresses.as_slice()));
    let groups = proceedings
        .groups
        .values()
        .map(|group| (Page::Group(group.id.clone()), GROUPS, group.former_addresses.as_slice()));
    let organisations = proceedings.organisations.values().map(|organisation| {
        let page = Page::Organisation(organisation.id.clone());
        (page, ORGANISATIONS, organisation.former_addresses.as_slice())
    });
    let vocabularies = themes.chain(groups).chain(organisations);
    (home.chain(sessions).chain(pages).chain(series).chain(vocabularies))
        .filter(|(.., addresses)| !addresses.is_empty())
        .filter(|(page, ..)| inventory::exists(page, proceedings, index))
}

/// `static/` of the site takes precedence over that of the skin.
fn add_static(tree: &Tree, skin_files: &[String], explicit: &mut Vec<ExplicitOutput>) {
    explicit.extend(tree.below("static").map(|file| ExplicitOutput {
        path: nfc(&file.path["static/".len()..]).into_owned(),
        output: Output::Copy(file.path.clone()),
        source: OutputOrigin::file(&file.path),
        is_derived: false,
    }));
    let own = skin_files.iter().filter(|path| tree.find(&format!("static/{path}")).is_none());
    explicit.extend(own.map(|path| ExplicitOutput {
        path: path.clone(),
        output: Output::Skin(path.clone()),
        source: OutputOrigin::file("the skin"),
        is_derived: false,
    }));
}
