//! Finds the translatable text that an argument names.

use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use crate::content::parse::Parsed;
use crate::content::parse::body;
use crate::content::parse::draft::{BodyDraft, PageDraft, SeriesDraft, SessionDraft};
use crate::content::parse::files::HOME;
use crate::content::parse::layout::DocumentFiles;
use crate::content::resolve::collect_targets::session_id;
use crate::i18n::lang::Lang;
use crate::i18n::suggest;
use crate::model::config::Config;
use crate::source::Tree;
use crate::source::revision::{self, Revision};

pub(in crate::cli) struct OriginalText<'a> {
    /// Its name on the command line.
    pub(in crate::cli) called: String,
    pub(in crate::cli) title: &'a str,
    pub(in crate::cli) summary: Option<&'a str>,
    /// The text and status note of each recommendation.
    pub(in crate::cli) recommendations: Vec<(&'a str, Option<&'a str>)>,
    /// The position of its body.
    body: &'a BodyDraft,
    unit: &'a DocumentFiles,
    path: &'a str,
}

/// The result of the search.
pub(in crate::cli) enum Sought<'a> {
    Found(OriginalText<'a>),
    /// The file with this path, which has errors.
    Broken(&'a str),
    /// Not found; has a message with a remedy.
    Nowhere(String),
}

impl<'a> OriginalText<'a> {
    fn session(draft: &'a SessionDraft, unit: &'a DocumentFiles) -> Self {
        let items = draft.recommendations.iter();
        Self {
            called: draft.called(),
            title: &draft.title,
            summary: draft.summary.as_ref().map(|summary| summary.value.as_str()),
            recommendations: items.map(|item| (item.text.as_str(), item.note.as_deref())).collect(),
            body: &draft.body,
            unit,
            path: &draft.path,
        }
    }

    fn series(draft: &'a SeriesDraft, unit: &'a DocumentFiles) -> Self {
        Self {
            called: unit.name.trim_end_matches("/_index").to_owned(),
            title: &draft.title,
            summary: draft.summary.as_deref(),
            recommendations: Vec::new(),
            body: &draft.body,
            unit,
            path: &draft.path,
        }
    }

    fn page(draft: &'a PageDraft, unit: &'a DocumentFiles) -> Self {
        Self {
            called: unit.name.clone(),
            title: &draft.title,
            summary: draft.summary.as_deref(),
            recommendations: Vec::new(),
            body: &draft.body,
            unit,
            path: &draft.path,
        }
    }

    /// The parts of its body between comments, with the passages that are not published.
    pub(in crate::cli) fn whole_body<'t>(&self, tree: &'t Tree) -> Vec<&'t str> {
        tree.get(&self.body.path).map(|file| body::whole_texts(self.body, file)).unwrap_or_default()
    }

    /// The published parts of its body.
    pub(in crate::cli) fn body<'t>(&'t self, tree: &'t Tree) -> Vec<&'t str> {
        tree.get(&self.body.path).map(|file| body::texts(self.body, file)).unwrap_or_default()
    }

    pub(in crate::cli) fn revision(&self, tree: &Tree) -> Revision {
        Revision::of(&revision::Original {
            title: self.title,
            summary: self.summary,
            recommendations: self.recommendations.clone(),
            body: self.body(tree),
        })
    }

    /// The name of its document.
    pub(in crate::cli) fn name(&self) -> &'a str {
        &self.unit.name
    }

    pub(in crate::cli) fn path(&self) -> &'a str {
        self.path
    }

    /// The path of an existing translation.
    pub(in crate::cli) fn translation(&self, lang: &Lang) -> Option<&'a str> {
        let files = self.unit.translations.iter();
        files.filter(|(other, _)| other == lang).map(|(_, path)| path.as_str()).next()
    }

    /// The path of a translation, beside the original.
    pub(in crate::cli) fn path_in(&self, lang: &Lang, config: &Config) -> String {
        let stem = self.path.strip_suffix(".md").unwrap_or(self.path);
        // The name of the original may contain the default language.
        let tagged =
            stem.rsplit_once('.').filter(|(_, tag)| Lang::parse(tag).as_ref() == Some(&config.language));
        format!("{}.{lang}.md", tagged.map_or(stem, |(name, _)| name))
    }
}

/// Finds the text named by an argument: a session by number or ID, a series, a page, or the path of
/// any of these.
pub(in crate::cli) fn find<'a>(parsed: &'a Parsed, root: &Path, typed: &str) -> Sought<'a> {
    let wanted = candidates(root, typed);
    let by_number = |draft: &&'a SessionDraft| {
        let number = draft.number.as_ref().map(|number| number.value);
        wanted.iter().any(|wanted| {
            wanted.rsplit_once('/').is_some_and(|(series, last)| {
                series == draft.series.as_str() && last.parse().ok().is_some_and(|last| number == Some(last))
            })
        })
    };
    let drafts = &parsed.drafts;
    if let Some(original) = drafts
        .sessions
        .iter()
        .map(|draft| &**draft)
        .find(by_number)
        .and_then(|draft| of_session(parsed, draft))
    {
        return Sought::Found(original);
    }
    let by_slug = || {
        let is = |id: &str| wanted.iter().any(|wanted| id.nfc().eq(wanted.chars()));
        let session = drafts.sessions.iter().find(|draft| is(session_id(draft).as_str()));
        let page = || drafts.pages.iter().find(|draft| is(draft.id.as_str()));
        session.map(|draft| &draft.path).or_else(|| page().map(|draft| &draft.path))
    };
    let units = || parsed.layout.units.iter().filter(|unit| unit.original.is_some());
    let unit = units()
        .find(|unit| wanted.iter().any(|wanted| is_named(unit, wanted)))
        .or_else(|| by_slug().and_then(|path| units().find(|unit| unit.original.as_ref() == Some(path))));
    match unit {
        Some(unit) => of_unit(parsed, unit)
            .map_or_else(|| Sought::Broken(unit.original.as_deref().unwrap_or_default()), Sought::Found),
        // It may be a session whose number could not be read.
        None => match unread_sibling(parsed, &wanted) {
            Some(path) => Sought::Broken(path),
            None => Sought::Nowhere(nowhere(parsed, &wanted)),
        },
    }
}

