//! Locates names that would be public in the source files, or reports the files that have them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rayon::prelude::*;

use super::blocks::blocks;
use super::code;
use super::comments::blanked;
use super::published_matches::PublishedMatch;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::guard::search::{MatchKind, Matcher, RosterMatch, SearchMemory, TextKind};
use crate::model::proceedings::Proceedings;
use crate::source::{Content, File, Tree};

/// The longest name that a remedy quotes, in bytes.
const LONGEST_QUOTED: usize = 80;

/// What names a person: the kind of match, and who it can be.
type Naming = (MatchKind, Vec<usize>);

/// The diagnostics of what was found in the outputs: at its place in the sources wherever it comes from one.
pub fn diagnostics(
    matcher: &Matcher,
    proceedings: &Proceedings,
    tree: &Tree,
    found: &[PublishedMatch],
) -> Vec<Diagnostic> {
    if found.is_empty() {
        return Vec::new();
    }
    let wanted: BTreeSet<Naming> = found
        .iter()
        .filter(|item| !item.is_source || item.is_in_path)
        .filter_map(|item| Some((item.kind?, item.people.clone())))
        .collect();
    let published = published_sources(proceedings);
    let is_published = |file: &&File| {
        !(file.path.starts_with("content/") && file.path.ends_with(".md")) || {
            let path = file.path.as_str();
            published.contains(path) || original(path).is_some_and(|path| published.contains(path.as_str()))
        }
    };
    let files: Vec<&File> = tree.files.iter().filter(is_published).collect();
    let in_files: Vec<InFile> = files
        .par_iter()
        .map_init(SearchMemory::default, |memory, file| InFile::search(matcher, file, blanked, memory))
        .collect();
    let is_wanted = |found: &RosterMatch| is_among(&(found.kind, found.people.clone()), &wanted);
    let mut out = Vec::new();
    let mut explained: Vec<Naming> = Vec::new();
    for (file, mut found) in files.iter().zip(in_files) {
        found.in_text.retain(is_wanted);
        found.in_path.retain(is_wanted);
        let all = found.in_text.iter().chain(&found.in_path);
        explained.extend(all.map(|found| (found.kind, found.people.clone())));
        found.report(file, &mut out);
    }
    let mut unexplained = wanted;
    unexplained.retain(|naming| !is_among(naming, &explained));
    explained.extend(divided(matcher, &files, &unexplained, &mut out));
    let is_explained =
        |item: &PublishedMatch, kind: MatchKind| is_among(&(kind, item.people.clone()), &explained);
    let mut in_outputs: BTreeMap<Naming, Vec<&PublishedMatch>> = BTreeMap::new();
    for item in found {
        match item.kind {
            None => out.extend(unsearched(item)),
            Some(kind) if item.is_source && !item.is_in_path => out.push(in_attachment(item, kind)),
            Some(kind) if is_explained(item, kind) => {}
            Some(kind) => in_outputs.entry((kind, item.people.clone())).or_default().push(item),
        }
    }
    out.extend(in_outputs.values().filter_map(|all| in_output(all)));
    out
}

/// Whether one of these is of the same kind, and can be the same person.
fn is_among<'a>((kind, people): &Naming, all: impl IntoIterator<Item = &'a Naming>) -> bool {
    all.into_iter().any(|(known, others)| known == kind && people.iter().any(|it| others.contains(it)))
}

/// Reports names that markup divides in their source, such as `Omar <b>Kari</b>mi`: at the line where the block begins.
/// Returns what was found.
fn divided(
    matcher: &Matcher,
    files: &[&File],
    wanted: &BTreeSet<Naming>,
    out: &mut Vec<Diagnostic>,
) -> Vec<Naming> {
    let mut found = Vec::new();
    if wanted.is_empty() {
        return found;
    }
    let mut memory = SearchMemory::default();
    for file in files.iter().filter(|file| file.path.ends_with(".md")) {
        let Content::Text(bytes) = &file.content else { continue };
        let text = blanked(&file.path, std::str::from_utf8(bytes).unwrap_or_default());
        for block in blocks(&text) {
            let in_block = matcher.search(&block.text, TextKind::Prose, &mut memory).into_iter();
            for matched in in_block.filter(|it| is_among(&(it.kind, it.people.clone()), wanted)) {
                let written = &block.text[matched.at];
                let line = Some(block.line.clone());
                out.push(named(&file.path, matched.kind, line, 1).help(remedy(matched.kind, written)));
                found.push((matched.kind, matched.people));
            }
        }
    }
    found
}

