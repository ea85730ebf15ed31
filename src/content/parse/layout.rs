//! Classifies files below `content/`: pages, series, sessions, translations and attachments.
//!
//! Uses only paths. Contents are parsed in [`super::document`].

use std::collections::{BTreeMap, BTreeSet};

use crate::content::parse::{file_names, files};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::lang::Lang;
use crate::i18n::slug::nfc;
use crate::model::config::Config;
use crate::source::Tree;

/// The classified files below `content/`.
#[derive(Debug, Default)]
pub struct Layout {
    /// Pages, series and sessions, sorted by name.
    pub units: Vec<DocumentFiles>,
    /// Folders of series, without duplicates.
    pub folders: Vec<String>,
    /// Paths of files outside the folders of sessions and pages.
    pub loose: Vec<String>,
    /// Errors about the location of files.
    pub diagnostics: Vec<Diagnostic>,
}

impl Layout {
    /// Paths of attachments, which are published only if a text links to them.
    pub fn attached(&self) -> impl Iterator<Item = &str> {
        let of_units = self.units.iter().flat_map(|unit| &unit.files);
        self.loose.iter().chain(of_units).map(String::as_str)
    }
}

/// A Markdown file with its translations and the files in its folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct DocumentFiles {
    /// Path below `content/` without extension, in Unicode NFC: `about`, `track-ii/_index`,
    /// `track-ii/12-after-the-fall`.
    pub name: String,
    /// Path of the file in the default language, if any.
    pub original: Option<String>,
    /// Paths of the files in other languages, sorted by name.
    pub translations: Vec<(Lang, String)>,
    /// Paths of the files in its folder.
    pub files: Vec<String>,
}

/// Classifies all files below `content/`.
pub fn layout(tree: &Tree, config: &Config) -> Layout {
    let mut layout = Layout::default();
    let out = &mut layout.diagnostics;
    let mut units: BTreeMap<String, DocumentFiles> = BTreeMap::new();
    let folders = session_folders(tree);
    for file in tree.below("content") {
        let path = file.path.as_str();
        let inner = &path["content/".len()..];
        let markdown = file.content.is_text() && inner.ends_with(".md");
        // Files belong to the outermost folder with an `index.md`.
        let mut above = inner.match_indices('/').map(|(at, _)| inner.split_at(at));
        if let Some((folder, name)) = above.find(|(folder, _)| folders.contains(folder)) {
            let name = &name[1..];
            let unit = units.entry(nfc(folder).into_owned()).or_default();
            match name.strip_suffix(".md").map(|stem| split_language(stem, config)) {
                Some(("index", lang)) => place(unit, path, lang, config, out),
                Some(_) => out.push(
                    Diagnostic::warning(
                        Code::UnusedFile,
                        path,
                        None,
                        "this file is not used: the report of this folder is index.md",
                    )
                    .help(
                        "move it out of the folder; to publish it as a download, give it another file \
                         extension and list it in `documents`",
                    ),
                ),
                None => unit.files.push(path.to_owned()),
            }
            continue;
        }
        let depth = inner.matches('/').count();
        if markdown && depth <= 1 {
            let stem = inner.strip_suffix(".md").unwrap_or(inner);
            let (name, lang) = split_language(stem, config);
            let unit = units.entry(nfc(name).into_owned()).or_default();
            place(unit, path, lang, config, out);
        } else if markdown {
            out.push(
                Diagnostic::error(
                    Code::MisplacedFile,
                    path,
                    None,
                    "this file is too deep in content/ to be a session",
                )
                .help(
                    "put sessions in the folder of their series, either as a file or as a folder \
                     with an index.md",
                ),
            );
        } else if !(depth == 0 && files::VOCABULARIES.contains(&inner)) {
            layout.loose.push(path.to_owned());
        }
    }
    file_names::report(tree, out);
    for (name, mut unit) in units {
        report_orphans(&unit, out);
        // Units are sorted by name, so those of a folder are adjacent.
        if let Some((folder, _)) = name.split_once('/')
            && layout.folders.last().is_none_or(|last| last != folder)
        {
            layout.folders.push(folder.to_owned());
        }
        unit.name = name;
        layout.units.push(unit);
    }
    layout
}

