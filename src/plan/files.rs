//! Files by their paths, and what is wrong with where they lie: two in one place, one where a folder
//! is, two whose names differ only in case.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::Output;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;

/// Files, each with what an editor wrote that brought it there; nothing for what every site has.
pub(super) struct Files<'a> {
    default: &'a Lang,
    by_path: BTreeMap<String, (Output, Option<Source<'a>>)>,
}

/// What brings a file to its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Source<'a> {
    /// A file of the site.
    pub(super) path: &'a str,
    /// The words in it that name the place; nothing if that is the file's own name.
    pub(super) span: Option<Range<usize>>,
}

impl<'a> Source<'a> {
    /// A file by its name.
    pub(super) fn file(path: &'a str) -> Self {
        Self { path, span: None }
    }

    fn error(&self, message: String) -> Diagnostic {
        Diagnostic::error(self.path, self.span.clone(), message).help("give one of the two another name")
    }
}

impl<'a> Files<'a> {
    /// None yet.
    pub(super) fn new(default: &'a Lang) -> Self {
        Self { default, by_path: BTreeMap::new() }
    }

    /// One more file, unless there is one at its place already.
    pub(super) fn add(
        &mut self,
        path: String,
        output: Output,
        source: Option<Source<'a>>,
        out: &mut Vec<Diagnostic>,
    ) {
        let Some((first_output, first)) = self.by_path.get(&path) else {
            self.by_path.insert(path, (output, source));
            return;
        };
        let language = self.other_language(&output);
        let is_repetition = language.is_some() && language == self.other_language(first_output);
        if *first_output == output || is_repetition {
            return;
        }
        let (at, other) = match source {
            Some(source) => (source, first.clone()),
            None => (first.clone().unwrap_or(Source::file("rapporteur.toml")), None),
        };
        let other = other.map_or("a page that every site has", |other| other.path);
        out.push(at.error(format!("the address /{} is taken by {other}", address(&path))));
    }

    /// The language of a page that is there in the default language as well, where the same is said.
    fn other_language<'o>(&self, output: &'o Output) -> Option<&'o Lang> {
        match output {
            Output::Page(_, lang, _) | Output::Feed(_, lang) => {
                Some(lang).filter(|lang| *lang != self.default)
            }
            _ => None,
        }
    }

    /// Reports each file that stands where others need a folder.
    pub(super) fn report_files_above_files(&self, out: &mut Vec<Diagnostic>) {
        let mut reported = BTreeSet::new();
        for (path, (inner_output, inner)) in &self.by_path {
            let mut folder = path.as_str();
            while let Some((parent, _)) = folder.rsplit_once('/') {
                folder = parent;
                let Some((file_output, file)) = self.by_path.get(parent) else { continue };
                if self.other_language(inner_output).is_some() && self.other_language(file_output).is_some()
                    || !reported.insert(parent)
                {
                    continue;
                }
                let is_chosen = matches!(file_output, Output::Copy(_) | Output::Redirect(_));
                let name = |source: &Option<Source<'a>>| {
                    source.as_ref().map_or("the site itself", |source| source.path)
                };
                match (file, inner) {
                    (Some(at), inner) if is_chosen || inner.is_none() => {
                        let other = name(inner);
                        out.push(at.error(format!("/{parent} is a file here and a folder of {other}")));
                    }
                    (file, Some(at)) => {
                        let other = name(file);
                        out.push(at.error(format!("/{parent} is a folder here and a file of {other}")));
                    }
                    (_, None) => {}
                }
            }
        }
    }

    /// Warns of names that are one and the same to the file systems of many computers.
    pub(super) fn report_names_alike(&self, out: &mut Vec<Diagnostic>) {
        let mut known: BTreeMap<(&str, String), (&str, &str)> = BTreeMap::new();
        let mut reported = BTreeSet::new();
        for (path, (output, source)) in &self.by_path {
            if self.other_language(output).is_some() {
                continue;
            }
            let from = source.as_ref().map_or("a page that every site has", |source| source.path);
            let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
            let mut start = 0;
            for end in ends {
                let (folder, name) = (&path[..start], &path[start..end]);
                start = end + 1;
                let alike: String = name.nfc().flat_map(char::to_lowercase).collect();
                let (first, first_from) = *known.entry((folder, alike)).or_insert((name, from));
                if first == name || !reported.insert((folder, name)) {
                    continue;
                }
                let Some(at) = source.clone() else { continue };
                out.push(
                    Diagnostic::warning(
                        at.path,
                        at.span,
                        format!(
                            "/{folder}{name} differs only in case from /{folder}{first}, of {first_from}"
                        ),
                    )
                    .help("many file systems take the two for one: rename one of them"),
                );
            }
        }
    }

    /// All files, sorted by path.
    pub(super) fn sorted(self) -> Vec<(String, Output)> {
        self.by_path.into_iter().map(|(path, (output, _))| (path, output)).collect()
    }
}

fn address(path: &str) -> &str {
    path.strip_suffix("index.html").unwrap_or(path)
}