/// The diagnostics of the source files themselves, published or not, comments included.
pub fn sources(matcher: &Matcher, tree: &Tree) -> Vec<Diagnostic> {
    let as_it_is = |_: &str, text: &str| text.to_owned();
    let in_files: Vec<Vec<Diagnostic>> = tree
        .files
        .par_iter()
        .map_init(SearchMemory::default, |memory, file| {
            let mut out = Vec::new();
            InFile::search(matcher, file, as_it_is, memory).report(file, &mut out);
            out
        })
        .collect();
    in_files.concat()
}

/// The diagnostics of one source file without its comments.
pub fn in_source(matcher: &Matcher, file: &File, memory: &mut SearchMemory) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    InFile::search(matcher, file, blanked, memory).report(file, &mut out);
    out
}

/// The diagnostics of files that are not text.
pub fn in_attachments(matches: &[PublishedMatch]) -> Vec<Diagnostic> {
    let of = |found: &PublishedMatch| match found.kind {
        None => unsearched(found),
        // `sources` searches the paths of all files.
        Some(_) if found.is_in_path => None,
        Some(kind) => Some(in_attachment(found, kind)),
    };
    matches.iter().filter_map(of).collect()
}

/// The files whose texts are on pages.
fn published_sources(proceedings: &Proceedings) -> BTreeSet<&str> {
    let sessions = proceedings.with_planned().map(|session| session.source.as_str());
    let series = proceedings.series.values().map(|series| series.source.as_str());
    let pages = proceedings.pages.values().chain(&proceedings.home).map(|page| page.source.as_str());
    sessions.chain(series).chain(pages).collect()
}

/// The original of a translation: `a.md` for `a.fa.md`.
fn original(path: &str) -> Option<String> {
    let (stem, _) = path.strip_suffix(".md")?.rsplit_once('.')?;
    Some(format!("{stem}.md"))
}

/// The matches in a source file and in its path.
struct InFile {
    in_text: Vec<RosterMatch>,
    in_path: Vec<RosterMatch>,
}

impl InFile {
    fn search(
        matcher: &Matcher,
        file: &File,
        prepare: impl Fn(&str, &str) -> String,
        memory: &mut SearchMemory,
    ) -> Self {
        let in_path = matcher.search(&file.path, TextKind::Path, memory);
        let in_text = match &file.content {
            Content::Text(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => matcher.search(&prepare(&file.path, text), TextKind::Prose, memory),
                Err(_) => Vec::new(),
            },
            Content::Copied(_) => Vec::new(),
        };
        Self { in_text, in_path }
    }

    fn report(self, file: &File, out: &mut Vec<Diagnostic>) {
        let text = match &file.content {
            Content::Text(bytes) => std::str::from_utf8(bytes).unwrap_or_default(),
            Content::Copied(_) => "",
        };
        // A surname that stands alone many times is one mistake.
        let mut surnames: BTreeMap<Naming, (Range<usize>, usize)> = BTreeMap::new();
        for found in self.in_text {
            let written = text.get(found.at.clone()).unwrap_or_default();
            if matches!(found.kind, MatchKind::Surname | MatchKind::DistinctiveSurname) {
                surnames.entry((found.kind, found.people)).or_insert((found.at, 0)).1 += 1;
            } else {
                out.push(named(&file.path, found.kind, Some(found.at), 1).help(remedy(found.kind, written)));
            }
        }
        for ((kind, _), (at, count)) in surnames {
            let written = text.get(at.clone()).unwrap_or_default().to_owned();
            out.push(named(&file.path, kind, Some(at), count).help(remedy(kind, &written)));
        }
        if let Some(kind) = self.in_path.iter().map(|found| found.kind).min() {
            let severity = code(kind).1;
            let message = match kind {
                MatchKind::Surname | MatchKind::DistinctiveSurname => {
                    "the path of this file has the surname of a person on the sealed roster"
                }
                _ => "the path of this file names a person on the sealed roster",
            };
            let help = "rename it; the path would be part of an address";
            out.push(
                diagnostic(severity, Code::GuardedFileName, &file.path, None, message.into()).help(help),
            );
        }
    }
}

