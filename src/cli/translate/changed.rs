//! Finds what has changed in an original since it was translated. The translation has a digest of
//! the original text, which is searched for in the Git history.

use std::fmt::Write as _;
use std::path::Path;

use similar::TextDiff;

use super::OriginalText;
use crate::content::parse::body::{self, BodyOptions};
use crate::content::parse::{Parsed, front_matter, session};
use crate::i18n::lang::Lang;
use crate::io::git;
use crate::markdown::PassagePolicy;
use crate::source::revision::{self, Revision};
use crate::source::{Content, File, Tree};

/// The differences of an original from the translated version.
pub(super) struct Changed {
    /// The names of the parts: `title`, `recommendation 2`.
    pub(super) parts: Vec<String>,
    /// A unified diff of the texts.
    pub(super) diff: String,
}

/// The texts of a version of the original.
struct VersionTexts {
    title: String,
    summary: Option<String>,
    recommendations: Vec<(String, Option<String>)>,
    body: String,
}

/// The revision of the original in the front matter of a translation.
pub(super) fn made_from(original: &OriginalText<'_>, lang: &Lang, tree: &Tree) -> Option<Revision> {
    let file = tree.get(original.translation(lang)?)?;
    let cut = front_matter::cut(file, "this translation", &mut Vec::new())?;
    Revision::parse(cut.node.text_at("original")?)
}

/// The changes since a revision; `None` if the Git history does not have it.
pub(super) fn since(
    made_from: Revision,
    original: &OriginalText<'_>,
    root: &Path,
    tree: &Tree,
    parsed: &Parsed,
) -> Option<Changed> {
    let repository = git::open(root).ok()?;
    let path = original.path();
    let versions = repository.versions(path).ok()?;
    let ids: Vec<String> = versions.iter().map(|version| version.id.clone()).collect();
    let mut contents = repository.contents(&ids).ok()?;
    let reading = BodyOptions::new(&parsed.config, PassagePolicy::LeaveOut);
    let (day, before) = versions.into_iter().find_map(|version| {
        let bytes = contents.remove(&version.id)?;
        let file = File { path: path.to_owned(), content: Content::Text(bytes.into()) };
        let texts = texts(&file, original.name(), &reading)?;
        (texts.revision() == made_from).then_some((version.day, texts))
    })?;
    let now = VersionTexts {
        title: original.title.to_owned(),
        summary: original.summary.map(str::to_owned),
        recommendations: original
            .recommendations
            .iter()
            .map(|(text, note)| ((*text).to_owned(), note.map(str::to_owned)))
            .collect(),
        body: original.body(tree).concat(),
    };
    let (old, new) = (before.parts(), now.parts());
    let (old_text, new_text) = (written(&old), written(&new));
    let diff = TextDiff::from_lines(&old_text, &new_text)
        .unified_diff()
        .context_radius(1)
        .header(&format!("{path} (as translated, {day})"), &format!("{path} (current)"))
        .to_string();
    Some(Changed { parts: differing(&old, &new), diff })
}

/// The texts of a file, parsed like those of the site.
fn texts(file: &File, name: &str, reading: &BodyOptions) -> Option<VersionTexts> {
    let out = &mut Vec::new();
    Some(match name.split_once('/') {
        None => {
            let page = session::page(file, name, reading, out)?;
            let body = body::texts(&page.body, file).concat();
            VersionTexts { title: page.title, summary: page.summary, recommendations: Vec::new(), body }
        }
        Some((_, "_index")) => {
            let series = session::series(file, reading, out);
            let body = body::texts(&series.body, file).concat();
            VersionTexts { title: series.title, summary: series.summary, recommendations: Vec::new(), body }
        }
        Some((folder, stem)) => {
            let session = session::session(file, folder, stem, reading, out)?;
            let body = body::texts(&session.body, file).concat();
            VersionTexts {
                title: session.title,
                summary: session.summary.map(|summary| summary.value),
                recommendations: session
                    .recommendations
                    .into_iter()
                    .map(|item| (item.text, item.note))
                    .collect(),
                body,
            }
        }
    })
}

impl VersionTexts {
    fn revision(&self) -> Revision {
        let items = self.recommendations.iter();
        Revision::of(&revision::Original {
            title: &self.title,
            summary: self.summary.as_deref(),
            recommendations: items.map(|(text, note)| (text.as_str(), note.as_deref())).collect(),
            body: vec![&self.body],
        })
    }

    /// The texts with their names, in the order of a file.
    fn parts(&self) -> Vec<(String, &str)> {
        let mut parts = vec![("title".to_owned(), self.title.as_str())];
        parts.extend(self.summary.iter().map(|summary| ("summary".to_owned(), summary.as_str())));
        for (number, (text, note)) in (1..).zip(&self.recommendations) {
            parts.push((format!("recommendation {number}"), text));
            parts.extend(note.iter().map(|note| (format!("note of recommendation {number}"), note.as_str())));
        }
        parts.push(("body".to_owned(), &self.body));
        parts
    }
}

/// The texts as lines for the diff, normalised as for the digest.
fn written(parts: &[(String, &str)]) -> String {
    let mut lines = String::new();
    for (name, text) in parts {
        // Writing to a `String` cannot fail.
        let _ = match name.as_str() {
            "body" => writeln!(lines, "\n{}", plain(text)),
            name => writeln!(lines, "{name}: {}", plain(text)),
        };
    }
    lines
}

fn plain(text: &str) -> String {
    text.trim().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// The names of the texts that differ.
fn differing(old: &[(String, &str)], new: &[(String, &str)]) -> Vec<String> {
    let find = |parts: &[(String, &str)], name: &str| {
        parts
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, text)| plain(text))
            .filter(|text| !text.is_empty())
    };
    let mut names: Vec<&String> = new.iter().map(|(name, _)| name).collect();
    names
        .extend(old.iter().map(|(name, _)| name).filter(|name| !new.iter().any(|(known, _)| known == *name)));
    names.into_iter().filter(|name| find(old, name) != find(new, name)).cloned().collect()
}
