//! Parses texts of front matter: a string, or a table by language.

use crate::content::parse::body::{self, BodyOptions};
use crate::content::parse::draft::BodyDraft;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::lang::{ByLang, Lang};
use crate::i18n::text::Texts;
use crate::markdown;
use crate::source::toml_tree::{Entry, Node, Value};
use crate::source::{self, File};

/// The texts of a key, without validation.
pub(super) fn by_key(node: &Node, key: &str, default: &Lang) -> Texts {
    let Some(node) = node.get(key) else { return Texts::default() };
    match &node.value {
        Value::Text(text) => Texts::of(default, text),
        _ => Texts(
            node.entries()
                .iter()
                .filter_map(|entry| Some((Lang::parse(&entry.key)?, entry.node.text()?.to_owned())))
                .collect(),
        ),
    }
}

/// The texts of a key. Reports languages that the site does not have, and a table without the default
/// language. Values of the wrong type are reported elsewhere.
pub(super) fn texts(
    node: &Node,
    key: &str,
    file: &File,
    reading: &BodyOptions,
    out: &mut Vec<Diagnostic>,
) -> Option<Texts> {
    let nodes = by_language(node.get(key)?, file, reading, out);
    let texts: ByLang<String> =
        nodes.into_iter().filter_map(|(lang, node)| Some((lang, node.text()?.to_owned()))).collect();
    (!texts.is_empty()).then_some(Texts(texts))
}

/// The note of a key, which is Markdown, by language.
pub(super) fn notes(
    node: &Node,
    key: &str,
    file: &File,
    reading: &BodyOptions,
    out: &mut Vec<Diagnostic>,
) -> Vec<(Lang, BodyDraft)> {
    let Some(node) = node.get(key) else { return Vec::new() };
    let nodes = by_language(node, file, reading, out);
    nodes.into_iter().map(|(lang, node)| (lang.clone(), note(node, file, &lang, reading, out))).collect()
}

/// The text in the default language.
pub(super) fn original<'a>(node: &'a Node, reading: &BodyOptions) -> Option<&'a str> {
    let Value::Table(entries) = &node.value else { return node.text() };
    entries.iter().find(|entry| Lang::parse(&entry.key).as_ref() == Some(&reading.language))?.node.text()
}

/// Parses a text as inline Markdown.
pub(super) fn note(
    node: &Node,
    file: &File,
    lang: &Lang,
    reading: &BodyOptions,
    out: &mut Vec<Diagnostic>,
) -> BodyDraft {
    let path = &file.path;
    let draft = |body| BodyDraft { path: path.clone(), body, ..BodyDraft::default() };
    let Some(text) = node.text().filter(|text| !text.trim().is_empty()) else { return draft(None) };
    let offset = content_offset(node, file);
    let moved = |span: std::ops::Range<usize>| match offset {
        Some(offset) => span.start + offset..span.end + offset,
        None => node.span.clone(),
    };
    let parsed = markdown::inline(text, &body::options(lang, reading));
    out.extend(parsed.problems.into_iter().map(|problem| {
        let span = moved(problem.span.clone());
        problem.in_file(path, span)
    }));
    let mut body = parsed.body;
    for link in &mut body.links {
        link.span = moved(link.span.clone());
    }
    draft((!body.is_blank()).then(|| body.into()))
}

/// Byte offset of the string's content in the file; `None` if it contains escapes, which would shift
/// positions.
pub fn content_offset(node: &Node, file: &File) -> Option<usize> {
    let text = source::text(file, &mut Vec::new())?;
    let written = text.get(node.span.clone())?;
    let quotes = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quotes| written.starts_with(quotes))?;
    let inner = written.strip_prefix(quotes)?.strip_suffix(quotes)?;
    // TOML drops a line break after three opening quotes.
    let trimmed = match quotes.len() {
        3 => inner.strip_prefix("\r\n").or_else(|| inner.strip_prefix('\n')).unwrap_or(inner),
        _ => inner,
    };
    (Some(trimmed) == node.text()).then(|| node.span.start + quotes.len() + inner.len() - trimmed.len())
}

fn by_language<'a>(
    node: &'a Node,
    file: &File,
    reading: &BodyOptions,
    out: &mut Vec<Diagnostic>,
) -> Vec<(Lang, &'a Node)> {
    let Value::Table(entries) = &node.value else {
        return vec![(reading.language.clone(), node)];
    };
    let found: Vec<(Lang, &Entry)> =
        entries.iter().filter_map(|entry| Some((Lang::parse(&entry.key)?, entry))).collect();
    for (lang, entry) in &found {
        if !reading.languages.keys().any(|shown| shown.is_served_by(lang)) {
            out.push(report_unshown(lang, entry, file, reading));
        }
    }
    let default = &reading.language;
    if !found.is_empty() && !found.iter().any(|(lang, _)| default.is_served_by(lang)) {
        out.push(
            Diagnostic::warning(
                Code::MissingDefaultLanguage,
                &file.path,
                node.span.clone(),
                format!("the text in the default language, `{default}`, is missing"),
            )
            .help(format!("add `{default} = \"…\"`; pages in languages without a translation show it")),
        );
    }
    found.into_iter().map(|(lang, entry)| (lang, &entry.node)).collect()
}

fn report_unshown(lang: &Lang, entry: &Entry, file: &File, reading: &BodyOptions) -> Diagnostic {
    let message = format!("this text is not used, because the site has no language `{lang}`");
    let near = reading.languages.keys().find(|shown| lang.is_served_by(shown));
    let help = match near {
        Some(near) => {
            format!(
                "did you mean `{near}`? The languages of the site are listed in `languages` in \
                 rapporteur.toml"
            )
        }
        None => format!("add \"{lang}\" to `languages` in rapporteur.toml, or remove the text"),
    };
    Diagnostic::warning(Code::UnknownLanguage, &file.path, entry.key_span.clone(), message).help(help)
}