/// The path of a session that could not be read as a whole, in the series of a session that is wanted by number.
fn unread_sibling<'a>(parsed: &'a Parsed, wanted: &[String]) -> Option<&'a str> {
    let by_number = wanted.iter().filter_map(|wanted| {
        let (series, last) = wanted.rsplit_once('/')?;
        last.parse::<u32>().ok().map(|_| format!("content/{series}/"))
    });
    let folders: Vec<String> = by_number.collect();
    let is_one = |path: &&String| {
        folders.iter().any(|folder| path.starts_with(folder)) && !path.ends_with("/_index.md")
    };
    parsed.unread.iter().find(is_one).map(String::as_str)
}

/// The interpretations of an argument: as a name, and as a path relative to the current folder.
fn candidates(root: &Path, typed: &str) -> Vec<String> {
    let name = typed.trim_start_matches("./").trim_end_matches('/');
    let real = |path: &Path| path.canonicalize().ok();
    let below = real(Path::new(typed)).zip(real(root));
    let below = below.as_ref().and_then(|(path, root)| {
        let parts = path.strip_prefix(root).ok()?.components();
        Some(parts.map(|part| part.as_os_str().to_str()).collect::<Option<Vec<_>>>()?.join("/"))
    });
    let plain = |text: &str| {
        let text = text.strip_prefix("content/").unwrap_or(text);
        text.strip_suffix(".md").unwrap_or(text).nfc().collect::<String>()
    };
    std::iter::once(name).chain(below.as_deref()).map(plain).collect()
}

/// Whether a document or one of its files is named.
fn is_named(unit: &DocumentFiles, wanted: &str) -> bool {
    let files = unit.original.iter().chain(unit.translations.iter().map(|(_, path)| path));
    let mut files = files.filter_map(|path| path.strip_prefix("content/")?.strip_suffix(".md"));
    let is = |name: &str| name.nfc().eq(wanted.chars());
    is(&unit.name) || unit.name.strip_suffix("/_index").is_some_and(is) || files.any(is)
}

/// The original in a file.
pub(in crate::cli) fn in_file<'a>(parsed: &'a Parsed, path: &str) -> Option<OriginalText<'a>> {
    let unit = parsed.layout.units.iter().find(|unit| unit.original.as_deref() == Some(path))?;
    of_unit(parsed, unit)
}

fn of_session<'a>(parsed: &'a Parsed, draft: &'a SessionDraft) -> Option<OriginalText<'a>> {
    let unit = parsed.layout.units.iter().find(|unit| unit.original.as_ref() == Some(&draft.path))?;
    Some(OriginalText::session(draft, unit))
}

fn of_unit<'a>(parsed: &'a Parsed, unit: &'a DocumentFiles) -> Option<OriginalText<'a>> {
    let path = unit.original.as_ref()?;
    let drafts = &parsed.drafts;
    let session = drafts.sessions.iter().find(|draft| draft.path == *path);
    let series = || drafts.series.values().find(|draft| draft.path == *path);
    let page = || drafts.home.iter().chain(&drafts.pages).find(|draft| draft.path == *path);
    (session.map(|draft| OriginalText::session(draft, unit)))
        .or_else(|| series().map(|draft| OriginalText::series(draft, unit)))
        .or_else(|| page().map(|draft| OriginalText::page(draft, unit)))
}

fn nowhere(parsed: &Parsed, wanted: &[String]) -> String {
    let typed = wanted.first().map(String::as_str).unwrap_or_default();
    if parsed.layout.folders.iter().any(|folder| folder == typed) {
        return format!(
            "the series `{typed}` has no text to translate; create content/{typed}/_index.md first"
        );
    }
    let drafts = &parsed.drafts;
    let sessions = drafts.sessions.iter();
    let mut names: Vec<String> = sessions.clone().map(|draft| draft.called()).collect();
    names.extend(sessions.map(|draft| format!("{}/{}", draft.series, draft.stem)));
    names.extend(drafts.series.keys().map(ToString::to_string));
    names.extend(drafts.pages.iter().map(|draft| draft.id.to_string()));
    names.extend(drafts.home.iter().map(|_| HOME.to_owned()));
    match suggest::nearest(typed, names.iter().map(String::as_str)) {
        Some(meant) => format!("there is no session, series or page `{typed}`; did you mean `{meant}`?"),
        None => format!(
            "there is no session, series or page `{typed}`; write its name, such as `{}`, or the path of \
             its file",
            names.first().map_or("track-ii/12", String::as_str)
        ),
    }
}