/// Folders with an `index.md` in any language, relative to `content/`: sessions and pages with attachments.
fn session_folders(tree: &Tree) -> BTreeSet<&str> {
    let mut folders: BTreeSet<&str> = tree
        .below("content")
        .filter_map(|file| {
            let folder = files::folder_of_index(&file.path["content/".len()..])?;
            (folder.matches('/').count() <= 1 && file.content.is_text()).then_some(folder)
        })
        .collect();
    // A series with `index.md` in place of `_index.md` remains a series, and the file is reported as a
    // session.
    folders
        .retain(|folder| folder.contains('/') || tree.get(&format!("content/{folder}/_index.md")).is_none());
    folders
}

/// Splits `12-after-the-fall.fa` into the name `12-after-the-fall` and the language `fa`.
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

fn place(
    unit: &mut DocumentFiles,
    path: &str,
    lang: Option<Lang>,
    config: &Config,
    out: &mut Vec<Diagnostic>,
) {
    match lang {
        None => {
            // Paths that differ only in Unicode normalisation are already reported.
            if let Some(first) = unit.original.as_ref().filter(|first| nfc(first) != nfc(path)) {
                out.push(
                    Diagnostic::error(
                        Code::DuplicateFile,
                        path,
                        0..0,
                        format!("this file has the same name and language as {first}"),
                    )
                    .help(
                        "remove one of them; files in the default language need no language tag in \
                         their names",
                    ),
                );
            }
            unit.original.get_or_insert_with(|| path.to_owned());
        }
        Some(lang) if !config.languages.contains(&lang) => {
            let all: Vec<_> = config.languages.iter().map(|lang| format!("\"{lang}\"")).collect();
            let add = format!("add it in rapporteur.toml: languages = [{}, \"{lang}\"]", all.join(", "));
            // Most three-letter file extensions are also ISO 639-3 codes.
            let help = if lang.as_str().len() == 3 {
                format!(
                    "if `{lang}` is not meant as a language, rename the file to {}; otherwise {add}",
                    without_tag(path)
                )
            } else {
                add
            };
            let message = format!("this site has no language `{lang}`");
            out.push(Diagnostic::error(Code::UnknownLanguage, path, 0..0, message).help(help));
        }
        Some(lang) => {
            if let Some((_, first)) = unit.translations.iter().find(|(other, _)| *other == lang) {
                if nfc(first) != nfc(path) {
                    out.push(
                        Diagnostic::error(
                            Code::DuplicateFile,
                            path,
                            0..0,
                            format!("this is a second translation into `{lang}`"),
                        )
                        .help("remove one of them"),
                    );
                }
            } else {
                unit.translations.push((lang, path.to_owned()));
            }
        }
    }
}

/// Replaces the dot before the suspected language tag by a hyphen.
fn without_tag(path: &str) -> String {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    stem.rsplit_once('.').map_or_else(|| path.to_owned(), |(name, tag)| format!("{name}-{tag}.md"))
}

fn report_orphans(unit: &DocumentFiles, out: &mut Vec<Diagnostic>) {
    if unit.original.is_some() {
        return;
    }
    for (_, path) in &unit.translations {
        let name = path.strip_suffix(".md").and_then(|path| path.rsplit_once('.'));
        let original = name.map_or_else(|| path.clone(), |(name, _)| format!("{name}.md"));
        out.push(
            Diagnostic::error(
                Code::TranslationWithoutOriginal,
                path,
                0..0,
                "this translation has no original",
            )
            .help(format!(
                "create the original in the default language, {original}; the facts are written there only"
            )),
        );
    }
}
