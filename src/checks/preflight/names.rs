//! Checks file names that some file systems do not support, since sites are also checked out and unpacked
//! elsewhere.
//!
//! Names that differ only in case are reported by the plan.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug;

/// In bytes: the limit of Linux, also in Git.
const LONGEST_PATH: usize = 4_095;
/// In UTF-16 units: Windows allows 260 including the parent folder, for which this leaves 20.
const LONGEST_ON_WINDOWS: usize = 240;

/// Reserved device names of Windows, with any extension.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
/// Reserved with the digits 1 to 9.
const PORTS: [&str; 2] = ["com", "lpt"];

/// Where a name is given: a file, and the byte range in it unless it is the file's own name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NameSource {
    pub(super) path: String,
    pub(super) span: Option<(usize, usize)>,
}

impl NameSource {
    pub(super) fn file(path: impl Into<String>) -> Self {
        Self { path: path.into(), span: None }
    }

    pub(super) fn words(path: impl Into<String>, span: &Range<usize>) -> Self {
        Self { path: path.into(), span: Some((span.start, span.end)) }
    }

    fn range(&self) -> Option<Range<usize>> {
        self.span.map(|(start, end)| start..end)
    }
}

/// Reports invalid names in paths, each once. `place` returns the source of a name, given a path and the
/// prefix of it that ends with the name.
pub(super) fn diagnostics<'a>(
    paths: impl Iterator<Item = &'a str>,
    place: &dyn Fn(&str, &str) -> NameSource,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut long: BTreeMap<NameSource, &str> = BTreeMap::new();
    let mut seen = HashSet::new();
    for path in paths {
        if path.len() > LONGEST_PATH || path.encode_utf16().count() > LONGEST_ON_WINDOWS {
            let longest = long.entry(place(path, path)).or_insert(path);
            if path.len() > longest.len() {
                *longest = path;
            }
        }
        let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
        let mut start = 0;
        for end in ends {
            let name = &path[start..end];
            start = end + 1;
            let Some(wrong) = wrong(name) else { continue };
            if seen.insert(&path[..end]) {
                diagnostics.push(wrong.at(place(path, &path[..end])));
            }
        }
    }
    diagnostics.extend(long.into_iter().map(|(place, path)| too_long(place, path)));
    diagnostics
}

/// An invalid name.
enum NameError {
    Error(Code, String),
    Warning(String),
}

impl NameError {
    fn at(self, place: NameSource) -> Diagnostic {
        let span = place.range();
        match self {
            Self::Error(code, message) => Diagnostic::error(code, place.path, span, message),
            Self::Warning(message) => Diagnostic::warning(Code::UnportableName, place.path, span, message),
        }
        .help(slug::SHORTER)
    }
}

fn wrong(name: &str) -> Option<NameError> {
    if let Some(message) = slug::too_long(name) {
        return Some(NameError::Error(Code::NameTooLong, message));
    }
    if name.chars().any(char::is_control) {
        return Some(NameError::Error(
            Code::InvalidFileName,
            format!("the file name {name:?} contains a control character"),
        ));
    }
    if let Some(c) = name.chars().find(|c| matches!(c, '<' | '>' | ':' | '"' | '\\' | '|' | '?' | '*')) {
        return Some(NameError::Warning(format!("Windows does not allow `{c}` in a file name: `{name}`")));
    }
    if name.ends_with(['.', ' ']) {
        return Some(NameError::Warning(format!(
            "Windows does not allow a file name to end in a full stop or a space: `{name}`"
        )));
    }
    is_device(name).then(|| NameError::Warning(format!("Windows reserves the name `{name}` for a device")))
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let is_number = |c: char| matches!(c, '1'..='9' | '¹' | '²' | '³');
    DEVICES.contains(&stem.as_str())
        || PORTS.iter().any(|port| {
            stem.strip_prefix(port)
                .is_some_and(|rest| rest.chars().count() == 1 && rest.starts_with(is_number))
        })
}

fn too_long(place: NameSource, path: &str) -> Diagnostic {
    let span = place.range();
    let (bytes, characters) = (path.len(), path.encode_utf16().count());
    let shorten = "shorten the file and folder names in the address; remove it if it is an old address";
    if bytes > LONGEST_PATH {
        let message =
            format!("an address is too long: {bytes} bytes; the limit of Linux and Git is {LONGEST_PATH}");
        return Diagnostic::error(Code::NameTooLong, place.path, span, message).help(shorten);
    }
    Diagnostic::warning(
        Code::NameTooLong,
        place.path,
        span,
        format!(
            "an address is long: {characters} characters; the limit of Windows is 260, including the \
             site's folder"
        ),
    )
    .help(shorten)
}