fn diagnostic(
    severity: Severity,
    code: Code,
    path: &str,
    span: Option<Range<usize>>,
    message: String,
) -> Diagnostic {
    match severity {
        Severity::Error => Diagnostic::error(code, path, span, message),
        Severity::Warning => Diagnostic::warning(code, path, span, message),
    }
}

fn named(path: &str, kind: MatchKind, span: Option<Range<usize>>, count: usize) -> Diagnostic {
    let (code, severity) = code(kind);
    let message = match kind {
        MatchKind::Email => "this is the e-mail address of a person on the sealed roster",
        MatchKind::FullName => "this names a person on the sealed roster",
        MatchKind::DistinctiveSurname => "this is the distinctive surname of a person on the sealed roster",
        MatchKind::Surname => "this is the surname of a person on the sealed roster",
    };
    let more = match count {
        0 | 1 => String::new(),
        count => format!("; it is in this file {count} times"),
    };
    diagnostic(severity, code, path, span, format!("{message}{more}"))
}

/// What to do. Quotes the name as it is written.
fn remedy(kind: MatchKind, written: &str) -> String {
    let what = match kind {
        MatchKind::Email => return "remove it".into(),
        MatchKind::FullName => "remove the name",
        MatchKind::DistinctiveSurname | MatchKind::Surname => {
            "remove it, or check that somebody else is meant"
        }
    };
    let written: Vec<&str> = written.split_whitespace().collect();
    let name = written.join(" ");
    if name.len() > LONGEST_QUOTED || name.contains(['"', '\\', '*', '_', '&', '`']) {
        return format!(
            "{what}; if this person may be named, add the name to `public` in `[guard]` in rapporteur.toml"
        );
    }
    format!(
        "{what}; if this person may be named, add `public = [\"{name}\"]` below `[guard]` in rapporteur.toml"
    )
}

/// What a published file has.
fn has(kind: MatchKind) -> &'static str {
    match kind {
        MatchKind::Email => "has the e-mail address of a person on the sealed roster",
        MatchKind::FullName => "names a person on the sealed roster",
        MatchKind::DistinctiveSurname => "has the distinctive surname of a person on the sealed roster",
        MatchKind::Surname => "has the surname of a person on the sealed roster",
    }
}

/// The diagnostic of an attached file.
fn in_attachment(found: &PublishedMatch, kind: MatchKind) -> Diagnostic {
    let (code, severity) = code(kind);
    let message = format!("this file {}, in its text or its metadata", has(kind));
    diagnostic(severity, code, &found.path, None, message).help(
        "open it in the program that made it, remove the name from the text and the properties, and save it again",
    )
}

fn unsearched(found: &PublishedMatch) -> Option<Diagnostic> {
    let why = found.closed?;
    let message = format!("this file is not searched for names on the sealed roster in full: {why}");
    Some(
        Diagnostic::warning(Code::UnsearchedFile, &found.path, None, message)
            .help("read it before you publish it, or save it again without protection"),
    )
}

/// The diagnostic of a name that comes from no source file: from a template, or from two texts put together.
fn in_output(matches: &[&PublishedMatch]) -> Option<Diagnostic> {
    let first = matches.first()?;
    let kind = first.kind?;
    let (code, severity) = code(kind);
    let code = if first.is_in_path { Code::GuardedFileName } else { code };
    let pages: BTreeSet<&str> = matches.iter().map(|found| found.path.as_str()).collect();
    let others = match pages.len() {
        0 | 1 => String::new(),
        2 => "; so does another file".to_owned(),
        count => format!("; so do {} other files", count - 1),
    };
    let message = format!("this file of the built site {}{others}", has(kind));
    Some(diagnostic(severity, code, &first.path, None, message).help(
        "no source file has the name as it stands; look for its parts in the texts and templates that make this file",
    ))
}
