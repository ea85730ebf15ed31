//! Locates names that would be public in the source files, or reports the files that have them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rayon::prelude::*;
use unicode_normalization::char::is_combining_mark;

use super::blocks::{PlainBlock, blocks};
use super::code;
use super::comments::blanked;
use super::published_matches::{PublishedMatch, search_published};
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
        found.divided.retain(|(_, found)| is_wanted(found));
        let all =
            found.in_text.iter().chain(&found.in_path).chain(found.divided.iter().map(|(_, found)| found));
        explained.extend(all.map(|found| (found.kind, found.people.clone())));
        found.report(file, &mut out);
    }
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

/// The diagnostics of the source files themselves, published or not, comments included.
pub fn sources(matcher: &Matcher, tree: &Tree) -> Vec<Diagnostic> {
    let as_it_is = |_: &str, text: &str| text.to_owned();
    let in_files: Vec<Vec<Diagnostic>> = tree
        .files
        .par_iter()
        .map_init(SearchMemory::default, |memory, file| {
            let mut out = Vec::new();
            let in_file = InFile::search(matcher, file, as_it_is, memory);
            let encoded = encoded(matcher, file, &in_file, memory);
            in_file.report(file, &mut out);
            out.extend(encoded);
            out
        })
        .collect();
    in_files.concat()
}

/// The diagnostics of what is found in a text file only once it is decoded: a message of e-mail, a calendar, HTML.
fn encoded(matcher: &Matcher, file: &File, in_file: &InFile, memory: &mut SearchMemory) -> Vec<Diagnostic> {
    let Content::Text(bytes) = &file.content else { return Vec::new() };
    if file.path.ends_with(".md") || file.path.ends_with(".toml") {
        return Vec::new();
    }
    let known: Vec<Naming> = in_file.in_text.iter().map(|found| (found.kind, found.people.clone())).collect();
    let found = search_published(matcher, &file.path, Some(&file.path), bytes, memory);
    let is_new = |found: &&PublishedMatch| {
        found.kind.is_some_and(|kind| !found.is_in_path && !is_among(&(kind, found.people.clone()), &known))
    };
    in_attachments(&found.iter().filter(is_new).cloned().collect::<Vec<_>>())
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
    /// Names that markup divides, as in `Omar <b>Kari</b>mi`, or that are escaped: each as it is read, with the line
    /// where its block begins.
    divided: Vec<(DividedName, RosterMatch)>,
}

/// A name that stands in no line as it is read.
struct DividedName {
    line: Range<usize>,
    written: String,
}

impl InFile {
    fn search(
        matcher: &Matcher,
        file: &File,
        prepare: impl Fn(&str, &str) -> String,
        memory: &mut SearchMemory,
    ) -> Self {
        let in_path = matcher.search(&file.path, TextKind::Path, memory);
        let text = prepare(&file.path, file.content.as_str().unwrap_or_default());
        let mut in_text = matcher.search(&text, TextKind::Prose, memory);
        let mut divided = Vec::new();
        for block in blocks(&file.path, &text) {
            let found = matcher.search(&block.text, TextKind::Prose, memory);
            divided.extend(divided_in(&block, &found, &mut in_text));
        }
        Self { in_text, in_path, divided }
    }

    fn report(self, file: &File, out: &mut Vec<Diagnostic>) {
        let text = file.content.as_str().unwrap_or_default();
        for (name, found) in self.divided {
            let diagnostic = named(&file.path, found.kind, Some(name.line), 1);
            out.push(diagnostic.help(remedy(found.kind, &name.written)));
        }
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
            let message = format!("the path of this file {}", says("has", kind));
            out.push(
                diagnostic((Code::GuardedFileName, code(kind).1), &file.path, None, message)
                    .help("rename it; the path would be part of an address"),
            );
        }
    }
}

/// What is found in a block and does not stand there as it is read, once each. A surname that stands there is part of a
/// divided full name, so it is taken out of the others.
fn divided_in(
    block: &PlainBlock,
    found: &[RosterMatch],
    in_text: &mut Vec<RosterMatch>,
) -> Vec<(DividedName, RosterMatch)> {
    let is_here =
        |known: &RosterMatch| block.range.start <= known.at.start && known.at.end <= block.range.end;
    let is_same = |a: &RosterMatch, b: &RosterMatch| {
        a.kind == b.kind && a.people.iter().any(|person| b.people.contains(person))
    };
    let mut divided: Vec<(DividedName, RosterMatch)> = Vec::new();
    for one in found {
        let plain = in_text.iter().filter(|known| is_here(known) && is_same(known, one)).count();
        let in_block = found.iter().filter(|other| is_same(other, one)).count();
        if in_block > plain && !divided.iter().any(|(_, known)| is_same(known, one)) {
            let written = block.text.get(one.at.clone()).unwrap_or_default().to_owned();
            divided.push((DividedName { line: block.line.clone(), written }, one.clone()));
        }
    }
    in_text.retain(|known| {
        let is_part = |(_, full): &(DividedName, RosterMatch)| {
            full.kind == MatchKind::FullName && known.people.iter().any(|person| full.people.contains(person))
        };
        known.kind == MatchKind::FullName
            || known.kind == MatchKind::Email
            || !is_here(known)
            || !divided.iter().any(is_part)
    });
    divided
}

fn diagnostic(
    (code, severity): (Code, Severity),
    path: &str,
    span: Option<Range<usize>>,
    message: String,
) -> Diagnostic {
    Diagnostic::new(severity, code, path, span, message)
}

/// What is said of a text in which somebody is named. `verb` comes before a part of the name: "is", "has".
fn says(verb: &str, kind: MatchKind) -> String {
    let part = match kind {
        MatchKind::FullName => return "names a person on the sealed roster".into(),
        MatchKind::Email => "e-mail address",
        MatchKind::DistinctiveSurname => "distinctive surname",
        MatchKind::Surname => "surname",
    };
    format!("{verb} the {part} of a person on the sealed roster")
}

fn named(path: &str, kind: MatchKind, span: Option<Range<usize>>, count: usize) -> Diagnostic {
    let more = match count {
        0 | 1 => String::new(),
        count => format!("; it is in this file {count} times"),
    };
    diagnostic(code(kind), path, span, format!("this {}{more}", says("is", kind)))
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
    let name = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_plain = |c: char| {
        c.is_alphabetic()
            || is_combining_mark(c)
            || matches!(c, ' ' | '-' | '\'' | '’' | '.' | ',' | '،' | '\u{200c}')
    };
    let addition = if name.len() <= LONGEST_QUOTED && name.chars().all(is_plain) {
        format!("`public = [\"{name}\"]` below `[guard]`")
    } else {
        "the name to `public` in `[guard]`".to_owned()
    };
    format!("{what}; if this person may be named, add {addition} in rapporteur.toml")
}

/// The diagnostic of an attached file.
fn in_attachment(found: &PublishedMatch, kind: MatchKind) -> Diagnostic {
    let message = format!("this file {}, in its text or its metadata", says("has", kind));
    diagnostic(code(kind), &found.path, None, message).help(
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
    let message = format!("this file of the built site {}{others}", says("has", kind));
    Some(diagnostic((code, severity), &first.path, None, message).help(
        "no source file has the name as it stands; look for its parts in the texts and templates that make this file",
    ))
}
