//! Which file is what: vocabularies, pages, series, sessions, translations and the files beside them.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::session::Attachment;
use crate::model::text::Id;
use crate::parse::draft::{Drafts, SeriesDraft, TranslationDraft};
use crate::parse::{fields, session, vocabulary};
use crate::source::{Content, File, Tree};

/// A Markdown file with its translations and, if it has a folder of its own, the files in it.
#[derive(Default)]
struct Bundle<'a> {
    original: Option<&'a File>,
    translations: Vec<(Lang, &'a File)>,
    files: Vec<Attachment>,
}

/// Reads everything below `content/`.
pub fn parse(tree: &Tree, config: &Config, out: &mut Vec<Diagnostic>) -> Drafts {
    let mut drafts = Drafts::default();
    vocabulary::parse(tree, config, &mut drafts, out);

    // A bundle is known by the path that its address follows: `track-ii/12-after-the-fall`.
    let mut bundles: BTreeMap<String, Bundle<'_>> = BTreeMap::new();
    let folders = session_folders(tree);
    for file in tree.below("content") {
        let inner = &file.path["content/".len()..];
        let markdown = matches!(file.content, Content::Read(_)) && inner.ends_with(".md");
        // The outermost folder with an `index.md` has everything below it.
        let mut above = inner.match_indices('/').map(|(at, _)| inner.split_at(at));
        if let Some((folder, name)) = above.find(|(folder, _)| folders.contains(folder)) {
            let name = &name[1..];
            let bundle = bundles.entry(folder.to_owned()).or_default();
            match name.strip_suffix(".md").map(|stem| split_language(stem, config)) {
                Some(("index", lang)) => place(bundle, file, lang, config, out),
                Some(_) => out.push(
                    Diagnostic::warning(
                        &file.path,
                        None,
                        "this file is not read: the report of this folder is index.md",
                    )
                    .help("move it out of the folder, or give it another ending to publish it as it is"),
                ),
                None => bundle.files.push(Attachment { source: file.path.clone(), name: name.to_owned() }),
            }
            continue;
        }
        let depth = inner.matches('/').count();
        if markdown && depth <= 1 {
            let stem = inner.strip_suffix(".md").unwrap_or(inner);
            let (name, lang) = split_language(stem, config);
            let bundle = bundles.entry(name.to_owned()).or_default();
            place(bundle, file, lang, config, out);
        } else if markdown {
            out.push(
                Diagnostic::error(&file.path, None, "this file lies too deep to be a session")
                    .help("sessions lie in their series' folder, or are the index.md of a folder there"),
            );
        } else if !(depth == 0 && vocabulary::FILES.contains(&inner)) {
            drafts.loose.push(file.path.clone());
        }
    }
    let series = series_folders(&bundles, tree);
    for (name, bundle) in bundles {
        report_orphans(&bundle, out);
        match name.split_once('/') {
            None if name == "_index" => {
                if let Some(file) = bundle.original {
                    out.push(
                        Diagnostic::warning(&file.path, None, "this file is not used: the home page has no text of its own")
                            .help("write the site's description in rapporteur.toml, and longer texts in a page such as content/about.md"),
                    );
                }
            }
            None => read_page(&name, bundle, &mut drafts, out),
            Some((folder, "_index")) => read_series(folder, &bundle, &mut drafts, out),
            Some((folder, stem)) => read_session(folder, stem, bundle, &mut drafts, out),
        }
    }
    for folder in series {
        drafts.series.entry(Id::from(folder.as_str())).or_insert_with(|| {
            out.push(
                Diagnostic::warning(format!("content/{folder}"), None, "this series has no _index.md")
                    .help(format!("create content/{folder}/_index.md with the series' title and what its sessions have in common")),
            );
            SeriesDraft { path: format!("content/{folder}"), title: folder.clone(), ..SeriesDraft::default() }
        });
    }
    drafts
}

/// Folders that hold an `index.md` (in any language), relative to `content/`: sessions and pages
/// with files of their own.
fn session_folders(tree: &Tree) -> BTreeSet<&str> {
    let mut folders: BTreeSet<&str> = tree
        .below("content")
        .filter_map(|file| {
            let inner = &file.path["content/".len()..];
            let (folder, name) = inner.rsplit_once('/')?;
            let stem = name.strip_suffix(".md")?;
            let is_index =
                stem == "index" || stem.strip_prefix("index.").is_some_and(|tag| Lang::parse(tag).is_some());
            (is_index && folder.matches('/').count() <= 1 && matches!(file.content, Content::Read(_)))
                .then_some(folder)
        })
        .collect();
    // A series whose sessions lie beside an `index.md` meant `_index.md`; it is still a folder of
    // sessions, and the stray file is reported as one of them.
    folders
        .retain(|folder| folder.contains('/') || tree.get(&format!("content/{folder}/_index.md")).is_none());
    folders
}

