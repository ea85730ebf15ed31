//! Finds files whose content is not fully known, because of errors where it is written.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::content::parse::document::Read;
use crate::content::parse::files::{CONFIG, VOCABULARIES};
use crate::content::parse::layout::Layout;
use crate::diagnostic::{Code, Diagnostic};

/// The configuration, vocabularies and originals that have errors above their bodies. `documents` are those of
/// the layout, in its order.
pub(super) fn unread(layout: &Layout, documents: &[Arc<Read>], found: &[Diagnostic]) -> BTreeSet<String> {
    let errors: Vec<&Diagnostic> =
        found.iter().filter(|found| found.is_error() && loses_content(found.code)).collect();
    if errors.is_empty() {
        return BTreeSet::new();
    }
    let bodies: BTreeMap<&str, usize> = (layout.units.iter().zip(documents))
        .filter_map(|(unit, read)| Some((unit.original.as_deref()?, read.draft.body_offset())))
        .collect();
    let is_fact = |found: &&&Diagnostic| {
        let start = found.span.as_ref().map_or(0, |span| span.start);
        let path = found.path.as_str();
        let is_vocabulary = || path.strip_prefix("content/").is_some_and(|name| VOCABULARIES.contains(&name));
        bodies.get(path).is_some_and(|body| start < *body) || path == CONFIG || is_vocabulary()
    };
    errors.iter().filter(is_fact).map(|found| found.path.clone()).collect()
}

/// Whether what stands at an error is not read.
fn loses_content(code: Code) -> bool {
    matches!(
        code,
        Code::InvalidUtf8
            | Code::MissingFrontMatter
            | Code::UnclosedFrontMatter
            | Code::YamlSyntax
            | Code::InvalidToml
            | Code::TypographicQuotes
            | Code::UnknownKey
            | Code::MisplacedKey
            | Code::WrongType
            | Code::UnknownValue
            | Code::NumberOutOfRange
            | Code::InvalidDate
            | Code::EndBeforeStart
            | Code::SolarHijriDate
            | Code::InvalidLanguageTag
            | Code::KeyOutsideEntry
    )
}