/// Top-level folders with a session or an `_index.md` in them.
fn series_folders(bundles: &BTreeMap<String, Bundle<'_>>, tree: &Tree) -> Vec<String> {
    let mut folders: Vec<String> =
        bundles.keys().filter_map(|name| name.split_once('/')).map(|(folder, _)| folder.to_owned()).collect();
    folders.dedup();
    debug_assert!(tree.files.is_sorted_by(|a, b| a.path <= b.path));
    folders
}

/// `12-after-the-fall.fa` is the name `12-after-the-fall` and the language `fa`.
fn split_language<'a>(stem: &'a str, config: &Config) -> (&'a str, Option<Lang>) {
    match stem.rsplit_once('.') {
        Some((name, tag)) if !name.is_empty() && !name.ends_with('/') => match Lang::parse(tag) {
            Some(lang) if lang == config.language => (name, None),
            Some(lang) => (name, Some(lang)),
            None => (stem, None),
        },
        _ => (stem, None),
    }
}

fn place<'a>(
    bundle: &mut Bundle<'a>,
    file: &'a File,
    lang: Option<Lang>,
    config: &Config,
    out: &mut Vec<Diagnostic>,
) {
    match lang {
        None => {
            if let Some(first) = bundle.original {
                out.push(
                    Diagnostic::error(&file.path, 0..0, format!("this is a second file for {}", first.path))
                        .help("keep one of the two: the default language needs no tag in the file's name"),
                );
            }
            bundle.original.get_or_insert(file);
        }
        Some(lang) if !config.languages.contains(&lang) => {
            let all: Vec<_> = config.languages.iter().map(|lang| format!("\"{lang}\"")).collect();
            out.push(
                Diagnostic::error(&file.path, 0..0, format!("this site has no language `{lang}`"))
                    .help(format!("add it in rapporteur.toml: languages = [{}, \"{lang}\"]", all.join(", "))),
            );
        }
        Some(lang) => {
            if bundle.translations.iter().any(|(other, _)| *other == lang) {
                out.push(
                    Diagnostic::error(
                        &file.path,
                        0..0,
                        format!("this is a second translation into `{lang}`"),
                    )
                    .help("keep one of the two"),
                );
            } else {
                bundle.translations.push((lang, file));
            }
        }
    }
}

fn report_orphans(bundle: &Bundle<'_>, out: &mut Vec<Diagnostic>) {
    if bundle.original.is_some() {
        return;
    }
    for (_, file) in &bundle.translations {
        let name = file.path.strip_suffix(".md").and_then(|path| path.rsplit_once('.'));
        let original = name.map_or_else(|| file.path.clone(), |(name, _)| format!("{name}.md"));
        out.push(
            Diagnostic::error(&file.path, 0..0, "this translation has no original")
                .help(format!("the facts stand once, in the default language's file: create {original}")),
        );
    }
}

fn translations(
    bundle: &Bundle<'_>,
    fields: &[crate::shape::Field],
    facts: &[crate::shape::Field],
    out: &mut Vec<Diagnostic>,
) -> Vec<TranslationDraft> {
    bundle
        .translations
        .iter()
        .filter_map(|(lang, file)| session::translation(file, lang, fields, facts, out))
        .collect()
}

fn read_page(name: &str, bundle: Bundle<'_>, drafts: &mut Drafts, out: &mut Vec<Diagnostic>) {
    let Some(file) = bundle.original else { return };
    let translations = translations(&bundle, fields::TRANSLATION, fields::PAGE, out);
    if let Some(mut page) = session::page(file, name, out) {
        page.translations = translations;
        page.files = bundle.files;
        drafts.pages.push(page);
    }
}

fn read_series(folder: &str, bundle: &Bundle<'_>, drafts: &mut Drafts, out: &mut Vec<Diagnostic>) {
    let Some(file) = bundle.original else { return };
    let translations = translations(bundle, fields::TRANSLATION, fields::SERIES, out);
    let mut series = session::series(file, out);
    if series.title.is_empty() {
        folder.clone_into(&mut series.title);
    }
    series.translations = translations;
    drafts.series.insert(Id::from(folder), series);
}

fn read_session(
    folder: &str,
    stem: &str,
    bundle: Bundle<'_>,
    drafts: &mut Drafts,
    out: &mut Vec<Diagnostic>,
) {
    let Some(file) = bundle.original else { return };
    let translations = translations(&bundle, fields::SESSION_TRANSLATION, fields::SESSION, out);
    if let Some(mut session) = session::session(file, folder, stem, out) {
        session.translations = translations;
        session.files = bundle.files;
        drafts.sessions.push(session);
    }
}
